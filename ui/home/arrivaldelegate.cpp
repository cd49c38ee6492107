// SPDX-License-Identifier: Apache-2.0
#include "ui/home/arrivaldelegate.h"

#include "models/home/arrivingmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QDate>
#include <QPainter>
#include <QWidget>

namespace tradewind {

void ArrivalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    CellDelegate::paint(painter, option, index); // the ground; the model leaves the rest to this delegate
    const QDate from = index.data(ArrivingModel::FromRole).toDate();
    const QDate to = index.data(ArrivingModel::ToRole).toDate();
    const bool known = from.isValid() && to.isValid() && m_today.isValid();
    const Theme theme = Theme::of(option.widget);
    const QRect area = option.rect.adjusted(theme.px(8), 0, -theme.px(110), 0);
    const auto xOf = [&](const QDate& day) {
        const qint64 days = std::clamp<qint64>(m_today.daysTo(day), 0, kDays);
        return area.left() + static_cast<int>(area.width() * days / kDays);
    };
    QRect bar(area.left(), option.rect.top(), 0, option.rect.height());
    painter->save();
    if (known) {
        const auto tone = static_cast<Tone>(index.data(ArrivingModel::ToneRole).toInt());
        const bool usual = tone == Tone::Mute || tone == Tone::Info;
        const QColor color = usual ? theme.color(ColorRole::Accent) : theme.fill(tone);
        const int height = theme.px(12);
        bar = QRect(xOf(from), option.rect.center().y() - height / 2, 0, height);
        bar.setRight(std::max(xOf(to.addDays(1)), bar.left() + theme.px(10)));
        painter->setPen(QPen(color, theme.line()));
        painter->drawLine(area.left(), option.rect.center().y(), bar.left(), option.rect.center().y());
        painter->setRenderHint(QPainter::Antialiasing);
        const bool confirmed = index.data(ArrivingModel::ConfirmedRole).toBool();
        painter->setBrush(confirmed ? QBrush(color) : hatchBrush(color, option.widget->devicePixelRatioF()));
        painter->drawRoundedRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3));
    }
    painter->setFont(theme.font(TextStyle::Small));
    painter->setPen(theme.ink(Ink::Secondary));
    painter->drawText(QRect(bar.right() + theme.px(8), option.rect.top(), theme.px(110), option.rect.height()),
                      int(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

} // namespace tradewind
