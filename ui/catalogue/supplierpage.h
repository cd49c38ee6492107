// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

namespace tradewind {

class EmptyState;
class OfferTable;
class PageHead;
class PlainLabel;
class ScoreBars;

/// A supplier: who they are, how they do, everything they sell, with the keys of OfferKeys. Route: supplier/<id>.
class SupplierPage : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit SupplierPage(CatalogueDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

private:
    void refresh();

    CatalogueDesk& m_desk;
    PageHead* m_head;
    PlainLabel* m_original;
    PlainLabel* m_place;
    QWidget* m_badges;
    ScoreBars* m_scores;
    ScoreBars* m_rates;
    QWidget* m_content;
    EmptyState* m_empty;
    OfferTable* m_table;
};

} // namespace tradewind
