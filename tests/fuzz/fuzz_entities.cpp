// SPDX-License-Identifier: Apache-2.0
// Every JSON decoder of the contract. The first line names the schema, the rest is the JSON.
#include "services/wire/codec/accountcodec.h"
#include "services/wire/codec/addresscodec.h"
#include "services/wire/codec/approvalcodec.h"
#include "services/wire/codec/cataloguecodec.h"
#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/companycodec.h"
#include "services/wire/codec/feescodec.h"
#include "services/wire/codec/freightcodec.h"
#include "services/wire/codec/intentcodec.h"
#include "services/wire/codec/ledgercodec.h"
#include "services/wire/codec/messagescodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/ordercontentcodec.h"
#include "services/wire/codec/receiptcodec.h"
#include "services/wire/codec/shipmentcodec.h"
#include "services/wire/codec/sourcingcodec.h"
#include "services/wire/codec/storeditemcodec.h"
#include "services/wire/codec/trackingcodec.h"
#include "services/wire/codec/verifiedhash.h"
#include "tests/fuzz/fuzz.h"

#include <QHash>
#include <QJsonDocument>

using namespace tradewind;

namespace {

using Decoder = void (*)(const QJsonObject&);

/// Reading refuses or succeeds, alone and as an item of a page.
template <typename T>
void readOnly(const QJsonObject& json)
{
    const bool reads = decode<T>(json).ok();
    const QJsonObject frame{{QStringLiteral("items"), QJsonArray{json, 7, json}},
                            {QStringLiteral("asOf"), QStringLiteral("2026-07-14T12:00:00Z")}};
    // An item that is no object breaks the frame, a malformed one is left out.
    fuzz::require(!decodePage<T>(frame).ok(), "a page with a number among its items is refused");
    QJsonObject good = frame;
    good.insert(QStringLiteral("items"), QJsonArray{json, QJsonObject()});
    const auto page = decodePage<T>(good);
    fuzz::require(page.ok() && page->items.size() + page->refused.size() == 2, "every item is taken or told");
    fuzz::require(!reads || !page->items.isEmpty(), "what reads alone reads in a page");
}

/// What was read is written so that it reads as the same.
template <typename T>
void readAndWrite(const QJsonObject& json)
{
    const Result<T> first = decode<T>(json);
    if (!first.ok())
        return;
    const QJsonObject written = encode(*first);
    const Result<T> second = decode<T>(written);
    fuzz::require(second.ok(), "what was written can be read");
    fuzz::require(encode(*second) == written, "what was written reads as the same");
}

const QHash<QByteArray, Decoder>& decoders()
{
#define READ(Type)                                                                                                     \
    {                                                                                                                  \
#Type, &readOnly < Type>                                                                                       \
    }
#define BOTH(Type)                                                                                                     \
    {                                                                                                                  \
#Type, &readAndWrite < Type>                                                                                   \
    }
    static const QHash<QByteArray, Decoder> table{READ(Me),
                                                  READ(Capabilities),
                                                  READ(Category),
                                                  READ(Supplier),
                                                  READ(OfferSummary),
                                                  READ(Offer),
                                                  READ(ResolveResult),
                                                  READ(Follow),
                                                  READ(Company),
                                                  READ(Member),
                                                  READ(FeeRule),
                                                  READ(FeeBook),
                                                  READ(FreightLine),
                                                  READ(DutyRule),
                                                  READ(IntentReceipt),
                                                  READ(OperationStatus),
                                                  READ(ApprovalRule),
                                                  READ(Approval),
                                                  READ(Balance),
                                                  READ(LedgerEntry),
                                                  READ(FundingMethod),
                                                  READ(Funding),
                                                  READ(IndicativeRate),
                                                  READ(FxQuote),
                                                  READ(Conversion),
                                                  READ(Payment),
                                                  READ(Refund),
                                                  READ(Thread),
                                                  READ(Message),
                                                  READ(OrderContent),
                                                  READ(Prepared),
                                                  READ(Due),
                                                  READ(PurchaseOrder),
                                                  READ(Inspection),
                                                  READ(InboundReceipt),
                                                  READ(StoredItem),
                                                  READ(Address),
                                                  READ(ShipmentPreview),
                                                  READ(TrackingLeg),
                                                  READ(Shipment),
                                                  READ(QuoteRound),
                                                  READ(Rfq),
                                                  READ(TimelineEntry),
                                                  READ(Document),
                                                  READ(Charge),
                                                  BOTH(FileRef),
                                                  BOTH(LineService),
                                                  BOTH(EntityRef),
                                                  BOTH(AddressInput),
                                                  BOTH(ApprovalExpect),
                                                  BOTH(FxPoint),
                                                  BOTH(FxHistory),
                                                  BOTH(ConversionExpect),
                                                  BOTH(PaymentExpect),
                                                  BOTH(PrepareLine),
                                                  BOTH(OrderExpect),
                                                  BOTH(OrderCancelExpect),
                                                  BOTH(OrderSource),
                                                  BOTH(ReceiptDecideExpect),
                                                  BOTH(ShipmentItem),
                                                  BOTH(DeclarationLine),
                                                  BOTH(PackageInput),
                                                  BOTH(ShipmentExpect),
                                                  BOTH(Scenario),
                                                  BOTH(ScenarioQuantity),
                                                  BOTH(RfqLine),
                                                  BOTH(Split),
                                                  BOTH(CounterLine),
                                                  BOTH(RoundExpect),
                                                  BOTH(StoredServiceExpect)};
#undef READ
#undef BOTH
    return table;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(data, size);
    const Decoder decoder = decoders().value(input.line());
    const QJsonDocument document = QJsonDocument::fromJson(input.rest());
    if (!document.isObject())
        return 0;
    const QJsonObject json = document.object();
    if (decoder)
        decoder(json);
    roundHashHolds(json);
    contentHashHolds(json);
    if (const auto canonical = canonicalJson(json)) {
        const QJsonDocument again = QJsonDocument::fromJson(*canonical);
        const auto twice = canonicalJson(again.object());
        fuzz::require(twice.ok() && *twice == *canonical, "canonical JSON has one form");
    }
    return 0;
}
