// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/contenthash.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/weight.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <type_traits>

namespace tradewind {

/// Writes a request body in the contract's form: amounts as decimal strings with their currency, times in UTC, words of
/// enums as they are on the wire. A type of ours is written by a free function `void write(JsonWriter&, const T&)`.
class JsonWriter
{
public:
    template <typename T>
    void put(QLatin1StringView name, const T& value)
    {
        m_object.insert(name, toJson(value));
    }
    /// Left out when there is nothing: an empty optional, text, list, id, hash, or an invalid time.
    template <typename T>
    void putOptional(QLatin1StringView name, const T& value)
    {
        if (!isNothing(value))
            put(name, value);
    }
    template <typename T>
    void putOptional(QLatin1StringView name, const std::optional<T>& value)
    {
        if (value)
            put(name, *value);
    }

    const QJsonObject& object() const { return m_object; }

private:
    static bool isNothing(const QString& value) { return value.isEmpty(); }
    static bool isNothing(const QDateTime& value) { return !value.isValid(); }
    static bool isNothing(const QDate& value) { return !value.isValid(); }
    static bool isNothing(const ContentHash& value) { return value.isNull(); }
    template <typename Tag>
    static bool isNothing(const Id<Tag>& value)
    {
        return value.isNull();
    }
    template <typename T>
    static bool isNothing(const QList<T>& value)
    {
        return value.isEmpty();
    }

    static QJsonValue toJson(const QString& value) { return value; }
    static QJsonValue toJson(qint64 value) { return value; }
    static QJsonValue toJson(bool value) { return value; }
    static QJsonValue toJson(const QDateTime& value);
    static QJsonValue toJson(const QDate& value) { return value.toString(Qt::ISODate); }
    static QJsonValue toJson(const Currency& value) { return value.code(); }
    static QJsonValue toJson(const Decimal& value) { return value.toWire(); }
    static QJsonValue toJson(const Money& value);
    static QJsonValue toJson(const UnitPrice& value);
    static QJsonValue toJson(const Quantity& value);
    static QJsonValue toJson(const ContentHash& value) { return value.toHex(); }
    static QJsonValue toJson(const Dimensions& value);
    static QJsonValue toJson(const QJsonObject& value) { return value; }
    template <typename Tag>
    static QJsonValue toJson(const Id<Tag>& value)
    {
        return value.toString();
    }
    template <typename E>
    static QJsonValue toJson(const OpenEnum<E>& value)
    {
        return value.toWire();
    }
    template <typename T>
    static QJsonValue toJson(const QList<T>& value)
    {
        QJsonArray array;
        for (const T& item : value)
            array.append(toJson(item));
        return array;
    }
    template <typename T>
    requires std::is_class_v<T>
    static QJsonValue toJson(const T& value)
    {
        JsonWriter writer;
        write(writer, value);
        return writer.object();
    }

    QJsonObject m_object;
};

/// The body of a request: `encode(rfqCreate)`. Needs the header of the type's codec.
template <typename T>
QJsonObject encode(const T& value)
{
    JsonWriter writer;
    write(writer, value);
    return writer.object();
}

} // namespace tradewind
