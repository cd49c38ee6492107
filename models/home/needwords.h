// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"
#include "services/home/homeservice.h"

#include <QCoreApplication>

namespace tradewind {

/// A need in human words.
class NeedWords
{
    Q_DECLARE_TR_FUNCTIONS(NeedWords)

public:
    /// "Compare round 3 of RFQ-0318 and answer".
    static QString title(const HomeNeed& need);
    /// Second line: what it is about.
    static QString facts(const HomeNeed& need);
    static QString icon(const HomeNeed& need);
    static Tone tone(const HomeNeed& need, const QDateTime& now);
    /// What the deadline means: "Quote ends".
    static QString deadlineName(const HomeNeed& need);
    /// "5 h 28 m", "22 Nov", "since 13:51".
    static QString deadline(const HomeNeed& need, const QDateTime& now);
    /// The button: "Compare rounds".
    static QString act(const HomeNeed& need);
    /// Where the button leads.
    static QString route(const HomeNeed& need);
    /// Ends within a day, or is an act that stopped.
    static bool isToday(const HomeNeed& need, const QDateTime& now);
};

} // namespace tradewind
