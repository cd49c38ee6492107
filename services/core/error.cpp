// SPDX-License-Identifier: Apache-2.0
#include "services/core/error.h"

namespace tradewind {
using namespace Qt::StringLiterals;

Error makeError(Error::Kind kind, const QString& detail)
{
    Error error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Offline:
        return u"offline"_s;
    case Error::Kind::Network:
        return u"network"_s;
    case Error::Kind::Timeout:
        return u"timeout"_s;
    case Error::Kind::Http:
        return u"http"_s;
    case Error::Kind::Parse:
        return u"parse"_s;
    case Error::Kind::Auth:
        return u"auth"_s;
    case Error::Kind::Conflict:
        return u"conflict"_s;
    case Error::Kind::Refused:
        return u"refused"_s;
    case Error::Kind::Unknown:
        return u"unknown"_s;
    case Error::Kind::Storage:
        return u"storage"_s;
    case Error::Kind::Validation:
        return u"validation"_s;
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    case Error::Kind::Internal:
        return u"internal"_s;
    }
    return {};
}

} // namespace tradewind
