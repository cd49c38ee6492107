// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/actcontent.h"

#include "models/outbox/actwords.h"
#include "services/outbox/conditions.h"

#include <QJsonArray>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// Members in the order people ask for them; the rest follows by name.
const QStringList& order()
{
    static const QStringList kOrder{
        u"title"_s,    u"number"_s,        u"amount"_s,     u"sell"_s,       u"buy"_s,         u"total"_s,
        u"maxTotal"_s, u"choice"_s,        u"decision"_s,   u"kind"_s,       u"quantity"_s,    u"text"_s,
        u"comment"_s,  u"note"_s,          u"memo"_s,       u"reason"_s,     u"serviceMode"_s, u"addressId"_s,
        u"incoterm"_s, u"incotermPlace"_s, u"neededBy"_s,   u"validUntil"_s, u"label"_s,       u"company"_s,
        u"person"_s,   u"spec"_s,          u"quantities"_s, u"unitPrice"_s,  u"targetPrice"_s, u"lines"_s,
        u"items"_s,    u"scenarios"_s,     u"splits"_s,     u"services"_s,   u"declaration"_s, u"files"_s};
    return kOrder;
}

QStringList ordered(const QJsonObject& object)
{
    QStringList keys = object.keys();
    std::stable_sort(keys.begin(), keys.end(), [](const QString& a, const QString& b) {
        const auto place = [](const QString& key) {
            const auto at = order().indexOf(key);
            return at < 0 ? order().size() : at;
        };
        return place(a) < place(b);
    });
    return keys;
}

QString nameOf(const QString& member)
{
    const QString name = ActWords::name(member);
    return name.isEmpty() ? member : name;
}

QString textOf(const QString& member, const QJsonValue& value, const QLocale& locale);

/// "Quantity: 3,000 pcs · Inspection: AQL sample".
QString inlineObject(const QJsonObject& object, const QLocale& locale)
{
    QStringList parts;
    for (const QString& key : ordered(object)) {
        const QString text = textOf(key, object.value(key), locale);
        if (!text.isEmpty())
            parts.append(ActContent::tr("%1: %2").arg(nameOf(key), text));
    }
    return parts.join(u" · "_s);
}

QString textOf(const QString& member, const QJsonValue& value, const QLocale& locale)
{
    if (value.isArray()) {
        QStringList parts;
        for (const auto& each : value.toArray()) {
            const QString text = textOf(member, each, locale);
            if (!text.isEmpty())
                parts.append(text);
        }
        return parts.join(u"; "_s);
    }
    const QString text = ActWords::value(member, value, locale);
    return text.isEmpty() && value.isObject() ? inlineObject(value.toObject(), locale) : text;
}

void add(QList<ActContent::Line>& lines, const QString& key, const QJsonValue& value, const QLocale& locale)
{
    const QJsonArray list = value.toArray();
    if (!list.isEmpty() && list.first().isObject()) {
        lines.append({nameOf(key), locale.toString(list.size()), 0});
        int no = 0;
        for (const auto& each : list)
            lines.append({locale.toString(++no), inlineObject(each.toObject(), locale), 1});
        return;
    }
    if (const QString single = ActWords::value(key, value, locale); single.isEmpty() && value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString& inner : ordered(object))
            add(lines, inner, object.value(inner), locale);
        return;
    }
    if (const QString text = textOf(key, value, locale); !text.isEmpty())
        lines.append({nameOf(key), text, 0});
}

/// An amount that was noted as "927.53" beside its currency, as the contract writes one.
QJsonValue noted(const QJsonObject& facts, const QString& key)
{
    const QJsonValue value = facts.value(key);
    const QString currency = facts.value(key + u"Currency"_s).toString(facts.value("currency"_L1).toString());
    static const QStringList kAmounts{u"amount"_s, u"sell"_s, u"buy"_s, u"total"_s, u"maxTotal"_s, u"debit"_s};
    if (value.isString() && !currency.isEmpty() && kAmounts.contains(key))
        return QJsonObject{{u"amount"_s, value.toString()}, {u"currency"_s, currency}};
    return value;
}

QString amountText(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    return object.value("amount"_L1).toString() + u' ' + object.value("currency"_L1).toString();
}

/// What was agreed, from the act itself.
QList<ActContent::Condition> agreed(const Intent& intent, const QLocale& locale)
{
    QList<ActContent::Condition> list;
    const QJsonObject expect = intent.body().value("expect"_L1).toObject();
    for (const QString& key : ordered(expect)) {
        if (key == "stock"_L1) {
            for (const auto& line : expect.value(key).toArray()) {
                const QJsonObject each = line.toObject();
                list.append({ActContent::tr("%1, line %2")
                                 .arg(ActWords::condition(key), locale.toString(each.value("lineNo"_L1).toInteger())),
                             ActWords::plainValue(key, each.value("atLeast"_L1).toString(), locale),
                             {},
                             {}});
            }
            continue;
        }
        list.append({ActWords::condition(key), ActWords::value(key, expect.value(key), locale), {}, {}});
    }
    const auto time = [&](const QString& key, const QDateTime& at) {
        if (at.isValid())
            list.append({ActWords::condition(key),
                         ActWords::plainValue(key, at.toUTC().toString(Qt::ISODateWithMs), locale),
                         {},
                         {}});
    };
    time(u"presentUntil"_s, intent.request.presentUntil);
    if (intent.request.requestDeadline != intent.request.presentUntil)
        time(u"requestDeadline"_s, intent.request.requestDeadline);
    return list;
}

/// Refusals that name two amounts beside each other.
void addPair(QList<ActContent::Condition>& list, const QJsonObject& facts, QLatin1StringView allowed,
             QLatin1StringView now, const QString& what, const QLocale& locale)
{
    if (!facts.contains(allowed) || !facts.contains(now))
        return;
    const bool money = facts.value(allowed).isObject();
    const QString first = money ? amountText(facts.value(allowed)) : facts.value(allowed).toString();
    const QString second = money ? amountText(facts.value(now)) : facts.value(now).toString();
    list.append({ActWords::condition(what), ActWords::plainValue(what, first, locale),
                 ActWords::plainValue(what, second, locale), ActWords::difference(what, first, second, locale), true});
}

/// What an edit is about: the one object it carries.
QJsonObject edited(const Intent& intent)
{
    QJsonObject body = intent.body();
    body.remove(u"clientRef"_s);
    return body.size() == 1 && body.begin()->isObject() ? body.begin()->toObject() : body;
}

} // namespace

QList<ActContent::Line> ActContent::lines(const Intent& intent, const QLocale& locale)
{
    QList<Line> lines;
    const QJsonObject& facts = intent.request.summary.facts;
    QJsonObject all = intent.body();
    for (const QString& member : {u"clientRef"_s, u"expect"_s, u"lang"_s})
        all.remove(member);
    // What is waited for stands in the act only when it is sent.
    for (const BodyFill& fill : intent.request.fills)
        all.remove(fill.target.section(u'/', -1));
    for (const QString& key : {u"title"_s, u"number"_s, u"amount"_s, u"sell"_s, u"buy"_s}) {
        if (!all.contains(key) && facts.contains(key))
            all.insert(key, noted(facts, key));
    }
    if (all.value("number"_L1) == all.value("title"_L1))
        all.remove(u"number"_s);
    for (const QString& key : ordered(all))
        add(lines, key, all.value(key), locale);
    if (!intent.request.onBehalfOf.isEmpty())
        lines.append({tr("On behalf of"), intent.request.onBehalfOf, 0});
    return lines;
}

QList<ActContent::Condition> ActContent::conditions(const Intent& intent, const QLocale& locale)
{
    if (!intent.problem)
        return agreed(intent, locale);
    QList<Condition> list;
    for (const auto& condition : conditionsOf(*intent.problem)) {
        Condition made{ActWords::condition(condition.what),
                       ActWords::plainValue(condition.what, condition.allowed, locale),
                       ActWords::plainValue(condition.what, condition.now, locale),
                       condition.holds ? QString()
                                       : ActWords::difference(condition.what, condition.allowed, condition.now, locale),
                       !condition.holds,
                       condition.holds};
        if (condition.lineNo != 0)
            made.name = tr("%1, line %2").arg(made.name, locale.toString(condition.lineNo));
        list.append(made);
    }
    const QJsonObject& facts = intent.problem->facts;
    addPair(list, facts, "limit"_L1, "total"_L1, u"limit"_s, locale);
    addPair(list, facts, "needed"_L1, "available"_L1, u"balance"_s, locale);
    if (list.isEmpty())
        return agreed(intent, locale);
    return list;
}

QList<ActContent::Difference> ActContent::conflict(const Intent& intent, const QLocale& locale)
{
    QList<Difference> list;
    const QJsonObject theirs = intent.problem ? currentOf(*intent.problem) : QJsonObject();
    if (theirs.isEmpty())
        return list;
    const QJsonObject base = intent.request.summary.facts.value("base"_L1).toObject();
    const QJsonObject mine = edited(intent);
    QJsonObject all = base;
    for (const QJsonObject& other : {mine, theirs}) {
        for (auto member = other.begin(); member != other.end(); ++member)
            all.insert(member.key(), member.value());
    }
    for (const QString& member : {u"id"_s, u"version"_s, u"updatedAt"_s, u"companyId"_s, u"clientRef"_s})
        all.remove(member);
    for (const QString& key : ordered(all)) {
        const auto text = [&](const QJsonObject& object) { return textOf(key, object.value(key), locale); };
        Difference made{nameOf(key), text(base), text(mine.contains(key) ? mine : base), text(theirs)};
        made.mineChanged = mine.contains(key) && mine.value(key) != base.value(key);
        made.theirsChanged = theirs.value(key) != base.value(key);
        list.append(made);
    }
    return list;
}

QString ActContent::newValue(const Intent& intent, const QLocale& locale)
{
    if (!intent.problem)
        return {};
    QString value;
    for (const auto& condition : conditionsOf(*intent.problem)) {
        if (condition.holds)
            continue;
        // A state is no value one says yes to.
        if (!value.isEmpty() || condition.what == "state"_L1)
            return {};
        value = ActWords::plainValue(condition.what, condition.now, locale);
    }
    return value;
}

} // namespace tradewind
