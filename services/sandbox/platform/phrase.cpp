// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/phrase.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

Phrase Phrase::in(const QJsonObject& body, QLatin1StringView member)
{
    return {body.value(member).toString(), body.value(member + "Original"_L1).toString()};
}

void putWords(QJsonObject& body, QLatin1StringView member, const Phrase& words)
{
    body[member] = words.english();
    if (words.chinese() == words.english())
        body.remove(member + "Original"_L1);
    else
        body[member + "Original"_L1] = words.chinese();
}

QJsonObject withWords(QJsonObject body, QLatin1StringView member, const Phrase& words)
{
    putWords(body, member, words);
    return body;
}

} // namespace tradewind::sandbox
