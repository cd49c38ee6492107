// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"

#include <QObject>

namespace tradewind {

struct AccountDesks;

/// What one room of an account hands to another: goods from the catalogue to a buying list or a request for quotation.
/// Rooms do not know each other; each says what the user wants, and here it is passed on.
class DeskLinks final : public QObject
{
    Q_OBJECT

public:
    /// `desks` must outlive the links.
    explicit DeskLinks(AccountDesks& desks);

Q_SIGNALS:
    /// The work goes on at this place.
    void routeRequested(const QString& route);
    /// What a user asked for in one room could not be begun in another.
    void troubled(const tradewind::Error& error);
    /// How many lines or requests there are is different.
    void countsChanged();
};

} // namespace tradewind
