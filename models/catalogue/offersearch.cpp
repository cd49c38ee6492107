// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/offersearch.h"

#include "models/catalogue/landedassumptions.h"
#include "models/catalogue/offerdetail.h"
#include "models/shared/tradewords.h"
#include "services/catalogue/catalogueservice.h"
#include "services/domain/values/moneyformat.h"

#include <QLocale>

#include <functional>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kAgainMillis = 300;
constexpr int kPlatformMillis = 600; // after the last keystroke
constexpr int kSuggestions = 6;
const QString kMoq = u"moq"_s;
const QString kLead = u"lead"_s;
const QString kRating = u"rating"_s;
const QString kSupplier = u"supplier"_s;
const QString kGoods = u"goods"_s;
const QString kPrice = u"price"_s;
const QString kFactory = u"factory"_s;
const QString kInStock = u"inStock"_s;
const QString kUnrestricted = u"unrestricted"_s;
const QString kLanded = u"landed"_s;
const QString kCategory = u"category"_s;
const QString kSupplierOnly = u"supplierOnly"_s;
const QString kOnly = u"only"_s;
const QString kWithout = u"without"_s;

constexpr SupplierIdentity kIdentities[] = {SupplierIdentity::SuperFactory, SupplierIdentity::PowerfulMerchant,
                                            SupplierIdentity::TpMember};
constexpr RestrictedAttribute kRestricted[] = {RestrictedAttribute::Battery,  RestrictedAttribute::Liquid,
                                               RestrictedAttribute::Magnet,   RestrictedAttribute::Powder,
                                               RestrictedAttribute::Food,     RestrictedAttribute::Brand,
                                               RestrictedAttribute::Cosmetic, RestrictedAttribute::Oversize};

QString ratingText(qint64 bp)
{
    return moneyformat::number(Decimal::scaled(bp / 10, 1), QLocale());
}

QString yuan(qint64 micros)
{
    return moneyformat::factoryPrice(UnitPrice(micros, currency::cny()), QLocale());
}

QString identityKey(SupplierIdentity identity)
{
    return identity == SupplierIdentity::SuperFactory ? kFactory : toWire(identity);
}

QString withoutKey(RestrictedAttribute attribute)
{
    return toWire(attribute);
}

/// The chip of a filter, by which it is removed.
QString keyOf(OfferFilter filter)
{
    switch (filter) {
    case OfferFilter::Category:
        return kCategory;
    case OfferFilter::Supplier:
        return kSupplierOnly;
    case OfferFilter::Price:
        return kPrice;
    case OfferFilter::Landed:
        return kLanded;
    case OfferFilter::Moq:
        return kMoq;
    case OfferFilter::Lead:
        return kLead;
    case OfferFilter::Rating:
        return kRating;
    case OfferFilter::Identity:
        return kSupplier;
    case OfferFilter::Stock:
        return kInStock;
    case OfferFilter::Restricted:
        return kGoods;
    case OfferFilter::Only:
        return kOnly;
    }
    return {};
}

/// "100 – 300", "from 100" or "up to 300", by whole sentences.
QString rangeText(std::optional<qint64> low, std::optional<qint64> high, const std::function<QString(qint64)>& text,
                  const QString& both, const QString& from, const QString& to)
{
    if (low && high)
        return both.arg(text(*low), text(*high));
    return low ? from.arg(text(*low)) : to.arg(text(*high));
}

/// Sets an optional limit, or lifts it when it is the one in use.
void choose(std::optional<qint64>& limit, qint64 value, bool checked)
{
    if (checked)
        limit = value;
    else if (limit == value)
        limit.reset();
}
} // namespace

OfferSearch::OfferSearch(CatalogueService& service, LandedAssumptions& assumptions, PictureCache& pictures,
                         QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_assumptions(assumptions)
    , m_list(service, assumptions, pictures)
{
    m_query.quantity = m_assumptions.quantity();
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMillis);
    connect(&m_again, &QTimer::timeout, this, &OfferSearch::askAgain);
    m_platformSoon.setSingleShot(true);
    m_platformSoon.setInterval(kPlatformMillis);
    connect(&m_platformSoon, &QTimer::timeout, this, &OfferSearch::askPlatform);
    connect(&m_service, &CatalogueService::changed, this, [this] {
        if (!m_again.isActive())
            m_again.start();
    });
    connect(&m_assumptions, &LandedAssumptions::changed, this, [this] {
        const OfferQuery before = m_query;
        m_query = restated(m_query, m_landedCurrency);
        if (!landedCurrency().isEmpty())
            m_landedCurrency = landedCurrency();
        if (!(m_query == before))
            Q_EMIT queryChanged();
        if (m_hasAnswer || m_isAsking || m_error) // what the panel counts by landed cost is different in any case
            ask();
    });
    readCategories();
}

void OfferSearch::readCategories()
{
    deliver(m_service.categories(), this, [this](const Result<QList<Category>>& categories) {
        if (categories) {
            m_categories.setCategories(*categories);
            if (m_hasAnswer)
                m_categories.setCounts(m_facets.categories);
            Q_EMIT queryChanged();
        }
    });
    deliver(m_service.lastSynced(), this, [this](const Result<QDateTime>& when) {
        if (when) {
            m_lastSynced = *when;
            Q_EMIT searched();
        }
    });
}

void OfferSearch::lookFor(const QString& text, const CategoryId& category, const SupplierId& supplier)
{
    const bool isSame = m_query.text == text && m_query.category == category && m_query.supplier == supplier;
    if (isSame && m_hasAnswer)
        return;
    m_query.text = text;
    m_query.category = category;
    m_query.supplier = supplier;
    Q_EMIT queryChanged();
    ask();
}

void OfferSearch::setQuery(const OfferQuery& query, const QString& landedCurrency)
{
    const QString shown = this->landedCurrency();
    m_landedCurrency = shown.isEmpty() ? landedCurrency : shown;
    change(restated(query, landedCurrency));
}

OfferQuery OfferSearch::restated(OfferQuery query, const QString& landedCurrency) const
{
    query.quantity = m_assumptions.quantity();
    if (query.only)
        query.only = m_followed;
    for (std::optional<qint64>* limit : {&query.landedMinMicros, &query.landedMaxMicros}) {
        if (*limit)
            *limit = m_assumptions.converted(**limit, landedCurrency);
    }
    return query;
}

void OfferSearch::setFollowed(const QStringList& offerIds)
{
    m_followed = offerIds;
    change(restated(m_query, m_landedCurrency));
}

void OfferSearch::setOrder(OfferOrder order, bool descending)
{
    if (m_query.order == order && m_query.descending == descending)
        return;
    m_query.order = order;
    m_query.descending = descending;
    Q_EMIT queryChanged();
    ask();
}

/// Every filter goes through here: what is the same question is not asked again.
void OfferSearch::change(const OfferQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    ask();
}

void OfferSearch::setPriceRange(const std::optional<UnitPrice>& from, const std::optional<UnitPrice>& to)
{
    const auto micros = [](const std::optional<UnitPrice>& price) {
        return price ? std::optional(price->micros()) : std::nullopt;
    };
    OfferQuery query = m_query;
    query.priceMinMicros = micros(from);
    query.priceMaxMicros = micros(to);
    change(query);
}

void OfferSearch::setLandedRange(std::optional<qint64> fromMicros, std::optional<qint64> toMicros)
{
    OfferQuery query = m_query;
    m_landedCurrency = m_assumptions.currencyCode();
    query.landedMinMicros = fromMicros;
    query.landedMaxMicros = toMicros;
    change(query);
}

void OfferSearch::setMoqRange(std::optional<qint64> from, std::optional<qint64> to)
{
    OfferQuery query = m_query;
    query.moqMin = from;
    query.moqMax = to;
    change(query);
}

void OfferSearch::setLeadRange(std::optional<qint64> from, std::optional<qint64> to)
{
    OfferQuery query = m_query;
    query.leadDaysMin = from;
    query.leadDaysMax = to;
    change(query);
}

void OfferSearch::setChoice(const QString& group, const QString& key, bool checked)
{
    OfferQuery query = m_query;
    const qint64 value = key.toLongLong();
    if (group == kMoq) {
        query.moqMin.reset();
        choose(query.moqMax, value, checked);
    } else if (group == kLead) {
        query.leadDaysMin.reset();
        choose(query.leadDaysMax, value, checked);
    } else if (group == kRating) {
        choose(query.ratingMinBp, value, checked);
    } else if (group == kSupplier) {
        qint64 bits = query.identity.value_or(0);
        for (const SupplierIdentity identity : kIdentities) {
            if (identityKey(identity) == key)
                bits = checked ? bits | identityBit(identity) : bits & ~identityBit(identity);
        }
        query.identity = bits == 0 ? std::nullopt : std::optional(bits);
    } else if (group == kWithout) {
        for (const RestrictedAttribute attribute : kRestricted) {
            if (withoutKey(attribute) == key)
                query.without =
                    checked ? query.without | restrictedBit(attribute) : query.without & ~restrictedBit(attribute);
        }
    } else if (key == kInStock) {
        query.inStock = checked;
    } else if (key == kUnrestricted) {
        query.unrestricted = checked;
    } else if (key == kOnly) {
        query.only = checked ? std::optional(m_followed) : std::nullopt;
    }
    change(query);
}

void OfferSearch::removeFilter(const QString& key)
{
    OfferQuery query = m_query;
    if (key == kUnrestricted) {
        query.unrestricted = false;
    } else if (key == kWithout) {
        query.without = 0;
    } else {
        for (int filter = 0; filter < kOfferFilters; ++filter) {
            if (keyOf(static_cast<OfferFilter>(filter)) == key)
                query = lifted(query, static_cast<OfferFilter>(filter));
        }
    }
    change(query);
}

void OfferSearch::clearFilters()
{
    OfferQuery bare;
    bare.text = m_query.text;
    bare.category = m_query.category;
    bare.supplier = m_query.supplier;
    bare.quantity = m_query.quantity;
    bare.order = m_query.order;
    bare.descending = m_query.descending;
    change(bare);
}

QList<FilterInUse> OfferSearch::relaxations() const
{
    QList<FilterInUse> list;
    for (const Relaxation& entry : m_help.relaxations) {
        if (entry.hits <= 0 || entry.filter == OfferFilter::Supplier)
            continue;
        QString name;
        for (const FilterInUse& used : filtersInUse()) {
            if (used.key == keyOf(entry.filter) ||
                (entry.filter == OfferFilter::Restricted && (used.key == kUnrestricted || used.key == kWithout)))
                name = used.label;
        }
        if (entry.filter == OfferFilter::Category)
            name = m_categories.name(m_query.category);
        if (!name.isEmpty())
            list.append({keyOf(entry.filter),
                         tr("Take away “%1”: %n offer(s)", nullptr, static_cast<int>(entry.hits)).arg(name)});
    }
    return list;
}

QString OfferSearch::landedCurrency() const
{
    return m_assumptions.calculator() ? m_assumptions.currencyCode() : QString();
}

QList<FacetGroup> OfferSearch::facetGroups() const
{
    const QLocale locale;
    const auto number = [](qint64 value) { return QString::number(value); };
    FacetGroup moq{kMoq, tr("Minimum order"), {}};
    for (std::size_t i = 0; i < FacetCounts::kMoqs.size(); ++i) {
        const qint64 value = FacetCounts::kMoqs[i];
        moq.choices.append({number(value), tr("Up to %1").arg(locale.toString(value)), m_facets.moqs[i],
                            !m_query.moqMin && m_query.moqMax == value});
    }
    FacetGroup lead{kLead, tr("Ready in"), {}};
    for (std::size_t i = 0; i < FacetCounts::kLeads.size(); ++i) {
        const qint64 value = FacetCounts::kLeads[i];
        lead.choices.append({number(value), tr("%n day(s)", nullptr, static_cast<int>(value)), m_facets.leads[i],
                             !m_query.leadDaysMin && m_query.leadDaysMax == value});
    }
    FacetGroup rating{kRating, tr("Rating"), {}};
    for (std::size_t i = 0; i < FacetCounts::kRatings.size(); ++i) {
        const qint64 value = FacetCounts::kRatings[i];
        rating.choices.append({number(value), tr("%1 and above").arg(ratingText(value)), m_facets.ratings[i],
                               m_query.ratingMinBp == value});
    }
    FacetGroup supplier{kSupplier, tr("Supplier"), {}};
    for (const SupplierIdentity identity : kIdentities) {
        const bool isWanted = m_query.identity && (*m_query.identity & identityBit(identity)) != 0;
        supplier.choices.append({identityKey(identity), OfferDetail::identityName(identity),
                                 m_facets.identities[static_cast<std::size_t>(identity)], isWanted});
    }
    const FacetGroup goods{kGoods,
                           tr("Goods"),
                           {{kInStock, tr("In stock now"), m_facets.inStock, m_query.inStock},
                            {kUnrestricted, tr("No battery, liquid …"), m_facets.unrestricted, m_query.unrestricted},
                            {kOnly, tr("Only those I follow"), -1, m_query.only.has_value()}}};
    FacetGroup without{kWithout, tr("Without"), {}};
    for (const RestrictedAttribute attribute : kRestricted)
        without.choices.append({withoutKey(attribute), LandedText::restrictedName(attribute),
                                m_facets.without[static_cast<std::size_t>(attribute)],
                                (m_query.without & restrictedBit(attribute)) != 0});
    return {moq, lead, rating, supplier, goods, without};
}

QList<FilterInUse> OfferSearch::filtersInUse() const
{
    QList<FilterInUse> list;
    if (m_query.priceMinMicros && m_query.priceMaxMicros)
        list.append(
            {kPrice, tr("%1 – %2", "price range").arg(yuan(*m_query.priceMinMicros), yuan(*m_query.priceMaxMicros))});
    else if (m_query.priceMinMicros)
        list.append({kPrice, tr("From %1").arg(yuan(*m_query.priceMinMicros))});
    else if (m_query.priceMaxMicros)
        list.append({kPrice, tr("Up to %1").arg(yuan(*m_query.priceMaxMicros))});
    if (m_query.landedMinMicros || m_query.landedMaxMicros) {
        const auto amount = [this](qint64 micros) {
            return tr("%1 %2", "currency, amount")
                .arg(m_assumptions.currencyCode(), LandedText::unit(UnitPrice(micros, Currency()), 2, QLocale()));
        };
        list.append({kLanded, rangeText(m_query.landedMinMicros, m_query.landedMaxMicros, amount, tr("Landed %1 – %2"),
                                        tr("Landed from %1"), tr("Landed up to %1"))});
    }
    const auto whole = [](qint64 value) { return QLocale().toString(value); };
    if (m_query.moqMin || m_query.moqMax)
        list.append({kMoq, rangeText(m_query.moqMin, m_query.moqMax, whole, tr("MOQ %1 – %2"), tr("MOQ from %1"),
                                     tr("MOQ up to %1"))});
    if (m_query.leadDaysMin && m_query.leadDaysMax)
        list.append({kLead, tr("Ready in %1 – %2 days").arg(*m_query.leadDaysMin).arg(*m_query.leadDaysMax)});
    else if (m_query.leadDaysMin)
        list.append({kLead, tr("Ready in %n day(s) or more", nullptr, static_cast<int>(*m_query.leadDaysMin))});
    else if (m_query.leadDaysMax)
        list.append({kLead, tr("Ready in %n day(s)", nullptr, static_cast<int>(*m_query.leadDaysMax))});
    if (m_query.ratingMinBp)
        list.append({kRating, tr("Rating %1+").arg(ratingText(*m_query.ratingMinBp))});
    if (m_query.identity) {
        QStringList names;
        for (const SupplierIdentity identity : kIdentities) {
            if ((*m_query.identity & identityBit(identity)) != 0)
                names.append(OfferDetail::identityName(identity));
        }
        list.append({kSupplier, TradeWords::list(names)});
    }
    if (m_query.inStock)
        list.append({kInStock, tr("In stock")});
    if (m_query.unrestricted)
        list.append({kUnrestricted, tr("No battery, liquid …")});
    if (m_query.without != 0) {
        QStringList names;
        for (const RestrictedAttribute attribute : kRestricted) {
            if ((m_query.without & restrictedBit(attribute)) != 0)
                names.append(LandedText::restrictedName(attribute));
        }
        list.append({kWithout, tr("Without %1").arg(TradeWords::list(names))});
    }
    if (m_query.only)
        list.append({kOnly, tr("Only those I follow")});
    return list;
}

void OfferSearch::ask()
{
    m_again.stop();
    const auto ticket = m_generation.next();
    const OfferQuery question = m_query;
    if (m_askedPlatform != question) {
        m_platformStop.restart(); // a late answer to another question is not wanted
        m_platformSoon.start();
    }
    m_isAsking = true;
    Q_EMIT asked();
    deliver(m_service.search(question, m_assumptions.calculator(), m_stop.restart()), this,
            [this, ticket, question](const Result<SearchResult>& result) {
                if (!m_generation.isCurrent(ticket))
                    return;
                m_isAsking = false;
                const bool isSame = m_answered == question;
                if (result)
                    m_answered = question;
                take(result, isSame);
            });
}

void OfferSearch::askPlatform()
{
    m_askedPlatform = m_query;
    // What it finds becomes part of the catalogue, which then tells that it changed.
    deliver(m_service.searchPlatform(m_query, m_platformStop.restart()), this, [](const Result<qint64>&) {});
}

void OfferSearch::suggest()
{
    deliver(m_service.suggestions(m_query.text, kSuggestions, m_stop.token()), this,
            [this, text = m_query.text](const Result<QStringList>& texts) {
                if (!texts || text != m_query.text)
                    return;
                QStringList others = *texts;
                others.removeIf([&text](const QString& other) { return other.trimmed() == text.trimmed(); });
                Q_EMIT suggested(others);
            });
}

void OfferSearch::askAgain()
{
    readCategories();
    ask();
}

void OfferSearch::take(const Result<SearchResult>& result, bool isSameQuestion)
{
    if (!result) {
        if (result.error().kind == Error::Kind::Cancelled)
            return;
        m_error = result.error();
        Q_EMIT searched();
        return;
    }
    m_error.reset();
    m_help = {};
    m_facets = result->facets;
    m_total = result->total();
    m_all = result->all;
    m_hasAnswer = true;
    if (isSameQuestion)
        m_list.refreshOffers(result->rows);
    else
        m_list.setOffers(result->rows);
    m_categories.setCounts(m_facets.categories);
    Q_EMIT searched();
    if (m_total == 0 && m_all > 0)
        askForHelp(m_query);
}

void OfferSearch::askForHelp(const OfferQuery& about)
{
    deliver(m_service.help(about, m_assumptions.calculator(), m_stop.token()), this,
            [this, about](const Result<SearchHelp>& help) {
                if (!help || !(about == m_query))
                    return;
                m_help = *help;
                Q_EMIT helped();
            });
}

} // namespace tradewind
