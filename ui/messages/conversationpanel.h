// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"

#include <QWidget>

#include <memory>

class QListView;
class QPlainTextEdit;
class QPushButton;

namespace tradewind {

class Banner;
class ConversationSession;
class PlainLabel;

/// One conversation: what was said, the field to write, and Send (Ctrl+Enter). On a page of its own, or narrow in the
/// panel beside what it is about.
class ConversationPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Page, Beside };

    /// Its parts are named PREFIX.conversation, PREFIX.text and PREFIX.send.
    ConversationPanel(std::unique_ptr<ConversationSession> session, const QString& prefix, Shape shape,
                      QWidget* parent = nullptr);
    ~ConversationPanel() override;

    ConversationSession& session() { return *m_session; }
    QPlainTextEdit* editor() const { return m_editor; }
    void showTrouble(const Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    std::unique_ptr<ConversationSession> m_session;
    const Shape m_shape;
    Banner* m_banner;
    PlainLabel* m_nothing;
    QListView* m_view;
    QPlainTextEdit* m_editor;
    QPushButton* m_send;
};

} // namespace tradewind
