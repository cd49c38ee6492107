// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/appcontroller.h"
#include "app/tour/platformcontrols.h"
#include "app/tour/tourrunner.h"

#include <memory>

namespace tradewind {

/// The tour: the whole job of the program, driven through the real window. A merchant's owner finds goods, gets a
/// quote, has it approved by a second user, pays, follows the goods to the door, and reviews it all with the platform
/// stopped. It is a test and the source of the pictures. Lives in the GUI thread.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the tour; the controller is started already.
    Tour(AppController& controller, AppScope& app, const CommandLine& options);

    /// Begins when the first account is shown; ends the program with 0, or 1 and a sentence on standard error.
    void start();

private:
    void begin();
    void finish(const QString& problem);

    // One act of the tour each, in order: they add their steps.
    void addBrowsing();
    void addSourcing();
    void addOfflineReview();
    void addJournal();

    // Kinds of steps.
    /// The platform's side answers the request on show; waits for so many columns of the comparison.
    void supplierAnswers(const QString& name, int columns);
    /// Goes to a place of the rail and waits until a widget of it is there.
    void goTo(const QString& name, const QString& place, const QString& awaited, const QStringList& facts);
    /// Presses a button and waits until something is shown.
    void press(const QString& name, const QString& button, const QString& awaited, const QStringList& facts);
    /// A call of the platform's controls, without a picture.
    void control(const QString& name, const QString& path, const QJsonObject& body);

    AppController& m_controller;
    AppScope& m_app;
    const CommandLine& m_options;
    std::unique_ptr<PlatformControls> m_controls;
    std::unique_ptr<TourRunner> m_runner;
    QString m_quote; ///< number of the request that was sent
};

} // namespace tradewind
