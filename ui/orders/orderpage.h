// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace tradewind {

class Banner;
class Card;
class DataTable;
class IconLabel;
class MessagesDesk;
class Milestones;
class OrdersDesk;
class PageHead;
class PaperSaver;
class PartLabel;
class PlainLabel;
class ScrollColumn;
class SectionHeader;
class SidePanel;
class StateStack;
class TalkBeside;
class Timeline;

/// One order: where it stands, what is bought from whom, what it costs, its papers, and the one act it waits for.
class OrderPage final : public Page
{
    Q_OBJECT

public:
    /// `desk` and `messages` (nullptr: without the conversation) must outlive the page.
    explicit OrderPage(OrdersDesk& desk, MessagesDesk* messages = nullptr, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    void deactivate() override;
    void placesChanged() override;
    QWidget* initialFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    SidePanel* makePanel();
    void addTable(DataTable* table, const QString& name, const QString& accessible);
    void refresh();
    void refreshHead();
    void refreshNext();
    void refreshSums();
    void refreshTiles();
    void refreshTalk();
    void arrangeLines();
    void saveMemo();

    OrdersDesk& m_desk;
    MessagesDesk* m_messages;
    StateStack* m_stack = nullptr;
    Banner* m_banner = nullptr;
    ScrollColumn* m_column = nullptr;
    PageHead* m_head = nullptr;
    PartLabel* m_chips = nullptr;
    PlainLabel* m_subtitle = nullptr;
    Milestones* m_milestones = nullptr;
    DataTable* m_lines = nullptr;
    PlainLabel* m_charges = nullptr;
    PlainLabel* m_atCustoms; ///< what no sum of the dues has
    PartLabel* m_sums = nullptr;
    DataTable* m_dues = nullptr;
    QWidget* m_documents = nullptr;
    QWidget* m_links = nullptr;
    SectionHeader* m_linksHead = nullptr;
    QPlainTextEdit* m_memo = nullptr;
    QPushButton* m_saveMemo = nullptr;
    QPushButton* m_papers = nullptr;
    QPushButton* m_reorder = nullptr;
    QToolButton* m_cancel = nullptr;
    QToolButton* m_message = nullptr;
    Card* m_next = nullptr;
    IconLabel* m_nextIcon = nullptr;
    PlainLabel* m_nextTitle = nullptr;
    PlainLabel* m_nextSentence = nullptr;
    QPushButton* m_nextAct = nullptr;
    Timeline* m_timeline = nullptr;
    TalkBeside* m_talk = nullptr;
    PaperSaver* m_saver = nullptr;
    QString m_nextRoute;
    QString m_again; ///< the list an incomplete reorder went to
    QString m_tiles; ///< what the tiles show, so that they are made anew only when it differs
    bool m_memoTouched = false;
    int m_stateWidth = 0; ///< of the widest state that is shown
};

} // namespace tradewind
