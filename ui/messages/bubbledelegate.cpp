// SPDX-License-Identifier: Apache-2.0
#include "ui/messages/bubbledelegate.h"

#include "models/messages/conversationmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QPainter>
#include <QTextLayout>
#include <QWidget>

#include <cmath>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct Layout
{
    QRect head;
    QRect box;
    QRect text;
    QRect translation;
    QRect state;
    int height = 0;
};

int textHeight(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, width, 1 << 20), Qt::TextWordWrap | Qt::TextWrapAnywhere, text)
        .height();
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
    painter->drawText(layout.text, Qt::TextWordWrap | Qt::TextWrapAnywhere,
                      index.data(ConversationModel::TextRole).toString());
    const QString translation = index.data(ConversationModel::TranslationRole).toString();
    if (!translation.isEmpty()) {
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(theme.ink(Ink::Tertiary));
        painter->drawText(layout.translation, Qt::TextWordWrap | Qt::TextWrapAnywhere, translation);
    }
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

} // namespace tradewind
