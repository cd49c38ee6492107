// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/orders/orderservice.h"

namespace tradewind {

/// One row of what an order costs.
struct DueRow
{
    QString key;
    QString name;
    QString basis;
    std::optional<Money> paid; ///< debited, in the payment currency
    std::optional<Money> due;  ///< in the order's currency, like what follows
    std::optional<Money> expected;
    std::optional<Money> worst;
    bool isSum = false;

    bool operator==(const DueRow&) const = default;
};

/// The sums of an order. Binding amounts are in their own currencies; `all…` are estimates in the payment currency at
/// the indicative rate with its spread, and missing when no rate is known.
struct DueSums
{
    std::optional<Money> paid;
    std::optional<Money> due;
    std::optional<Money> expected;
    std::optional<Money> worst;
    std::optional<Money> dueConverted;
    std::optional<Money> allExpected; ///< paid + due + expected
    std::optional<Money> allWorst;
    QString leftOut;     ///< dues of a shipment that several orders share: nobody has divided them, no sum has them
    int sharedBy = 0;    ///< how many orders share these
    bool isOpen() const; ///< something is due or expected, or it is not known

    bool operator==(const DueSums&) const = default;
};

/// The dues of an order: paid, due now, expected, worst case; the sums are the last row.
class DuesModel final : public ListModelBase<DueRow>
{
    Q_OBJECT

public:
    enum class Column { Due, Basis, Paid, DueNow, Expected, Worst, Count };

    explicit DuesModel(QObject* parent = nullptr);

    void show(const OrderFile& file, const QDateTime& now);
    const DueSums& sums() const { return m_sums; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const DueRow& row) const override { return row.key; }

private:
    Cell cell(const DueRow& row, Column column) const;

    DueSums m_sums;
    QString m_payment; ///< currency codes for the headers
    QString m_order;
};

} // namespace tradewind
