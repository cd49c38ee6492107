// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/approvals.h"

#include "services/sandbox/modules/messages.h"
#include "services/sandbox/modules/shared/exact.h"
#include "services/sandbox/platform/amounts.h"
#include "services/sandbox/platform/body.h"
#include "services/sandbox/platform/expectations.h"
#include "services/sandbox/platform/people.h"
#include "services/sandbox/platform/phrase.h"
#include "services/sandbox/platform/server.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(const Entity& approval)
{
    return approval.body["state"_L1].toString();
}

/// Asked for or given, and not used up by an order.
bool counts(const Entity& approval)
{
    const bool open = stateOf(approval) == "pending"_L1 || stateOf(approval) == "approved"_L1;
    return open && !approval.body.contains("orderId"_L1);
}

void requirePending(const Entity& approval)
{
    if (stateOf(approval) == "invalidated"_L1)
        refuse(Problem::Slug::ApprovalInvalidated,
               {{u"approvalId"_s, approval.id}, {u"reason"_s, approval.body["invalidatedBecause"_L1]}},
               u"what was to be approved has changed"_s);
    if (stateOf(approval) != "pending"_L1) {
        refuse(Problem::Slug::StateConflict, {{u"state"_s, stateOf(approval)}, {u"currentVersion"_s, approval.version}},
               u"it is decided already"_s);
    }
}

/// One step for every approver of the rules that were hit who still has the right, never the one who asks.
QJsonArray stepsFor(const Tx& tx, const QString& company, const QJsonArray& rules, const QString& asking)
{
    QStringList asked;
    QJsonArray steps;
    for (const QJsonValue& hit : rules) {
        const std::optional<Entity> rule = tx.get(u"approval_rule"_s, hit["ruleId"_L1].toString(), company);
        for (const QJsonValue& approver : rule ? rule->body["approverIds"_L1].toArray() : QJsonArray()) {
            const QString id = approver.toString();
            const std::optional<Entity> member = tx.get(u"member"_s, id, company);
            if (!member || !member->body["active"_L1].toBool() || id == asking || asked.contains(id))
                continue;
            asked.append(id);
            steps.append(QJsonObject{{u"approverId"_s, id}, {u"approverName"_s, member->body["name"_L1]}});
        }
    }
    return steps;
}

Phrase titleFor(const QJsonObject& prepared)
{
    const QJsonArray lines = prepared["lines"_L1].toArray();
    const QJsonObject first = lines.first().toObject();
    const QString unit = first["quantity"_L1]["unit"_L1].toString();
    const Phrase title = Phrase(u"%1, %2 %3"_s, u"%1，%2%3"_s)
                             .arg(Phrase::in(first, "title"_L1), grouped(first["quantity"_L1]["value"_L1].toString()),
                                  unit == "piece"_L1 ? Phrase(u"pcs"_s, u"件"_s) : Phrase(unit));
    if (lines.size() == 1)
        return title;
    return Phrase(u"%1 and %2 more"_s, u"%1及另外%2项"_s).arg(title, QString::number(lines.size() - 1));
}

void expectPrepared(const Entity& prepared, const Tx& tx, const QString& hash)
{
    Expectations seen;
    seen.same(u"contentHash"_s, hash, prepared.body["contentHash"_L1].toString());
    seen.require(Problem::Slug::PriceChanged, u"the prepared order says something else"_s);
    seen.notOver(u"validTo"_s, prepared.body["expiresAt"_L1].toString(), tx.nowStamp());
    seen.require(Problem::Slug::PreconditionFailed, u"the prepared figures are over"_s,
                 {{u"validTo"_s, prepared.body["expiresAt"_L1]}});
}

Done createApproval(Call& call, Tx& tx)
{
    const Body body(call.json());
    const QString company = call.company();
    const std::optional<Entity> prepared = tx.get(u"prepared"_s, body.text(u"preparedId"_s, 64), company);
    if (!prepared)
        body.wrong(u"preparedId"_s, u"unknown"_s, u"nothing was prepared under this id"_s);
    const QString hash = body.text(u"contentHash"_s, 64);
    expectPrepared(*prepared, tx, hash);
    const QString currency = prepared->body["content"_L1]["paymentCurrency"_L1].toString();
    const qint64 most = body.amount(u"maxTotal"_s, currency);
    const QDateTime until = fromStamp(body.text(u"validUntil"_s, 32));
    if (!until.isValid() || until <= tx.now())
        body.wrong(u"validUntil"_s, u"out_of_range"_s, u"must be a later time"_s);
    if (const std::optional<Entity> earlier = approvalOf(tx, company, hash); earlier && counts(*earlier)) {
        refuse(Problem::Slug::StateConflict, {{u"approvalId"_s, earlier->id}, {u"state"_s, stateOf(*earlier)}},
               u"this was asked for already"_s);
    }
    const QJsonArray rules = prepared->body["approval"_L1]["rules"_L1].toArray();
    const QJsonArray steps = stepsFor(tx, company, rules, call.who().user);
    if (steps.isEmpty())
        refuse(Problem::Slug::StateConflict, {{u"state"_s, u"not_required"_s}, {u"rules"_s, rules}},
               u"no rule asks for an approver"_s);
    const qint64 number = tx.nextNumber(u"approval"_s, 43);
    Entity approval;
    approval.topic = u"approval"_s;
    approval.id = u"ap-%1"_s.arg(number, 4, 10, QLatin1Char('0'));
    approval.company = company;
    approval.parent = hash;
    approval.body = {{u"clientRef"_s, call.json()["clientRef"_L1]},
                     {u"number"_s, approval.id.toUpper()},
                     {u"state"_s, u"pending"_s},
                     {u"contentHash"_s, hash},
                     {u"content"_s, prepared->body["content"_L1]},
                     {u"charges"_s, prepared->body["charges"_L1]},
                     {u"total"_s, prepared->body["total"_L1]},
                     {u"maxTotal"_s, amounts::money(most, currency)},
                     {u"validUntil"_s, stamp(until)},
                     {u"requestedBy"_s, callerAsAuthor(call)},
                     {u"requestedAt"_s, tx.nowStamp()},
                     {u"note"_s, body.note(u"note"_s)},
                     {u"rules"_s, rules},
                     {u"steps"_s, steps}};
    putWords(approval.body, "title"_L1, titleFor(prepared->body));
    tx.put(approval);
    tx.journal(
        u"approval.asked"_s,
        {{u"approvalId"_s, approval.id}, {u"contentHash"_s, hash}, {u"maxTotal"_s, approval.body["maxTotal"_L1]}});
    return {approval, 201};
}

Done decide(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity approval = call.require(tx, u"approval"_s, call.param(u"approvalId"_s));
    QJsonArray steps = approval.body["steps"_L1].toArray();
    qsizetype own = -1;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps[i]["approverId"_L1].toString() == call.who().user)
            own = i;
    }
    if (own < 0)
        refuse(Problem::Slug::NotPermitted, {{u"reason"_s, u"approve"_s}}, u"you were not asked for this approval"_s);
    requirePending(approval);
    const QString decision = body.oneOf(u"decision"_s, {u"approve"_s, u"reject"_s});
    const QString comment = body.note(u"comment"_s, 2000);
    if (decision == "reject"_L1 && comment.trimmed().isEmpty())
        body.wrong(u"comment"_s, u"required"_s, u"say why"_s);
    const Body expect = body.object(u"expect"_s);
    const QString currency = approval.body["maxTotal"_L1]["currency"_L1].toString();
    const auto text = [&currency](qint64 minor) {
        return amounts::formatScaled(minor, amounts::exponentOf(currency), amounts::exponentOf(currency)) + u' ' +
               currency;
    };
    Expectations seen;
    seen.same(u"contentHash"_s, expect.text(u"contentHash"_s, 64), approval.body["contentHash"_L1].toString());
    seen.same(u"maxTotal"_s, text(expect.amount(u"maxTotal"_s, currency)),
              text(amounts::ownMinor(approval.body["maxTotal"_L1])));
    seen.require(Problem::Slug::PreconditionFailed, u"it is not what you saw"_s,
                 {{u"currentVersion"_s, approval.version}});
    seen.notOver(u"validTo"_s, approval.body["validUntil"_L1].toString(), tx.nowStamp());
    seen.require(Problem::Slug::ApprovalInvalidated, u"the time for it is over"_s,
                 {{u"approvalId"_s, approval.id}, {u"validTo"_s, approval.body["validUntil"_L1]}});
    QJsonObject step = steps[own].toObject();
    step["decision"_L1] = decision;
    step["comment"_L1] = comment;
    step["decidedAt"_L1] = tx.nowStamp();
    steps[own] = step;
    approval.body["steps"_L1] = steps;
    approval.body["state"_L1] = decision == "approve"_L1 ? u"approved"_s : u"rejected"_s;
    tx.put(approval);
    tx.journal(u"approval.decided"_s, {{u"approvalId"_s, approval.id}, {u"decision"_s, decision}});
    return {approval};
}

Done withdraw(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity approval = call.require(tx, u"approval"_s, call.param(u"approvalId"_s));
    const QString asked = approval.body["requestedBy"_L1]["id"_L1].toString();
    if (asked != call.who().user && !call.who().may(u"manage_company"_s))
        refuse(Problem::Slug::NotPermitted, {{u"reason"_s, u"request_approval"_s}},
               u"only who asked may withdraw it"_s);
    requirePending(approval);
    body.note(u"reason"_s, 2000);
    approval.body["state"_L1] = u"withdrawn"_s;
    tx.put(approval);
    tx.journal(u"approval.withdrawn"_s, {{u"approvalId"_s, approval.id}});
    return {approval};
}

void seedRules(Tx& tx)
{
    struct Seed
    {
        const char* company;
        const char* id;
        Phrase name;
        qint64 limit;
        const char* currency;
        const char* approver;
    };
    for (const Seed& seed : {Seed{kNordhafen,
                                  "ar-nordhafen-1",
                                  {u"Orders over EUR 5,000"_s, u"订单超过EUR 5,000"_s},
                                  500000,
                                  "EUR",
                                  "u-ida"},
                             Seed{kCascade,
                                  "ar-cascade-1",
                                  {u"Orders over USD 6,000"_s, u"订单超过USD 6,000"_s},
                                  600000,
                                  "USD",
                                  "u-priya"}}) {
        Entity rule;
        rule.topic = u"approval_rule"_s;
        rule.id = QString::fromLatin1(seed.id);
        rule.company = QString::fromLatin1(seed.company);
        rule.body = {{u"kind"_s, u"total"_s},
                     {u"limit"_s, amounts::money(seed.limit, QString::fromLatin1(seed.currency))},
                     {u"approverIds"_s, QJsonArray{QString::fromLatin1(seed.approver)}},
                     {u"active"_s, true}};
        putWords(rule.body, "name"_L1, seed.name);
        tx.seed(rule);
    }
}

void invalidate(Tx& tx, Entity approval, const QString& reason)
{
    approval.body["state"_L1] = u"invalidated"_s;
    approval.body["invalidatedBecause"_L1] = reason;
    tx.put(approval);
    tx.journal(u"approval.invalidated"_s, {{u"approvalId"_s, approval.id}, {u"reason"_s, reason}});
}

/// The approver loses the right: what they were asked for and what they approved is void.
QJsonObject withdrawRight(Context& context, Tx& tx, const QJsonObject& arguments)
{
    const QString id = arguments["userId"_L1].toString(u"u-ida"_s);
    std::optional<Entity> member = tx.get(u"member"_s, id);
    if (!member)
        return {{u"played"_s, false}};
    member->body["roles"_L1] = QJsonArray{u"viewer"_s};
    tx.put(*member);
    if (std::optional<Entity> me = tx.get(u"me"_s, id)) {
        me->body["roles"_L1] = QJsonArray{u"viewer"_s};
        me->body["permissions"_L1] = QJsonArray{u"browse"_s};
        tx.put(*me);
    }
    for (const Entity& approval : tx.all(u"approval"_s, member->company)) {
        bool own = false;
        for (const QJsonValue& step : approval.body["steps"_L1].toArray())
            own = own || step["approverId"_L1].toString() == id;
        if (own && counts(approval))
            invalidate(tx, approval, u"approver_right_withdrawn"_s);
    }
    context.directory.reload(tx);
    return {{u"played"_s, true}, {u"userId"_s, id}};
}

} // namespace

std::optional<Entity> approvalOf(const Reader& reader, const QString& company, const QString& contentHash)
{
    std::optional<Entity> newest;
    for (const Entity& approval : reader.children(u"approval"_s, contentHash)) {
        if (approval.company == company && (!newest || counts(approval) || !counts(*newest)))
            newest = approval;
    }
    return newest;
}

Entity requireApproval(const Reader& reader, const QString& company, const QString& approvalId,
                       const QString& contentHash, const QJsonArray& rules)
{
    const std::optional<Entity> approval = approvalId.isEmpty() ? approvalOf(reader, company, contentHash)
                                                                : reader.get(u"approval"_s, approvalId, company);
    if (!approval || stateOf(*approval) == "pending"_L1 || stateOf(*approval) == "rejected"_L1 ||
        stateOf(*approval) == "withdrawn"_L1) {
        QJsonObject facts{{u"rules"_s, rules}};
        if (approval) {
            facts["approvalId"_L1] = approval->id;
            facts["state"_L1] = stateOf(*approval);
        }
        refuse(Problem::Slug::ApprovalRequired, facts, u"this order needs an approval"_s);
    }
    QString reason = approval->body["invalidatedBecause"_L1].toString();
    if (approval->body["contentHash"_L1].toString() != contentHash)
        reason = u"content_changed"_s;
    const bool late = approval->body["validUntil"_L1].toString() <= reader.nowStamp();
    if (stateOf(*approval) != "approved"_L1 || !reason.isEmpty() || late || approval->body.contains("orderId"_L1)) {
        refuse(
            Problem::Slug::ApprovalInvalidated,
            {{u"approvalId"_s, approval->id}, {u"reason"_s, reason}, {u"validTo"_s, approval->body["validUntil"_L1]}},
            u"the approval no longer covers this order"_s);
    }
    return *approval;
}

void invalidateApprovalsOf(Tx& tx, const QString& rfqId, const QString& roundHash, const QString& reason)
{
    const std::optional<Entity> rfq = tx.get(u"rfq"_s, rfqId);
    if (!rfq)
        return;
    for (const Entity& approval : tx.all(u"approval"_s, rfq->company)) {
        const QJsonValue source = approval.body["content"_L1]["source"_L1];
        const bool rests = source["rfqId"_L1].toString() == rfqId && source["roundHash"_L1].toString() == roundHash;
        if (rests && counts(approval))
            invalidate(tx, approval, reason);
    }
}

void registerApprovals(Server& server, Context& context)
{
    const Rule open{};
    const Rule reading{u"approvals"_s, {}};
    context.seeders.append(seedRules);
    server.get(u"/v1/company"_s, open, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"company"_s, call.company()), call.company());
    });
    const auto list = [](const QString& topic) {
        return [topic](Call& call, Reader& reader) {
            return pageAnswer(reader.page(call.viewer(), topic, call.limit(), call.query("cursor")), reader,
                              call.company());
        };
    };
    server.get(u"/v1/members"_s, open, list(u"member"_s));
    server.get(u"/v1/approval-rules"_s, reading, list(u"approval_rule"_s));
    server.get(u"/v1/approvals"_s, reading, [](Call& call, Reader& reader) {
        const QString state = call.query("state");
        const auto keep = [&state](const Entity& approval) { return state.isEmpty() || stateOf(approval) == state; };
        return pageAnswer(reader.page(call.viewer(), u"approval"_s, call.limit(), call.query("cursor"), keep), reader,
                          call.company());
    });
    server.get(u"/v1/approvals/{approvalId}"_s, reading, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"approval"_s, call.param(u"approvalId"_s)), call.company());
    });
    server.intent(u"POST"_s, u"/v1/approvals"_s, u"createApproval"_s, {u"approvals"_s, u"request_approval"_s},
                  createApproval);
    server.intent(u"POST"_s, u"/v1/approvals/{approvalId}/decision"_s, u"decideApproval"_s,
                  {u"approvals"_s, u"approve"_s}, decide);
    server.intent(u"POST"_s, u"/v1/approvals/{approvalId}/withdraw"_s, u"withdrawApproval"_s,
                  {u"approvals"_s, u"request_approval"_s}, withdraw);
    context.story.insert(
        u"approver_right_withdrawn"_s,
        {u"An approver (`userId`, u-ida) becomes a viewer; approvals they were asked for are void."_s,
         [&context](Tx& tx, const QJsonObject& arguments) { return withdrawRight(context, tx, arguments); }});
}

} // namespace tradewind::sandbox
