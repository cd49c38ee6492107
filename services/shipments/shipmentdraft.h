// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"
#include "services/domain/entities/shipment.h"

#include <QByteArray>

namespace tradewind {

/// A shipment that is being put together: what a person has chosen so far. Kept in the journal until it is sent.
struct ShipmentDraft
{
    QString id;
    int step = 0; ///< of the wizard
    QList<ShipmentItem> items;
    AddressId addressId; ///< null until chosen
    OpenEnum<Incoterm> incoterm = Incoterm::Dap;
    QString freightLineId; ///< empty until chosen
    QList<OpenEnum<ServiceKind>> services;
    bool insured = false;
    QList<DeclarationLine> declaration; ///< empty: as the platform proposes it

    bool operator==(const ShipmentDraft&) const = default;

    QByteArray toJson() const;
    /// Error::Parse when the text is not such a draft.
    static Result<ShipmentDraft> fromJson(const QString& id, const QByteArray& json);
};

} // namespace tradewind
