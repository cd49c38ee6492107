// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/id.h"

#include <QTreeView>

namespace tradewind {

class CategoryTreeModel;

/// The category tree as tall as what is open in it, counts at the end. Enter or a press chooses.
class CategoryTree : public QTreeView
{
    Q_OBJECT

public:
    explicit CategoryTree(CategoryTreeModel& model, QWidget* parent = nullptr);

    /// Opens the way to the category and marks it.
    void showCategory(const CategoryId& id);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void fit();

    CategoryTreeModel& m_model;
    CategoryId m_shown;
};

} // namespace tradewind
