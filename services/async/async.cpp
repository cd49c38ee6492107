// SPDX-License-Identifier: Apache-2.0
#include "services/async/async.h"

#include "services/core/logging.h"

namespace tradewind {

using namespace Qt::StringLiterals;

Error cancelled()
{
    return makeError(Error::Kind::Cancelled);
}

namespace detail {

Error errorFromCurrentException()
{
    QString what = u"unknown exception"_s;
    try {
        throw;
    } catch (const std::exception& exception) {
        what = QString::fromUtf8(exception.what());
    } catch (...) {
        // Not one of the standard library's: there is nothing to read from it.
    }
    qCCritical(lcApp).noquote() << "a task ended with an exception:" << what;
    return makeError(Error::Kind::Internal, what);
}

void reportThrowingHandler()
{
    (void)errorFromCurrentException();
}

} // namespace detail
} // namespace tradewind
