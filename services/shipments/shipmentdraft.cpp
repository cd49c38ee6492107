// SPDX-License-Identifier: Apache-2.0
#include "services/shipments/shipmentdraft.h"

#include "services/wire/codec/shipmentcodec.h"
#include "services/wire/jsonbody.h"

#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// How it stands in the journal; the parts have the contract's form.
struct StoredShipmentDraft
{
    qint64 step = 0;
    QList<ShipmentItem> items;
    QString addressId;
    OpenEnum<Incoterm> incoterm;
    QString freightLineId;
    QList<OpenEnum<ServiceKind>> services;
    bool insured = false;
    QList<DeclarationLine> declaration;
};

void read(JsonReader& json, StoredShipmentDraft& out)
{
    json.get("step"_L1, out.step);
    json.get("items"_L1, out.items);
    json.opt("addressId"_L1, out.addressId);
    json.get("incoterm"_L1, out.incoterm);
    json.opt("freightLineId"_L1, out.freightLineId);
    json.get("services"_L1, out.services);
    json.get("insured"_L1, out.insured);
    json.get("declaration"_L1, out.declaration);
}

void write(JsonWriter& json, const StoredShipmentDraft& value)
{
    json.put("step"_L1, value.step);
    json.put("items"_L1, value.items);
    json.putOptional("addressId"_L1, value.addressId);
    json.put("incoterm"_L1, value.incoterm);
    json.putOptional("freightLineId"_L1, value.freightLineId);
    json.put("services"_L1, value.services);
    json.put("insured"_L1, value.insured);
    json.put("declaration"_L1, value.declaration);
}

} // namespace

QByteArray ShipmentDraft::toJson() const
{
    const StoredShipmentDraft stored{step,     items,   addressId.toString(), incoterm, freightLineId,
                                     services, insured, declaration};
    return QJsonDocument(encode(stored)).toJson(QJsonDocument::Compact);
}

Result<ShipmentDraft> ShipmentDraft::fromJson(const QString& id, const QByteArray& json)
{
    const auto object = parseObject(json);
    if (!object)
        return object.error();
    const auto stored = decode<StoredShipmentDraft>(*object);
    if (!stored)
        return stored.error();
    ShipmentDraft draft;
    draft.id = id;
    draft.step = static_cast<int>(stored->step);
    draft.items = stored->items;
    draft.addressId = AddressId(stored->addressId);
    draft.incoterm = stored->incoterm;
    draft.freightLineId = stored->freightLineId;
    draft.services = stored->services;
    draft.insured = stored->insured;
    draft.declaration = stored->declaration;
    return draft;
}

} // namespace tradewind
