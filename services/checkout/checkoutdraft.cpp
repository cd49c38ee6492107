// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/checkoutdraft.h"

#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/ordercontentcodec.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

void putText(QJsonObject& object, QLatin1StringView name, const QString& text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonObject json(const CheckoutLine& line)
{
    JsonWriter writer;
    writer.putOptional("rfqLineId"_L1, line.rfqLineId);
    writer.putOptional("offerId"_L1, line.offerId);
    writer.putOptional("skuId"_L1, line.skuId);
    writer.put("title"_L1, line.title);
    writer.putOptional("variant"_L1, line.variant);
    writer.putOptional("imageId"_L1, line.imageId);
    writer.put("quantity"_L1, line.quantity);
    writer.put("qcPlan"_L1, line.qcPlan);
    writer.put("services"_L1, line.services);
    QJsonObject object = writer.object();
    if (line.offer)
        object.insert("offer"_L1, toJson(*line.offer));
    return object;
}

Result<CheckoutLine> lineFrom(const QJsonObject& object)
{
    JsonReader reader(object);
    CheckoutLine line;
    QJsonObject offer;
    reader.opt("rfqLineId"_L1, line.rfqLineId);
    reader.opt("offerId"_L1, line.offerId);
    reader.opt("skuId"_L1, line.skuId);
    reader.get("title"_L1, line.title);
    reader.opt("variant"_L1, line.variant);
    reader.opt("imageId"_L1, line.imageId);
    reader.get("quantity"_L1, line.quantity);
    reader.get("qcPlan"_L1, line.qcPlan);
    reader.get("services"_L1, line.services);
    reader.opt("offer"_L1, offer);
    if (!offer.isEmpty()) {
        auto snapshot = offerSnapshotFromJson(offer);
        if (!snapshot)
            return snapshot.error();
        line.offer = std::move(snapshot).value();
    }
    return reader.finish(std::move(line));
}

} // namespace

std::optional<Quantity> CheckoutDraft::pieces() const
{
    std::optional<Quantity> sum;
    for (const CheckoutLine& line : lines) {
        if (!sum) {
            sum = line.quantity;
            continue;
        }
        const auto next = add(*sum, line.quantity);
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return sum;
}

PrepareRequest requestOf(const CheckoutDraft& draft)
{
    PrepareRequest request;
    request.source = draft.source;
    request.serviceMode = draft.serviceMode;
    request.addressId = draft.addressId;
    request.incoterm = draft.incoterm;
    request.incotermPlace = draft.incotermPlace.trimmed();
    if (!draft.serviceMode.is(ServiceMode::SourceToForwarder))
        request.freightLineId = draft.freightLineId;
    request.paymentCurrency = draft.paymentCurrency;
    if (!draft.isFromRound()) {
        for (const CheckoutLine& line : draft.lines)
            request.lines.append({line.offerId, line.skuId, line.quantity, line.qcPlan, line.services});
    }
    return request;
}

CheckoutLine checkoutLineOf(const OfferSnapshot& snapshot, const Decimal& quantity)
{
    CheckoutLine line;
    line.offerId = snapshot.offer.id;
    line.skuId = snapshot.sku().id;
    line.title = snapshot.offer.title;
    line.variant = snapshot.variant();
    line.imageId = snapshot.offer.imageId;
    line.quantity = Quantity(quantity, snapshot.offer.unit);
    line.qcPlan = QcPlan::Basic;
    line.offer = snapshot;
    return line;
}

QList<CheckoutLine> checkoutLinesOf(const Rfq& rfq, const QuoteRound& round, const QString& scenarioId)
{
    QList<CheckoutLine> lines;
    for (const RfqLine& asked : rfq.lines) {
        for (const QuoteLine& quoted : round.lines) {
            if (quoted.lineId != asked.id || quoted.scenarioId != scenarioId)
                continue;
            CheckoutLine line;
            line.rfqLineId = asked.id;
            line.offerId = asked.offerId;
            line.skuId = asked.skuId;
            line.title = asked.title;
            line.quantity = quoted.quantity;
            line.qcPlan = asked.qcPlan;
            lines.append(line);
        }
    }
    return lines;
}

Result<Prepared> preparedFromJson(const QByteArray& json)
{
    return decode<Prepared>(QJsonDocument::fromJson(json).object());
}

QByteArray toJson(const CheckoutDraft& draft)
{
    QJsonArray lines;
    for (const CheckoutLine& line : draft.lines)
        lines.append(json(line));
    QJsonObject object{{u"id"_s, draft.id},
                       {u"createdAt"_s, draft.createdAt.toUTC().toString(Qt::ISODateWithMs)},
                       {u"step"_s, draft.step},
                       {u"done"_s, draft.done},
                       {u"title"_s, draft.title},
                       {u"source"_s, encode(draft.source)},
                       {u"lines"_s, lines},
                       {u"serviceMode"_s, draft.serviceMode.toWire()},
                       {u"incoterm"_s, draft.incoterm.toWire()},
                       {u"preparedVoid"_s, draft.preparedVoid},
                       {u"orderIntent"_s, draft.orderIntent},
                       {u"paymentIntent"_s, draft.paymentIntent}};
    putText(object, "origin"_L1, draft.origin);
    putText(object, "rfqNumber"_L1, draft.rfqNumber);
    putText(object, "paymentCurrency"_L1, draft.paymentCurrency.code());
    putText(object, "addressId"_L1, draft.addressId.toString());
    putText(object, "incotermPlace"_L1, draft.incotermPlace);
    putText(object, "freightLineId"_L1, draft.freightLineId);
    putText(object, "memo"_L1, draft.memo);
    putText(object, "prepared"_L1, QString::fromUtf8(draft.prepared));
    putText(object, "approvalNote"_L1, draft.approvalNote);
    putText(object, "approvalRef"_L1, draft.approvalRef);
    putText(object, "fxQuoteId"_L1, draft.fxQuoteId.toString());
    putText(object, "orderRef"_L1, draft.orderRef);
    if (draft.approvalMax) {
        JsonWriter writer;
        writer.put("approvalMax"_L1, *draft.approvalMax);
        object.insert("approvalMax"_L1, writer.object().value("approvalMax"_L1));
    }
    if (draft.approvalUntil.isValid())
        object.insert("approvalUntil"_L1, draft.approvalUntil.toUTC().toString(Qt::ISODate));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<CheckoutDraft> checkoutDraftFromJson(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    JsonReader reader(object);
    CheckoutDraft draft;
    qint64 step = 0;
    qint64 done = 0;
    QString prepared;
    QList<QJsonObject> lines;
    reader.get("id"_L1, draft.id);
    reader.get("createdAt"_L1, draft.createdAt);
    reader.get("step"_L1, step);
    reader.get("done"_L1, done);
    reader.get("title"_L1, draft.title);
    reader.get("source"_L1, draft.source);
    reader.get("lines"_L1, lines);
    reader.get("serviceMode"_L1, draft.serviceMode);
    reader.get("incoterm"_L1, draft.incoterm);
    reader.get("preparedVoid"_L1, draft.preparedVoid);
    reader.get("orderIntent"_L1, draft.orderIntent);
    reader.get("paymentIntent"_L1, draft.paymentIntent);
    reader.opt("origin"_L1, draft.origin);
    reader.opt("rfqNumber"_L1, draft.rfqNumber);
    reader.opt("paymentCurrency"_L1, draft.paymentCurrency);
    reader.opt("addressId"_L1, draft.addressId);
    reader.opt("incotermPlace"_L1, draft.incotermPlace);
    reader.opt("freightLineId"_L1, draft.freightLineId);
    reader.opt("memo"_L1, draft.memo);
    reader.opt("prepared"_L1, prepared);
    reader.opt("approvalNote"_L1, draft.approvalNote);
    reader.opt("approvalRef"_L1, draft.approvalRef);
    reader.opt("fxQuoteId"_L1, draft.fxQuoteId);
    reader.opt("orderRef"_L1, draft.orderRef);
    reader.opt("approvalMax"_L1, draft.approvalMax);
    reader.opt("approvalUntil"_L1, draft.approvalUntil);
    draft.step = static_cast<int>(step);
    draft.done = static_cast<int>(done);
    draft.prepared = prepared.toUtf8();
    for (const QJsonObject& each : std::as_const(lines)) {
        auto line = lineFrom(each);
        if (!line)
            return line.error();
        draft.lines.append(std::move(line).value());
    }
    return reader.finish(std::move(draft));
}

} // namespace tradewind
