// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox/pendingmodel.h"
#include "models/shared/rereading.h"
#include "models/shared/undooffer.h"
#include "services/async/async.h"
#include "services/core/clock.h"

#include <QTimer>

namespace tradewind {

class Outbox;

/// What the page of pending changes gets: the acts of this account, and what can be done about each. Outbox and clock
/// must outlive the desk.
class PendingDesk final : public QObject
{
    Q_OBJECT

public:
    PendingDesk(Outbox& outbox, const Clock& clock, QObject* parent = nullptr);

    PendingModel& model() { return m_model; }
    QDateTime now() const { return m_clock.now(); }

    /// Tries at once instead of later; false when that makes no sense any more.
    bool retry(qint64 id);
    /// Tries everything that waits.
    void retryAll();
    /// Takes it back, or puts away what needs a person, with what failed because of it; false when it has left already.
    /// takenBack() says so once it is stored.
    bool withdraw(qint64 id);
    /// Says yes to what the platform named: a new act takes its place. `accepted` or `actFailed` follows, once however
    /// often it is pressed; so with edit().
    void accept(qint64 id);
    /// Takes it back to where it came from. `openRequested` or `actFailed` follows.
    void edit(qint64 id);
    /// What was taken back last before it had left: undone, it waits again.
    UndoOffer& takenBack() { return m_takenBack; }
    /// The act with all that is known of it, as plain text for an e-mail to somebody who helps.
    QString asText(const PendingItem& item) const;

Q_SIGNALS:
    void loaded();
    void loadFailed(const tradewind::Error& error);
    /// The act that took the place of the one that was accepted.
    void accepted(qint64 newId);
    void openRequested(const QString& route);
    void actFailed(const tradewind::Error& error);

private:
    void load();
    void show(const QList<Intent>& all);
    PendingItem itemOf(const Intent& intent, const QList<Intent>& all) const;
    QString waitsFor(const Intent& intent, const QList<Intent>& all) const;
    QString age(const QDateTime& since) const;
    static QString asideOf(const Intent& intent);
    void putAwayWhatFailedWith(qint64 id);
    void offerUndo(const Intent& intent);

    Outbox& m_outbox;
    const Clock& m_clock;
    PendingModel m_model;
    QList<Intent> m_acts; ///< as last read
    QTimer m_soon;        ///< several changes in one turn are one reading
    QTimer m_ages;
    UndoOffer m_takenBack;
    QSet<qint64> m_takingBack; ///< asked for, and not stored yet
    QSet<qint64> m_pressed;    ///< being accepted or edited, or were
    Rereading m_reading;
};

} // namespace tradewind
