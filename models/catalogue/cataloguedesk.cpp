// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/cataloguedesk.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kCards = u"catalogue/cards"_s;
}

CatalogueDesk::CatalogueDesk(CatalogueService& service, QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_assumptions(service, settings)
    , m_pictures(service)
    , m_search(service, m_assumptions, m_pictures)
    , m_supplierSearch(service, m_assumptions, m_pictures)
    , m_offer(service, m_assumptions)
    , m_supplier(service)
    , m_showsCards(settings && settings->value(kCards).toBool())
{
}

void CatalogueDesk::setShowsCards(bool cards)
{
    m_showsCards = cards;
    if (m_settings)
        m_settings->setValue(kCards, cards);
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
