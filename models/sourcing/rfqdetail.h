// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/rereading.h"
#include "models/sourcing/roundsmodel.h"
#include "services/domain/states/sourcingstates.h"
#include "services/sourcing/sourcingservice.h"

#include <QObject>

namespace tradewind {

/// One request with its rounds: what a page shows and what the user can do. Follows the request by itself, from its
/// creation waiting here to the accepted round.
class RfqDetail : public QObject
{
    Q_OBJECT

public:
    /// What the user asks for in answer to a round, line by line.
    struct CounterOffer
    {
        struct Line
        {
            QString lineId;
            QString scenarioId;
            std::optional<UnitPrice> unitPrice; ///< nothing: as quoted
            bool waiveTooling = false;
        };
        QList<Line> lines;
        std::optional<qint64> leadDays;
        std::optional<qint64> depositBp;
        QString note;
    };

    explicit RfqDetail(SourcingService& service, QObject* parent = nullptr);

    void open(const QString& idOrKey);
    bool isLoaded() const { return m_view.has_value(); }
    /// Only while loaded.
    const RfqView& view() const { return *m_view; }
    const Rfq& rfq() const { return m_view->rfq; }
    RoundsModel* rounds() const { return m_rounds; }
    QDateTime now() const { return m_service.now(); }

    CellPart stateChip() const;
    /// "Vacuum tumbler 500 ml, 3,000 pcs".
    QString subtitle() const;
    QString scenario() const { return m_scenario; }
    void setScenario(const QString& scenarioId);
    QString scenarioName() const;
    bool lastTwoOnly() const { return m_lastTwo; }
    void setLastTwoOnly(bool only);
    /// Whether every round's hash was recomputed here and follows from the one before.
    bool chainVerified() const;
    /// Why no round is accepted, countered or ordered from: its words are not those that its hash binds. Empty when
    /// they are.
    QString whyNotBound() const;

    /// The round that can be answered; nullptr when there is none.
    const QuoteRound* round() const { return m_view ? openRound(m_view->rfq) : nullptr; }
    qint64 secondsLeft() const;
    qint64 secondsWhole() const;
    /// The newest round against the one before it, one difference a line: words and ink.
    struct Difference
    {
        QString icon;
        Ink ink = Ink::Secondary;
        QString text;
    };
    QList<Difference> summary() const;

    /// Why an act is not possible now; empty when it is.
    QString whyNot(RfqAct act) const;
    void accept();
    void decline(const QString& reason);
    void cancelRequest(const QString& reason);
    void askRenewal(qint64 hours, const QString& note);
    void counter(const CounterOffer& offer);
    void answer(const QString& infoRequestId, const QString& text);
    /// Asks the platform how the request stands now.
    void refresh();

Q_SIGNALS:
    void changed();
    /// An act is saved here and on its way.
    void submitted(const QString& operation);
    void failed(const tradewind::Error& error);
    /// There is no such request (any more).
    void missing();

private:
    void reload();
    void show();
    void follow(QCoro::Task<Result<Intent>> act, const QString& operation);

    SourcingService& m_service;
    RoundsModel* m_rounds;
    QString m_asked;
    std::optional<RfqView> m_view;
    std::optional<Me> m_me;
    RfqPricing m_pricing;
    QString m_priced; ///< request and version the goods were looked up for
    QString m_scenario;
    bool m_lastTwo = false;
    Rereading m_reading{this, [this] { reload(); }};
    StopOwner m_stop;
};

} // namespace tradewind
