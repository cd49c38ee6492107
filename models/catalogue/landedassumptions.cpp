// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/landedassumptions.h"

#include "models/catalogue/landedtext.h"
#include "models/shared/tradewords.h"
#include "services/domain/pricing/servicemodes.h"
#include "services/domain/values/moneyformat.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kGroup = u"landed/"_s;
const QString kAddress = u"address:"_s;
const QString kCountry = u"country:"_s;

bool hasKey(const QList<Choice>& choices, const QString& key)
{
    return std::any_of(choices.begin(), choices.end(), [&key](const Choice& choice) { return choice.key == key; });
}
} // namespace

LandedAssumptions::LandedAssumptions(CatalogueService& service, QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_settings(settings)
{
    if (m_settings) {
        m_quantity = std::max<qint64>(1, m_settings->value(kGroup + u"quantity"_s, 1000).toLongLong());
        m_destination = m_settings->value(kGroup + u"destination"_s).toString();
        m_currency = m_settings->value(kGroup + u"currency"_s).toString();
        m_mode = m_settings->value(kGroup + u"serviceMode"_s).toString();
        m_line = m_settings->value(kGroup + u"freightLine"_s).toString();
    }
    connect(&m_service, &CatalogueService::priceSourcesChanged, this, &LandedAssumptions::refresh);
    refresh();
}

void LandedAssumptions::refresh()
{
    const auto ticket = m_generation.next();
    deliver(m_service.priceSources(), this, [this, ticket](Result<PriceSources> sources) {
        if (!m_generation.isCurrent(ticket) || !sources)
            return; // the assumptions known before stay
        take(std::move(sources).value());
    });
}

void LandedAssumptions::take(PriceSources sources)
{
    m_sources = std::move(sources);
    m_hasSources = true;
    rebuild();
}

LandedAssumptions::Place LandedAssumptions::placeOf(const QString& key) const
{
    if (key.startsWith(kAddress)) {
        for (const Address& address : m_sources.addresses) {
            if (kAddress + address.id.toString() == key)
                return {address.country, tr("%1, %2", "city, country code").arg(address.city, address.country),
                        address.city};
        }
    }
    if (key.startsWith(kCountry)) {
        const QString code = key.mid(kCountry.size());
        return {code, TradeWords::country(code), TradeWords::country(code)};
    }
    return {};
}

QList<Choice> LandedAssumptions::destinations() const
{
    QList<Choice> choices;
    for (const Address& address : m_sources.addresses) {
        const Choice choice{kAddress + address.id.toString(),
                            tr("%1, %2", "city, country code").arg(address.city, address.country)};
        if (!address.country.isEmpty())
            choices.append(choice);
    }
    if (m_sources.capabilities) {
        for (const QString& country : m_sources.capabilities->destinations)
            choices.append({kCountry + country, TradeWords::country(country)});
    } else if (m_sources.company) {
        choices.append({kCountry + m_sources.company->country, TradeWords::country(m_sources.company->country)});
    }
    return choices;
}

QList<Choice> LandedAssumptions::currencies() const
{
    QList<Choice> choices;
    if (m_sources.capabilities) {
        for (const Currency currency : m_sources.capabilities->currencies)
            choices.append({currency.code(), currency.code()});
    }
    return choices;
}

QList<Choice> LandedAssumptions::serviceModes() const
{
    QList<Choice> choices;
    if (m_sources.capabilities) {
        for (const ServiceMode mode : buyingModes(*m_sources.capabilities))
            choices.append({QString(toWire(mode)), LandedText::serviceMode(mode)});
    }
    return choices;
}

QList<Choice> LandedAssumptions::freightLines() const
{
    QList<Choice> choices;
    const QString country = placeOf(m_destination).country;
    for (const FreightLine& line : m_sources.book.freightLines) {
        if (line.active && findRate(line, country, m_sources.at))
            choices.append({line.id, line.name});
    }
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.label < b.label; });
    return choices;
}

void LandedAssumptions::chooseDefaults()
{
    if (placeOf(m_destination).country.isEmpty()) {
        m_destination.clear();
        for (const Address& address : m_sources.addresses) {
            const bool isDefault = m_sources.company && address.id == m_sources.company->defaultAddressId;
            if (m_destination.isEmpty() || isDefault)
                m_destination = kAddress + address.id.toString();
        }
        if (m_destination.isEmpty() && m_sources.company)
            m_destination = kCountry + m_sources.company->country;
    }
    if (!Currency::fromCode(m_currency))
        m_currency = m_sources.company ? m_sources.company->currency.code() : QString();
    if (!fromWire<ServiceMode>(m_mode)) {
        const QList<Choice> modes = serviceModes();
        const QString full = QString(toWire(ServiceMode::FullService));
        m_mode = modes.isEmpty() || hasKey(modes, full) ? full : modes.first().key;
    }
    if (!hasKey(freightLines(), m_line))
        m_line = defaultFreightLine(m_sources.book.freightLines, placeOf(m_destination).country, m_sources.at);
}

Assumptions LandedAssumptions::assumptions() const
{
    Assumptions made;
    made.destination = placeOf(m_destination).country;
    if (const auto currency = Currency::fromCode(m_currency); currency)
        made.displayCurrency = *currency;
    made.serviceMode = fromWire<ServiceMode>(m_mode).value_or(ServiceMode::FullService);
    made.freightLineId = m_line;
    made.defaultQuantity = Decimal(m_quantity);
    made.at = m_sources.at;
    return made;
}

void LandedAssumptions::rebuild()
{
    if (!m_hasSources)
        return;
    chooseDefaults();
    m_calculator = std::make_shared<const LandedCostCalculator>(assumptions(), m_sources.book);
    m_service.assume(assumptions());
    Q_EMIT changed();
}

std::shared_ptr<const LandedCostCalculator> LandedAssumptions::withFreightLine(const QString& id) const
{
    if (!m_calculator)
        return nullptr;
    Assumptions other = assumptions();
    other.freightLineId = id;
    return std::make_shared<const LandedCostCalculator>(other, m_sources.book);
}

LandedView LandedAssumptions::priced(const LandedCostInput& goods, std::optional<qint64>* micros) const
{
    if (micros)
        micros->reset();
    if (!m_calculator) {
        LandedView view;
        if (!goods.tiers.isEmpty())
            view.factory = moneyformat::factoryPrice(goods.tiers.first().price, QLocale());
        return view;
    }
    const LandedCost cost = m_calculator->calculate(goods);
    if (micros && cost.perUnit)
        *micros = cost.perUnit->micros();
    return LandedText::view(cost);
}

std::optional<qint64> LandedAssumptions::converted(qint64 micros, const QString& currencyCode) const
{
    const auto from = Currency::fromCode(currencyCode);
    const auto to = Currency::fromCode(m_currency);
    if (!m_hasSources || !from || !to || *from == *to)
        return micros;
    // Every rate is published against the yuan.
    UnitPrice price(micros, *from);
    for (const Currency currency : {*from, *to}) {
        if (currency == currency::cny())
            continue;
        const auto rate = clientRateFor(m_sources.book.rates, {}, currency, currency::cny(), ServiceMode::FullService,
                                        m_sources.at); // without a spread: at mid
        const auto next = rate ? rate->convert(price, Rounding::HalfUp) : Result<UnitPrice>(Error());
        if (!next)
            return std::nullopt;
        price = *next;
    }
    return price.micros();
}

void LandedAssumptions::save(const QString& key, const QVariant& value)
{
    if (m_settings)
        m_settings->setValue(kGroup + key, value);
    rebuild();
}

void LandedAssumptions::setQuantity(qint64 quantity)
{
    if (quantity < 1 || quantity == m_quantity)
        return;
    m_quantity = quantity;
    save(u"quantity"_s, quantity);
}

void LandedAssumptions::setDestination(const QString& key)
{
    if (key == m_destination || placeOf(key).country.isEmpty())
        return;
    m_destination = key;
    save(u"destination"_s, key);
}

void LandedAssumptions::setCurrency(const QString& code)
{
    if (code == m_currency)
        return;
    m_currency = code;
    save(u"currency"_s, code);
}

void LandedAssumptions::setServiceMode(const QString& key)
{
    if (key == m_mode)
        return;
    m_mode = key;
    save(u"serviceMode"_s, key);
}

void LandedAssumptions::setFreightLine(const QString& id)
{
    if (id == m_line)
        return;
    m_line = id;
    save(u"freightLine"_s, id);
}

QString LandedAssumptions::placeName() const
{
    return placeOf(m_destination).label;
}

QString LandedAssumptions::columnTitle() const
{
    return m_calculator ? tr("Landed, %1 to %2", "currency, place").arg(m_currency, placeOf(m_destination).town)
                        : tr("Landed");
}

QString LandedAssumptions::sentenceFor(const QString& quantity) const
{
    const CellParts parts = summaryFor(quantity);
    if (!m_calculator)
        return parts.constFirst().text;
    //: A quantity and a place: "Landed for 1,000 pcs to Hamburg, DE".
    const QString landed = tr("Landed for %1 pcs to %2").arg(quantity, placeName());
    return u"%1 · %2"_s.arg(landed, parts.constLast().text);
}

CellParts LandedAssumptions::summaryFor(const QString& quantity) const
{
    const auto quiet = [](const QString& words) {
        return part::text(words, Ink::Secondary, Emphasis::Regular, TextStyle::Small);
    };
    const auto strong = [](const QString& words) {
        return part::text(words, Ink::Primary, Emphasis::Strong, TextStyle::Small);
    };
    if (!m_calculator)
        return {quiet(tr("Landed costs appear once fees, freight and rates are here."))};
    const QLocale locale;
    //: Followed by a quantity and a place: "Landed for 1,000 pcs to Hamburg, DE".
    CellParts parts{quiet(tr("Landed for")), strong(tr("%1 pcs").arg(quantity))};
    parts.append(quiet(tr("to", "destination follows")));
    parts.append(strong(placeName()));
    QStringList rest;
    for (const FreightLine& line : m_sources.book.freightLines) {
        if (line.id == m_line)
            rest.append(LandedText::transport(line));
    }
    if (const auto& rate = m_calculator->rate()) {
        const auto shown = rate->client.unitsAt(4, Rounding::HalfUp);
        rest.append(tr("rate %1 of %2")
                        .arg(shown ? moneyformat::number(Decimal::scaled(*shown, 4), locale) : QString(),
                             rate->asOf.toLocalTime().toString(u"HH:mm"_s)));
    }
    rest.append(tr("without recoverable VAT"));
    parts.append(quiet(u"·"_s)); // the parts' gap stands on both its sides
    parts.append(quiet(rest.join(u" · "_s)));
    return parts;
}

} // namespace tradewind
