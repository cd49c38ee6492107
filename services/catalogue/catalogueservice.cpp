// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/catalogueservice.h"

#include "services/catalogue/catalogueapi.h"
#include "services/catalogue/cataloguedatabase.h"
#include "services/sync/recordbody.h"
#include "services/wire/codec/accountcodec.h"
#include "services/wire/codec/addresscodec.h"
#include "services/wire/codec/companycodec.h"
#include "services/wire/codec/feescodec.h"
#include "services/wire/codec/freightcodec.h"
#include "services/wire/codec/ledgercodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
bool isPriceTopic(const QString& topic)
{
    static const QStringList topics{u"fx_rate"_s, u"fee_book"_s,     u"freight_line"_s, u"duty_rule"_s,
                                    u"company"_s, u"capabilities"_s, u"address"_s};
    return topics.contains(topic);
}

constexpr int kFoundOffers = 50; // of the platform, for one question
constexpr int kWidths[] = {80, 160, 320, 640, 960, 1280};

/// The platform has pictures in a few widths; asking for the next larger one keeps the cache small.
int askedWidth(int width)
{
    for (const int step : kWidths) {
        if (width <= step)
            return step;
    }
    return kWidths[std::size(kWidths) - 1];
}

QString pictureKey(const QString& imageId, int width)
{
    return u"%1@%2"_s.arg(imageId).arg(width);
}
} // namespace

CatalogueService::CatalogueService(CatalogueDatabase& database, CatalogueApi& api, RecordStore& records,
                                   const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_api(api)
    , m_records(records)
    , m_clock(clock)
{
    connect(&m_database, &CatalogueDatabase::changed, this, &CatalogueService::changed);
    connect(&m_records, &RecordStore::changed, this, [this](const QString& topic) {
        if (isPriceTopic(topic))
            Q_EMIT priceSourcesChanged();
    });
}

CatalogueService::~CatalogueService() = default;

Async<SearchResult> CatalogueService::search(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                             std::stop_token stop)
{
    return m_database.search(std::move(query), std::move(calculator), std::move(stop));
}

Async<qint64> CatalogueService::searchPlatform(OfferQuery query, std::stop_token stop)
{
    const QPointer<CatalogueService> self(this);
    auto reading = m_records.listAs(u"capabilities"_s, &fromRecord<Capabilities>);
    const auto capabilities = co_await reading;
    if (!capabilities)
        co_return capabilities.error();
    const bool isWhole = capabilities->isEmpty() || capabilities->first().catalogue.snapshot == SnapshotMode::Full;
    if (isWhole)
        co_return qint64(0);
    if (!self || stop.stop_requested())
        co_return cancelled();
    auto asking = self->m_api.search(std::move(query), kFoundOffers, stop);
    auto found = co_await asking;
    if (!found)
        co_return found.error();
    if (!self || stop.stop_requested())
        co_return cancelled();
    auto keeping = self->m_database.keepFound(std::move(found).value());
    const auto kept = co_await keeping;
    co_return kept;
}

Async<QList<OfferRow>> CatalogueService::rows(QList<OfferNumber> rows, std::stop_token stop)
{
    return m_database.rows(std::move(rows), std::move(stop));
}

Async<QList<OfferRow>> CatalogueService::firstMatches(QString text, int limit, std::stop_token stop)
{
    const QPointer<CatalogueService> self(this);
    OfferQuery query;
    query.text = text;
    auto searching = m_database.search(query, nullptr, stop);
    const auto found = co_await searching;
    if (!found)
        co_return found.error();
    if (!self)
        co_return cancelled();
    auto reading = self->m_database.rows(found->rows.mid(0, limit), stop);
    auto rows = co_await reading;
    co_return std::move(rows);
}

Async<SearchHelp> CatalogueService::help(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                         std::stop_token stop)
{
    return m_database.help(std::move(query), std::move(calculator), std::move(stop));
}

Async<QStringList> CatalogueService::suggestions(QString text, int limit, std::stop_token stop)
{
    return m_database.suggestions(std::move(text), limit, std::move(stop));
}

Async<QList<PricePoint>> CatalogueService::prices(OfferId id)
{
    return m_database.prices(id);
}

Async<QList<Category>> CatalogueService::categories()
{
    return m_database.categories();
}

Async<std::optional<Offer>> CatalogueService::storedOffer(OfferId id)
{
    return m_database.offer(id);
}

Async<Offer> CatalogueService::fetchOffer(OfferId id, std::stop_token stop)
{
    const QPointer<CatalogueService> self(this);
    auto looking = m_database.offer(id);
    auto known = co_await looking;
    if (!self || stop.stop_requested())
        co_return cancelled();
    const bool isKnown = known && known->has_value();
    auto lookingAgain = self->m_database.offerVersion(id);
    const auto version = co_await lookingAgain;
    if (!self || stop.stop_requested())
        co_return cancelled();
    auto fetching = self->m_api.offer(id, isKnown && version ? *version : 0, stop);
    auto fetched = co_await fetching;
    if (!fetched)
        co_return fetched.error();
    if (!fetched->has_value()) {
        if (!isKnown)
            co_return makeError(Error::Kind::Parse, u"not modified, but nothing is known"_s);
        co_return **known;
    }
    Received<Offer> received = std::move(**fetched);
    if (!self)
        co_return cancelled();
    auto storing = self->m_database.storeOffer(id, received.value.version, received.json);
    const auto stored = co_await storing;
    if (!stored)
        qCInfo(lcStorage) << "an offer was not kept:" << stored.error().detail;
    co_return std::move(received.value);
}

Async<Offer> CatalogueService::offer(OfferId id)
{
    const QPointer<CatalogueService> self(this);
    auto looking = m_database.offer(id);
    auto known = co_await looking;
    if (known && known->has_value())
        co_return **known;
    if (!self)
        co_return cancelled();
    auto fetching = self->fetchOffer(id, {});
    auto fetched = co_await fetching;
    co_return std::move(fetched);
}

Async<std::optional<OfferSummary>> CatalogueService::summary(OfferId id)
{
    return m_database.summary(id);
}

Async<Supplier> CatalogueService::supplier(SupplierId id)
{
    const QPointer<CatalogueService> self(this);
    auto looking = m_database.supplier(id);
    auto known = co_await looking;
    if (known && known->has_value())
        co_return **known;
    if (!self)
        co_return cancelled();
    auto fetching = self->m_api.supplier(id, {});
    auto fetched = co_await fetching;
    co_return std::move(fetched);
}

Async<QList<Supplier>> CatalogueService::suppliersNamed(QString text, int limit)
{
    return m_database.suppliersNamed(std::move(text), limit);
}

Async<QByteArray> CatalogueService::picture(QString imageId, int wished, std::stop_token stop)
{
    const QPointer<CatalogueService> self(this);
    const int asked = askedWidth(wished);
    const QString key = pictureKey(imageId, asked);
    auto looking = m_database.picture(key);
    auto known = co_await looking;
    if (known && known->has_value())
        co_return **known;
    if (!self || stop.stop_requested())
        co_return cancelled();
    auto fetching = self->m_api.picture(imageId, asked, stop);
    auto fetched = co_await fetching;
    if (!fetched) {
        // Another size is better than none.
        for (const int width : kWidths) {
            if (!self || stop.stop_requested())
                co_return cancelled();
            auto tryingAnother = self->m_database.picture(pictureKey(imageId, width));
            auto another = co_await tryingAnother;
            if (another && another->has_value())
                co_return **another;
        }
        co_return fetched.error();
    }
    const QByteArray bytes = *fetched;
    if (!self)
        co_return bytes;
    auto storing = self->m_database.storePicture(key, bytes);
    const auto stored = co_await storing;
    if (!stored)
        qCInfo(lcStorage) << "a picture was not kept:" << stored.error().detail;
    co_return bytes;
}

Async<ResolveResult> CatalogueService::resolve(QStringList inputs, std::stop_token stop)
{
    return m_api.resolve(std::move(inputs), std::move(stop));
}

Async<PriceSources> CatalogueService::priceSources()
{
    const QPointer<CatalogueService> self(this);
    PriceSources sources;
    sources.at = m_clock.now();
    auto readingBooks = self->m_records.listAs(u"fee_book"_s, &fromRecord<FeeBook>);
    const auto books = co_await readingBooks;
    if (!books)
        co_return books.error();
    if (!self)
        co_return cancelled();
    auto readingLines = self->m_records.listAs(u"freight_line"_s, &fromRecord<FreightLine>);
    auto lines = co_await readingLines;
    if (!lines)
        co_return lines.error();
    if (!self)
        co_return cancelled();
    auto readingRules = self->m_records.listAs(u"duty_rule"_s, &fromRecord<DutyRule>);
    auto rules = co_await readingRules;
    if (!rules)
        co_return rules.error();
    if (!self)
        co_return cancelled();
    auto readingRates = self->m_records.listAs(u"fx_rate"_s, &fromRecord<IndicativeRate>);
    auto rates = co_await readingRates;
    if (!rates)
        co_return rates.error();
    if (!self)
        co_return cancelled();
    auto readingCompany = self->m_records.listAs(u"company"_s, &fromRecord<Company>);
    auto companies = co_await readingCompany;
    if (!companies)
        co_return companies.error();
    if (!self)
        co_return cancelled();
    auto readingCapabilities = self->m_records.listAs(u"capabilities"_s, &fromRecord<Capabilities>);
    auto capabilities = co_await readingCapabilities;
    if (!capabilities)
        co_return capabilities.error();
    if (!self)
        co_return cancelled();
    auto readingAddresses = self->m_records.listAs(u"address"_s, &fromRecord<Address>);
    auto addresses = co_await readingAddresses;
    if (!addresses)
        co_return addresses.error();

    if (!self)
        co_return cancelled();
    sources.assumed = self->m_assumed;
    if (const FeeBook* book = findBook(*books, sources.at)) {
        sources.book.fees = *book;
        sources.hasFees = true;
    }
    sources.book.freightLines = std::move(lines).value();
    sources.book.dutyRules = std::move(rules).value();
    sources.book.rates = std::move(rates).value();
    if (!companies->isEmpty()) {
        sources.company = companies->first();
        sources.book.feeVolume = sources.company->feeVolume;
    }
    if (!capabilities->isEmpty())
        sources.capabilities = capabilities->first();
    for (const Address& address : *addresses) {
        if (!address.archived)
            sources.addresses.append(address);
    }
    co_return std::move(sources);
}

void CatalogueService::assume(const Assumptions& assumptions)
{
    Assumptions before = m_assumed.value_or(Assumptions());
    before.at = assumptions.at; // the moment goes on by itself
    const bool same = m_assumed && before == assumptions;
    m_assumed = assumptions;
    if (!same)
        Q_EMIT assumptionsChanged();
}

Async<QDateTime> CatalogueService::lastSynced()
{
    auto asking = m_database.position();
    const auto position = co_await asking;
    if (!position)
        co_return position.error();
    co_return position->lastSyncedAt;
}

} // namespace tradewind
