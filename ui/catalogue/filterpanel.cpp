// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/filterpanel.h"

#include "services/domain/values/moneyformat.h"
#include "ui/catalogue/categorytree.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rangehistogram.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
PlainLabel* groupTitle(const QString& text)
{
    auto* label = new PlainLabel(text, TextStyle::Body);
    label->setWeight(Emphasis::Strong);
    label->setContentsMargins(0, Theme::of(label).px(12), 0, Theme::of(label).px(2));
    return label;
}
} // namespace

FilterPanel::FilterPanel(OfferSearch& search, QWidget* parent)
    : QWidget(parent)
    , m_search(search)
{
    const Theme theme = Theme::of(this);
    setFixedWidth(theme.px(232));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme.px(20), theme.px(4), theme.px(20), theme.px(20));
    m_column->setSpacing(0);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    whole->addWidget(area);

    addTree();
    addPrice();
    addRanges();
    m_choices = new QWidget;
    m_choiceColumn = new QVBoxLayout(m_choices);
    m_choiceColumn->setContentsMargins(0, 0, 0, 0);
    m_choiceColumn->setSpacing(0);
    m_column->addWidget(m_choices);
    m_column->addStretch(1);

    connect(&m_search, &OfferSearch::queryChanged, this, &FilterPanel::refresh);
    connect(&m_search, &OfferSearch::searched, this, &FilterPanel::refresh);
    refresh();
}

QWidget* FilterPanel::firstControl() const
{
    return m_tree;
}

void FilterPanel::addTree()
{
    const Theme theme = Theme::of(this);
    m_column->addWidget(groupTitle(tr("Category")));
    m_tree = new CategoryTree(m_search.categories());
    m_tree->setObjectName(u"catalogue.categories"_s);
    m_tree->setAccessibleName(tr("Categories"));
    m_all = makeButton(tr("All categories"), u"catalogue.allCategories"_s, ButtonRole::Link, u"chevron-left"_s,
                       ButtonSize::Small);
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT categoryChosen({}); });
    m_column->addWidget(m_all, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(-theme.px(4), 0, -theme.px(8), 0);
    row->addWidget(m_tree);
    m_column->addLayout(row);
    connect(m_tree, &CategoryTree::chosen, this, &FilterPanel::categoryChosen);
}

void FilterPanel::addPrice()
{
    const Theme theme = Theme::of(this);
    m_priceTitle = groupTitle({});
    m_column->addWidget(m_priceTitle);
    const auto yuan = [](qint64 micros) {
        return moneyformat::factoryPrice(UnitPrice(micros, currency::cny()), QLocale());
    };
    m_prices = new RangeHistogram(tr("Factory price"), yuan, 0);
    m_prices->setObjectName(u"catalogue.prices"_s);
    connect(m_prices, &RangeHistogram::limitsChosen, this,
            [this](std::optional<qint64> low, std::optional<qint64> high) {
                const auto price = [](std::optional<qint64> micros) {
                    return micros ? std::optional(UnitPrice(*micros, currency::cny())) : std::nullopt;
                };
                m_search.setPriceRange(price(low), price(high));
            });
    m_column->addWidget(m_prices);
    m_column->addSpacing(theme.px(8));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(6));
    m_from = PriceEdit::forUnitPrice(currency::cny());
    m_to = PriceEdit::forUnitPrice(currency::cny());
    m_from->setObjectName(u"catalogue.priceFrom"_s);
    m_to->setObjectName(u"catalogue.priceTo"_s);
    m_from->setAccessibleName(tr("Lowest price in CNY"));
    m_to->setAccessibleName(tr("Highest price in CNY"));
    for (PriceEdit* field : {m_from, m_to}) {
        field->setOptional(true);
        field->setPlaceholderText(u"¥"_s);
        field->setMinimumWidth(theme.px(60));
        connect(field, &QLineEdit::editingFinished, this, &FilterPanel::setPriceFromFields);
    }
    row->addWidget(m_from);
    row->addWidget(new PlainLabel(tr("to", "price range"), TextStyle::Body, Ink::Secondary));
    row->addWidget(m_to);
    m_column->addLayout(row);

    m_landedTitle = groupTitle({});
    m_column->addWidget(m_landedTitle);
    const auto landed = [this](qint64 micros) {
        return tr("%1 %2", "currency, amount")
            .arg(m_search.landedCurrency(), LandedText::unit(UnitPrice(micros, Currency()), 2, QLocale()));
    };
    m_landed = new RangeHistogram(tr("Landed cost"), landed, 0);
    m_landed->setObjectName(u"catalogue.landedCosts"_s);
    connect(m_landed, &RangeHistogram::limitsChosen, &m_search, &OfferSearch::setLandedRange);
    m_column->addWidget(m_landed);
}

/// Ranges that stand over the choices of their group.
void FilterPanel::addRanges()
{
    const auto whole = [](qint64 value) { return QLocale().toString(value); };
    m_minimums = new RangeHistogram(tr("Minimum order"), whole, 1);
    m_minimums->setObjectName(u"catalogue.minimums"_s);
    connect(m_minimums, &RangeHistogram::limitsChosen, &m_search, &OfferSearch::setMoqRange);
    const auto days = [](qint64 value) { return tr("%n day(s)", nullptr, static_cast<int>(value)); };
    m_leads = new RangeHistogram(tr("Ready in"), days, 1);
    m_leads->setObjectName(u"catalogue.leadTimes"_s);
    connect(m_leads, &RangeHistogram::limitsChosen, &m_search, &OfferSearch::setLeadRange);
}

void FilterPanel::setPriceFromFields()
{
    if (!m_from->isAcceptable() || !m_to->isAcceptable())
        return;
    const auto price = [](const PriceEdit* field) -> std::optional<UnitPrice> {
        const NumberInput input = field->input();
        if (!input.value)
            return std::nullopt;
        const auto micros = input.value->unitsAt(UnitPrice::kDecimals, Rounding::HalfUp);
        return micros ? std::optional(UnitPrice(*micros, currency::cny())) : std::nullopt;
    };
    m_search.setPriceRange(price(m_from), price(m_to));
}

void FilterPanel::refresh()
{
    const OfferQuery& query = m_search.query();
    m_tree->showCategory(query.category);
    m_all->setVisible(!query.category.isNull());
    m_priceTitle->setText(tr("Price, at %1 pcs").arg(QLocale().toString(query.quantity)));
    const FacetCounts& facets = m_search.facets();
    const auto showRange = [](RangeHistogram* range, const Histogram& bins, std::optional<qint64> low,
                              std::optional<qint64> high) {
        range->setBins(bins.upTo, bins.counts);
        range->setLimits(low, high);
    };
    showRange(m_prices, facets.prices, query.priceMinMicros, query.priceMaxMicros);
    showRange(m_landed, facets.landed, query.landedMinMicros, query.landedMaxMicros);
    showRange(m_minimums, facets.minimums, query.moqMin, query.moqMax);
    showRange(m_leads, facets.leadTimes, query.leadDaysMin, query.leadDaysMax);
    m_landedTitle->setText(tr("Landed cost, %1").arg(m_search.landedCurrency()));
    m_landedTitle->setVisible(!facets.landed.counts.isEmpty());
    m_landed->setVisible(!facets.landed.counts.isEmpty());
    const auto show = [](PriceEdit* field, const std::optional<qint64>& micros) {
        if (field->hasFocus())
            return;
        const auto shortest = [](qint64 value) {
            const Decimal exact = Decimal::scaled(value, UnitPrice::kDecimals).normalized();
            return exact.scale() < 2 ? Decimal::scaled(value / 10'000, 2) : exact;
        };
        field->setValue(micros ? std::optional(shortest(*micros)) : std::nullopt);
    };
    show(m_from, query.priceMinMicros);
    show(m_to, query.priceMaxMicros);
    refreshChoices();
}

void FilterPanel::refreshChoices()
{
    const QList<FacetGroup> groups = m_search.facetGroups();
    if (groups == m_shown)
        return;
    if (m_shown.isEmpty()) {
        for (const FacetGroup& group : groups) {
            m_choiceColumn->addWidget(groupTitle(group.title));
            if (group.key == "moq"_L1)
                m_choiceColumn->addWidget(m_minimums);
            else if (group.key == "lead"_L1)
                m_choiceColumn->addWidget(m_leads);
            for (const FacetChoice& choice : group.choices) {
                auto* row = new QHBoxLayout;
                row->setContentsMargins(0, 0, 0, 0);
                auto* box = new QCheckBox(choice.label);
                box->setObjectName(u"catalogue.filter.%1.%2"_s.arg(group.key, choice.key));
                box->setMinimumHeight(Theme::of(this).px(28));
                auto* count = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
                count->setObjectName(box->objectName() + u".count"_s);
                row->addWidget(box);
                row->addStretch(1);
                row->addWidget(count);
                m_choiceColumn->addLayout(row);
                connect(box, &QCheckBox::clicked, this, [this, group = group.key, key = choice.key](bool checked) {
                    m_search.setChoice(group, key, checked);
                });
            }
        }
    }
    for (const FacetGroup& group : groups) {
        for (const FacetChoice& choice : group.choices) {
            const QString name = u"catalogue.filter.%1.%2"_s.arg(group.key, choice.key);
            auto* box = m_choices->findChild<QCheckBox*>(name);
            box->setChecked(choice.isChecked);
            if (choice.count < 0)
                continue;
            box->setAccessibleDescription(tr("%n offer(s)", nullptr, static_cast<int>(choice.count)));
            m_choices->findChild<PlainLabel*>(name + u".count"_s)->setText(QLocale().toString(choice.count));
        }
    }
    m_shown = groups;
}

void FilterPanel::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(event->rect(), theme.color(ColorRole::Sunken));
    const QRect edge(width() - theme.line(), 0, theme.line(), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), theme.color(ColorRole::Line));
}

} // namespace tradewind
