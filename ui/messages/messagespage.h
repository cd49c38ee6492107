// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"
#include "ui/shell/page.h"

#include <memory>

class QListView;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

struct AttachedFile;
class Banner;
class ConversationModel;
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
    ~MessagesPage() override;

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showThread(const QString& key);
    void send();
    void refresh();
    void showTrouble(const Error& error);
    QWidget* makeComposer();
    void chooseFiles();
    void showAttached();
    /// What can be done with the files of a row, or with one of them.
    void showFiles(const QModelIndex& index, int only, const QPoint& at);
    void saveFile(const AttachedFile& file);

    MessagesDesk& m_desk;
    std::unique_ptr<ConversationModel> m_conversation;
    StateStack* m_listState;
    DataTable* m_list;
    PlainLabel* m_title;
    Banner* m_banner;
    QListView* m_view;
    QPlainTextEdit* m_editor;
    QPushButton* m_send;
    QPushButton* m_attach;
    QVBoxLayout* m_attached;
    QString m_folder; ///< where files were saved last
    QString m_key;
    QString m_aboutTopic; ///< a conversation that is to be begun
    QString m_aboutId;
};

/// Registers the message pages. The desk is asked for when a page is made.
void registerMessagePages(Navigator& navigator, std::function<MessagesDesk&()> desk);

} // namespace tradewind
