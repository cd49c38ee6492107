// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/cataloguedesk.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kCards = u"catalogue/cards"_s;
const QString kColumns = u"catalogue/columns"_s;
} // namespace

CatalogueDesk::CatalogueDesk(CatalogueService& service, QSettings* settings, FollowService* follows,
                             SnapshotControl* snapshot, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_assumptions(service, settings)
    , m_pictures(service)
    , m_search(service, m_assumptions, m_pictures)
    , m_supplierSearch(service, m_assumptions, m_pictures)
    , m_offer(service, m_assumptions)
    , m_supplier(service)
    , m_comparison(service, m_assumptions, m_pictures, settings)
    , m_views(service, m_assumptions, m_search, settings)
    , m_followedOffers(service, m_assumptions, m_pictures, settings)
    , m_load(snapshot, settings)
    , m_columns(settings ? ColumnLayout::fromJson(settings->value(kColumns).toByteArray()) : ColumnLayout())
    , m_follows(follows)
    , m_showsCards(settings && settings->value(kCards).toBool())
{
    const auto markCompared = [this] {
        for (OfferSearch* search : {&m_search, &m_supplierSearch})
            search->list().setCompared(m_comparison.ids());
    };
    connect(&m_comparison, &OfferComparison::offersChanged, this, markCompared);
    markCompared();
    connect(&m_load, &CatalogueLoad::changed, this, &CatalogueDesk::useWhatIsHere);
    if (!m_follows)
        return;
    connect(&m_offer, &OfferDetail::changed, this, [this] {
        if (m_offer.id() != m_followedOffer)
            readFollowed();
    });
    connect(m_follows, &FollowService::changed, this, [this](const QString& offerId) {
        if (offerId == m_offer.id().toString())
            readFollowed();
        readAllFollowed();
    });
    readAllFollowed();
}

/// The catalogue is usable while it comes: the list is read again whenever there is much more of it than was shown.
void CatalogueDesk::useWhatIsHere()
{
    const qint64 here = m_load.offers();
    if (!m_load.isLoading() || here < m_shownAtLoad)
        m_shownAtLoad = 0;
    if (here == 0 || here < 2 * m_shownAtLoad)
        return;
    m_shownAtLoad = here;
    m_search.refresh();
}

void CatalogueDesk::readAllFollowed()
{
    deliver(m_follows->followed(), this, [this](const Result<QStringList>& ids) {
        if (!ids)
            return;
        m_followedOffers.setFollowed(*ids);
        m_search.setFollowed(*ids);
        m_views.countSoon();
    });
}

void CatalogueDesk::readFollowed()
{
    if (m_followedOffer != m_offer.id()) {
        m_followedOffer = m_offer.id();
        m_followed = {};
    }
    deliver(m_follows->view(m_followedOffer), this, [this, id = m_followedOffer](const Result<FollowView>& view) {
        if (id != m_offer.id() || !view)
            return;
        m_followed = *view;
        Q_EMIT followedChanged();
    });
}

void CatalogueDesk::setFollowed(bool followed)
{
    if (!m_follows || m_offer.id().isNull())
        return;
    if (!followed)
        m_followedOffers.forget(m_offer.id().toString());
    const QString title = m_offer.offer() ? m_offer.offer()->title : QString();
    // What became of it is told by the service's signal.
    deliver(m_follows->follow(m_offer.id(), followed, title), this, [this](const Result<Intent>&) { readFollowed(); });
}

void CatalogueDesk::openView(const QString& id)
{
    const SavedView* view = m_views.view(id);
    if (!view) {
        if (!m_view.isEmpty())
            m_search.setQuery(OfferQuery());
        m_view.clear();
        return;
    }
    if (m_view == id && m_search.hasAnswer())
        return;
    m_view = id;
    m_viewCards = view->cards;
    m_viewColumns = view->columns;
    m_search.setQuery(view->query, view->currency);
    m_views.markSeen(id);
}

bool CatalogueDesk::saveView(const QString& name, const ColumnLayout& columns)
{
    const bool cards = showsCards();
    const QString id = m_views.save(name, m_search.query(), columns, cards);
    if (id.isEmpty())
        return false;
    m_view = id;
    m_viewCards = cards;
    m_viewColumns = columns;
    return true;
}

void CatalogueDesk::updateView(const ColumnLayout& columns)
{
    m_viewColumns = columns;
    m_views.update(m_view, m_search.query(), columns, m_viewCards);
}

bool CatalogueDesk::isViewChanged() const
{
    const SavedView* view = m_views.view(m_view);
    if (!view)
        return false;
    const OfferQuery& shown = m_search.query();
    OfferQuery saved = m_search.restated(view->query, view->currency);
    if (view->currency != m_assumptions.currencyCode()) {
        // What was converted when it was opened differs from what is converted now by the rates alone.
        for (const auto limit : {&OfferQuery::landedMinMicros, &OfferQuery::landedMaxMicros}) {
            if (saved.*limit && shown.*limit)
                saved.*limit = shown.*limit;
        }
    }
    const bool isArranged = !m_viewCards && !view->columns.columns.isEmpty() && view->columns != m_viewColumns;
    return !(saved == shown) || view->cards != m_viewCards || isArranged;
}

void CatalogueDesk::setShowsCards(bool cards)
{
    if (!m_view.isEmpty()) {
        m_viewCards = cards;
        return;
    }
    m_showsCards = cards;
    if (m_settings)
        m_settings->setValue(kCards, cards);
}

void CatalogueDesk::setColumns(const ColumnLayout& columns)
{
    if (!m_view.isEmpty()) {
        m_viewColumns = columns;
        return;
    }
    m_columns = columns;
    if (m_settings)
        m_settings->setValue(kColumns, columns.toJson());
}

QList<SkuQuantity> CatalogueDesk::wanted()
{
    QList<SkuQuantity> quantities = m_offer.skus().quantities();
    if (quantities.isEmpty() && m_offer.offer() && !m_offer.offer()->skus.isEmpty()) {
        const Offer& offer = *m_offer.offer();
        quantities.append({offer.skus.first().id, offer.moq});
    }
    return quantities;
}

void CatalogueDesk::addToList()
{
    const QList<SkuQuantity> quantities = wanted();
    if (!quantities.isEmpty())
        Q_EMIT addToListRequested(m_offer.id().toString(), quantities);
}

void CatalogueDesk::requestQuote()
{
    const QList<SkuQuantity> quantities = wanted();
    if (!quantities.isEmpty())
        Q_EMIT quoteRequested(m_offer.id().toString(), quantities);
}

} // namespace tradewind
