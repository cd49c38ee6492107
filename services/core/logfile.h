// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <memory>

namespace tradewind {

/// Keeps what the program says about itself, for whoever is asked for help: `tradewind.log` and three older ones in a
/// folder of the profile, each of at most kMostBytes, readable by their owner alone. From its making to its end it is
/// where every message of this process goes, from whatever thread; a thread of its own writes. One at a time.
///
/// Two rules keep secrets out. Which values a message may be made of stands in tests/boundaries. And of whatever still
/// comes, only what looks harmless is let through: see allowed().
class LogFile final
{
public:
    static constexpr qint64 kMostBytes = 512 * 1024;
    static constexpr int kFiles = 4;

    /// `clock` must outlive it. When the folder cannot be written, messages go to the console alone.
    LogFile(const QString& folder, const Clock& clock);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    /// Blocks until everything said so far has been written.
    void flush();
    /// Everything that is kept, oldest first, with what was said until now. Any thread; reads files.
    QByteArray text();
    /// Removes all files and what waits to be written, and keeps nothing from then on.
    void erase();

    /// The message without what could be a secret or say who somebody is: words of up to 28 letters, numbers of up to
    /// 12 digits, ids as the platform makes them ("o-683904177725") and, made of these, what is asked of the platform
    /// ("/v1/orders") and a place in its JSON ("#/lines/0") stay, any other word becomes "…". Where a file's path
    /// begins, the message ends. One line, at most 2,000 letters.
    static QString allowed(const QString& message);

private:
    struct Writer;
    static void take(QtMsgType type, const QMessageLogContext& context, const QString& message);

    std::unique_ptr<Writer> m_writer;
    const Clock& m_clock;
    QtMessageHandler m_before = nullptr;
};

} // namespace tradewind
