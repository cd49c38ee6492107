// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/outboxmachine.h"

namespace tradewind::outboxtest {
using namespace tradewind::outbox;
using namespace Qt::StringLiterals;

inline constexpr qint64 kNow = 1'784'000'000'000;
inline constexpr qint64 kHour = 3600LL * 1000;
using Kind = Command::Kind;
using Phase = IntentPhase;
using Why = NeedsYouWhy;

/// A machine with its state, and the commands of the last event.
struct Bench
{
    State state;
    QList<Command> commands;
    qint64 now = kNow;
    qint64 wakeAt = 0;

    void send(const Event& event)
    {
        StepResult result = step(std::move(state), event, now);
        state = std::move(result.state);
        commands = result.commands;
        wakeAt = result.wakeAt;
    }
    void add(qint64 id, const QString& lane = {}, qint64 dependsOn = 0)
    {
        Item item;
        item.id = id;
        item.lane = lane;
        item.dependsOn = dependsOn;
        send(event::Added{item});
    }
    void answer(qint64 id, Outcome::Kind kind, std::optional<Problem> problem = {}, bool unreachable = false)
    {
        Outcome outcome;
        outcome.kind = kind;
        outcome.problem = std::move(problem);
        outcome.unreachable = unreachable;
        send(event::Answered{id, outcome});
    }
    const Item& item(qint64 id) const { return state.items.at(id); }
    /// "commit 1, send 2" …
    QString did() const
    {
        QStringList words;
        for (const Command& command : commands) {
            static const QStringList names{u"upload"_s, u"commit"_s, u"send"_s, u"ask"_s, u"store"_s, u"look"_s};
            QString word = names.at(int(command.kind)) + u' ' + QString::number(command.id);
            if (command.kind == Kind::Store) {
                word += u' ' + phaseName(command.phase);
                if (command.why != Why::None)
                    word += u' ' + whyName(command.why);
            }
            words << word;
        }
        return words.join(u", "_s);
    }
};

inline Problem problem(Problem::Slug slug)
{
    return {slug, slugName(slug), {}, {}, {}};
}

} // namespace tradewind::outboxtest
