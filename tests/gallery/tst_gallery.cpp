// SPDX-License-Identifier: Apache-2.0
// Shows every part in its states, light and dark, and keeps the pictures beside the build for a person to look at. The
// test itself only holds that everything paints without a warning.
#include "models/shared/listmodelbase.h"
#include "models/shell/shellmodel.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"
#include "ui/shared/datatable.h"
#include "ui/shell/navigator.h"
#include "ui/shell/shellwindow.h"
#include "ui/shell/welcomepage.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/wizardframe.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QTabBar>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QString id;
    QList<Cell> cells;
    std::optional<Tone> urgency;
    bool stale = false;
    bool operator==(const Row&) const = default;
};

class Rows : public ListModelBase<Row>
{
public:
    using ListModelBase::ListModelBase;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 5; }
    QVariant data(const QModelIndex& index, int wanted) const override
    {
        const Row& row = at(index.row());
        const Cell cell = row.cells.value(index.column());
        if (wanted == Qt::DisplayRole)
            return plainText(cell);
        if (wanted == role(Role::Cell))
            return QVariant::fromValue(cell);
        if (wanted == role(Role::Urgency) && row.urgency)
            return static_cast<int>(*row.urgency);
        if (wanted == role(Role::Stale))
            return row.stale;
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (wanted == Qt::TextAlignmentRole && section > 1)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        if (wanted == Qt::DisplayRole)
            return QStringList{u"Offer"_s, u"State"_s, u"MOQ"_s, u"Factory"_s, u"Landed, EUR"_s}.value(section);
        return {};
    }

protected:
    QString keyOf(const Row& row) const override { return row.id; }
};

QList<BarSegment> segments()
{
    return {{1, 750, false, u"Goods"_s},
            {2, 49, false, u"China costs"_s},
            {3, 119, true, u"Freight"_s},
            {4, 79, true, u"Duty"_s}};
}

QList<Row> rows()
{
    QImage picture(80, 80, QImage::Format_RGB32);
    picture.fill(QColor(0xD9, 0xE4, 0xC8));
    const auto number = [](const QString& text) {
        Cell cell;
        cell.align = Cell::Align::Trailing;
        cell.first = {part::figure(text)};
        return cell;
    };
    QList<Row> made;
    const auto add = [&](const QString& name, const QString& chinese, const CellPart& chip, const QString& price,
                         const QString& landed, bool withPicture) {
        Cell title{.lead = part::picture(withPicture ? picture : QImage()),
                   .first = {part::text(name, Ink::Primary, Emphasis::Medium)},
                   .second = {part::note(chinese)}};
        Cell factory = number(price);
        factory.first.first().ink = Ink::Secondary;
        Cell cost{.first = {part::amount(u"EUR"_s, landed, Certainty::Estimate, Emphasis::Strong)},
                  .second = {part::bar(segments())},
                  .align = Cell::Align::Trailing};
        cost.first.first().opens = true;
        made.append({name, {title, Cell{.first = {chip}}, number(u"1,240"_s), factory, cost}, {}, false});
    };
    add(u"Enamel mug 350 ml, rolled rim"_s, u"搪瓷马克杯 350ml 卷边"_s,
        part::chip(Tone::Info, u"truck"_s, u"On its way"_s), u"¥8.90"_s, u"1.81"_s, true);
    add(u"Stoneware bowl 16 cm, glazed, with a name that is much too long for the column it stands in"_s, u"窑变釉碗"_s,
        part::chip(Tone::Ok, u"check"_s, u"Stored"_s), u"¥9.70"_s, u"2.02"_s, false);
    add(u"Vacuum tumbler 500 ml, 316 steel"_s, u"316不锈钢真空保温杯 500ml 喷粉"_s,
        part::chip(Tone::Bad, u"alert"_s, u"200 pcs short"_s), u"¥22.60"_s, u"3.84"_s, true);
    made[1].stale = true;
    made[2].urgency = Tone::Warn;
    return made;
}

PlainLabel* caption(const QString& text)
{
    return new PlainLabel(text, TextStyle::Small, Ink::Secondary);
}

} // namespace

class tst_gallery : public testkit::TestCase
{
    Q_OBJECT

    static void keep(QWidget* widget, const QString& name, const QSize& size)
    {
        widget->resize(size);
        widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(widget));
        const QPixmap picture = widget->grab();
        QVERIFY(picture.save(QStringLiteral(GALLERY_DIR "/") + name + u".png"_s));
    }

    static QWidget* controls()
    {
        auto* page = new Ground(ColorRole::Surface);
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(32, 24, 32, 24);
        column->setSpacing(14);
        column->addWidget(new PlainLabel(u"Parts and states"_s, TextStyle::Title));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(24);
        int row = 0;
        for (const auto& [name, kind] :
             {std::pair(u"Primary"_s, ButtonRole::Primary), std::pair(u"Secondary"_s, ButtonRole::Normal),
              std::pair(u"Quiet"_s, ButtonRole::Quiet), std::pair(u"Danger"_s, ButtonRole::Danger),
              std::pair(u"Link"_s, ButtonRole::Link)}) {
            grid->addWidget(caption(name), row, 0);
            auto* rest = makeButton(u"Pay now"_s, u"rest"_s, kind, u"lock"_s);
            auto* down = makeButton(u"Pay now"_s, u"down"_s, kind);
            down->setDown(true);
            auto* off = makeButton(u"Pay now"_s, u"off"_s, kind);
            setDisabledReason(off, u"Nothing is due"_s);
            auto* small = makeButton(u"Small"_s, u"small"_s, kind, {}, ButtonSize::Small);
            auto* large =
                makeButton(u"Place order and pay EUR 8,827.01"_s, u"large"_s, kind, u"lock"_s, ButtonSize::Large);
            int place = 1;
            for (QPushButton* button : {rest, down, off, small, large})
                grid->addWidget(button, row, place++);
            ++row;
        }
        grid->addWidget(caption(u"Field"_s), row, 0);
        auto* field = new QLineEdit(u"1,200"_s);
        auto* wrong = new QLineEdit(u"1,230"_s);
        wrong->setProperty("tw.error", true);
        auto* off = new QLineEdit(u"1,200"_s);
        off->setEnabled(false);
        auto* empty = new QLineEdit;
        empty->setPlaceholderText(u"https://"_s);
        auto* combo = new QComboBox;
        combo->addItems({u"Landed cost, low first"_s, u"Price"_s});
        grid->addWidget(field, row, 1);
        grid->addWidget(wrong, row, 2);
        grid->addWidget(off, row, 3);
        grid->addWidget(empty, row, 4);
        grid->addWidget(combo, row, 5);
        ++row;
        grid->addWidget(caption(u"Choice"_s), row, 0);
        auto* check = new QCheckBox(u"Up to 300"_s);
        check->setChecked(true);
        auto* radio = new QRadioButton(u"Sea LCL"_s);
        radio->setChecked(true);
        auto* third = new QCheckBox(u"Off"_s);
        third->setEnabled(false);
        grid->addWidget(check, row, 1);
        grid->addWidget(new QCheckBox(u"Up to 100"_s), row, 2);
        grid->addWidget(radio, row, 3);
        grid->addWidget(new QRadioButton(u"Air"_s), row, 4);
        grid->addWidget(third, row, 5);
        ++row;
        auto* tabs = new QTabBar;
        tabs->setDrawBase(false);
        for (const QString& name : {u"All"_s, u"Open"_s, u"Done"_s})
            tabs->addTab(name);
        auto* spin = new QSpinBox;
        spin->setRange(0, 9000);
        auto* progress = new QProgressBar;
        progress->setValue(60);
        grid->addWidget(tabs, row, 1, 1, 2);
        grid->addWidget(spin, row, 3);
        grid->addWidget(progress, row, 4);
        grid->addWidget(makeIconButton(u"more"_s, u"More"_s, u"more"_s), row, 5);
        grid->setColumnStretch(5, 1);
        column->addLayout(grid);
        auto* chips = new QHBoxLayout;
        for (Chip* chip :
             {new Chip(Tone::Mute, u"clock"_s, u"Queued"_s), new Chip(Tone::Info, u"send"_s, u"Sending"_s),
              new Chip(Tone::Ok, u"check"_s, u"Confirmed"_s), new Chip(Tone::Warn, u"hand"_s, u"Needs you"_s),
              new Chip(Tone::Bad, u"x-circle"_s, u"Rejected"_s), new Chip(Tone::Hold, u"pause"_s, u"On hold"_s),
              new Chip(Tone::Mute, u"sync"_s, u"Outcome unknown, asking"_s)})
            chips->addWidget(chip);
        chips->addStretch(1);
        column->addLayout(chips);
        auto* figures = new QHBoxLayout;
        auto* hero = new AmountLabel;
        hero->setAmount(u"EUR"_s, u"8,827.01"_s, Certainty::Binding, Emphasis::Strong, TextStyle::Title);
        auto* plain = new AmountLabel;
        plain->setAmount(u"EUR"_s, u"1,284.60"_s);
        figures->addWidget(hero);
        figures->addWidget(plain);
        figures->addWidget(new PartLabel(pricePair(u"¥21.85"_s, u"EUR"_s, u"3.46"_s)));
        figures->addWidget(new KeyHint(u"Ctrl K"_s));
        figures->addWidget(new IconLabel(u"home"_s));
        auto* badge = new IconLabel(u"camera"_s, Ink::Secondary, 18);
        badge->setBadge(Tone::Bad);
        figures->addWidget(badge);
        figures->addWidget(new Thumbnail);
        figures->addStretch(1);
        column->addLayout(figures);
        auto* bar = new PartsBar;
        bar->setSegments(segments());
        column->addWidget(bar);
        auto* banner = new Banner;
        banner->showMessage(Tone::Warn, u"Pay EUR 38.41 by 24 Nov, else Linyi holds 1,440 mugs."_s,
                            u"Review and pay"_s);
        column->addWidget(banner);
        check->setObjectName(u"box"_s);
        field->setObjectName(u"field"_s);
        auto* table = new DataTable(CellDelegate::RowKind::Picture);
        table->setObjectName(u"table"_s);
        auto* model = new Rows(table);
        model->setRows(rows());
        table->setModel(model);
        table->setStretchColumn(0);
        table->setColumnWidths({0, 170, 90, 110, 150});
        table->setFitToRows(true);
        table->horizontalHeader()->setSortIndicatorShown(true);
        table->horizontalHeader()->setSortIndicator(4, Qt::AscendingOrder);
        table->selectRow(0);
        column->addWidget(table);
        column->addStretch(1);
        return page;
    }

    static QWidget* wizard()
    {
        auto* frame = new WizardFrame;
        frame->setSubject(u"Request RFQ-0321"_s, u"Draft, started 13:58"_s);
        auto* scroll = new ScrollColumn;
        auto* body = scroll->body();
        body->addWidget(new PlainLabel(u"Quantities and specification"_s, TextStyle::Title));
        body->addWidget(
            new PlainLabel(u"Ask for up to five quantities at once. The supplier answers each with its own price."_s,
                           TextStyle::Body, Ink::Secondary));
        auto* figures = new FigureStrip;
        CellPart open = part::amount(u"EUR"_s, u"1,566.11"_s, Certainty::Estimate);
        open.opens = true;
        figures->addFigure(u"Payment 1, binding"_s,
                           {part::amount(u"EUR"_s, u"8,827.01"_s, Certainty::Binding, Emphasis::Strong)},
                           {part::icon(u"lock"_s), part::note(u"rate locked 7.8106"_s)});
        figures->addFigure(u"Still to come"_s, {open}, {part::note(u"1,481 – 1,672"_s)});
        body->addWidget(figures);
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        auto* quantity = new QuantityEdit;
        quantity->setValue(Decimal(3000));
        grid->addWidget(new FormField(u"Quantity"_s, quantity), 0, 0);
        auto* price = new FormField(u"Target price"_s, new PriceEdit(currency::cny()));
        price->setNote(u"CNY"_s);
        price->setHint(u"Hidden from the supplier."_s);
        grid->addWidget(price, 0, 1);
        auto* wrong = new FormField(u"Coating weight"_s, new QLineEdit(u"85 g"_s));
        wrong->setError(u"Give µm or g/m², e.g. 70 µm"_s);
        grid->addWidget(wrong, 0, 2, Qt::AlignTop);
        body->addLayout(grid);
        auto* cards = new RadioCards;
        cards->setObjectName(u"decision"_s);
        cards->addCard(u"accept"_s, u"Accept as it is"_s, u"The 9 pieces stay in the lot. Nothing is refunded."_s,
                       u"EUR 0.00"_s);
        cards->addCard(u"rework"_s, u"Let the supplier rework it"_s,
                       u"Ready again in about 6 days. The supplier pays; silence after 48 hours accepts the goods."_s,
                       u"+6 days"_s);
        cards->setCurrent(u"rework"_s);
        body->addWidget(cards);
        auto* row = new QHBoxLayout;
        auto* segments = new SegmentedControl;
        segments->addSegment(u"list"_s, u"List"_s, u"list"_s);
        segments->addSegment(u"cards"_s, u"Cards"_s, u"cards"_s);
        row->addWidget(segments);
        row->addWidget(new FilterChip(u"MOQ up to 300"_s));
        row->addWidget(new FilterChip(u"¥8–35"_s));
        row->addStretch(1);
        body->addLayout(row);
        auto* note = new QPlainTextEdit(u"Same mould as our order of March."_s);
        note->setFixedHeight(80);
        body->addWidget(new FormField(u"Note to the supplier"_s, note));
        body->addStretch(1);
        for (const QString& name :
             {u"Items"_s, u"Quantities, specification"_s, u"Packaging, QC, files"_s, u"Review and send"_s})
            frame->addStep(name, name.startsWith(u"Q") ? static_cast<QWidget*>(scroll) : new QWidget);
        frame->setDone(1);
        frame->setCurrent(1);
        frame->setErrors(u"1 field needs a unit"_s);
        frame->setSaved(u"Saved 14:31"_s, u"Opens at this step again, even after a crash."_s);
        auto* panel = new SidePanel;
        panel->body()->addWidget(new SectionHeader(u"Rate locked"_s));
        auto* ring = new CountdownRing;
        ring->setTime(1122, 1800);
        panel->body()->addWidget(ring);
        auto* facts = new FactList;
        facts->addFact(u"Mid-market"_s, u"7.8420"_s);
        facts->addFact(u"Our rate"_s, u"7.8106"_s);
        facts->addRule();
        facts->addFact(u"Cost of the exchange"_s,
                       {part::amount(u"EUR"_s, u"35.34"_s, Certainty::Plain, Emphasis::Strong)}, true);
        panel->body()->addWidget(facts);
        panel->addRule();
        panel->body()->addWidget(new SectionHeader(u"Timeline"_s));
        auto* timeline = new Timeline;
        timeline->setEntries({{Tone::Warn, u"hand"_s, u"Shortfall of EUR 38.41"_s,
                               u"Linyi raised freight by ¥300.00, two pallets"_s, u"today 10:12"_s},
                              {Tone::Ok, u"check"_s, u"Bowls passed inspection"_s,
                               u"IN-7719 · AQL 2.5, 3 of 7 allowed · stored, free until 15 Jan"_s, u"17 Nov"_s},
                              {Tone::Mute, u"truck"_s, u"Linyi shipped"_s, u"YT8842 0917 355"_s, u"14 Nov"_s}});
        panel->body()->addWidget(timeline);
        panel->body()->addStretch(1);
        panel->addAtFoot(makeButton(u"Review and pay"_s, u"pay"_s, ButtonRole::Primary));
        frame->setSidePanel(panel);
        return frame;
    }

    static QWidget* journey()
    {
        auto* page = new Ground(ColorRole::Surface);
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(24, 24, 24, 24);
        column->setSpacing(20);
        auto* steps = new Milestones;
        steps->setSteps({{u"Paid"_s, u"21 Oct"_s, Milestones::State::Done},
                         {u"Purchased"_s, u"22 Oct"_s, Milestones::State::Done},
                         {u"In warehouse"_s, u"2 of 3"_s, Milestones::State::Now, u"warehouse"_s},
                         {u"At sea"_s, u"about 4 Dec"_s, Milestones::State::ToCome},
                         {u"Delivered"_s, u"8–15 Jan"_s, Milestones::State::ToCome}});
        column->addWidget(steps);
        auto* legs = new LegsBar;
        legs->setLegs({{u"truck"_s,
                        u"Yiwu → Shanghai"_s,
                        {u"SF Express 顺丰"_s, u"SF1423 9078 6612"_s, u"8–9 Nov, 1 day"_s},
                        Milestones::State::Done},
                       {u"customs"_s,
                        u"Customs, Leipzig"_s,
                        {u"Zoll, Leipzig Flughafen"_s, u"MRN 26DE 4851 9920 0147 K2"_s},
                        Milestones::State::Now,
                        Tone::Hold},
                       {u"truck"_s,
                        u"Leipzig → Hamburg"_s,
                        {u"DHL Paket"_s, u"00340 4349 2281 7765"_s},
                        Milestones::State::ToCome}});
        column->addWidget(legs);
        auto* row = new QHBoxLayout;
        for (const auto& [icon, line, sentence, act] :
             {std::tuple(u"order"_s, u"No orders yet"_s, u"An accepted quote becomes an order here."_s,
                         u"Browse the catalogue"_s),
              std::tuple(u"offline"_s, u"Offline since 14:05"_s, u"You see what was synced at 14:05. Changes wait."_s,
                         u"2 waiting"_s)}) {
            auto* card = new Card;
            auto* empty = new EmptyState;
            empty->setContent(icon, line, sentence, act, icon == "order"_L1);
            card->body()->setContentsMargins(0, 0, 0, 0);
            card->body()->addWidget(empty);
            row->addWidget(card);
        }
        auto* loading = new Card;
        loading->body()->setContentsMargins(0, 8, 0, 8);
        loading->body()->addWidget(new Skeleton(3, true));
        row->addWidget(loading);
        column->addLayout(row);
        column->addStretch(1);
        return page;
    }

    static QWidget* charts()
    {
        auto* page = new Ground(ColorRole::Surface);
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(24, 24, 24, 24);
        column->setSpacing(20);
        ChartData rates{.pointName = u"Day"_s, .points = {}, .series = {}};
        rates.series.resize(2);
        rates.series[0].name = u"our rate"_s;
        rates.series[1].name = u"mid-market"_s;
        rates.series[1].chart = 7;
        rates.series[1].reference = true;
        for (int day = 0; day < 60; ++day) {
            const double value = 7.79 + 0.04 * std::sin(day / 5.0) + 0.01 * ((day * 7) % 5);
            rates.points.append(u"%1 Oct"_s.arg(day % 30 + 1));
            rates.series[0].values.append(value);
            rates.series[0].texts.append(QString::number(value, 'f', 4));
            rates.series[1].values.append(value + 0.03);
            rates.series[1].texts.append(QString::number(value + 0.03, 'f', 4));
        }
        rates.fillBetween = true;
        rates.marks = {{41, rates.series[0].values.at(41), u"PO-10376 paid"_s}};
        for (const double tick : {7.75, 7.80, 7.85, 7.90}) {
            rates.tickValues.append(tick);
            rates.ticks.append(QString::number(tick, 'f', 2));
        }
        auto* chart = new ChartWidget(ChartWidget::Kind::Line);
        chart->setData(rates);
        chart->setFinding(u"Our rate follows the mid-market rate 40 basis points below."_s);
        auto* periods = new SegmentedControl;
        for (const QString& period : {u"30 d"_s, u"90 d"_s, u"1 y"_s})
            periods->addSegment(period, period);
        chart->addAtEnd(periods);
        chart->setObjectName(u"rates"_s);
        column->addWidget(chart, 1);
        auto* row = new QHBoxLayout;
        row->setSpacing(40);
        ChartData spark{.pointName = u"Day"_s, .points = rates.points, .series = {rates.series.first()}};
        auto* small = new ChartWidget(ChartWidget::Kind::Line);
        small->setCompact(true);
        small->setData(spark);
        row->addWidget(small);
        ChartData spend{.pointName = u"Month"_s,
                        .points = {u"Jun"_s, u"Jul"_s, u"Aug"_s, u"Sep"_s, u"Oct"_s, u"Nov"_s},
                        .series = {{.name = u"Spend"_s,
                                    .chart = 7,
                                    .values = {3.1, 4.5, 6.2, 5.3, 8.8, 7.4},
                                    .texts = {u"3.1k"_s, u"4.5k"_s, u"6.2k"_s, u"5.3k"_s, u"8.8k"_s, u"7.4k"_s}}}};
        spend.currentBar = 5;
        auto* bars = new ChartWidget(ChartWidget::Kind::Bars);
        bars->setCompact(true);
        bars->setData(spend);
        row->addWidget(bars);
        auto* tiers = new ChartWidget(ChartWidget::Kind::Line);
        tiers->setCompact(true);
        tiers->setData({.pointName = u"Pieces"_s,
                        .points = {u"200"_s, u"1,000"_s, u"3,000"_s, u"5,000"_s},
                        .positions = {200, 1000, 3000, 5000},
                        .series = {{.name = u"¥"_s,
                                    .values = {23.8, 22.6, 21.85, 21.2},
                                    .texts = {u"23.80"_s, u"22.60"_s, u"21.85"_s, u"21.20"_s},
                                    .stepped = true}}});
        row->addWidget(tiers);
        column->addLayout(row);
        return page;
    }

private Q_SLOTS:
    void turns()
    {
        ThemeController controller(ThemeController::Preference::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const std::unique_ptr<QWidget> steps(wizard());
        keep(steps.get(), u"wizard-rtl"_s, {1280, 800});
        const std::unique_ptr<QWidget> page(controls());
        keep(page.get(), u"controls-rtl"_s, {1100, 800});
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        controller.setScale(1.5);
        const std::unique_ptr<QWidget> large(controls());
        keep(large.get(), u"controls-150"_s, {1650, 1250});
    }

    void paints_data()
    {
        QTest::addColumn<ThemeController::Preference>("preference");
        QTest::newRow("light") << ThemeController::Preference::Light;
        QTest::newRow("dark") << ThemeController::Preference::Dark;
    }

    void paints()
    {
        QFETCH(ThemeController::Preference, preference);
        ThemeController controller(preference);
        const QString suffix = preference == ThemeController::Preference::Dark ? u"-dark"_s : QString();
        const std::unique_ptr<QWidget> page(controls());
        keep(page.get(), u"controls"_s + suffix, {1100, 800});
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        const QList<std::pair<QString, QString>> stops{{u"rest"_s, u"focus-button"_s},
                                                       {u"box"_s, u"focus-box"_s},
                                                       {u"field"_s, u"focus-field"_s},
                                                       {u"table"_s, u"focus-row"_s}};
        QTest::keyClick(page.get(), Qt::Key_Shift);
        for (const auto& [name, file] : stops) {
            page->findChild<QWidget*>(name)->clearFocus();
            page->findChild<QWidget*>(name)->setFocus(Qt::TabFocusReason);
            keep(page.get(), file + suffix, {1100, 800});
        }
        const std::unique_ptr<QWidget> steps(wizard());
        keep(steps.get(), u"wizard"_s + suffix, {1280, 800});
        const std::unique_ptr<QWidget> way(journey());
        keep(way.get(), u"journey"_s + suffix, {1100, 500});
        const std::unique_ptr<QWidget> figures(charts());
        keep(figures.get(), u"charts"_s + suffix, {1000, 460});
        QTest::mouseMove(figures->findChild<QWidget*>(u"rates"_s)->findChild<QWidget*>(u"chartCanvas"_s), {560, 60});
        QTest::keyClick(figures->findChild<QWidget*>(u"rates"_s)->findChild<QWidget*>(u"chartCanvas"_s), Qt::Key_Left);
        keep(figures.get(), u"charts-read"_s + suffix, {1000, 460});
        WelcomePage welcome(&controller);
        keep(&welcome, u"welcome"_s + suffix, {1280, 800});

        const testkit::FakeClock clock(QDateTime(QDate(2026, 11, 20), QTime(14, 32), Qt::UTC));
        ShellModel model;
        model.setAccounts({{u"a"_s, u"Nordhafen"_s, u"Marta Reinholt"_s, u"Owner"_s, {}, true}});
        model.setCurrentAccount(u"a"_s);
        model.setCount(u"home"_s, {7, 7});
        model.setCount(u"quotes"_s, {9, 0});
        model.setCount(u"orders"_s, {23, 0});
        model.setCount(u"warehouse"_s, {4, 1});
        model.setPending(2, 1);
        model.setSyncedAt(clock.now());
        ShellWindow shell(&model, &controller, &clock);
        shell.navigator()->registerPage(u"orders/*"_s, [] {
            class Plain final : public Page
            {
                void activate(const Route& route) override
                {
                    Page::activate(route);
                    setTitle(route.param(0));
                    setCrumbs({{u"Orders"_s, u"orders"_s}});
                    setFreshness(QDateTime(QDate(2026, 11, 20), QTime(9, 10), Qt::UTC));
                }
            };
            auto* order = new Plain;
            auto* column = new QVBoxLayout(order);
            column->setContentsMargins(0, 0, 0, 0);
            auto* head = new PageHead(u"PO-10376"_s);
            head->addBeside(new Chip(Tone::Info, u"boxes"_s, u"Partly in warehouse"_s));
            head->setNote(u"Table and coffee, autumn"_s);
            head->addAtEnd(makeButton(u"Documents"_s, u"documents"_s, ButtonRole::Normal, u"file"_s));
            column->addWidget(head);
            column->addWidget(journey(), 1);
            return order;
        });
        shell.navigator()->open(u"orders/PO-10376"_s);
        keep(&shell, u"shell"_s + suffix, {1440, 900});
        model.setOfflineSince(clock.now().addSecs(-1620));
        keep(&shell, u"shell-narrow"_s + suffix, {1280, 800});
        QTest::keyClick(&shell, Qt::Key_F6);
        keep(&shell, u"shell-focus"_s + suffix, {1280, 800});
        shell.navigator()->open(u"help"_s);
        keep(&shell, u"help"_s + suffix, {1280, 800});
    }
};

TRADEWIND_TEST(tst_gallery)
} // namespace tradewind

#include "tst_gallery.moc"
