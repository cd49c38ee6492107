// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/about/productinfo.h"
#include "ui/shell/page.h"

class QPushButton;

namespace tradewind {

class FactList;
class Navigator;
class PlainLabel;
class UpdateDesk;

/// Version, updates, and what others' work the program stands on.
class AboutPage final : public Page
{
    Q_OBJECT

public:
    /// The desk is borrowed and outlives the page.
    AboutPage(const ProductInfo& product, UpdateDesk& updates, QWidget* parent = nullptr);
    void activate(const Route& route) override;
    QWidget* initialFocus() override;

private:
    void refresh();

    UpdateDesk& m_updates;
    PlainLabel* m_state;
    FactList* m_release;
    QPushButton* m_ask;
    QPushButton* m_open;
};

/// The place "about". The desk must outlive the navigator.
void registerAboutPage(Navigator& navigator, const ProductInfo& product, UpdateDesk& updates);

} // namespace tradewind
