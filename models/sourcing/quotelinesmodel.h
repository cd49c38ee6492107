// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "models/sourcing/fieldroles.h"
#include "services/sourcing/sourcingservice.h"

namespace tradewind {

class PictureCache;

/// One row of the wizard's table: a line with its quantities, or the estimate below them.
struct QuoteLineRow
{
    QString lineId; ///< empty for the estimate
    Cell title;
    QList<Cell> prefixes; ///< published price, by scenario
    QList<std::optional<Decimal>> quantities;
    QList<QString> problems; ///< by scenario
    std::optional<UnitPrice> target;
    QList<Cell> sums; ///< the estimate, by scenario

    bool operator==(const QuoteLineRow&) const = default;
};

/// Lines × scenarios of a request that is being written, with entry fields for the quantities and target prices, and
/// what each scenario would cost at the door below. What a person types is told to `edited`; the session decides.
class QuoteLinesModel : public ListModelBase<QuoteLineRow>
{
    Q_OBJECT

public:
    explicit QuoteLinesModel(QObject* parent = nullptr);

    void show(const RfqDraft& draft, const LandedEstimator* estimator, PictureCache& pictures, bool showProblems);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int wanted = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void quantityEdited(const QString& lineId, const QString& scenarioId,
                        const std::optional<tradewind::Decimal>& value);
    void targetEdited(const QString& lineId, const std::optional<tradewind::UnitPrice>& price);

protected:
    QString keyOf(const QuoteLineRow& row) const override;

private:
    bool isTarget(int column) const { return column == m_scenarios.size() + 1; }
    Cell cell(const QuoteLineRow& row, int column) const;

    QList<Scenario> m_scenarios;
};

} // namespace tradewind
