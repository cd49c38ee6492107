// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/columnlayout.h"

#include <QObject>
#include <QStringList>

namespace tradewind {

class DataTable;

/// The columns of a table as a person arranges them: which are shown, in which order, how wide, and whether the first
/// stays. Columns are known by key. Belongs to its table.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    /// `keys` in the order of the model's columns; those in `hidden` are not shown until they are chosen. The first
    /// column is always there, at the beginning.
    TableColumns(DataTable* table, QStringList keys, QStringList hidden = {});

    ColumnLayout layout() const;
    /// An empty layout brings back the table's own.
    void apply(const ColumnLayout& layout);
    /// The name of a column, from the model's header.
    QString name(const QString& key) const;
    void setShown(const QString& key, bool shown);
    /// Moves a column one place on or back among those that can be moved.
    void move(const QString& key, int by);
    void setFrozen(bool frozen);
    /// Choosing and moving by keyboard: a popover at `anchor`.
    void openChooser(QWidget* anchor);

Q_SIGNALS:
    /// A person arranged the columns differently.
    void changed();

private:
    int columnOf(const QString& key) const { return static_cast<int>(m_keys.indexOf(key)); }
    int designWidth(int column) const;
    void told();

    DataTable* m_table;
    QStringList m_keys;
    ColumnLayout m_own;
    bool m_applying = false;
};

} // namespace tradewind
