// SPDX-License-Identifier: Apache-2.0
#include "services/approvals/approvalstore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/accountcodec.h"
#include "services/wire/codec/approvalcodec.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

ApprovalStore::ApprovalStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<Approval>> ApprovalStore::approvals()
{
    auto reading = m_records.listAs(u"approval"_s, &fromRecord<Approval>);
    auto found = co_await reading;
    if (!found)
        co_return found.error();
    std::stable_sort(found->begin(), found->end(),
                     [](const Approval& a, const Approval& b) { return a.requestedAt > b.requestedAt; });
    co_return std::move(found);
}

Async<QList<ApprovalRule>> ApprovalStore::rules()
{
    return m_records.listAs(u"approval_rule"_s, &fromRecord<ApprovalRule>);
}

Async<std::optional<Me>> ApprovalStore::me()
{
    return m_records.firstAs(u"me"_s, &fromRecord<Me>);
}

} // namespace tradewind
