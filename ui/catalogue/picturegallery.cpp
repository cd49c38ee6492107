// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/picturegallery.h"

#include "models/catalogue/picturecache.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/imageview.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
/// As wide as the platform has them; a smaller one that is here already stands in until it comes.
constexpr int kWidth = 1280;
constexpr int kStandIn = 640;
} // namespace

PictureGallery::PictureGallery(PictureCache& pictures, const QStringList& images, const QString& title, QWidget* window)
    : Overlay(window)
    , m_pictures(pictures)
    , m_images(images)
    , m_title(title)
    , m_view(new ImageView)
    , m_caption(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
{
    setObjectName(u"offer.gallery"_s);
    setAccessibleName(tr("Pictures of %1").arg(title));
    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    column->addLayout(head);
    m_caption->setObjectName(u"offer.gallery.caption"_s);
    head->addWidget(m_caption, 1);
    const auto button = [this, head](const QString& icon, const QString& text, const QString& name, auto act) {
        auto* made = makeIconButton(icon, text, u"offer.gallery."_s + name);
        connect(made, &QToolButton::clicked, this, act);
        head->addWidget(made);
        return made;
    };
    auto* previous = button(u"arrow-left"_s, tr("Previous picture"), u"previous"_s, [this] { step(-1); });
    auto* next = button(u"arrow-right"_s, tr("Next picture"), u"next"_s, [this] { step(1); });
    for (QToolButton* turn : {previous, next})
        turn->setVisible(m_images.size() > 1);
    button(u"minus"_s, tr("Smaller"), u"smaller"_s, [this] { m_view->zoomBy(-1); });
    button(u"plus"_s, tr("Larger"), u"larger"_s, [this] { m_view->zoomBy(1); });
    button(u"x"_s, tr("Close"), u"close"_s, [this] { close(); });
    m_view->setObjectName(u"offer.gallery.view"_s);
    column->addWidget(m_view, 1);
    m_view->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_view, &ImageView::zoomChanged, this, &PictureGallery::refreshCaption);
    connect(&m_pictures, &PictureCache::arrived, this, [this](const QString& image) {
        if (image == m_images.value(m_at))
            refresh(true);
    });
}

void PictureGallery::open(const QString& image)
{
    setGeometry(parentWidget()->rect());
    uncover();
    show(std::max<qsizetype>(0, m_images.indexOf(image)));
    m_view->setFocus(Qt::PopupFocusReason);
}

void PictureGallery::close()
{
    if (isHidden())
        return;
    parentWidget()->removeEventFilter(this);
    Overlay::close();
    Q_EMIT closed(m_images.value(m_at));
}

void PictureGallery::show(qsizetype at)
{
    m_at = at;
    refresh(false);
}

void PictureGallery::step(qsizetype by)
{
    const qsizetype to = m_at + by;
    if (to >= 0 && to < m_images.size())
        show(to);
}

void PictureGallery::refresh(bool isSame)
{
    const QString image = m_images.value(m_at);
    QImage shown = m_pictures.picture(image, kWidth);
    if (shown.isNull())
        shown = m_pictures.picture(image, kStandIn);
    m_view->setImage(shown, isSame && !m_view->image().isNull());
    // The neighbours are asked for, so that the next key finds them here.
    for (const qsizetype near : {m_at + 1, m_at - 1}) {
        if (near >= 0 && near < m_images.size())
            m_pictures.picture(m_images.at(near), kWidth);
    }
    refreshCaption();
}

void PictureGallery::refreshCaption()
{
    const QString number = QString::number(m_at + 1);
    const QString all = QString::number(m_images.size());
    const QString percent = QString::number(m_view->percent());
    // At once: a title may look like a place to fill in.
    m_caption->setText(
        tr("%1 · picture %2 of %3 · %4 %", "goods, number, all, size").arg(m_title, number, all, percent));
    m_view->setAccessibleName(tr("Picture %1 of %2, shown at %3 %").arg(number, all, percent));
}

void PictureGallery::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        return;
    case Qt::Key_PageUp:
        step(-1);
        return;
    case Qt::Key_PageDown:
        step(1);
        return;
    case Qt::Key_Home:
        show(0);
        return;
    case Qt::Key_End:
        show(m_images.size() - 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view->zoomBy(1);
        return;
    case Qt::Key_Minus:
        m_view->zoomBy(-1);
        return;
    case Qt::Key_0:
        m_view->fit();
        return;
    case Qt::Key_1:
        m_view->showPixels();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool right = event->key() == Qt::Key_Right;
        if (m_view->isZoomed())
            m_view->pan(right ? 1 : -1, 0);
        else
            step(right != mirrored ? 1 : -1);
        return;
    }
    case Qt::Key_Up:
        m_view->pan(0, -1);
        return;
    case Qt::Key_Down:
        m_view->pan(0, 1);
        return;
    default:
        break;
    }
    Overlay::keyPressEvent(event);
}

void PictureGallery::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::of(this).color(ColorRole::Surface));
}

bool PictureGallery::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return Overlay::eventFilter(watched, event);
}

} // namespace tradewind
