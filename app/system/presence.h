// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

class QWindow;

namespace tradewind {

class ShellModel;

/// What the system's bar shows of the program while its window is elsewhere.
struct PresenceState
{
    enum class Progress {
        None,
        Busy,   ///< acts are being sent
        Paused, ///< acts wait for a connection, or for a decision
    };
    Progress progress = Progress::None;
    int needsYou = 0; ///< acts that ask for a decision; a badge where there is one

    static PresenceState of(const ShellModel& model);
    bool operator==(const PresenceState&) const = default;
};

/// A place of the program in the menu of its button in the system's bar.
struct PresenceTask
{
    QString title;
    QString link; ///< see routeOfLink()
};

/// The program's button in the system's bar: ITaskbarList3 and a jump list on Windows, the launcher entry that Linux
/// desktops took over from Unity, and what Qt offers elsewhere. See desktop.h.
class Presence
{
public:
    virtual ~Presence() = default;
    /// The window whose button it is, once it is there.
    virtual void attach(QWindow* window) = 0;
    virtual void show(const PresenceState& state) = 0;
    virtual void setTasks(const QList<PresenceTask>& tasks) = 0;
};

} // namespace tradewind
