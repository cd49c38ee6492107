// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/actwords.h"

#include "models/shared/tradewords.h"
#include "services/domain/values/moneyformat.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct Words
{
    const char* key;
    const char* words;
};

constexpr Words kNames[] = {
    {"title", QT_TRANSLATE_NOOP("ActWords", "What")},
    {"number", QT_TRANSLATE_NOOP("ActWords", "Number")},
    {"amount", QT_TRANSLATE_NOOP("ActWords", "Amount")},
    {"sell", QT_TRANSLATE_NOOP("ActWords", "From")},
    {"buy", QT_TRANSLATE_NOOP("ActWords", "Into")},
    {"total", QT_TRANSLATE_NOOP("ActWords", "Total")},
    {"maxTotal", QT_TRANSLATE_NOOP("ActWords", "At most")},
    {"debit", QT_TRANSLATE_NOOP("ActWords", "Taken from the balance")},
    {"fee", QT_TRANSLATE_NOOP("ActWords", "Fee")},
    {"credit", QT_TRANSLATE_NOOP("ActWords", "Credit")},
    {"cost", QT_TRANSLATE_NOOP("ActWords", "Cost")},
    {"currency", QT_TRANSLATE_NOOP("ActWords", "Currency")},
    {"method", QT_TRANSLATE_NOOP("ActWords", "Paid from")},
    {"choice", QT_TRANSLATE_NOOP("ActWords", "Choice")},
    {"decision", QT_TRANSLATE_NOOP("ActWords", "Decision")},
    {"service", QT_TRANSLATE_NOOP("ActWords", "Service")},
    {"kind", QT_TRANSLATE_NOOP("ActWords", "Kind")},
    {"quantity", QT_TRANSLATE_NOOP("ActWords", "Quantity")},
    {"text", QT_TRANSLATE_NOOP("ActWords", "Text")},
    {"comment", QT_TRANSLATE_NOOP("ActWords", "Comment")},
    {"note", QT_TRANSLATE_NOOP("ActWords", "Note")},
    {"memo", QT_TRANSLATE_NOOP("ActWords", "Memo")},
    {"reason", QT_TRANSLATE_NOOP("ActWords", "Reason")},
    {"serviceMode", QT_TRANSLATE_NOOP("ActWords", "Way to buy")},
    {"incoterm", QT_TRANSLATE_NOOP("ActWords", "Incoterm")},
    {"incotermPlace", QT_TRANSLATE_NOOP("ActWords", "Place")},
    {"neededBy", QT_TRANSLATE_NOOP("ActWords", "Needed by")},
    {"name", QT_TRANSLATE_NOOP("ActWords", "Name")},
    {"address", QT_TRANSLATE_NOOP("ActWords", "Address")},
    {"label", QT_TRANSLATE_NOOP("ActWords", "Label")},
    {"company", QT_TRANSLATE_NOOP("ActWords", "Company")},
    {"person", QT_TRANSLATE_NOOP("ActWords", "Person")},
    {"phone", QT_TRANSLATE_NOOP("ActWords", "Telephone")},
    {"postalCode", QT_TRANSLATE_NOOP("ActWords", "Postal code")},
    {"city", QT_TRANSLATE_NOOP("ActWords", "City")},
    {"region", QT_TRANSLATE_NOOP("ActWords", "Region")},
    {"country", QT_TRANSLATE_NOOP("ActWords", "Country")},
    {"archived", QT_TRANSLATE_NOOP("ActWords", "Archived")},
    {"lines", QT_TRANSLATE_NOOP("ActWords", "Lines")},
    {"items", QT_TRANSLATE_NOOP("ActWords", "Goods")},
    {"scenarios", QT_TRANSLATE_NOOP("ActWords", "Scenarios")},
    {"quantities", QT_TRANSLATE_NOOP("ActWords", "Quantities")},
    {"splits", QT_TRANSLATE_NOOP("ActWords", "Deliveries in parts")},
    {"services", QT_TRANSLATE_NOOP("ActWords", "Extra services")},
    {"declaration", QT_TRANSLATE_NOOP("ActWords", "Customs declaration")},
    {"files", QT_TRANSLATE_NOOP("ActWords", "Files")},
    {"expect", QT_TRANSLATE_NOOP("ActWords", "What must still hold")},
    {"spec", QT_TRANSLATE_NOOP("ActWords", "Specification")},
    {"targetPrice", QT_TRANSLATE_NOOP("ActWords", "Target price")},
    {"unitPrice", QT_TRANSLATE_NOOP("ActWords", "Unit price")},
    {"unitValue", QT_TRANSLATE_NOOP("ActWords", "Value of a piece")},
    {"toolingFee", QT_TRANSLATE_NOOP("ActWords", "Tooling")},
    {"depositBp", QT_TRANSLATE_NOOP("ActWords", "Deposit")},
    {"leadDays", QT_TRANSLATE_NOOP("ActWords", "Lead time in days")},
    {"hours", QT_TRANSLATE_NOOP("ActWords", "Longer by hours")},
    {"sample", QT_TRANSLATE_NOOP("ActWords", "Sample first")},
    {"packaging", QT_TRANSLATE_NOOP("ActWords", "Packaging")},
    {"qcPlan", QT_TRANSLATE_NOOP("ActWords", "Inspection")},
    {"link", QT_TRANSLATE_NOOP("ActWords", "Link")},
    {"insured", QT_TRANSLATE_NOOP("ActWords", "Insured")},
    {"grams", QT_TRANSLATE_NOOP("ActWords", "Weight in grams")},
    {"hs", QT_TRANSLATE_NOOP("ActWords", "HS code")},
    {"origin", QT_TRANSLATE_NOOP("ActWords", "Origin")},
    {"descriptionEn", QT_TRANSLATE_NOOP("ActWords", "Description")},
    {"descriptionCn", QT_TRANSLATE_NOOP("ActWords", "Description in Chinese")},
    {"date", QT_TRANSLATE_NOOP("ActWords", "Date")},
    {"validUntil", QT_TRANSLATE_NOOP("ActWords", "Valid until")},
    {"validTo", QT_TRANSLATE_NOOP("ActWords", "Valid until")},
    {"deadline", QT_TRANSLATE_NOOP("ActWords", "Deadline")},
    {"requestDeadline", QT_TRANSLATE_NOOP("ActWords", "Not carried out after")},
    {"presentUntil", QT_TRANSLATE_NOOP("ActWords", "Not begun after")},
    {"state", QT_TRANSLATE_NOOP("ActWords", "State")},
    {"stock", QT_TRANSLATE_NOOP("ActWords", "Stock")},
    {"atLeast", QT_TRANSLATE_NOOP("ActWords", "At least")},
    {"lineNo", QT_TRANSLATE_NOOP("ActWords", "Line")},
    {"roundNo", QT_TRANSLATE_NOOP("ActWords", "Round")},
    {"rate", QT_TRANSLATE_NOOP("ActWords", "Rate")},
    {"active", QT_TRANSLATE_NOOP("ActWords", "Followed")},
    {"price", QT_TRANSLATE_NOOP("ActWords", "Tell when the price changes")},
    {"delisting", QT_TRANSLATE_NOOP("ActWords", "Tell when it is withdrawn")},
    {"visibility", QT_TRANSLATE_NOOP("ActWords", "Seen by")},
    {"lang", QT_TRANSLATE_NOOP("ActWords", "Language")},
    {"subject", QT_TRANSLATE_NOOP("ActWords", "About")},
    {"topic", QT_TRANSLATE_NOOP("ActWords", "Kind")},
    {"mediaType", QT_TRANSLATE_NOOP("ActWords", "Type")},
    {"size", QT_TRANSLATE_NOOP("ActWords", "Size in bytes")},
    {"sha256", QT_TRANSLATE_NOOP("ActWords", "Fingerprint")},
    {"contentHash", QT_TRANSLATE_NOOP("ActWords", "Fingerprint of the content")},
    {"roundHash", QT_TRANSLATE_NOOP("ActWords", "Fingerprint of the round")},
    {"id", QT_TRANSLATE_NOOP("ActWords", "Id")},
    {"preparedId", QT_TRANSLATE_NOOP("ActWords", "Prepared figures")},
    {"approvalId", QT_TRANSLATE_NOOP("ActWords", "Approval")},
    {"fxQuoteId", QT_TRANSLATE_NOOP("ActWords", "Locked rate")},
    {"dueIds", QT_TRANSLATE_NOOP("ActWords", "Dues")},
    {"addressId", QT_TRANSLATE_NOOP("ActWords", "To")},
    {"freightLineId", QT_TRANSLATE_NOOP("ActWords", "Freight line")},
    {"offerId", QT_TRANSLATE_NOOP("ActWords", "Offer")},
    {"skuId", QT_TRANSLATE_NOOP("ActWords", "Variant")},
    {"storedItemId", QT_TRANSLATE_NOOP("ActWords", "Stored goods")},
    {"lineId", QT_TRANSLATE_NOOP("ActWords", "Line")},
    {"scenarioId", QT_TRANSLATE_NOOP("ActWords", "Scenario")},
    {"infoRequestId", QT_TRANSLATE_NOOP("ActWords", "Question")},
    {"messageId", QT_TRANSLATE_NOOP("ActWords", "Up to the message")},
    {"methodId", QT_TRANSLATE_NOOP("ActWords", "Way to pay in")},
};

/// What was asked for, where the plain name would not say whether more or less is wanted.
constexpr Words kConditions[] = {
    {"unitPrice", QT_TRANSLATE_NOOP("ActWords", "Unit price at most")},
    {"total", QT_TRANSLATE_NOOP("ActWords", "Total")},
    {"maxTotal", QT_TRANSLATE_NOOP("ActWords", "Total at most")},
    {"debit", QT_TRANSLATE_NOOP("ActWords", "Taken from the balance")},
    {"sell", QT_TRANSLATE_NOOP("ActWords", "Amount given")},
    {"buy", QT_TRANSLATE_NOOP("ActWords", "Amount received")},
    {"fxQuote.buyAmount", QT_TRANSLATE_NOOP("ActWords", "Amount the rate was locked for")},
    {"stock", QT_TRANSLATE_NOOP("ActWords", "Stock at least")},
    {"offerStatus", QT_TRANSLATE_NOOP("ActWords", "Offer")},
    {"validTo", QT_TRANSLATE_NOOP("ActWords", "Sent before")},
    {"deadline", QT_TRANSLATE_NOOP("ActWords", "Deadline")},
    {"limit", QT_TRANSLATE_NOOP("ActWords", "Your limit")},
    {"balance", QT_TRANSLATE_NOOP("ActWords", "In the balance at least")},
};

constexpr Words kValues[] = {
    {"full_service", QT_TRANSLATE_NOOP("ActWords", "Full service")},
    {"source_to_forwarder", QT_TRANSLATE_NOOP("ActWords", "To your forwarder")},
    {"forwarding_only", QT_TRANSLATE_NOOP("ActWords", "Forwarding only")},
    {"dropship", QT_TRANSLATE_NOOP("ActWords", "Dropshipping")},
    {"approve", QT_TRANSLATE_NOOP("ActWords", "Approve")},
    {"reject", QT_TRANSLATE_NOOP("ActWords", "Reject")},
    {"accept", QT_TRANSLATE_NOOP("ActWords", "Accept")},
    {"accept_with_credit", QT_TRANSLATE_NOOP("ActWords", "Accept with a credit")},
    {"rework", QT_TRANSLATE_NOOP("ActWords", "Rework")},
    {"return_to_supplier", QT_TRANSLATE_NOOP("ActWords", "Return to the supplier")},
    {"exchange", QT_TRANSLATE_NOOP("ActWords", "Exchange")},
    {"discard", QT_TRANSLATE_NOOP("ActWords", "Discard")},
    {"none", QT_TRANSLATE_NOOP("ActWords", "None")},
    {"basic", QT_TRANSLATE_NOOP("ActWords", "Basic")},
    {"full", QT_TRANSLATE_NOOP("ActWords", "Full")},
    {"aql", QT_TRANSLATE_NOOP("ActWords", "AQL sample")},
    {"balance", QT_TRANSLATE_NOOP("ActWords", "Balance")},
    {"hosted_page", QT_TRANSLATE_NOOP("ActWords", "Payment page")},
    {"delivery", QT_TRANSLATE_NOOP("ActWords", "Delivery")},
    {"forwarder", QT_TRANSLATE_NOOP("ActWords", "Forwarder")},
    {"warehouse", QT_TRANSLATE_NOOP("ActWords", "Warehouse")},
    {"shared", QT_TRANSLATE_NOOP("ActWords", "Everybody in the conversation")},
    {"internal", QT_TRANSLATE_NOOP("ActWords", "Your company alone")},
    {"draft", QT_TRANSLATE_NOOP("ActWords", "Draft")},
    {"pending_approval", QT_TRANSLATE_NOOP("ActWords", "Waiting for approval")},
    {"awaiting_payment1", QT_TRANSLATE_NOOP("ActWords", "Waiting for payment 1")},
    {"paid", QT_TRANSLATE_NOOP("ActWords", "Paid")},
    {"verifying", QT_TRANSLATE_NOOP("ActWords", "Being checked")},
    {"purchasing", QT_TRANSLATE_NOOP("ActWords", "Being bought")},
    {"purchased", QT_TRANSLATE_NOOP("ActWords", "Bought")},
    {"supplier_shipped", QT_TRANSLATE_NOOP("ActWords", "Sent by the supplier")},
    {"partially_in_warehouse", QT_TRANSLATE_NOOP("ActWords", "Partly in the warehouse")},
    {"in_warehouse", QT_TRANSLATE_NOOP("ActWords", "In the warehouse")},
    {"completed", QT_TRANSLATE_NOOP("ActWords", "Completed")},
    {"cancelled", QT_TRANSLATE_NOOP("ActWords", "Cancelled")},
    {"refunded", QT_TRANSLATE_NOOP("ActWords", "Refunded")},
    {"listed", QT_TRANSLATE_NOOP("ActWords", "On sale")},
    {"sold_out", QT_TRANSLATE_NOOP("ActWords", "Sold out")},
    {"delisted", QT_TRANSLATE_NOOP("ActWords", "Withdrawn by the seller")},
    {"order", QT_TRANSLATE_NOOP("ActWords", "Order")},
    {"shipment", QT_TRANSLATE_NOOP("ActWords", "Shipment")},
    {"rfq", QT_TRANSLATE_NOOP("ActWords", "Request for a quote")},
    {"offer", QT_TRANSLATE_NOOP("ActWords", "Offer")},
    {"receipt", QT_TRANSLATE_NOOP("ActWords", "Inspection")},
    {"approval", QT_TRANSLATE_NOOP("ActWords", "Approval")},
};

template <std::size_t N>
const char* find(const Words (&table)[N], const QString& key)
{
    for (const Words& entry : table) {
        if (key == QLatin1StringView(entry.key))
            return entry.words;
    }
    return nullptr;
}

bool isHash(const QString& text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar digit) {
               return digit.isDigit() || (digit >= u'a' && digit <= u'f');
           });
}

QString groupsOfFour(const QString& hash)
{
    QStringList groups;
    for (int at = 0; at < 16; at += 4)
        groups.append(hash.mid(at, 4));
    return groups.join(u' ') + u" …"_s;
}

/// Members whose text is one of the contract's words; elsewhere a text is somebody's own.
bool holdsWord(const QString& member)
{
    static const QStringList kMembers{u"serviceMode"_s, u"decision"_s,    u"choice"_s,     u"qcPlan"_s,
                                      u"method"_s,      u"kind"_s,        u"visibility"_s, u"state"_s,
                                      u"topic"_s,       u"offerStatus"_s, u"service"_s};
    return kMembers.contains(member);
}

std::optional<std::pair<QString, QString>> amountIn(const QString& text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 2 || parts.at(1).size() != 3 || !Decimal::parse(parts.at(0)))
        return std::nullopt;
    return std::pair(parts.at(0), parts.at(1));
}

QString moneyText(const QString& member, const QString& amount, const QString& currency, const QLocale& locale)
{
    if (const auto money = Money::parse(amount, currency); money && !member.startsWith("unit"_L1))
        return moneyformat::withCode(*money, locale);
    if (const auto price = UnitPrice::parse(amount, currency))
        return moneyformat::factoryPrice(*price, locale);
    return amount + u' ' + currency;
}

QString timeText(const QDateTime& time, const QLocale& locale)
{
    return locale.toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QString ActWords::name(const QString& member)
{
    const char* words = find(kNames, member);
    return words ? tr(words) : QString();
}

QString ActWords::condition(const QString& what)
{
    if (const char* words = find(kConditions, what))
        return tr(words);
    const QString plain = name(what);
    return plain.isEmpty() ? what : plain;
}

QString ActWords::plainValue(const QString& what, const QString& text, const QLocale& locale)
{
    if (isHash(text))
        return groupsOfFour(text);
    if (const auto amount = amountIn(text))
        return moneyText(what, amount->first, amount->second, locale);
    if (text.size() >= 20 && text.endsWith(u'Z')) {
        if (const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs); time.isValid())
            return timeText(time, locale);
    }
    if (holdsWord(what)) {
        if (const char* words = find(kValues, text))
            return tr(words);
        return TradeWords::service(OpenEnum<ServiceKind>::fromWire(text));
    }
    const bool isNumber = what == "stock"_L1 || what == "atLeast"_L1 || what == "quantity"_L1;
    if (isNumber || what == "rate"_L1) {
        if (const auto number = Decimal::parse(text))
            return moneyformat::number(*number, locale);
    }
    return text.simplified();
}

QString ActWords::value(const QString& member, const QJsonValue& value, const QLocale& locale)
{
    if (value.isString()) {
        if (member == "country"_L1 || member == "origin"_L1)
            return TradeWords::country(value.toString());
        if (member == "neededBy"_L1 || member == "date"_L1) {
            const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
            return day.isValid() ? locale.toString(day, QLocale::ShortFormat) : value.toString();
        }
        return plainValue(member, value.toString(), locale);
    }
    if (value.isBool())
        return value.toBool() ? tr("yes") : tr("no");
    if (value.isDouble() && member == "depositBp"_L1)
        return tr("%1 %").arg(moneyformat::number(Decimal::scaled(value.toInteger(), 2).normalized(), locale));
    if (value.isDouble())
        return locale.toString(value.toInteger());
    const QJsonObject object = value.toObject();
    if (object.contains("amount"_L1) && object.contains("currency"_L1))
        return moneyText(member, object.value("amount"_L1).toString(), object.value("currency"_L1).toString(), locale);
    if (object.contains("value"_L1) && object.contains("unit"_L1)) {
        const auto number = Decimal::parse(object.value("value"_L1).toString());
        return number ? TradeWords::quantity(*number, object.value("unit"_L1).toString(), locale)
                      : object.value("value"_L1).toString();
    }
    return {};
}

QString ActWords::difference(const QString& what, const QString& old, const QString& now, const QLocale& locale)
{
    const auto before = amountIn(old);
    const auto after = amountIn(now);
    const bool isMoney = before && after && before->second == after->second;
    const bool isNumber = !before && !after && (what == "stock"_L1 || what == "rate"_L1);
    if (!isMoney && !isNumber)
        return {};
    // Millionths of either: a unit price has that many decimals, quantities and rates have fewer.
    const auto first = UnitPrice::parse(isMoney ? before->first : old, isMoney ? before->second : u"CNY"_s);
    const auto second = UnitPrice::parse(isMoney ? after->first : now, isMoney ? before->second : u"CNY"_s);
    if (!first || !second || first->isZero() || *first == *second)
        return {};
    const qint64 change = std::abs(second->micros() - first->micros());
    const auto permille = Money(change, first->currency()).scaled(1000, std::abs(first->micros()), Rounding::HalfUp);
    if (!permille)
        return {};
    const QString sign = second->micros() < first->micros() ? u"−"_s : u"+"_s;
    const QString by = isMoney ? moneyformat::factoryPrice(UnitPrice(change, first->currency()), locale)
                               : moneyformat::number(Decimal::scaled(change, 6).normalized(), locale);
    const QString percent = moneyformat::number(Decimal::scaled(permille->minor(), 1), locale);
    return tr("%1%2, %1%3 %").arg(sign, by, percent);
}

} // namespace tradewind
