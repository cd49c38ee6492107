// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/contenthash.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringConverter>

#include <algorithm>
#include <limits>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestWhole = qint64(1) << 53;

Error notCanonical(QLatin1StringView why)
{
    return makeError(Error::Kind::Validation, QString(why));
}

bool writeString(QByteArray& out, const QString& text)
{
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        switch (c.unicode()) {
        case '"':
            out += "\\\"";
            continue;
        case '\\':
            out += "\\\\";
            continue;
        case '\b':
            out += "\\b";
            continue;
        case '\f':
            out += "\\f";
            continue;
        case '\n':
            out += "\\n";
            continue;
        case '\r':
            out += "\\r";
            continue;
        case '\t':
            out += "\\t";
            continue;
        }
        if (c.unicode() < 0x20) {
            out += "\\u00" + QByteArray::number(c.unicode(), 16).rightJustified(2, '0');
        } else if (c.unicode() < 0x80) {
            out += char(c.unicode());
        } else if (!c.isSurrogate()) {
            out += QStringView(&c, 1).toUtf8();
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += QStringView(text).mid(i, 2).toUtf8();
            ++i;
        } else {
            return false;
        }
    }
    out += '"';
    return true;
}

Result<void> write(QByteArray& out, const QJsonValue& value);

Result<void> writeObject(QByteArray& out, const QJsonObject& object)
{
    QStringList keys = object.keys();
    std::sort(keys.begin(), keys.end()); // QString compares by UTF-16 code unit, as RFC 8785 §3.2.3 asks
    out += '{';
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i > 0)
            out += ',';
        if (!writeString(out, keys[i]))
            return notCanonical("lone surrogate"_L1);
        out += ':';
        if (const auto written = write(out, object[keys[i]]); !written)
            return written;
    }
    out += '}';
    return {};
}

Result<void> writeArray(QByteArray& out, const QJsonArray& array)
{
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            out += ',';
        if (const auto written = write(out, array[i]); !written)
            return written;
    }
    out += ']';
    return {};
}

Result<void> write(QByteArray& out, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        out += "null";
        return {};
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return {};
    case QJsonValue::Double: {
        // Not through double: it would take 2^53 + 1 for 2^53. The fallback stands for a number that is not whole.
        const qint64 number = value.toInteger(std::numeric_limits<qint64>::min());
        if (number > kLargestWhole || number < -kLargestWhole)
            return notCanonical("number is not whole or too large"_L1);
        out += QByteArray::number(number);
        return {};
    }
    case QJsonValue::String:
        if (!writeString(out, value.toString()))
            return notCanonical("lone surrogate"_L1);
        return {};
    case QJsonValue::Array:
        return writeArray(out, value.toArray());
    case QJsonValue::Object:
        return writeObject(out, value.toObject());
    case QJsonValue::Undefined:
        break;
    }
    return notCanonical("undefined value"_L1);
}

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue& value)
{
    QByteArray out;
    if (const auto written = write(out, value); !written)
        return written.error();
    return out;
}

ContentHash ContentHash::ofBytes(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    ContentHash result;
    result.m_bytes = hash.result();
    return result;
}

Result<ContentHash> ContentHash::ofJson(const QJsonValue& value)
{
    const auto json = canonicalJson(value);
    if (!json)
        return json.error();
    return ofBytes(*json);
}

Result<ContentHash> ContentHash::fromHex(QStringView hex)
{
    const bool good = hex.size() == 64 && std::all_of(hex.begin(), hex.end(), [](QChar c) {
                          return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
                      });
    if (!good)
        return makeError(Error::Kind::Parse, u"a content hash has 64 hexadecimal digits"_s);
    ContentHash result;
    result.m_bytes = QByteArray::fromHex(hex.toLatin1());
    return result;
}

ChainLink HashChain::append(QByteArrayView payload)
{
    ChainLink result;
    result.payload = ContentHash::ofBytes(payload);
    const QByteArray before = m_head.isNull() ? QByteArray(32, '\0') : m_head.bytes();
    m_head = ContentHash::ofBytes(before + result.payload.bytes());
    result.link = m_head;
    return result;
}

qsizetype HashChain::firstBroken(const QList<ChainLink>& links)
{
    QByteArray before(32, '\0');
    for (qsizetype i = 0; i < links.size(); ++i) {
        if (ContentHash::ofBytes(before + links[i].payload.bytes()) != links[i].link)
            return i;
        before = links[i].link.bytes();
    }
    return -1;
}

} // namespace tradewind
