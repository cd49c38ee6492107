// SPDX-License-Identifier: Apache-2.0
#include "ui/money/exchangepanel.h"

#include "models/money/moneydesk.h"
#include "models/shared/moneycell.h"
#include "ui/shared/errortext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QComboBox>

namespace tradewind {
using namespace Qt::StringLiterals;

ExchangePanel::ExchangePanel(MoneyDesk& desk, QWidget* parent)
    : Popover(tr("Exchange %1").arg(BalancesModel::currencyName(desk.currency())), parent)
    , m_desk(desk)
    , m_amount(new PriceEdit(desk.currency()))
    , m_to(new QComboBox)
    , m_lock(makeButton(tr("Lock the rate"), u"money.exchange.lock"_s, ButtonRole::Normal, u"lock"_s))
    , m_figures(new FactList)
    , m_ring(new CountdownRing)
    , m_words(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
    , m_confirm(makeButton(tr("Exchange now"), u"money.exchange.confirm"_s, ButtonRole::Primary, u"fx"_s))
{
    setObjectName(u"money.exchangePanel"_s);
    m_desk.unlock();
    m_amount->setObjectName(u"money.exchange.amount"_s);
    m_to->setObjectName(u"money.exchange.to"_s);
    m_figures->setObjectName(u"money.exchange.figures"_s);
    m_words->setObjectName(u"money.exchange.words"_s);
    m_words->setWordWrap(true);
    for (const Balance& balance : desk.balances()->rows()) {
        if (balance.currency != desk.currency())
            m_to->addItem(BalancesModel::currencyName(balance.currency), balance.currency.code());
    }
    auto* amount = new FormField(tr("You sell"), m_amount);
    amount->setNote(desk.currency().code());
    auto* to = new FormField(tr("You buy"), m_to);
    auto* row = new QHBoxLayout;
    row->addWidget(amount, 1);
    row->addWidget(to, 1);
    body()->addLayout(row);
    body()->addWidget(m_lock, 0, Qt::AlignTrailing);
    auto* locked = new QHBoxLayout;
    locked->addWidget(m_figures, 1);
    locked->addWidget(m_ring, 0, Qt::AlignTop);
    body()->addLayout(locked);
    body()->addWidget(m_words);
    body()->addWidget(m_confirm, 0, Qt::AlignTrailing);

    const auto edited = [this] {
        m_desk.unlock(); // what was locked was for another amount
        refresh();
    };
    connect(m_amount, &QLineEdit::textEdited, this, edited); // what cannot be read counts too
    connect(m_to, &QComboBox::currentIndexChanged, this, edited);
    connect(m_lock, &QPushButton::clicked, this, [this] {
        const auto money = m_amount->money();
        const auto buy = Currency::fromCode(m_to->currentData().toString());
        if (money && buy)
            m_desk.lock(*money, *buy);
    });
    connect(m_amount, &QLineEdit::returnPressed, m_lock, &QPushButton::click);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_desk.convert();
        close();
    });
    connect(&desk, &MoneyDesk::lockedChanged, this, [this] {
        refresh();
        if (m_desk.locked())
            m_confirm->setFocus();
    });
    connect(&desk, &MoneyDesk::failed, this,
            [this](const Error& error) { setServerText(m_words, ErrorTexts::describe(error).line()); });
    connect(&m_clock, &QTimer::timeout, this, &ExchangePanel::tick);
    m_clock.start(1000);
    refresh();
}

ExchangePanel::~ExchangePanel() = default;

void ExchangePanel::tick()
{
    const auto& quote = m_desk.locked();
    if (!quote)
        return;
    const qint64 left = m_desk.now().secsTo(quote->validTo);
    m_ring->setTime(left, quote->validFrom.secsTo(quote->validTo));
    if (left <= 0) {
        m_desk.unlock();
        refresh();
        m_words->setText(tr("The locked rate has run out. Lock a new one."));
    }
}

QString ExchangePanel::whyNotLock() const
{
    if (const QString why = m_amount->whyNoAmount(); !why.isEmpty())
        return why;
    const auto money = m_amount->money();
    const BalancesModel& balances = *m_desk.balances();
    for (const Balance& balance : balances.rows()) {
        if (balance.currency == money->currency() && balance.available.minor() < money->minor())
            return tr("The balance holds only %1.").arg(moneyformat::withCode(balance.available, QLocale()));
    }
    return {};
}

void ExchangePanel::refresh()
{
    const auto& quote = m_desk.locked();
    setDisabledReason(m_lock, whyNotLock());
    setDisabledReason(m_confirm, quote ? QString() : tr("Lock a rate first."));
    m_figures->clear();
    m_figures->setVisible(quote.has_value());
    m_ring->setVisible(quote.has_value());
    m_words->setText(quote ? tr("Single use: it is exchanged at exactly these figures or not at all.") : QString());
    if (quote) {
        const QLocale locale;
        m_figures->addFact(tr("Mid-market"), CellParts{part::figure(moneyformat::number(quote->midRate, locale))},
                           false, u"money.exchange.mid"_s);
        m_figures->addFact(tr("Our rate"), CellParts{part::figure(moneyformat::number(quote->clientRate, locale))},
                           false, u"money.exchange.rate"_s);
        m_figures->addFact(tr("Spread"), CellParts{part::figure(tr("%1 bp").arg(quote->spreadBp))}, false,
                           u"money.exchange.spread"_s);
        m_figures->addFact(tr("At mid-market"), CellParts{part::money(quote->atMid)}, false, u"money.exchange.atMid"_s);
        m_figures->addFact(tr("You pay"), CellParts{part::money(quote->sellAmount, Certainty::Binding)}, false,
                           u"money.exchange.sell"_s);
        m_figures->addFact(tr("You get"),
                           CellParts{part::money(quote->buyAmount, Certainty::Binding, Emphasis::Strong)}, true,
                           u"money.exchange.buy"_s);
        tick();
    }
}

} // namespace tradewind
