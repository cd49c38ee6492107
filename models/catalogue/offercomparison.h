// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/landedtext.h"
#include "models/shared/listmodelbase.h"
#include "services/async/async.h"
#include "services/core/error.h"

#include <QSettings>

namespace tradewind {

class CatalogueService;
class LandedAssumptions;
class PictureCache;

/// One fact of all offers that are compared.
struct CompareRow
{
    QString key;
    QString name;
    bool differs = false;
    QList<Cell> cells; ///< one for each offer
    bool operator==(const CompareRow&) const = default;
};

/// Up to eight offers side by side: a column each, a row for each fact. What differs says so in words, and so does what
/// is best. Which they are is kept.
class OfferComparison final : public ListModelBase<CompareRow>
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 8;

    /// Without `settings` nothing is kept. All must outlive the model.
    OfferComparison(CatalogueService& service, LandedAssumptions& assumptions, PictureCache& pictures,
                    QSettings* settings, QObject* parent = nullptr);

    QStringList ids() const;
    bool contains(const QString& offerId) const;
    bool isFull() const { return m_offers.size() >= kMost; }
    /// Puts an offer in, or takes it out; false when there is no room for it.
    bool toggle(const QString& offerId);
    void remove(const QString& offerId);
    void clear();
    /// Moves a column among the others; both count from 0.
    void moveOffer(qsizetype from, qsizetype to);
    /// The offer of a column of the table; empty for the column of names.
    QString offerAt(int column) const;
    bool showsOnlyDifferences() const { return m_onlyDifferences; }
    void setShowsOnlyDifferences(bool only);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Other offers are compared now, or in another order.
    void offersChanged();

protected:
    QString keyOf(const CompareRow& row) const override { return row.key; }

private:
    struct Compared
    {
        OfferId id;
        std::optional<OfferSummary> summary;
        std::optional<Offer> offer;
        std::optional<Supplier> supplier;
        LandedView landed;
        std::optional<qint64> landedMicros;
        /// A fact that the summary and the offer both have, from the one of the later version.
        template <typename Read>
        auto read(Read&& fact) const -> std::optional<decltype(fact(*summary))>;
        QString title() const;
        QString imageId() const;
    };
    enum class Better { None, Less, More };
    /// What a row says of one offer: the cell, and what it is compared by.
    struct Fact
    {
        CellParts parts;
        QVariant value; ///< invalid: not known
        std::optional<CellPart> lead{};
        CellParts below{};
    };

    void load(const OfferId& id);
    Compared* find(const OfferId& id);
    void offersMoved();
    void price(Compared& compared) const;
    void repriceAll();
    void rebuild();
    CompareRow row(const QString& key, const QString& name, Better better,
                   const std::function<Fact(const Compared&)>& fact) const;
    QList<CompareRow> facts() const;
    QList<CompareRow> specification() const;

    CatalogueService& m_service;
    LandedAssumptions& m_assumptions;
    PictureCache& m_pictures;
    QSettings* m_settings;
    QList<Compared> m_offers;
    bool m_onlyDifferences = false;
};

} // namespace tradewind
