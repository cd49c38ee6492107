// SPDX-License-Identifier: Apache-2.0
#include "ui/checkout/paymentpanel.h"

#include "models/checkout/checkouttext.h"
#include "models/checkout/paymentsession.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "services/domain/values/moneyformat.h"
#include "ui/shared/chartticks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>

#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

CellParts parts(const std::optional<Money>& amount, bool binding, Emphasis weight = Emphasis::Regular)
{
    if (!amount)
        return {part::unknown()};
    return {part::money(*amount, binding ? Certainty::Binding : Certainty::Estimate, weight)};
}

} // namespace

void showHistory(ChartWidget* chart, const PaymentSession& session)
{
    const FxHistory& history = session.history().rates;
    ChartData data;
    data.pointName = PaymentPanel::tr("Day");
    ChartData::Series series;
    series.name = PaymentPanel::tr("Mid-market, %1 per %2").arg(history.quote.code(), history.base.code());
    for (const FxPoint& point : history.points) {
        data.points.append(DayText::day(point.date, history.points.last().date));
        // Placing only: what is read stands beside it as exact text.
        series.values.append(point.mid.toWire().toDouble());
        series.texts.append(TradeWords::rate(point.mid));
    }
    data.series = {series};
    addTicks(data);
    chart->setData(data);
    if (!history.points.isEmpty())
        chart->setFinding(PaymentPanel::tr("Mid rate, %1 to %2: from %3 to %4")
                              .arg(data.points.first(), data.points.last(), series.texts.first(), series.texts.last()));
}

PaymentPanel::PaymentPanel(PaymentSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new SectionHeader(tr("Rate")))
    , m_lockRow(new QWidget)
    , m_ring(new CountdownRing)
    , m_rate(new AmountLabel)
    , m_pair(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
    , m_until(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_rates(new FactList)
    , m_costs(new FactList)
    , m_chart(new ChartWidget(ChartWidget::Kind::Line))
    , m_balanceHead(new SectionHeader(tr("Balance")))
    , m_balance(new FactList)
    , m_pay(makeButton(tr("Pay"), u"payment.pay"_s, ButtonRole::Primary, u"lock"_s, ButtonSize::Large))
    , m_why(new PlainLabel({}, TextStyle::Small, Ink::Warn))
{
    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(12));
    column->addWidget(m_head);
    auto* lockRow = new QHBoxLayout(m_lockRow);
    lockRow->setContentsMargins(0, 0, 0, 0);
    lockRow->setSpacing(theme.px(16));
    m_ring->setObjectName(u"payment.countdown"_s);
    lockRow->addWidget(m_ring);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addStretch(1);
    m_rate->setObjectName(u"payment.rate"_s);
    m_rate->setAlign(Cell::Align::Leading);
    words->addWidget(m_rate);
    words->addWidget(m_pair);
    m_until->setWordWrap(true);
    words->addWidget(m_until);
    words->addStretch(1);
    lockRow->addLayout(words, 1);
    column->addWidget(m_lockRow);
    column->addWidget(m_rates);
    column->addWidget(new Separator);
    column->addWidget(m_costs);
    m_chart->setObjectName(u"payment.chart"_s);
    m_chart->setCompact(true);
    m_chart->setMaximumHeight(theme.px(96));
    column->addWidget(m_chart);
    column->addWidget(new Separator);
    column->addWidget(m_balanceHead);
    column->addWidget(m_balance);
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    column->addWidget(m_pay);
    column->addWidget(new Separator);
    auto* promise = new QHBoxLayout;
    promise->setSpacing(theme.px(8));
    promise->addWidget(new IconLabel(u"shield"_s, Ink::Ok), 0, Qt::AlignTop);
    auto* sentence =
        new PlainLabel(tr("Sent once. Saved before it is sent, so a crash or a cut cannot lose it or send it twice."),
                       TextStyle::Small, Ink::Secondary);
    sentence->setWordWrap(true);
    promise->addWidget(sentence, 1);
    column->addLayout(promise);
    m_pay->installEventFilter(this);
    connect(m_pay, &QPushButton::clicked, this, [this] { locksFirst() ? m_session.lock() : m_session.pay(); });
    connect(&m_session, &PaymentSession::changed, this, &PaymentPanel::refresh);
    connect(&m_session, &PaymentSession::ticked, this, &PaymentPanel::tick);
    refresh();
}

void PaymentPanel::setShowsPay(bool shows)
{
    m_showsPay = shows;
    refresh();
}

void PaymentPanel::setBesideRate(bool beside)
{
    if (std::exchange(m_besideRate, beside) != beside)
        refresh();
}

bool PaymentPanel::eventFilter(QObject* watched, QEvent* event)
{
    // The button that locked pays next: the second press of a double click was not made for that.
    if (watched == m_pay && event->type() == QEvent::MouseButtonDblClick)
        return true;
    return QWidget::eventFilter(watched, event);
}

bool PaymentPanel::locksFirst() const
{
    const auto obstacle = m_session.obstacle();
    return obstacle == PaymentSession::Obstacle::NotLocked || obstacle == PaymentSession::Obstacle::LockExpired;
}

void PaymentPanel::tick()
{
    m_ring->setTime(m_session.secondsLeft(), m_session.lockSeconds());
}

void PaymentPanel::show(FactList* list, QList<Row>& shown, const QList<Row>& rows)
{
    if (shown == rows)
        return;
    shown = rows;
    list->clear();
    for (const Row& row : rows) {
        if (row.rule)
            list->addRule();
        list->addFact(row.name, row.value, row.strong, row.objectName);
    }
}

void PaymentPanel::refresh()
{
    using Lock = PaymentSession::Lock;
    const Lock lock = m_session.lockState();
    const auto rate = m_session.rate();
    const auto& quote = m_session.quote();
    const bool locked = lock == Lock::Locked;
    const bool exchanges = lock != Lock::NotNeeded;
    m_head->setTitle(locked                  ? tr("Rate locked")
                     : lock == Lock::Expired ? tr("Rate lock is over")
                     : !exchanges            ? tr("No exchange needed")
                                             : tr("Rate, not locked"));
    m_head->setNote(locked && quote ? tr("%1 · single use").arg(quote->id.toString().toUpper()) : QString());
    m_lockRow->setVisible(exchanges);
    m_ring->setVisible(locked);
    tick();
    if (rate)
        m_rate->setAmount({}, TradeWords::rate(rate->client), Certainty::Plain, Emphasis::Strong, TextStyle::Title);
    else
        m_rate->setUnknown();
    m_pair->setText(rate ? tr("%1 per %2").arg(rate->quote.code(), rate->base.code())
                         : tr("No rate is known here yet"));
    if (locked && quote)
        m_until->setText(tr("until %1, then lock again").arg(DayText::moment(quote->validTo, quote->validFrom)));
    else
        m_until->setText(lock == Lock::Expired ? tr("nothing was paid") : tr("moves until you lock it"));

    QList<Row> rates;
    if (exchanges) {
        const QString source = m_session.rateSource();
        rates = {{source.isEmpty() ? tr("Mid-market") : tr("Mid-market, %1").arg(source),
                  {rate ? part::figure(TradeWords::rate(rate->mid)) : part::unknown()},
                  false,
                  u"payment.mid"_s},
                 {tr("Our rate"),
                  {rate ? part::figure(TradeWords::rate(rate->client)) : part::unknown()},
                  false,
                  u"payment.client"_s},
                 {tr("Spread"),
                  {rate ? part::figure(tr("%1 bp").arg(m_session.spreadBp())) : part::unknown()},
                  false,
                  u"payment.spread"_s}};
    }
    const auto fee = m_session.fee();
    rates.append(
        {tr("Payment fee"),
         fee && fee->isZero() ? CellParts{part::figure(tr("none from balance"))} : parts(fee, m_session.isBinding()),
         false, u"payment.fee"_s});
    show(m_rates, m_shownRates, rates);
    QList<Row> costs;
    if (exchanges)
        costs.append({tr("At mid you would pay"), parts(m_session.atMid(), locked), false, u"payment.atMid"_s});
    costs.append({tr("You pay"), parts(m_session.debit(), m_session.isBinding()), false, u"payment.debit"_s});
    if (exchanges)
        costs.append({tr("Cost of the exchange"), parts(m_session.costOfExchange(), locked, Emphasis::Strong), true,
                      u"payment.cost"_s});
    show(m_costs, m_shownCosts, costs);
    QStringList days;
    for (const FxPoint& point : m_session.history().rates.points)
        days.append(point.date.toString(Qt::ISODate) + point.mid.toWire());
    const bool hasHistory = exchanges && !days.isEmpty() && !m_besideRate;
    m_chart->setVisible(hasHistory);
    if (hasHistory && m_shownHistory != days) {
        m_shownHistory = days;
        showHistory(m_chart, m_session);
    }
    m_balanceHead->setTitle(tr("%1 balance").arg(m_session.subject().currency.code()));
    const auto& balance = m_session.balance();
    std::optional<Money> taken;
    if (const auto amount = m_session.debit()) {
        if (const auto negated = amount->negated())
            taken = *negated;
    }
    const CellParts minus = parts(taken, m_session.isBinding());
    const auto left = m_session.left();
    CellParts rest = parts(left, m_session.isBinding(), Emphasis::Strong);
    if (left && left->isNegative())
        rest.last().ink = Ink::Bad;
    show(m_balance, m_shownBalance,
         {{tr("Available"), balance ? CellParts{part::money(balance->available)} : CellParts{part::unknown()}, false,
           u"payment.available"_s},
          {tr("This payment"), minus, false, u"payment.amount"_s},
          {tr("Left"), rest, true, u"payment.left"_s, true}});

    refreshAct();
}

/// One button for the two acts: it pays, and before that it locks what is paid at. An amount stands on it only once it
/// binds.
void PaymentPanel::refreshAct()
{
    using Lock = PaymentSession::Lock;
    const bool locks = locksFirst();
    const bool tooLittle = m_session.obstacle() == PaymentSession::Obstacle::TooLittle;
    const QString why = locks ? QString() : CheckoutText::obstacle(m_session);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty() && (tooLittle || m_showsPay));
    m_pay->setVisible(m_showsPay);
    const auto debit = m_session.isBinding() ? m_session.debit() : std::nullopt;
    if (locks)
        m_pay->setText(m_session.lockState() == Lock::Expired ? tr("Lock again") : tr("Lock the rate"));
    else
        m_pay->setText(debit ? tr("Pay %1").arg(moneyformat::withCode(*debit, locale())) : tr("Pay"));
    setDisabledReason(m_pay, m_session.lockState() == Lock::Locking ? tr("Locking the rate.") : why);
}

} // namespace tradewind
