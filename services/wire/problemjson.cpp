// SPDX-License-Identifier: Apache-2.0
#include "services/wire/problemjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tradewind {

using namespace Qt::StringLiterals;

std::optional<Problem> parseProblem(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    QJsonObject object = document.object();
    const QString type = object.take("type"_L1).toString();
    const QString slug = type.section(u'/', -1).section(u':', -1);
    if (slug.isEmpty())
        return std::nullopt;

    Problem problem;
    problem.rawSlug = slug;
    problem.slug = slugFromName(slug);
    problem.title = object.take("title"_L1).toString();
    object.remove("status"_L1);
    const QJsonValue errors = object.take("errors"_L1);
    const QJsonArray list = errors.toArray();
    for (const auto& entry : list) {
        const QJsonObject field = entry.toObject();
        problem.fieldErrors.append({field.value("pointer"_L1).toString(), field.value("code"_L1).toString(),
                                    field.value("detail"_L1).toString()});
    }
    // The contract keeps what a program acts on in `facts`; members beside it are kept too.
    const QJsonObject facts = object.take("facts"_L1).toObject();
    problem.facts = object;
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        problem.facts.insert(fact.key(), fact.value());
    return problem;
}

} // namespace tradewind
