// SPDX-License-Identifier: Apache-2.0
#include "models/shared/tradewords.h"

#include "services/domain/values/moneyformat.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct CountryName
{
    const char* code;
    const char* name;
};

// QLocale knows a country's name in English and in its own language only.
constexpr CountryName kCountryNames[] = {
    {"AE", QT_TRANSLATE_NOOP("TradeWords", "United Arab Emirates")},
    {"AR", QT_TRANSLATE_NOOP("TradeWords", "Argentina")},
    {"AT", QT_TRANSLATE_NOOP("TradeWords", "Austria")},
    {"AU", QT_TRANSLATE_NOOP("TradeWords", "Australia")},
    {"BD", QT_TRANSLATE_NOOP("TradeWords", "Bangladesh")},
    {"BE", QT_TRANSLATE_NOOP("TradeWords", "Belgium")},
    {"BG", QT_TRANSLATE_NOOP("TradeWords", "Bulgaria")},
    {"BH", QT_TRANSLATE_NOOP("TradeWords", "Bahrain")},
    {"BO", QT_TRANSLATE_NOOP("TradeWords", "Bolivia")},
    {"BR", QT_TRANSLATE_NOOP("TradeWords", "Brazil")},
    {"BY", QT_TRANSLATE_NOOP("TradeWords", "Belarus")},
    {"CA", QT_TRANSLATE_NOOP("TradeWords", "Canada")},
    {"CH", QT_TRANSLATE_NOOP("TradeWords", "Switzerland")},
    {"CI", QT_TRANSLATE_NOOP("TradeWords", "Côte d’Ivoire")},
    {"CL", QT_TRANSLATE_NOOP("TradeWords", "Chile")},
    {"CM", QT_TRANSLATE_NOOP("TradeWords", "Cameroon")},
    {"CN", QT_TRANSLATE_NOOP("TradeWords", "China")},
    {"CO", QT_TRANSLATE_NOOP("TradeWords", "Colombia")},
    {"CR", QT_TRANSLATE_NOOP("TradeWords", "Costa Rica")},
    {"CY", QT_TRANSLATE_NOOP("TradeWords", "Cyprus")},
    {"CZ", QT_TRANSLATE_NOOP("TradeWords", "Czechia")},
    {"DE", QT_TRANSLATE_NOOP("TradeWords", "Germany")},
    {"DK", QT_TRANSLATE_NOOP("TradeWords", "Denmark")},
    {"DO", QT_TRANSLATE_NOOP("TradeWords", "Dominican Republic")},
    {"DZ", QT_TRANSLATE_NOOP("TradeWords", "Algeria")},
    {"EC", QT_TRANSLATE_NOOP("TradeWords", "Ecuador")},
    {"EE", QT_TRANSLATE_NOOP("TradeWords", "Estonia")},
    {"EG", QT_TRANSLATE_NOOP("TradeWords", "Egypt")},
    {"ES", QT_TRANSLATE_NOOP("TradeWords", "Spain")},
    {"ET", QT_TRANSLATE_NOOP("TradeWords", "Ethiopia")},
    {"FI", QT_TRANSLATE_NOOP("TradeWords", "Finland")},
    {"FR", QT_TRANSLATE_NOOP("TradeWords", "France")},
    {"GB", QT_TRANSLATE_NOOP("TradeWords", "United Kingdom")},
    {"GE", QT_TRANSLATE_NOOP("TradeWords", "Georgia")},
    {"GH", QT_TRANSLATE_NOOP("TradeWords", "Ghana")},
    {"GR", QT_TRANSLATE_NOOP("TradeWords", "Greece")},
    {"GT", QT_TRANSLATE_NOOP("TradeWords", "Guatemala")},
    {"HK", QT_TRANSLATE_NOOP("TradeWords", "Hong Kong")},
    {"HR", QT_TRANSLATE_NOOP("TradeWords", "Croatia")},
    {"HU", QT_TRANSLATE_NOOP("TradeWords", "Hungary")},
    {"ID", QT_TRANSLATE_NOOP("TradeWords", "Indonesia")},
    {"IE", QT_TRANSLATE_NOOP("TradeWords", "Ireland")},
    {"IL", QT_TRANSLATE_NOOP("TradeWords", "Israel")},
    {"IN", QT_TRANSLATE_NOOP("TradeWords", "India")},
    {"IQ", QT_TRANSLATE_NOOP("TradeWords", "Iraq")},
    {"IS", QT_TRANSLATE_NOOP("TradeWords", "Iceland")},
    {"IT", QT_TRANSLATE_NOOP("TradeWords", "Italy")},
    {"JO", QT_TRANSLATE_NOOP("TradeWords", "Jordan")},
    {"JP", QT_TRANSLATE_NOOP("TradeWords", "Japan")},
    {"KE", QT_TRANSLATE_NOOP("TradeWords", "Kenya")},
    {"KH", QT_TRANSLATE_NOOP("TradeWords", "Cambodia")},
    {"KR", QT_TRANSLATE_NOOP("TradeWords", "South Korea")},
    {"KW", QT_TRANSLATE_NOOP("TradeWords", "Kuwait")},
    {"KZ", QT_TRANSLATE_NOOP("TradeWords", "Kazakhstan")},
    {"LA", QT_TRANSLATE_NOOP("TradeWords", "Laos")},
    {"LB", QT_TRANSLATE_NOOP("TradeWords", "Lebanon")},
    {"LI", QT_TRANSLATE_NOOP("TradeWords", "Liechtenstein")},
    {"LK", QT_TRANSLATE_NOOP("TradeWords", "Sri Lanka")},
    {"LT", QT_TRANSLATE_NOOP("TradeWords", "Lithuania")},
    {"LU", QT_TRANSLATE_NOOP("TradeWords", "Luxembourg")},
    {"LV", QT_TRANSLATE_NOOP("TradeWords", "Latvia")},
    {"MA", QT_TRANSLATE_NOOP("TradeWords", "Morocco")},
    {"MD", QT_TRANSLATE_NOOP("TradeWords", "Moldova")},
    {"MM", QT_TRANSLATE_NOOP("TradeWords", "Myanmar")},
    {"MN", QT_TRANSLATE_NOOP("TradeWords", "Mongolia")},
    {"MO", QT_TRANSLATE_NOOP("TradeWords", "Macao")},
    {"MT", QT_TRANSLATE_NOOP("TradeWords", "Malta")},
    {"MU", QT_TRANSLATE_NOOP("TradeWords", "Mauritius")},
    {"MX", QT_TRANSLATE_NOOP("TradeWords", "Mexico")},
    {"MY", QT_TRANSLATE_NOOP("TradeWords", "Malaysia")},
    {"NG", QT_TRANSLATE_NOOP("TradeWords", "Nigeria")},
    {"NL", QT_TRANSLATE_NOOP("TradeWords", "Netherlands")},
    {"NO", QT_TRANSLATE_NOOP("TradeWords", "Norway")},
    {"NP", QT_TRANSLATE_NOOP("TradeWords", "Nepal")},
    {"NZ", QT_TRANSLATE_NOOP("TradeWords", "New Zealand")},
    {"OM", QT_TRANSLATE_NOOP("TradeWords", "Oman")},
    {"PA", QT_TRANSLATE_NOOP("TradeWords", "Panama")},
    {"PE", QT_TRANSLATE_NOOP("TradeWords", "Peru")},
    {"PH", QT_TRANSLATE_NOOP("TradeWords", "Philippines")},
    {"PK", QT_TRANSLATE_NOOP("TradeWords", "Pakistan")},
    {"PL", QT_TRANSLATE_NOOP("TradeWords", "Poland")},
    {"PT", QT_TRANSLATE_NOOP("TradeWords", "Portugal")},
    {"PY", QT_TRANSLATE_NOOP("TradeWords", "Paraguay")},
    {"QA", QT_TRANSLATE_NOOP("TradeWords", "Qatar")},
    {"RO", QT_TRANSLATE_NOOP("TradeWords", "Romania")},
    {"RS", QT_TRANSLATE_NOOP("TradeWords", "Serbia")},
    {"RU", QT_TRANSLATE_NOOP("TradeWords", "Russia")},
    {"SA", QT_TRANSLATE_NOOP("TradeWords", "Saudi Arabia")},
    {"SE", QT_TRANSLATE_NOOP("TradeWords", "Sweden")},
    {"SG", QT_TRANSLATE_NOOP("TradeWords", "Singapore")},
    {"SI", QT_TRANSLATE_NOOP("TradeWords", "Slovenia")},
    {"SK", QT_TRANSLATE_NOOP("TradeWords", "Slovakia")},
    {"SN", QT_TRANSLATE_NOOP("TradeWords", "Senegal")},
    {"TH", QT_TRANSLATE_NOOP("TradeWords", "Thailand")},
    {"TN", QT_TRANSLATE_NOOP("TradeWords", "Tunisia")},
    {"TR", QT_TRANSLATE_NOOP("TradeWords", "Türkiye")},
    {"TW", QT_TRANSLATE_NOOP("TradeWords", "Taiwan")},
    {"TZ", QT_TRANSLATE_NOOP("TradeWords", "Tanzania")},
    {"UA", QT_TRANSLATE_NOOP("TradeWords", "Ukraine")},
    {"UG", QT_TRANSLATE_NOOP("TradeWords", "Uganda")},
    {"US", QT_TRANSLATE_NOOP("TradeWords", "United States")},
    {"UY", QT_TRANSLATE_NOOP("TradeWords", "Uruguay")},
    {"UZ", QT_TRANSLATE_NOOP("TradeWords", "Uzbekistan")},
    {"VN", QT_TRANSLATE_NOOP("TradeWords", "Vietnam")},
    {"ZA", QT_TRANSLATE_NOOP("TradeWords", "South Africa")},
    {"ZM", QT_TRANSLATE_NOOP("TradeWords", "Zambia")},
};

} // namespace

QString TradeWords::charge(const OpenEnum<ChargeKind>& kind)
{
    const auto known = kind.known();
    if (!known)
        return kind.toWire();
    switch (*known) {
    case ChargeKind::Goods:
        return tr("Goods");
    case ChargeKind::DomesticFreight:
        return tr("Freight in China");
    case ChargeKind::ServiceFee:
        return tr("Service fee");
    case ChargeKind::Inspection:
        return tr("Inspection");
    case ChargeKind::Tooling:
        return tr("Tooling");
    case ChargeKind::Sample:
        return tr("Samples");
    case ChargeKind::Photos:
        return service(ServiceKind::Photos);
    case ChargeKind::Measuring:
        return service(ServiceKind::Measuring);
    case ChargeKind::Repack:
        return service(ServiceKind::Repack);
    case ChargeKind::Labels:
        return service(ServiceKind::Labels);
    case ChargeKind::Reinforce:
        return service(ServiceKind::Reinforce);
    case ChargeKind::Rehearsal:
        return service(ServiceKind::Rehearsal);
    case ChargeKind::Freight:
        return tr("Freight");
    case ChargeKind::Packing:
        return tr("Packing");
    case ChargeKind::Insurance:
        return tr("Insurance");
    case ChargeKind::Storage:
        return tr("Storage");
    case ChargeKind::Duty:
        return tr("Duty");
    case ChargeKind::Vat:
        return tr("Import VAT");
    case ChargeKind::Clearance:
        return tr("Customs clearance");
    case ChargeKind::Adjustment:
        return tr("Adjustment");
    case ChargeKind::PaymentFee:
        return tr("Payment fee");
    case ChargeKind::Other:
        return tr("Other");
    }
    Q_UNREACHABLE();
}

QString TradeWords::due(const OpenEnum<DueKind>& kind)
{
    const auto known = kind.known();
    if (!known)
        return kind.toWire();
    switch (*known) {
    case DueKind::Deposit:
        return tr("Deposit");
    case DueKind::Balance:
        return tr("Balance of goods");
    case DueKind::Payment1:
        return tr("Payment 1");
    case DueKind::Payment2:
        return tr("Payment 2");
    case DueKind::Shortfall:
        return tr("Shortfall");
    case DueKind::Adjustment:
        return tr("Adjustment");
    case DueKind::Storage:
        return tr("Storage");
    }
    Q_UNREACHABLE();
}

QString TradeWords::service(const OpenEnum<ServiceKind>& kind)
{
    const auto known = kind.known();
    if (!known)
        return kind.toWire();
    switch (*known) {
    case ServiceKind::Photos:
        return tr("Photos");
    case ServiceKind::Measuring:
        return tr("Measuring");
    case ServiceKind::Repack:
        return tr("Repacking");
    case ServiceKind::Labels:
        return tr("Labels");
    case ServiceKind::Reinforce:
        return tr("Reinforcing cartons");
    case ServiceKind::Rehearsal:
        return tr("Rehearsal packing");
    }
    Q_UNREACHABLE();
}

QString TradeWords::country(const QString& code)
{
    for (const CountryName& country : kCountryNames) {
        if (code == QLatin1StringView(country.code))
            return tr(country.name);
    }
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

QString TradeWords::unit(const QString& unit)
{
    if (unit == "piece"_L1)
        return tr("pcs");
    if (unit == "set"_L1)
        return tr("sets");
    if (unit == "pair"_L1)
        return tr("pairs");
    if (unit == "box"_L1)
        return tr("boxes");
    return unit;
}

QString TradeWords::quantity(const Decimal& value, const QString& unit, const QLocale& locale)
{
    return tr("%1 %2", "quantity and unit")
        .arg(moneyformat::number(value.normalized(), locale), TradeWords::unit(unit));
}

QString TradeWords::quantity(const Quantity& quantity, const QLocale& locale)
{
    return TradeWords::quantity(quantity.value(), quantity.unit(), locale);
}

QString TradeWords::rate(const Decimal& rate, const QLocale& locale)
{
    const auto units = rate.unitsAt(4, Rounding::HalfUp);
    return units ? moneyformat::number(Decimal::scaled(*units, 4), locale) : QString();
}

QString TradeWords::list(const QStringList& names)
{
    return names.join(tr(", ", "between the names of a list"));
}

QString TradeWords::sentences(const QStringList& all)
{
    QString text;
    for (const QString& sentence : all)
        text = text.isEmpty() ? sentence : tr("%1 %2", "two sentences, one after the other").arg(text, sentence);
    return text;
}

} // namespace tradewind
