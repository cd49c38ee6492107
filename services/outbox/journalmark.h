// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace tradewind {

/// How far a journal had come, kept beside it: a journal that is found behind its mark is an older one (a backup that
/// was restored, a copy of the machine, a lost log), one of another name was put in its place. Written after each
/// commit, which is on the disk by then, and not waited for: the mark may be behind the journal, never ahead.
struct JournalMark
{
    QString journal;       ///< its name
    qint64 generation = 0; ///< how many times it was written

    static QString pathOf(const QString& journalPath) { return journalPath + QStringLiteral(".mark"); }
    /// Nothing when there is none or it is damaged: then nobody knows.
    static std::optional<JournalMark> read(const QString& path);
    void write(const QString& path) const;
};

} // namespace tradewind
