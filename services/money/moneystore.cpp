// SPDX-License-Identifier: Apache-2.0
#include "services/money/moneystore.h"

#include "services/wire/codec/accountcodec.h"
#include "services/wire/codec/feescodec.h"
#include "services/wire/codec/ledgercodec.h"
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

/// The list in an order of its own.
template <typename T, typename Before>
Async<QList<T>> sorted(Async<QList<T>> reading, Before before)
{
    auto list = co_await reading;
    if (list)
        std::stable_sort(list->begin(), list->end(), before);
    co_return std::move(list);
}

} // namespace

MoneyStore::MoneyStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<Balance>> MoneyStore::balances()
{
    return sorted<Balance>(m_records.listAs(u"balance"_s, &fromRecord<Balance>),
                           [](const Balance& a, const Balance& b) { return a.currency.code() < b.currency.code(); });
}

Async<QList<LedgerEntry>> MoneyStore::ledger()
{
    return sorted<LedgerEntry>(m_records.listAs(u"ledger_entry"_s, &fromRecord<LedgerEntry>),
                               [](const LedgerEntry& a, const LedgerEntry& b) {
                                   if (a.at != b.at)
                                       return a.at > b.at;
                                   // Within a second by number, so that balances after follow each other.
                                   const QString& x = a.id.toString();
                                   const QString& y = b.id.toString();
                                   return x.size() == y.size() ? x > y : x.size() > y.size();
                               });
}

Async<QList<IndicativeRate>> MoneyStore::rates()
{
    return sorted<IndicativeRate>(m_records.listAs(u"fx_rate"_s, &fromRecord<IndicativeRate>),
                                  [](const IndicativeRate& a, const IndicativeRate& b) { return a.id < b.id; });
}

Async<QList<FeeBook>> MoneyStore::feeBooks()
{
    return sorted<FeeBook>(m_records.listAs(u"fee_book"_s, &fromRecord<FeeBook>),
                           [](const FeeBook& a, const FeeBook& b) { return a.validFrom > b.validFrom; });
}

Async<QList<Payment>> MoneyStore::payments()
{
    return sorted<Payment>(m_records.listAs(u"payment"_s, &fromRecord<Payment>),
                           [](const Payment& a, const Payment& b) { return a.at > b.at; });
}

Async<QList<Refund>> MoneyStore::refunds()
{
    return sorted<Refund>(m_records.listAs(u"refund"_s, &fromRecord<Refund>),
                          [](const Refund& a, const Refund& b) { return a.at > b.at; });
}

Async<QList<Conversion>> MoneyStore::conversions()
{
    return sorted<Conversion>(m_records.listAs(u"conversion"_s, &fromRecord<Conversion>),
                              [](const Conversion& a, const Conversion& b) { return a.at > b.at; });
}

Async<std::optional<Me>> MoneyStore::me()
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

} // namespace tradewind
