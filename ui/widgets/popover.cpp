// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/popover.h"

#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
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
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
{
    const Theme theme = Theme::of(this);
    const int margin = theme.px(16);
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(theme.px(8));
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    if (!title.isEmpty())
        m_body->addWidget(new PlainLabel(title, TextStyle::Heading));
    hide();
}

void Popover::openAt(QWidget* anchor, int width)
{
    openAt(anchor, anchor->rect(), width);
}

void Popover::openAt(QWidget* anchor, const QRect& part, int width)
{
    const Theme theme = Theme::of(anchor);
    QWidget* window = anchor->window();
    m_before = QApplication::focusWidget();
    m_scrim = new Scrim(window, m_dim);
    m_scrim->installEventFilter(this);
    window->installEventFilter(this);
    setParent(window);
    QSize size = sizeHint();
    if (width > 0)
        size.setWidth(theme.px(width));
    if (hasHeightForWidth())
        size.setHeight(heightForWidth(size.width()));
    const int edge = theme.px(8);
    size = size.boundedTo(window->size() - QSize(2 * edge, 2 * edge));
    const QRect from(anchor->mapTo(window, part.topLeft()), part.size());
    const bool rtl = anchor->layoutDirection() == Qt::RightToLeft;
    QRect place(QPoint(rtl ? from.left() : from.right() + 1 - size.width(), from.bottom() + theme.px(4)), size);
    if (place.bottom() > window->height() - edge)
        place.moveBottom(std::max(from.top() - theme.px(4), size.height() + edge));
    place.moveLeft(std::clamp(place.left(), edge, std::max(edge, window->width() - size.width() - edge)));
    setGeometry(place);
    m_scrim->show();
    m_scrim->raise();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
    focusNextPrevChild(true);
}

void Popover::close()
{
    if (m_scrim) {
        m_scrim->window()->removeEventFilter(this);
        m_scrim->deleteLater();
        m_scrim.clear();
    }
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
    if (!m_kept)
        deleteLater();
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
        QWidget::keyPressEvent(event);
}

bool Popover::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scrim && event->type() == QEvent::MouseButtonPress) {
        close();
        return true;
    }
    if (m_scrim && watched == m_scrim->window() && event->type() == QEvent::Resize)
        close();
    return QWidget::eventFilter(watched, event);
}

bool Popover::focusNextPrevChild(bool next)
{
    // The focus stays inside until it is closed.
    QList<QWidget*> stops;
    for (QWidget* child : findChildren<QWidget*>()) {
        if ((child->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && child->isVisible() && child->isEnabled())
            stops.append(child);
    }
    if (stops.isEmpty())
        return true;
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype to = now < 0 ? (next ? 0 : stops.size() - 1) : (now + (next ? 1 : stops.size() - 1)) % stops.size();
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace tradewind
