// SPDX-License-Identifier: Apache-2.0
#include "ui/money/moneypage.h"

#include "models/money/moneydesk.h"
#include "models/shared/daytext.h"
#include "models/shared/roles.h"
#include "ui/money/balancecard.h"
#include "ui/money/exchangepanel.h"
#include "ui/money/ratechart.h"
#include "ui/money/topuppanel.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

MoneyPage::MoneyPage(MoneyDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
{
    setObjectName(u"money"_s);
    setTitle(tr("Money"));
    const Theme theme = Theme::of(this);
    auto* content = new ScrollColumn(0);
    QVBoxLayout* body = content->body();
    body->setSpacing(0);
    m_banner = new Banner;
    m_banner->setObjectName(u"money.banner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    body->addWidget(m_banner);
    body->addWidget(makeTop());
    body->addWidget(makeChart());
    body->addWidget(makeBelow(), 1);
    m_stack = new StateStack(content, 8);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(m_banner, &Banner::closed, m_banner, &QWidget::hide);
    connect(&desk, &MoneyDesk::changed, this, &MoneyPage::refresh);
    connect(&desk, &MoneyDesk::historyChanged, this, &MoneyPage::refreshChart);
    connect(&desk, &MoneyDesk::acted, this,
            [this](const QString& sentence) { m_banner->showMessage(Tone::Info, sentence); });
    connect(&desk, &MoneyDesk::failed, this, [this](const Error& error) {
        if (error.kind == Error::Kind::Cancelled)
            return;
        if (m_desk.isRead())
            m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
        else
            m_stack->showError(error);
    });
    connect(m_stack, &StateStack::actRequested, &desk, &MoneyDesk::refresh);
    m_ledger->setMinimumHeight(theme.px(220));
}

QWidget* MoneyPage::makeTop()
{
    const Theme theme = Theme::of(this);
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    row->setSpacing(theme.px(12));
    m_cards = new QWidget;
    m_cards->setObjectName(u"money.balances"_s);
    m_cards->setAccessibleName(tr("Balances"));
    auto* cards = new QGridLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(theme.px(12));
    row->addWidget(m_cards, 1);
    auto* acts = new QVBoxLayout;
    acts->setSpacing(theme.px(8));
    m_exchange = makeButton(tr("Exchange"), u"money.exchange"_s, ButtonRole::Primary, u"fx"_s);
    m_topUp = makeButton(tr("Top up"), u"money.topUp"_s, ButtonRole::Normal, u"download"_s);
    for (QPushButton* button : {m_exchange, m_topUp}) {
        button->setFixedWidth(theme.px(168));
        acts->addWidget(button);
    }
    acts->setAlignment(Qt::AlignVCenter);
    row->addLayout(acts);
    connect(m_exchange, &QPushButton::clicked, this,
            [this] { (new ExchangePanel(m_desk, this))->openAt(m_exchange, 400); });
    connect(m_topUp, &QPushButton::clicked, this, [this] { (new TopUpPanel(m_desk, this))->openAt(m_topUp, 360); });
    return top;
}

QWidget* MoneyPage::makeChart()
{
    const Theme theme = Theme::of(this);
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(16));
    row->setSpacing(theme.px(24));
    auto* left = new QVBoxLayout;
    left->setSpacing(theme.px(4));
    m_chartTitle = new PlainLabel({}, TextStyle::Heading);
    m_chartTitle->setObjectName(u"money.pair"_s);
    left->addWidget(m_chartTitle);
    m_historyTrouble = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_historyTrouble->setObjectName(u"money.historyTrouble"_s);
    m_historyTrouble->setWordWrap(true);
    m_historyTrouble->hide();
    left->addWidget(m_historyTrouble);
    m_chart = new ChartWidget(ChartWidget::Kind::Line);
    m_chart->setObjectName(u"money.chart"_s);
    m_chart->setFixedHeight(theme.px(232));
    m_days = new SegmentedControl;
    m_days->setObjectName(u"money.days"_s);
    m_days->setAccessibleName(tr("Days of history"));
    m_days->addSegment(u"30"_s, tr("30 d", "days"));
    m_days->addSegment(u"90"_s, tr("90 d", "days"));
    m_days->addSegment(u"365"_s, tr("1 y", "year"));
    m_days->setCurrent(QString::number(m_desk.days()));
    m_chart->addAtEnd(m_days);
    left->addWidget(m_chart);
    left->addStretch(1);
    row->addLayout(left, 1);

    auto* card = new Card;
    card->setFixedWidth(theme.px(300));
    card->body()->setContentsMargins(1, theme.px(12), 1, theme.px(6));
    auto* title = new PlainLabel(tr("Same, as a table"), TextStyle::Body);
    title->setWeight(Emphasis::Strong);
    title->setContentsMargins(theme.px(23), 0, 0, 0);
    card->body()->addWidget(title);
    m_history = new DataTable;
    m_history->setObjectName(u"money.history"_s);
    m_history->setAccessibleName(tr("History of the rate"));
    m_history->setModel(m_desk.history());
    m_history->setColumnWidths({0, 72, 72, 56});
    m_history->setStretchColumn(0);
    card->body()->addWidget(m_history, 1);
    card->setFixedHeight(theme.px(262));
    row->addWidget(card, 0, Qt::AlignTop);
    connect(m_days, &SegmentedControl::chosen, this, [this](const QString& id) { m_desk.setDays(id.toInt()); });
    return box;
}

QWidget* MoneyPage::makeBelow()
{
    const Theme theme = Theme::of(this);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(theme.px(24), 0, theme.px(24), 0);
    bar->setSpacing(theme.px(16));
    m_view = new SegmentedControl;
    m_view->setObjectName(u"money.view"_s);
    m_view->setAccessibleName(tr("What is listed"));
    m_view->addSegment(u"ledger"_s, tr("Ledger"), u"list"_s);
    m_view->addSegment(u"rates"_s, tr("Rates"), u"fx"_s);
    m_view->addSegment(u"fees"_s, tr("Fee book"), u"percent"_s);
    bar->addWidget(m_view);
    m_bookName = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_bookName->setObjectName(u"money.feeBookName"_s);
    bar->addWidget(m_bookName);
    bar->addStretch(1);
    m_filters = new QWidget;
    auto* filters = new QHBoxLayout(m_filters);
    filters->setContentsMargins(0, 0, 0, 0);
    filters->setSpacing(theme.px(12));
    m_filter = new SegmentedControl;
    m_filter->setObjectName(u"money.ledgerFilter"_s);
    m_filter->setAccessibleName(tr("Which movements"));
    m_filter->addSegment(u"all"_s, tr("All"));
    m_filter->addSegment(u"payments"_s, tr("Payments"));
    m_filter->addSegment(u"refunds"_s, tr("Refunds"));
    m_filter->addSegment(u"exchange"_s, tr("Exchange"));
    m_filter->addSegment(u"funding"_s, tr("Top-ups"));
    m_filter->setCurrent(u"all"_s);
    m_search = new QLineEdit;
    m_search->setObjectName(u"money.search"_s);
    m_search->setPlaceholderText(tr("Order, amount"));
    m_search->setAccessibleName(tr("Find a movement"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(theme.px(170));
    filters->addWidget(m_filter);
    filters->addWidget(m_search);
    bar->addWidget(m_filters);
    column->addLayout(bar);

    m_ledger = new DataTable;
    m_ledger->setObjectName(u"money.ledger"_s);
    m_ledger->setAccessibleName(tr("Ledger"));
    m_ledger->setModel(m_desk.ledger());
    m_ledger->setColumnWidths({150, 150, 0, 140, 150, 170});
    m_ledger->setStretchColumn(static_cast<int>(LedgerModel::Column::What));
    m_rates = new DataTable;
    m_rates->setObjectName(u"money.rates"_s);
    m_rates->setAccessibleName(tr("Rates"));
    m_rates->setModel(m_desk.rates());
    m_rates->setColumnWidths({0, 130, 130, 90, 160});
    m_rates->setStretchColumn(0);
    m_fees = new DataTable;
    m_fees->setObjectName(u"money.fees"_s);
    m_fees->setAccessibleName(tr("Fee book"));
    m_fees->setModel(m_desk.feeBook());
    m_fees->setColumnWidths({200, 190, 110, 0, 120});
    m_fees->setStretchColumn(static_cast<int>(FeeBookModel::Column::Limits));
    m_fees->setStretchMinimum(160);
    m_fees->setGrowingColumns({static_cast<int>(FeeBookModel::Column::Basis)});
    m_below = new QStackedWidget;
    m_below->addWidget(m_ledger);
    m_below->addWidget(keptReadable(m_rates));
    m_below->addWidget(m_fees);
    column->addWidget(m_below, 1);

    connect(m_view, &SegmentedControl::chosen, this, &MoneyPage::showView);
    connect(m_filter, &SegmentedControl::chosen, this,
            [this](const QString& id) { m_desk.ledger()->setFilter(id == "all"_L1 ? QString() : id); });
    connect(m_search, &QLineEdit::textChanged, m_desk.ledger(), &LedgerModel::setText);
    connect(m_ledger, &DataTable::rowOpened, this, [this](const QModelIndex& index) {
        const QString route = index.data(role(Role::Route)).toString();
        if (!route.isEmpty())
            go(route);
    });
    connect(m_rates, &DataTable::rowOpened, this,
            [this](const QModelIndex& index) { m_desk.setCurrency(m_desk.rates()->at(index.row()).base); });
    return box;
}

void MoneyPage::activate(const Route& route)
{
    Page::activate(route);
    const QString view = route.param(0);
    showView(view.isEmpty() ? u"ledger"_s : view);
    if (!m_desk.isRead())
        m_stack->showLoading();
    m_desk.refresh();
}

QWidget* MoneyPage::initialFocus()
{
    return m_below->currentWidget();
}

void MoneyPage::showView(const QString& id)
{
    m_view->setCurrent(id);
    m_filters->setVisible(id == "ledger"_L1);
    m_bookName->setVisible(id == "fees"_L1);
    if (id == "rates"_L1)
        m_below->setCurrentWidget(m_rates->parentWidget());
    else if (id == "fees"_L1)
        m_below->setCurrentWidget(m_fees);
    else
        m_below->setCurrentWidget(m_ledger);
}

void MoneyPage::refresh()
{
    refreshCards();
    m_bookName->setText(m_desk.feeBook()->bookName());
    m_chartTitle->setText(tr("CNY for one %1").arg(m_desk.currency().code()));
    setDisabledReason(m_topUp, m_desk.mayTopUp() ? QString() : tr("Your role does not allow payments."));
    QString why;
    if (!m_desk.mayConvert())
        why = tr("Your role does not allow exchanging.");
    else if (m_desk.balances()->rowCount() < 2)
        why = tr("There is no other balance to exchange for.");
    setDisabledReason(m_exchange, why);
    if (m_desk.balances()->rowCount() == 0) {
        m_stack->showEmpty(u"money"_s, tr("No balances here"),
                           tr("They come with the first sync, if your role may see them."));
        return;
    }
    m_stack->showContent();
}

void MoneyPage::refreshCards()
{
    QStringList wanted;
    for (const Balance& balance : m_desk.balances()->rows())
        wanted.append(balance.id);
    QStringList there;
    const auto cards = m_cards->findChildren<BalanceCard*>(Qt::FindDirectChildrenOnly);
    for (const BalanceCard* card : cards)
        there.append(card->id());
    if (there != wanted) {
        for (BalanceCard* card : cards)
            delete card;
        for (const Balance& balance : m_desk.balances()->rows()) {
            auto* card = new BalanceCard(balance, BalancesModel::currencyName(balance.currency));
            m_cards->layout()->addWidget(card);
            m_columns = 0; // they are placed anew
            connect(card, &QAbstractButton::clicked, this,
                    [this, currency = balance.currency] { m_desk.setCurrency(currency); });
        }
    }
    for (BalanceCard* card : m_cards->findChildren<BalanceCard*>(Qt::FindDirectChildrenOnly)) {
        const int row = m_desk.balances()->rowOf(card->id());
        card->show(m_desk.balances()->at(row));
        card->setChecked(m_desk.balances()->at(row).currency == m_desk.currency());
    }
    arrangeCards();
}

/// As many beside each other as can be read.
void MoneyPage::arrangeCards()
{
    const auto cards = m_cards->findChildren<BalanceCard*>(Qt::FindDirectChildrenOnly);
    if (cards.isEmpty())
        return;
    const Theme theme = Theme::of(this);
    int wide = theme.px(200);
    for (const BalanceCard* card : cards)
        wide = std::max(wide, card->sizeHint().width());
    const int room = width() - theme.px(24 + 12 + 168 + 24);
    const int most = static_cast<int>(cards.size());
    const int columns = std::clamp((room + theme.px(12)) / (wide + theme.px(12)), 1, most);
    if (columns == m_columns)
        return;
    m_columns = columns;
    auto* grid = static_cast<QGridLayout*>(m_cards->layout());
    for (int at = 0; at < most; ++at) {
        grid->addWidget(cards.at(at), at / columns, at % columns);
        grid->setColumnStretch(at, at < columns ? 1 : 0);
    }
}

void MoneyPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangeCards();
}

void MoneyPage::refreshChart()
{
    const RateHistoryModel& history = *m_desk.history();
    m_chart->setData(rateChart(history));
    m_chart->setFinding(history.finding());
    const RateHistory& known = m_desk.knownHistory();
    m_historyTrouble->setVisible(known.isStale);
    m_historyTrouble->setText(
        history.rowCount() == 0
            ? tr("The history of rates needs the platform.")
            : tr("Not up to date: as the platform told it on %1.").arg(DayText::moment(known.asOf, m_desk.now())));
}

} // namespace tradewind
