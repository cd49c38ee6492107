// SPDX-License-Identifier: Apache-2.0
#include "services/wire/jsonbody.h"

#include <QJsonDocument>

namespace tradewind {

using namespace Qt::StringLiterals;

Result<QJsonObject> parseObject(const QByteArray& body)
{
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(body, &trouble);
    if (trouble.error != QJsonParseError::NoError)
        return makeError(Error::Kind::Parse, u"not JSON: %1 at %2"_s.arg(trouble.errorString()).arg(trouble.offset));
    if (!document.isObject())
        return makeError(Error::Kind::Parse, u"not a JSON object"_s);
    return document.object();
}

} // namespace tradewind
