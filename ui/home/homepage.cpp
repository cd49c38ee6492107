// SPDX-License-Identifier: Apache-2.0
#include "ui/home/homepage.h"

#include "models/home/homedesk.h"
#include "models/money/balancesmodel.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/roles.h"
#include "ui/home/arrivaldelegate.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// A heading with a note or an act at its end.
QWidget* headOf(PlainLabel* title, QWidget* atEnd)
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title);
    row->addStretch(1);
    if (atEnd)
        row->addWidget(atEnd);
    return head;
}

/// For placing a point in a chart; figures that are read are written from the exact number.
double placeOf(const Decimal& value)
{
    return value.toWire().toDouble();
}

/// Rates are shown with four decimals; more, when the platform gives more.
QString rateText(const Decimal& rate, const QLocale& locale)
{
    if (rate.scale() >= 4)
        return moneyformat::number(rate, locale);
    const auto units = rate.unitsAt(4, Rounding::HalfUp);
    return moneyformat::number(units ? Decimal::scaled(*units, 4) : rate, locale);
}

/// "19.2k", "850": what fits over a bar; the exact one is read from the bar.
QString shortAmount(const Money& amount, const QLocale& locale)
{
    const qint64 units =
        Decimal::scaled(amount.minor(), amount.currency().exponent()).unitsAt(0, Rounding::HalfUp).valueOr(0);
    const auto tenths = [&locale](qint64 value, qint64 of) {
        const qint64 shown = (value * 10 + of / 2) / of;
        return moneyformat::number(Decimal::scaled(shown, 1), locale);
    };
    if (units >= 999'950)
        //: millions, over a bar
        return HomePage::tr("%1M", "amount").arg(tenths(units, 1'000'000));
    if (units >= 10'000)
        //: thousands, over a bar
        return HomePage::tr("%1k", "amount").arg(tenths(units, 1000));
    return locale.toString(units);
}

} // namespace

HomePage::HomePage(HomeDesk& desk)
    : m_desk(desk)
    , m_head(new PageHead)
    , m_needs(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_nothing(new PlainLabel(tr("Quotes that end, approvals, payments and decisions will stand here."),
                               TextStyle::Body, Ink::Tertiary))
    , m_arrivingNote(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_arriving(new DataTable)
    , m_arrivals(new ArrivalDelegate(CellDelegate::RowKind::Plain, this))
    , m_rateName(new PlainLabel({}, TextStyle::Heading))
    , m_rateAge(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_rate(new PartLabel)
    , m_rateChart(new ChartWidget(ChartWidget::Kind::Line))
    , m_rateRange(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_balances(new FactList)
    , m_spendBlock(new QWidget)
    , m_spendNote(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_spend(new ChartWidget(ChartWidget::Kind::Bars))
{
    setTitle(tr("Home"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new PanelFrame(makeWork(), makePanel()));
    connect(&m_desk, &HomeDesk::loaded, this, &HomePage::refresh);
    connect(&m_desk, &HomeDesk::historyChanged, this, &HomePage::refreshRate);
    connect(&m_desk, &HomeDesk::loadFailed, m_state, &StateStack::showError);
    connect(&m_desk.needs(), &QAbstractItemModel::dataChanged, this, &HomePage::refreshButtons);
    m_state->showLoading();
    if (m_desk.isLoaded())
        refresh();
}

QWidget* HomePage::makeWork()
{
    const Theme theme = Theme::of(this);
    auto* quotes = makeButton(tr("Requests and quotes"), u"home.quotes"_s, ButtonRole::Normal, u"quote"_s);
    connect(quotes, &QPushButton::clicked, this, [this] { go(u"quotes"_s); });
    m_head->addAtEnd(quotes);
    m_links.append({quotes, u"quotes"_s});
    m_approvals = makeButton(tr("Approvals"), u"home.approvals"_s, ButtonRole::Normal, u"approval"_s);
    connect(m_approvals, &QPushButton::clicked, this, [this] { go(u"approvals"_s); });
    m_head->addAtEnd(m_approvals);
    m_links.append({m_approvals, u"approvals"_s});
    m_head->setObjectName(u"home.head"_s);

    m_needs->setObjectName(u"home.needs"_s);
    m_needs->setAccessibleName(tr("What needs you"));
    m_needs->setModel(&m_desk.needs());
    m_needs->horizontalHeader()->hide();
    m_needs->setStretchColumn(static_cast<int>(NeedsModel::Column::What));
    m_needs->setColumnWidths({0, 130, 120, 160});
    m_needs->setHasGroups(true);
    m_needs->setFitToRows(true);
    m_needs->cellDelegate()->setPageMargin(8);
    const auto open = [this](const QModelIndex& index) {
        const QString route = index.data(role(Role::Route)).toString();
        if (!route.isEmpty())
            go(route);
    };
    connect(m_needs, &DataTable::rowOpened, this, open);

    m_arriving->setObjectName(u"home.arriving"_s);
    m_arriving->setAccessibleName(tr("Shipments on their way"));
    m_arriving->setModel(&m_desk.arriving());
    m_arriving->setItemDelegateForColumn(static_cast<int>(ArrivingModel::Column::Arrival), m_arrivals);
    m_arriving->setColumnWidths({130, 220, 170, 0});
    m_arriving->setStretchColumn(static_cast<int>(ArrivingModel::Column::Arrival));
    m_arriving->setFitToRows(true);
    m_arriving->cellDelegate()->setPageMargin(8);
    connect(m_arriving, &DataTable::rowOpened, this, open);

    auto* all = makeButton(tr("All shipments"), u"home.allShipments"_s, ButtonRole::Link);
    connect(all, &QPushButton::clicked, this, [this] { go(u"shipments"_s); });
    auto* title = new QWidget;
    auto* row = new QHBoxLayout(title);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    row->addWidget(new PlainLabel(tr("On its way"), TextStyle::Heading));
    row->addWidget(m_arrivingNote);
    row->addStretch(1);
    row->addWidget(all);
    m_arrivingHead = title;

    auto* column = new ScrollColumn;
    column->body()->addWidget(m_nothing);
    column->body()->addWidget(m_needs);
    column->body()->addSpacing(theme.px(16));
    column->body()->addWidget(m_arrivingHead);
    column->body()->addWidget(m_arriving);
    column->body()->addStretch(1);
    m_state = new StateStack(column, 6);

    auto* work = new QWidget;
    auto* page = new QVBoxLayout(work);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_head);
    page->addWidget(m_state, 1);
    return work;
}

SidePanel* HomePage::makePanel()
{
    const Theme theme = Theme::of(this);
    auto* panel = new SidePanel;
    QVBoxLayout* body = panel->body();
    m_rate->setObjectName(u"home.rate"_s);
    m_rateAge->setObjectName(u"home.rateAge"_s);
    m_rateChart->setObjectName(u"home.rateChart"_s);
    m_rateChart->setCompact(true);
    m_rateChart->setFixedHeight(theme.px(72));
    body->addWidget(headOf(m_rateName, m_rateAge));
    body->addWidget(m_rate);
    body->addWidget(m_rateChart);
    body->addWidget(m_rateRange);
    auto* rates = makeButton(tr("Rates"), u"home.rates"_s, ButtonRole::Link);
    connect(rates, &QPushButton::clicked, this, [this] { go(u"money/rates"_s); });
    body->addWidget(rates, 0, Qt::AlignLeading);
    m_links.append({rates, u"money"_s});
    panel->addRule();

    auto* ledger = makeButton(tr("Ledger"), u"home.ledger"_s, ButtonRole::Link);
    connect(ledger, &QPushButton::clicked, this, [this] { go(u"money/ledger"_s); });
    body->addWidget(headOf(new PlainLabel(tr("Balances"), TextStyle::Heading), ledger));
    m_links.append({ledger, u"money"_s});
    m_balances->setObjectName(u"home.balances"_s);
    body->addWidget(m_balances);
    panel->addRule();

    auto* spend = new QVBoxLayout(m_spendBlock);
    spend->setContentsMargins(0, 0, 0, 0);
    spend->addWidget(headOf(new PlainLabel(tr("Paid, by month"), TextStyle::Heading), m_spendNote));
    m_spend->setObjectName(u"home.spend"_s);
    m_spend->setCompact(true);
    m_spend->setFixedHeight(theme.px(120));
    spend->addWidget(m_spend);
    body->addWidget(m_spendBlock);
    body->addStretch(1);
    return panel;
}

void HomePage::activate(const Route& route)
{
    Page::activate(route);
    m_desk.refreshHistory();
}

void HomePage::placesChanged()
{
    for (const auto& [link, route] : std::as_const(m_links))
        link->setVisible(whyClosed(route).isEmpty());
    if (m_desk.isLoaded())
        refresh();
}

QWidget* HomePage::initialFocus()
{
    return m_needs;
}

void HomePage::refresh()
{
    const Theme theme = Theme::of(this);
    const HomeState& state = m_desk.state();
    m_head->setTitle(m_desk.headline());
    m_head->setNote(m_desk.subline());
    const int waiting = state.counts.value(u"approvals"_s).needMe;
    m_approvals->setText(waiting > 0 ? tr("Approvals (%1)").arg(waiting) : tr("Approvals"));
    setFreshness(state.lastSynced);
    m_state->showContent();
    const NeedsModel& needs = m_desk.needs();
    m_nothing->setVisible(needs.rowCount() == 0);
    m_needs->setVisible(needs.rowCount() > 0);
    for (int row = 0; row < needs.rowCount(); ++row) {
        const bool group = needs.index(row, 0).data(role(Role::Group)).toBool();
        m_needs->setRowHeight(row, group ? theme.px(32) : m_needs->cellDelegate()->rowHeight(m_needs));
    }
    m_needs->updateGeometry();
    refreshButtons();
    m_arrivals->setToday(m_desk.now().toLocalTime().date());
    const auto shown = whyClosed(u"shipments"_s).isEmpty() ? m_desk.arriving().rowCount() : 0;
    m_arrivingHead->setVisible(shown > 0);
    m_arriving->setVisible(shown > 0);
    m_arrivingNote->setText(tr("next %1 of %2 · hatched bars are expected arrival windows")
                                .arg(QString::number(shown), QString::number(state.arriving.size())));
    refreshRate();
    refreshBalances();
    refreshSpend();
}

void HomePage::refreshButtons()
{
    const NeedsModel& needs = m_desk.needs();
    const auto column = static_cast<int>(NeedsModel::Column::Act);
    bool primary = true;
    for (int row = 0; row < needs.rowCount(); ++row) {
        const QModelIndex index = needs.index(row, column);
        if (needs.index(row, 0).data(role(Role::Group)).toBool())
            continue;
        QWidget* cell = m_needs->indexWidget(index);
        auto* button = cell ? cell->findChild<QPushButton*>() : nullptr;
        if (!button) {
            cell = new QWidget;
            auto* box = new QHBoxLayout(cell);
            box->setContentsMargins(Theme::of(this).px(8), 0, Theme::of(this).px(8), 0);
            button = makeButton({}, {}, ButtonRole::Normal, {}, ButtonSize::Small);
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            box->addWidget(button);
            m_needs->setIndexWidget(index, cell);
            const QPersistentModelIndex lasting(index);
            connect(button, &QPushButton::clicked, this, [this, lasting] {
                if (lasting.isValid())
                    go(lasting.data(role(Role::Route)).toString());
            });
        }
        const QString key = needs.index(row, 0).data(role(Role::Id)).toString();
        button->setObjectName(u"home.act."_s + key);
        button->setText(index.data(Qt::DisplayRole).toString());
        button->setAccessibleName(tr("%1: %2").arg(button->text(), needs.index(row, 0).data().toString()));
        setButtonRole(button, std::exchange(primary, false) ? ButtonRole::Primary : ButtonRole::Normal);
    }
}

void HomePage::refreshRate()
{
    const HomeState& state = m_desk.state();
    const QLocale locale;
    if (!state.rate) {
        m_rateName->setText(tr("Exchange rates"));
        m_rateAge->setText({});
        m_rate->setParts({part::unknown()});
        m_rateChart->hide();
        m_rateRange->setText(tr("No rates have been received yet."));
        return;
    }
    const IndicativeRate& rate = *state.rate;
    m_rateName->setText(tr("%1 to %2").arg(rate.base.code(), rate.quote.code()));
    m_rateAge->setText(tr("as of %1").arg(DayText::moment(rate.asOf, m_desk.now())));
    CellPart figure = part::figure(rateText(rate.mid, locale), Ink::Primary, Emphasis::Strong);
    figure.style = TextStyle::Title;
    m_rate->setParts({figure, part::note(tr("mid-market"))});
    const QList<FxPoint> days = m_desk.rateDays();
    m_rateChart->setVisible(m_desk.history().rates.points.size() > 1);
    if (m_desk.history().rates.points.size() < 2) {
        m_rateRange->setText(tr("Its history needs a connection."));
        return;
    }
    ChartData shown;
    shown.pointName = tr("Day");
    ChartData::Series series;
    series.name = tr("Mid-market");
    Decimal low = days.first().mid;
    Decimal high = low;
    for (const FxPoint& point : days) {
        shown.points.append(DayText::day(point.date, m_desk.now().date()));
        series.values.append(placeOf(point.mid));
        series.texts.append(rateText(point.mid, locale));
        low = std::min(low, point.mid);
        high = std::max(high, point.mid);
    }
    shown.series = {series};
    m_rateChart->setData(shown);
    const QString range =
        tr("since %1: low %2 · high %3").arg(shown.points.first(), rateText(low, locale), rateText(high, locale));
    m_rateChart->setFinding(tr("%1, %2").arg(m_rateName->text(), range));
    m_rateRange->setText(
        m_desk.history().isStale
            ? tr("%1 · not up to date, from %2").arg(range, DayText::moment(m_desk.history().asOf, m_desk.now()))
            : range);
}

void HomePage::refreshBalances()
{
    const QLocale locale;
    m_balances->clear();
    for (const Balance& balance : m_desk.state().balances) {
        // What can be spent stands in one column, whatever else is held.
        CellParts parts;
        if (!balance.frozen.isZero())
            parts.append(part::note(tr("%1 frozen").arg(moneyformat::number(balance.frozen, locale))));
        parts.append(part::money(balance.available, Certainty::Plain, Emphasis::Strong));
        m_balances->addFact(BalancesModel::currencyName(balance.currency), parts, false,
                            u"home.balance."_s + balance.currency.code());
    }
    if (m_desk.state().balances.isEmpty())
        m_balances->addFact(tr("None"), CellParts{part::unknown()});
}

void HomePage::refreshSpend()
{
    const HomeState& state = m_desk.state();
    m_spendBlock->setVisible(!state.spend.isEmpty());
    if (state.spend.isEmpty())
        return;
    const QLocale locale;
    ChartData shown;
    shown.pointName = tr("Month");
    ChartData::Series series;
    series.name = tr("Paid");
    for (const MonthSpend& month : state.spend) {
        shown.points.append(locale.toString(month.month, u"MMM"_s));
        series.values.append(month.paid.toWire().toDouble());
        series.texts.append(moneyformat::number(month.paid, locale));
        series.labels.append(shortAmount(month.paid, locale));
    }
    shown.series = {series};
    shown.currentBar = static_cast<int>(state.spend.size()) - 1;
    const Money& last = state.spend.last().paid;
    m_spend->setData(shown);
    m_spend->setFinding(tr("Paid this month: %1").arg(moneyformat::withCode(last, locale)));
    m_spendNote->setText(last.currency().code());
}

void registerHomePages(Navigator& navigator, std::function<HomeDesk&()> desk)
{
    navigator.registerPage(u"home"_s, [desk] { return new HomePage(desk()); });
}

} // namespace tradewind
