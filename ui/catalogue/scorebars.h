// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/offerdetail.h"
#include "ui/widgets/accessiblepart.h"

#include <QWidget>

namespace tradewind {

/// Names, short bars and figures: how a supplier does.
class ScoreBars : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit ScoreBars(QWidget* parent = nullptr);
    void setRows(const QList<FactRow>& rows);

    QSize sizeHint() const override;
    QString accessibleWords() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::List; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<FactRow> m_rows;
};

} // namespace tradewind
