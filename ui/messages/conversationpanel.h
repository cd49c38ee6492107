// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messages/attachments.h"
#include "services/core/error.h"

#include <QWidget>

#include <memory>

class QListView;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

class Banner;
class ConversationSession;
class PlainLabel;

/// One conversation: what was said, the field to write, files to go with it, and Send (Ctrl+Enter). On a page of its
/// own, or narrow in the panel beside what it is about.
class ConversationPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Page, Beside };

    /// Its parts are named PREFIX.conversation, PREFIX.text, PREFIX.attach, PREFIX.send, and so on.
    ConversationPanel(std::unique_ptr<ConversationSession> session, const QString& prefix, Shape shape,
                      QWidget* parent = nullptr);
    ~ConversationPanel() override;

    ConversationSession& session() { return *m_session; }
    QPlainTextEdit* editor() const { return m_editor; }
    void showTrouble(const Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeComposer();
    void refresh();
    void fitMessages();
    void chooseFiles();
    void showAttached();
    /// What can be done with the files of a row, or with one of them.
    void showFiles(const QModelIndex& index, int only, const QPoint& at);
    void saveFile(const AttachedFile& file);

    std::unique_ptr<ConversationSession> m_session;
    const QString m_prefix;
    const Shape m_shape;
    Banner* m_banner;
    PlainLabel* m_nothing;
    QListView* m_view;
    QPlainTextEdit* m_editor;
    QPushButton* m_attach;
    QPushButton* m_send;
    QVBoxLayout* m_attached;
    QString m_folder; ///< where files were saved last
};

} // namespace tradewind
