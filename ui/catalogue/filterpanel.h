// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/offersearch.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tradewind {

class CategoryTree;
class PlainLabel;
class PriceEdit;
class RangeHistogram;

/// Beside the list: categories and the ways to narrow it, each with how many offers it would leave.
class FilterPanel : public QWidget
{
    Q_OBJECT

public:
    /// `search` must outlive the panel.
    explicit FilterPanel(OfferSearch& search, QWidget* parent = nullptr);
    QWidget* firstControl() const;

Q_SIGNALS:
    /// Empty: all of them.
    void categoryChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addTree();
    void addPrice();
    void addRanges();
    void refresh();
    void refreshChoices();
    void setPriceFromFields();

    OfferSearch& m_search;
    QVBoxLayout* m_column;
    QPushButton* m_all;
    CategoryTree* m_tree;
    PlainLabel* m_priceTitle;
    RangeHistogram* m_prices;
    PlainLabel* m_landedTitle;
    RangeHistogram* m_landed;
    RangeHistogram* m_minimums;
    RangeHistogram* m_leads;
    PriceEdit* m_from;
    PriceEdit* m_to;
    QWidget* m_choices;
    QVBoxLayout* m_choiceColumn;
    QList<FacetGroup> m_shown;
};

} // namespace tradewind
