// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/intentwords.h"

#include "services/domain/values/moneyformat.h"

#include <QJsonArray>

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

struct Name
{
    const char* key;
    const char* words;
};

/// Members of a summary or a body that a person understands, in the order they are shown.
constexpr Name kNames[] = {
    {"title", QT_TRANSLATE_NOOP("IntentWords", "What")},
    {"number", QT_TRANSLATE_NOOP("IntentWords", "Number")},
    {"amount", QT_TRANSLATE_NOOP("IntentWords", "Amount")},
    {"sell", QT_TRANSLATE_NOOP("IntentWords", "From")},
    {"buy", QT_TRANSLATE_NOOP("IntentWords", "Into")},
    {"total", QT_TRANSLATE_NOOP("IntentWords", "Total")},
    {"maxTotal", QT_TRANSLATE_NOOP("IntentWords", "At most")},
    {"quantity", QT_TRANSLATE_NOOP("IntentWords", "Quantity")},
    {"choice", QT_TRANSLATE_NOOP("IntentWords", "Choice")},
    {"decision", QT_TRANSLATE_NOOP("IntentWords", "Decision")},
    {"text", QT_TRANSLATE_NOOP("IntentWords", "Text")},
    {"comment", QT_TRANSLATE_NOOP("IntentWords", "Comment")},
    {"note", QT_TRANSLATE_NOOP("IntentWords", "Note")},
    {"reason", QT_TRANSLATE_NOOP("IntentWords", "Reason")},
    {"serviceMode", QT_TRANSLATE_NOOP("IntentWords", "Service")},
    {"incoterm", QT_TRANSLATE_NOOP("IntentWords", "Incoterm")},
    {"incotermPlace", QT_TRANSLATE_NOOP("IntentWords", "Place")},
    {"neededBy", QT_TRANSLATE_NOOP("IntentWords", "Needed by")},
    {"name", QT_TRANSLATE_NOOP("IntentWords", "Name")},
    {"city", QT_TRANSLATE_NOOP("IntentWords", "City")},
    {"country", QT_TRANSLATE_NOOP("IntentWords", "Country")},
};

/// What a condition is called that the platform compares.
constexpr Name kConditions[] = {
    {"unitPrice", QT_TRANSLATE_NOOP("IntentWords", "Unit price")},
    {"total", QT_TRANSLATE_NOOP("IntentWords", "Total")},
    {"maxTotal", QT_TRANSLATE_NOOP("IntentWords", "Total at most")},
    {"debit", QT_TRANSLATE_NOOP("IntentWords", "Taken from the balance")},
    {"fee", QT_TRANSLATE_NOOP("IntentWords", "Fee")},
    {"buy", QT_TRANSLATE_NOOP("IntentWords", "Amount received")},
    {"sell", QT_TRANSLATE_NOOP("IntentWords", "Amount given")},
    {"stock", QT_TRANSLATE_NOOP("IntentWords", "Stock")},
    {"state", QT_TRANSLATE_NOOP("IntentWords", "State")},
    {"contentHash", QT_TRANSLATE_NOOP("IntentWords", "Content")},
    {"roundNo", QT_TRANSLATE_NOOP("IntentWords", "Round")},
    {"deadline", QT_TRANSLATE_NOOP("IntentWords", "Deadline")},
    {"credit", QT_TRANSLATE_NOOP("IntentWords", "Credit")},
    {"cost", QT_TRANSLATE_NOOP("IntentWords", "Cost")},
};

QString moneyText(const QString& amount, const QString& currency, const QLocale& locale)
{
    const auto money = Money::parse(amount, currency);
    return money ? moneyformat::withCode(*money, locale) : QString(amount + u' ' + currency).trimmed();
}

/// A value as text: amounts, numbers and words; empty for what a person cannot read.
QString valueText(const QJsonValue& value, const QLocale& locale)
{
    if (value.isString())
        return value.toString().simplified();
    if (value.isDouble())
        return locale.toString(value.toInteger());
    if (value.isBool())
        return value.toBool() ? IntentWords::tr("yes") : IntentWords::tr("no");
    const QJsonObject object = value.toObject();
    if (object.contains("amount"_L1) && object.contains("currency"_L1))
        return moneyText(object.value("amount"_L1).toString(), object.value("currency"_L1).toString(), locale);
    if (object.contains("value"_L1) && object.contains("unit"_L1))
        return object.value("value"_L1).toString() + u' ' + object.value("unit"_L1).toString();
    return {};
}

QString memberText(const QJsonObject& object, QLatin1StringView key, const QLocale& locale)
{
    const QJsonValue value = object.value(key);
    const QJsonValue currency = object.value(key == "amount"_L1 ? u"currency"_s : QString(key) + u"Currency"_s);
    if (value.isString() && currency.isString())
        return moneyText(value.toString(), currency.toString(), locale);
    return valueText(value, locale);
}

} // namespace

QString IntentWords::title(const Intent& intent)
{
    const QJsonObject& facts = intent.request.summary.facts;
    QString subject = facts.value("title"_L1).toString().simplified();
    if (subject.isEmpty())
        subject = facts.value("number"_L1).toString().simplified();
    if (subject.isEmpty() && facts.contains("amount"_L1))
        subject = memberText(facts, "amount"_L1, QLocale());
    if (subject.isEmpty() && facts.contains("sell"_L1))
        subject = memberText(facts, "sell"_L1, QLocale());
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
        return tr("What was saved here is damaged. It was not sent. Do it again.");
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
        return tr("It was found in a damaged journal. It is never sent by itself: it may have been sent before.");
    }
    return {};
}

QList<IntentWords::Line> IntentWords::content(const Intent& intent, const QLocale& locale)
{
    QList<Line> lines;
    const QJsonObject& facts = intent.request.summary.facts;
    const QJsonObject body = intent.body();
    const QJsonObject expect = body.value("expect"_L1).toObject();
    for (const Name& name : kNames) {
        const QLatin1StringView key(name.key);
        QString value = memberText(facts, key, locale);
        if (value.isEmpty())
            value = memberText(body, key, locale);
        if (value.isEmpty())
            value = memberText(expect, key, locale);
        if (!value.isEmpty())
            lines.append({tr(name.words), value});
    }
    if (const auto count = body.value("lines"_L1).toArray().size(); count > 0)
        lines.append({tr("Lines"), locale.toString(count)});
    if (!intent.request.files.isEmpty())
        lines.append({tr("Files"), locale.toString(intent.request.files.size())});
    return lines;
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

QList<IntentWords::Difference> IntentWords::differences(const Problem& problem, const QLocale& locale)
{
    const QJsonObject nested = problem.facts.value("facts"_L1).toObject();
    const QJsonObject& facts = nested.isEmpty() ? problem.facts : nested;
    QList<Difference> list;
    for (const auto& value : facts.value("changes"_L1).toArray()) {
        const QJsonObject change = value.toObject();
        const QString what = change.value("what"_L1).toString();
        Difference made{what, valueText(change.value("old"_L1), locale), valueText(change.value("new"_L1), locale)};
        for (const Name& name : kConditions) {
            if (what == QLatin1StringView(name.key))
                made.name = tr(name.words);
        }
        if (change.contains("lineNo"_L1))
            made.name = tr("%1, line %2").arg(made.name, locale.toString(change.value("lineNo"_L1).toInteger()));
        list.append(made);
    }
    struct Pair
    {
        QLatin1StringView allowed;
        QLatin1StringView now;
        const char* name;
    };
    static constexpr Pair kPairs[] = {
        {"maxTotal"_L1, "total"_L1, QT_TRANSLATE_NOOP("IntentWords", "Total at most")},
        {"limit"_L1, "total"_L1, QT_TRANSLATE_NOOP("IntentWords", "Your limit")},
        {"needed"_L1, "available"_L1, QT_TRANSLATE_NOOP("IntentWords", "In the balance")},
        {"quantity"_L1, "stock"_L1, QT_TRANSLATE_NOOP("IntentWords", "Stock at least")},
        {"expected"_L1, "actual"_L1, QT_TRANSLATE_NOOP("IntentWords", "State")},
    };
    for (const Pair& pair : kPairs) {
        const QString allowed = valueText(facts.value(pair.allowed), locale);
        const QString now = valueText(facts.value(pair.now), locale);
        if (!allowed.isEmpty() && !now.isEmpty())
            list.append({tr(pair.name), allowed, now});
    }
    return list;
}

} // namespace tradewind
