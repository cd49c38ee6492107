// SPDX-License-Identifier: Apache-2.0
#include "services/wire/jsonreader.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tradewind {

namespace {

const char* typeName(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return "null";
    case QJsonValue::Bool:
        return "a boolean";
    case QJsonValue::Double:
        return "a number";
    case QJsonValue::String:
        return "a string";
    case QJsonValue::Array:
        return "an array";
    case QJsonValue::Object:
        return "an object";
    case QJsonValue::Undefined:
        break;
    }
    return "nothing";
}

} // namespace

JsonReader::JsonReader(const QJsonObject& object)
    : m_value(object)
    , m_object(object)
    , m_error(&m_own)
{
}

JsonReader::JsonReader(const JsonReader* parent, QLatin1StringView name, const QJsonValue& value)
    : m_parent(parent)
    , m_name(name)
    , m_value(value)
    , m_error(parent->m_error)
{
}

JsonReader::JsonReader(const JsonReader* parent, qsizetype index, const QJsonValue& value)
    : m_parent(parent)
    , m_index(index)
    , m_value(value)
    , m_error(parent->m_error)
{
}

QJsonValue JsonReader::member(QLatin1StringView name) const
{
    return m_object.value(name);
}

QString JsonReader::pointer() const
{
    if (!m_parent)
        return {};
    return m_parent->pointer() + u'/' + (m_index >= 0 ? QString::number(m_index) : QString(m_name));
}

void JsonReader::fail(const QString& what)
{
    if (!failed())
        *m_error = makeError(Error::Kind::Parse, u'#' + pointer() + u": "_s + what);
}

void JsonReader::failAt(QLatin1StringView name, const char* what)
{
    if (!failed())
        *m_error = makeError(Error::Kind::Parse, u'#' + pointer() + u'/' + name + u": "_s + QLatin1StringView(what));
}

void JsonReader::failType(const char* expected)
{
    fail(u"expected "_s + QLatin1StringView(expected) + u", found "_s + QLatin1StringView(typeName(m_value)));
}

void JsonReader::into(QString& out)
{
    if (!m_value.isString())
        return failType("a string");
    out = m_value.toString();
}

void JsonReader::into(qint64& out)
{
    if (!m_value.isDouble())
        return failType("a whole number");
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = m_value.toInteger(kNone);
    if (number == kNone)
        return fail(u"expected a whole number of at most 64 bits"_s);
    out = number;
}

void JsonReader::into(bool& out)
{
    if (!m_value.isBool())
        return failType("a boolean");
    out = m_value.toBool();
}

void JsonReader::into(QDateTime& out)
{
    QString text;
    into(text);
    if (failed())
        return;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (text.size() < 20 || text.at(10) != u'T' || !text.endsWith(u'Z') || !time.isValid())
        return fail(u"expected an RFC 3339 time in UTC"_s);
    out = time.toUTC();
}

void JsonReader::into(QDate& out)
{
    QString text;
    into(text);
    if (failed())
        return;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (text.size() != 10 || !date.isValid())
        return fail(u"expected a date"_s);
    out = date;
}

void JsonReader::into(Currency& out)
{
    QString text;
    into(text);
    if (!failed())
        take(Currency::fromCode(text), out);
}

void JsonReader::into(Decimal& out)
{
    QString text;
    into(text);
    if (!failed())
        take(Decimal::parse(text), out);
}

void JsonReader::into(Money& out)
{
    if (!m_value.isObject())
        return failType("an amount with its currency");
    m_object = m_value.toObject();
    QString amount;
    Currency currency;
    get("currency"_L1, currency);
    get("amount"_L1, amount);
    if (!failed())
        take(Money::parse(amount, currency), out);
}

void JsonReader::into(UnitPrice& out)
{
    if (!m_value.isObject())
        return failType("a price with its currency");
    m_object = m_value.toObject();
    Currency currency;
    get("currency"_L1, currency);
    get("amount"_L1, out, currency);
}

void JsonReader::into(UnitPrice& out, const Currency& currency)
{
    QString text;
    into(text);
    if (!failed())
        take(UnitPrice::parse(text, currency), out);
}

void JsonReader::into(Quantity& out)
{
    if (!m_value.isObject())
        return failType("a quantity with its unit");
    m_object = m_value.toObject();
    QString value;
    QString unit;
    get("value"_L1, value);
    get("unit"_L1, unit);
    if (!failed())
        take(Quantity::parse(value, unit), out);
}

void JsonReader::into(ContentHash& out)
{
    QString text;
    into(text);
    if (!failed())
        take(ContentHash::fromHex(text), out);
}

void JsonReader::into(Dimensions& out)
{
    if (!m_value.isObject())
        return failType("an object");
    m_object = m_value.toObject();
    get("lengthMm"_L1, out.lengthMm);
    get("widthMm"_L1, out.widthMm);
    get("heightMm"_L1, out.heightMm);
}

void JsonReader::into(QJsonObject& out)
{
    if (!m_value.isObject())
        return failType("an object");
    out = m_value.toObject();
}

} // namespace tradewind
