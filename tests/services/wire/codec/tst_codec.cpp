// SPDX-License-Identifier: Apache-2.0
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
#include "tests/testkit/testcase.h"

#include <QFile>
#include <QJsonDocument>

#include <functional>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

using Decoder = std::function<std::optional<Error>(const QJsonObject&)>;

template <typename T>
Decoder decoder()
{
    return [](const QJsonObject& json) -> std::optional<Error> {
        const Result<T> result = decode<T>(json);
        return result.ok() ? std::nullopt : std::optional(result.error());
    };
}

const QMap<QString, Decoder>& decoders()
{
    static const QMap<QString, Decoder> table{
        {u"Category"_s, decoder<Category>()},
        {u"Supplier"_s, decoder<Supplier>()},
        {u"OfferSummary"_s, decoder<OfferSummary>()},
        {u"Offer"_s, decoder<Offer>()},
        {u"ResolveResult"_s, decoder<ResolveResult>()},
        {u"Follow"_s, decoder<Follow>()},
        {u"Me"_s, decoder<Me>()},
        {u"Capabilities"_s, decoder<Capabilities>()},
        {u"OperationStatus"_s, decoder<OperationStatus>()},
        {u"QuoteRound"_s, decoder<QuoteRound>()},
        {u"Rfq"_s, decoder<Rfq>()},
        {u"Company"_s, decoder<Company>()},
        {u"Member"_s, decoder<Member>()},
        {u"ApprovalRule"_s, decoder<ApprovalRule>()},
        {u"Approval"_s, decoder<Approval>()},
        {u"OrderContent"_s, decoder<OrderContent>()},
        {u"Prepared"_s, decoder<Prepared>()},
        {u"Due"_s, decoder<Due>()},
        {u"PurchaseOrder"_s, decoder<PurchaseOrder>()},
        {u"Balance"_s, decoder<Balance>()},
        {u"LedgerEntry"_s, decoder<LedgerEntry>()},
        {u"Funding"_s, decoder<Funding>()},
        {u"FxRate"_s, decoder<IndicativeRate>()},
        {u"FxHistory"_s, decoder<FxHistory>()},
        {u"FxQuote"_s, decoder<FxQuote>()},
        {u"Conversion"_s, decoder<Conversion>()},
        {u"FeeRule"_s, decoder<FeeRule>()},
        {u"FeeBook"_s, decoder<FeeBook>()},
        {u"Payment"_s, decoder<Payment>()},
        {u"Refund"_s, decoder<Refund>()},
        {u"Inspection"_s, decoder<Inspection>()},
        {u"Receipt"_s, decoder<InboundReceipt>()},
        {u"StoredItem"_s, decoder<StoredItem>()},
        {u"Address"_s, decoder<Address>()},
        {u"FreightLine"_s, decoder<FreightLine>()},
        {u"DutyRule"_s, decoder<DutyRule>()},
        {u"ShipmentPreview"_s, decoder<ShipmentPreview>()},
        {u"TrackingLeg"_s, decoder<TrackingLeg>()},
        {u"Shipment"_s, decoder<Shipment>()},
        {u"Thread"_s, decoder<Thread>()},
        {u"Message"_s, decoder<Message>()},
    };
    return table;
}

const QJsonObject& contract()
{
    static const QJsonObject all = [] {
        QFile file(QStringLiteral(CODEC_EXAMPLES));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return all;
}

QJsonObject example(const QString& schema)
{
    return contract().value(schema).toObject().value("example"_L1).toObject();
}

/// A value of another JSON type.
QJsonValue ofAnotherType(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return 7;
    case QJsonValue::Array:
        return QJsonObject();
    case QJsonValue::Object:
        return QJsonArray();
    default:
        return u"7"_s;
    }
}

/// Every place below `value`, depth first, with what is found there replaced, handed to `visit`.
void replaceEach(const QJsonValue& value, const QString& pointer,
                 const std::function<QJsonValue(const QJsonValue&)>& by,
                 const std::function<void(const QJsonValue&, const QString&)>& visit)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto put = [&object, key = it.key()](const QJsonValue& replacement) {
                QJsonObject copy = object;
                if (replacement.isUndefined())
                    copy.remove(key);
                else
                    copy.insert(key, replacement);
                return copy;
            };
            const QString here = pointer + u'/' + it.key();
            visit(put(by(it.value())), here);
            replaceEach(it.value(), here, by,
                        [&](const QJsonValue& changed, const QString& where) { visit(put(changed), where); });
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const auto put = [&array, i](const QJsonValue& replacement) {
                QJsonArray copy = array;
                copy[i] = replacement;
                return copy;
            };
            replaceEach(array.at(i), pointer + u'/' + QString::number(i), by,
                        [&](const QJsonValue& changed, const QString& where) { visit(put(changed), where); });
        }
    }
}

} // namespace

class tst_codec final : public testkit::TestCase
{
    Q_OBJECT

    static void addSchemas()
    {
        QTest::addColumn<QString>("schema");
        for (auto it = decoders().begin(); it != decoders().end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key();
    }

private Q_SLOTS:
    void everyEntityOfTheContractHasADecoder()
    {
        QVERIFY(!contract().isEmpty());
        for (const QString& schema : contract().keys()) {
            const bool entity = example(schema).contains("version"_L1);
            QVERIFY2(!entity || decoders().contains(schema), qPrintable(schema));
        }
    }

    void everyExampleIsRead_data() { addSchemas(); }
    void everyExampleIsRead()
    {
        QFETCH(QString, schema);
        QVERIFY(!example(schema).isEmpty());
        const auto error = decoders()[schema](example(schema));
        QVERIFY2(!error, error ? qPrintable(error->detail) : "");
    }

    void aMemberOfAnotherTypeIsANamedError_data() { addSchemas(); }
    void aMemberOfAnotherTypeIsANamedError()
    {
        QFETCH(QString, schema);
        if (schema == u"OperationStatus")
            return; // hands its receipt and problem on as they are
        replaceEach(example(schema), {}, ofAnotherType, [&](const QJsonValue& changed, const QString& where) {
            const auto error = decoders()[schema](changed.toObject());
            QVERIFY2(error, qPrintable(where));
            QCOMPARE(error->kind, Error::Kind::Parse);
            QVERIFY2(error->detail.startsWith(u'#' + where), qPrintable(where + u" was told as "_s + error->detail));
        });
    }

    void aMissingOrNullMemberIsANamedErrorWhereRequired_data() { addSchemas(); }
    void aMissingOrNullMemberIsANamedErrorWhereRequired()
    {
        QFETCH(QString, schema);
        QStringList required;
        for (const QJsonValue& name : contract().value(schema).toObject().value("required"_L1).toArray())
            required.append(name.toString());
        for (const QJsonValue& nothing : {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Null)}) {
            replaceEach(
                example(schema), {}, [&](const QJsonValue&) { return nothing; },
                [&](const QJsonValue& changed, const QString& where) {
                    const auto error = decoders()[schema](changed.toObject());
                    const QString name = where.mid(1);
                    if (!name.contains(u'/'))
                        QVERIFY2(error.has_value() == required.contains(name), qPrintable(where));
                    if (error)
                        QVERIFY2(error->detail.startsWith(u'#' + where),
                                 qPrintable(where + u" was told as "_s + error->detail));
                });
        }
    }

    void unknownMembersAndWordsAreTaken()
    {
        QJsonObject json = example(u"PurchaseOrder"_s);
        json.insert("state"_L1, u"teleported"_s);
        json.insert("surprise"_L1, QJsonObject{{u"x"_s, 1.5}});
        const Result<PurchaseOrder> order = decode<PurchaseOrder>(json);
        QVERIFY(order.ok());
        QVERIFY(!order->state.isKnown());
        QCOMPARE(order->state.toWire(), u"teleported"_s);
    }

    void figuresArriveAsTheyWereSent()
    {
        const Prepared prepared = decode<Prepared>(example(u"Prepared"_s)).value();
        QCOMPARE(prepared.total.toString(), u"68944.25 CNY"_s);
        QCOMPARE(prepared.lines.at(0).unitPrice.micros(), 21'850'000);
        QCOMPARE(prepared.lines.at(0).quantity.toWire(), u"3000"_s);
        const OfferSummary offer = decode<OfferSummary>(example(u"OfferSummary"_s)).value();
        QCOMPARE(offer.tiers.size(), 4);
        QCOMPARE(offer.tiers.at(2).price.currency(), currency::cny());
        QCOMPARE(offer.tiers.at(2).price.toWire(), u"21.85"_s);
    }

    void aHashHoldsOnlyForWhatItWasMadeOver()
    {
        QJsonObject round = example(u"QuoteRound"_s);
        QVERIFY(decode<QuoteRound>(round).value().hashVerified);
        round.insert("state"_L1, u"accepted"_s);
        QVERIFY(decode<QuoteRound>(round).value().hashVerified);
        round.insert("validTo"_L1, u"2026-11-18T16:05:00Z"_s);
        QVERIFY(!decode<QuoteRound>(round).value().hashVerified);

        QJsonObject prepared = example(u"Prepared"_s);
        QVERIFY(decode<Prepared>(prepared).value().hashVerified);
        QJsonObject content = prepared.value("content"_L1).toObject();
        content.insert("incoterm"_L1, u"DDP"_s);
        prepared.insert("content"_L1, content);
        QVERIFY(!decode<Prepared>(prepared).value().hashVerified);
    }

    void bodiesAreWrittenAsTheContractSays()
    {
        const QJsonObject expected = example(u"PaymentCreate"_s);
        PaymentCreate payment;
        payment.clientRef = ClientRef(expected.value("clientRef"_L1).toString());
        payment.dueIds = {DueId(u"du-10376-1"_s)};
        payment.method = PaymentMethod::Balance;
        payment.currency = currency::eur();
        payment.fxQuoteId = FxQuoteId(u"fxq-88213"_s);
        payment.expect.total = Money(6'894'425, currency::cny());
        payment.expect.debit = Money(882'697, currency::eur());
        QCOMPARE(encode(payment), expected);
        payment.fxQuoteId = {};
        QVERIFY(!encode(payment).contains("fxQuoteId"_L1));
    }

    void aRequestForQuotationIsWrittenAsItIsRead()
    {
        const QJsonObject expected = example(u"RfqCreate"_s);
        const Rfq rfq = decode<Rfq>(example(u"Rfq"_s)).value();
        RfqCreate create;
        create.clientRef = rfq.clientRef;
        create.title = rfq.title;
        create.serviceMode = rfq.serviceMode;
        create.currency = rfq.currency;
        create.addressId = rfq.destination.addressId;
        create.incoterm = rfq.incoterm;
        create.incotermPlace = rfq.incotermPlace;
        create.neededBy = rfq.neededBy;
        create.scenarios = rfq.scenarios;
        create.lines = rfq.lines;
        create.note = rfq.note;
        QJsonObject written = encode(create);
        // A unit price is written with at least the currency's decimals; the number is the same.
        QJsonObject line = written.value("lines"_L1).toArray().at(0).toObject();
        QCOMPARE(line.value("targetPrice"_L1).toObject().value("amount"_L1).toString(), u"21.50"_s);
        line.insert("targetPrice"_L1, QJsonObject{{u"amount"_s, u"21.5"_s}, {u"currency"_s, u"CNY"_s}});
        written.insert("lines"_L1, QJsonArray{line});
        QCOMPARE(written, expected);
    }

    void oneBadItemDoesNotLoseThePage()
    {
        QJsonObject bad = example(u"LedgerEntry"_s);
        bad.remove("amount"_L1);
        const QJsonObject page{{u"items"_s, QJsonArray{example(u"LedgerEntry"_s), bad}},
                               {u"nextCursor"_s, QJsonValue::Null},
                               {u"asOf"_s, u"2026-11-19T10:00:00Z"_s}};
        const Result<PageOf<LedgerEntry>> read = decodePage<LedgerEntry>(page);
        QVERIFY(read.ok());
        QCOMPARE(read->items.size(), 1);
        QCOMPARE(read->refused.size(), 1);
        QCOMPARE(read->refused.at(0).detail, u"#/amount: is missing"_s);
    }
};

TRADEWIND_TEST(tst_codec)
#include "tst_codec.moc"
