// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/openenum.h"

#include <QFlags>
#include <QList>

#include <optional>

namespace tradewind {

// State machines as tables (domain.md §1.6). The platform decides what really happens; the client asks these to know
// which acts to offer and to say why one is not possible. States are those of services/domain/entities.

/// Who makes a step.
enum class Actor : unsigned {
    Merchant = 1,
    Approver = 2,
    Rep = 4,
    Supplier = 8,
    Platform = 16,
    Warehouse = 32,
    Carrier = 64,
    Clock = 128, ///< a deadline passes
};
Q_DECLARE_FLAGS(Actors, Actor)
Q_DECLARE_OPERATORS_FOR_FLAGS(Actors)

/// One legal step. A state and an act lead to exactly one state.
template <typename State, typename Act>
struct Transition
{
    State from;
    Act act;
    State to;
    Actors who;
};

/// The machine of a state enum: specialise with `using Act` and `static constexpr Transition<State, Act> table[]`.
template <typename State>
struct Machine;

template <typename State>
using ActOf = typename Machine<State>::Act;

/// Why an act is not possible.
enum class Refusal {
    UnknownState, ///< this version has no rules for the state: offer nothing
    Ended,        ///< nothing can happen any more
    NotYet,       ///< possible in a state that can still come
    NoLonger,     ///< it was possible before, or would have been on another way
    NotYours,     ///< possible now, but for somebody else
};

namespace states {

/// The step an act makes; nullptr when it is not legal.
template <typename State>
constexpr const Transition<State, ActOf<State>>* step(State from, ActOf<State> act)
{
    for (const auto& transition : Machine<State>::table) {
        if (transition.from == from && transition.act == act)
            return &transition;
    }
    return nullptr;
}

/// Whether the table speaks of a state at all.
template <typename State>
constexpr bool hasRules(State state)
{
    for (const auto& transition : Machine<State>::table) {
        if (transition.from == state || transition.to == state)
            return true;
    }
    return false;
}

/// Whether no step leads out of a state.
template <typename State>
constexpr bool isEnd(State state)
{
    for (const auto& transition : Machine<State>::table) {
        if (transition.from == state)
            return false;
    }
    return hasRules(state);
}

/// Whether `to` can be reached from `from` in one step or more.
template <typename State>
constexpr bool canReach(State from, State to)
{
    const auto bit = [](State state) { return 1ULL << static_cast<unsigned>(state); };
    unsigned long long seen = 0;
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& transition : Machine<State>::table) {
            const bool open = transition.from == from || (seen & bit(transition.from)) != 0;
            if (open && (seen & bit(transition.to)) == 0) {
                seen |= bit(transition.to);
                grown = true;
            }
        }
    }
    return (seen & bit(to)) != 0;
}

/// Whether an act leads from `from` to `to` in one step.
template <typename State>
constexpr bool canFollow(State from, State to)
{
    for (const auto& transition : Machine<State>::table) {
        if (transition.from == from && transition.to == to)
            return true;
    }
    return false;
}

/// Why `who` cannot do `act` now; nothing when they can.
template <typename State>
std::optional<Refusal> refusal(const OpenEnum<State>& state, ActOf<State> act, Actors who)
{
    const auto known = state.known();
    if (!known || !hasRules(*known))
        return Refusal::UnknownState;
    if (const auto* transition = step(*known, act))
        return (transition->who & who) ? std::nullopt : std::optional(Refusal::NotYours);
    if (isEnd(*known))
        return Refusal::Ended;
    for (const auto& transition : Machine<State>::table) {
        if (transition.act == act && canReach(*known, transition.from))
            return Refusal::NotYet;
    }
    return Refusal::NoLonger;
}

/// Whether `who` can do `act` now.
template <typename State>
bool can(const OpenEnum<State>& state, ActOf<State> act, Actors who)
{
    return !refusal(state, act, who);
}

/// What `who` can do now, in the table's order.
template <typename State>
QList<ActOf<State>> acts(const OpenEnum<State>& state, Actors who)
{
    QList<ActOf<State>> result;
    for (const auto& transition : Machine<State>::table) {
        if (state.is(transition.from) && (transition.who & who))
            result.append(transition.act);
    }
    return result;
}

} // namespace states

} // namespace tradewind
