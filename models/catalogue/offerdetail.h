// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/advicetext.h"
#include "models/catalogue/landedtext.h"
#include "models/catalogue/skumatrixmodel.h"
#include "models/shared/listmodelbase.h"
#include "services/async/async.h"
#include "services/catalogue/offerquery.h"
#include "services/core/error.h"
#include "services/domain/pricing/landedcost.h"
#include "services/domain/pricing/orderrules.h"

#include <QObject>

namespace tradewind {

class CatalogueService;
class LandedAssumptions;

/// A name and what stands beside it.
struct FactRow
{
    QString name;
    QString value;
    int permille = -1; ///< length of a bar; -1: none
    bool isStrong = false;
    bool operator==(const FactRow&) const = default;
};

/// A tier of prices as the table shows it.
struct TierRow
{
    QString from;    ///< "1,000+"
    QString factory; ///< "¥22.60"
    CellPart landed; ///< "≈ 3.84"
    bool isCurrent = false;
    Decimal minQty;
    UnitPrice price;
    bool operator==(const TierRow&) const = default;
};

/// Pieces, factory price and landed cost of every tier.
class TierTableModel final : public ListModelBase<TierRow>
{
    Q_OBJECT

public:
    enum Column { Pieces, Factory, Landed, ColumnCount };

    using ListModelBase::ListModelBase;
    void setCurrencyCode(const QString& code);
    /// The tier the chosen quantity reaches; -1 when there is none.
    int currentRow() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString keyOf(const TierRow& row) const override { return row.from; }

private:
    QString m_code;
};

/// Another way to the destination and what a piece costs by it.
struct LineOption
{
    QString id;
    QString name;
    QString days; ///< "32–41 days"
    LandedView landed;
    bool isChosen = false;
    bool operator==(const LineOption&) const = default;
};

/// What the quantities that were entered come to.
struct SelectionCheck
{
    QString summary; ///< "3 variants, 3,000 pcs"
    bool isOk = false;
    bool isEmpty = false; ///< nothing is chosen yet
    QString message;      ///< what is missing, or that nothing is
};

/// An offer on its page: what is known at once, then what the platform says now; quantities and what they come to.
class OfferDetail final : public QObject
{
    Q_OBJECT

public:
    OfferDetail(CatalogueService& service, LandedAssumptions& assumptions, QObject* parent = nullptr);

    void load(const OfferId& id);
    void reload();

    const OfferId& id() const { return m_id; }
    const std::optional<Offer>& offer() const { return m_offer; }
    const std::optional<Supplier>& supplier() const { return m_supplier; }
    /// What the list knows, while the whole offer is on its way.
    const std::optional<OfferSummary>& summary() const { return m_summary; }
    const std::optional<Error>& error() const { return m_error; }
    bool isLoading() const { return m_isLoading; }
    /// What is shown is from an earlier visit; the platform could not be asked.
    bool isStale() const { return m_offer && m_error; }

    SkuMatrixModel& skus() { return m_skus; }
    TierTableModel& tiers() { return m_tiers; }
    const LandedView& landed() const { return m_landed; }
    const QList<LineOption>& lines() const { return m_lines; }
    /// The first tier's price as it changed while this offer was known here, oldest first.
    const QList<PricePoint>& priceMemory() const { return m_prices; }
    const SelectionCheck& check() const { return m_check; }
    /// What the coach would change about the quantities, the cheapest first.
    const QList<AdviceView>& advice() const { return m_advice; }
    /// Takes a piece of it: the quantities become those.
    void takeAdvice(qsizetype which);
    QList<FactRow> terms() const;
    QList<FactRow> weights() const;
    QList<FactRow> specification() const;
    QStringList images() const;
    static QList<FactRow> scores(const Supplier& supplier);
    static QStringList badges(const Supplier& supplier);
    static QString identityName(SupplierIdentity identity);
    /// "永康市恒佳杯业有限公司 · Jinhua".
    static QString supplierPlace(const Supplier& supplier);

Q_SIGNALS:
    /// The offer, its supplier, or what is known of them.
    void changed();
    /// Landed cost, tiers, lines or the check.
    void figuresChanged();

private:
    void take(const Offer& offer);
    void askSupplier(const SupplierId& id);
    void reckon();
    void checkSelection();
    LandedCostInput inputFor(const Decimal& quantity) const;
    void coach(const LandedCostCalculator* calculator);
    LandedCostInput inputForLines(const QList<RuleLine>& lines) const;
    QList<RuleLine> chosenLines() const;
    const Sku* leadingSku(const QList<RuleLine>& lines) const;
    std::optional<KnownWeight> averageWeight(const QList<RuleLine>& lines) const;
    Decimal chosenTotal() const;

    CatalogueService& m_service;
    LandedAssumptions& m_assumptions;
    SkuMatrixModel m_skus;
    TierTableModel m_tiers;
    OfferId m_id;
    std::optional<Offer> m_offer;
    std::optional<OfferSummary> m_summary;
    std::optional<Supplier> m_supplier;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    LandedView m_landed;
    QList<LineOption> m_lines;
    QList<PricePoint> m_prices;
    SelectionCheck m_check;
    QList<AdviceView> m_advice;
    Generation m_generation;
    StopOwner m_stop;
};

} // namespace tradewind
