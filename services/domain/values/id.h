// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace tradewind {

/// An opaque id of the platform: 1 to 64 characters, compared byte for byte, never looked into. The tag keeps an
/// order's id from being used as an offer's. A default-made id is null: "none".
template <typename Tag>
class Id
{
public:
    static constexpr qsizetype kMaxLength = 64;

    Id() = default;
    /// Takes an id that is known to be good (a column of ours, a literal of a test).
    explicit Id(QString value)
        : m_value(std::move(value))
    {
        Q_ASSERT(m_value.size() <= kMaxLength);
    }
    /// Reads an id from the wire; empty or too long is Error::Kind::Parse.
    static Result<Id> fromWire(const QString& text)
    {
        if (text.isEmpty() || text.size() > kMaxLength)
            return makeError(Error::Kind::Parse, QStringLiteral("an id has 1 to 64 characters"));
        return Id(text);
    }

    const QString& toString() const { return m_value; }
    bool isNull() const { return m_value.isEmpty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend std::strong_ordering operator<=>(const Id& a, const Id& b) { return a.m_value.compare(b.m_value) <=> 0; }
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

using AccountId = Id<struct AccountIdTag>;
using AddressId = Id<struct AddressIdTag>;
using ApprovalId = Id<struct ApprovalIdTag>;
using BuyingListId = Id<struct BuyingListIdTag>;
using CategoryId = Id<struct CategoryIdTag>;
using CompanyId = Id<struct CompanyIdTag>;
using DueId = Id<struct DueIdTag>;
using FxQuoteId = Id<struct FxQuoteIdTag>;
using LedgerEntryId = Id<struct LedgerEntryIdTag>;
using MessageId = Id<struct MessageIdTag>;
using OfferId = Id<struct OfferIdTag>;
using OrderId = Id<struct OrderIdTag>;
using PaymentId = Id<struct PaymentIdTag>;
using ReceiptId = Id<struct ReceiptIdTag>;
using RfqId = Id<struct RfqIdTag>;
using RoundId = Id<struct RoundIdTag>;
using ShipmentId = Id<struct ShipmentIdTag>;
using SkuId = Id<struct SkuIdTag>;
using StoredItemId = Id<struct StoredItemIdTag>;
using SupplierId = Id<struct SupplierIdTag>;
using SupplierOrderId = Id<struct SupplierOrderIdTag>;
using ThreadId = Id<struct ThreadIdTag>;
using UserId = Id<struct UserIdTag>;

/// The permanent name of one intent, made by the client (platform-api.md §2). Also the key of a row until, and after,
/// the platform has given it an id.
using ClientRef = Id<struct ClientRefTag>;
/// A fresh one: a random UUID in lower case without braces.
ClientRef newClientRef();
/// A fresh Idempotency-Key: a random UUID in lower case without braces.
QString newIdempotencyKey();

} // namespace tradewind
