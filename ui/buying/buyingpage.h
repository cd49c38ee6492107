// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace tradewind {

class AmountLabel;
class Banner;
class BuyingDesk;
class FieldTable;
class PageHead;
class PlainLabel;
class StateStack;
class UndoBanner;

/// A buying list: goods by supplier with editable quantities, what the order rules say about each, pasting of codes,
/// and the two ways on: order at published prices, or ask for a quote.
class BuyingPage : public Page
{
    Q_OBJECT

public:
    explicit BuyingPage(BuyingDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    void placesChanged() override { refreshLines(); }
    QWidget* initialFocus() override;

private:
    QWidget* makeSidePanel();
    QWidget* makePasteBox();
    void refreshLists();
    void refreshLines();
    void refreshAdvice();
    void askForName(bool rename, QWidget* anchor);
    void showPasted(int added, const QStringList& refused, const QString& rest);

    BuyingDesk& m_desk;
    PageHead* m_head;
    QComboBox* m_lists;
    UndoBanner* m_undo;
    Banner* m_notice;
    FieldTable* m_table;
    StateStack* m_stack;
    QPlainTextEdit* m_paste;
    QPushButton* m_pasteAdd;
    QComboBox* m_supplier;
    AmountLabel* m_goods;
    AmountLabel* m_landed;
    PlainLabel* m_landedNote;
    PlainLabel* m_rules;
    QWidget* m_advice;
    PlainLabel* m_adviceText;
    PlainLabel* m_saved;
    QPushButton* m_order;
    QPushButton* m_quote;
};

} // namespace tradewind
