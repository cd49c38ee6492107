// SPDX-License-Identifier: Apache-2.0
#include "app/system/frontdoor.h"

#include "app/deeplink.h"
#include "app/system/process.h"
#include "models/shell/shellmodel.h"
#include "services/core/logging.h"
#include "ui/shell/navigator.h"
#include "ui/shell/shellwindow.h"

#include <QEvent>
#include <QWindow>

#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

FrontDoor::FrontDoor(ShellWindow& window, const ShellModel& model, std::function<bool()> isSomebodyShown,
                     std::unique_ptr<Presence> presence)
    : m_window(window)
    , m_model(model)
    , m_isSomebodyShown(std::move(isSomebodyShown))
    , m_presence(std::move(presence))
{
    m_window.installEventFilter(this);
    connect(&m_model, &ShellModel::changed, this, &FrontDoor::refreshPresence);
    refreshTasks();
    if (m_window.windowHandle())
        m_presence->attach(m_window.windowHandle());
    m_presence->show(m_shown);
    refreshPresence();
}

void FrontDoor::add(std::unique_ptr<ActivationSource> source)
{
    connect(source.get(), &ActivationSource::activated, this, &FrontDoor::activate);
    m_sources.push_back(std::move(source));
}

void FrontDoor::activate(const Activation& activation)
{
    process::acceptFront(activation.token);
    m_window.setWindowState((m_window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    if (activation.link.isEmpty())
        return;
    const auto route = routeOfLink(activation.link);
    if (!route) {
        qCInfo(lcApp).noquote() << "not followed:" << route.error().detail;
        m_window.setNotice(Tone::Warn, tr("That link leads nowhere in this program. Nothing was done."));
        return;
    }
    m_waiting = *route;
    if (m_isSomebodyShown())
        followWaiting();
}

void FrontDoor::followWaiting()
{
    const QString route = std::exchange(m_waiting, {});
    if (!route.isEmpty())
        follow(route);
}

void FrontDoor::follow(const QString& route)
{
    m_window.showPages();
    Navigator& navigator = *m_window.navigator();
    if (!navigator.knows(route) || !navigator.open(route))
        m_window.setNotice(Tone::Warn, tr("That link leads nowhere in this program. Nothing was done."));
}

bool FrontDoor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Show)
        m_presence->attach(m_window.windowHandle());
    if (watched == &m_window && event->type() == QEvent::LanguageChange)
        refreshTasks();
    // The program hides its window when it ends: who comes now is for the next one.
    if (watched == &m_window && event->type() == QEvent::Hide && !event->spontaneous())
        m_sources.clear();
    return QObject::eventFilter(watched, event);
}

void FrontDoor::refreshPresence()
{
    const PresenceState state = PresenceState::of(m_model);
    if (state != std::exchange(m_shown, state))
        m_presence->show(state);
}

void FrontDoor::refreshTasks()
{
    m_presence->setTasks({{tr("Search the catalogue"), QStringLiteral(TRADEWIND_SCHEME "://catalogue")},
                          {tr("Quotes"), QStringLiteral(TRADEWIND_SCHEME "://quotes")},
                          {tr("Shipments"), QStringLiteral(TRADEWIND_SCHEME "://shipments")}});
}

} // namespace tradewind
