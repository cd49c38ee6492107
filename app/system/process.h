// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// What a program of ours does before anything else, and what differs from system to system about starting one.
/// process_win.cpp for Windows, process_posix.cpp for everything else.
namespace tradewind::process {

/// Before the application object: libraries come from the program's own folder and the system alone, and the system's
/// bar knows whose window it is.
void harden(const char* identifier);

/// Plugins come from where Qt was installed or from beside the program, whatever the environment says. Part of
/// harden().
void ignorePluginPaths();

/// The right to come to the front, which the system gave to this start, for the program with that number, which is to
/// use it in its place. What is not empty goes along with the hand-over.
QByteArray passOnFront(qint64 runningProgram);

/// In that other program, before its window is raised.
void acceptFront(const QByteArray& token);

} // namespace tradewind::process
