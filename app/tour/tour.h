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
    /// The platform's side answers the request on show; waits for so many columns of the comparison.
    void supplierAnswers(const QString& name, int columns);
    void addCheckout();
    void addApproval();
    void addBalance();
    void addWarehouse();
    void addShipment();
    /// Goes to every record once more; the steps' names begin with `prefix`. What is shown offline is held against what
    /// was shown online.
    void addReview(const QString& prefix);
    /// The shipment of the tour's goods, when it has been delivered.
    void openShipment(const QString& name);
    void addOffline();
    void addJournal();

    // Kinds of steps.
    /// Goes to a place of the rail and waits until a widget of it is there.
    void goTo(const QString& name, const QString& place, const QString& awaited, const QStringList& facts);
    /// Goes to a place of the rail, then opens the row of its list that has `text`; shown when the route ends so.
    void openListed(const QString& name, const QString& place, const QString& list, std::function<QString()> text,
                    std::function<bool()> done, const QStringList& facts, bool picture = true);
    /// Presses a button and waits until something is shown.
    void press(const QString& name, const QString& button, const QString& awaited, const QStringList& facts);
    /// A call of the platform's controls, without a picture.
    void control(const QString& name, const QString& path, std::function<QJsonObject()> body);
    /// Plays a beat of the platform's story; what it is about is known when it is played.
    void beat(const QString& name, const QString& beat, const QString& aboutMember = {}, const QString* about = nullptr,
              const QJsonObject& more = {});
    /// Pays what the payment page asks for: locks the rate, pays, waits for the platform's yes.
    void payDue(const QString& prefix);
    /// Whether nothing has been waiting or under way for a while: an act just begun has not reached the outbox yet.
    bool isQuiet();
    /// What is sold is called by its Chinese name then.
    bool isChinese() const;
    QString route() const;
    /// Waits until everything that was asked for is confirmed and what the platform said has arrived.
    void settle(const QString& name);
    /// Any step.
    void step(const QString& name, std::function<bool()> act, std::function<bool()> done, const QStringList& facts = {},
              bool picture = true, int seconds = 30);

    AppController& m_controller;
    AppScope& m_app;
    const CommandLine& m_options;
    std::unique_ptr<PlatformControls> m_controls;
    std::unique_ptr<TourRunner> m_runner;
    int m_quietLooks = 0;
    QString m_goods;     ///< title of the offer that is bought
    QString m_owner;     ///< account that asks and pays
    QString m_quote;     ///< number of the request that was sent
    QString m_order;     ///< id of the order that comes of it
    QString m_receipt;   ///< route of the receipt of its goods
    QString m_tickedOne; ///< what the warehouse says of one ticked row
    QString m_shipment;  ///< id of the shipment of its goods
};

} // namespace tradewind
