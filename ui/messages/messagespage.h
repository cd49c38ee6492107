// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

#include <functional>

class QPushButton;

namespace tradewind {

class ConversationPanel;
class DataTable;
class MessagesDesk;
class Navigator;
class PlainLabel;
class StateStack;

/// Conversations and the one that is open. Routes: messages, messages/KEY, messages/about/TOPIC/ID (begins one when
/// there is none).
class MessagesPage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit MessagesPage(MessagesDesk& desk);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

private:
    void refresh();

    MessagesDesk& m_desk;
    StateStack* m_listState;
    DataTable* m_list;
    PlainLabel* m_title;
    QPushButton* m_subject; ///< leads to what it is about
    ConversationPanel* m_conversation;
    QString m_selected; ///< the row that was made current for the conversation that is open
};

/// Registers the message pages. The desk is asked for when a page is made.
void registerMessagePages(Navigator& navigator, std::function<MessagesDesk&()> desk);

} // namespace tradewind
