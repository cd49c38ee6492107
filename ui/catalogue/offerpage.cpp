// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offerpage.h"

#include "models/shared/originaltext.h"
#include "services/domain/values/moneyformat.h"
#include "ui/catalogue/landedpanels.h"
#include "ui/catalogue/scorebars.h"
#include "ui/catalogue/skumatrixview.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDesktopServices>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QRadioButton>
#include <QUrl>

#include <cmath>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPictureSide = 268;
constexpr int kThumbSide = 48;

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout* inner = item->layout())
            clear(inner);
        delete item;
    }
}

/// A picture to press.
class ThumbButton final : public QAbstractButton
{
public:
    ThumbButton(const QImage& image, bool isShown)
        : m_shown(isShown)
    {
        auto* row = new QHBoxLayout(this);
        const int edge = Theme::of(this).px(3);
        row->setContentsMargins(edge, edge, edge, edge);
        auto* thumb = new Thumbnail(QSize(kThumbSide - 6, kThumbSide - 6));
        thumb->setPicture(image);
        thumb->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(thumb);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!m_shown)
            return;
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8));
    }

private:
    bool m_shown;
};
} // namespace

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
    m_empty = new EmptyState;
    m_empty->setObjectName(u"offer.empty"_s);
    m_empty->hide();
    whole->addWidget(m_empty, 1);

    auto* scroll = new ScrollColumn;
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Theme::of(this).px(24));
    columns->addWidget(makeFacts(), 0, Qt::AlignTop);
    columns->addWidget(makeMain(), 1, Qt::AlignTop);
    scroll->body()->addLayout(columns);
    scroll->body()->addStretch(1);
    m_frame = new PanelFrame(scroll, makeSide());
    whole->addWidget(m_frame, 1);

    connect(m_banner, &Banner::actRequested, &m_detail, &OfferDetail::reload);
    connect(m_empty, &EmptyState::actRequested, &m_detail, &OfferDetail::reload);
    connect(&m_detail, &OfferDetail::changed, this, &OfferPage::refresh);
    connect(&m_detail, &OfferDetail::figuresChanged, this, &OfferPage::refreshFigures);
    connect(&m_desk.pictures(), &PictureCache::arrived, this, &OfferPage::refreshPictures);
    connect(&m_desk, &CatalogueDesk::followedChanged, this, &OfferPage::refreshFollow);
}

QWidget* OfferPage::makeFacts()
{
    const Theme theme = Theme::of(this);
    auto* facts = new QWidget;
    facts->setFixedWidth(theme.px(kPictureSide));
    auto* column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    m_picture = new Thumbnail(QSize(kPictureSide, kPictureSide));
    m_picture->setObjectName(u"offer.picture"_s);
    m_picture->setAccessibleName(tr("Picture of the goods"));
    column->addWidget(m_picture);
    m_thumbs = new QWidget;
    auto* thumbs = new QHBoxLayout(m_thumbs);
    thumbs->setContentsMargins(0, 0, 0, 0);
    thumbs->setSpacing(theme.px(6));
    column->addWidget(m_thumbs);

    column->addSpacing(theme.px(8));
    column->addWidget(new SectionHeader(tr("Supplier")));
    m_supplierName = makeButton({}, u"offer.supplier"_s, ButtonRole::Link);
    m_supplierPlace = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_supplierPlace->setWordWrap(true);
    m_badges = new QWidget;
    new FlowLayout(m_badges, theme.px(6));
    m_scores = new ScoreBars;
    column->addWidget(m_supplierName, 0, Qt::AlignLeft);
    column->addWidget(m_supplierPlace);
    column->addWidget(m_badges);
    column->addWidget(m_scores);
    connect(m_supplierName, &QPushButton::clicked, this, [this] {
        if (m_detail.supplier())
            go(u"supplier/"_s + m_detail.supplier()->id.toString());
    });

    column->addSpacing(theme.px(8));
    column->addWidget(new SectionHeader(tr("Weight per piece")));
    m_weights = new FactList;
    column->addWidget(m_weights);
    return facts;
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
        const QUrl url(m_detail.offer() ? m_detail.offer()->link : QString());
        if (url.scheme() == "https"_L1)
            QDesktopServices::openUrl(url);
    });
    second->addWidget(m_original);
    second->addWidget(m_number);
    second->addWidget(m_link);
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
    auto* head = new SectionHeader(tr("Price by quantity"));
    m_hint = new PartLabel;
    m_hint->setObjectName(u"offer.tierHint"_s);
    head->addAtEnd(m_hint);
    column->addWidget(head);
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

SidePanel* OfferPage::makeSide()
{
    const Theme theme = Theme::of(this);
    auto* side = new SidePanel;
    side->setObjectName(u"offer.side"_s);
    auto* head = new SectionHeader(tr("Landed cost"));
    head->addAtEnd(new Chip(Tone::Mute, u"info"_s, tr("Estimate")));
    side->body()->addWidget(head);
    auto* hero = new QHBoxLayout;
    m_landed = new AmountLabel;
    m_landed->setObjectName(u"offer.landed"_s);
    m_factory = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_factory->setObjectName(u"offer.factory"_s);
    hero->addWidget(m_landed);
    hero->addWidget(new PlainLabel(tr("per piece"), TextStyle::Small, Ink::Tertiary), 0, Qt::AlignBottom);
    hero->addStretch(1);
    hero->addWidget(m_factory, 0, Qt::AlignBottom);
    side->body()->addLayout(hero);
    m_bar = new PartsBar(12);
    side->body()->addWidget(m_bar);
    auto* legend = new QHBoxLayout;
    legend->addStretch(1);
    legend->addWidget(new PlainLabel(tr("per pc"), TextStyle::Small, Ink::Tertiary));
    legend->addSpacing(theme.px(24));
    legend->addWidget(new PlainLabel(tr("total"), TextStyle::Small, Ink::Tertiary));
    side->body()->addLayout(legend);
    m_lines = new BreakdownGrid;
    m_lines->setObjectName(u"offer.breakdown"_s);
    side->body()->addWidget(m_lines);
    m_sum = new FactList;
    side->body()->addWidget(m_sum);
    m_reason = new PlainLabel({}, TextStyle::Body, Ink::Secondary);
    m_reason->setObjectName(u"offer.reason"_s);
    m_reason->setWordWrap(true);
    side->body()->addWidget(m_reason);
    side->body()->addSpacing(theme.px(8));
    m_options = new QVBoxLayout;
    m_options->setSpacing(0);
    side->body()->addLayout(m_options);
    m_note = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"offer.assumptions"_s);
    side->body()->addWidget(m_note);
    auto* change =
        makeButton(tr("Change assumptions"), u"offer.changeAssumptions"_s, ButtonRole::Link, {}, ButtonSize::Small);
    connect(change, &QPushButton::clicked, this,
            [this, change] { makeAssumptionsPopover(m_desk.assumptions(), this)->openAt(change, 320); });
    side->body()->addWidget(change, 0, Qt::AlignLeft);
    side->body()->addStretch(1);

    m_quote = makeButton(tr("Ask for a quote"), u"offer.requestQuote"_s, ButtonRole::Primary, {}, ButtonSize::Large);
    m_addToList = makeButton(tr("Add to buying list"), u"offer.addToList"_s);
    connect(m_quote, &QPushButton::clicked, &m_desk, &CatalogueDesk::requestQuote);
    connect(m_addToList, &QPushButton::clicked, &m_desk, &CatalogueDesk::addToList);
    m_follow = makeButton(tr("Follow"), u"offer.follow"_s, ButtonRole::Normal, u"eye"_s);
    m_follow->setCheckable(true);
    connect(m_follow, &QPushButton::clicked, this, [this](bool checked) { m_desk.setFollowed(checked); });
    m_follow->setVisible(m_desk.canFollow());
    side->addAtFoot(m_quote);
    auto* more = new QWidget;
    auto* row = new QHBoxLayout(more);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    for (QPushButton* button : {m_addToList, m_follow}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button);
    }
    side->addAtFoot(more);
    return side;
}

void OfferPage::activate(const Route& route)
{
    Page::activate(route);
    const OfferId id(route.param(0).left(OfferId::kMaxLength));
    if (id != m_detail.id()) {
        m_shownPicture.clear();
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
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier) && m_quote->isEnabled()) {
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
            const QString line = offer ? tr("Shown as it was when last opened. %1").arg(text.line())
                                       : tr("Only the summary is known here. %1").arg(text.line());
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
    m_link->setVisible(offer && QUrl(offer->link).scheme() == "https"_L1);
    clear(m_terms);
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
    setDisabledReason(m_quote, reason);
    setDisabledReason(m_addToList, reason);
    refreshPictures();
    refreshSupplier();
    refreshFigures();
}

void OfferPage::setFacts(QGridLayout* grid, const QList<FactRow>& facts)
{
    clear(grid);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const int row = static_cast<int>(i / 2);
        const int column = static_cast<int>(i % 2) * 2;
        auto* value = new PlainLabel(facts.at(i).value, TextStyle::Small);
        value->setWordWrap(true);
        grid->addWidget(new PlainLabel(facts.at(i).name, TextStyle::Small, Ink::Tertiary), row, column, Qt::AlignTop);
        grid->addWidget(value, row, column + 1);
    }
}

void OfferPage::refreshPictures()
{
    const QStringList images = m_detail.images();
    if (images.isEmpty())
        return;
    if (!images.contains(m_shownPicture))
        m_shownPicture = images.first();
    const qreal ratio = devicePixelRatioF();
    m_picture->setPicture(m_desk.pictures().picture(m_shownPicture, static_cast<int>(kPictureSide * ratio)));
    clear(m_thumbs->layout());
    m_thumbs->setVisible(images.size() > 1);
    auto* row = static_cast<QHBoxLayout*>(m_thumbs->layout());
    for (const QString& image : images.mid(0, 5)) {
        auto* thumb = new ThumbButton(m_desk.pictures().picture(image, 80), image == m_shownPicture);
        thumb->setObjectName(u"offer.thumb."_s + image);
        thumb->setAccessibleName(tr("Show this picture"));
        thumb->setFixedSize(kThumbSide, kThumbSide);
        connect(thumb, &QAbstractButton::clicked, this, [this, image] { showPicture(image); });
        row->addWidget(thumb);
    }
    row->addStretch(1);
}

void OfferPage::showPicture(const QString& imageId)
{
    m_shownPicture = imageId;
    refreshPictures();
}

void OfferPage::refreshSupplier()
{
    const auto& supplier = m_detail.supplier();
    m_supplierName->setVisible(supplier.has_value());
    m_scores->setVisible(supplier.has_value());
    clear(m_badges->layout());
    if (supplier) {
        m_supplierName->setText(QString(supplier->name).replace(u'&', "&&"_L1));
        m_supplierPlace->setText(OfferDetail::supplierPlace(*supplier));
        for (const QString& badge : OfferDetail::badges(*supplier))
            m_badges->layout()->addWidget(new Chip(Tone::Mute, {}, badge));
        m_scores->setRows(OfferDetail::scores(*supplier).mid(0, 7));
    } else {
        m_supplierPlace->setText(m_detail.isLoading() ? QString() : tr("The supplier is not known here."));
    }
    m_weights->clear();
    for (const FactRow& weight : m_detail.weights())
        m_weights->addFact(weight.name, {part::figure(weight.value, Ink::Primary,
                                                      weight.isStrong ? Emphasis::Strong : Emphasis::Regular)});
    if (m_detail.weights().isEmpty())
        m_weights->addFact(tr("Not known"), u"–"_s);
}

void OfferPage::refreshFigures()
{
    const LandedView& landed = m_detail.landed();
    if (landed.isKnown)
        m_landed->setAmount(landed.code, landed.perUnit, Certainty::Estimate, Emphasis::Strong, TextStyle::Display);
    else
        m_landed->setUnknown();
    m_factory->setText(landed.factory.isEmpty() ? QString() : tr("factory %1").arg(landed.factory));
    m_bar->setSegments(landed.bar);
    m_bar->setVisible(landed.isKnown);
    QList<BreakdownLine> counted;
    for (const BreakdownLine& line : landed.lines) {
        if (line.counted)
            counted.append(line);
    }
    m_lines->show(counted, BreakdownGrid::End::Total);
    m_sum->clear();
    if (landed.isKnown) {
        m_sum->addRule();
        m_sum->addFact(tr("Landed ≈ %1").arg(landed.code),
                       {part::figure(landed.perUnitExact, Ink::Tertiary),
                        part::figure(landed.total, Ink::Primary, Emphasis::Strong)},
                       true, u"offer.landedTotal"_s);
        for (const BreakdownLine& line : landed.lines) {
            if (!line.counted)
                m_sum->addFact(line.name, {part::figure(line.total, Ink::Tertiary)});
        }
        if (!landed.range.isEmpty())
            m_sum->addFact(tr("Likely range"), {part::figure(landed.range, Ink::Tertiary)});
    }
    m_reason->setVisible(!landed.isKnown && !landed.reasons.isEmpty());
    m_reason->setText(landed.reasons.join(u'\n'));
    const SelectionCheck& check = m_detail.check();
    m_summary->setText(check.summary);
    m_check->setParts(
        {part::icon(check.isOk ? u"check"_s : u"info"_s, check.isOk ? Ink::Ok : Ink::Warn),
         part::text(check.message, check.isOk ? Ink::Ok : Ink::Warn, Emphasis::Medium, TextStyle::Small)});
    m_hint->setVisible(!check.hint.isEmpty());
    m_hint->setParts({part::icon(u"bulb"_s, Ink::Tertiary), part::note(check.hint)});
    if (const int row = m_detail.tiers().currentRow(); row >= 0)
        m_tiers->selectRow(row);
    QStringList words;
    for (const CellPart& shown : m_desk.assumptions().summary())
        words.append(shown.text);
    m_note->setText(words.join(u' '));
    refreshLines();
    refreshChart();
}

void OfferPage::refreshFollow()
{
    const FollowView& view = m_desk.followed();
    m_follow->setChecked(view.isFollowed);
    m_follow->setText(view.isFollowed ? tr("Following") : tr("Follow"));
    const QString waits = view.pending ? tr("Waits to be sent") : QString();
    m_follow->setToolTip(view.isFollowed && !view.pending ? tr("You hear of new prices, stock and delisting") : waits);
    m_follow->setAccessibleDescription(m_follow->toolTip());
}

void OfferPage::refreshLines()
{
    clear(m_options);
    delete m_optionGroup;
    m_optionGroup = new QButtonGroup(this);
    const QList<LineOption>& options = m_detail.lines();
    if (options.size() < 2)
        return;
    m_options->addWidget(
        new PlainLabel(tr("Lines to %1").arg(m_desk.assumptions().placeName()), TextStyle::Small, Ink::Secondary));
    for (const LineOption& option : options) {
        auto* row = new QHBoxLayout;
        auto* radio = new QRadioButton(QString(option.name).replace(u'&', "&&"_L1));
        radio->setObjectName(u"offer.line."_s + option.id);
        radio->setMinimumHeight(Theme::of(this).px(28));
        radio->setChecked(option.isChosen);
        m_optionGroup->addButton(radio);
        connect(radio, &QRadioButton::clicked, this, [this, id = option.id] {
            // Later: the change replaces this very button.
            QMetaObject::invokeMethod(
                this, [this, id] { m_desk.assumptions().setFreightLine(id); }, Qt::QueuedConnection);
        });
        row->addWidget(radio, 1);
        row->addWidget(new PlainLabel(option.days, TextStyle::Small, Ink::Tertiary));
        auto* cost =
            new PartLabel(CellParts{option.landed.amount(option.isChosen ? Emphasis::Strong : Emphasis::Regular)});
        cost->setAlign(Cell::Align::Trailing);
        cost->setMinimumWidth(Theme::of(this).px(88));
        row->addWidget(cost);
        m_options->addLayout(row);
    }
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
