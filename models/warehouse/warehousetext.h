// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/domain/entities/common.h"
#include "services/domain/entities/receipt.h"
#include "services/domain/entities/storeditem.h"
#include "services/warehouse/actpending.h"

#include <QCoreApplication>
#include <QLocale>

namespace tradewind {

/// The words of the warehouse and of shipping: states, weights, sizes, times. Words this version does not know
/// are shown as they came.
class WarehouseText
{
    Q_DECLARE_TR_FUNCTIONS(WarehouseText)

public:
    static CellPart receiptChip(const InboundReceipt& receipt);
    static CellPart storedChip(const StoredItem& item);
    static CellPart defectChip(const OpenEnum<DefectClass>& defectClass);
    /// How an act of the user stands that the platform has not confirmed: "Queued", "Outcome unknown, asking" …
    static CellPart pendingChip(const ActPending& act);

    static QString choiceName(const OpenEnum<QcChoice>& choice);
    static QString defectClassName(const OpenEnum<DefectClass>& defectClass);
    static QString planName(const OpenEnum<QcPlan>& plan);
    static QString estimateName(const OpenEnum<EstimateKind>& kind);
    static CellPart dueChip(const OpenEnum<DueState>& state);

    /// "1,212 g" below ten kilograms, else "866.0 kg".
    static QString weight(qint64 grams);
    /// "46 × 31 × 39 cm", with a decimal where it is needed.
    static QString size(const Dimensions& dims);
    static QString number(qint64 value);
};

} // namespace tradewind
