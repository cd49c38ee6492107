// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/appcontroller.h"
#include "app/tour/hands.h"

#include <QMap>

#include <memory>

namespace tradewind {

/// The whole program in a window, and a way to every page that it registers: goes through lists and does what leads to
/// a wizard, as a person would. For tests that look at every screen.
class ProgramWalk
{
public:
    /// `folder` is the profile's. The demo workspace, unless a platform is given, where Marta signs in.
    explicit ProgramWalk(const QString& folder, const QUrl& platform = {});
    ~ProgramWalk();

    /// Signs in and waits for records and catalogue; a sentence when something of it does not happen.
    QString start();
    /// Fills ways(); a sentence with the first thing that could not be done. In the world of the demo workspace all of
    /// it can be.
    QString findWays();
    /// A route for each pattern that is registered, and one for each step of a wizard.
    const QMap<QString, QString>& ways() const { return m_ways; }
    /// Goes there and waits until what it shows has arrived. "#2" behind a wizard's route is its third step.
    bool show(const QString& route);

    AppController& controller() { return *m_controller; }
    Navigator& navigator();
    Hands& hands() { return *m_hands; }

private:
    void keep(const QString& route);
    void keepRows();
    bool hasArrived();
    bool turnTo(int step);
    bool leadsTo(const QString& button, const QString& place);
    bool order();
    QString findPlaces();
    QString findOffer();
    QString findWizards();
    QString findSteps();
    /// Keeps the way to each of these steps of a wizard, of which the route or the pattern is given.
    bool findSteps(const QString& wizard, const QList<int>& steps);

    QUrl m_platform;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<AppScope> m_app;
    CommandLine m_options;
    std::unique_ptr<AppController> m_controller;
    std::unique_ptr<Hands> m_hands;
    QMap<QString, QString> m_ways;
};

} // namespace tradewind
