// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/outbox/intent.h"

#include <QCoreApplication>

namespace tradewind {

/// An act in human words: what it does, how it stands, where it leads. The words of a state are those of design §5.
class IntentWords
{
    Q_DECLARE_TR_FUNCTIONS(IntentWords)

public:
    /// "Order: Ceramic drippers".
    static QString title(const Intent& intent);
    static QString icon(const Intent& intent);
    /// Queued, Sending, Outcome unknown, Confirmed, Rejected, Needs you, Withdrawn.
    static CellPart chip(const Intent& intent);
    /// Why it needs a person, or was put away by itself, as a sentence; empty when neither.
    static QString why(NeedsYouWhy why);
    /// Where the thing it acts on is shown; empty when nowhere.
    static QString route(const Intent& intent);
    /// Where it came from, to be edited: the wizard whose draft it was made of, which is there once it has been taken
    /// back; else the page of what it acts on.
    static QString editRoute(const Intent& intent);
    /// Whether it pays for the order that the act it waits for places: it belongs to where that is edited.
    static bool paysForNewOrder(const Intent& intent);
    /// Whether the page it is edited on takes it back by itself: what is placed and paid there belongs together.
    static bool pageTakesItBack(const Intent& intent);
};

} // namespace tradewind
