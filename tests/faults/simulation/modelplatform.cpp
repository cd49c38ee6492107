// SPDX-License-Identifier: Apache-2.0
// The network and the platform of a model world.
#include "tests/faults/simulation/modelworld.h"

namespace tradewind::faults {

void ModelWorld::transmit(int at, int id)
{
    const Program& program = m_programs[size_t(at)];
    Row& row = m_journal[size_t(id)];
    if (++m_sent[size_t(id)] > row.item.attempts)
        wrong("more requests than attempts in the journal", id);
    const quint32 key = m_bug == PlantedBug::NewKeyEachAttempt ? ++m_lastKey : row.key;
    const quint32 body = m_bug == PlantedBug::BodySerialisedAnew && row.item.attempts > 1 ? row.body + 100 : row.body;
    // What the program hears of it comes back to this life of it alone.
    const auto answer = [&](qint64 wait, const Answered& told, bool unreachable) {
        post({.at = m_now + wait,
              .does = Does::Answer,
              .program = qint8(at),
              .life = program.life,
              .id = qint8(id),
              .kind = qint8(told.kind),
              .unreachable = unreachable,
              .serverFault = told.serverFault,
              .value = told.retryAfter});
    };
    const auto silence = [&] { answer(kClientPatience, {}, false); };

    if (isOffline() || happens(m_weather.unreachable)) {
        answer(1 + m_dice.below(kSecond), {.kind = Outcome::Kind::NotExecuted}, true);
        return;
    }
    if (happens(m_weather.requestLost)) {
        silence();
        return;
    }
    const auto arrivesLater = [&] {
        post({.at = m_now + m_dice.belowLarge(m_lateness),
              .does = Does::Arrive,
              .id = qint8(id),
              .key = key,
              .body = body});
    };
    if (happens(m_weather.late)) {
        arrivesLater();
        if (happens(m_weather.doubled))
            arrivesLater();
        silence();
        return;
    }
    const Answered told = arrive(id, key, body);
    // A request the platform turned away before looking at it is not doubled: nobody could call it harmless then.
    if (told.kind != Outcome::Kind::NotExecuted && told.kind != Outcome::Kind::SignInEnded &&
        happens(m_weather.doubled))
        arrivesLater();
    if (isDeaf() || happens(m_weather.answerLost))
        silence();
    else
        answer(1 + m_dice.below(2 * kSecond), told, false);
}

ModelWorld::Answered ModelWorld::arrive(int id, quint32 key, quint32 body)
{
    Known& first = m_first[size_t(id)];
    if (!first.known)
        first = {true, Outcome::Kind::Unknown, m_now, key, body};
    else if (first.key != key)
        wrong("another key than the first time", id);
    else if (first.body != body)
        wrong("other bytes than the first time", id);

    if (happens(m_weather.faultBefore))
        return {Outcome::Kind::Unknown, true, m_dice.percent(30) ? m_dice.belowLarge(2 * kHour) : -1};
    if (happens(m_weather.tooMany))
        return {Outcome::Kind::NotExecuted, false, m_dice.percent(50) ? m_dice.belowLarge(1'000'000'000'000) : -1};
    if (happens(m_weather.unauthorised))
        return m_dice.percent(50) ? Answered{Outcome::Kind::NotExecuted, false, 0}
                                  : Answered{Outcome::Kind::SignInEnded, false, -1};
    if (m_runningUntil[size_t(id)] > m_now)
        return {Outcome::Kind::InProgress, false, -1};

    Known& known = m_known[size_t(id)];
    const bool keyLives = known.known && known.key == key && m_now - known.at < kKeyLife;
    if (keyLives && known.body != body)
        return {Outcome::Kind::KeyReused, false, -1};
    if (keyLives || (known.known && !m_weather.keysAlone))
        return {known.kind, false, -1};

    const outbox::Item& item = m_journal[size_t(id)].item;
    Outcome::Kind kind = m_rule[size_t(id)];
    if (item.deadline != 0 && m_now > item.deadline)
        kind = Outcome::Kind::DeadlinePassed;
    if (kind == Outcome::Kind::Executed) {
        ++m_executed;
        if (++m_executions[size_t(id)] > 1)
            wrong("executed twice", id);
        m_ledger += amountOf(id);
        if (m_journal[size_t(id)].isSettled() && m_journal[size_t(id)].item.phase != IntentPhase::Confirmed &&
            !m_journal[size_t(id)].restored)
            wrong("executed after it was called settled", id);
    }
    known = {true, kind, m_now, key, body};
    if (happens(m_weather.running))
        m_runningUntil[size_t(id)] = m_now + m_dice.belowLarge(kLongestRunning);
    if (m_runningUntil[size_t(id)] > m_now || happens(m_weather.faultAfter))
        return {Outcome::Kind::Unknown, true, -1};
    return {kind, false, -1};
}

OperationAnswer::State ModelWorld::operationOf(int id) const
{
    if (m_runningUntil[size_t(id)] > m_now)
        return OperationAnswer::State::InProgress;
    const Known& known = m_known[size_t(id)];
    if (!known.known)
        return OperationAnswer::State::Unknown;
    return known.kind == Outcome::Kind::Executed ? OperationAnswer::State::Executed : OperationAnswer::State::Rejected;
}

} // namespace tradewind::faults
