// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox/pendingmodel.h"
#include "ui/shell/page.h"

#include <functional>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

class Chip;
class DataTable;
class FactList;
class Navigator;
class PendingDesk;
class PlainLabel;
class StateStack;
class Timeline;
class UndoBanner;

/// Acts that wait, are under way, need a decision or were finished, and what can be done about the one that is chosen.
/// Routes: pending, pending/ID.
class PendingPage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit PendingPage(PendingDesk& desk);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    /// A decision as a card: what it does, what that means, its button.
    QWidget* addAct(QVBoxLayout* column, QPushButton* button, PlainLabel*& sentence);
    void refresh();
    /// Taking back can be undone for a moment: the button to do so has the focus.
    void showItem(const PendingItem& item);
    void showDifferences(const PendingItem& item);
    void showHistory(const PendingItem& item);
    std::optional<PendingItem> current() const;

    PendingDesk& m_desk;
    StateStack* m_listState;
    DataTable* m_table;
    StateStack* m_detailState;
    PlainLabel* m_title;
    Chip* m_chip;
    PlainLabel* m_sentence;
    QWidget* m_differences;
    QGridLayout* m_differenceGrid;
    FactList* m_content;
    PlainLabel* m_actsHeading;
    QWidget* m_openCard;
    QWidget* m_retryCard;
    QWidget* m_withdrawCard;
    PlainLabel* m_openWords;
    PlainLabel* m_retryWords;
    PlainLabel* m_withdrawWords;
    Timeline* m_history;
    QPushButton* m_tryNow;
    QPushButton* m_open;
    QPushButton* m_retry;
    QPushButton* m_withdraw;
    QPushButton* m_copy;
    UndoBanner* m_undo;
    qint64 m_id = 0;
};

/// Registers the page of pending changes. The desk is asked for when the page is made.
void registerPendingPages(Navigator& navigator, std::function<PendingDesk&()> desk);

} // namespace tradewind
