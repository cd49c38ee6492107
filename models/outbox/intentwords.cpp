// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/intentwords.h"

#include "services/domain/values/moneyformat.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// An operation of the contract, in words.
struct Act
{
    const char* operation;
    const char* icon;
    const char* plain;   ///< without a subject
    const char* subject; ///< with one, %1
};

constexpr Act kActs[] = {
    {"putFollow", "eye", QT_TRANSLATE_NOOP("IntentWords", "Follow an offer"),
     QT_TRANSLATE_NOOP("IntentWords", "Follow: %1")},
    {"createRfq", "quote", QT_TRANSLATE_NOOP("IntentWords", "Ask for a quote"),
     QT_TRANSLATE_NOOP("IntentWords", "Ask for a quote: %1")},
    {"answerRfq", "quote", QT_TRANSLATE_NOOP("IntentWords", "Answer a question"),
     QT_TRANSLATE_NOOP("IntentWords", "Answer a question: %1")},
    {"counterRfq", "quote", QT_TRANSLATE_NOOP("IntentWords", "Counter-offer"),
     QT_TRANSLATE_NOOP("IntentWords", "Counter-offer: %1")},
    {"acceptRfq", "quote", QT_TRANSLATE_NOOP("IntentWords", "Accept a quote"),
     QT_TRANSLATE_NOOP("IntentWords", "Accept the quote: %1")},
    {"declineRfq", "quote", QT_TRANSLATE_NOOP("IntentWords", "Decline a quote"),
     QT_TRANSLATE_NOOP("IntentWords", "Decline the quote: %1")},
    {"cancelRfq", "x", QT_TRANSLATE_NOOP("IntentWords", "Cancel a request"),
     QT_TRANSLATE_NOOP("IntentWords", "Cancel the request: %1")},
    {"renewRfq", "history", QT_TRANSLATE_NOOP("IntentWords", "Ask for a longer quote"),
     QT_TRANSLATE_NOOP("IntentWords", "Ask for a longer quote: %1")},
    {"createApproval", "approval", QT_TRANSLATE_NOOP("IntentWords", "Ask for approval"),
     QT_TRANSLATE_NOOP("IntentWords", "Ask for approval: %1")},
    {"decideApproval", "approval", QT_TRANSLATE_NOOP("IntentWords", "Decide on an approval"),
     QT_TRANSLATE_NOOP("IntentWords", "Decide on the approval: %1")},
    {"withdrawApproval", "approval", QT_TRANSLATE_NOOP("IntentWords", "Withdraw a request for approval"),
     QT_TRANSLATE_NOOP("IntentWords", "Withdraw the request for approval: %1")},
    {"createOrder", "order", QT_TRANSLATE_NOOP("IntentWords", "Place an order"),
     QT_TRANSLATE_NOOP("IntentWords", "Order: %1")},
    {"cancelOrder", "x", QT_TRANSLATE_NOOP("IntentWords", "Cancel an order"),
     QT_TRANSLATE_NOOP("IntentWords", "Cancel %1")},
    {"setOrderMemo", "edit", QT_TRANSLATE_NOOP("IntentWords", "Write a memo"),
     QT_TRANSLATE_NOOP("IntentWords", "Memo on %1")},
    {"createFunding", "money", QT_TRANSLATE_NOOP("IntentWords", "Top up a balance"),
     QT_TRANSLATE_NOOP("IntentWords", "Top up: %1")},
    {"createConversion", "fx", QT_TRANSLATE_NOOP("IntentWords", "Exchange money"),
     QT_TRANSLATE_NOOP("IntentWords", "Exchange: %1")},
    {"createPayment", "money", QT_TRANSLATE_NOOP("IntentWords", "Pay"), QT_TRANSLATE_NOOP("IntentWords", "Pay: %1")},
    {"decideReceipt", "camera", QT_TRANSLATE_NOOP("IntentWords", "Decide on an inspection"),
     QT_TRANSLATE_NOOP("IntentWords", "Decide on the inspection: %1")},
    {"orderStoredService", "warehouse", QT_TRANSLATE_NOOP("IntentWords", "Order a service in the warehouse"),
     QT_TRANSLATE_NOOP("IntentWords", "Order a service: %1")},
    {"createAddress", "pin", QT_TRANSLATE_NOOP("IntentWords", "Add an address"),
     QT_TRANSLATE_NOOP("IntentWords", "Add an address: %1")},
    {"updateAddress", "pin", QT_TRANSLATE_NOOP("IntentWords", "Change an address"),
     QT_TRANSLATE_NOOP("IntentWords", "Change an address: %1")},
    {"createShipment", "ship", QT_TRANSLATE_NOOP("IntentWords", "Send a shipment"),
     QT_TRANSLATE_NOOP("IntentWords", "Shipment: %1")},
    {"cancelShipment", "x", QT_TRANSLATE_NOOP("IntentWords", "Cancel a shipment"),
     QT_TRANSLATE_NOOP("IntentWords", "Cancel the shipment %1")},
    {"createThread", "message", QT_TRANSLATE_NOOP("IntentWords", "Begin a conversation"),
     QT_TRANSLATE_NOOP("IntentWords", "Message about %1")},
    {"createMessage", "message", QT_TRANSLATE_NOOP("IntentWords", "Send a message"),
     QT_TRANSLATE_NOOP("IntentWords", "Message: %1")},
    {"markThreadRead", "eye", QT_TRANSLATE_NOOP("IntentWords", "Mark a conversation as read"),
     QT_TRANSLATE_NOOP("IntentWords", "Mark as read: %1")},
};

const Act* actOf(const QString& operation)
{
    for (const Act& act : kActs) {
        if (operation == QLatin1StringView(act.operation))
            return &act;
    }
    return nullptr;
}

/// An amount that was noted beside its currency: "currency" or "sellCurrency".
QString moneyText(const QJsonObject& facts, QLatin1StringView key)
{
    const QString amount = facts.value(key).toString();
    const QString currency = facts.value(key == "amount"_L1 ? u"currency"_s : QString(key) + u"Currency"_s).toString();
    const auto money = Money::parse(amount, currency);
    return money ? moneyformat::withCode(*money, QLocale()) : QString(amount + u' ' + currency).trimmed();
}

} // namespace

QString IntentWords::title(const Intent& intent)
{
    const QJsonObject& facts = intent.request.summary.facts;
    QString subject = facts.value("title"_L1).toString().simplified();
    if (subject.isEmpty())
        subject = facts.value("number"_L1).toString().simplified();
    if (subject.isEmpty() && facts.contains("amount"_L1))
        subject = moneyText(facts, "amount"_L1);
    if (subject.isEmpty() && facts.contains("sell"_L1))
        subject = moneyText(facts, "sell"_L1);
    const Act* act = actOf(intent.request.operationId);
    if (!act)
        return subject.isEmpty() ? intent.request.operationId : subject;
    if (subject.isEmpty())
        return tr(act->plain);
    if (subject.size() > 90)
        subject = subject.left(89) + u'…';
    return tr(act->subject).arg(subject);
}

QString IntentWords::icon(const Intent& intent)
{
    const Act* act = actOf(intent.request.operationId);
    return act ? QString::fromLatin1(act->icon) : u"outbox"_s;
}

CellPart IntentWords::chip(const Intent& intent)
{
    switch (intent.phase) {
    case IntentPhase::Queued:
        return part::chip(Tone::Mute, u"clock"_s, tr("Queued"));
    case IntentPhase::Attempted:
        if (intent.isOutcomeUnknown())
            return part::chip(Tone::Mute, u"sync"_s, tr("Outcome unknown, asking"));
        return part::chip(Tone::Info, u"send"_s, tr("Sending"));
    case IntentPhase::Confirmed:
        return part::chip(Tone::Ok, u"check"_s, tr("Confirmed"));
    case IntentPhase::Rejected:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Rejected"));
    case IntentPhase::NeedsYou:
        return part::chip(Tone::Warn, u"hand"_s, tr("Needs you"));
    case IntentPhase::Withdrawn:
        return part::chip(Tone::Mute, u"x"_s, tr("Withdrawn"));
    }
    return {};
}

QString IntentWords::why(NeedsYouWhy why)
{
    switch (why) {
    case NeedsYouWhy::None:
        return {};
    case NeedsYouWhy::ConditionFailed:
        return tr("What you agreed to no longer holds. Nothing was changed.");
    case NeedsYouWhy::PresenceRequired:
        return tr("Money does not move while you are away. Nothing was paid. Look at it again and press once more.");
    case NeedsYouWhy::DeadlinePassed:
        return tr("Its time has passed. It was not carried out and never will be.");
    case NeedsYouWhy::KeyReused:
        return tr("This program made a mistake: the act was not carried out. Do it again.");
    case NeedsYouWhy::Damaged:
        return tr("What was saved here is damaged, and whether it was sent is not known. Look whether it has happened "
                  "before you do it again.");
    case NeedsYouWhy::DependencyFailed:
        return tr("What it waited for was not confirmed, so it was not sent.");
    case NeedsYouWhy::ReferenceMissing:
        return tr("The answer it waited for does not name what it needs, so it was not sent.");
    case NeedsYouWhy::ModuleOff:
        return tr("The platform does not offer this any more. It was not sent.");
    case NeedsYouWhy::FileMissing:
        return tr("A file that belongs to it is not on this computer any more. It was not sent.");
    case NeedsYouWhy::FileRefused:
        return tr("The platform does not take a file that belongs to it. It was not sent.");
    case NeedsYouWhy::Restored:
        return tr("It was found in a journal that was damaged or is an older copy. It is never sent by itself: it may "
                  "have been sent before.");
    case NeedsYouWhy::NotNeeded:
        return tr("Nothing of what it was to pay is due any more, so it was put away. Nothing was paid by it.");
    }
    return {};
}

QString IntentWords::route(const Intent& intent)
{
    static const std::pair<QLatin1StringView, QLatin1StringView> kRoutes[] = {
        {"order"_L1, "orders/"_L1},       {"rfq"_L1, "quotes/"_L1},        {"approval"_L1, "approvals/"_L1},
        {"shipment"_L1, "shipments/"_L1}, {"checkout"_L1, "checkout/"_L1}, {"receipt"_L1, "warehouse/receipt/"_L1},
        {"thread"_L1, "messages/"_L1},    {"rfq-draft"_L1, "quotes"_L1},   {"stored_item"_L1, "warehouse"_L1},
        {"balance"_L1, "money"_L1},       {"offer"_L1, "offer/"_L1},       {"shipment-draft"_L1, "shipments"_L1},
    };
    const QString& key = intent.request.entityKey;
    const QString kind = key.section(u':', 0, 0);
    const QString id = key.section(u':', 1);
    for (const auto& [entity, route] : kRoutes) {
        if (kind == entity)
            return route.endsWith(u'/') ? (id.isEmpty() ? QString() : route + id) : QString(route);
    }
    return {};
}

QString IntentWords::editRoute(const Intent& intent)
{
    const QJsonObject draft = intent.request.summary.facts.value("draft"_L1).toObject();
    const QString kind = draft.value("kind"_L1).toString();
    const QString id = draft.value("id"_L1).toString();
    if (kind == "rfq"_L1)
        return u"quote-wizard/"_s + id;
    if (kind == "shipment"_L1)
        return u"shipment-wizard/"_s + id;
    if (kind == "message"_L1 && id.startsWith("about:"_L1))
        return u"messages/"_s + QString(id).replace(u':', u'/');
    if (kind == "message"_L1)
        return u"messages/"_s + id;
    if (intent.request.operationId == "createPayment"_L1) {
        const QString owner = intent.request.entityKey;
        if (owner.startsWith("order:"_L1))
            return u"pay/order/"_s + owner.section(u':', 1);
        if (owner.startsWith("shipment:"_L1))
            return u"pay/shipment/"_s + owner.section(u':', 1);
    }
    return route(intent);
}

bool IntentWords::paysForNewOrder(const Intent& intent)
{
    return intent.request.operationId == "createPayment"_L1 && intent.request.dependsOn != 0;
}

bool IntentWords::pageTakesItBack(const Intent& intent)
{
    return route(intent).startsWith("checkout/"_L1) || paysForNewOrder(intent);
}

} // namespace tradewind
