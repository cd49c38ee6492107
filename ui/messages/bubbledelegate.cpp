// SPDX-License-Identifier: Apache-2.0
#include "ui/messages/bubbledelegate.h"

#include "models/messages/conversationmodel.h"
#include "ui/theme/focusring.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <QWidget>

#include <cmath>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// Height of a file: its picture or icon, with name and size beside it.
constexpr int kThumbnail = 44;

QList<AttachedFile> filesOf(const QModelIndex& index)
{
    return index.data(ConversationModel::FilesRole).value<QList<AttachedFile>>();
}

struct Layout
{
    QRect head;
    QRect box;
    QRect text;
    QRect translation;
    QList<QRect> files;
    QRect state;
    int height = 0;
};

/// Broken between words; inside one only where it alone is longer than a line. Answers the height.
int layOut(QTextLayout& layout, const QString& text, int width)
{
    layout.setText(QString(text).replace(u'\n', QChar::LineSeparator));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(height));
}

int textHeight(const QFont& font, const QString& text, int width)
{
    QTextLayout layout(QString(), font);
    return layOut(layout, text, width);
}

void drawLines(QPainter* painter, const QRect& rect, const QString& text)
{
    QTextLayout layout(QString(), painter->font());
    layOut(layout, text, rect.width());
    layout.draw(painter, rect.topLeft());
}

int textWidth(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1 << 20), Qt::TextWordWrap, text).width() + 2;
}

Layout layoutOf(const Theme& theme, const QRect& row, const QModelIndex& index, bool rightToLeft)
{
    const bool mine = index.data(ConversationModel::MineRole).toBool();
    const QString text = index.data(ConversationModel::TextRole).toString();
    const QString translation = index.data(ConversationModel::TranslationRole).toString();
    const bool hasState = index.data(ConversationModel::StateRole).isValid();
    const int margin = theme.px(20);
    const int pad = theme.px(12);
    const int widest = std::min(theme.px(620), (row.width() - 2 * margin) * 4 / 5) - 2 * pad;
    const QFont body = theme.font(TextStyle::Body);
    const QFont small = theme.font(TextStyle::Small);
    int inner =
        std::max(textWidth(body, text, widest), translation.isEmpty() ? 0 : textWidth(small, translation, widest));
    const QList<AttachedFile> files = filesOf(index);
    for (const AttachedFile& file : files)
        inner = std::max(inner, theme.px(kThumbnail + 8) + textWidth(body, file.name, widest));
    inner = std::clamp(inner, theme.px(60), widest);

    Layout layout;
    const int boxWidth = inner + 2 * pad;
    const bool atRight = mine != rightToLeft;
    const int x = atRight ? row.right() - margin - boxWidth + 1 : row.left() + margin;
    int y = row.top() + theme.px(8);
    const int line = QFontMetrics(small).height();
    layout.head = QRect(row.left() + margin, y, row.width() - 2 * margin, line);
    y += line + theme.px(4);
    int height = pad + textHeight(body, text, inner) + pad;
    layout.text = QRect(x + pad, y + pad, inner, textHeight(body, text, inner));
    if (!translation.isEmpty()) {
        const int extra = textHeight(small, translation, inner);
        layout.translation = QRect(x + pad, layout.text.bottom() + theme.px(8), inner, extra);
        height += extra + theme.px(8);
    }
    for (qsizetype i = 0; i < files.size(); ++i) {
        height += theme.px(8);
        layout.files.append(QRect(x + pad, y + height - pad, inner, theme.px(kThumbnail)));
        height += theme.px(kThumbnail);
    }
    layout.box = QRect(x, y, boxWidth, height);
    y += height;
    if (hasState) {
        y += theme.px(4);
        layout.state = QRect(row.left() + margin, y, row.width() - 2 * margin, theme.px(20));
        y += theme.px(20);
    }
    layout.height = y + theme.px(4) - row.top();
    return layout;
}

void paintFile(QPainter* painter, const QRect& rect, const AttachedFile& file, const Theme& theme, bool rightToLeft)
{
    const int side = theme.px(kThumbnail);
    QRect square(rect.left(), rect.top(), side, side);
    QRect words(rect.left() + side + theme.px(8), rect.top(), rect.width() - side - theme.px(8), side);
    if (rightToLeft) {
        square.moveRight(rect.right());
        words.moveLeft(rect.left());
    }
    if (file.picture.isNull()) {
        paintPanel(painter, square, theme.color(ColorRole::Sunken), {}, 6, theme);
        const int icon = theme.px(18);
        QRect middle(0, 0, icon, icon);
        middle.moveCenter(square.center());
        paintIcon(painter, file.isPicture ? u"image"_s : u"attach"_s, middle, theme.ink(Ink::Secondary));
    } else {
        paintPicture(painter, square, part::picture(file.picture), theme);
    }
    const QFont name = theme.font(TextStyle::Body);
    const QFont size = theme.font(TextStyle::Small);
    const int line = QFontMetrics(name).height();
    const QRect first(words.left(), words.center().y() - line, words.width(), line);
    const int side1 = int(Qt::AlignVCenter | Qt::AlignAbsolute | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    painter->setFont(name);
    painter->setPen(theme.ink(Ink::Link));
    painter->drawText(first, side1 | Qt::TextSingleLine,
                      QFontMetrics(name).elidedText(file.name, Qt::ElideMiddle, first.width()));
    painter->setFont(size);
    painter->setPen(theme.ink(Ink::Tertiary));
    painter->drawText(first.translated(0, line), side1 | Qt::TextSingleLine, file.size);
}

} // namespace

void BubbleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.widget);
    const bool mine = index.data(ConversationModel::MineRole).toBool();
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const Layout layout = layoutOf(theme, option.rect, index, rightToLeft);
    const Qt::Alignment side = (mine != rightToLeft) ? Qt::AlignRight : Qt::AlignLeft;

    painter->save();
    painter->setFont(theme.font(TextStyle::Small));
    painter->setPen(theme.ink(Ink::Tertiary));
    painter->drawText(layout.head, int(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
                      tr("%1 · %2").arg(index.data(ConversationModel::AuthorRole).toString(),
                                        index.data(ConversationModel::TimeRole).toString()));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(mine ? ColorRole::Selected : ColorRole::Line), 1));
    painter->setBrush(theme.color(mine ? ColorRole::Selected : ColorRole::Surface));
    painter->drawRoundedRect(QRectF(layout.box).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(8), theme.px(8));
    painter->setFont(theme.font(TextStyle::Body));
    painter->setPen(theme.ink(Ink::Primary));
    drawLines(painter, layout.text, index.data(ConversationModel::TextRole).toString());
    const QString translation = index.data(ConversationModel::TranslationRole).toString();
    if (!translation.isEmpty()) {
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(theme.ink(Ink::Tertiary));
        drawLines(painter, layout.translation, translation);
    }
    const QList<AttachedFile> files = filesOf(index);
    for (qsizetype i = 0; i < files.size(); ++i)
        paintFile(painter, layout.files.at(i), files.at(i), theme, rightToLeft);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.widget && showsFocus(option.widget))
        paintInnerFocus(painter, layout.box, 8, theme);
    const QVariant state = index.data(ConversationModel::StateRole);
    if (state.isValid()) {
        const CellPart chip = state.value<CellPart>();
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(theme.text(chip.tone));
        painter->drawText(layout.state, int(side | Qt::AlignVCenter | Qt::AlignAbsolute), chip.text);
    }
    painter->restore();
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.widget);
    const int width = option.widget ? option.widget->width() : option.rect.width();
    return {theme.px(200), layoutOf(theme, QRect(0, 0, width, 0), index, false).height};
}

int BubbleDelegate::fileAt(const QWidget* view, const QRect& row, const QModelIndex& index, const QPoint& point)
{
    const Layout layout = layoutOf(Theme::of(view), row, index, view->layoutDirection() == Qt::RightToLeft);
    for (int i = 0; i < layout.files.size(); ++i) {
        if (layout.files.at(i).contains(point))
            return i;
    }
    return -1;
}

} // namespace tradewind
