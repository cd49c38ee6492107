// SPDX-License-Identifier: Apache-2.0
#include "ui/checkout/fxpane.h"

#include "models/checkout/checkoutsession.h"
#include "models/checkout/checkouttext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "ui/checkout/paymentpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

FxPane::FxPane(CheckoutSession& session, QWidget* parent)
    : ScrollColumn(24, parent)
    , m_session(session)
    , m_sentence(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_figures(new FigureStrip)
    , m_chart(new ChartWidget(ChartWidget::Kind::Line))
{
    body()->setSpacing(Theme::of(this).px(12));
    body()->addWidget(new PlainLabel(tr("Exchange rate"), TextStyle::Title));
    m_sentence->setWordWrap(true);
    body()->addWidget(m_sentence);
    body()->addWidget(m_figures);
    m_chart->setObjectName(u"checkout.fx.chart"_s);
    m_chart->setMinimumHeight(Theme::of(this).px(240));
    body()->addWidget(m_chart);
    body()->addStretch(1);
}

void FxPane::refresh()
{
    PaymentSession& payment = m_session.payment();
    const Certainty certainty = payment.isBinding() ? Certainty::Binding : Certainty::Estimate;
    switch (payment.lockState()) {
    case PaymentSession::Lock::NotNeeded:
        m_sentence->setText(tr("The order is paid in its own currency. Nothing is exchanged."));
        break;
    case PaymentSession::Lock::None:
    case PaymentSession::Lock::Locking:
        m_sentence->setText(
            tr("Lock a rate for this payment. It is used once, in the same step that takes the money, and "
               "simply ends when it is not used."));
        break;
    case PaymentSession::Lock::Locked:
        m_sentence->setText(tr("This rate is yours until the lock ends."));
        break;
    case PaymentSession::Lock::Expired:
        m_sentence->setText(tr("The lock has ended. Nothing was paid. Lock again at today's rate."));
        break;
    }
    const auto debit = payment.debit();
    const auto rate = payment.rate();
    const auto cost = payment.costOfExchange();
    const QList<Figure> figures{
        {tr("You pay"), debit ? part::money(*debit, certainty, Emphasis::Strong) : part::unknown(),
         payment.isBinding() ? tr("binding") : tr("at the rate of now"), u"checkout.fx.debit"_s},
        {tr("Our rate"),
         rate ? part::figure(TradeWords::rate(rate->client), Ink::Primary, Emphasis::Strong) : part::unknown(),
         rate ? tr("%1 per %2").arg(rate->quote.code(), rate->base.code()) : QString(), u"checkout.fx.rate"_s},
        {tr("Mid-market"), rate ? part::figure(TradeWords::rate(rate->mid)) : part::unknown(), payment.rateSource(),
         u"checkout.fx.mid"_s},
        {tr("Cost of the exchange"), cost ? part::money(*cost, certainty) : part::unknown(),
         tr("%1 bp").arg(payment.spreadBp()), u"checkout.fx.cost"_s}};
    if (m_shown != figures) {
        m_shown = figures;
        m_figures->clear();
        for (const Figure& figure : figures)
            m_figures->addFigure(figure.name, {figure.value}, {part::note(figure.note)}, figure.objectName);
    }
    const bool hasHistory = !payment.history().rates.points.isEmpty();
    m_chart->setVisible(hasHistory);
    if (hasHistory && m_shownDays != payment.history().rates.points.size()) {
        m_shownDays = payment.history().rates.points.size();
        showHistory(m_chart, payment);
    }
}

} // namespace tradewind
