// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguereader.h"

#include "services/async/async.h"
#include "services/catalogue/searchtext.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kAttempts = 20;
constexpr std::size_t kFilled = 128; // landed costs at a time: a question that comes meanwhile waits for them
constexpr std::chrono::milliseconds kPatience{100};
} // namespace

Result<std::shared_ptr<const CatalogueIndex>> CatalogueReader::pin(IndexSlot& slot)
{
    for (int attempt = 0;; ++attempt) {
        if (const auto begun = m_connection->exec("BEGIN"); !begun)
            return begun.error();
        const auto generation = CatalogueQueries(*m_connection).changes();
        // The writer commits a moment before it publishes.
        const auto index = generation ? slot.waitFor(quint64(*generation), kPatience) : nullptr;
        if (index && (index->generation == quint64(*generation) || attempt == kAttempts))
            return index;
        if (const auto ended = m_connection->exec("COMMIT"); !ended)
            return ended.error();
        if (!generation)
            return generation.error();
        if (attempt == kAttempts)
            return makeError(Error::Kind::Internal, u"there is no search index"_s);
    }
}

Result<void> CatalogueReader::tell(IndexSearch& search, const CatalogueIndex& index, const OfferQuery& query)
{
    CatalogueQueries queries(*m_connection);
    if (!query.text.trimmed().isEmpty()) {
        auto hits = queries.find(query.text, *index.terms);
        if (!hits)
            return hits.error();
        search.setText(std::move(hits).value());
    }
    if (query.only) {
        auto rows = queries.numbers(*query.only);
        if (!rows)
            return rows.error();
        search.setOnly(std::move(rows).value());
    }
    if (!query.supplier.isNull()) {
        const auto number = queries.supplierNumber(query.supplier);
        if (!number)
            return number.error();
        if (*number)
            search.setSupplier(**number);
    }
    return {};
}

std::shared_ptr<const PriceView>
CatalogueReader::pricesAt(IndexSlot& slot, const std::shared_ptr<const CatalogueIndex>& index, qint64 quantity)
{
    if (index->prices && index->prices->quantity == quantity)
        return index->prices;
    auto prices = index->pricesAt(quantity);
    slot.setPrices(index, prices);
    return prices;
}

LandedColumn* CatalogueReader::landedBy(IndexSlot& slot, const CatalogueIndex& index,
                                        const std::shared_ptr<const LandedCostCalculator>& calculator)
{
    if (!calculator)
        return nullptr;
    const auto touched = slot.touchedSince(m_landedGeneration);
    if (!m_landed || m_calculator != calculator || !touched) {
        m_calculator = calculator;
        m_landed =
            std::make_unique<LandedColumn>([this](const std::vector<OfferNumber>& rows) { return reckon(rows); });
    } else {
        m_landed->forget(*touched);
    }
    m_landedGeneration = index.generation;
    return m_landed.get();
}

Result<std::vector<std::optional<qint64>>> CatalogueReader::reckon(const std::vector<OfferNumber>& rows)
{
    if (m_connection->isStopRequested())
        return cancelled();
    const auto offers = CatalogueQueries(*m_connection).rows(QList<OfferNumber>(rows.begin(), rows.end()));
    if (!offers)
        return offers.error();
    std::vector<std::optional<qint64>> costs(rows.size());
    std::size_t at = 0;
    for (const OfferRow& line : *offers) {
        while (rows[at] != line.row)
            ++at; // gone meanwhile
        const auto freight = freightTemplateOf(line.offer, line.supplier);
        const LandedCost cost = m_calculator->calculate(LandedCostInput::of(line.offer, freight));
        if (cost.perUnit)
            costs[at] = cost.perUnit->micros();
    }
    return costs;
}

Result<bool> CatalogueReader::fillLanded(RawConnection& connection, IndexSlot& slot)
{
    if (!m_calculator)
        return false;
    m_connection = &connection;
    const auto index = pin(slot);
    if (!index)
        return index.error();
    LandedColumn* const landed = landedBy(slot, **index, m_calculator);
    const auto isMore = landed->fill((*index)->liveBits(), kFilled);
    if (isMore && !*isMore && m_isLandedOrder)
        landed->putInOrder(**index);
    const auto ended = connection.exec("COMMIT");
    if (!ended && isMore)
        return ended.error();
    return isMore;
}

Result<SearchHelp> CatalogueReader::help(RawConnection& connection, IndexSlot& slot, const OfferQuery& query,
                                         const std::shared_ptr<const LandedCostCalculator>& calculator,
                                         const std::stop_token& stop)
{
    const auto count = [&](const OfferQuery& asked) {
        return ask(connection, slot, asked, calculator, [&](IndexSearch& search) { return search.count(stop); });
    };
    SearchHelp help;
    const auto meant = corrected(connection, slot, query.text);
    if (!meant)
        return meant.error();
    if (!meant->isEmpty()) {
        OfferQuery other = query;
        other.text = *meant;
        const auto hits = count(other);
        if (!hits)
            return hits.error();
        help.didYouMeanHits = *hits;
        help.didYouMean = *hits > 0 ? *meant : QString();
    }
    for (int i = 0; i < kOfferFilters; ++i) {
        const auto filter = static_cast<OfferFilter>(i);
        if (!isFiltered(query, filter))
            continue;
        const auto hits = count(lifted(query, filter));
        if (!hits)
            return hits.error();
        if (*hits > 0)
            help.relaxations.append({filter, *hits});
    }
    std::stable_sort(help.relaxations.begin(), help.relaxations.end(),
                     [](const Relaxation& a, const Relaxation& b) { return a.hits > b.hits; });
    return help;
}

Result<QString> CatalogueReader::corrected(RawConnection& connection, const IndexSlot& slot, const QString& text)
{
    const auto index = slot.current();
    if (!index)
        return QString();
    CatalogueQueries queries(connection);
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    bool isBetter = false;
    for (QString& word : words) {
        const searchtext::Asked asked = searchtext::asked(word);
        if (asked.words.size() != 1 || !asked.pairs.isEmpty() || !asked.characters.isEmpty())
            continue;
        const auto hits = queries.find(word, *index->terms);
        if (!hits)
            return hits.error();
        if (!hits->sparse || !hits->sparse->empty() || !hits->named.empty())
            continue;
        const auto meant = index->words->closest(asked.words.first());
        if (!meant)
            return QString();
        word = QString::fromUtf8(*meant);
        isBetter = true;
    }
    return isBetter ? words.join(u' ') : QString();
}

} // namespace tradewind
