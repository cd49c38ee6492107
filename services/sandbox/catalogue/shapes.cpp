// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/shapes.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

#include <span>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

enum class Kind {
    Text,     ///< 1 to 500 characters
    Words,    ///< up to 100,000 characters, or none
    Id,       ///< as it may stand in a path
    Word,     ///< of an open list
    Unit,     ///< of quantities
    Quantity, ///< 3 decimals
    Above0,   ///< a quantity that is not zero
    Price,    ///< 6 decimals, not zero
    Score,    ///< 0 to 5, one decimal
    Yuan,     ///< an amount in CNY
    Currency, ///< CNY
    Count,    ///< a whole number, 0 or more
    Number,   ///< a whole number, 1 or more
    Flag,
    Date,
    Time,
    Hs,
    Part
};

struct Field;
using Shape = std::span<const Field>;

struct Field
{
    QLatin1String name;
    Kind kind;
    bool isRequired = true;
    bool isList = false;
    qsizetype least = 0; ///< of a list
    Shape part = {};     ///< of Part
};

constexpr Field optional(QLatin1String name, Kind kind, Shape part = {})
{
    return {name, kind, false, false, 0, part};
}

constexpr Field list(QLatin1String name, Kind kind, qsizetype least = 0, Shape part = {}, bool isRequired = true)
{
    return {name, kind, isRequired, true, least, part};
}

constexpr Field part(QLatin1String name, Shape shape)
{
    return {name, Kind::Part, true, false, 0, shape};
}

constexpr Field kWeight[] = {
    {"grams"_L1, Kind::Number}, {"source"_L1, Kind::Word}, optional("accuracyBp"_L1, Kind::Count)};
constexpr Field kDims[] = {{"lengthMm"_L1, Kind::Number}, {"widthMm"_L1, Kind::Number}, {"heightMm"_L1, Kind::Number}};
constexpr Field kTier[] = {{"minQty"_L1, Kind::Above0}, {"price"_L1, Kind::Price}};
constexpr Field kNamed[] = {{"name"_L1, Kind::Text},
                            {"nameOriginal"_L1, Kind::Text},
                            {"value"_L1, Kind::Words},
                            {"valueOriginal"_L1, Kind::Words},
                            optional("imageId"_L1, Kind::Id)};
constexpr Field kCertificate[] = {
    {"name"_L1, Kind::Text}, optional("code"_L1, Kind::Words), optional("imageId"_L1, Kind::Id)};
constexpr Field kMix[] = {
    {"enabled"_L1, Kind::Flag}, optional("minQty"_L1, Kind::Quantity), optional("minAmount"_L1, Kind::Yuan)};
constexpr Field kCarton[] = {{"quantity"_L1, Kind::Above0}, {"grams"_L1, Kind::Number}, part("dims"_L1, kDims)};
constexpr Field kFreight[] = {{"id"_L1, Kind::Id},
                              {"name"_L1, Kind::Text},
                              optional("nameOriginal"_L1, Kind::Text),
                              {"from"_L1, Kind::Text},
                              optional("fromOriginal"_L1, Kind::Text),
                              {"payer"_L1, Kind::Word},
                              {"chargeType"_L1, Kind::Word},
                              {"firstUnits"_L1, Kind::Count},
                              {"firstFee"_L1, Kind::Yuan},
                              {"nextUnits"_L1, Kind::Number},
                              {"nextFee"_L1, Kind::Yuan},
                              optional("freeAbove"_L1, Kind::Yuan),
                              {"validFrom"_L1, Kind::Date}};
constexpr Field kSku[] = {{"id"_L1, Kind::Id},
                          {"code"_L1, Kind::Text},
                          list("attributes"_L1, Kind::Part, 0, kNamed),
                          {"price"_L1, Kind::Price},
                          list("tiers"_L1, Kind::Part, 1, kTier, false),
                          {"stock"_L1, Kind::Quantity},
                          optional("weight"_L1, Kind::Part, kWeight),
                          list("weights"_L1, Kind::Part, 0, kWeight),
                          optional("dims"_L1, Kind::Part, kDims)};
constexpr Field kScores[] = {{"composite"_L1, Kind::Score},  {"logistics"_L1, Kind::Score},
                             {"dispute"_L1, Kind::Score},    {"offer"_L1, Kind::Score},
                             {"consulting"_L1, Kind::Score}, {"afterSales"_L1, Kind::Score}};
constexpr Field kRates[] = {{"repeatPurchaseBp"_L1, Kind::Count},
                            {"pickup48hBp"_L1, Kind::Count},
                            {"qualityRefundBp"_L1, Kind::Count},
                            {"perfectFulfilmentBp"_L1, Kind::Count},
                            {"delayedShippingBp"_L1, Kind::Count}};

constexpr Field kCategory[] = {
    {"id"_L1, Kind::Id},          {"version"_L1, Kind::Number},    {"updatedAt"_L1, Kind::Time},
    {"name"_L1, Kind::Text},      {"nameOriginal"_L1, Kind::Text}, {"level"_L1, Kind::Number},
    {"position"_L1, Kind::Count}, {"offerCount"_L1, Kind::Count},  optional("parentId"_L1, Kind::Id)};
constexpr Field kSupplier[] = {{"id"_L1, Kind::Id},
                               {"version"_L1, Kind::Number},
                               {"updatedAt"_L1, Kind::Time},
                               {"name"_L1, Kind::Text},
                               {"nameOriginal"_L1, Kind::Text},
                               {"city"_L1, Kind::Text},
                               optional("cityOriginal"_L1, Kind::Text),
                               {"province"_L1, Kind::Text},
                               optional("provinceOriginal"_L1, Kind::Text),
                               list("identities"_L1, Kind::Word),
                               {"memberYears"_L1, Kind::Count},
                               part("scores"_L1, kScores),
                               part("rates"_L1, kRates),
                               list("freightTemplates"_L1, Kind::Part, 1, kFreight),
                               {"offerCount"_L1, Kind::Count},
                               optional("imageId"_L1, Kind::Id)};
/// Of a list's offer and of the full one.
constexpr Field kSummary[] = {{"id"_L1, Kind::Id},
                              {"version"_L1, Kind::Number},
                              {"updatedAt"_L1, Kind::Time},
                              {"status"_L1, Kind::Word},
                              {"categoryId"_L1, Kind::Id},
                              {"supplierId"_L1, Kind::Id},
                              {"title"_L1, Kind::Text},
                              {"titleOriginal"_L1, Kind::Text},
                              {"unit"_L1, Kind::Unit},
                              {"currency"_L1, Kind::Currency},
                              {"moq"_L1, Kind::Above0},
                              {"lotSize"_L1, Kind::Above0},
                              list("tiers"_L1, Kind::Part, 1, kTier),
                              {"stock"_L1, Kind::Quantity},
                              {"rating"_L1, Kind::Score},
                              {"sold"_L1, Kind::Count},
                              {"leadDays"_L1, Kind::Count},
                              optional("weight"_L1, Kind::Part, kWeight),
                              optional("dims"_L1, Kind::Part, kDims),
                              list("restricted"_L1, Kind::Word),
                              {"imageId"_L1, Kind::Id},
                              {"freightTemplateId"_L1, Kind::Id},
                              optional("hs"_L1, Kind::Hs)};
constexpr Field kDetail[] = {list("categoryPath"_L1, Kind::Id, 1),
                             {"priceMode"_L1, Kind::Word},
                             part("mixRule"_L1, kMix),
                             optional("dispatchHours"_L1, Kind::Count),
                             optional("carton"_L1, Kind::Part, kCarton),
                             list("images"_L1, Kind::Id),
                             part("freightTemplate"_L1, kFreight),
                             list("skus"_L1, Kind::Part, 1, kSku),
                             {"description"_L1, Kind::Words},
                             {"descriptionOriginal"_L1, Kind::Words},
                             list("attributes"_L1, Kind::Part, 0, kNamed),
                             list("certificates"_L1, Kind::Part, 0, kCertificate),
                             optional("link"_L1, Kind::Words)};

/// Above every amount and count that is real; sums of thousands of them stay far below what 64 bits hold.
constexpr qint64 kMost = 1'000'000'000'000;

bool matches(const QJsonValue& value, const QRegularExpression& pattern)
{
    return value.isString() && pattern.match(value.toString()).hasMatch();
}

bool isWhole(const QJsonValue& value, qint64 least)
{
    return value.isDouble() && value.toDouble() == double(value.toInteger()) && value.toInteger() >= least &&
           value.toInteger() <= kMost;
}

bool isText(const QJsonValue& value, qsizetype least, qsizetype most)
{
    return value.isString() && value.toString().size() >= least && value.toString().size() <= most;
}

bool isNotZero(const QJsonValue& decimal)
{
    static const QRegularExpression digit(u"[1-9]"_s);
    return matches(decimal, digit);
}

/// What a value must be; empty when it is that.
QString reasonAgainstValue(const QJsonValue& value, Kind kind)
{
    static const QRegularExpression id(u"^[A-Za-z0-9._~-]{1,64}$"_s);
    static const QRegularExpression quantity(u"^(0|[1-9]\\d{0,8})(\\.\\d{1,3})?$"_s);
    static const QRegularExpression price(u"^(0|[1-9]\\d{0,8})(\\.\\d{1,6})?$"_s);
    static const QRegularExpression score(u"^([0-4](\\.\\d)?|5(\\.0)?)$"_s);
    static const QRegularExpression amount(u"^(0|[1-9]\\d{0,11})(\\.\\d{1,2})?$"_s);
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z$"_s);
    static const QRegularExpression hs(u"^\\d{6}(\\d{2}(\\d{2})?)?$"_s);
    const auto unless = [](bool good, const QString& reason) { return good ? QString() : reason; };
    switch (kind) {
    case Kind::Text:
        return unless(isText(value, 1, 500), u"must be a text of 1 to 500 characters"_s);
    case Kind::Words:
        return unless(isText(value, 0, 100'000), u"must be a text of at most 100000 characters"_s);
    case Kind::Id:
        return unless(matches(value, id), u"must be 1 to 64 letters, digits or one of . _ ~ -"_s);
    case Kind::Word:
        return unless(isText(value, 1, 64), u"must be a word of 1 to 64 characters"_s);
    case Kind::Unit:
        return unless(isText(value, 1, 16), u"must be a word of 1 to 16 characters"_s);
    case Kind::Quantity:
        return unless(matches(value, quantity), u"must be a decimal string with at most 3 decimals"_s);
    case Kind::Above0:
        return unless(matches(value, quantity) && isNotZero(value),
                      u"must be a decimal string greater than zero with at most 3 decimals"_s);
    case Kind::Price:
        return unless(matches(value, price) && isNotZero(value),
                      u"must be a decimal string greater than zero with at most 6 decimals"_s);
    case Kind::Score:
        return unless(matches(value, score), u"must be 0 to 5 with one decimal"_s);
    case Kind::Yuan:
        return unless(value.isObject() && matches(value["amount"_L1], amount) && value["currency"_L1] == "CNY"_L1,
                      u"must be an amount in CNY that is not below zero"_s);
    case Kind::Currency:
        return unless(value == "CNY"_L1, u"must be CNY"_s);
    case Kind::Count:
        return unless(isWhole(value, 0), u"must be a whole number of at least 0"_s);
    case Kind::Number:
        return unless(isWhole(value, 1), u"must be a whole number of at least 1"_s);
    case Kind::Flag:
        return unless(value.isBool(), u"must be true or false"_s);
    case Kind::Date:
        return unless(QDate::fromString(value.toString(), Qt::ISODate).isValid(), u"must be a date"_s);
    case Kind::Time:
        return unless(matches(value, time), u"must be a time in UTC"_s);
    case Kind::Hs:
        return unless(matches(value, hs), u"must be 6, 8 or 10 digits"_s);
    case Kind::Part:
        return unless(value.isObject(), u"must be an object"_s);
    }
    Q_UNREACHABLE();
}

QString reasonAgainst(const QJsonObject& body, Shape shape);

QString reasonAgainst(const QJsonValue& value, const Field& field, const QString& path)
{
    if (const QString reason = reasonAgainstValue(value, field.kind); !reason.isEmpty())
        return path + u' ' + reason;
    if (field.kind != Kind::Part)
        return {};
    const QString reason = reasonAgainst(value.toObject(), field.part);
    return reason.isEmpty() ? QString() : path + u'.' + reason;
}

QString reasonAgainst(const QJsonObject& body, Shape shape)
{
    for (const Field& field : shape) {
        const QJsonValue value = body[field.name];
        if (value.isUndefined()) {
            if (field.isRequired)
                return field.name + u" is missing"_s;
            continue;
        }
        if (!field.isList) {
            if (const QString reason = reasonAgainst(value, field, field.name); !reason.isEmpty())
                return reason;
            continue;
        }
        const QJsonArray items = value.toArray();
        if (!value.isArray() || items.size() < field.least)
            return field.name + u" must be a list of at least %1"_s.arg(field.least);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString reason = reasonAgainst(items.at(i), field, u"%1[%2]"_s.arg(field.name).arg(i));
            if (!reason.isEmpty())
                return reason;
        }
    }
    return {};
}

} // namespace

QString reasonAgainstShape(const QString& name, const QJsonObject& body)
{
    if (name == "category"_L1)
        return reasonAgainst(body, kCategory);
    if (name == "supplier"_L1)
        return reasonAgainst(body, kSupplier);
    const QString reason = reasonAgainst(body, kSummary);
    return reason.isEmpty() && name == "offer"_L1 ? reasonAgainst(body, kDetail) : reason;
}

} // namespace tradewind::sandbox
