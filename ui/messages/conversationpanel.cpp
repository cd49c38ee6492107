// SPDX-License-Identifier: Apache-2.0
#include "ui/messages/conversationpanel.h"

#include "models/messages/conversationsession.h"
#include "ui/messages/bubbledelegate.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

ConversationPanel::ConversationPanel(std::unique_ptr<ConversationSession> session, const QString& prefix, Shape shape,
                                     QWidget* parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_shape(shape)
    , m_banner(new Banner)
    , m_nothing(new PlainLabel(tr("Nothing was said about it yet."), TextStyle::Small, Ink::Tertiary))
    , m_view(new QListView)
    , m_editor(new QPlainTextEdit)
    , m_send(makeButton(tr("Send"), prefix + u".send"_s,
                        shape == Shape::Page ? ButtonRole::Primary : ButtonRole::Normal, u"send"_s))
{
    const Theme theme = Theme::of(this);
    const bool page = shape == Shape::Page;
    m_banner->setObjectName(prefix + u".banner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    m_view->setObjectName(prefix + u".conversation"_s);
    m_view->setAccessibleName(tr("Messages of this conversation"));
    m_view->setModel(&m_session->messages());
    m_view->setItemDelegate(new BubbleDelegate(m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setFrameShape(QFrame::NoFrame);
    m_editor->setObjectName(prefix + u".text"_s);
    m_editor->setAccessibleName(tr("Your message"));
    m_editor->setPlaceholderText(tr("Write a message. Ctrl+Enter sends it; without a network it waits here."));
    m_editor->setTabChangesFocus(true);
    m_editor->setFixedHeight(theme.px(84));
    m_editor->installEventFilter(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(page ? 0 : theme.px(8));
    column->addWidget(m_banner);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    if (page) {
        auto* foot = new QHBoxLayout;
        foot->setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(16));
        foot->setSpacing(theme.px(8));
        foot->addWidget(m_editor, 1);
        foot->addWidget(m_send, 0, Qt::AlignBottom);
        column->addLayout(foot);
        m_nothing->hide();
    } else {
        m_view->setFixedHeight(theme.px(220));
        column->addWidget(m_editor);
        column->addWidget(m_send, 0, Qt::AlignTrailing);
    }

    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_session->setText(m_editor->toPlainText()); });
    connect(m_send, &QPushButton::clicked, m_session.get(), &ConversationSession::send);
    connect(m_banner, &Banner::closed, m_banner, &QWidget::hide);
    connect(m_session.get(), &ConversationSession::changed, this, &ConversationPanel::refresh);
    connect(m_session.get(), &ConversationSession::textChanged, this, [this] {
        m_banner->hide();
        if (m_editor->toPlainText() != m_session->text())
            m_editor->setPlainText(m_session->text());
        refresh();
    });
    connect(m_session.get(), &ConversationSession::failed, this, &ConversationPanel::showTrouble);
    connect(&m_session->messages(), &ConversationModel::loaded, this, [this] {
        refresh();
        m_view->scrollToBottom();
    });
    refresh();
}

ConversationPanel::~ConversationPanel() = default;

void ConversationPanel::refresh()
{
    const bool said = m_session->messages().rowCount() > 0;
    if (m_shape == Shape::Beside) {
        m_view->setVisible(said);
        m_nothing->setVisible(!said);
    }
    // Read only while it is stored: the field keeps the focus.
    const bool storing = !m_session->canWrite() && !m_session->text().isEmpty();
    m_editor->setEnabled(m_session->canWrite() || storing);
    m_editor->setReadOnly(storing);
    setDisabledReason(m_send, m_session->whyNotSend());
    if (isVisible())
        m_session->markRead();
}

void ConversationPanel::showTrouble(const Error& error)
{
    m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
}

void ConversationPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_session->resume();
    m_session->markRead();
}

bool ConversationPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            if (!key->isAutoRepeat())
                m_session->send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tradewind
