// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/checkout/checkoutservice.h"
#include "services/core/clock.h"
#include "services/domain/entities/account.h"
#include "services/domain/entities/ledger.h"
#include "services/domain/entities/order.h"
#include "services/domain/entities/receipt.h"
#include "services/domain/entities/shipment.h"
#include "services/money/moneyservice.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace tradewind {

/// Something that waits for this person, who may do what it asks for.
struct HomeNeed
{
    enum class Kind {
        QuoteEnds,         ///< a quote holds until `deadline`; accept, counter or let it go
        InfoRequested,     ///< the platform asks something about a request
        Approval,          ///< this person is asked to approve
        Checkout,          ///< a checkout of this person's was approved and can go on
        CheckoutRefused,   ///< one was not approved: change it, or give it up
        OrderDue,          ///< money for an order is due
        ShipmentDue,       ///< money for a shipment is due
        QcDecision,        ///< goods failed inspection; silence means the default
        ShipmentException, ///< a shipment is held up
        Act                ///< an act of this person's stopped
    };

    QString key;
    Kind kind = Kind::QuoteEnds;
    QString id;     ///< of the thing it is about; of Act: the intent's number
    QString number; ///< as people call it: "RFQ-0318"
    QString title;
    QString detail; ///< who asks, what was found, what the carrier says
    std::optional<Money> amount;
    QDateTime deadline; ///< invalid when there is none
    QDateTime since;
    qint64 round = 0; ///< QuoteEnds
    OpenEnum<DueKind> due;
    std::optional<OpenEnum<QcChoice>> silence; ///< QcDecision: what happens without an answer
    std::optional<Intent> intent;              ///< Act

    bool operator==(const HomeNeed& other) const
    {
        return key == other.key && number == other.number && title == other.title && detail == other.detail &&
               amount == other.amount && deadline == other.deadline && since == other.since && round == other.round;
    }
};

/// What was paid in a month, refunds not taken off.
struct MonthSpend
{
    QDate month; ///< its first day
    Money paid;

    bool operator==(const MonthSpend&) const = default;
};

/// How much a place of the program holds, and how much of it waits for this person.
struct PlaceCount
{
    int all = 0;
    int needMe = 0;

    bool operator==(const PlaceCount&) const = default;
};

/// What the home page shows, read at one time.
struct HomeState
{
    QList<HomeNeed> needs;    ///< the most urgent first
    QList<Shipment> arriving; ///< on their way, the next to arrive first
    QList<Balance> balances;
    std::optional<IndicativeRate> rate;  ///< of the currency most is paid in, against CNY
    QList<MonthSpend> spend;             ///< the last six months, oldest first; empty when nothing was ever paid
    QHash<QString, PlaceCount> counts;   ///< by place: home, quotes, approvals, orders, warehouse, shipments
    std::optional<QDateTime> lastSynced; ///< when the records were last up to date
    std::optional<Me> me;                ///< nothing while the records do not know who it is
    QDateTime at;
};

/// Gathers over all capabilities what needs this person now and how things stand. Reads what is kept on this
/// machine. Lives in the GUI thread, one for each account.
class HomeService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the service. `userId` is who is signed in, `platformClock` the platform's time.
    HomeService(RecordStore& records, Outbox& outbox, MoneyService& money, OpenCheckouts& checkouts,
                const Clock& platformClock, const UserId& userId, QObject* parent = nullptr);

    QDateTime now() const { return m_clock.now(); }
    [[nodiscard]] Async<HomeState> state();
    /// The last 45 days of a rate, as far as they are kept here.
    [[nodiscard]] Async<RateHistory> rateHistory(IndicativeRate rate);
    /// Asks the platform for them unless it was asked lately; rateHistoryChanged() follows.
    void refreshRateHistory(const IndicativeRate& rate);

Q_SIGNALS:
    /// Read again; several changes at a time are told once.
    void changed();
    void rateHistoryChanged();

private:
    RecordStore& m_records;
    Outbox& m_outbox;
    MoneyService& m_money;
    OpenCheckouts& m_checkouts;
    const Clock& m_clock;
    const UserId m_userId;
    QTimer m_soon;
};

} // namespace tradewind
