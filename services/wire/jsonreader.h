// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"
#include "services/domain/values/contenthash.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/weight.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>
#include <type_traits>

namespace tradewind {

/// Reads a JSON value of the platform strictly, one member at a time: what is missing, null, or of another type than
/// the contract says is an error that names its place ("#/tiers/0/price: expected a string, found a number"). The first
/// error stands; everything after it is skipped, so a reading function is a plain list of `get` and `opt`, and only
/// `finish` (or `decode`, which calls it) hands the result out. Nothing is ever made up: a missing amount is an error,
/// not zero. Unknown members are ignored and unknown words of an enum are kept (OpenEnum).
///
/// A type of ours is read by a free function `void read(JsonReader&, T&)`, or `void read(JsonReader&, T&, Currency)`
/// when its prices are written without their currency.
class JsonReader
{
public:
    /// Stands on the object, which must outlive the reader.
    explicit JsonReader(const QJsonObject& object);
    JsonReader(const JsonReader&) = delete;
    JsonReader& operator=(const JsonReader&) = delete;

    /// A member that must be there.
    template <typename T, typename... Context>
    void get(QLatin1StringView name, T& out, const Context&... context)
    {
        const QJsonValue value = member(name);
        if (value.isUndefined() || value.isNull())
            return failAt(name, value.isNull() ? "must not be null" : "is missing");
        JsonReader child(this, name, value);
        if (!failed())
            child.into(out, context...);
    }

    /// A member that may be absent (or null, which is the same): `out` then stays as it is.
    template <typename T, typename... Context>
    void opt(QLatin1StringView name, T& out, const Context&... context)
    {
        const QJsonValue value = member(name);
        if (value.isUndefined() || value.isNull() || failed())
            return;
        JsonReader child(this, name, value);
        child.into(out, context...);
    }
    template <typename T, typename... Context>
    void opt(QLatin1StringView name, std::optional<T>& out, const Context&... context)
    {
        T value{};
        const QJsonValue found = member(name);
        if (found.isUndefined() || found.isNull() || failed())
            return;
        JsonReader child(this, name, found);
        child.into(value, context...);
        if (!failed())
            out = std::move(value);
    }

    bool failed() const { return m_error->has_value(); }
    /// The value if everything was read, else the first error (Error::Kind::Parse).
    template <typename T>
    Result<T> finish(T value) const
    {
        if (failed())
            return **m_error;
        return value;
    }
    /// Refuses the value the reader stands on; for rules a reading function checks itself.
    void fail(const QString& what);
    /// Where the reader stands, as a JSON pointer.
    QString pointer() const;
    /// The value the reader stands on.
    const QJsonValue& value() const { return m_value; }

private:
    JsonReader(const JsonReader* parent, QLatin1StringView name, const QJsonValue& value);
    JsonReader(const JsonReader* parent, qsizetype index, const QJsonValue& value);

    QJsonValue member(QLatin1StringView name) const;
    void failAt(QLatin1StringView name, const char* what);
    void failType(const char* expected);

    void into(QString& out);
    void into(qint64& out);
    void into(bool& out);
    void into(QDateTime& out);
    void into(QDate& out);
    void into(Currency& out);
    void into(Decimal& out);
    void into(Money& out);
    void into(UnitPrice& out);
    void into(UnitPrice& out, const Currency& currency);
    void into(Quantity& out);
    void into(ContentHash& out);
    void into(Dimensions& out);
    void into(QJsonObject& out);

    template <typename T>
    void take(Result<T> result, T& out)
    {
        if (result.ok())
            out = std::move(result).value();
        else
            fail(result.error().detail);
    }
    template <typename Tag>
    void into(Id<Tag>& out)
    {
        QString text;
        into(text);
        if (!failed())
            take(Id<Tag>::fromWire(text), out);
    }
    template <typename E>
    void into(OpenEnum<E>& out)
    {
        QString word;
        into(word);
        if (!failed())
            out = OpenEnum<E>::fromWire(word);
    }
    template <typename T, typename... Context>
    void into(QList<T>& out, const Context&... context)
    {
        if (!m_value.isArray())
            return failType("an array");
        const QJsonArray array = m_value.toArray();
        out.clear();
        out.reserve(array.size());
        for (qsizetype i = 0; i < array.size() && !failed(); ++i) {
            const QJsonValue element = array.at(i);
            JsonReader child(this, i, element);
            T item{};
            child.into(item, context...);
            out.append(std::move(item));
        }
    }
    template <typename T, typename... Context>
    requires std::is_class_v<T>
    void into(T& out, const Context&... context)
    {
        if (!m_value.isObject())
            return failType("an object");
        m_object = m_value.toObject();
        read(*this, out, context...);
    }

    const JsonReader* m_parent = nullptr;
    QLatin1StringView m_name;
    qsizetype m_index = -1;
    QJsonValue m_value;
    QJsonObject m_object;
    std::optional<Error> m_own;
    std::optional<Error>* m_error = nullptr;
};

/// Reads a whole object: `decode<Offer>(json)`. Needs the header of the type's codec.
template <typename T>
Result<T> decode(const QJsonObject& object)
{
    JsonReader reader(object);
    T value{};
    read(reader, value);
    return reader.finish(std::move(value));
}

/// A page of a list.
template <typename T>
struct PageOf
{
    QList<T> items;
    QList<Error> refused; ///< items that were not what the contract says; the others are good
    QString nextCursor;   ///< empty on the last page
    QDateTime asOf;
};

/// Reads `{items, nextCursor, asOf}`. An item that is malformed is left out and told in `refused`; a malformed frame is
/// an error.
template <typename T>
Result<PageOf<T>> decodePage(const QJsonObject& object)
{
    JsonReader reader(object);
    PageOf<T> page;
    QList<QJsonObject> items;
    reader.get(QLatin1StringView("items"), items);
    reader.opt(QLatin1StringView("nextCursor"), page.nextCursor);
    reader.get(QLatin1StringView("asOf"), page.asOf);
    for (const QJsonObject& item : items) {
        Result<T> decoded = decode<T>(item);
        if (decoded.ok())
            page.items.append(std::move(decoded).value());
        else
            page.refused.append(decoded.error());
    }
    return reader.finish(std::move(page));
}

} // namespace tradewind
