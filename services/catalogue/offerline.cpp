// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/offerline.h"

#include "services/catalogue/storedjson.h"
#include "services/wire/codec/cataloguecodec.h"

#include <simdjson.h>

#include <cstring>
#include <vector>

namespace tradewind {
using namespace simdjson;

namespace {
using Text = std::string_view;

QByteArray bytes(Text text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A plain decimal of few digits as so many decimals; false for anything that needs a second look.
bool decimal(Text text, int decimals, Rounding rounding, qint64& out)
{
    constexpr std::size_t kFewDigits = 12; // times a million still fits
    if (text.empty() || text.size() > kFewDigits)
        return false;
    std::size_t i = 0;
    qint64 units = 0;
    for (; i < text.size() && isDigit(text[i]); ++i)
        units = units * 10 + (text[i] - '0');
    if (i == 0 || (i > 1 && text[0] == '0'))
        return false;
    int left = decimals;
    bool isMore = false;
    int next = 0;
    if (i < text.size()) {
        if (text[i] != '.' || i + 1 == text.size())
            return false;
        for (++i; i < text.size(); ++i) {
            if (!isDigit(text[i]))
                return false;
            if (left > 0) {
                units = units * 10 + (text[i] - '0');
                --left;
            } else {
                if (left == 0)
                    next = text[i] - '0';
                --left;
                isMore = isMore || text[i] != '0';
            }
        }
    }
    for (; left > 0; --left)
        units *= 10;
    if ((rounding == Rounding::Up && isMore) || (rounding == Rounding::HalfUp && next >= 5))
        ++units;
    out = units;
    return true;
}

/// 2026-11-19T16:33:00Z, with or without milliseconds.
bool moment(Text text, qint64& out)
{
    if (text.size() != 20 && text.size() != 24)
        return false;
    const Text shape = text.size() == 20 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000Z";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (shape[i] == '0' ? !isDigit(text[i]) : text[i] != shape[i])
            return false;
    }
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const int hour = number(11, 2);
    const int minute = number(14, 2);
    const int second = number(17, 2);
    if (!date.isValid() || hour > 23 || minute > 59 || second > 59)
        return false;
    const qint64 days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    const int millis = text.size() == 24 ? number(20, 3) : 0;
    out = (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millis;
    return true;
}

bool identifier(Text text)
{
    return !text.empty() && text.size() <= std::size_t(OfferId::kMaxLength);
}

bool text(ondemand::value& value, Text& out)
{
    return value.get_string().get(out) == SUCCESS;
}

bool number(ondemand::value& value, qint64& out)
{
    int64_t read = 0;
    if (value.get_int64().get(read) != SUCCESS)
        return false;
    out = read;
    return true;
}

bool quantity(ondemand::value& value, int decimals, Rounding rounding, qint64& out)
{
    Text digits;
    return text(value, digits) && decimal(digits, decimals, rounding, out);
}

bool tiers(ondemand::value& value, OfferColumns& out)
{
    ondemand::array list;
    if (value.get_array().get(list) != SUCCESS)
        return false;
    for (auto element : list) {
        ondemand::object tier;
        if (element.get_object().get(tier) != SUCCESS)
            return false;
        qint64 from = -1;
        qint64 price = -1;
        for (auto field : tier) {
            Text key;
            ondemand::value inner;
            if (field.unescaped_key().get(key) != SUCCESS || field.value().get(inner) != SUCCESS)
                return false;
            if (key == "minQty" && !quantity(inner, 0, Rounding::Up, from))
                return false;
            if (key == "price") {
                Text digits;
                // More decimals than a price may have is for the codec to judge.
                if (!text(inner, digits) || !decimal(digits, UnitPrice::kDecimals, Rounding::Down, price))
                    return false;
                if (const auto point = digits.find('.');
                    point != Text::npos && digits.size() - point - 1 > std::size_t(UnitPrice::kDecimals))
                    return false;
            }
        }
        if (from < 0 || price < 0 || out.tiers == OfferColumns::kTiers)
            return false;
        out.tierFrom[out.tiers] = from;
        out.tierMicros[out.tiers] = price;
        ++out.tiers;
    }
    return out.tiers > 0;
}

bool restricted(ondemand::value& value, OfferColumns& out)
{
    ondemand::array list;
    if (value.get_array().get(list) != SUCCESS)
        return false;
    for (auto element : list) {
        Text word;
        if (element.get_string().get(word) != SUCCESS)
            return false;
        out.isRestricted = true;
        for (const auto& known : WireWords<RestrictedAttribute>::table) {
            if (word == Text(known.word.data(), std::size_t(known.word.size())))
                out.restricted |= restrictedBit(known.value);
        }
    }
    return true;
}

/// An object of whole numbers and, for `words`, a string: what weights and dimensions are made of.
bool plainObject(ondemand::value& value, std::initializer_list<Text> numbers, Text word)
{
    ondemand::object object;
    if (value.get_object().get(object) != SUCCESS)
        return false;
    std::size_t found = 0;
    for (auto field : object) {
        Text key;
        ondemand::value inner;
        if (field.unescaped_key().get(key) != SUCCESS || field.value().get(inner) != SUCCESS)
            return false;
        qint64 ignoredNumber = 0;
        Text ignoredText;
        if (key == word) {
            if (!text(inner, ignoredText))
                return false;
            ++found;
        } else if (std::find(numbers.begin(), numbers.end(), key) != numbers.end()) {
            if (!number(inner, ignoredNumber))
                return false;
            ++found;
        } else if (key == "accuracyBp" && !number(inner, ignoredNumber)) {
            return false;
        }
    }
    return found == numbers.size() + (word.empty() ? 0 : 1);
}
} // namespace

struct OfferLineReader::Parser
{
    ondemand::parser parser;
    std::vector<char> padded;
};

OfferLineReader::OfferLineReader()
    : m_parser(std::make_unique<Parser>())
{
}

OfferLineReader::~OfferLineReader() = default;

Result<OfferLine> OfferLineReader::read(const QByteArray& json)
{
    OfferLine line;
    if (readQuickly(json, line))
        return line;
    return readSlowly(json);
}

bool OfferLineReader::readQuickly(const QByteArray& json, OfferLine& out)
{
    const std::size_t size = std::size_t(json.size());
    if (m_parser->padded.size() < size + SIMDJSON_PADDING)
        m_parser->padded.resize(2 * (size + SIMDJSON_PADDING));
    std::memcpy(m_parser->padded.data(), json.constData(), size);
    ondemand::document document;
    ondemand::object object;
    const padded_string_view view(m_parser->padded.data(), size, m_parser->padded.size());
    if (m_parser->parser.iterate(view).get(document) != SUCCESS || document.get_object().get(object) != SUCCESS)
        return false;
    enum Member : unsigned {
        Id = 1,
        Version = 2,
        Updated = 4,
        Status = 8,
        CategoryOf = 16,
        SupplierOf = 32,
        Title = 64,
        Original = 128,
        Unit = 256,
        CurrencyOf = 512,
        Moq = 1024,
        Lot = 2048,
        Tiers = 4096,
        Stock = 8192,
        Rating = 16384,
        Sold = 32768,
        Lead = 65536,
        Restricted = 131072,
        Image = 262144,
        Freight = 524288,
        All = (524288u << 1) - 1
    };
    unsigned found = 0;
    bool isGood = true;
    for (auto field : object) {
        Text key;
        ondemand::value value;
        if (field.unescaped_key().get(key) != SUCCESS || field.value().get(value) != SUCCESS)
            return false;
        Text word;
        const auto named = [&](Text name) { return key == name; };
        const auto take = [&](Member member, bool isRead) {
            found |= member;
            isGood = isGood && isRead;
        };
        const auto takeText = [&](Member member, QByteArray& into, bool isId) {
            take(member, text(value, word) && (!isId || identifier(word)));
            into = bytes(word);
        };
        if (named("id"))
            takeText(Id, out.id, true);
        else if (named("version"))
            take(Version, number(value, out.version));
        else if (named("updatedAt"))
            take(Updated, text(value, word) && moment(word, out.columns.updatedAt));
        else if (named("status")) {
            take(Status, text(value, word));
            out.isListed = word != "sold_out" && word != "delisted";
        } else if (named("categoryId"))
            takeText(CategoryOf, out.categoryId, true);
        else if (named("supplierId"))
            takeText(SupplierOf, out.supplierId, true);
        else if (named("title"))
            takeText(Title, out.title, false);
        else if (named("titleOriginal"))
            takeText(Original, out.titleOriginal, false);
        else if (named("unit"))
            take(Unit, text(value, word));
        else if (named("currency")) {
            takeText(CurrencyOf, out.currency, false);
            isGood = isGood && word == "CNY"; // the others are looked up by the codec
        } else if (named("moq"))
            take(Moq, quantity(value, 0, Rounding::Up, out.columns.moq));
        else if (named("lotSize"))
            take(Lot, quantity(value, 0, Rounding::Up, out.columns.lot));
        else if (named("tiers"))
            take(Tiers, tiers(value, out.columns));
        else if (named("stock"))
            take(Stock, quantity(value, 0, Rounding::Down, out.stock));
        else if (named("rating"))
            take(Rating, quantity(value, 2, Rounding::HalfUp, out.columns.ratingBp));
        else if (named("sold"))
            take(Sold, number(value, out.columns.sold));
        else if (named("leadDays"))
            take(Lead, number(value, out.columns.leadDays));
        else if (named("restricted"))
            take(Restricted, restricted(value, out.columns));
        else if (named("imageId"))
            take(Image, text(value, word));
        else if (named("freightTemplateId"))
            take(Freight, text(value, word));
        else if (named("weight"))
            isGood = isGood && plainObject(value, {"grams"}, "source");
        else if (named("dims"))
            isGood = isGood && plainObject(value, {"lengthMm", "widthMm", "heightMm"}, {});
        else if (named("hs"))
            isGood = isGood && text(value, word);
        if (!isGood)
            return false;
    }
    out.columns.isStocked = out.isListed && out.stock > 0;
    return found == All;
}

Result<OfferLine> OfferLineReader::readSlowly(const QByteArray& json)
{
    const auto decoded = decodeStored<OfferSummary>(json);
    if (!decoded)
        return decoded.error();
    const OfferSummary& offer = *decoded;
    if (offer.tiers.isEmpty())
        return makeError(Error::Kind::Parse, QStringLiteral("an offer without a price"));
    const auto wholeUp = [](const Decimal& value) { return value.unitsAt(0, Rounding::Up).valueOr(0); };
    OfferLine line;
    line.id = offer.id.toString().toUtf8();
    line.version = offer.version;
    line.categoryId = offer.categoryId.toString().toUtf8();
    line.supplierId = offer.supplierId.toString().toUtf8();
    line.title = offer.title.toUtf8();
    line.titleOriginal = offer.titleOriginal.toUtf8();
    line.currency = offer.currency.code().toUtf8();
    line.stock = offer.stock.unitsAt(0, Rounding::Down).valueOr(0);
    line.isListed = !offer.status.isKnown() || offer.status == OfferStatus::Listed;
    OfferColumns& columns = line.columns;
    columns.moq = wholeUp(offer.moq);
    columns.lot = wholeUp(offer.lotSize);
    columns.sold = offer.sold;
    columns.updatedAt = offer.updatedAt.toMSecsSinceEpoch();
    columns.leadDays = offer.leadDays;
    columns.ratingBp = offer.rating.unitsAt(2, Rounding::HalfUp).valueOr(0);
    columns.tiers = std::min(std::size_t(offer.tiers.size()), OfferColumns::kTiers);
    for (std::size_t i = 0; i < columns.tiers; ++i) {
        columns.tierFrom[i] = wholeUp(offer.tiers.at(qsizetype(i)).minQty);
        columns.tierMicros[i] = offer.tiers.at(qsizetype(i)).price.micros();
    }
    columns.isStocked = line.isListed && line.stock > 0;
    columns.isRestricted = !offer.restricted.isEmpty();
    for (const auto& attribute : offer.restricted) {
        if (attribute.known())
            columns.restricted |= restrictedBit(*attribute.known());
    }
    return line;
}

} // namespace tradewind
