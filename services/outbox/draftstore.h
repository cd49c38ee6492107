// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"
#include "services/outbox/journalstore.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace tradewind {

/// Saves drafts while they are typed: at most 300 ms after a change it is on disk, several changes of the same line in
/// between being one write. Reading sees what is still to be written. Lives in the GUI thread; `journal` must outlive
/// it. Call flush() and wait for it before the journal closes; on leaving a field, flush() at once.
class DraftStore final : public QObject
{
    Q_OBJECT

public:
    explicit DraftStore(JournalStore& journal, QObject* parent = nullptr);

    /// Saves the draft's own text.
    void saveDraft(const QString& kind, const QString& id, const QByteArray& json);
    /// Saves one line of a large draft; saves nothing else.
    void saveLine(const QString& kind, const QString& id, const QString& line, const QByteArray& json);
    void removeLine(const QString& kind, const QString& id, const QString& line);

    /// Writes everything that waits; answers when it is on disk.
    [[nodiscard]] Async<void> flush();
    [[nodiscard]] Async<std::optional<Draft>> draft(QString kind, QString id);
    /// Newest first.
    [[nodiscard]] Async<QList<Draft>> drafts(QString kind);
    [[nodiscard]] Async<void> removeDraft(QString kind, QString id);

Q_SIGNALS:
    void saved(const QString& kind, const QString& id);
    void removed(const QString& kind, const QString& id);
    /// What is on the screen is not on the disk; it will be tried again with the next change or flush.
    void saveFailed(const tradewind::Error& error);

private:
    void add(const DraftEdit& edit);

    JournalStore& m_journal;
    QHash<QStringList, DraftEdit> m_waiting; ///< by kind, id, line
    QTimer m_timer;
};

} // namespace tradewind
