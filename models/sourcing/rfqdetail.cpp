// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/rfqdetail.h"

#include "models/shared/moneycell.h"
#include "models/shared/rightswords.h"
#include "models/shared/tradewords.h"
#include "models/sourcing/sourcingtext.h"
#include "services/domain/entities/rights.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// The operation that carries out an act of the merchant.
QString operationOf(RfqAct act)
{
    switch (act) {
    case RfqAct::Accept:
        return u"acceptRfq"_s;
    case RfqAct::Counter:
        return u"counterRfq"_s;
    case RfqAct::Decline:
        return u"declineRfq"_s;
    case RfqAct::Cancel:
        return u"cancelRfq"_s;
    case RfqAct::AskRenewal:
        return u"renewRfq"_s;
    case RfqAct::Answer:
        return u"answerRfq"_s;
    case RfqAct::Submit:
    case RfqAct::Take:
    case RfqAct::AskInfo:
    case RfqAct::SendQuote:
    case RfqAct::Expire:
    case RfqAct::Order:
    case RfqAct::Reprocess:
        break;
    }
    return {};
}

} // namespace

RfqDetail::RfqDetail(SourcingService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_rounds(new RoundsModel(this))
{
    connect(&m_service, &SourcingService::changed, this, &RfqDetail::reload);
    connect(&m_service, &SourcingService::sourcesChanged, this, [this] {
        m_priced.clear();
        reload();
    });
}

void RfqDetail::open(const QString& idOrKey)
{
    if (m_asked != idOrKey) {
        m_asked = idOrKey;
        m_view.reset();
        m_pricing = {};
        m_priced.clear();
        m_scenario.clear();
    }
    reload();
}

void RfqDetail::reload()
{
    if (m_asked.isEmpty())
        return m_reading.drop();
    const auto turn = m_reading.begin(m_asked);
    if (!turn)
        return;
    deliver(m_service.me(), this, [this](const Result<std::optional<Me>>& me) {
        if (me)
            m_me = *me;
    });
    deliver(m_service.rfq(m_asked), this, [this, turn](const Result<std::optional<RfqView>>& found) {
        if (!turn->isWanted())
            return;
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        if (!found->has_value()) {
            Q_EMIT missing();
            return;
        }
        m_view = **found;
        show();
        if (!m_view->onPlatform)
            return;
        const QString priced = m_view->rfq.id.toString();
        if (m_priced == priced)
            return;
        m_priced = priced;
        deliver(m_service.pricing(m_view->rfq), this, [this, priced](const Result<RfqPricing>& pricing) {
            if (pricing && m_priced == priced) {
                m_pricing = *pricing;
                show();
            }
        });
    });
}

void RfqDetail::show()
{
    if (!m_view)
        return;
    const auto& scenarios = rfq().scenarios;
    const bool known = std::any_of(scenarios.cbegin(), scenarios.cend(),
                                   [this](const Scenario& scenario) { return scenario.id == m_scenario; });
    if (!known && !scenarios.isEmpty())
        m_scenario = rfq().acceptedScenarioId.isEmpty() ? scenarios.last().id : rfq().acceptedScenarioId;
    m_rounds->show(rfq(), m_scenario, m_pricing, now(), m_lastTwo);
    Q_EMIT changed();
}

void RfqDetail::setScenario(const QString& scenarioId)
{
    m_scenario = scenarioId;
    show();
}

void RfqDetail::setLastTwoOnly(bool only)
{
    m_lastTwo = only;
    show();
}

QString RfqDetail::scenarioName() const
{
    for (const Scenario& scenario : rfq().scenarios) {
        if (scenario.id == m_scenario)
            return scenario.name;
    }
    return m_scenario;
}

CellPart RfqDetail::stateChip() const
{
    return SourcingText::stateChip(view());
}

QString RfqDetail::subtitle() const
{
    QStringList words{rfq().title};
    for (const Scenario& scenario : rfq().scenarios) {
        Decimal pieces;
        QString unit = u"piece"_s;
        for (const RfqLine& line : rfq().lines) {
            for (const ScenarioQuantity& asked : line.quantities) {
                if (asked.scenarioId != scenario.id)
                    continue;
                pieces = add(pieces, asked.quantity.value()).valueOr(pieces);
                unit = asked.quantity.unit();
            }
        }
        words.append(TradeWords::quantity(pieces, unit));
    }
    const QString place = rfq().destination.city.isEmpty() ? rfq().incotermPlace : rfq().destination.city;
    if (!place.isEmpty())
        words.append(tr("%1 %2", "Incoterm and place").arg(rfq().incoterm.toWire(), place));
    return words.join(u" · "_s);
}

bool RfqDetail::chainVerified() const
{
    ContentHash before;
    for (const QuoteRound& round : rfq().rounds) {
        if (!round.hashVerified || !(round.supersedes == before))
            return false;
        before = round.contentHash;
    }
    return !rfq().rounds.isEmpty();
}

QString RfqDetail::whyNotBound() const
{
    return chainVerified() ? QString()
                           : tr("What is shown here is not what would be bound. Ask the rep for a new round.");
}

qint64 RfqDetail::secondsLeft() const
{
    const QuoteRound* current = round();
    return current ? std::max<qint64>(0, now().secsTo(current->validTo)) : 0;
}

qint64 RfqDetail::secondsWhole() const
{
    const QuoteRound* current = round();
    return current ? std::max<qint64>(1, current->validFrom.secsTo(current->validTo)) : 1;
}

QList<RfqDetail::Difference> RfqDetail::summary() const
{
    QList<Difference> lines;
    QList<const OfferedTerms*> rounds;
    for (const OfferedTerms& terms : m_rounds->columns()) {
        if (!terms.isCounter)
            rounds.append(&terms);
    }
    if (rounds.size() < 2)
        return lines;
    const OfferedTerms& from = *rounds.at(rounds.size() - 2);
    const OfferedTerms& to = *rounds.last();
    const QLocale locale;
    const auto add = [&lines](qint64 change, const QString& text) {
        if (change == 0)
            lines.append({u"minus"_s, Ink::Tertiary, text});
        else
            lines.append({change < 0 ? u"arrow-down"_s : u"arrow-up"_s, change < 0 ? Ink::Ok : Ink::Bad, text});
    };
    for (const RfqLine& line : rfq().lines) {
        if (!from.prices.contains(line.id) || !to.prices.contains(line.id))
            continue;
        const UnitPrice a = from.prices.value(line.id);
        const UnitPrice b = to.prices.value(line.id);
        const QString name = rfq().lines.size() == 1 ? tr("Unit price") : line.title;
        const QString price = moneyformat::factoryPrice(b, locale);
        add(b.micros() - a.micros(), a == b ? tr("%1 unchanged: %2").arg(name, price)
                                            : tr("%1 %2 → %3").arg(name, moneyformat::factoryPrice(a, locale), price));
    }
    const auto feeText = [&locale](const std::optional<Money>& fee) {
        return fee && !fee->isZero() ? u"¥"_s + moneyformat::number(*fee, locale) : tr("none");
    };
    const auto minorOf = [](const std::optional<Money>& fee) { return fee ? fee->minor() : 0; };
    if (minorOf(from.tooling) != minorOf(to.tooling))
        add(minorOf(to.tooling) - minorOf(from.tooling),
            tr("Tooling %1 → %2").arg(feeText(from.tooling), feeText(to.tooling)));
    if (from.leadDays != to.leadDays)
        add(to.leadDays - from.leadDays, tr("Lead time %1 → %2 days").arg(from.leadDays).arg(to.leadDays));
    if (from.depositBp != to.depositBp)
        add(to.depositBp - from.depositBp, tr("Deposit %1 % → %2 %").arg(from.depositBp / 100).arg(to.depositBp / 100));
    if (from.leadDays == to.leadDays && from.depositBp == to.depositBp)
        add(0, tr("Lead time and deposit unchanged"));
    return lines;
}

QString RfqDetail::whyNot(RfqAct act) const
{
    if (!m_view)
        return tr("Not loaded yet");
    if (!m_view->onPlatform)
        return tr("The request has not reached the platform yet");
    for (const PendingAct& pending : m_view->pending) {
        if (pending.phase != IntentPhase::NeedsYou)
            return tr("Your last answer is on its way");
    }
    if (m_me) {
        const bool deciding = act == RfqAct::Accept || act == RfqAct::Decline;
        const Permission needed = deciding ? Permission::AcceptQuote : Permission::RequestQuote;
        if (!may(*m_me, needed))
            return RightsWords::notAllowed();
    }
    if (states::can(rfq().state, act, Actor::Merchant)) {
        const bool needsRound = act == RfqAct::Accept || act == RfqAct::Counter;
        if (needsRound && secondsLeft() == 0)
            return tr("The round is no longer valid; ask for a longer validity");
        return needsRound ? whyNotBound() : QString();
    }
    // A round that has run out can still be asked for again.
    if (act == RfqAct::AskRenewal && rfq().state.is(RfqState::Expired))
        return {};
    switch (*states::refusal(rfq().state, act, Actor::Merchant)) {
    case Refusal::UnknownState:
        return tr("This version does not know the state of the request");
    case Refusal::Ended:
        return tr("The request has ended");
    case Refusal::NotYet:
        return tr("There is no open round yet");
    case Refusal::NoLonger:
        return tr("The request has gone past this");
    case Refusal::NotYours:
        return tr("The platform's side is next");
    }
    return {};
}

void RfqDetail::follow(QCoro::Task<Result<Intent>> act, const QString& operation)
{
    deliver(std::move(act), this, [this, operation](const Result<Intent>& intent) {
        if (intent)
            Q_EMIT submitted(operation);
        else
            Q_EMIT failed(intent.error());
    });
}

void RfqDetail::accept()
{
    if (whyNot(RfqAct::Accept).isEmpty())
        follow(m_service.accept(rfq(), m_scenario), operationOf(RfqAct::Accept));
}

void RfqDetail::decline(const QString& reason)
{
    if (whyNot(RfqAct::Decline).isEmpty())
        follow(m_service.decline(rfq(), reason), operationOf(RfqAct::Decline));
}

void RfqDetail::cancelRequest(const QString& reason)
{
    if (whyNot(RfqAct::Cancel).isEmpty())
        follow(m_service.cancel(rfq(), reason), operationOf(RfqAct::Cancel));
}

void RfqDetail::askRenewal(qint64 hours, const QString& note)
{
    if (whyNot(RfqAct::AskRenewal).isEmpty())
        follow(m_service.askRenewal(rfq(), hours, note), operationOf(RfqAct::AskRenewal));
}

void RfqDetail::counter(const CounterOffer& offer)
{
    const QuoteRound* current = round();
    if (!current || !whyNot(RfqAct::Counter).isEmpty())
        return;
    QList<CounterLine> lines;
    for (const QuoteLine& quoted : current->lines) {
        for (const CounterOffer::Line& asked : offer.lines) {
            if (asked.lineId != quoted.lineId || asked.scenarioId != quoted.scenarioId)
                continue;
            CounterLine line{quoted.lineId, quoted.scenarioId, asked.unitPrice.value_or(quoted.unitPrice), std::nullopt,
                             offer.leadDays};
            if (asked.waiveTooling && quoted.toolingFee)
                line.toolingFee = Money::zero(quoted.toolingFee->currency());
            lines.append(line);
        }
    }
    follow(m_service.counter(rfq(), lines, offer.depositBp, offer.note), operationOf(RfqAct::Counter));
}

void RfqDetail::answer(const QString& infoRequestId, const QString& text)
{
    if (whyNot(RfqAct::Answer).isEmpty())
        follow(m_service.answerInfo(rfq(), infoRequestId, text, {}), operationOf(RfqAct::Answer));
}

void RfqDetail::refresh()
{
    if (!m_view || !m_view->onPlatform)
        return;
    deliver(m_service.refresh(m_view->rfq.id, m_stop.token()), this, [this](const Result<void>& done) {
        if (!done && done.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(done.error());
    });
}

} // namespace tradewind
