// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace tradewind {

/// What helps somebody else to find out why the program does not work: versions, a few settings, counts, and the log.
/// Nothing of what is bought, from whom, for how much or by whom. One text, so that it can be read before it is given
/// away.
struct Diagnostics
{
    using Facts = QList<std::pair<QString, QString>>;

    Facts program;         ///< versions and systems
    Facts settings;        ///< of those that say nothing about a person
    QList<Facts> accounts; ///< how many rows of what, and how large the files are
    QByteArray log;

    /// Plain text in UTF-8. Lines end with a newline.
    QByteArray toText() const;
};

/// Counts of an account for Diagnostics, read from its folder. Not in the GUI thread.
Diagnostics::Facts countsOfAccount(const QString& accountFolder);

} // namespace tradewind
