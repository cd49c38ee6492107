// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/tariffs.h"

#include "services/sandbox/world/world.h"

#include <QJsonArray>

#include <array>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

// The first book began before any order of the history; the second raised the floor fees.
constexpr QLatin1String kFirstDay{"2025-01-01T00:00:00Z"};
constexpr QLatin1String kSecondBook{"2026-07-01T00:00:00Z"};
constexpr QLatin1String kRateChange{"2026-10-01T00:00:00Z"};

QJsonObject yuan(qint64 fen)
{
    return {{u"amount"_s, decimalOfFen(fen)}, {u"currency"_s, u"CNY"_s}};
}

struct Fee
{
    const char* kind;
    const char* name;
    const char* nameZh;
    const char* basis;
    int bp = -1;
    qint64 fixedFen = -1;
    qint64 minFen = -1;
    qint64 maxFen = -1;
    int freeDays = -1;
};

QJsonArray sampleTiers()
{
    // ISO 2859-1, general inspection level II: sample size by lot size.
    constexpr std::array<std::array<int, 2>, 12> kSamples = {{{1, 2},
                                                              {9, 3},
                                                              {16, 5},
                                                              {26, 8},
                                                              {51, 13},
                                                              {91, 20},
                                                              {151, 32},
                                                              {281, 50},
                                                              {501, 80},
                                                              {1'201, 125},
                                                              {3'201, 200},
                                                              {10'001, 315}}};
    QJsonArray tiers;
    for (const auto& [lot, samples] : kSamples)
        tiers.append(QJsonObject{{u"minQty"_s, QString::number(lot)}, {u"samples"_s, samples}});
    return tiers;
}

QJsonArray volumeTiers(int base)
{
    QJsonArray tiers;
    tiers.append(QJsonObject{{u"from"_s, yuan(0)}, {u"bp"_s, base}});
    tiers.append(QJsonObject{{u"from"_s, yuan(10'000'000)}, {u"bp"_s, base - 50}});
    tiers.append(QJsonObject{{u"from"_s, yuan(50'000'000)}, {u"bp"_s, base - 100}});
    tiers.append(QJsonObject{{u"from"_s, yuan(200'000'000)}, {u"bp"_s, base - 150}});
    return tiers;
}

QJsonObject feeBook(const QString& from, const QString& to, bool second)
{
    const QJsonArray buying{u"full_service"_s, u"source_to_forwarder"_s, u"dropship"_s};
    const QJsonArray storing{u"full_service"_s, u"forwarding_only"_s, u"dropship"_s};
    const QJsonArray all{u"full_service"_s, u"source_to_forwarder"_s, u"forwarding_only"_s, u"dropship"_s};
    const std::array<Fee, 15> fees = {
        Fee{"service_fee", "Service fee", "服务费", "percent_of_goods", second ? 400 : 450, -1, second ? 3'000 : 2'000,
            -1, -1},
        Fee{"inspection_basic", "Basic inspection", "基础验货", "per_supplier_order", -1, 1'500, -1, -1, -1},
        Fee{"inspection_full", "Full inspection", "全检", "per_unit", -1, 35, 6'000, -1, -1},
        Fee{"inspection_aql", "AQL inspection", "AQL抽检", "per_sample", -1, second ? 384 : 360, -1, -1, -1},
        Fee{"photos", "Photos", "拍照", "per_unit", -1, 200, 600, -1, -1},
        Fee{"measuring", "Measuring", "测量", "per_package", -1, 500, -1, -1, -1},
        Fee{"repack", "Repacking", "重新包装", "per_package", -1, 2'000, -1, -1, -1},
        Fee{"labels", "Labels", "贴标", "per_unit", -1, 20, 500, -1, -1},
        Fee{"reinforce", "Reinforcing", "加固", "per_package", -1, 1'200, -1, -1, -1},
        Fee{"rehearsal", "Rehearsal packing", "预打包", "per_package", -1, 2'200, -1, -1, -1},
        Fee{"packing", "Packing", "包装", "per_package", -1, second ? 1'095 : 1'000, -1, -1, -1},
        Fee{"insurance", "Insurance", "保险", "percent_of_goods", 30, -1, 1'500, -1, -1},
        Fee{"storage", "Storage", "仓储", "per_item_day", -1, 20, -1, -1, 60},
        Fee{"payment_fee", "Payment fee", "付款手续费", "percent_of_payment", 0, -1, -1, -1, -1},
        Fee{"fx_spread", "Spread on exchange", "汇兑点差", "fx_spread", 40, -1, -1, -1, -1}};
    QJsonArray rules;
    const QString tag = from.left(7);
    for (const Fee& fee : fees) {
        const QString kind = QString::fromLatin1(fee.kind);
        QJsonObject rule{{u"id"_s, u"fr-%1-%2"_s.arg(QString(kind).replace(u'_', u'-'), tag)},
                         {u"kind"_s, kind},
                         {u"name"_s, QString::fromLatin1(fee.name)},
                         {u"nameOriginal"_s, QString::fromUtf8(fee.nameZh)},
                         {u"basis"_s, QString::fromLatin1(fee.basis)},
                         {u"validFrom"_s, from}};
        if (!to.isEmpty())
            rule["validTo"_L1] = to;
        const bool storesGoods = kind == "storage"_L1 || kind == "repack"_L1 || kind == "labels"_L1 ||
                                 kind == "measuring"_L1 || kind == "reinforce"_L1 || kind == "rehearsal"_L1 ||
                                 kind == "packing"_L1 || kind == "photos"_L1;
        const bool anyMode = kind == "fx_spread"_L1 || kind == "payment_fee"_L1 || kind == "insurance"_L1;
        rule["serviceModes"_L1] = anyMode ? all : storesGoods ? storing : buying;
        if (fee.bp >= 0)
            rule["bp"_L1] = fee.bp;
        if (fee.fixedFen >= 0)
            rule["fixed"_L1] = yuan(fee.fixedFen);
        if (fee.minFen >= 0)
            rule["min"_L1] = yuan(fee.minFen);
        if (fee.maxFen >= 0)
            rule["max"_L1] = yuan(fee.maxFen);
        if (fee.freeDays >= 0)
            rule["freeDays"_L1] = fee.freeDays;
        if (kind == "service_fee"_L1)
            rule["tiers"_L1] = volumeTiers(fee.bp);
        if (kind == "inspection_aql"_L1)
            rule["sampleTiers"_L1] = sampleTiers();
        rules.append(rule);
    }
    QJsonObject book{{u"id"_s, u"fb-%1"_s.arg(tag)},
                     {u"name"_s, u"Fee book %1"_s.arg(tag)},
                     {u"nameOriginal"_s, u"费率表%1"_s.arg(tag)},
                     {u"validFrom"_s, from},
                     {u"rules"_s, rules}};
    if (!to.isEmpty())
        book["validTo"_L1] = to;
    return book;
}

struct Country
{
    const char* code;
    int percent; ///< of the German price of every line
    int vatBp;
    qint64 clearanceFen;
    bool inUnion;
};

constexpr std::array<Country, 8> kCountries = {
    Country{"AT", 106, 2'000, 76'000, true},  Country{"DE", 100, 1'900, 74'200, true},
    Country{"ES", 108, 2'100, 77'500, true},  Country{"FR", 103, 2'000, 76'500, true},
    Country{"GB", 104, 2'000, 69'800, false}, Country{"IT", 107, 2'200, 78'000, true},
    Country{"NL", 99, 2'100, 71'000, true},   Country{"US", 92, 0, 88'000, false}};

struct Line
{
    const char* id;
    const char* name;
    const char* nameZh;
    const char* carrier;
    const char* mode;
    bool byShipment;
    int divisor;
    qint64 stepGrams;
    qint64 maxGrams; ///< 0: no limit
    int maxSideMm;
    const char* refuses; ///< words parted by spaces
    int daysMin;
    int daysMax;
    qint64 firstGrams;
    qint64 firstFen;
    qint64 stepFen;
    int fuelBp;
    bool railOnly; ///< only where trains go
};

constexpr std::array<Line, 6> kLines = {
    Line{"fl-sea", "Sea LCL", "海运拼箱", "Hai Lan Lines", "sea_lcl", true, 6'000, 1'000, 0, 0, "liquid powder", 32, 41,
         21'000, 32'000, 380, 0, false},
    Line{"fl-rail", "Rail via Yiwu", "义乌铁路", "Yixin Rail", "rail", true, 6'000, 1'000, 0, 3'000,
         "liquid powder battery", 18, 24, 21'000, 38'000, 620, 0, true},
    Line{"fl-air", "Air freight", "空运", "Eastwind Cargo", "air", true, 6'000, 1'000, 0, 2'600,
         "liquid powder battery magnet", 7, 9, 45'000, 126'000, 2'650, 1'400, false},
    Line{"fl-express", "Air express", "空运快递", "SwiftBridge Express", "express", false, 5'000, 500, 70'000, 1'200,
         "liquid powder battery magnet brand", 4, 6, 500, 9'800, 2'450, 1'850, false},
    Line{"fl-battery", "Air, batteries allowed", "空运（可带电池）", "SafeCell Air", "air", false, 6'000, 500, 30'000,
         1'000, "liquid powder brand", 9, 14, 500, 8'600, 2'900, 0, false},
    Line{"fl-post", "Small packet, tracked", "可跟踪小包", "China Post", "post", false, 8'000, 10, 2'000, 600,
         "liquid powder battery brand food", 10, 18, 100, 2'100, 78, 0, false}};

QJsonArray lineRates(const Line& line)
{
    QJsonArray rates;
    for (const Country& country : kCountries) {
        if (line.railOnly && !country.inUnion)
            continue;
        for (const bool later : {false, true}) {
            // Every price rose by 3 % in October 2026.
            const auto price = [&](qint64 fen) {
                return (fen * country.percent * (later ? 103 : 100) + 9'999) / 10'000;
            };
            // The German sea price after the rise is the one of the design's story.
            const auto exact = [&](qint64 fen) {
                return line.byShipment && later ? (fen * country.percent + 99) / 100 : price(fen);
            };
            QJsonObject rate{{u"id"_s, u"lr-%1-%2-%3"_s.arg(QString::fromLatin1(line.id).mid(3),
                                                            QString::fromLatin1(country.code).toLower(),
                                                            later ? u"2026-10"_s : u"2025-01"_s)},
                             {u"country"_s, QString::fromLatin1(country.code)},
                             {u"validFrom"_s, later ? kRateChange : kFirstDay},
                             {u"firstGrams"_s, line.firstGrams},
                             {u"firstFee"_s, yuan(exact(line.firstFen))},
                             {u"stepFee"_s, yuan(exact(line.stepFen))},
                             {u"fuelBp"_s, line.fuelBp}};
            if (!later)
                rate["validTo"_L1] = kRateChange;
            rates.append(rate);
        }
    }
    return rates;
}

struct Duty
{
    const char* prefix;
    int unionBp;
    int britainBp;
    int statesBp;
};

// Ad valorem rates by heading, rounded as published for a sandbox: right in kind, not legal advice.
constexpr std::array<Duty, 34> kDuties = {
    Duty{"33", 0, 0, 2'500},           Duty{"3401", 0, 0, 2'500},       Duty{"3406", 0, 0, 2'900},
    Duty{"3923", 650, 600, 2'800},     Duty{"3924", 650, 600, 3'340},   Duty{"3926", 650, 600, 3'030},
    Duty{"4202", 370, 350, 4'260},     Duty{"420222", 970, 800, 4'260}, Duty{"4205", 250, 200, 2'500},
    Duty{"44", 0, 0, 2'820},           Duty{"48", 0, 0, 2'500},         Duty{"61", 1'200, 1'200, 4'150},
    Duty{"62", 1'200, 1'200, 4'150},   Duty{"63", 1'200, 1'200, 3'410}, Duty{"6402", 1'690, 1'600, 4'500},
    Duty{"6404", 1'700, 1'600, 4'500}, Duty{"65", 270, 200, 3'250},     Duty{"66", 470, 400, 3'400},
    Duty{"6911", 1'200, 1'200, 5'100}, Duty{"6912", 500, 400, 3'480},   Duty{"6913", 500, 400, 3'100},
    Duty{"7013", 1'100, 1'000, 4'750}, Duty{"7117", 400, 400, 3'600},   Duty{"7323", 320, 200, 2'700},
    Duty{"7615", 600, 600, 2'810},     Duty{"82", 370, 250, 3'250},     Duty{"8211", 850, 650, 3'300},
    Duty{"85", 220, 0, 2'760},         Duty{"8507", 270, 200, 2'840},   Duty{"8712", 1'400, 1'400, 3'600},
    Duty{"94", 270, 0, 2'500},         Duty{"9405", 340, 200, 2'890},   Duty{"95", 0, 0, 2'000},
    Duty{"9617", 670, 600, 3'220}};

QJsonObject dutyRule(const Country& country, const QString& prefix, const QString& from, const QString& to, int dutyBp,
                     const QString& source)
{
    const bool defaults = prefix.isEmpty();
    const QString code = QString::fromLatin1(country.code);
    QJsonObject rule{{u"id"_s, u"dr-%1-%2-%3"_s.arg(code.toLower(), defaults ? u"all"_s : prefix, from.left(7))},
                     {u"hsPrefix"_s, prefix},
                     {u"destination"_s, code},
                     {u"validFrom"_s, from},
                     {u"dutyBp"_s, dutyBp},
                     {u"vatBp"_s, country.vatBp},
                     {u"vatRecoverable"_s, country.vatBp > 0},
                     {u"clearanceFee"_s, yuan(country.clearanceFen)},
                     {u"source"_s, source}};
    if (!to.isEmpty())
        rule["validTo"_L1] = to;
    return rule;
}

void addDefaults(QList<QJsonObject>& rules, const Country& country)
{
    const QString code = QString::fromLatin1(country.code);
    if (country.inUnion) {
        rules.append(
            dutyRule(country, {}, kFirstDay, kSecondBook, 350, u"TARIC, usual rate where no heading is listed"_s));
        rules.append(dutyRule(country, {}, kSecondBook, {}, 350,
                              u"TARIC; since 2026-07-01 IOSS parcels up to EUR 150 pay EUR 3 a tariff line instead"_s));
    } else if (code == "US"_L1) {
        rules.append(dutyRule(country, {}, kFirstDay, u"2025-08-29T00:00:00Z"_s, 2'500, u"HTS and section 301"_s));
        rules.append(dutyRule(country, {}, u"2025-08-29T00:00:00Z"_s, {}, 2'500,
                              u"HTS and section 301; no de minimis since 2025-08-29"_s));
    } else {
        rules.append(dutyRule(country, {}, kFirstDay, {}, 300, u"UK Global Tariff, usual rate"_s));
    }
}

} // namespace

QStringList destinations()
{
    QStringList all;
    for (const Country& country : kCountries)
        all.append(QString::fromLatin1(country.code));
    return all;
}

QList<QJsonObject> feeBooks()
{
    return {feeBook(kFirstDay, kSecondBook, false), feeBook(kSecondBook, {}, true)};
}

QList<QJsonObject> freightLines()
{
    QList<QJsonObject> lines;
    for (const Line& line : kLines) {
        QJsonObject body{{u"id"_s, QString::fromLatin1(line.id)},
                         {u"name"_s, QString::fromLatin1(line.name)},
                         {u"nameOriginal"_s, QString::fromUtf8(line.nameZh)},
                         {u"carrier"_s, QString::fromLatin1(line.carrier)},
                         {u"mode"_s, QString::fromLatin1(line.mode)},
                         {u"chargedOn"_s, line.byShipment ? u"shipment"_s : u"package"_s},
                         {u"divisor"_s, line.divisor},
                         {u"stepGrams"_s, line.stepGrams},
                         {u"refuses"_s, QJsonArray::fromStringList(QString::fromLatin1(line.refuses).split(u' '))},
                         {u"daysMin"_s, line.daysMin},
                         {u"daysMax"_s, line.daysMax},
                         {u"rates"_s, lineRates(line)},
                         {u"estimate"_s, QJsonObject{{u"packingBp"_s, 500}, {u"lowBp"_s, 700}, {u"highBp"_s, 1'100}}},
                         {u"active"_s, true}};
        if (line.maxGrams > 0)
            body["maxPackageGrams"_L1] = line.maxGrams;
        if (line.maxSideMm > 0)
            body["maxSideMm"_L1] = line.maxSideMm;
        lines.append(body);
    }
    return lines;
}

QList<QJsonObject> dutyRules()
{
    QList<QJsonObject> rules;
    for (const Country& country : kCountries) {
        addDefaults(rules, country);
        const QString code = QString::fromLatin1(country.code);
        for (const Duty& duty : kDuties) {
            const QString prefix = QString::fromLatin1(duty.prefix);
            if (country.inUnion)
                rules.append(dutyRule(country, prefix, kFirstDay, {}, duty.unionBp, u"TARIC %1"_s.arg(prefix)));
            else if (code == "US"_L1)
                rules.append(
                    dutyRule(country, prefix, kFirstDay, {}, duty.statesBp, u"HTS %1 and section 301"_s.arg(prefix)));
            else
                rules.append(
                    dutyRule(country, prefix, kFirstDay, {}, duty.britainBp, u"UK Global Tariff %1"_s.arg(prefix)));
        }
    }
    return rules;
}

} // namespace tradewind::sandbox
