// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/messages.h"

#include <QWidget>

class QPushButton;

namespace tradewind {

class ConversationPanel;
class MessagesDesk;

/// The conversation about a quote or an order, in the panel beside it: read, write, begin one.
class TalkBeside final : public QWidget
{
    Q_OBJECT

public:
    /// Parts are named PREFIX.conversation, PREFIX.text, PREFIX.send and PREFIX.open. `desk` must outlive the widget.
    TalkBeside(MessagesDesk& desk, const QString& prefix, QWidget* parent = nullptr);

    /// Shows what was said about it. Without an id there is nothing to write about: no conversation, and hidden.
    void showAbout(const EntityRef& subject);
    /// Only how much was said and the way there, where there is no room to read it.
    void setBrief(bool brief);

Q_SIGNALS:
    /// The whole conversation is to be shown on its page.
    void goRequested(const QString& route);

private:
    void refreshBrief();

    ConversationPanel* m_panel;
    QWidget* m_head;
    QPushButton* m_open;
};

} // namespace tradewind
