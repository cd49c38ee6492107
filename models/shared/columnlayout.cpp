// SPDX-License-Identifier: Apache-2.0
#include "models/shared/columnlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kWidest = 2000;
}

QByteArray ColumnLayout::toJson() const
{
    QJsonArray list;
    for (const ColumnPlace& place : columns)
        list.append(QJsonObject{{u"key"_s, place.key}, {u"width"_s, place.width}, {u"shown"_s, place.shown}});
    return QJsonDocument(QJsonObject{{u"columns"_s, list}, {u"frozen"_s, frozen}}).toJson(QJsonDocument::Compact);
}

ColumnLayout ColumnLayout::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ColumnLayout layout;
    layout.frozen = object.value("frozen"_L1).toBool();
    for (const QJsonValue& value : object.value("columns"_L1).toArray()) {
        const QJsonObject column = value.toObject();
        const QString key = column.value("key"_L1).toString();
        if (!key.isEmpty())
            layout.columns.append(
                {key, std::clamp(column.value("width"_L1).toInt(), 0, kWidest), column.value("shown"_L1).toBool(true)});
    }
    return layout;
}

} // namespace tradewind
