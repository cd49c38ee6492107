// SPDX-License-Identifier: Apache-2.0
#include "services/search/searchservice.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/approvalcodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/receiptcodec.h"
#include "services/wire/codec/shipmentcodec.h"
#include "services/wire/codec/sourcingcodec.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

using Kind = FoundRecord::Kind;

/// Takes those whose number contains the text, or whose id it is.
template <typename T, typename TitleOf>
void take(QList<FoundRecord>& found, Kind kind, const QList<T>& all, const QString& folded, TitleOf titleOf)
{
    for (const T& each : all) {
        const QString number = each.number.toCaseFolded();
        const QString id = each.id.toString();
        const bool exact = number == folded || id.toCaseFolded() == folded;
        if (exact || number.contains(folded))
            found.append({kind, id, each.number, titleOf(each), each.updatedAt, exact});
    }
}

} // namespace

SearchService::SearchService(RecordStore& records, CatalogueService& catalogue, QObject* parent)
    : QObject(parent)
    , m_records(records)
    , m_catalogue(catalogue)
{
}

Async<Found> SearchService::find(QString text, std::stop_token stop)
{
    const QPointer<SearchService> self(this);
    const QString words = text.simplified();
    const QString folded = words.toCaseFolded();
    Found found;
    if (words.isEmpty())
        co_return std::move(found);
    // A number has a digit; without one "or" would find every order.
    const bool isNumber = std::any_of(words.cbegin(), words.cend(), [](QChar each) { return each.isDigit(); });
    if (isNumber) {
        auto readingOrders = m_records.listAs(u"order"_s, &fromRecord<PurchaseOrder>);
        const auto orders = co_await readingOrders;
        if (!orders)
            co_return orders.error();
        if (!self)
            co_return cancelled();
        auto readingRfqs = self->m_records.listAs(u"rfq"_s, &fromRecord<Rfq>);
        const auto rfqs = co_await readingRfqs;
        if (!rfqs)
            co_return rfqs.error();
        if (!self)
            co_return cancelled();
        auto readingShipments = self->m_records.listAs(u"shipment"_s, &fromRecord<Shipment>);
        const auto shipments = co_await readingShipments;
        if (!shipments)
            co_return shipments.error();
        if (!self)
            co_return cancelled();
        auto readingReceipts = self->m_records.listAs(u"receipt"_s, &fromRecord<InboundReceipt>);
        const auto receipts = co_await readingReceipts;
        if (!receipts)
            co_return receipts.error();
        if (!self)
            co_return cancelled();
        auto readingApprovals = self->m_records.listAs(u"approval"_s, &fromRecord<Approval>);
        const auto approvals = co_await readingApprovals;
        if (!approvals)
            co_return approvals.error();
        take(found.records, Kind::Order, *orders, folded, [](const PurchaseOrder& each) { return each.title; });
        take(found.records, Kind::Quote, *rfqs, folded, [](const Rfq& each) { return each.title; });
        take(found.records, Kind::Shipment, *shipments, folded,
             [](const Shipment& each) { return each.freightLineName; });
        take(found.records, Kind::Receipt, *receipts, folded,
             [](const InboundReceipt& each) { return each.supplierName; });
        take(found.records, Kind::Approval, *approvals, folded, [](const Approval& each) { return each.title; });
        std::stable_sort(found.records.begin(), found.records.end(), [](const FoundRecord& a, const FoundRecord& b) {
            return a.exact == b.exact ? a.at > b.at : a.exact;
        });
        found.records = found.records.mid(0, kMost);
    }
    if (!self || stop.stop_requested())
        co_return cancelled();
    auto looking = self->m_catalogue.suppliersNamed(words, kMost);
    auto suppliers = co_await looking;
    if (!suppliers)
        co_return suppliers.error();
    found.suppliers = std::move(suppliers).value();
    if (!self || stop.stop_requested())
        co_return cancelled();
    auto matching = self->m_catalogue.firstMatches(words, kMost, stop);
    auto offers = co_await matching;
    if (!offers)
        co_return offers.error();
    found.offers = std::move(offers).value();
    co_return std::move(found);
}

} // namespace tradewind
