// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/id.h"

#include <QUuid>

namespace tradewind {

ClientRef newClientRef()
{
    return ClientRef(newIdempotencyKey());
}

QString newIdempotencyKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace tradewind
