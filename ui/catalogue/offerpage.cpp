// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offerpage.h"

#include "models/shared/originaltext.h"
#include "models/shared/weblink.h"
#include "services/domain/values/moneyformat.h"
#include "ui/catalogue/offercoach.h"
#include "ui/catalogue/offercost.h"
#include "ui/catalogue/offerfacts.h"
#include "ui/catalogue/skumatrixview.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QUrl>

#include <cmath>

namespace tradewind {
using namespace Qt::StringLiterals;

OfferPage::OfferPage(CatalogueDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_detail(desk.offer())
{
    setObjectName(u"offer"_s);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_banner = new Banner;
    m_banner->hide();
    whole->addWidget(m_banner);
    m_added = new Banner;
    m_added->setObjectName(u"offer.added"_s);
    m_added->setClosable(true);
    m_added->hide();
    whole->addWidget(m_added);
    m_empty = new EmptyState;
    m_empty->setObjectName(u"offer.empty"_s);
    m_empty->hide();
    whole->addWidget(m_empty, 1);

    auto* scroll = new ScrollColumn;
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Theme::of(this).px(24));
    m_facts = new OfferFacts(m_detail, m_desk.pictures());
    columns->addWidget(m_facts, 0, Qt::AlignTop);
    columns->addWidget(makeMain(), 1, Qt::AlignTop);
    scroll->body()->addLayout(columns);
    scroll->body()->addStretch(1);
    m_cost = new OfferCost(m_desk);
    m_frame = new PanelFrame(scroll, m_cost);
    whole->addWidget(m_frame, 1);

    connect(m_banner, &Banner::actRequested, &m_detail, &OfferDetail::reload);
    connect(m_empty, &EmptyState::actRequested, &m_detail, &OfferDetail::reload);
    connect(&m_detail, &OfferDetail::changed, this, &OfferPage::refresh);
    connect(&m_detail, &OfferDetail::figuresChanged, this, &OfferPage::refreshFigures);
    connect(m_facts, &OfferFacts::supplierRequested, this, [this](const QString& id) { go(u"supplier/"_s + id); });
    connect(&m_desk, &CatalogueDesk::added, this,
            [this](const QString& offerId, const QString& listId, const QString& listName) {
                if (offerId != m_detail.id().toString())
                    return;
                m_listRoute = u"buying/"_s + listId;
                m_added->showMessage(Tone::Ok, tr("It is on the list “%1” now.").arg(listName), tr("Open the list"));
            });
    connect(&m_desk, &CatalogueDesk::notAdded, this, [this](const QString& offerId, const Error& error) {
        if (offerId != m_detail.id().toString())
            return;
        m_listRoute.clear();
        m_added->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
    });
    connect(m_added, &Banner::actRequested, this, [this] { go(m_listRoute); });
    connect(m_added, &Banner::closed, m_added, &QWidget::hide);
}

QWidget* OfferPage::makeMain()
{
    const Theme theme = Theme::of(this);
    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    m_title = new PlainLabel({}, TextStyle::Title);
    m_title->setObjectName(u"offer.title"_s);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    auto* second = new QHBoxLayout;
    second->setSpacing(theme.px(12));
    m_original = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_number = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_number->setObjectName(u"offer.number"_s);
    m_link = makeButton(tr("1688 page"), u"offer.link"_s, ButtonRole::Link, u"external"_s, ButtonSize::Small);
    connect(m_link, &QPushButton::clicked, this, [this] {
        const QUrl page = factoryPage(m_detail.offer() ? m_detail.offer()->link : QString());
        if (!page.isEmpty())
            QDesktopServices::openUrl(page);
    });
    second->addWidget(m_original);
    second->addWidget(m_number);
    second->addWidget(m_link);
    m_compare = makeButton(tr("Compare"), u"offer.compare"_s, ButtonRole::Quiet, u"columns"_s, ButtonSize::Small);
    m_compare->setCheckable(true);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (!m_desk.comparison().toggle(m_detail.id().toString()))
            go(u"compare"_s); // full: there one can be taken out
        refreshCompared();
    });
    connect(&m_desk.comparison(), &OfferComparison::offersChanged, this, &OfferPage::refreshCompared);
    second->addWidget(m_compare);
    second->addStretch(1);
    column->addLayout(second);
    column->addSpacing(theme.px(4));
    column->addWidget(new Separator);
    m_terms = new QHBoxLayout;
    m_terms->setSpacing(theme.px(20));
    column->addLayout(m_terms);
    column->addWidget(new Separator);

    column->addSpacing(theme.px(8));
    m_choose = new QWidget;
    auto* choose = new QVBoxLayout(m_choose);
    choose->setContentsMargins(0, 0, 0, 0);
    choose->setSpacing(theme.px(8));
    choose->addWidget(new SectionHeader(tr("Choose quantities"), tr("Stock beside each field")));
    auto* matrixCard = new Card;
    matrixCard->body()->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4));
    m_matrix = new SkuMatrixView(m_detail.skus());
    m_matrix->setObjectName(u"offer.skus"_s);
    m_matrix->setAccessibleName(tr("Quantities of the variants"));
    matrixCard->body()->addWidget(m_matrix);
    choose->addWidget(matrixCard);
    auto* under = new QHBoxLayout;
    m_summary = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_summary->setObjectName(u"offer.selection"_s);
    m_check = new PartLabel;
    m_check->setObjectName(u"offer.check"_s);
    m_check->setAlign(Cell::Align::Trailing);
    under->addWidget(m_summary);
    under->addStretch(1);
    under->addWidget(m_check);
    choose->addLayout(under);
    choose->addWidget(new OfferCoach(m_detail, this));
    column->addWidget(m_choose);

    column->addSpacing(theme.px(8));
    column->addWidget(makePrices());
    column->addSpacing(theme.px(8));
    m_specificationHead = new SectionHeader(tr("Specification"));
    column->addWidget(m_specificationHead);
    auto* specification = new QWidget;
    m_specification = new QGridLayout(specification);
    m_specification->setContentsMargins(0, 0, 0, 0);
    m_specification->setHorizontalSpacing(theme.px(16));
    m_specification->setVerticalSpacing(theme.px(8));
    m_specification->setColumnStretch(1, 1);
    m_specification->setColumnStretch(3, 1);
    column->addWidget(specification);
    return main;
}

QWidget* OfferPage::makePrices()
{
    const Theme theme = Theme::of(this);
    auto* prices = new QWidget;
    auto* column = new QVBoxLayout(prices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    column->addWidget(new SectionHeader(tr("Price by quantity")));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(16));
    auto* tableCard = new Card;
    tableCard->body()->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4));
    m_tiers = new DataTable;
    m_tiers->setObjectName(u"offer.tiers"_s);
    m_tiers->setAccessibleName(tr("Prices by quantity"));
    m_tiers->setModel(&m_detail.tiers());
    m_tiers->cellDelegate()->setPageMargin(8);
    m_tiers->setColumnWidths({0, 88, 104});
    m_tiers->setStretchColumn(TierTableModel::Pieces);
    m_tiers->setFitToRows(true);
    m_tiers->setFramed(true);
    tableCard->body()->addWidget(m_tiers);
    row->addWidget(tableCard, 1, Qt::AlignTop);
    auto* chartCard = new Card;
    m_chart = new ChartWidget(ChartWidget::Kind::Line);
    m_chart->setObjectName(u"offer.chart"_s);
    m_chart->setFixedHeight(theme.px(196));
    chartCard->body()->addWidget(m_chart);
    row->addWidget(chartCard, 1, Qt::AlignTop);
    column->addLayout(row);
    return prices;
}

void OfferPage::activate(const Route& route)
{
    Page::activate(route);
    const OfferId id(route.param(0).left(OfferId::kMaxLength));
    if (id != m_detail.id()) {
        m_facts->forgetPicture();
        m_added->hide();
    }
    m_detail.load(id);
    refresh();
}

QWidget* OfferPage::initialFocus()
{
    return m_matrix;
}

void OfferPage::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier) && m_cost->canQuote()) {
        m_desk.requestQuote();
        return;
    }
    Page::keyPressEvent(event);
}

void OfferPage::refresh()
{
    const auto& offer = m_detail.offer();
    const auto& summary = m_detail.summary();
    const QString title = offer ? offer->title : summary ? summary->title : QString();
    setTitle(title);
    QList<Crumb> crumbs{{tr("Catalogue"), u"catalogue"_s}};
    const CategoryId category = offer ? offer->categoryId : summary ? summary->categoryId : CategoryId();
    for (const Category& above : m_desk.search().categories().path(category))
        crumbs.append({above.name, u"catalogue/category/"_s + above.id.toString()});
    setCrumbs(crumbs);

    const bool hasAnything = offer || summary;
    m_frame->setVisible(hasAnything);
    m_empty->setVisible(!hasAnything && m_detail.error());
    m_banner->hide();
    if (const auto& error = m_detail.error()) {
        const ErrorText text = ErrorTexts::describe(*error);
        if (!hasAnything) {
            m_empty->setContent(u"alert"_s, text.title, text.sentence, tr("Try again"));
        } else {
            const QString line = offer ? tr("%1. Shown as it was when last opened.").arg(text.title)
                                       : tr("%1. Only the summary is known here.").arg(text.title);
            m_banner->showMessage(Tone::Mute, line, tr("Try again"));
            m_banner->show();
        }
    }
    if (!hasAnything)
        return;
    m_title->setText(title);
    m_original->setText(originalBelow(title, offer ? offer->titleOriginal : summary->titleOriginal));
    m_original->setVisible(!m_original->text().isEmpty());
    m_number->setText(tr("Offer %1").arg(m_detail.id().toString()));
    m_link->setVisible(offer && !factoryPage(offer->link).isEmpty());
    clearLayout(m_terms);
    for (const FactRow& fact : m_detail.terms()) {
        auto* cell = new QVBoxLayout;
        cell->setSpacing(0);
        cell->addWidget(new PlainLabel(fact.name, TextStyle::Small, Ink::Tertiary));
        auto* value = new PlainLabel(fact.value, TextStyle::Small);
        value->setWeight(Emphasis::Strong);
        cell->addWidget(value);
        m_terms->addLayout(cell);
    }
    m_terms->addStretch(1);
    setFacts(m_specification, m_detail.specification());
    m_specificationHead->setVisible(m_specification->count() > 0);
    m_choose->setVisible(offer.has_value());
    const QString reason = offer ? QString() : tr("The variants of this offer are not here yet.");
    const QString noQuotes = whyClosed(u"quote-wizard"_s);
    m_cost->setReasons(noQuotes.isEmpty() ? reason : noQuotes, reason);
    m_facts->refresh();
    refreshCompared();
    refreshFigures();
}

void OfferPage::refreshCompared()
{
    const bool isCompared = m_desk.comparison().contains(m_detail.id().toString());
    m_compare->setChecked(isCompared);
    m_compare->setText(isCompared ? tr("Compared") : tr("Compare"));
}

void OfferPage::setFacts(QGridLayout* grid, const QList<FactRow>& facts)
{
    clearLayout(grid);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const int row = static_cast<int>(i / 2);
        const int column = static_cast<int>(i % 2) * 2;
        auto* value = new PlainLabel(facts.at(i).value, TextStyle::Small);
        value->setWordWrap(true);
        grid->addWidget(new PlainLabel(facts.at(i).name, TextStyle::Small, Ink::Tertiary), row, column, Qt::AlignTop);
        grid->addWidget(value, row, column + 1);
    }
}

void OfferPage::refreshFigures()
{
    const SelectionCheck& check = m_detail.check();
    m_summary->setText(check.summary);
    // A rule that nobody has broken yet is no warning.
    const Ink ink = check.isOk ? Ink::Ok : check.isEmpty ? Ink::Secondary : Ink::Warn;
    m_check->setParts({part::icon(check.isOk ? u"check"_s : u"info"_s, ink),
                       part::text(check.message, ink, Emphasis::Medium, TextStyle::Small)});
    if (const int row = m_detail.tiers().currentRow(); row >= 0)
        m_tiers->selectRow(row);
    refreshChart();
}

void OfferPage::refreshChart()
{
    ChartData shown;
    shown.pointName = tr("Pieces");
    ChartData::Series series;
    series.name = tr("Factory price");
    series.stepped = true;
    const QLocale locale;
    double low = 0;
    double high = 0;
    const QList<TierRow>& tiers = m_detail.tiers().rows();
    for (int i = 0; i < tiers.size(); ++i) {
        const TierRow& tier = tiers.at(i);
        const double price = static_cast<double>(tier.price.micros()) / 1e6;
        const double pieces = static_cast<double>(tier.minQty.unitsAt(0, Rounding::Up).valueOr(1));
        shown.points.append(tier.from);
        shown.positions.append(std::log10(std::max(1.0, pieces)));
        series.values.append(price);
        series.texts.append(tier.factory);
        low = i == 0 ? price : std::min(low, price);
        high = i == 0 ? price : std::max(high, price);
        if (tier.isCurrent)
            shown.marks.append({i, price, tier.factory});
    }
    shown.series = {series};
    if (tiers.size() >= 2 && high > low) {
        for (const double value : {low, (low + high) / 2, high}) {
            shown.tickValues.append(value);
            const auto cents = static_cast<qint64>(std::llround(value * 100));
            shown.ticks.append(moneyformat::factoryPrice(UnitPrice(cents * 10'000, currency::cny()), locale));
        }
    }
    m_chart->setVisible(tiers.size() >= 2);
    m_chart->parentWidget()->setVisible(tiers.size() >= 2);
    m_chart->setData(shown);
    if (tiers.size() >= 2)
        m_chart->setFinding(
            tr("From %1 to %2 a piece as the quantity grows").arg(tiers.first().factory, tiers.last().factory));
}

} // namespace tradewind
