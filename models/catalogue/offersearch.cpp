// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/offersearch.h"

#include "models/catalogue/landedassumptions.h"
#include "services/catalogue/catalogueservice.h"
#include "services/domain/values/moneyformat.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kAgainMillis = 300;
const QString kMoq = u"moq"_s;
const QString kLead = u"lead"_s;
const QString kRating = u"rating"_s;
const QString kSupplier = u"supplier"_s;
const QString kGoods = u"goods"_s;
const QString kPrice = u"price"_s;
const QString kFactory = u"factory"_s;
const QString kInStock = u"inStock"_s;
const QString kUnrestricted = u"unrestricted"_s;

QString ratingText(qint64 bp)
{
    return moneyformat::number(Decimal::scaled(bp / 10, 1), QLocale());
}

QString yuan(qint64 micros)
{
    return moneyformat::factoryPrice(UnitPrice(micros, currency::cny()), QLocale());
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
    connect(&m_service, &CatalogueService::changed, this, [this] {
        if (!m_again.isActive())
            m_again.start();
    });
    connect(&m_assumptions, &LandedAssumptions::changed, this, [this] {
        const bool quantityChanged = m_query.quantity != m_assumptions.quantity();
        m_query.quantity = m_assumptions.quantity();
        if (quantityChanged || m_query.order == OfferOrder::Landed)
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

void OfferSearch::setOrder(OfferOrder order, bool descending)
{
    if (m_query.order == order && m_query.descending == descending)
        return;
    m_query.order = order;
    m_query.descending = descending;
    Q_EMIT queryChanged();
    ask();
}

void OfferSearch::setPriceRange(const std::optional<UnitPrice>& from, const std::optional<UnitPrice>& to)
{
    const auto micros = [](const std::optional<UnitPrice>& price) {
        return price ? std::optional(price->micros()) : std::nullopt;
    };
    if (m_query.priceMinMicros == micros(from) && m_query.priceMaxMicros == micros(to))
        return;
    m_query.priceMinMicros = micros(from);
    m_query.priceMaxMicros = micros(to);
    Q_EMIT queryChanged();
    ask();
}

void OfferSearch::setChoice(const QString& group, const QString& key, bool checked)
{
    const OfferQuery before = m_query;
    const qint64 value = key.toLongLong();
    if (group == kMoq)
        choose(m_query.moqMax, value, checked);
    else if (group == kLead)
        choose(m_query.leadDaysMax, value, checked);
    else if (group == kRating)
        choose(m_query.ratingMinBp, value, checked);
    else if (key == kFactory)
        choose(m_query.identity, identityBit(SupplierIdentity::SuperFactory), checked);
    else if (key == kInStock)
        m_query.inStock = checked;
    else if (key == kUnrestricted)
        m_query.unrestricted = checked;
    if (m_query == before)
        return;
    Q_EMIT queryChanged();
    ask();
}

void OfferSearch::removeFilter(const QString& key)
{
    const OfferQuery before = m_query;
    if (key == kPrice) {
        m_query.priceMinMicros.reset();
        m_query.priceMaxMicros.reset();
    } else if (key == kMoq) {
        m_query.moqMax.reset();
    } else if (key == kLead) {
        m_query.leadDaysMax.reset();
    } else if (key == kRating) {
        m_query.ratingMinBp.reset();
    } else if (key == kFactory) {
        m_query.identity.reset();
    } else if (key == kInStock) {
        m_query.inStock = false;
    } else if (key == kUnrestricted) {
        m_query.unrestricted = false;
    }
    if (m_query == before)
        return;
    Q_EMIT queryChanged();
    ask();
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
    if (bare == m_query)
        return;
    m_query = bare;
    Q_EMIT queryChanged();
    ask();
}

QList<FacetGroup> OfferSearch::facetGroups() const
{
    const QLocale locale;
    const auto number = [](qint64 value) { return QString::number(value); };
    FacetGroup moq{kMoq, tr("Minimum order"), {}};
    for (std::size_t i = 0; i < FacetCounts::kMoqs.size(); ++i) {
        const qint64 value = FacetCounts::kMoqs[i];
        moq.choices.append(
            {number(value), tr("Up to %1").arg(locale.toString(value)), m_facets.moqs[i], m_query.moqMax == value});
    }
    FacetGroup lead{kLead, tr("Ready in"), {}};
    for (std::size_t i = 0; i < FacetCounts::kLeads.size(); ++i) {
        const qint64 value = FacetCounts::kLeads[i];
        lead.choices.append({number(value), tr("%n day(s)", nullptr, static_cast<int>(value)), m_facets.leads[i],
                             m_query.leadDaysMax == value});
    }
    FacetGroup rating{kRating, tr("Rating"), {}};
    for (std::size_t i = 0; i < FacetCounts::kRatings.size(); ++i) {
        const qint64 value = FacetCounts::kRatings[i];
        rating.choices.append({number(value), tr("%1 and above").arg(ratingText(value)), m_facets.ratings[i],
                               m_query.ratingMinBp == value});
    }
    const FacetGroup supplier{kSupplier,
                              tr("Supplier"),
                              {{kFactory, tr("Super factory"), m_facets.identities[0], m_query.identity.has_value()}}};
    const FacetGroup goods{kGoods,
                           tr("Goods"),
                           {{kInStock, tr("In stock now"), m_facets.inStock, m_query.inStock},
                            {kUnrestricted, tr("No battery, liquid …"), m_facets.unrestricted, m_query.unrestricted}}};
    return {moq, lead, rating, supplier, goods};
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
    if (m_query.moqMax)
        list.append({kMoq, tr("MOQ up to %1").arg(QLocale().toString(*m_query.moqMax))});
    if (m_query.leadDaysMax)
        list.append({kLead, tr("Ready in %n day(s)", nullptr, static_cast<int>(*m_query.leadDaysMax))});
    if (m_query.ratingMinBp)
        list.append({kRating, tr("Rating %1+").arg(ratingText(*m_query.ratingMinBp))});
    if (m_query.identity)
        list.append({kFactory, tr("Super factory")});
    if (m_query.inStock)
        list.append({kInStock, tr("In stock")});
    if (m_query.unrestricted)
        list.append({kUnrestricted, tr("No battery, liquid …")});
    return list;
}

void OfferSearch::ask()
{
    m_again.stop();
    const auto ticket = m_generation.next();
    const OfferQuery asked = m_query;
    deliver(m_service.search(asked, m_assumptions.calculator(), m_stop.restart()), this,
            [this, ticket, asked](const Result<SearchResult>& result) {
                if (!m_generation.isCurrent(ticket))
                    return;
                const bool isSame = m_answered == asked;
                if (result)
                    m_answered = asked;
                take(result, isSame);
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
}

} // namespace tradewind
