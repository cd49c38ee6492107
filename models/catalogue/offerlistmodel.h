// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/landedtext.h"
#include "models/shared/roles.h"
#include "services/async/async.h"
#include "services/catalogue/offerquery.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace tradewind {

class CatalogueService;
class LandedAssumptions;
class PictureCache;

/// What a card shows of an offer.
struct OfferCard
{
    QImage picture;
    QString title;
    QString titleOriginal;
    CellPart chip; ///< empty text: none
    CellPart landed;
    QString factory;
    QList<BarSegment> bar;
    QString moq;
    QString lead;
    QString rating;
    bool isCompared = false;
};

/// An offer at a glance, as the list knows it: what a preview shows without asking anybody.
struct OfferGlance
{
    QString id; ///< empty: not read yet
    QString imageId;
    QString title;
    QString titleOriginal;
    QString supplier;
    QList<std::pair<QString, QString>> facts; ///< name, value
    QList<std::pair<QString, QString>> tiers; ///< "1,000+", "¥22.60"
    LandedView landed;
    bool isCompared = false;
};

/// Any number of offers in a given order: it knows every row's number, holds the pages that were looked at, and asks
/// for the others when they are. Rows on their way are shown empty.
class OfferListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Offer, Supplier, Moq, Lead, Stock, Factory, Landed, Rating, Sold, Weight, ColumnCount };
    /// Besides the roles of the house.
    enum OfferRole {
        CardRole = role(Role::First), ///< OfferCard
        LoadedRole,                   ///< bool
        SupplierRouteRole,            ///< where the supplier is found
    };

    OfferListModel(CatalogueService& service, LandedAssumptions& assumptions, PictureCache& pictures,
                   QObject* parent = nullptr);

    /// Another answer to another question: everything is new.
    void setOffers(const QList<OfferNumber>& rows);
    /// The same question again: rows that are still there keep their place in the view when nothing moved.
    void refreshOffers(const QList<OfferNumber>& rows);
    /// The row of an offer among those that were looked at, or -1.
    int rowOfOffer(const QString& offerId) const;
    /// The landed cost of a loaded row.
    LandedView landedAt(int row) const;
    OfferGlance glanceAt(int row) const;
    /// The offers that are being compared are marked.
    void setCompared(const QStringList& offerIds);
    /// The columns by key, in the model's order.
    static QStringList columnKeys();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        OfferRow offer;
        LandedView landed;
        std::optional<qint64> landedMicros;
    };
    using LinePage = QList<Line>;

    const Line* lineAt(int row) const;
    void request(int page) const;
    void takePage(int page, const QList<OfferRow>& offers);
    void repriceAll();
    void showPicture(const QString& imageId);
    Line priced(const OfferRow& offer) const;
    Cell cell(const Line& line, int column) const;
    OfferCard card(const Line& line) const;
    QVariant rawValue(const Line& line, int column) const;

    CatalogueService& m_service;
    LandedAssumptions& m_assumptions;
    PictureCache& m_pictures;
    QList<OfferNumber> m_rows;
    mutable QCache<int, LinePage> m_pages;
    mutable QSet<int> m_asked;
    QSet<QString> m_compared;
    mutable Generation m_generation;
    Generation::Ticket m_ticket = 0;
    StopOwner m_stop;
};

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::OfferCard)
