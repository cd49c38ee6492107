// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/canonical.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

void writeText(const QString& text, QByteArray& out)
{
    QString escaped = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            escaped += u"\\\""_s;
            break;
        case u'\\':
            escaped += u"\\\\"_s;
            break;
        case u'\b':
            escaped += u"\\b"_s;
            break;
        case u'\t':
            escaped += u"\\t"_s;
            break;
        case u'\n':
            escaped += u"\\n"_s;
            break;
        case u'\f':
            escaped += u"\\f"_s;
            break;
        case u'\r':
            escaped += u"\\r"_s;
            break;
        default:
            if (c.unicode() < 0x20)
                escaped += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
            else
                escaped += c;
        }
    }
    out += (escaped + u'"').toUtf8();
}

void write(const QJsonValue& value, QByteArray& out)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QStringList names = object.keys();
        // QString compares by code units, which is the order the contract asks for.
        std::sort(names.begin(), names.end());
        out += '{';
        bool first = true;
        for (const QString& name : names) {
            const QJsonValue member = object[name];
            if (member.isNull())
                continue;
            if (!first)
                out += ',';
            first = false;
            writeText(name, out);
            out += ':';
            write(member, out);
        }
        out += '}';
    } else if (value.isArray()) {
        out += '[';
        bool first = true;
        for (const QJsonValue& item : value.toArray()) {
            if (!first)
                out += ',';
            first = false;
            write(item, out);
        }
        out += ']';
    } else if (value.isString()) {
        writeText(value.toString(), out);
    } else if (value.isBool()) {
        out += value.toBool() ? "true" : "false";
    } else if (value.isNull()) {
        out += "null";
    } else {
        out += QByteArray::number(value.toInteger());
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue& value)
{
    QByteArray out;
    write(value, out);
    return out;
}

QString canonicalHash(const QJsonObject& object)
{
    return QString::fromLatin1(QCryptographicHash::hash(canonicalJson(object), QCryptographicHash::Sha256).toHex());
}

QString roundHash(const QJsonObject& round)
{
    QJsonObject bound;
    for (const QString& name :
         {u"author"_s, u"currency"_s, u"fees"_s, u"freightOptions"_s, u"id"_s, u"lines"_s, u"no"_s, u"rfqId"_s,
          u"supersedes"_s, u"terms"_s, u"validFrom"_s, u"validTo"_s, u"files"_s}) {
        if (round.contains(name))
            bound[name] = round[name];
    }
    return canonicalHash(bound);
}

} // namespace tradewind::sandbox
