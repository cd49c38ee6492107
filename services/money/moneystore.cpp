// SPDX-License-Identifier: Apache-2.0
#include "services/money/moneystore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/accountcodec.h"
#include "services/wire/codec/feescodec.h"
#include "services/wire/codec/ledgercodec.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

const QString kQuote = u"fx_quote"_s;

constexpr int kMostDays = 400;
/// A longer hole between two days is one in what is known, not a run of bank holidays.
constexpr int kLongestGap = 14;

QString historyName(const QString& pair)
{
    return u"fx-history/"_s + pair;
}

/// The points of both, as far back as there is no hole; the fetched ones win.
QList<FxPoint> joined(const QList<FxPoint>& known, const QList<FxPoint>& fetched)
{
    std::map<QDate, FxPoint> byDay;
    for (const FxPoint& point : known)
        byDay[point.date] = point;
    for (const FxPoint& point : fetched)
        byDay[point.date] = point;
    QList<FxPoint> points;
    for (auto day = byDay.crbegin(); day != byDay.crend() && points.size() < kMostDays; ++day) {
        if (!points.isEmpty() && day->first.daysTo(points.first().date) > kLongestGap)
            break;
        points.prepend(day->second);
    }
    return points;
}

RateHistory historyFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    JsonReader reader(object);
    RateHistory history;
    reader.get("asOf"_L1, history.asOf);
    reader.get("rates"_L1, history.rates);
    const auto read = reader.finish(std::move(history));
    return read ? *read : RateHistory();
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
    return m_records.firstAs(u"me"_s, &fromRecord<Me>);
}

Async<std::optional<FxQuote>> MoneyStore::lock(FxQuoteId id)
{
    return m_records.getAs(kQuote, id.toString(), &fromRecord<FxQuote>);
}

Async<void> MoneyStore::keepLock(QByteArray quote)
{
    return m_records.keep(kQuote, std::move(quote));
}

Async<RateHistory> MoneyStore::rateHistory(QString pair)
{
    auto reading = m_records.aside(historyName(pair));
    const auto json = co_await reading;
    if (!json)
        co_return json.error();
    co_return historyFromJson(*json);
}

Async<void> MoneyStore::keepRateHistory(QString pair, RateHistory fetched)
{
    RecordStore& records = m_records;
    auto reading = rateHistory(pair);
    const auto known = co_await reading;
    if (!known)
        co_return known.error();
    fetched.rates.points = joined(known->rates.points, fetched.rates.points);
    const QJsonObject object{{u"asOf"_s, fetched.asOf.toUTC().toString(Qt::ISODateWithMs)},
                             {u"rates"_s, encode(fetched.rates)}};
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    auto keeping = records.putAside(historyName(pair), json);
    const auto kept = co_await keeping;
    co_return kept;
}

} // namespace tradewind
