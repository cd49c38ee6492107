// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/outbox/intent.h"

#include <QCoreApplication>
#include <QLocale>

namespace tradewind {

/// An act in human words: what it does, how it stands, where it leads. The words of a state are those of design §5.
class IntentWords
{
    Q_DECLARE_TR_FUNCTIONS(IntentWords)

public:
    /// One thing an act says: its name and its value, both plain text.
    struct Line
    {
        QString name;
        QString value;
        bool operator==(const Line&) const = default;
    };

    /// "Order: Ceramic drippers".
    static QString title(const Intent& intent);
    static QString icon(const Intent& intent);
    /// Queued, Sending, Outcome unknown, Confirmed, Rejected, Needs you, Withdrawn.
    static CellPart chip(const Intent& intent);
    /// Why it needs a person, as a sentence; empty when it does not.
    static QString why(NeedsYouWhy why);
    /// What the act says, from what was noted when it was made, then from what is sent.
    static QList<Line> content(const Intent& intent, const QLocale& locale = {});
    /// Where the thing it acts on is shown; empty when nowhere.
    static QString route(const Intent& intent);
    /// What differs from what was allowed: name, allowed, true now.
    struct Difference
    {
        QString name;
        QString allowed;
        QString now;
        bool operator==(const Difference&) const = default;
    };
    static QList<Difference> differences(const Problem& problem, const QLocale& locale = {});
};

} // namespace tradewind
