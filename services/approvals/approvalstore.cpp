// SPDX-License-Identifier: Apache-2.0
#include "services/approvals/approvalstore.h"

#include "services/wire/codec/accountcodec.h"
#include "services/wire/codec/approvalcodec.h"
#include "services/wire/jsonbody.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<T> fromRecord(const Record& record)
{
    const auto object = parseObject(record.body);
    if (!object)
        return object.error();
    return decode<T>(*object);
}

} // namespace

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
    auto reading = m_records.listAs(u"me"_s, &fromRecord<Me>);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    std::optional<Me> me;
    if (!found->isEmpty())
        me = found->first();
    co_return std::move(me);
}

Async<void> ApprovalStore::keep(QByteArray approval)
{
    RecordStore& records = m_records;
    const auto change = changeFromEntity(u"approval"_s, approval);
    if (!change)
        co_return change.error();
    const QList<Change> changes{*change};
    auto asking = records.receiptMark();
    const auto mark = co_await asking;
    if (!mark)
        co_return mark.error();
    auto applying = records.applyReceipts(changes, *mark);
    const auto applied = co_await applying;
    co_return applied;
}

} // namespace tradewind
