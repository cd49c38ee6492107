// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shared/datatable.h"

namespace tradewind {

/// The first column of a table, in front of it: it stays while the others scroll past. The table's own model, selection
/// and delegate; it takes no focus and is no part of what a screen reader walks, which finds the same cells behind it.
class FrozenColumn final : public DataTable
{
    Q_OBJECT

public:
    explicit FrozenColumn(DataTable* table);

    /// Takes the place and the widths of the table's first column.
    void arrange();
    bool isLastColumn(int) const override { return false; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void mirror();

    DataTable* m_table;
};

} // namespace tradewind
