// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/timeline.h"

#include "ui/theme/focusring.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// What a screen reader says: only what there is.
QString spoken(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

void paintDisc(QPainter* painter, const QRect& disc, const QString& icon, const QColor& fill, const QColor& ink,
               const Theme& theme)
{
    paintPanel(painter, disc, fill, {}, 12, theme);
    const double side = theme.px(14);
    if (!icon.isEmpty()) {
        paintIcon(painter, icon,
                  QRectF(disc.x() + (disc.width() - side) / 2, disc.y() + (disc.height() - side) / 2, side, side), ink);
    }
}

} // namespace

// Timeline --------------------------------------------------------------------------------------------------------

Timeline::Timeline(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
}

void Timeline::setEntries(const QList<Entry>& entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    m_walked = 0;
    setFocusPolicy(entries.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    updateGeometry();
    update();
}

int Timeline::entryHeight(const Entry& entry, int width) const
{
    const Theme theme = Theme::of(this);
    const int room = std::max(40, width - theme.px(36));
    const QFontMetrics title(theme.font(TextStyle::Body, Emphasis::Medium));
    const int time = entry.time.isEmpty()
                         ? 0
                         : QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(entry.time) + theme.px(8);
    int height = std::max(
        lineHeight(theme, TextStyle::Body),
        title.boundingRect(QRect(0, 0, std::max(40, room - time), 9999), Qt::TextWordWrap, entry.title).height());
    if (!entry.note.isEmpty()) {
        height += QFontMetrics(theme.font(TextStyle::Small))
                      .boundingRect(QRect(0, 0, room, 9999), Qt::TextWordWrap, entry.note)
                      .height();
    }
    return std::max(height, theme.px(24)) + theme.px(14);
}

int Timeline::heightForWidth(int width) const
{
    int height = 0;
    for (const Entry& entry : m_entries)
        height += entryHeight(entry, width);
    return height;
}

QSize Timeline::sizeHint() const
{
    const int width = Theme::of(this).px(292);
    return {width, heightForWidth(width)};
}

QString Timeline::accessibleWords() const
{
    const Entry entry = m_entries.value(m_walked);
    return spoken({entry.title, entry.note, entry.time});
}

void Timeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    int y = 0;
    const int side = theme.px(24);
    const auto aligned = [this](Qt::Alignment align) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), align));
    };
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries.at(i);
        const int height = entryHeight(entry, width());
        const QRect box(0, y, width(), height);
        const auto placed = [&](const QRect& part) { return QStyle::visualRect(layoutDirection(), box, part); };
        const QRect disc = placed({0, y, side, side});
        if (i + 1 < m_entries.size()) {
            const int line = theme.px(2);
            painter.fillRect(QRect(disc.center().x() - line / 2 + 1, disc.bottom() + 1, line, height - side),
                             theme.color(ColorRole::Line2));
        }
        paintDisc(&painter, disc, entry.icon, theme.tint(entry.tone), theme.text(entry.tone), theme);
        const QRect words(theme.px(36), y + theme.px(2), width() - theme.px(36), height);
        int room = words.width();
        if (!entry.time.isEmpty()) {
            painter.setFont(theme.font(TextStyle::Caption));
            painter.setPen(theme.ink(Ink::Tertiary));
            const int time = QFontMetrics(painter.font()).horizontalAdvance(entry.time);
            painter.drawText(placed({words.right() - time, words.y(), time + 1, lineHeight(theme, TextStyle::Body)}),
                             aligned(Qt::AlignRight | Qt::AlignVCenter), entry.time);
            room -= time + theme.px(8);
        }
        painter.setFont(theme.font(TextStyle::Body, Emphasis::Medium));
        painter.setPen(theme.ink(Ink::Primary));
        QRect used;
        painter.drawText(placed({words.x(), words.y(), room, height}),
                         aligned(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, entry.title, &used);
        painter.setFont(theme.font(TextStyle::Small));
        painter.setPen(theme.ink(Ink::Tertiary));
        const int below = std::max(used.height(), lineHeight(theme, TextStyle::Body));
        painter.drawText(placed({words.x(), words.y() + below, words.width(), height - below}),
                         aligned(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, entry.note);
        if (i == m_walked && showsFocus(this))
            paintInnerFocus(&painter, box.adjusted(0, 0, 0, -theme.px(6)), 6, theme);
        y += height;
    }
}

void Timeline::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_entries.size()) - 1;
    if (event->key() == Qt::Key_Up && m_walked > 0)
        --m_walked;
    else if (event->key() == Qt::Key_Down && m_walked < last)
        ++m_walked;
    else
        return QWidget::keyPressEvent(event);
    update();
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

// Milestones ------------------------------------------------------------------------------------------------------

Milestones::Milestones(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Milestones::setSteps(const QList<Step>& steps)
{
    m_steps = steps;
    update();
}

QSize Milestones::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(600), theme.px(56)};
}

QString Milestones::accessibleWords() const
{
    QStringList words;
    for (const Step& step : m_steps) {
        switch (step.state) {
        case State::Done:
            words.append(spoken({tr("%1: done").arg(step.name), step.note}));
            break;
        case State::Now:
            words.append(spoken({tr("%1: now").arg(step.name), step.note}));
            break;
        case State::ToCome:
            words.append(spoken({tr("%1: to come").arg(step.name), step.note}));
            break;
        }
    }
    return words.join(u". "_s);
}

int Milestones::wordsWidth(const Step& step) const
{
    const Theme theme = Theme::of(this);
    const QFont name = theme.font(TextStyle::Body, Emphasis::Medium);
    return std::max(QFontMetrics(name).horizontalAdvance(step.name),
                    QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(step.note)) +
           1;
}

void Milestones::paintEvent(QPaintEvent*)
{
    if (m_steps.isEmpty())
        return;
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintPanel(&painter, rect(), theme.color(ColorRole::Surface), theme.color(ColorRole::Line), 8, theme);
    const int margin = theme.px(16);
    const int side = theme.px(24);
    const int count = static_cast<int>(m_steps.size());
    // The last step leads nowhere: it takes what it says, at the end of the card, and the others share the rest.
    const int last = std::min(side + theme.px(8) + wordsWidth(m_steps.last()), (width() - 2 * margin) / count);
    const int slot = count > 1 ? (width() - 2 * margin - last) / (count - 1) : last;
    const auto placed = [this](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const int align = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const Step& step = m_steps.at(i);
        const int x = margin + static_cast<int>(i) * slot;
        const QRect disc = placed({x, (height() - side) / 2, side, side});
        switch (step.state) {
        case State::Done:
            paintDisc(&painter, disc, u"check"_s, theme.tint(Tone::Ok), theme.text(Tone::Ok), theme);
            break;
        case State::Now:
            paintDisc(&painter, disc, step.icon.isEmpty() ? u"clock"_s : step.icon, theme.color(ColorRole::Accent),
                      theme.color(ColorRole::OnAccent), theme);
            break;
        case State::ToCome: {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(theme.color(ColorRole::Edge), 1.5 * theme.scale(), Qt::CustomDashLine));
            QPen pen = painter.pen();
            pen.setDashPattern({2, 2});
            painter.setPen(pen);
            painter.drawEllipse(QRectF(disc).adjusted(1, 1, -1, -1));
            painter.restore();
            break;
        }
        }
        const int text = x + side + theme.px(8);
        const int room = i + 1 < m_steps.size() ? x + slot - text - theme.px(8) : width() - margin - text;
        const bool later = step.state == State::ToCome;
        painter.setFont(theme.font(TextStyle::Body, later ? Emphasis::Regular : Emphasis::Medium));
        painter.setPen(theme.ink(later ? Ink::Secondary : Ink::Primary));
        const QFontMetrics metrics(painter.font());
        const int line = lineHeight(theme, TextStyle::Body);
        const int top = (height() - line - lineHeight(theme, TextStyle::Caption)) / 2;
        const bool two = !step.note.isEmpty();
        painter.drawText(placed({text, two ? top : (height() - line) / 2, room, line}), align,
                         metrics.elidedText(step.name, Qt::ElideRight, room));
        const int noteWidth = QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(step.note);
        const int nameWidth = std::min(room, std::max(metrics.horizontalAdvance(step.name), noteWidth));
        if (two) {
            painter.setFont(theme.font(TextStyle::Caption));
            painter.setPen(theme.ink(Ink::Tertiary));
            painter.drawText(placed({text, top + line, room, lineHeight(theme, TextStyle::Caption)}), align,
                             QFontMetrics(painter.font()).elidedText(step.note, Qt::ElideRight, room));
        }
        if (i + 1 < m_steps.size()) {
            const int from = text + nameWidth + theme.px(8);
            const int to = x + slot - theme.px(6);
            const int thick = theme.px(2);
            if (to - from >= theme.px(6)) {
                const bool done = m_steps.at(i + 1).state != State::ToCome;
                painter.fillRect(placed({from, height() / 2 - thick / 2, to - from, thick}),
                                 done ? theme.fill(Tone::Ok) : theme.color(ColorRole::Line2));
            }
        }
    }
}

// LegsBar ---------------------------------------------------------------------------------------------------------

LegsBar::LegsBar(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int LegsBar::perRow(int width) const
{
    const Theme theme = Theme::of(this);
    const int most = std::max(1, static_cast<int>(m_legs.size()));
    const int fit = std::clamp((width + theme.px(8)) / theme.px(124 + 8), 1, most);
    const int rows = (most + fit - 1) / fit;
    return (most + rows - 1) / rows; // as even as can be
}

int LegsBar::rowHeight() const
{
    const Theme theme = Theme::of(this);
    qsizetype lines = 0;
    for (const Leg& leg : m_legs)
        lines = std::max(lines, leg.lines.size());
    return theme.px(36) + static_cast<int>(lines) * lineHeight(theme, TextStyle::Small);
}

int LegsBar::heightForWidth(int width) const
{
    const int legs = std::max(1, static_cast<int>(m_legs.size()));
    const int each = perRow(width);
    const int rows = (legs + each - 1) / each;
    return rows * rowHeight() + (rows - 1) * Theme::of(this).px(8);
}

void LegsBar::setLegs(const QList<Leg>& legs)
{
    m_legs = legs;
    updateGeometry();
    update();
}

QSize LegsBar::sizeHint() const
{
    return {Theme::of(this).px(480), rowHeight()};
}

QString LegsBar::accessibleWords() const
{
    QStringList words;
    for (const Leg& leg : m_legs)
        words.append(leg.title + u": "_s + spoken(leg.lines));
    return words.join(u". "_s);
}

void LegsBar::paintEvent(QPaintEvent*)
{
    if (m_legs.isEmpty())
        return;
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const int gap = theme.px(8);
    const int count = static_cast<int>(m_legs.size());
    const int each = perRow(width());
    const int slot = (width() - gap * (each - 1)) / each;
    for (int i = 0; i < count; ++i) {
        const Leg& leg = m_legs.at(i);
        const int x = i % each * (slot + gap);
        painter.resetTransform();
        painter.translate(0, i / each * (rowHeight() + gap));
        const bool later = leg.state == Milestones::State::ToCome;
        const int icon = theme.px(16);
        paintIcon(&painter, leg.icon, QRectF(x, theme.px(2), icon, icon),
                  theme.ink(later ? Ink::Tertiary : Ink::Primary));
        painter.setFont(theme.font(TextStyle::Body, later ? Emphasis::Regular : Emphasis::Medium));
        painter.setPen(theme.ink(later ? Ink::Secondary : Ink::Primary));
        const int room = slot - icon - theme.px(8);
        painter.drawText(QRect(x + icon + theme.px(8), 0, room, theme.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(leg.title, Qt::ElideRight, room));
        const QRect bar(x, theme.px(24), slot, theme.px(6));
        switch (leg.state) {
        case Milestones::State::Done:
            paintPanel(&painter, bar, theme.fill(Tone::Ok), {}, 2, theme);
            break;
        case Milestones::State::Now:
            paintPanel(&painter, bar, theme.fill(leg.tone), {}, 2, theme);
            break;
        case Milestones::State::ToCome: {
            painter.save();
            QPainterPath clip;
            clip.addRoundedRect(bar, theme.px(2), theme.px(2));
            painter.setClipPath(clip);
            painter.setBrushOrigin(bar.topLeft());
            painter.fillRect(bar, hatchBrush(theme.color(ColorRole::Line2), devicePixelRatioF()));
            painter.restore();
            break;
        }
        }
        painter.setFont(theme.font(TextStyle::Small));
        painter.setPen(theme.ink(Ink::Secondary));
        int y = theme.px(36);
        for (const QString& line : leg.lines) {
            painter.drawText(QRect(x, y, slot, lineHeight(theme, TextStyle::Small)), Qt::AlignLeft | Qt::AlignVCenter,
                             QFontMetrics(painter.font()).elidedText(line, Qt::ElideMiddle, slot));
            y += lineHeight(theme, TextStyle::Small);
        }
    }
}

} // namespace tradewind
