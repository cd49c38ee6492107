// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"

#include <QCoreApplication>
#include <QHash>

namespace tradewind {

/// The places of the program that a platform does not offer, because the module behind them is off.
class ClosedPlaces
{
    Q_DECLARE_TR_FUNCTIONS(ClosedPlaces)

public:
    /// Why each of them is closed, by the first segment of its routes ("orders").
    static QHash<QString, QString> of(const QList<OpenEnum<Module>>& offered);
};

} // namespace tradewind
