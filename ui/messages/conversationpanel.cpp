// SPDX-License-Identifier: Apache-2.0
#include "ui/messages/conversationpanel.h"

#include "models/messages/conversationsession.h"
#include "ui/messages/bubbledelegate.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

ConversationPanel::ConversationPanel(std::unique_ptr<ConversationSession> session, const QString& prefix, Shape shape,
                                     QWidget* parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_prefix(prefix)
    , m_shape(shape)
    , m_banner(new Banner)
    , m_nothing(new PlainLabel(tr("Nothing was said about it yet."), TextStyle::Small, Ink::Tertiary))
    , m_view(new QListView)
    , m_editor(new QPlainTextEdit)
    , m_attach(makeButton(tr("Attach files"), prefix + u".attach"_s, ButtonRole::Normal, u"attach"_s))
    , m_send(makeButton(tr("Send"), prefix + u".send"_s,
                        shape == Shape::Page ? ButtonRole::Primary : ButtonRole::Normal, u"send"_s))
    , m_attached(new QVBoxLayout)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
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
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(page ? 0 : theme.px(8));
    column->addWidget(m_banner);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    column->addWidget(makeComposer());
    m_nothing->setVisible(!page);
    if (!page) {
        m_view->viewport()->setAutoFillBackground(false); // the ground is the panel's
        for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(&m_session->messages(), changed, this, &ConversationPanel::fitMessages);
        connect(&m_session->messages(), &QAbstractItemModel::modelReset, this, &ConversationPanel::fitMessages);
        connect(&m_session->messages(), &QAbstractItemModel::dataChanged, this, &ConversationPanel::fitMessages);
    }
    setAcceptDrops(true);

    connect(m_banner, &Banner::closed, m_banner, &QWidget::hide);
    connect(m_session.get(), &ConversationSession::changed, this, &ConversationPanel::refresh);
    connect(m_session.get(), &ConversationSession::textChanged, this, [this] {
        m_banner->hide();
        if (m_editor->toPlainText() != m_session->text())
            m_editor->setPlainText(m_session->text());
        refresh();
    });
    connect(m_session.get(), &ConversationSession::failed, this, &ConversationPanel::showTrouble);
    connect(m_session.get(), &ConversationSession::attachmentsChanged, this, &ConversationPanel::showAttached);
    connect(m_session.get(), &ConversationSession::savedFile, this, [this](const QString& path) {
        m_banner->showMessage(Tone::Ok, tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_session.get(), &ConversationSession::unpacked, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(&m_session->messages(), &ConversationModel::loaded, this, [this] {
        refresh();
        fitMessages();
        m_view->scrollToBottom();
    });
    refresh();
}

QWidget* ConversationPanel::makeComposer()
{
    const Theme theme = Theme::of(this);
    m_editor->setObjectName(m_prefix + u".text"_s);
    m_editor->setAccessibleName(tr("Your message"));
    m_editor->setPlaceholderText(tr("Write a message. Ctrl+Enter sends it; without a network it waits here."));
    m_editor->setTabChangesFocus(true);
    m_editor->setFixedHeight(theme.px(84));
    m_editor->installEventFilter(this);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_session->setText(m_editor->toPlainText()); });
    connect(m_send, &QPushButton::clicked, m_session.get(), &ConversationSession::send);
    connect(m_attach, &QPushButton::clicked, this, &ConversationPanel::chooseFiles);
    auto* composer = new QWidget;
    auto* column = new QVBoxLayout(composer);
    column->setSpacing(theme.px(8));
    m_attached->setContentsMargins(0, 0, 0, 0);
    m_attached->setSpacing(theme.px(2));
    column->addLayout(m_attached);
    if (m_shape == Shape::Page) {
        column->setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(16));
        auto* foot = new QHBoxLayout;
        foot->setSpacing(theme.px(8));
        foot->addWidget(m_editor, 1);
        auto* acts = new QVBoxLayout;
        acts->setSpacing(theme.px(8));
        acts->addStretch(1);
        for (QPushButton* button : {m_attach, m_send}) {
            button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // one below the other, of one width
            acts->addWidget(button);
        }
        foot->addLayout(acts);
        column->addLayout(foot);
    } else {
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_editor);
        auto* acts = new QHBoxLayout;
        acts->setSpacing(theme.px(8));
        acts->addStretch(1);
        acts->addWidget(m_attach);
        acts->addWidget(m_send);
        column->addLayout(acts);
    }
    return composer;
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
    m_attach->setEnabled(m_session->canWrite());
    setDisabledReason(m_send, m_session->whyNotSend());
    if (isVisible())
        m_session->markRead();
}

/// Beside a page the messages take what they need and scroll beyond.
void ConversationPanel::fitMessages()
{
    if (m_shape == Shape::Page)
        return;
    const int most = Theme::of(this).px(220);
    int height = 0;
    for (int row = 0; row < m_session->messages().rowCount() && height < most; ++row)
        height += m_view->sizeHintForRow(row);
    m_view->setFixedHeight(std::min(most, height));
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

void ConversationPanel::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Files for this message"));
    dialog->setObjectName(m_prefix + u".attachDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, m_session.get(), &ConversationSession::attach);
    dialog->open();
}

void ConversationPanel::showAttached()
{
    clearLayout(m_attached);
    const QList<AttachedFile> files = m_session->attached();
    for (qsizetype i = 0; i < files.size(); ++i) {
        const AttachedFile& file = files.at(i);
        auto* row = new QWidget;
        auto* box = new QHBoxLayout(row);
        box->setContentsMargins(0, 0, 0, 0);
        auto* words =
            new PartLabel({part::icon(u"attach"_s, Ink::Tertiary), part::text(file.name), part::note(file.size)});
        words->setObjectName(m_prefix + u".attached.%1"_s.arg(i));
        box->addWidget(words, 1);
        auto* remove = makeIconButton(u"x"_s, tr("Remove %1").arg(file.name), m_prefix + u".detach.%1"_s.arg(i));
        connect(remove, &QToolButton::clicked, this, [this, sha256 = file.file.sha256] {
            m_editor->setFocus(); // the button goes with what it did
            m_session->detach(sha256);
        });
        box->addWidget(remove);
        m_attached->addWidget(row);
    }
    refresh();
}

void ConversationPanel::showFiles(const QModelIndex& index, int only, const QPoint& at)
{
    const QList<AttachedFile> files = m_session->messages().files(index.row());
    auto* menu = new QMenu(this);
    menu->setObjectName(m_prefix + u".fileMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < files.size(); ++i) {
        const AttachedFile file = files.at(i);
        if (only >= 0 && i != only)
            continue;
        // An ampersand of a file's name is no mnemonic.
        const QString name = QString(file.name).replace(u'&', u"&&"_s);
        if (file.canOpen)
            connect(menu->addAction(tr("Open %1").arg(name)), &QAction::triggered, this,
                    [this, file] { m_session->unpack(file.file); });
        connect(menu->addAction(tr("Save %1 as…").arg(name)), &QAction::triggered, this,
                [this, file] { saveFile(file); });
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(at);
}

void ConversationPanel::saveFile(const AttachedFile& file)
{
    auto* dialog = new QFileDialog(this, tr("Save %1").arg(file.name), m_folder);
    dialog->setObjectName(m_prefix + u".saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(file.name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, ref = file.file](const QString& path) {
        if (path.isEmpty())
            return;
        m_folder = QFileInfo(path).absolutePath();
        m_session->save(ref, path);
    });
    dialog->open();
}

void ConversationPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_editor->isEnabled() && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ConversationPanel::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    m_session->attach(paths);
}

bool ConversationPanel::eventFilter(QObject* watched, QEvent* event)
{
    const auto pressed = [event](std::initializer_list<int> keys) {
        return event->type() == QEvent::KeyPress &&
               std::ranges::find(keys, static_cast<QKeyEvent*>(event)->key()) != keys.end();
    };
    const bool enter = pressed({Qt::Key_Return, Qt::Key_Enter});
    if (watched == m_editor && enter && static_cast<QKeyEvent*>(event)->modifiers().testFlag(Qt::ControlModifier)) {
        if (static_cast<QKeyEvent*>(event)->isAutoRepeat())
            return true;
        // The button says why it cannot be pressed; the keys have to say it as well.
        const QString why = m_session->whyNotSend();
        if (!why.isEmpty() && m_session->canWrite() && !m_session->text().isEmpty())
            m_banner->showMessage(Tone::Warn, why);
        m_session->send();
        return true;
    }
    if (watched == m_view && (enter || pressed({Qt::Key_Space, Qt::Key_Menu})) && m_view->currentIndex().isValid()) {
        const QModelIndex current = m_view->currentIndex();
        showFiles(current, -1, m_view->viewport()->mapToGlobal(m_view->visualRect(current).center()));
        return true;
    }
    if (watched == m_view && event->type() == QEvent::Resize &&
        static_cast<QResizeEvent*>(event)->size().width() != static_cast<QResizeEvent*>(event)->oldSize().width())
        fitMessages();
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex index = m_view->indexAt(mouse->pos());
        const int file =
            index.isValid() ? BubbleDelegate::fileAt(m_view, m_view->visualRect(index), index, mouse->pos()) : -1;
        if (file >= 0) {
            showFiles(index, file, mouse->globalPosition().toPoint());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tradewind
