// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/popover.h"

#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

class Scrim final : public QWidget
{
public:
    Scrim(QWidget* parent, bool dim)
        : QWidget(parent)
        , m_dim(dim)
    {
        setGeometry(parent->rect());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_dim)
            QPainter(this).fillRect(rect(), Theme::of(this).color(ColorRole::Scrim));
    }

private:
    bool m_dim;
};

} // namespace

Popover::Popover(const QString& title, QWidget* parent)
    : Overlay(parent)
    , m_body(new QVBoxLayout(this))
{
    const Theme theme = Theme::of(this);
    const int margin = theme.px(16);
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(theme.px(8));
    setAccessibleName(title);
    if (!title.isEmpty())
        m_body->addWidget(new PlainLabel(title, TextStyle::Heading));
}

void Popover::openAt(QWidget* anchor, int width)
{
    openAt(anchor, anchor->rect(), width);
}

void Popover::openAt(QWidget* anchor, const QRect& part, int width)
{
    QWidget* window = anchor->window();
    m_anchor = anchor;
    m_part = part;
    m_width = width;
    m_scrim = new Scrim(window, m_dim);
    m_scrim->installEventFilter(this);
    window->installEventFilter(this);
    setParent(window);
    place();
    m_scrim->show();
    m_scrim->raise();
    uncover();
    setFocus(Qt::PopupFocusReason);
    focusNextPrevChild(true);
}

void Popover::place()
{
    if (!m_anchor)
        return;
    const Theme theme = Theme::of(m_anchor);
    const QWidget* window = m_anchor->window();
    QSize size = sizeHint();
    if (m_width > 0)
        size.setWidth(theme.px(m_width));
    if (hasHeightForWidth())
        size.setHeight(heightForWidth(size.width()));
    const int edge = theme.px(8);
    size = size.boundedTo(window->size() - QSize(2 * edge, 2 * edge));
    const QRect from(m_anchor->mapTo(window, m_part.topLeft()), m_part.size());
    const bool rtl = m_anchor->layoutDirection() == Qt::RightToLeft;
    QRect place(QPoint(rtl ? from.left() : from.right() + 1 - size.width(), from.bottom() + theme.px(4)), size);
    if (place.bottom() > window->height() - edge)
        place.moveBottom(std::max(from.top() - theme.px(4), size.height() + edge));
    place.moveLeft(std::clamp(place.left(), edge, std::max(edge, window->width() - size.width() - edge)));
    setGeometry(place);
}

bool Popover::event(QEvent* event)
{
    // Nothing lays out a panel that floats over the window: what came, went or wraps differently asks here for room.
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return QWidget::event(event);
}

void Popover::close()
{
    if (isHidden())
        return;
    if (m_scrim) {
        m_scrim->window()->removeEventFilter(this);
        m_scrim->deleteLater();
        m_scrim.clear();
    }
    Overlay::close();
    Q_EMIT closed();
}

void Popover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintPanel(&painter, rect(), theme.color(ColorRole::Raised), theme.color(ColorRole::Line2), 8, theme);
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Overlay::keyPressEvent(event);
}

bool Popover::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scrim && event->type() == QEvent::MouseButtonPress) {
        close();
        return true;
    }
    if (m_scrim && watched == m_scrim->window() && event->type() == QEvent::Resize)
        close();
    return Overlay::eventFilter(watched, event);
}

} // namespace tradewind
