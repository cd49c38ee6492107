// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace tradewind {

class AnswerForms;
class Banner;
class ChartWidget;
class Chip;
class CountdownRing;
class FieldTable;
class MessagesDesk;
class PageHead;
class PanelFrame;
class PlainLabel;
class RequestContent;
class SegmentedControl;
class SidePanel;
class SourcingDesk;
class StateStack;
class TalkBeside;

/// One request: its rounds and our counters side by side with every difference marked, how long the open round holds,
/// what was said, and the answers: accept, counter, decline, ask for more time, order what was accepted.
class RfqPage : public Page
{
    Q_OBJECT

public:
    /// `desk` and `messages` (nullptr: without the conversation) must outlive the page.
    explicit RfqPage(SourcingDesk& desk, MessagesDesk* messages = nullptr, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    void deactivate() override;
    void placesChanged() override;
    QWidget* initialFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeMain();
    SidePanel* makePanel();
    void makeActs(SidePanel* panel);
    void refresh();
    void refreshHead();
    void refreshTable();
    void refreshPanel();
    void refreshSummary();
    void refreshActs();
    void refreshTalk();
    void arrangeTable();
    void refreshRoles();
    void refreshOrder();
    void refreshChart();
    void tick();

    SourcingDesk& m_desk;
    MessagesDesk* m_messages;
    PageHead* m_head;
    Chip* m_state;
    Chip* m_chain;
    SegmentedControl* m_scenarios;
    SegmentedControl* m_which;
    Banner* m_notice;
    FieldTable* m_table;
    PlainLabel* m_waiting;
    RequestContent* m_asked;
    QString m_columnsShown; ///< the request and its number of columns
    PlainLabel* m_hash;
    AnswerForms* m_forms;
    TalkBeside* m_talk = nullptr;
    QWidget* m_talkRule = nullptr;
    StateStack* m_stack;
    QWidget* m_deadline;
    CountdownRing* m_ring;
    PlainLabel* m_ends;
    PlainLabel* m_endsNote;
    QPushButton* m_renew;
    PlainLabel* m_chartTitle;
    ChartWidget* m_chart;
    PlainLabel* m_summaryTitle;
    QVBoxLayout* m_summary;
    QPushButton* m_accept;
    QPushButton* m_counter;
    QPushButton* m_decline;
    QPushButton* m_order;
    QPushButton* m_openOrder;
    QPushButton* m_cancel;
    QTimer m_clock;
    QString m_scenariosShown;
    QString m_summaryShown;
    QString m_chartShown;
};

} // namespace tradewind
