// SPDX-License-Identifier: Apache-2.0
#include "services/wire/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace tradewind {

QJsonValue JsonWriter::toJson(const QDateTime& value)
{
    const QDateTime utc = value.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonValue JsonWriter::toJson(const Money& value)
{
    return QJsonObject{{u"amount"_s, value.toWire()}, {u"currency"_s, value.currency().code()}};
}

QJsonValue JsonWriter::toJson(const UnitPrice& value)
{
    return QJsonObject{{u"amount"_s, value.toWire()}, {u"currency"_s, value.currency().code()}};
}

QJsonValue JsonWriter::toJson(const Quantity& value)
{
    return QJsonObject{{u"value"_s, value.toWire()}, {u"unit"_s, value.unit()}};
}

QJsonValue JsonWriter::toJson(const Dimensions& value)
{
    return QJsonObject{{u"lengthMm"_s, value.lengthMm}, {u"widthMm"_s, value.widthMm}, {u"heightMm"_s, value.heightMm}};
}

} // namespace tradewind
