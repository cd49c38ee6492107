// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/people.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Business
{
    const char* id;
    const char* name;
    const char* country;
    const char* currency;
    const char* taxKind;
    const char* taxId;
    const char* feeVolume;
    const char* address;
};

const QList<Business>& businesses()
{
    static const QList<Business> all{
        {kNordhafen, "Nordhafen Living GmbH", "DE", "EUR", "eori", "DE4711900123456", "184200.00", "adr-nordhafen-1"},
        {kCascade, "Cascade Outfitters Inc.", "US", "USD", "ein", "93-1180427", "62500.00", "adr-cascade-1"},
        {kPlatform, "Tradewind Procurement", "CN", "CNY", "", "", "0.00", ""},
    };
    return all;
}

QString text(const char* latin)
{
    return QString::fromUtf8(latin);
}

QJsonObject money(const QString& amount, const QString& currency)
{
    return {{u"amount"_s, amount}, {u"currency"_s, currency}};
}

QJsonArray sorted(const QSet<QString>& words)
{
    QStringList list(words.begin(), words.end());
    list.sort();
    return QJsonArray::fromStringList(list);
}

void seedCompanies(Tx& tx)
{
    for (const Business& business : businesses()) {
        Entity company;
        company.topic = u"company"_s;
        company.id = text(business.id);
        company.company = company.id;
        QJsonArray taxIds;
        if (*business.taxKind)
            taxIds.append(QJsonObject{{u"kind"_s, text(business.taxKind)}, {u"value"_s, text(business.taxId)}});
        company.body = {{u"name"_s, text(business.name)},
                        {u"country"_s, text(business.country)},
                        {u"currency"_s, text(business.currency)},
                        {u"taxIds"_s, taxIds},
                        {u"feeVolume"_s, money(text(business.feeVolume), u"CNY"_s)}};
        if (*business.address)
            company.body["defaultAddressId"_L1] = text(business.address);
        tx.seed(company);
    }
}

QJsonArray grants(Tx& tx)
{
    QJsonArray all;
    for (const Business& business : businesses()) {
        if (business.id == kPlatform)
            continue;
        all.append(QJsonObject{
            {u"companyId"_s, text(business.id)},
            {u"companyName"_s, text(business.name)},
            {u"scope"_s, QJsonArray{u"browse"_s, u"request_quote"_s, u"decide_qc"_s, u"ship"_s, u"message"_s}},
            {u"until"_s, stamp(tx.now().addYears(1))}});
    }
    return all;
}

void seedPerson(Tx& tx, const Person& person)
{
    const QString company = text(person.company);
    const std::optional<Entity> business = tx.get(u"company"_s, company);
    const QStringList roles{text(person.role)};
    QJsonObject body{{u"name"_s, text(person.name)},
                     {u"email"_s, text(person.email)},
                     {u"roles"_s, QJsonArray::fromStringList(roles)}};
    if (*person.limit)
        body["spendingLimit"_L1] = money(text(person.limit), business->body["currency"_L1].toString());
    Entity member;
    member.topic = u"member"_s;
    member.id = text(person.id);
    member.company = company;
    member.body = body;
    member.body["active"_L1] = true;
    Entity me;
    me.topic = u"me"_s;
    me.id = member.id;
    me.company = company;
    me.audience = member.id;
    me.body = body;
    me.body["companyName"_L1] = business->body["name"_L1];
    me.body["locale"_L1] = company == text(kNordhafen) ? u"de-DE"_s
                           : company == text(kCascade) ? u"en-US"_s
                                                       : u"zh-CN"_s;
    me.body["permissions"_L1] = sorted(permissionsOf(roles));
    if (text(person.role).startsWith("rep"_L1)) {
        me.body["merchants"_L1] = grants(tx);
    }
    tx.seed(member);
    tx.seed(me);
}

void seedCapabilities(Tx& tx, const Options& options)
{
    Entity capabilities;
    capabilities.topic = u"capabilities"_s;
    capabilities.id = u"capabilities"_s;
    capabilities.body = {
        {u"platformName"_s, u"Tradewind Sandbox"_s},
        {u"catalogueId"_s, u"sandbox-%1-%2"_s.arg(options.seed).arg(options.offers)},
        {u"minClient"_s, u"0.1.0"_s},
        {u"modules"_s, QJsonArray{u"catalogue"_s, u"sourcing"_s, u"approvals"_s, u"orders"_s, u"money"_s,
                                  u"warehouse"_s, u"shipping"_s, u"tracking"_s, u"messages"_s, u"files"_s}},
        {u"serviceModes"_s, QJsonArray{u"full_service"_s, u"source_to_forwarder"_s}},
        {u"catalogue"_s, QJsonObject{{u"snapshot"_s, u"full"_s}, {u"offerCount"_s, options.offers}}},
        {u"currencies"_s, QJsonArray{u"CNY"_s, u"EUR"_s, u"GBP"_s, u"USD"_s}},
        {u"paymentCurrencies"_s, QJsonArray{u"EUR"_s, u"GBP"_s, u"USD"_s}},
        {u"destinations"_s, QJsonArray{u"DE"_s, u"GB"_s, u"US"_s}},
        {u"limits"_s, QJsonObject{{u"maxFileBytes"_s, 25 * 1024 * 1024},
                                  {u"maxPageSize"_s, 200},
                                  {u"maxOrderLines"_s, 200},
                                  {u"supplierOrderSkus"_s, 50},
                                  {u"messageLength"_s, 8000},
                                  {u"resolveInputs"_s, 200}}},
        {u"idempotencyTtl"_s, 400 * 24 * 3600},
        {u"cursorTtl"_s, 7 * 24 * 3600},
        {u"prepareTtl"_s, 30 * 60},
        {u"fxQuoteTtl"_s, 30 * 60},
    };
    tx.seed(capabilities);
}

} // namespace

const QList<Person>& people()
{
    static const QList<Person> all{
        {"u-marta", kNordhafen, "Marta Reinholt", "marta.reinholt@nordhafen.example", "owner", ""},
        {"u-jonas", kNordhafen, "Jonas Feld", "jonas.feld@nordhafen.example", "buyer", "25000.00"},
        {"u-ida", kNordhafen, "Ida Brandt", "ida.brandt@nordhafen.example", "approver", ""},
        {"u-hanna", kNordhafen, "Hanna Voss", "hanna.voss@nordhafen.example", "finance", ""},
        {"u-dana", kCascade, "Dana Whitfield", "dana@cascade.example", "owner", ""},
        {"u-luis", kCascade, "Luis Ortega", "luis@cascade.example", "buyer", "20000.00"},
        {"u-priya", kCascade, "Priya Raman", "priya@cascade.example", "approver", ""},
        {"u-owen", kCascade, "Owen Blake", "owen@cascade.example", "finance", ""},
        {"u-chen", kPlatform, "Chen Yu", "chen.yu@tradewind.example", "rep", ""},
    };
    return all;
}

void seedPeople(Tx& tx, const Options& options)
{
    seedCompanies(tx);
    for (const Person& person : people())
        seedPerson(tx, person);
    seedCapabilities(tx, options);
}

} // namespace tradewind::sandbox
