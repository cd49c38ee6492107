// SPDX-License-Identifier: Apache-2.0
#include "services/home/homeapi.h"

#include "services/wire/codec/ledgercodec.h"
#include "services/wire/jsonbody.h"

namespace tradewind {
using namespace Qt::StringLiterals;

Async<FxHistory> HomeApi::rateHistory(QString pair, QDate from, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/fx/rates/%1/history"_s.arg(pathSegment(pair)));
    request.parameter(u"from"_s, from.toString(Qt::ISODate));
    auto asking = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await asking;
    co_return decodeReply<FxHistory>(reply);
}

} // namespace tradewind
