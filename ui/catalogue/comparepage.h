// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

class QCheckBox;
class QPushButton;
class QStackedWidget;

namespace tradewind {

class DataTable;
class EmptyState;
class PageHead;

/// Up to eight offers side by side. Left and Right go from offer to offer, Enter opens one, Delete takes it out, Ctrl
/// with Left or Right moves it; the same by a menu at the head of a column. Route: compare.
class ComparePage : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit ComparePage(CatalogueDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void arrange();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void openMenu(int column, const QPoint& globalPosition);
    void takeOut(int column);
    void moveColumn(int from, int to);

    CatalogueDesk& m_desk;
    OfferComparison& m_comparison;
    PageHead* m_head;
    QCheckBox* m_only;
    QPushButton* m_clear;
    QStackedWidget* m_stack;
    QWidget* m_content;
    DataTable* m_table;
    EmptyState* m_empty;
};

} // namespace tradewind
