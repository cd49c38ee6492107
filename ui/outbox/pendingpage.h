// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox/pendingmodel.h"
#include "ui/shell/page.h"

#include <functional>

class QGridLayout;
class QPushButton;

namespace tradewind {

class Banner;
class Chip;
class Comparison;
class DataTable;
class DecisionCard;
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
    void refresh();
    /// Taking back can be undone for a moment: the button to do so gets the focus, unless somebody went on.
    void showUndo();
    void showItem(const PendingItem& item);
    void showConditions(const PendingItem& item);
    void showConflict(const PendingItem& item);
    void showContent(const PendingItem& item);
    void showActs(const PendingItem& item);
    void showTrouble(const Error& error);
    void acceptOrReview();
    /// Does what the card with a number stands for.
    void pressCard(int key);
    void showHistory(const PendingItem& item);
    std::optional<PendingItem> current() const;

    PendingDesk& m_desk;
    StateStack* m_listState;
    DataTable* m_table;
    StateStack* m_detailState;
    PlainLabel* m_title;
    Chip* m_chip;
    PlainLabel* m_sentence;
    Banner* m_trouble;
    PlainLabel* m_conditionsHeading;
    Comparison* m_conditions;
    PlainLabel* m_conflictHeading;
    Comparison* m_conflict;
    QGridLayout* m_content;
    QList<ActContent::Line> m_shownContent;
    PlainLabel* m_actsHeading;
    DecisionCard* m_retry;
    DecisionCard* m_accept;
    DecisionCard* m_edit;
    DecisionCard* m_withdraw;
    Timeline* m_history;
    QPushButton* m_tryNow;
    QPushButton* m_open;
    QPushButton* m_copy;
    UndoBanner* m_undo;
    qint64 m_id = 0;
    qint64 m_takenBack = 0; ///< where it was pressed; 0: nowhere, or it was said since
    qint64 m_wanted = 0;    ///< is shown once the list has it
};

/// Registers the page of pending changes. The desk is asked for when the page is made.
void registerPendingPages(Navigator& navigator, std::function<PendingDesk&()> desk);

} // namespace tradewind
