// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

class QGridLayout;
class QHBoxLayout;
class QPushButton;

namespace tradewind {

class Banner;
class ChartWidget;
class DataTable;
class EmptyState;
class OfferCost;
class OfferFacts;
class PanelFrame;
class PartLabel;
class PlainLabel;
class SectionHeader;
class SkuMatrixView;

/// An offer: pictures, quantities of its variants, prices by quantity, supplier, weights, and what a piece costs at the
/// door. Route: offer/<id>.
class OfferPage : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit OfferPage(CatalogueDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    void placesChanged() override { refresh(); }
    QWidget* initialFocus() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeMain();
    QWidget* makePrices();
    void refresh();
    void refreshFigures();
    void refreshCompared();
    void refreshChart();
    void setFacts(QGridLayout* grid, const QList<FactRow>& facts);

    CatalogueDesk& m_desk;
    OfferDetail& m_detail;
    QString m_listRoute; ///< of the list that was added to

    Banner* m_banner;
    Banner* m_added;
    PanelFrame* m_frame;
    EmptyState* m_empty;
    OfferFacts* m_facts;
    PlainLabel* m_title;
    PlainLabel* m_original;
    PlainLabel* m_number;
    QPushButton* m_link;
    QPushButton* m_compare;
    QHBoxLayout* m_terms;
    QWidget* m_choose;
    SkuMatrixView* m_matrix;
    PlainLabel* m_summary;
    PartLabel* m_check;
    DataTable* m_tiers;
    ChartWidget* m_chart;
    SectionHeader* m_specificationHead;
    QGridLayout* m_specification;
    OfferCost* m_cost;
};

} // namespace tradewind
