// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"

#include <QCoreApplication>
#include <QHash>

namespace tradewind {

/// The places of the program that are not to be had: because the platform has the module behind them off, or because
/// what one does there is not this person's to do.
class ClosedPlaces
{
    Q_DECLARE_TR_FUNCTIONS(ClosedPlaces)

public:
    /// Why each of them is closed, by the first segment of its routes ("orders"). While nobody knows who it is, none is
    /// closed to a person.
    static QHash<QString, QString> of(const QList<OpenEnum<Module>>& offered, const std::optional<Me>& me = {});
};

} // namespace tradewind
