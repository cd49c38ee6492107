// SPDX-License-Identifier: Apache-2.0
// The programs of a model world: what they do to the journal they share, and what they may say.
#include "tests/faults/simulation/modelworld.h"

#include <algorithm>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAttempts = 10'000;

} // namespace

int ModelWorld::owner() const
{
    for (int i = 0; i < kPrograms; ++i) {
        if (m_programs[size_t(i)].up && m_programs[size_t(i)].start == m_fence)
            return i;
    }
    return -1;
}

void ModelWorld::start(int at)
{
    Program& program = m_programs[size_t(at)];
    program.up = true;
    ++program.life;
    program.start = ++m_starts;
    program.pausedUntil = 0;
    program.tick = 0;
    m_fence = program.start;
    program.state = {};
    program.state.keyLife = m_bug == PlantedBug::BlindRetry ? 1000 * kDay : kKeyLife;
    program.state.random = m_dice.next();
    const bool damaged = happens(m_weather.damaged);
    outbox::event::Loaded loaded;
    for (int id = 1; id <= m_intents; ++id) {
        Row& row = m_journal[size_t(id)];
        if (!row.there)
            continue;
        if (damaged && row.item.isOpen()) {
            row.restored = true;
            if (m_bug != PlantedBug::RecoveredSent) {
                row.item.phase = IntentPhase::NeedsYou;
                row.item.why = NeedsYouWhy::Restored;
            }
        }
        loaded.items.append(row.item);
    }
    tell(at, loaded);
}

void ModelWorld::crash(int at)
{
    ++m_crashes;
    Program& program = m_programs[size_t(at)];
    program.up = false;
    ++program.life;
    program.state = {};
    post({.at = m_now + 1 + m_dice.belowLarge(m_dice.percent(80) ? kMinute : (m_faultsEnd - kStart) / 4),
          .does = Does::Start,
          .program = qint8(at)});
}

void ModelWorld::submit(int id)
{
    const int at = owner();
    if (at < 0 || m_programs[size_t(at)].pausedUntil > m_now ||
        (id % 4 == 0 && id > 1 && !m_journal[size_t(id - 1)].there)) {
        post({.at = m_now + kMinute, .does = Does::Submit, .id = qint8(id)});
        return;
    }
    const Program& program = m_programs[size_t(at)];
    Row& row = m_journal[size_t(id)];
    row.there = true;
    row.key = ++m_lastKey;
    row.body = quint32(id);
    row.madeBy = program.start;
    outbox::Item& item = row.item;
    item.id = id;
    if (id % 3 == 0)
        item.lane = u"lane"_s;
    if (id % 4 == 0)
        item.dependsOn = id - 1;
    item.hasFiles = id % 5 == 0;
    if (id % 6 == 1 && m_dice.percent(50)) {
        item.presentUntil = timeOf(program) + 10 * kMinute;
        // The platform's clock decides about its deadline.
        item.deadline = item.presentUntil;
    }
    if (happens(m_weather.withdrawn))
        post({.at = m_now + m_dice.belowLarge(kHour), .does = Does::Withdraw, .id = qint8(id)});
    for (int i = 0; i < 3; ++i) {
        if (happens(m_weather.retried))
            post({.at = m_now + m_dice.belowLarge(kDay), .does = Does::Retry, .id = qint8(id)});
    }
    tell(at, outbox::event::Added{item});
}

void ModelWorld::retry(int at, int id)
{
    const auto& items = m_programs[size_t(at)].state.items;
    const auto item = items.find(id);
    // A person has seen it and says so: it is not sent by itself any more.
    if (item != items.end() && item->second.why == NeedsYouWhy::Restored && outbox::canRetry(item->second))
        m_journal[size_t(id)].restored = false;
    tell(at, outbox::event::RetryRequested{id});
}

void ModelWorld::tell(int at, const outbox::Event& event)
{
    Program& program = m_programs[size_t(at)];
    if (!program.up)
        return;
    if (happensRarely(m_weather.skew))
        program.skew = m_dice.percent(50) ? 0 : m_dice.belowLarge(6 * 365) * kDay - 3 * 365 * kDay;
    outbox::StepResult result = outbox::step(std::move(program.state), event, timeOf(program));
    program.state = std::move(result.state);
    // The timer is set anew after each event.
    ++program.tick;
    for (const outbox::Command& command : std::as_const(result.commands)) {
        if (!carryOut(at, command))
            return;
    }
    if (result.wakeAt != 0) {
        const qint64 wait = std::clamp<qint64>(result.wakeAt - timeOf(program), 1, kHour);
        post({.at = m_now + wait,
              .does = Does::Tick,
              .program = qint8(at),
              .life = program.life,
              .value = program.tick});
    }
}

bool ModelWorld::carryOut(int at, const outbox::Command& command)
{
    Program& program = m_programs[size_t(at)];
    if (happensRarely(m_weather.crash)) {
        crash(at);
        return false;
    }
    if (happensRarely(m_weather.pause)) {
        const qint64 length = m_weather.keysAlone ? 10 * kMinute : 2 * kDay;
        program.pausedUntil = std::min(m_faultsEnd, m_now + m_dice.belowLarge(length));
    }
    const int id = int(command.id);
    switch (command.kind) {
    case outbox::Command::Kind::Upload:
        soon(at, happens(m_weather.uploadFails) ? Does::NotUploaded : Does::Uploaded, id);
        break;
    case outbox::Command::Kind::CommitAttempt:
        commitAttempt(at, id);
        break;
    case outbox::Command::Kind::Send:
        transmit(at, id);
        break;
    case outbox::Command::Kind::Ask: {
        const bool offline = isOffline();
        if (offline || isDeaf() || happens(m_weather.askFails)) {
            post({.at = m_now + 1 + m_dice.below(kSecond),
                  .does = Does::AskFailure,
                  .program = qint8(at),
                  .life = program.life,
                  .id = qint8(id),
                  .unreachable = offline});
        } else {
            post({.at = m_now + 1 + m_dice.below(kSecond),
                  .does = Does::AskAnswer,
                  .program = qint8(at),
                  .life = program.life,
                  .id = qint8(id),
                  .kind = qint8(operationOf(id))});
        }
        break;
    }
    case outbox::Command::Kind::Store:
        store(at, command);
        break;
    case outbox::Command::Kind::Look:
        soon(at, happens(m_weather.storeFails) ? Does::NotLooked : Does::Looked, id);
        break;
    }
    if (happensRarely(m_weather.crash)) {
        crash(at);
        return false;
    }
    return true;
}

ModelWorld::Commit ModelWorld::commit(int failures, Does done, Does notDone)
{
    if (!happens(failures))
        return {done, true};
    if (m_dice.percent(50))
        return {notDone, false};
    return {Does::InDoubt, m_dice.percent(50)};
}

void ModelWorld::commitAttempt(int at, int id)
{
    const Program& program = m_programs[size_t(at)];
    if (program.start != m_fence && m_bug != PlantedBug::NoLease)
        return soon(at, Does::TakenOver, id);
    const Commit committed = commit(m_weather.commitFails, Does::Committed, Does::NotCommitted);
    if (!committed.kept)
        return soon(at, committed.told, id);
    Row& row = m_journal[size_t(id)];
    if (!row.item.isOpen()) {
        // The journal refuses what is settled; only a program that lost it can ask for that.
        if (program.start == m_fence)
            wrong("an attempt of a settled intent", id);
        return soon(at, Does::NotCommitted, id);
    }
    if (row.item.phase == IntentPhase::Queued && row.item.presentUntil != 0 && row.madeBy != program.start)
        wrong("a payment was sent a first time after a restart", id);
    if (row.restored)
        wrong("a recovered intent was sent by itself", id);
    row.item.phase = m_bug == PlantedBug::SentBeforeReply ? IntentPhase::Confirmed : IntentPhase::Attempted;
    if (m_bug == PlantedBug::SentBeforeReply)
        row.receipt = true;
    if (++row.item.attempts > kMostAttempts)
        wrong("attempts without end", id);
    if (row.item.firstAttemptAt == 0)
        row.item.firstAttemptAt = timeOf(program);
    soon(at, committed.told, id);
}

void ModelWorld::store(int at, const outbox::Command& command)
{
    const int id = int(command.id);
    const Program& program = m_programs[size_t(at)];
    if (program.start != m_fence && m_bug != PlantedBug::NoLease)
        return soon(at, Does::TakenOver, id);
    const Commit stored = commit(m_weather.storeFails, Does::Stored, Does::NotStored);
    if (!stored.kept)
        return soon(at, stored.told, id);
    Row& row = m_journal[size_t(id)];
    if (row.isSettled())
        wrong("a settled intent was changed", id);
    checkClaim(id, command);
    if (command.why == NeedsYouWhy::Restored)
        wrong("a journal that is whole was taken for an older one", id);
    row.item.phase = command.phase;
    row.item.why = command.why;
    if (row.item.phase == IntentPhase::Queued)
        row.item.firstAttemptAt = 0;
    if (row.item.phase == IntentPhase::Confirmed) {
        if (m_bug == PlantedBug::ReceiptApart)
            post({.at = m_now + 15,
                  .does = Does::ReceiptLater,
                  .program = qint8(at),
                  .life = program.life,
                  .id = qint8(id)});
        else
            row.receipt = true;
    }
    soon(at, stored.told, id);
}

void ModelWorld::checkClaim(int id, const outbox::Command& command)
{
    const int times = m_executions[size_t(id)];
    const Known& known = m_known[size_t(id)];
    switch (command.phase) {
    case IntentPhase::Confirmed:
        if (times == 0)
            wrong("called confirmed before it was executed", id);
        return;
    case IntentPhase::Rejected:
        if (times != 0 || !known.known)
            wrong("called rejected, which the platform did not say", id);
        return;
    case IntentPhase::Withdrawn:
        if (times != 0 && !m_journal[size_t(id)].restored)
            wrong("withdrawn although it was executed", id);
        return;
    case IntentPhase::Queued:
    case IntentPhase::NeedsYou:
        if (times != 0)
            wrong("said not to have been executed although it was", id);
        return;
    case IntentPhase::Attempted:
        return;
    }
}

} // namespace tradewind::faults
