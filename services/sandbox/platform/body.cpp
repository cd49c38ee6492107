// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/body.h"

#include "services/sandbox/platform/amounts.h"
#include "services/sandbox/platform/answer.h"

#include <cmath>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

void Body::wrong(const QString& name, const QString& code, const QString& detail) const
{
    refuseField(pointer(name), code, detail);
}

QString Body::text(const QString& name, int most) const
{
    const QString text = note(name, most);
    if (text.trimmed().isEmpty())
        wrong(name, u"required"_s, u"must not be empty"_s);
    return text;
}

QString Body::note(const QString& name, int most) const
{
    if (!has(name))
        wrong(name, u"required"_s, u"is missing"_s);
    return optionalText(name, most);
}

QString Body::optionalText(const QString& name, int most) const
{
    if (!has(name))
        return {};
    if (!m_object[name].isString())
        wrong(name, u"type"_s, u"must be a text"_s);
    const QString text = m_object[name].toString();
    if (text.size() > most)
        wrong(name, u"too_long"_s, u"at most %1 characters"_s.arg(most));
    return text;
}

QString Body::oneOf(const QString& name, const QStringList& words) const
{
    const QString word = text(name);
    if (!words.contains(word))
        wrong(name, u"unknown"_s, u"must be one of %1"_s.arg(words.join(u", "_s)));
    return word;
}

bool Body::flag(const QString& name) const
{
    if (!m_object[name].isBool())
        wrong(name, has(name) ? u"type"_s : u"required"_s, u"must be true or false"_s);
    return m_object[name].toBool();
}

qint64 Body::number(const QString& name, qint64 low, qint64 high) const
{
    const std::optional<qint64> number = optionalNumber(name, low, high);
    if (!number)
        wrong(name, u"required"_s, u"is missing"_s);
    return *number;
}

std::optional<qint64> Body::optionalNumber(const QString& name, qint64 low, qint64 high) const
{
    if (!has(name))
        return std::nullopt;
    const QJsonValue value = m_object[name];
    if (!value.isDouble() || value.toDouble() != std::floor(value.toDouble()))
        wrong(name, u"type"_s, u"must be a whole number"_s);
    const qint64 number = value.toInteger();
    if (number < low || number > high)
        wrong(name, u"out_of_range"_s, u"must be from %1 to %2"_s.arg(low).arg(high));
    return number;
}

Body Body::object(const QString& name) const
{
    if (!m_object[name].isObject())
        wrong(name, has(name) ? u"type"_s : u"required"_s, u"must be an object"_s);
    return Body(m_object[name].toObject(), pointer(name));
}

QList<Body> Body::objects(const QString& name, int least, int most) const
{
    if (!m_object[name].isArray())
        wrong(name, has(name) ? u"type"_s : u"required"_s, u"must be a list"_s);
    const QJsonArray array = m_object[name].toArray();
    if (array.size() < least || array.size() > most)
        wrong(name, u"out_of_range"_s, u"must have %1 to %2 entries"_s.arg(least).arg(most));
    QList<Body> all;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = pointer(name) + u'/' + QString::number(i);
        if (!array[i].isObject())
            refuseField(place, u"type"_s, u"must be an object"_s);
        all.append(Body(array[i].toObject(), place));
    }
    return all;
}

qint64 Body::amount(const QString& name, const QString& currency) const
{
    const std::optional<qint64> minor = amounts::minorOf(m_object[name], currency);
    if (!minor || *minor < 0) {
        wrong(name, has(name) ? u"malformed"_s : u"required"_s,
              currency.isEmpty() ? u"must be an amount with its currency"_s
                                 : u"must be an amount in %1"_s.arg(currency));
    }
    return *minor;
}

qint64 Body::price(const QString& name, const QString& currency) const
{
    const QJsonValue value = m_object[name];
    const std::optional<qint64> micros = amounts::parseScaled(value["amount"_L1].toString(), 6);
    if (!micros || *micros < 0 || value["currency"_L1].toString() != currency)
        wrong(name, has(name) ? u"malformed"_s : u"required"_s, u"must be a unit price in %1"_s.arg(currency));
    return *micros;
}

qint64 Body::quantity(const QString& name) const
{
    const QJsonValue value = m_object[name];
    const std::optional<qint64> thousandths = amounts::parseScaled(value["value"_L1].toString(), 3);
    if (!thousandths || *thousandths <= 0 || value["unit"_L1].toString().isEmpty())
        wrong(name, has(name) ? u"malformed"_s : u"required"_s,
              u"must be a quantity greater than zero with its unit"_s);
    return *thousandths;
}

} // namespace tradewind::sandbox
