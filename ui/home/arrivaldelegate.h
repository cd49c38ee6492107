// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shared/celldelegate.h"

namespace tradewind {

/// Paints when something is expected as a bar on a line of time from today on: hatched until the carrier confirms. The
/// window of days stands beside it in words. Time runs from left to right in every language.
class ArrivalDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    static constexpr int kDays = 56;

    using CellDelegate::CellDelegate;
    void setToday(const QDate& today) { m_today = today; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QDate m_today;
};

} // namespace tradewind
