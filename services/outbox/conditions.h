// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"

namespace tradewind {

/// One thing an act was bound to, beside what the platform says of it.
struct Condition
{
    QString what;    ///< the contract's word: total, stock, deadline, …
    QString allowed; ///< as on the wire: "21.85 CNY", "480", a time
    QString now;     ///< the same, as it is
    bool holds = false;
    int lineNo = 0; ///< 0: of the whole act

    bool operator==(const Condition&) const = default;
};

/// What a refusal says of what was agreed: first what failed, then what still holds.
QList<Condition> conditionsOf(const Problem& problem);

/// The version a refused edit met, as the platform gave it; empty when the refusal is of another kind.
QJsonObject currentOf(const Problem& problem);

/// The same act with everything the platform named accepted: a new one, which takes the place of the old. For an edit
/// that met another version: the same edit, made to that version. Nothing when there is nothing a person could say yes
/// to here: figures that have to be prepared or locked anew (payments, exchanges, orders), content of which only a hash
/// is known, less stock than is to be bought.
std::optional<IntentDraft> acceptedAnew(const Intent& intent);

} // namespace tradewind
