// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/system/activation.h"
#include "app/system/presence.h"

#include <functional>
#include <memory>
#include <vector>

namespace tradewind {

class ShellWindow;

/// Where the rest of the desktop meets the window: whoever activates the program brings the window to the front and
/// perhaps to a place, and the program's button in the system's bar says what waits. Owned by the program; lives in the
/// GUI thread.
class FrontDoor final : public QObject
{
    Q_OBJECT

public:
    /// `isSomebodyShown`: whether there are pages to lead to. Window and model outlive the door.
    FrontDoor(ShellWindow& window, const ShellModel& model, std::function<bool()> isSomebodyShown,
              std::unique_ptr<Presence> presence);

    void add(std::unique_ptr<ActivationSource> source);
    void activate(const Activation& activation);
    /// An account is shown now: a link that came before anybody was signed in is followed.
    void followWaiting();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void follow(const QString& route);
    void refreshPresence();
    void refreshTasks();

    ShellWindow& m_window;
    const ShellModel& m_model;
    std::function<bool()> m_isSomebodyShown;
    std::unique_ptr<Presence> m_presence;
    PresenceState m_shown;
    QString m_waiting; // the route of the last link; nobody is signed in yet
    std::vector<std::unique_ptr<ActivationSource>> m_sources;
};

} // namespace tradewind
