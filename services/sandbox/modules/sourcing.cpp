// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/sourcing.h"

#include "services/sandbox/modules/approvals.h"
#include "services/sandbox/modules/files.h"
#include "services/sandbox/modules/messages.h"
#include "services/sandbox/modules/quoting.h"
#include "services/sandbox/platform/canonical.h"
#include "services/sandbox/platform/expectations.h"
#include "services/sandbox/platform/phrase.h"
#include "services/sandbox/platform/scheduler.h"
#include "services/sandbox/platform/server.h"

#include <QDate>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3600;
constexpr qint64 kTakeSeconds = kHour / 2;
constexpr qint64 kQuoteSeconds = 6 * kHour;
constexpr qint64 kValidSeconds = 7 * 24 * kHour;
constexpr qint64 kRenewSeconds = kHour;

QString stateOf(const Entity& rfq)
{
    return rfq.body["state"_L1].toString();
}

void setState(Entity& rfq, const QString& state, const QString& repState)
{
    rfq.body["state"_L1] = state;
    rfq.body["repState"_L1] = repState;
}

/// The platform's own transition table of an RFQ: from which states an act is possible.
void requireState(const Entity& rfq, const QStringList& from)
{
    if (!from.contains(stateOf(rfq))) {
        refuse(Problem::Slug::StateConflict, {{u"state"_s, stateOf(rfq)}, {u"currentVersion"_s, rfq.version}},
               u"this is not possible while the request is %1"_s.arg(stateOf(rfq)));
    }
}

void setRoundState(Entity& rfq, qint64 no, const QString& state)
{
    QJsonArray rounds = rfq.body["rounds"_L1].toArray();
    for (QJsonValueRef value : rounds) {
        QJsonObject round = value.toObject();
        if (round["no"_L1].toInteger() == no) {
            round["state"_L1] = state;
            value = round;
        }
    }
    rfq.body["rounds"_L1] = rounds;
}

/// The round the merchant saw must be the newest one, unchanged and (if asked) still valid.
QJsonObject expectedRound(const Entity& rfq, const Body& body, const Tx& tx, bool mustBeValid)
{
    const Body expect = body.object(u"expect"_s);
    const qint64 no = expect.number(u"roundNo"_s, 1, 1000);
    const QString hash = expect.text(u"contentHash"_s, 64);
    const QJsonObject round = latestRound(rfq);
    Expectations seen;
    seen.same(u"roundNo"_s, QString::number(no), QString::number(round["no"_L1].toInteger()));
    seen.same(u"contentHash"_s, hash, round["contentHash"_L1].toString());
    if (seen.failed(u"roundNo"_s))
        seen.require(Problem::Slug::StateConflict, u"there is a newer round"_s,
                     {{u"state"_s, stateOf(rfq)}, {u"currentVersion"_s, rfq.version}});
    seen.require(Problem::Slug::PriceChanged, u"the round says something else"_s);
    if (mustBeValid) {
        seen.notOver(u"validTo"_s, round["validTo"_L1].toString(), tx.nowStamp());
        seen.require(Problem::Slug::QuoteExpired, u"the round is no longer valid"_s,
                     {{u"validTo"_s, round["validTo"_L1]}});
    }
    return round;
}

QJsonArray checkedScenarios(const Body& body, QStringList& ids)
{
    QJsonArray scenarios;
    for (const Body& scenario : body.objects(u"scenarios"_s, 1, 10)) {
        const QString id = scenario.text(u"id"_s, 64);
        scenario.text(u"name"_s);
        if (ids.contains(id))
            scenario.wrong(u"id"_s, u"duplicate"_s, u"each scenario has an id of its own"_s);
        ids.append(id);
        scenarios.append(scenario.json());
    }
    return scenarios;
}

QJsonObject checkedLine(const Context& context, const Tx& tx, const QString& company, const Body& line,
                        const QStringList& scenarios)
{
    line.text(u"title"_s, 400);
    line.note(u"spec"_s);
    line.flag(u"sample"_s);
    line.oneOf(u"qcPlan"_s, {u"none"_s, u"basic"_s, u"full"_s, u"aql"_s});
    line.optionalText(u"packaging"_s, 4000);
    line.optionalText(u"link"_s, 2000);
    checkedFiles(tx, company, line, u"files"_s);
    if (line.has(u"targetPrice"_s))
        line.price(u"targetPrice"_s, u"CNY"_s);
    const QString offerId = line.optionalText(u"offerId"_s, 64);
    if (!offerId.isEmpty() && context.offers && context.offers->offer(offerId).isEmpty())
        line.wrong(u"offerId"_s, u"unknown"_s, u"there is no such offer"_s);
    QStringList asked;
    for (const Body& wanted : line.objects(u"quantities"_s, 1, 10)) {
        const QString scenario = wanted.text(u"scenarioId"_s, 64);
        wanted.quantity(u"quantity"_s);
        if (!scenarios.contains(scenario) || asked.contains(scenario))
            wanted.wrong(u"scenarioId"_s, u"unknown"_s, u"one quantity for each scenario"_s);
        asked.append(scenario);
    }
    if (asked.size() != scenarios.size())
        line.wrong(u"quantities"_s, u"required"_s, u"one quantity for each scenario"_s);
    return line.json();
}

QJsonArray checkedSplits(const Body& body, const Tx& tx, const QString& company, const QStringList& lines,
                         const QStringList& scenarios)
{
    QJsonArray splits;
    for (const Body& split : body.objects(u"splits"_s, 0, 200)) {
        if (!lines.contains(split.text(u"lineId"_s, 64)))
            split.wrong(u"lineId"_s, u"unknown"_s, u"there is no such line"_s);
        if (!scenarios.contains(split.text(u"scenarioId"_s, 64)))
            split.wrong(u"scenarioId"_s, u"unknown"_s, u"there is no such scenario"_s);
        split.quantity(u"quantity"_s);
        if (!QDate::fromString(split.text(u"date"_s, 10), Qt::ISODate).isValid())
            split.wrong(u"date"_s, u"malformed"_s, u"must be a day"_s);
        if (!tx.get(u"address"_s, split.text(u"addressId"_s, 64), company))
            split.wrong(u"addressId"_s, u"unknown"_s, u"there is no such address"_s);
        splits.append(split.json());
    }
    return splits;
}

Done createRfq(const Context& context, Call& call, Tx& tx)
{
    const Body body(call.json());
    const QString company = call.company();
    const std::optional<Entity> address = tx.get(u"address"_s, body.text(u"addressId"_s, 64), company);
    if (!address)
        body.wrong(u"addressId"_s, u"unknown"_s, u"there is no such address"_s);
    if (body.text(u"currency"_s, 3) != "CNY"_L1)
        body.wrong(u"currency"_s, u"unknown"_s, u"factories quote in CNY"_s);
    QStringList scenarioIds;
    const QJsonArray scenarios = checkedScenarios(body, scenarioIds);
    QStringList lineIds;
    QJsonArray lines;
    for (const Body& line : body.objects(u"lines"_s, 1, 200)) {
        const QString id = line.text(u"id"_s, 64);
        if (lineIds.contains(id))
            line.wrong(u"id"_s, u"duplicate"_s, u"each line has an id of its own"_s);
        lineIds.append(id);
        lines.append(checkedLine(context, tx, company, line, scenarioIds));
    }
    const qint64 number = tx.nextNumber(u"rfq"_s, 301);
    Entity rfq;
    rfq.topic = u"rfq"_s;
    rfq.id = u"rfq-%1"_s.arg(number, 4, 10, QLatin1Char('0'));
    rfq.company = company;
    rfq.body = {{u"clientRef"_s, body.text(u"clientRef"_s, 64)},
                {u"number"_s, rfq.id.toUpper()},
                {u"title"_s, body.text(u"title"_s)},
                {u"createdBy"_s, callerAsAuthor(call)},
                {u"createdAt"_s, tx.nowStamp()},
                {u"serviceMode"_s, body.text(u"serviceMode"_s, 64)},
                {u"currency"_s, u"CNY"_s},
                {u"destination"_s, QJsonObject{{u"addressId"_s, address->id},
                                               {u"country"_s, address->body["country"_L1]},
                                               {u"postalCode"_s, address->body["postalCode"_L1]},
                                               {u"city"_s, address->body["city"_L1]}}},
                {u"incoterm"_s, body.text(u"incoterm"_s, 3)},
                {u"incotermPlace"_s, body.text(u"incotermPlace"_s)},
                {u"scenarios"_s, scenarios},
                {u"lines"_s, lines},
                {u"splits"_s, checkedSplits(body, tx, company, lineIds, scenarioIds)},
                {u"note"_s, body.note(u"note"_s)},
                {u"files"_s, checkedFiles(tx, company, body, u"files"_s)},
                {u"rounds"_s, QJsonArray()},
                {u"counters"_s, QJsonArray()},
                {u"infoRequests"_s, QJsonArray()}};
    if (const QString day = body.optionalText(u"neededBy"_s, 10); !day.isEmpty())
        rfq.body["neededBy"_L1] = day;
    setState(rfq, u"submitted"_s, u"open"_s);
    tx.put(rfq);
    tx.journal(u"rfq.created"_s, {{u"rfqId"_s, rfq.id}, {u"number"_s, rfq.body["number"_L1]}});
    tx.schedule(tx.now().addSecs(kTakeSeconds), u"rfq.take"_s, {{u"rfqId"_s, rfq.id}});
    tx.schedule(tx.now().addSecs(kQuoteSeconds), u"rfq.quote"_s, {{u"rfqId"_s, rfq.id}}, true);
    return {rfq, 201};
}

void take(Tx& tx, const QJsonObject& payload)
{
    std::optional<Entity> rfq = tx.get(u"rfq"_s, payload["rfqId"_L1].toString());
    if (!rfq || stateOf(*rfq) != "submitted"_L1)
        return;
    setState(*rfq, u"sourcing"_s, u"processing"_s);
    tx.put(*rfq);
}

/// A round with its hash; supersedes the one before it.
void addRound(const Context& context, Tx& tx, Entity& rfq, QJsonObject round, qint64 validSeconds)
{
    QJsonArray rounds = rfq.body["rounds"_L1].toArray();
    const QJsonObject before = latestRound(rfq);
    const qint64 no = rounds.size() + 1;
    round["id"_L1] = u"qr-%1-%2"_s.arg(rfq.id.section(u'-', 1)).arg(no);
    round["rfqId"_L1] = rfq.id;
    round["no"_L1] = no;
    round["state"_L1] = u"sent_to_customer"_s;
    round["author"_L1] = repAsAuthor();
    round["createdAt"_L1] = tx.nowStamp();
    round["validFrom"_L1] = tx.nowStamp();
    round["validTo"_L1] = stamp(tx.now().addSecs(validSeconds));
    round["currency"_L1] = u"CNY"_s;
    round["freightOptions"_L1] = context.freightOptions ? context.freightOptions(tx, rfq.body, round) : QJsonArray();
    round["fees"_L1] = QJsonArray();
    round["files"_L1] = QJsonArray();
    if (!before.isEmpty()) {
        round["supersedes"_L1] = before["contentHash"_L1];
        setRoundState(rfq, before["no"_L1].toInteger(), u"superseded"_s);
        rounds = rfq.body["rounds"_L1].toArray();
        invalidateApprovalsOf(tx, rfq.id, before["contentHash"_L1].toString(), u"round_superseded"_s);
    }
    round["contentHash"_L1] = roundHash(round);
    rounds.append(round);
    rfq.body["rounds"_L1] = rounds;
    setState(rfq, u"quoted"_s, u"processed"_s);
    tx.put(rfq);
    tx.journal(u"rfq.quoted"_s, {{u"rfqId"_s, rfq.id}, {u"round"_s, round}});
    tx.schedule(fromStamp(round["validTo"_L1].toString()), u"rfq.expire"_s, {{u"rfqId"_s, rfq.id}, {u"no"_s, no}});
}

QString termsText(qint64 leadDays, qint64 depositBp)
{
    if (depositBp >= 10000)
        return u"Goods ready %1 days after payment."_s.arg(leadDays);
    return u"%1 % deposit, the rest before dispatch. Goods ready %2 days after the deposit."_s.arg(depositBp / 100)
        .arg(leadDays);
}

/// The platform's side answers: a first round, or the round that answers the last counter.
void quote(const Context& context, Tx& tx, const QJsonObject& payload)
{
    std::optional<Entity> rfq = tx.get(u"rfq"_s, payload["rfqId"_L1].toString());
    if (!rfq || (stateOf(*rfq) != "submitted"_L1 && stateOf(*rfq) != "sourcing"_L1))
        return;
    const QJsonObject before = latestRound(*rfq);
    const QJsonArray counters = rfq->body["counters"_L1].toArray();
    QJsonObject round;
    qint64 depositBp = 10000;
    if (before.isEmpty()) {
        round["lines"_L1] = firstQuote(context.offers, rfq->body);
    } else {
        const QJsonObject counter = counters.last().toObject();
        round["lines"_L1] = answerToCounter(before["lines"_L1].toArray(), counter, counters.size());
        depositBp = before["terms"_L1]["depositBp"_L1].toInteger();
        if (counter.contains("depositBp"_L1))
            depositBp = std::clamp<qint64>(counter["depositBp"_L1].toInteger(), 3000, depositBp);
    }
    qint64 leadDays = 0;
    for (const QJsonValue& line : round["lines"_L1].toArray())
        leadDays = std::max(leadDays, line["leadDays"_L1].toInteger());
    round["terms"_L1] = QJsonObject{{u"depositBp"_s, depositBp}, {u"text"_s, termsText(leadDays, depositBp)}};
    addRound(context, tx, *rfq, round, kValidSeconds);
    if (!before.isEmpty()) {
        sayAbout(tx, *rfq, u"The factory came part of the way; the new round is binding for seven days."_s,
                 u"工厂让了一部分价，新一轮报价七天内有效。"_s);
    }
}

void expire(Tx& tx, const QJsonObject& payload)
{
    std::optional<Entity> rfq = tx.get(u"rfq"_s, payload["rfqId"_L1].toString());
    if (!rfq)
        return;
    const qint64 no = payload["no"_L1].toInteger();
    const QJsonObject round = latestRound(*rfq);
    const QString state = stateOf(*rfq);
    if (round["no"_L1].toInteger() != no || (state != "quoted"_L1 && state != "accepted"_L1))
        return;
    invalidateApprovalsOf(tx, rfq->id, round["contentHash"_L1].toString(), u"round_expired"_s);
    setRoundState(*rfq, no, u"expired"_s);
    setState(*rfq, u"expired"_s, u"processed"_s);
    tx.put(*rfq);
    tx.journal(u"rfq.expired"_s, {{u"rfqId"_s, rfq->id}, {u"roundNo"_s, no}});
}

Done answerInfo(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity rfq = call.require(tx, u"rfq"_s, call.param(u"rfqId"_s));
    requireState(rfq, {u"info_requested"_s});
    const QString id = body.text(u"infoRequestId"_s, 64);
    const QJsonArray files = checkedFiles(tx, rfq.company, body, u"files"_s);
    QJsonArray requests = rfq.body["infoRequests"_L1].toArray();
    bool found = false;
    for (QJsonValueRef value : requests) {
        QJsonObject request = value.toObject();
        if (request["id"_L1].toString() != id || request.contains("answer"_L1))
            continue;
        found = true;
        request["answer"_L1] = body.text(u"text"_s, 4000);
        request["answeredAt"_L1] = tx.nowStamp();
        request["files"_L1] = files;
        value = request;
    }
    if (!found)
        body.wrong(u"infoRequestId"_s, u"unknown"_s, u"no such question waits for an answer"_s);
    rfq.body["infoRequests"_L1] = requests;
    setState(rfq, u"sourcing"_s, u"processing"_s);
    tx.put(rfq);
    tx.journal(u"rfq.answered"_s, {{u"rfqId"_s, rfq.id}, {u"infoRequestId"_s, id}});
    tx.schedule(tx.now().addSecs(kQuoteSeconds), u"rfq.quote"_s, {{u"rfqId"_s, rfq.id}}, true);
    return {rfq};
}

Done counter(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity rfq = call.require(tx, u"rfq"_s, call.param(u"rfqId"_s));
    requireState(rfq, {u"quoted"_s});
    const QJsonObject round = expectedRound(rfq, body, tx, true);
    QJsonArray lines;
    for (const Body& line : body.objects(u"lines"_s, 1, 2000)) {
        line.price(u"unitPrice"_s, u"CNY"_s);
        if (line.has(u"toolingFee"_s))
            line.amount(u"toolingFee"_s, u"CNY"_s);
        line.optionalNumber(u"leadDays"_s, 0, 3650);
        const QString lineId = line.text(u"lineId"_s, 64);
        const QString scenarioId = line.text(u"scenarioId"_s, 64);
        bool known = false;
        for (const QJsonValue& quoted : round["lines"_L1].toArray())
            known =
                known || (quoted["lineId"_L1].toString() == lineId && quoted["scenarioId"_L1].toString() == scenarioId);
        if (!known)
            line.wrong(u"lineId"_s, u"unknown"_s, u"the round has no such line in this scenario"_s);
        lines.append(line.json());
    }
    QJsonArray counters = rfq.body["counters"_L1].toArray();
    QJsonObject made{{u"id"_s, u"qc-%1-%2"_s.arg(rfq.id.section(u'-', 1)).arg(counters.size() + 1)},
                     {u"roundNo"_s, round["no"_L1]},
                     {u"author"_s, callerAsAuthor(call)},
                     {u"at"_s, tx.nowStamp()},
                     {u"lines"_s, lines},
                     {u"note"_s, body.note(u"note"_s)}};
    if (const std::optional<qint64> deposit = body.optionalNumber(u"depositBp"_s, 0, 10000))
        made["depositBp"_L1] = *deposit;
    counters.append(made);
    rfq.body["counters"_L1] = counters;
    setState(rfq, u"sourcing"_s, u"processing"_s);
    tx.put(rfq);
    tx.journal(u"rfq.countered"_s, {{u"rfqId"_s, rfq.id}, {u"counter"_s, made}});
    tx.schedule(tx.now().addSecs(kQuoteSeconds), u"rfq.quote"_s, {{u"rfqId"_s, rfq.id}}, true);
    return {rfq};
}

Done accept(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity rfq = call.require(tx, u"rfq"_s, call.param(u"rfqId"_s));
    const QString scenario = body.text(u"scenarioId"_s, 64);
    const QJsonObject round = expectedRound(rfq, body, tx, true);
    requireState(rfq, {u"quoted"_s});
    bool known = false;
    for (const QJsonValue& value : rfq.body["scenarios"_L1].toArray())
        known = known || value["id"_L1].toString() == scenario;
    if (!known)
        body.wrong(u"scenarioId"_s, u"unknown"_s, u"there is no such scenario"_s);
    setRoundState(rfq, round["no"_L1].toInteger(), u"accepted"_s);
    rfq.body["acceptedRoundNo"_L1] = round["no"_L1];
    rfq.body["acceptedScenarioId"_L1] = scenario;
    setState(rfq, u"accepted"_s, u"processed"_s);
    tx.put(rfq);
    tx.journal(u"rfq.accepted"_s, {{u"rfqId"_s, rfq.id}, {u"roundNo"_s, round["no"_L1]}, {u"scenarioId"_s, scenario}});
    return {rfq};
}

Done decline(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity rfq = call.require(tx, u"rfq"_s, call.param(u"rfqId"_s));
    requireState(rfq, {u"quoted"_s});
    const QString reason = body.note(u"reason"_s, 2000);
    const QJsonObject round = expectedRound(rfq, body, tx, false);
    setRoundState(rfq, round["no"_L1].toInteger(), u"declined_by_customer"_s);
    setState(rfq, u"declined"_s, u"declined"_s);
    rfq.body["endReason"_L1] = reason;
    tx.put(rfq);
    tx.journal(u"rfq.declined"_s, {{u"rfqId"_s, rfq.id}, {u"roundNo"_s, round["no"_L1]}});
    return {rfq};
}

Done cancel(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity rfq = call.require(tx, u"rfq"_s, call.param(u"rfqId"_s));
    requireState(rfq, {u"submitted"_s, u"sourcing"_s, u"info_requested"_s, u"quoted"_s, u"accepted"_s});
    rfq.body["endReason"_L1] = body.note(u"reason"_s, 2000);
    if (const QJsonObject round = latestRound(rfq); !round.isEmpty()) {
        setRoundState(rfq, round["no"_L1].toInteger(), u"closed"_s);
        invalidateApprovalsOf(tx, rfq.id, round["contentHash"_L1].toString(), u"content_changed"_s);
    }
    setState(rfq, u"cancelled"_s, u"cancelled"_s);
    tx.put(rfq);
    tx.journal(u"rfq.cancelled"_s, {{u"rfqId"_s, rfq.id}});
    return {rfq};
}

Done renewal(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity rfq = call.require(tx, u"rfq"_s, call.param(u"rfqId"_s));
    requireState(rfq, {u"quoted"_s, u"expired"_s});
    const QJsonObject round = expectedRound(rfq, body, tx, false);
    const qint64 hours = body.number(u"hours"_s, 1, 30 * 24);
    body.optionalText(u"note"_s, 2000);
    setState(rfq, u"sourcing"_s, u"processing"_s);
    tx.put(rfq);
    tx.journal(u"rfq.renewal_asked"_s, {{u"rfqId"_s, rfq.id}, {u"roundNo"_s, round["no"_L1]}, {u"hours"_s, hours}});
    tx.schedule(tx.now().addSecs(kRenewSeconds), u"rfq.renew"_s, {{u"rfqId"_s, rfq.id}, {u"hours"_s, hours}}, true);
    return {rfq};
}

/// The same prices for longer: a new round with the old one's content.
void renew(const Context& context, Tx& tx, const QJsonObject& payload)
{
    std::optional<Entity> rfq = tx.get(u"rfq"_s, payload["rfqId"_L1].toString());
    if (!rfq || stateOf(*rfq) != "sourcing"_L1)
        return;
    const QJsonObject before = latestRound(*rfq);
    addRound(context, tx, *rfq, {{u"lines"_s, before["lines"_L1]}, {u"terms"_s, before["terms"_L1]}},
             payload["hours"_L1].toInteger() * kHour);
}

std::optional<Entity> newestIn(const Tx& tx, const QString& wanted, const QStringList& states)
{
    for (Entity& rfq : tx.all(u"rfq"_s)) {
        if (wanted.isEmpty() ? states.contains(stateOf(rfq)) : rfq.id == wanted)
            return std::move(rfq);
    }
    return std::nullopt;
}

QJsonObject askForInformation(Tx& tx, const QJsonObject& arguments)
{
    std::optional<Entity> rfq = newestIn(tx, arguments["rfqId"_L1].toString(), {u"submitted"_s, u"sourcing"_s});
    if (!rfq || (stateOf(*rfq) != "submitted"_L1 && stateOf(*rfq) != "sourcing"_L1))
        return {{u"played"_s, false}};
    QJsonArray requests = rfq->body["infoRequests"_L1].toArray();
    const QString wished = arguments["question"_L1].toString();
    const Phrase question =
        wished.isEmpty() ? Phrase(u"Is the logo one colour, and on one side only?"_s, u"标志是单色、只印一面吗？"_s)
                         : Phrase(wished);
    requests.append(withWords({{u"id"_s, u"iq-%1-%2"_s.arg(rfq->id.section(u'-', 1)).arg(requests.size() + 1)},
                               {u"askedBy"_s, repAsAuthor()},
                               {u"askedAt"_s, tx.nowStamp()}},
                              "question"_L1, question));
    rfq->body["infoRequests"_L1] = requests;
    setState(*rfq, u"info_requested"_s, u"more_info_requested"_s);
    tx.put(*rfq);
    tx.journal(u"rfq.info_requested"_s, {{u"rfqId"_s, rfq->id}});
    return {{u"played"_s, true}, {u"rfqId"_s, rfq->id}};
}

void registerStory(Context& context)
{
    context.story.insert(
        u"supplier_answer"_s,
        {u"The platform's side answers the newest request that waits (or `rfqId`): first round, answer to a counter, or renewal."_s,
         [&context](Tx& tx, const QJsonObject& arguments) {
             const QString wanted = arguments["rfqId"_L1].toString();
             const auto fits = [&wanted](const QJsonObject& payload) {
                 return wanted.isEmpty() || payload["rfqId"_L1].toString() == wanted;
             };
             const bool played =
                 playWaiting(context, tx, u"rfq.quote"_s, fits) || playWaiting(context, tx, u"rfq.renew"_s, fits);
             return QJsonObject{{u"played"_s, played}};
         }});
    context.story.insert(
        u"info_request"_s,
        {u"The rep asks a question about the newest open request (or `rfqId`; `question`)."_s, askForInformation});
}

} // namespace

QJsonObject roundOf(const Entity& rfq, qint64 no)
{
    for (const QJsonValue& round : rfq.body["rounds"_L1].toArray()) {
        if (round["no"_L1].toInteger() == no)
            return round.toObject();
    }
    return {};
}

QJsonObject latestRound(const Entity& rfq)
{
    return rfq.body["rounds"_L1].toArray().last().toObject();
}

void markOrdered(Tx& tx, const QString& rfqId, const QString& orderId)
{
    std::optional<Entity> rfq = tx.get(u"rfq"_s, rfqId);
    if (!rfq)
        return;
    rfq->body["orderId"_L1] = orderId;
    setState(*rfq, u"ordered"_s, u"processed"_s);
    tx.put(*rfq);
}

void registerSourcing(Server& server, Context& context)
{
    const Rule reading{u"sourcing"_s, {}};
    const Rule asking{u"sourcing"_s, u"request_quote"_s};
    const Rule accepting{u"sourcing"_s, u"accept_quote"_s};
    server.get(u"/v1/rfqs"_s, reading, [](Call& call, Reader& reader) {
        const QString state = call.query("state");
        const auto keep = [&state](const Entity& rfq) { return state.isEmpty() || stateOf(rfq) == state; };
        return pageAnswer(reader.page(call.viewer(), u"rfq"_s, call.limit(), call.query("cursor"), keep), reader,
                          call.company());
    });
    server.get(u"/v1/rfqs/{rfqId}"_s, reading, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"rfq"_s, call.param(u"rfqId"_s)), call.company());
    });
    server.intent(u"POST"_s, u"/v1/rfqs"_s, u"createRfq"_s, asking,
                  [&context](Call& call, Tx& tx) { return createRfq(context, call, tx); });
    server.intent(u"POST"_s, u"/v1/rfqs/{rfqId}/answer"_s, u"answerRfq"_s, asking, answerInfo);
    server.intent(u"POST"_s, u"/v1/rfqs/{rfqId}/counter"_s, u"counterRfq"_s, asking, counter);
    server.intent(u"POST"_s, u"/v1/rfqs/{rfqId}/accept"_s, u"acceptRfq"_s, accepting, accept);
    server.intent(u"POST"_s, u"/v1/rfqs/{rfqId}/decline"_s, u"declineRfq"_s, accepting, decline);
    server.intent(u"POST"_s, u"/v1/rfqs/{rfqId}/cancel"_s, u"cancelRfq"_s, asking, cancel);
    server.intent(u"POST"_s, u"/v1/rfqs/{rfqId}/renewal"_s, u"renewRfq"_s, asking, renewal);
    context.jobs.insert(u"rfq.take"_s, take);
    context.jobs.insert(u"rfq.quote"_s,
                        [&context](Tx& tx, const QJsonObject& payload) { quote(context, tx, payload); });
    context.jobs.insert(u"rfq.renew"_s,
                        [&context](Tx& tx, const QJsonObject& payload) { renew(context, tx, payload); });
    context.jobs.insert(u"rfq.expire"_s, expire);
    registerStory(context);
}

} // namespace tradewind::sandbox
