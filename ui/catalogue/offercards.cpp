// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offercards.h"

#include "models/catalogue/offerlistmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 16;
constexpr int kPicture = 104;
constexpr int kHeight = 214;
constexpr int kNarrowest = 208;

class CardDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const auto* view = qobject_cast<const QListView*>(option.widget);
        return view ? view->gridSize() : QSize();
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::of(option.widget);
        const QRect box =
            option.rect.adjusted(theme.px(kGap) / 2, theme.px(kGap) / 2, -theme.px(kGap) / 2, -theme.px(kGap) / 2);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        const LineLook leading{.direction = option.direction};
        const LineLook trailing{.align = Cell::Align::Trailing, .direction = option.direction};
        paintPanel(painter, box, theme.color(isHovered ? ColorRole::Hover : ColorRole::Surface),
                   theme.color(ColorRole::Line), 8, theme);

        const auto card = index.data(OfferListModel::CardRole).value<OfferCard>();
        const QRect picture = box.adjusted(theme.line(), theme.line(), -theme.line(), 0);
        paintTop(painter, QRect(picture.topLeft(), QSize(picture.width(), theme.px(kPicture))), card.picture, theme);
        if (!card.chip.text.isEmpty()) {
            const QRect at = picture.adjusted(theme.px(8), theme.px(8), -theme.px(8), 0);
            paintLine(painter, QRect(at.topLeft(), QSize(at.width(), theme.px(20))), {card.chip}, theme, leading);
        }

        if (card.isCompared) {
            const QRect at = picture.adjusted(theme.px(8), theme.px(kPicture - 28), -theme.px(8), 0);
            const CellPart mark = part::chip(Tone::Info, u"columns"_s, OfferCards::tr("Compared"));
            paintLine(painter, QRect(at.topLeft(), QSize(at.width(), theme.px(20))), {mark}, theme, leading);
        }

        const int side = theme.px(11);
        QRect line(box.x() + side, box.y() + theme.px(kPicture + 8), box.width() - 2 * side, theme.px(18));
        paintLine(painter, line, {part::text(card.title, Ink::Primary, Emphasis::Medium)}, theme, leading);
        line.translate(0, theme.px(18));
        line.setHeight(theme.px(16));
        paintLine(painter, line, {part::note(card.titleOriginal)}, theme, leading);
        line.translate(0, theme.px(20));
        line.setHeight(theme.px(20));
        CellPart landed = card.landed;
        landed.style = TextStyle::Heading;
        landed.opens = false;
        paintLine(painter, line, {landed}, theme, leading);
        CellPart factory = part::figure(card.factory, Ink::Secondary);
        factory.style = TextStyle::Small;
        paintLine(painter, line, {factory}, theme, trailing);
        line.translate(0, theme.px(23));
        if (!card.bar.isEmpty())
            paintBar(painter, QRect(line.x(), line.y(), line.width(), theme.px(4)), card.bar, theme, option.direction);
        line.translate(0, theme.px(8));
        line.setHeight(theme.px(18));
        paintLine(painter, line, {part::note(card.moq)}, theme, leading);
        paintLine(painter, line, {part::note(card.lead)}, theme,
                  {.align = Cell::Align::Centre, .direction = option.direction});
        if (!card.rating.isEmpty())
            paintLine(painter, line, {part::icon(u"star"_s, Ink::Tertiary), part::note(card.rating)}, theme, trailing);
        if (!isSelected) {
            paintPanel(painter, box, {}, theme.color(ColorRole::Line), 8, theme);
        } else {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(theme.color(ColorRole::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8));
            painter->restore();
        }
    }

private:
    /// The picture fills the top of the card; only its upper corners are round.
    static void paintTop(QPainter* painter, const QRect& box, const QImage& image, const Theme& theme)
    {
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath clip;
        clip.addRoundedRect(QRectF(box.x(), box.y(), box.width(), box.height() + theme.px(10)), theme.px(7),
                            theme.px(7));
        painter->setClipRect(box);
        painter->setClipPath(clip, Qt::IntersectClip);
        if (image.isNull()) {
            painter->fillRect(box, theme.color(ColorRole::Pressed));
        } else {
            // The goods stand whole in the middle; the ground they stand on goes on at both sides.
            QRect target(QPoint(), image.size().scaled(box.width(), box.height() * 5 / 4, Qt::KeepAspectRatio));
            target.moveCenter(box.center());
            const QRect before(box.left(), target.top(), std::max(0, target.left() - box.left() + 1), target.height());
            const QRect after(target.right(), target.top(), std::max(0, box.right() - target.right() + 1),
                              target.height());
            painter->drawImage(before, image, QRect(0, 0, 1, image.height()));
            painter->drawImage(after, image, QRect(image.width() - 1, 0, 1, image.height()));
            painter->drawImage(target, image);
            if (theme.isDark())
                painter->fillRect(box, QColor(0, 0, 0, 20));
        }
        painter->restore();
    }
};

} // namespace

OfferCards::OfferCards(QWidget* parent)
    : QListView(parent)
{
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setItemDelegate(new CardDelegate(this));
    connect(this, &QListView::doubleClicked, this, &OfferCards::offerOpened);
    arrange();
}

void OfferCards::arrange()
{
    const Theme theme = Theme::of(this);
    const int margin = theme.px(24) - theme.px(kGap) / 2;
    setViewportMargins(margin, theme.px(8), margin - verticalScrollBar()->sizeHint().width() / 2, 0);
    const int room = std::max(theme.px(kNarrowest), viewport()->width() - 1);
    const int columns = std::max(1, room / theme.px(kNarrowest + kGap));
    setGridSize(QSize(room / columns, theme.px(kHeight + kGap)));
    doItemsLayout();
}

void OfferCards::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    arrange();
}

void OfferCards::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT offerOpened(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace tradewind
