// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offercost.h"

#include "models/catalogue/cataloguedesk.h"
#include "ui/catalogue/landedpanels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/popover.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// A line by its name, shortened to the room that the figures leave.
class LineRadio final : public QRadioButton
{
public:
    explicit LineRadio(const QString& name)
        : m_name(name)
    {
        setAccessibleName(name);
        setServerToolTip(this, name);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QRadioButton::resizeEvent(event);
        QStyleOptionButton option;
        initStyleOption(&option);
        const int room = style()->subElementRect(QStyle::SE_RadioButtonContents, &option, this).width();
        setText(fontMetrics().elidedText(m_name, Qt::ElideRight, room).replace(u'&', "&&"_L1));
    }

private:
    QString m_name;
};

} // namespace

OfferCost::OfferCost(CatalogueDesk& desk, QWidget* parent)
    : SidePanel(parent)
    , m_desk(desk)
    , m_detail(desk.offer())
{
    setObjectName(u"offer.side"_s);
    addFigures();
    addActs();
    connect(&m_detail, &OfferDetail::changed, this, &OfferCost::refresh);
    connect(&m_detail, &OfferDetail::figuresChanged, this, &OfferCost::refresh);
    connect(&m_desk, &CatalogueDesk::followedChanged, this, &OfferCost::refreshFollow);
    refresh();
    refreshFollow();
}

void OfferCost::addFigures()
{
    const Theme theme = Theme::of(this);
    auto* head = new SectionHeader(tr("Landed cost"));
    head->addAtEnd(new Chip(Tone::Mute, u"info"_s, tr("Estimate")));
    body()->addWidget(head);
    auto* hero = new QHBoxLayout;
    m_landed = new AmountLabel;
    m_landed->setObjectName(u"offer.landed"_s);
    m_factory = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_factory->setObjectName(u"offer.factory"_s);
    hero->addWidget(m_landed);
    hero->addWidget(new PlainLabel(tr("per piece"), TextStyle::Small, Ink::Tertiary), 0, Qt::AlignBottom);
    hero->addStretch(1);
    hero->addWidget(m_factory, 0, Qt::AlignBottom);
    body()->addLayout(hero);
    m_bar = new PartsBar(12);
    body()->addWidget(m_bar);
    m_lines = new BreakdownGrid;
    m_lines->setObjectName(u"offer.breakdown"_s);
    body()->addWidget(m_lines);
    m_range = new FactList; // on its own: beside the longest name there is no room for two totals
    body()->addWidget(m_range);
    m_reason = new PlainLabel({}, TextStyle::Body, Ink::Secondary);
    m_reason->setObjectName(u"offer.reason"_s);
    m_reason->setWordWrap(true);
    body()->addWidget(m_reason);
    body()->addSpacing(theme.px(8));
    m_options = new QGridLayout;
    m_options->setHorizontalSpacing(theme.px(8));
    m_options->setVerticalSpacing(0);
    m_options->setColumnStretch(0, 1);
    body()->addLayout(m_options);
    m_note = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"offer.assumptions"_s);
    body()->addWidget(m_note);
    auto* change =
        makeButton(tr("Change assumptions"), u"offer.changeAssumptions"_s, ButtonRole::Link, {}, ButtonSize::Small);
    connect(change, &QPushButton::clicked, this,
            [this, change] { makeAssumptionsPopover(m_desk.assumptions(), this)->openAt(change, 320); });
    body()->addWidget(change, 0, Qt::AlignLeft);
    body()->addStretch(1);
}

void OfferCost::addActs()
{
    m_quote = makeButton(tr("Ask for a quote"), u"offer.requestQuote"_s, ButtonRole::Primary, {}, ButtonSize::Large);
    m_addToList = makeButton(tr("Add to buying list"), u"offer.addToList"_s);
    connect(m_quote, &QPushButton::clicked, &m_desk, &CatalogueDesk::requestQuote);
    connect(m_addToList, &QPushButton::clicked, &m_desk, &CatalogueDesk::addToList);
    m_follow = makeButton(tr("Follow"), u"offer.follow"_s, ButtonRole::Normal, u"eye"_s);
    m_follow->setCheckable(true);
    connect(m_follow, &QPushButton::clicked, this, [this](bool checked) { m_desk.setFollowed(checked); });
    m_follow->setVisible(m_desk.canFollow());
    addAtFoot(m_quote);
    auto* more = new QWidget;
    auto* row = new QHBoxLayout(more);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::of(this).px(8));
    for (QPushButton* button : {m_addToList, m_follow}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button);
    }
    addAtFoot(more);
}

void OfferCost::setReasons(const QString& noQuote, const QString& noList)
{
    setDisabledReason(m_quote, noQuote);
    setDisabledReason(m_addToList, noList);
}

bool OfferCost::canQuote() const
{
    return m_quote->isEnabled();
}

void OfferCost::refresh()
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
    m_range->clear();
    if (landed.isKnown) {
        m_lines->addSum(tr("Landed ≈ %1").arg(landed.code), landed.perUnitExact, landed.total, u"offer.landedTotal"_s);
        for (const BreakdownLine& line : landed.lines) {
            if (!line.counted)
                m_lines->addBeside(line.name, line.total);
        }
        if (!landed.range.isEmpty())
            m_range->addFact(tr("Likely range"), {part::figure(landed.range, Ink::Tertiary)}, false, u"offer.range"_s);
    }
    m_reason->setVisible(!landed.isKnown && !landed.reasons.isEmpty());
    m_reason->setText(landed.reasons.join(u'\n'));
    m_note->setText(landed.quantity.isEmpty() ? m_desk.assumptions().sentence()
                                              : m_desk.assumptions().sentenceFor(landed.quantity));
    refreshLines();
}

void OfferCost::refreshFollow()
{
    const FollowView& view = m_desk.followed();
    m_follow->setChecked(view.isFollowed);
    m_follow->setText(view.isFollowed ? tr("Following") : tr("Follow"));
    const QString waits = view.pending ? tr("Waits to be sent") : QString();
    const QString hint = view.isFollowed && !view.pending ? tr("You hear of new prices, stock and delisting") : waits;
    setServerToolTip(m_follow, hint);
    m_follow->setAccessibleDescription(hint);
}

void OfferCost::refreshLines()
{
    clearLayout(m_options);
    delete m_optionGroup;
    m_optionGroup = new QButtonGroup(this);
    const QList<LineOption>& options = m_detail.lines();
    if (options.size() < 2)
        return;
    int row = 0;
    m_options->addWidget(
        new PlainLabel(tr("Lines to %1").arg(m_desk.assumptions().placeName()), TextStyle::Small, Ink::Secondary), row,
        0, 1, 3);
    for (const LineOption& option : options) {
        auto* radio = new LineRadio(option.name);
        radio->setObjectName(u"offer.line."_s + option.id);
        radio->setMinimumHeight(Theme::of(this).px(28));
        radio->setChecked(option.isChosen);
        m_optionGroup->addButton(radio);
        connect(radio, &QRadioButton::clicked, this, [this, id = option.id] {
            // Later: the change replaces this very button.
            QMetaObject::invokeMethod(
                this, [this, id] { m_desk.assumptions().setFreightLine(id); }, Qt::QueuedConnection);
        });
        m_options->addWidget(radio, ++row, 0);
        m_options->addWidget(new PlainLabel(option.days, TextStyle::Small, Ink::Tertiary), row, 1, Qt::AlignRight);
        auto* cost =
            new PartLabel(CellParts{option.landed.amount(option.isChosen ? Emphasis::Strong : Emphasis::Regular)});
        cost->setAlign(Cell::Align::Trailing);
        cost->setMinimumWidth(Theme::of(this).px(64));
        radio->setAccessibleDescription(QStringList{option.days, cost->accessibleWords()}.join(u", "_s));
        m_options->addWidget(cost, row, 2);
    }
}

} // namespace tradewind
