// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/async/async.h"
#include "services/domain/entities/catalogue.h"

#include <QSettings>
#include <QTimer>

namespace tradewind {

class CatalogueService;
class LandedAssumptions;
class PictureCache;

/// How an offer stood when it was last looked at.
struct SeenOffer
{
    qint64 micros = -1; ///< first tier's price in millionths; -1: none
    bool isForSale = true;
    bool isListed = true;
    bool operator==(const SeenOffer&) const = default;
};

/// An offer that is followed, and what changed about it since it was last looked at.
struct FollowedRow
{
    QString id;
    QString imageId;
    QString title;
    QString titleOriginal;
    QString price;
    CellPart landed;
    QList<BarSegment> bar;
    QString stock;
    CellParts change; ///< empty: nothing changed
    SeenOffer now;
    bool isKnown = false;
    QImage picture;
    bool operator==(const FollowedRow&) const = default;
};

/// The offers one follows, those that changed first. What was seen is kept until it is looked at again, or the offer is
/// followed no more.
class FollowedOffers final : public ListModelBase<FollowedRow>
{
    Q_OBJECT

public:
    enum Column { Offer, Change, Price, Landed, Stock, ColumnCount };

    /// Without `settings` nothing is kept. All must outlive the model.
    FollowedOffers(CatalogueService& service, LandedAssumptions& assumptions, PictureCache& pictures,
                   QSettings* settings, QObject* parent = nullptr);

    /// Which offers are followed; each is read again.
    void setFollowed(const QStringList& offerIds);
    /// It is followed no more: whoever follows it again begins anew.
    void forget(const QString& offerId);
    /// How many changed since they were last looked at.
    int changedCount() const;
    /// All of it was looked at.
    void markSeen();
    /// One of them was.
    void markSeen(const QString& offerId);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed();

protected:
    QString keyOf(const FollowedRow& row) const override { return row.id; }

private:
    /// What is known of an offer.
    struct Known
    {
        OfferSummary summary;
        std::optional<Supplier> supplier;
    };

    void read(const QString& offerId);
    void take(const OfferSummary& summary);
    FollowedRow rowFor(const Known& known) const;
    void put(const FollowedRow& row);
    void repriceAll();
    void keep();
    void show(QList<FollowedRow> rows);
    CellParts changeSince(const SeenOffer& seen, const OfferSummary& summary, const SeenOffer& now) const;
    Cell cell(const FollowedRow& row, int column) const;

    CatalogueService& m_service;
    LandedAssumptions& m_assumptions;
    PictureCache& m_pictures;
    QSettings* m_settings;
    QHash<QString, SeenOffer> m_seen;
    QHash<QString, Known> m_known;
    QStringList m_followed;
    QTimer m_again;
};

} // namespace tradewind
