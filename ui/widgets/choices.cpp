// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/choices.h"

#include "ui/theme/focusring.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

// RadioCard -------------------------------------------------------------------------------------------------------

namespace {

constexpr int kGap = 12; ///< between a card's title and its consequence

/// What the first line of a card has for words, beside the number key.
int roomFor(int width, int key, const Theme& theme)
{
    return key > 0 ? width - theme.px(18) - theme.px(8) : width;
}

/// Whether title and consequence are too long to stand beside each other.
bool standsBelow(const Theme& theme, int room, const QString& title, const QString& consequence)
{
    if (consequence.isEmpty())
        return false;
    const QFontMetrics names(theme.font(TextStyle::Body, Emphasis::Medium));
    const QFontMetrics figures(theme.font(TextStyle::Body, Emphasis::Strong));
    return names.horizontalAdvance(title) + theme.px(kGap) + figures.horizontalAdvance(consequence) > room;
}

} // namespace

RadioCard::RadioCard(const QString& title, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent)
    , m_sentence(sentence)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setProperty("tw.ownFocus", true);
    setSizePolicy(policy);
    nameIt();
}

void RadioCard::setConsequence(const QString& words)
{
    m_consequence = words;
    nameIt();
    updateGeometry();
    update();
}

void RadioCard::setSentence(const QString& sentence)
{
    m_sentence = sentence;
    nameIt();
    updateGeometry();
    update();
}

void RadioCard::setKey(int key)
{
    m_key = key;
    updateGeometry();
    update();
}

void RadioCard::nameIt()
{
    setAccessibleName(m_consequence.isEmpty() ? text() : text() + u", "_s + m_consequence);
    setAccessibleDescription(m_sentence);
}

QRect RadioCard::textRect(int width) const
{
    const Theme theme = Theme::of(this);
    return {theme.px(42), theme.px(12), width - theme.px(42) - theme.px(14), 0};
}

int RadioCard::heightForWidth(int width) const
{
    const Theme theme = Theme::of(this);
    const QRect words = textRect(width);
    const int lines = standsBelow(theme, roomFor(words.width(), m_key, theme), text(), m_consequence) ? 2 : 1;
    int height = 2 * theme.px(12) + lines * lineHeight(theme, TextStyle::Body);
    if (!m_sentence.isEmpty()) {
        const QFontMetrics metrics(theme.font(TextStyle::Small));
        height += metrics.boundingRect(QRect(0, 0, words.width(), 10000), Qt::TextWordWrap, m_sentence).height();
    }
    return height;
}

QSize RadioCard::sizeHint() const
{
    const int width = Theme::of(this).px(320);
    return {width, heightForWidth(width)};
}

void RadioCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const bool on = isChecked();
    const bool enabled = isEnabled();
    const ColorRole ground = on ? ColorRole::Selected : enabled && underMouse() ? ColorRole::Hover : ColorRole::Surface;
    paintPanel(&painter, rect(), theme.color(ground), theme.color(on ? ColorRole::Accent : ColorRole::Line2), 8, theme);

    const auto placed = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int top = theme.px(12);
    const int line = lineHeight(theme, TextStyle::Body);
    const int side = theme.px(16);
    const QRect dot = placed({theme.px(14), top + (line - side) / 2, side, side});
    if (on) {
        paintPanel(&painter, dot, theme.color(ColorRole::Accent), {}, 8, theme);
        const int inset = theme.px(5);
        paintPanel(&painter, dot.adjusted(inset, inset, -inset, -inset), theme.color(ColorRole::OnAccent), {}, 4,
                   theme);
    } else {
        paintPanel(&painter, dot, theme.color(ColorRole::Surface),
                   theme.color(enabled ? ColorRole::Edge : ColorRole::Line), 8, theme);
    }

    const QRect words = textRect(width());
    const auto aligned = [this](Qt::Alignment align) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), align));
    };
    if (m_key > 0) {
        const int key = theme.px(18);
        const QRect box = placed({words.right() - key, top + (line - key) / 2, key, key});
        paintPanel(&painter, box, theme.color(ColorRole::Sunken), theme.color(ColorRole::Line2), 4, theme);
        painter.setFont(theme.font(TextStyle::Caption, Emphasis::Medium));
        painter.setPen(theme.ink(Ink::Tertiary));
        painter.drawText(box, Qt::AlignCenter, QString::number(m_key));
    }
    int room = roomFor(words.width(), m_key, theme);
    int below = top + line;
    if (!m_consequence.isEmpty()) {
        painter.setFont(theme.font(TextStyle::Body, Emphasis::Strong));
        painter.setPen(theme.ink(enabled ? Ink::Primary : Ink::Disabled));
        if (standsBelow(theme, room, text(), m_consequence)) {
            // Where it ends in the cards around it.
            painter.drawText(placed({words.x(), below, room, line}), aligned(Qt::AlignRight | Qt::AlignVCenter),
                             QFontMetrics(painter.font()).elidedText(m_consequence, Qt::ElideRight, room));
            below += line;
        } else {
            const int width = QFontMetrics(painter.font()).horizontalAdvance(m_consequence);
            painter.drawText(placed({words.x() + room - width, top, width, line}),
                             aligned(Qt::AlignRight | Qt::AlignVCenter), m_consequence);
            room -= width + theme.px(kGap);
        }
    }
    painter.setFont(theme.font(TextStyle::Body, Emphasis::Medium));
    painter.setPen(theme.ink(enabled ? Ink::Primary : Ink::Disabled));
    painter.drawText(placed({words.x(), top, room, line}), aligned(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, room));
    if (!m_sentence.isEmpty()) {
        painter.setFont(theme.font(TextStyle::Small));
        // Why it cannot be chosen is what is read there.
        painter.setPen(theme.ink(enabled ? Ink::Secondary : Ink::Tertiary));
        painter.drawText(placed({words.x(), below, words.width(), height() - below}),
                         aligned(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_sentence);
    }
    if (showsFocus(this))
        paintInnerFocus(&painter, rect(), 8, theme);
}

// RadioCards ------------------------------------------------------------------------------------------------------

RadioCards::RadioCards(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::of(this).px(8));
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(m_ids.value(id)); });
}

RadioCard* RadioCards::addCard(const QString& id, const QString& title, const QString& sentence,
                               const QString& consequence)
{
    auto* card = new RadioCard(title, sentence);
    card->setConsequence(consequence);
    card->setObjectName(objectName() + u'.' + id);
    const int number = static_cast<int>(m_ids.size());
    card->setKey(number < 9 ? number + 1 : 0);
    m_group->addButton(card, number);
    m_ids.append(id);
    layout()->addWidget(card);
    card->show(); // at once, so that it can have the focus
    return card;
}

QString RadioCards::current() const
{
    return m_ids.value(m_group->checkedId());
}

void RadioCards::setCurrent(const QString& id)
{
    if (QAbstractButton* card = m_group->button(static_cast<int>(m_ids.indexOf(id)))) {
        card->setChecked(true);
        return;
    }
    if (QAbstractButton* on = m_group->checkedButton()) {
        m_group->setExclusive(false);
        on->setChecked(false);
        m_group->setExclusive(true);
    }
}

void RadioCards::clear()
{
    qDeleteAll(m_group->buttons());
    m_ids.clear();
}

bool RadioCards::chooseByKey(const QKeyEvent& event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const auto cards = m_group->buttons();
    for (QAbstractButton* button : cards) {
        const int key = static_cast<RadioCard*>(button)->key();
        if (key == 0 || event.key() != Qt::Key_0 + key || !button->isEnabled())
            continue;
        button->setFocus(Qt::ShortcutFocusReason);
        button->click();
        return true;
    }
    return false;
}

void RadioCards::keyPressEvent(QKeyEvent* event)
{
    if (!chooseByKey(*event))
        QWidget::keyPressEvent(event);
}

// SegmentedControl ------------------------------------------------------------------------------------------------

namespace {

class Segment final : public QAbstractButton
{
public:
    Segment(const QString& text, const QString& icon)
        : m_icon(icon)
    {
        setText(text);
        setCheckable(true);
        setAccessibleName(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("tw.ownFocus", true);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const Theme theme = Theme::of(this);
        const int words = QFontMetrics(theme.font(TextStyle::Small, Emphasis::Medium)).horizontalAdvance(text());
        return {words + theme.px(m_icon.isEmpty() ? 22 : 44), theme.px(28)};
    }
    bool isFirst = false;
    bool isLast = false;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        // Only the outer corners are round: the panel reaches beyond the inner edges.
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const int more = theme.px(12);
        const QRect wide =
            rect().adjusted((rtl ? isLast : isFirst) ? 0 : -more, 0, (rtl ? isFirst : isLast) ? 0 : more, 0);
        const ColorRole fill = isChecked() ? ColorRole::Selected : underMouse() ? ColorRole::Hover : ColorRole::Raised;
        paintPanel(&painter, wide, theme.color(fill), theme.color(ColorRole::Line2), 6, theme);
        if (!isFirst) {
            const QRect line(0, theme.line(), theme.line(), height() - 2 * theme.line());
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line), theme.color(ColorRole::Line));
        }
        const QColor ink = theme.ink(isChecked() ? Ink::Primary : Ink::Secondary);
        QRect words = rect().adjusted(theme.px(10), 0, -theme.px(10), 0);
        if (!m_icon.isEmpty()) {
            const int side = theme.px(16);
            const QRect box(words.x(), (height() - side) / 2, side, side);
            paintIcon(&painter, m_icon, QStyle::visualRect(layoutDirection(), rect(), box), ink);
            words = QStyle::visualRect(layoutDirection(), rect(), words.adjusted(theme.px(22), 0, 0, 0));
        }
        painter.setFont(theme.font(TextStyle::Small, Emphasis::Medium));
        painter.setPen(ink);
        painter.drawText(words, Qt::AlignCenter, text());
        if (showsFocus(this))
            paintInnerFocus(&painter, rect(), 6, theme);
    }

private:
    QString m_icon;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(m_ids.value(id)); });
}

void SegmentedControl::addSegment(const QString& id, const QString& text, const QString& icon)
{
    auto* segment = new Segment(text, icon);
    segment->setObjectName(objectName() + u'.' + id);
    if (auto* before = static_cast<Segment*>(m_group->button(static_cast<int>(m_ids.size()) - 1)))
        before->isLast = false;
    segment->isFirst = m_ids.isEmpty();
    segment->isLast = true;
    m_group->addButton(segment, static_cast<int>(m_ids.size()));
    segment->setChecked(m_ids.isEmpty());
    m_ids.append(id);
    layout()->addWidget(segment);
}

QString SegmentedControl::current() const
{
    return m_ids.value(m_group->checkedId());
}

void SegmentedControl::setCurrent(const QString& id)
{
    if (QAbstractButton* segment = m_group->button(static_cast<int>(m_ids.indexOf(id))))
        segment->setChecked(true);
}

// FilterChip ------------------------------------------------------------------------------------------------------

FilterChip::FilterChip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(tr("Filter %1, press to remove").arg(text));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("tw.ownFocus", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::removeRequested);
}

QSize FilterChip::sizeHint() const
{
    const Theme theme = Theme::of(this);
    const int words = QFontMetrics(theme.font(TextStyle::Small, Emphasis::Medium)).horizontalAdvance(text());
    return {words + theme.px(10 + 8 + 14 + 8), theme.px(28)};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintPanel(&painter, rect(), theme.color(underMouse() ? ColorRole::Hover : ColorRole::Raised),
               theme.color(ColorRole::Line2), 6, theme);
    const auto placed = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int side = theme.px(14);
    paintIcon(&painter, u"x"_s, placed({width() - side - theme.px(8), (height() - side) / 2, side, side}),
              theme.ink(Ink::Secondary));
    painter.setFont(theme.font(TextStyle::Small, Emphasis::Medium));
    painter.setPen(theme.ink(Ink::Primary));
    painter.drawText(placed(rect().adjusted(theme.px(10), 0, -side - theme.px(14), 0)),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     text());
    if (showsFocus(this))
        paintInnerFocus(&painter, rect(), 6, theme);
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

// FlowLayout ------------------------------------------------------------------------------------------------------

FlowLayout::FlowLayout(QWidget* parent, int spacing)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = QSize(size.width() + item->sizeHint().width() + spacing(),
                         std::max(size.height(), item->sizeHint().height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.x();
    int y = rect.y();
    int row = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            x = rect.x();
            y += row + spacing();
            row = 0;
        }
        if (apply)
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
        x += size.width() + spacing();
        row = std::max(row, size.height());
    }
    return y + row - rect.y();
}

} // namespace tradewind
