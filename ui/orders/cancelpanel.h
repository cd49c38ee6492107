// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/popover.h"

class QLineEdit;

namespace tradewind {

class OrderDetail;

/// Asks whether the order is to be cancelled, with the rule that applies to it now.
class CancelPanel final : public Popover
{
    Q_OBJECT

public:
    /// `detail` must outlive the panel.
    CancelPanel(OrderDetail& detail, QWidget* parent);

private:
    OrderDetail& m_detail;
    QLineEdit* m_reason;
};

} // namespace tradewind
