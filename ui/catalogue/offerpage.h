// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

class QButtonGroup;
class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

class AmountLabel;
class Banner;
class BreakdownGrid;
class ChartWidget;
class DataTable;
class EmptyState;
class FactList;
class PanelFrame;
class PartLabel;
class PartsBar;
class PlainLabel;
class SectionHeader;
class SidePanel;
class SkuMatrixView;
class ScoreBars;
class Thumbnail;

/// An offer: pictures, quantities of its variants, prices by quantity, supplier, weights, and what a piece costs at the
/// door. Route: offer/<id>.
class OfferPage : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit OfferPage(CatalogueDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeFacts();
    QWidget* makeMain();
    QWidget* makePrices();
    SidePanel* makeSide();
    void refresh();
    void refreshPictures();
    void refreshSupplier();
    void refreshFigures();
    void refreshFollow();
    void refreshLines();
    void refreshChart();
    void showPicture(const QString& imageId);
    void setFacts(QGridLayout* grid, const QList<FactRow>& facts);

    CatalogueDesk& m_desk;
    OfferDetail& m_detail;
    QString m_shownPicture;

    Banner* m_banner;
    PanelFrame* m_frame;
    EmptyState* m_empty;
    Thumbnail* m_picture;
    QWidget* m_thumbs;
    PlainLabel* m_title;
    PlainLabel* m_original;
    PlainLabel* m_number;
    QPushButton* m_link;
    QHBoxLayout* m_terms;
    QWidget* m_choose;
    SkuMatrixView* m_matrix;
    PlainLabel* m_summary;
    PartLabel* m_check;
    PartLabel* m_hint;
    DataTable* m_tiers;
    ChartWidget* m_chart;
    SectionHeader* m_specificationHead;
    QGridLayout* m_specification;
    QPushButton* m_supplierName;
    PlainLabel* m_supplierPlace;
    QWidget* m_badges;
    ScoreBars* m_scores;
    FactList* m_weights;

    AmountLabel* m_landed;
    PlainLabel* m_factory;
    PartsBar* m_bar;
    BreakdownGrid* m_lines;
    FactList* m_sum;
    PlainLabel* m_reason;
    QVBoxLayout* m_options;
    QButtonGroup* m_optionGroup = nullptr;
    PlainLabel* m_note;
    QPushButton* m_quote;
    QPushButton* m_addToList;
    QPushButton* m_follow;
};

} // namespace tradewind
