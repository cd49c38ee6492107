// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/language.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kOriginal{"Original"};

/// A carrier abroad writes its own language: that is nobody's Chinese.
bool isChinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

QJsonValue inOriginal(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue& each : value.toArray())
            all.append(inOriginal(each));
        return all;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    // A content hash is over these very words: over those in `content`, or over the members of a round.
    const bool isHashed = object.contains("contentHash"_L1);
    if (isHashed && object.contains("no"_L1))
        return object;
    const QStringList members = object.keys();
    for (const QString& member : members) {
        if (isHashed && member == "content"_L1)
            continue;
        const QString original = object.value(member + kOriginal).toString();
        object[member] = isChinese(original) ? QJsonValue(original) : inOriginal(object[member]);
    }
    // What was written in a third language.
    const QJsonObject translation = object["translation"_L1].toObject();
    if (object.contains("text"_L1) && translation["lang"_L1].toString() == "zh"_L1)
        object["text"_L1] = translation["text"_L1];
    return object;
}

} // namespace

bool prefersChinese(const QString& acceptLanguage)
{
    QString best;
    double bestWeight = 0;
    for (const QString& part : acceptLanguage.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.section(u';', 0, 0).trimmed().toLower();
        const QString weightText = part.section(u";q="_s, 1).trimmed();
        const double weight = weightText.isEmpty() ? 1 : weightText.toDouble();
        if (weight > bestWeight) {
            best = name;
            bestWeight = weight;
        }
    }
    return best == "zh"_L1 || best.startsWith("zh-"_L1);
}

QByteArray inOriginalWords(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return QJsonDocument(inOriginal(document.object()).toObject()).toJson(QJsonDocument::Compact);
    if (document.isArray())
        return QJsonDocument(inOriginal(document.array()).toArray()).toJson(QJsonDocument::Compact);
    return json;
}

} // namespace tradewind::sandbox
