// SPDX-License-Identifier: Apache-2.0
#include "app/accountdesks.h"
#include "app/appcontroller.h"
#include "ui/privacy/diagnosticsdialog.h"
#include "ui/privacy/erasedialog.h"
#include "ui/privacy/exportdialog.h"
#include "ui/shell/navigator.h"
#include "ui/shell/welcomepage.h"

#include <QTimer>

namespace tradewind {

namespace {
/// How long the platform is given to end the sign-ins too.
constexpr std::chrono::seconds kRevokeWithin(3);
} // namespace

void AppController::showDiagnostics()
{
    (new DiagnosticsDialog(m_privacy.desk(), m_window.get()))->open();
}

void AppController::showExport()
{
    (new ExportDialog(m_privacy.desk(), m_window.get()))->open();
}

void AppController::showErase()
{
    int unsent = 0;
    for (const auto& [id, open] : m_accounts) {
        if (open.scope && open.scope->isOpen())
            unsent += open.scope->outbox().waitingCount() + open.scope->outbox().needsYouCount();
    }
    (new EraseDialog(m_privacy.desk(), unsent, m_window.get()))->open();
}

void AppController::eraseProfile(std::function<void(const Result<void>&)> then)
{
    m_window->navigator()->clear();
    m_current = nullptr;
    m_currentDesks = nullptr;
    refreshNotice();
    showWelcome();
    auto left = std::make_shared<int>(1);
    const auto ended = [this, left, then = std::move(then)] {
        if (--*left > 0)
            return;
        // A scope may still be on the stack: it goes with the next turn.
        QMetaObject::invokeMethod(
            this, [this, then] { eraseFiles(then); }, Qt::QueuedConnection);
    };
    for (auto& [id, open] : m_accounts) {
        AccountScope* scope = open.scope.get();
        if (!scope)
            continue;
        ++*left;
        const auto close = [this, scope, ended, closing = std::make_shared<bool>(false)] {
            if (!std::exchange(*closing, true))
                scope->close(this, ended);
        };
        QTimer::singleShot(kRevokeWithin, scope, close);
        deliver(scope->session().signOut(), scope, [close](const Result<void>&) { close(); });
    }
    ended();
}

void AppController::eraseFiles(const std::function<void(const Result<void>&)>& then)
{
    m_accounts.clear();
    if (m_demo)
        m_demo->stop();
    m_demo.reset();
    m_eraser.erase([this, then](const Result<void>& erased) {
        refreshAccounts();
        showWelcome();
        if (m_eraser.missedKeychain() && m_welcome)
            m_welcome->setProblem(tr("No keychain answered. If there is one, remove Tradewind's sign-ins in it."));
        then(erased);
    });
}

} // namespace tradewind
