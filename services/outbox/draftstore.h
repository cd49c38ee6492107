// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"
#include "services/outbox/journalstore.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace tradewind {

/// Saves drafts while they are typed: at most 300 ms after a change it is on disk, several changes of the same line in
/// between being one write. What could not be written is tried again by itself, with growing waits. Reading sees what
/// is still to be written. Lives in the GUI thread; `journal` must outlive it. Call flush() and wait for it before the
/// journal closes; on leaving a field, flush() at once.
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

    /// Writes everything that waits; answers when it is on disk, and what was being written before it too.
    [[nodiscard]] Async<void> flush();
    /// Reading gives what was typed, also when it cannot be written.
    [[nodiscard]] Async<std::optional<Draft>> draft(QString kind, QString id);
    /// Newest first.
    [[nodiscard]] Async<QList<Draft>> drafts(QString kind);
    [[nodiscard]] Async<void> removeDraft(QString kind, QString id);
    /// The draft went with the act that was made of it: what of it still waits to be written does not bring it back.
    void leaveToAct(const QString& kind, const QString& id);
    /// Why what is on the screen is not on the disk; nothing while everything could be saved.
    const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    void saved(const QString& kind, const QString& id);
    void removed(const QString& kind, const QString& id);
    /// What is on the screen is not on the disk. Once for each series of failures; it goes on trying.
    void saveFailed(const tradewind::Error& error);
    /// It is there after all.
    void saveRecovered();

private:
    using Edits = QHash<QStringList, DraftEdit>; ///< by kind, id, line

    void add(const DraftEdit& edit);
    void areSaved(const Edits& edits);
    void areNotSaved(const Edits& edits, const Error& error);
    /// Drops what waits of a draft; whether some of it is being written.
    bool forget(const QString& kind, const QString& id);
    /// Lays over what was read what is not written yet; of one draft when its id is named.
    void layUnwritten(QList<Draft>& drafts, const QString& kind, const QString& id) const;

    JournalStore& m_journal;
    Edits m_waiting;
    Edits m_underWay; ///< being written, as long as somebody wants it
    bool m_isWriting = false;
    QList<Promise<void>> m_waitingForTurn;
    int m_failures = 0; ///< in a row
    std::optional<Error> m_failure;
    QTimer m_timer;
};

} // namespace tradewind
