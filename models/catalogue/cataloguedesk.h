// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/catalogueload.h"
#include "models/catalogue/followedoffers.h"
#include "models/catalogue/landedassumptions.h"
#include "models/catalogue/offercomparison.h"
#include "models/catalogue/offerdetail.h"
#include "models/catalogue/offersearch.h"
#include "models/catalogue/picturecache.h"
#include "models/catalogue/savedviews.h"
#include "models/catalogue/supplierdetail.h"
#include "models/shared/columnlayout.h"
#include "services/catalogue/followservice.h"

namespace tradewind {

/// Everything the screens of the catalogue need, for one account. What leads elsewhere (a buying list, a request for a
/// quote) is asked for by signal: the application connects it to the capability that does it.
class CatalogueDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk. Without `settings` nothing is kept, without `follows` nothing can be followed,
    /// without `snapshot` nobody sees how far the first load is.
    CatalogueDesk(CatalogueService& service, QSettings* settings, FollowService* follows = nullptr,
                  SnapshotControl* snapshot = nullptr, QObject* parent = nullptr);

    LandedAssumptions& assumptions() { return m_assumptions; }
    PictureCache& pictures() { return m_pictures; }
    /// The list of the catalogue page, and that of a supplier's page.
    OfferSearch& search() { return m_search; }
    OfferSearch& supplierSearch() { return m_supplierSearch; }
    OfferDetail& offer() { return m_offer; }
    SupplierDetail& supplier() { return m_supplier; }
    OfferComparison& comparison() { return m_comparison; }
    SavedViews& views() { return m_views; }
    /// The offers one follows, with what changed; empty when nothing can be followed.
    FollowedOffers& followedOffers() { return m_followedOffers; }
    CatalogueLoad& load() { return m_load; }

    /// The saved view that is open; empty: the whole catalogue.
    QString currentView() const { return m_view; }
    /// Opens a view as it was saved; coming back to the one that is open finds it as it was left. Empty, or not known:
    /// leaves the view, and nothing that it set follows.
    void openView(const QString& id);
    /// Saves what is shown as a view, which is then open; `columns` as the table has them. False when there is no room
    /// or no name.
    bool saveView(const QString& name, const ColumnLayout& columns);
    /// Saves what is shown as the view that is open.
    void updateView(const ColumnLayout& columns);
    /// Whether what is shown differs from what the open view was saved as.
    bool isViewChanged() const;

    /// Whether the list is shown as cards; kept, but while a view is open, which has its own.
    bool showsCards() const { return m_view.isEmpty() ? m_showsCards : m_viewCards; }
    void setShowsCards(bool cards);
    /// The columns of the list as they were arranged; empty: the table's own. Kept like showsCards().
    const ColumnLayout& columns() const { return m_view.isEmpty() ? m_columns : m_viewColumns; }
    void setColumns(const ColumnLayout& columns);

    /// Puts the quantities entered on the offer page on a buying list; without any, the minimum of the first variant.
    void addToList();
    /// Starts a request for a quote with them.
    void requestQuote();

    bool canFollow() const { return m_follows != nullptr; }
    /// Whether the offer on the offer page is followed, as wished here or known to the platform.
    const FollowView& followed() const { return m_followed; }
    void setFollowed(bool followed);

Q_SIGNALS:
    void followedChanged();
    /// What was asked for stands on that list now, or could not be put there.
    void added(const QString& offerId, const QString& listId, const QString& listName);
    void notAdded(const QString& offerId, const tradewind::Error& error);
    void addToListRequested(const QString& offerId, const QList<tradewind::SkuQuantity>& quantities);
    void quoteRequested(const QString& offerId, const QList<tradewind::SkuQuantity>& quantities);

private:
    QList<SkuQuantity> wanted();
    void readFollowed();
    void readAllFollowed();
    void useWhatIsHere();

    QSettings* m_settings;
    LandedAssumptions m_assumptions;
    PictureCache m_pictures;
    OfferSearch m_search;
    OfferSearch m_supplierSearch;
    OfferDetail m_offer;
    SupplierDetail m_supplier;
    OfferComparison m_comparison;
    SavedViews m_views;
    FollowedOffers m_followedOffers;
    CatalogueLoad m_load;
    qint64 m_shownAtLoad = 0; ///< how many offers were here when the list was last read during a load
    ColumnLayout m_columns;
    QString m_view;
    ColumnLayout m_viewColumns;
    bool m_viewCards = false;
    FollowService* m_follows;
    FollowView m_followed;
    OfferId m_followedOffer;
    bool m_showsCards = false;
};

} // namespace tradewind
