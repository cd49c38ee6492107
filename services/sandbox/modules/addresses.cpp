// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/addresses.h"

#include "services/sandbox/platform/body.h"
#include "services/sandbox/platform/people.h"
#include "services/sandbox/platform/server.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// The contract's AddressInput, checked.
QJsonObject checkedAddress(const Body& address)
{
    address.oneOf(u"kind"_s, {u"delivery"_s, u"forwarder"_s, u"warehouse"_s});
    for (const QString& name : {u"label"_s, u"company"_s, u"person"_s, u"phone"_s, u"postalCode"_s, u"city"_s})
        address.text(name);
    address.optionalText(u"region"_s);
    address.flag(u"archived"_s);
    const QString country = address.text(u"country"_s, 2);
    if (country.size() != 2 || country != country.toUpper())
        address.wrong(u"country"_s, u"malformed"_s, u"must be a country's two letters"_s);
    const QJsonArray lines = address.json()["lines"_L1].toArray();
    if (lines.isEmpty() || lines.size() > 4)
        address.wrong(u"lines"_s, u"out_of_range"_s, u"one to four lines"_s);
    QJsonObject kept;
    for (const QString& name : {u"kind"_s, u"label"_s, u"company"_s, u"person"_s, u"phone"_s, u"lines"_s,
                                u"postalCode"_s, u"city"_s, u"region"_s, u"country"_s, u"archived"_s}) {
        if (address.has(name))
            kept[name] = address.json()[name];
    }
    return kept;
}

Done createAddress(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity address;
    address.topic = u"address"_s;
    address.id = tx.newId(u"adr"_s);
    address.company = call.company();
    address.body = checkedAddress(body.object(u"address"_s));
    address.body["clientRef"_L1] = body.text(u"clientRef"_s, 64);
    tx.put(address);
    tx.journal(u"address.created"_s, {{u"addressId"_s, address.id}});
    return {address, 201};
}

Done updateAddress(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity address = call.require(tx, u"address"_s, call.param(u"addressId"_s));
    call.requireMatch(address);
    const QJsonValue clientRef = address.body["clientRef"_L1];
    address.body = checkedAddress(body.object(u"address"_s));
    if (clientRef.isString())
        address.body["clientRef"_L1] = clientRef;
    tx.put(address);
    tx.journal(u"address.changed"_s, {{u"addressId"_s, address.id}});
    return {address};
}

struct Seed
{
    const char* id;
    const char* company;
    const char* kind;
    const char* label;
    const char* name;
    const char* person;
    const char* phone;
    const char* line;
    const char* postalCode;
    const char* city;
    const char* region;
    const char* country;
};

void seedAddresses(Tx& tx)
{
    for (const Seed& seed :
         {Seed{"adr-nordhafen-1", kNordhafen, "delivery", "Lager 2", "Nordhafen Living GmbH", "Jonas Feld",
               "+49 40 555 0100", "Ausschläger Elbdeich 62", "20539", "Hamburg", "", "DE"},
          Seed{"adr-nordhafen-2", kNordhafen, "delivery", "Lager Bremen", "Nordhafen Living GmbH", "Lea Wolff",
               "+49 421 555 0177", "Senator-Apelt-Straße 18", "28197", "Bremen", "", "DE"},
          Seed{"adr-nordhafen-3", kNordhafen, "forwarder", "Forwarder Ningbo", "Hansa Bridge Forwarding", "Zhou Min",
               "+86 574 5550 0164", "No. 218 Meishan Avenue", "315832", "Ningbo", "Zhejiang", "CN"},
          Seed{"adr-cascade-1", kCascade, "delivery", "Portland warehouse", "Cascade Outfitters Inc.", "Luis Ortega",
               "+1 503 555 0142", "4410 NW Yeon Avenue", "97210", "Portland", "OR", "US"},
          Seed{"adr-cascade-2", kCascade, "forwarder", "Ningbo forwarder", "Blue Harbour Logistics", "Wang Lei",
               "+86 574 5550 0188", "No. 88 Beilun Port Road", "315800", "Ningbo", "Zhejiang", "CN"}}) {
        Entity address;
        address.topic = u"address"_s;
        address.id = QString::fromLatin1(seed.id);
        address.company = QString::fromLatin1(seed.company);
        address.body = {{u"kind"_s, QString::fromLatin1(seed.kind)},
                        {u"label"_s, QString::fromUtf8(seed.label)},
                        {u"company"_s, QString::fromUtf8(seed.name)},
                        {u"person"_s, QString::fromUtf8(seed.person)},
                        {u"phone"_s, QString::fromLatin1(seed.phone)},
                        {u"lines"_s, QJsonArray{QString::fromUtf8(seed.line)}},
                        {u"postalCode"_s, QString::fromLatin1(seed.postalCode)},
                        {u"city"_s, QString::fromUtf8(seed.city)},
                        {u"country"_s, QString::fromLatin1(seed.country)},
                        {u"archived"_s, false}};
        if (*seed.region)
            address.body["region"_L1] = QString::fromUtf8(seed.region);
        tx.seed(address);
    }
}

} // namespace

void registerAddresses(Server& server, Context& context)
{
    context.seeders.append(seedAddresses);
    server.get(u"/v1/addresses"_s, {u"shipping"_s, {}}, [](Call& call, Reader& reader) {
        return pageAnswer(reader.page(call.viewer(), u"address"_s, call.limit(), call.query("cursor")), reader,
                          call.company());
    });
    server.intent(u"POST"_s, u"/v1/addresses"_s, u"createAddress"_s, {u"shipping"_s, u"ship"_s}, createAddress);
    server.intent(u"PATCH"_s, u"/v1/addresses/{addressId}"_s, u"updateAddress"_s, {u"shipping"_s, u"ship"_s},
                  updateAddress);
}

} // namespace tradewind::sandbox
