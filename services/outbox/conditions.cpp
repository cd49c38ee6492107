// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/conditions.h"

#include "services/domain/values/money.h"

#include <QJsonArray>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// "12.50 EUR" as the contract's amount.
std::optional<QJsonObject> amountOf(const QString& text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 2 || !Money::parse(parts.at(0), parts.at(1)))
        return std::nullopt;
    return QJsonObject{{u"amount"_s, parts.at(0)}, {u"currency"_s, parts.at(1)}};
}

/// Members of `expect` whose meaning a person can judge from old and new value.
bool isAcceptable(const QString& what)
{
    static const QStringList kWords{u"maxTotal"_s, u"fee"_s, u"credit"_s, u"cost"_s, u"state"_s, u"deadline"_s};
    return kWords.contains(what);
}

bool accept(IntentDraft& draft, QJsonObject& expect, const Condition& condition)
{
    if (!isAcceptable(condition.what) || condition.lineNo != 0 || condition.now.isEmpty())
        return false;
    const bool isText = condition.what == "state"_L1 || condition.what == "deadline"_L1;
    if (isText) {
        if (!expect.contains(condition.what))
            return false;
        expect[condition.what] = condition.now;
    } else {
        const auto amount = amountOf(condition.now);
        if (!amount)
            return false;
        expect[condition.what] = *amount;
        if (draft.summary.facts.contains(condition.what))
            draft.summary.facts[condition.what] = amount->value("amount"_L1);
    }
    if (condition.what == "deadline"_L1) {
        const QDateTime deadline = QDateTime::fromString(condition.now, Qt::ISODateWithMs);
        if (!deadline.isValid())
            return false;
        draft.requestDeadline = deadline;
    }
    return true;
}

} // namespace

QList<Condition> conditionsOf(const Problem& problem)
{
    QList<Condition> conditions;
    for (const bool holds : {false, true}) {
        for (const auto& value : problem.facts.value(holds ? "held"_L1 : "changes"_L1).toArray()) {
            const QJsonObject named = value.toObject();
            conditions.append({named.value("what"_L1).toString(), named.value("old"_L1).toString(),
                               named.value("new"_L1).toString(), holds, named.value("lineNo"_L1).toInt()});
        }
    }
    return conditions;
}

QJsonObject currentOf(const Problem& problem)
{
    return problem.slug == Problem::Slug::VersionConflict ? problem.facts.value("current"_L1).toObject()
                                                          : QJsonObject();
}

std::optional<IntentDraft> acceptedAnew(const Intent& intent)
{
    const bool refused = intent.phase == IntentPhase::NeedsYou && intent.why == NeedsYouWhy::ConditionFailed;
    if (!refused || !intent.problem || intent.request.presentUntil.isValid())
        return std::nullopt;
    IntentDraft draft = intent.request;
    draft.body = intent.body();
    draft.body.remove(u"clientRef"_s);
    // It was sent, so that nothing of it has to be filled in or waited for.
    draft.fills.clear();
    draft.dependsOn = 0;
    draft.replaces = intent.id;
    draft.summary.facts.remove(u"replaces"_s);
    const QJsonObject current = currentOf(*intent.problem);
    if (!current.isEmpty() && !draft.ifMatch.isEmpty()) {
        const qint64 version = current.value("version"_L1).toInteger(-1);
        if (version < 0)
            return std::nullopt;
        draft.ifMatch = '"' + QByteArray::number(version) + '"';
        draft.summary.facts.insert(u"base"_s, current);
        return draft;
    }
    QJsonObject expect = draft.body.value("expect"_L1).toObject();
    bool changed = false;
    for (const Condition& condition : conditionsOf(*intent.problem)) {
        if (condition.holds)
            continue;
        if (!accept(draft, expect, condition))
            return std::nullopt;
        changed = true;
    }
    if (!changed)
        return std::nullopt;
    draft.body.insert(u"expect"_s, expect);
    return draft;
}

} // namespace tradewind
