// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/skumatrixmodel.h"

#include <QTableView>

namespace tradewind {

/// The grid of variants: a field in every cell with the stock beside it. Typing begins an entry, Enter goes down, Tab
/// leaves; Ctrl+V puts a block of a spreadsheet in.
class SkuMatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit SkuMatrixView(SkuMatrixModel& model, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    SkuMatrixModel& m_model;
};

} // namespace tradewind
