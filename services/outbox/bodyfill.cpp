// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/bodyfill.h"

#include <QJsonArray>
#include <QStringList>
#include <QUrl>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QStringList steps(const QString& pointer)
{
    QStringList list = pointer.split(u'/');
    list.removeFirst(); // before the first slash
    for (QString& step : list)
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return list;
}

bool matches(const QJsonValue& element, const QString& step)
{
    if (step == "*"_L1)
        return true;
    // "*[member=value]"
    const QString condition = step.mid(2, step.size() - 3);
    return element.toObject().value(condition.section(u'=', 0, 0)).toString() == condition.section(u'=', 1);
}

QJsonValue follow(const QJsonValue& value, const QStringList& path)
{
    if (path.isEmpty())
        return value;
    const QString& step = path.constFirst();
    const QStringList rest = path.mid(1);
    if (value.isObject())
        return follow(value.toObject().value(step), rest);
    if (!value.isArray())
        return QJsonValue::Undefined;
    const QJsonArray array = value.toArray();
    if (!step.startsWith(u'*')) {
        bool isNumber = false;
        const int index = step.toInt(&isNumber);
        return isNumber && index >= 0 && index < array.size() ? follow(array.at(index), rest) : QJsonValue::Undefined;
    }
    QJsonArray collected;
    for (const QJsonValue& element : array) {
        if (!matches(element, step))
            continue;
        const QJsonValue found = follow(element, rest);
        if (!found.isUndefined() && !found.isNull())
            collected.append(found);
    }
    return collected;
}

void put(QJsonObject& object, const QStringList& path, const QJsonValue& value)
{
    if (path.size() == 1) {
        object.insert(path.constFirst(), value);
        return;
    }
    QJsonObject inner = object.value(path.constFirst()).toObject();
    put(inner, path.mid(1), value);
    object.insert(path.constFirst(), inner);
}

} // namespace

Result<QJsonValue> valueAt(const QJsonObject& receipt, const QString& source)
{
    const QJsonValue found = follow(receipt, steps(source));
    if (found.isUndefined() || found.isNull() || (found.isArray() && found.toArray().isEmpty()))
        return makeError(Error::Kind::Validation, u"the receipt has nothing at "_s + source);
    return found;
}

Result<void> fillFromReceipt(const QList<BodyFill>& fills, const QJsonObject& receipt, QString& path, QJsonObject& body)
{
    for (const BodyFill& fill : fills) {
        const auto value = valueAt(receipt, fill.source);
        if (!value)
            return value.error();
        if (fill.target.startsWith(u'{')) {
            if (!value->isString() || !path.contains(fill.target))
                return makeError(Error::Kind::Validation, u"cannot put a value at "_s + fill.target);
            path.replace(fill.target, QString::fromLatin1(QUrl::toPercentEncoding(value->toString())));
        } else {
            put(body, steps(fill.target), *value);
        }
    }
    return {};
}

} // namespace tradewind
