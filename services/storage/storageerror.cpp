// SPDX-License-Identifier: Apache-2.0
#include "services/storage/storageerror.h"

#include "services/core/localproblem.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
int primary(const Error& error)
{
    return error.kind == Error::Kind::Storage ? error.storageCode & 0xff : 0;
}
} // namespace

Error storageError(int code, const QString& detail)
{
    Error error = makeError(Error::Kind::Storage, u"sqlite %1: %2"_s.arg(QString::number(code), detail));
    error.storageCode = code;
    return error;
}

bool isDiskFull(const Error& error)
{
    return primary(error) == sqlitecode::kFull;
}

bool isBusy(const Error& error)
{
    return primary(error) == sqlitecode::kBusy;
}

bool isCorrupt(const Error& error)
{
    return primary(error) == sqlitecode::kCorrupt || primary(error) == sqlitecode::kNotADatabase;
}

bool isFlushFailure(const Error& error)
{
    return error.kind == Error::Kind::Storage && error.storageCode == sqlitecode::kIoErrorFsync;
}

bool mayBeKept(const Error& error)
{
    return error.kind == Error::Kind::Storage && localproblem::is(error.problem, localproblem::kMayBeKept);
}

Error leftOpen(Error error)
{
    error.problem = localproblem::problem(localproblem::kMayBeKept);
    return error;
}

} // namespace tradewind
