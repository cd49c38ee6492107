// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/layouts.h"

class QButtonGroup;
class QGridLayout;
class QPushButton;

namespace tradewind {

class AmountLabel;
class BreakdownGrid;
class CatalogueDesk;
class FactList;
class OfferDetail;
class PartsBar;
class PlainLabel;

/// The side panel of an offer: what a piece costs at the door under the assumptions, by which line, and what can be
/// done with the quantities that were chosen.
class OfferCost : public SidePanel
{
    Q_OBJECT

public:
    /// It must outlive the panel.
    explicit OfferCost(CatalogueDesk& desk, QWidget* parent = nullptr);
    /// Why the goods cannot be asked for, or put on a list; empty when they can.
    void setReasons(const QString& noQuote, const QString& noList);
    bool canQuote() const;

private:
    void addFigures();
    void addActs();
    void refresh();
    void refreshLines();
    void refreshFollow();

    CatalogueDesk& m_desk;
    OfferDetail& m_detail;
    AmountLabel* m_landed;
    PlainLabel* m_factory;
    PartsBar* m_bar;
    BreakdownGrid* m_lines;
    FactList* m_range;
    PlainLabel* m_reason;
    QGridLayout* m_options;
    QButtonGroup* m_optionGroup = nullptr;
    PlainLabel* m_note;
    QPushButton* m_quote;
    QPushButton* m_addToList;
    QPushButton* m_follow;
};

} // namespace tradewind
