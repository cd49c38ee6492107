// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/coreprogram.h"

#include "services/storage/storageerror.h"
#include "tests/faults/driver/trace.h"
#include "tests/faults/driver/turning.h"

#include <algorithm>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

CoreWorld::Program::Program(CoreWorld& world, int index, quint64 life)
    : dice(world.m_dice.next())
    , failPermille(world.m_weather.statementFails)
    , wire(world, index, life)
    , journal(world.m_folder, *world.m_clock,
              [this, &world, index](const QString& sql) { return ask(world, index, sql); })
    , outbox(journal, wire, *world.m_records, *world.m_clock, nullptr, world.m_dice.next() | 1)
{
    if (world.happens(world.m_weather.crash))
        diesAt = 1 + world.m_dice.below(world.m_weather.crashWithin);
    calm = !world.faulty();
    outbox.setKeyLife(world.m_bug == PlantedBug::BlindRetry ? std::chrono::hours(24 * 1000)
                                                            : std::chrono::duration_cast<std::chrono::seconds>(
                                                                  std::chrono::milliseconds(CorePlatform::kKeyLife)));
    QObject::connect(&outbox, &Outbox::intentChanged, [&world](const Intent& intent) { world.checkClaim(intent); });
}

int CoreWorld::Program::ask(CoreWorld& world, int index, const QString& sql)
{
    ++seen;
    if (dead)
        return sqlitecode::kIoError;
    // The simulation's own question, which it asks as often as it has to wait.
    if (calm || sql.startsWith("SELECT text FROM note"_L1))
        return 0;
    if (++ran == diesAt) {
        dead = true;
        return sqlitecode::kIoError;
    }
    if (world.m_bug == PlantedBug::NoLease && !fence.isEmpty() && sql == "BEGIN IMMEDIATE"_L1)
        seize(world);
    if (sql.startsWith("INSERT INTO attempt"_L1) && world.m_owner != index)
        world.m_twoWriters = true;
    if (failPermille != 0 && dice.permille(failPermille)) {
        constexpr int kCodes[] = {sqlitecode::kFull, sqlitecode::kBusy, sqlitecode::kIoError,
                                  sqlitecode::kIoErrorFsync};
        const int code = kCodes[dice.below(4)];
        // A commit may be in the file and fail all the same; but the disk is full, or somebody's, before that.
        const bool kept = sql == "COMMIT"_L1 && (code & 0xff) == sqlitecode::kIoError && dice.percent(50);
        return kept ? -code : code;
    }
    return 0;
}

void CoreWorld::Program::seize(CoreWorld& world) const
{
    if (auto other = SqlConnection::open(world.m_folder + u"/journal.db"_s, SqlConnection::Access::ReadWrite)) {
        const auto seized = (*other)->exec(u"UPDATE meta SET value = ? WHERE key = 'fence'"_s, {fence});
        Q_UNUSED(seized)
    }
}

void CoreWorld::start(int index)
{
    end(index);
    if (happens(m_weather.recordsLost)) {
        m_records->mark = 0;
        m_records->seen.clear();
    }
    const quint64 life = ++m_lives[size_t(index)];
    m_programs[size_t(index)] = std::make_unique<Program>(*this, index, life);
    Program& program = *m_programs[size_t(index)];
    auto opened = answerOf(program.journal.open());
    if (!opened) {
        if (traces())
            trace(m_now - kStart, u"does not open: "_s + opened.error().detail);
        if (program.calm)
            return wrong(u"the journal does not open: "_s + opened.error().detail);
        end(index);
        at(m_now + 1 + m_dice.below(kMinute), [this, index] {
            if (!m_programs[size_t(index)])
                start(index);
        });
        return;
    }
    const bool known = std::any_of(m_plans.begin(), m_plans.end(), [](const Plan& plan) { return plan.promised; });
    if (m_mayBePutAside && opened->report.outcome == OpenReport::Outcome::Quarantined)
        m_putAside = true;
    else if (opened->report.outcome == OpenReport::Outcome::Quarantined || opened->damaged != 0 ||
             (known && opened->report.outcome == OpenReport::Outcome::Created))
        return wrong(u"a whole journal was taken for a damaged or missing one"_s);
    m_owner = index;
    if (m_bug == PlantedBug::NoLease) {
        if (auto other = SqlConnection::open(m_folder + u"/journal.db"_s, SqlConnection::Access::ReadOnly)) {
            if (const auto fence = (*other)->value(u"SELECT value FROM meta WHERE key = 'fence'"_s))
                program.fence = fence->toString();
        }
    }
    for (Intent& intent : opened->intents) {
        // Of those that surely never left: what the platform knows would give the mistake away to the program itself.
        if (m_bug != PlantedBug::RecoveredSent || intent.why != NeedsYouWhy::Restored || intent.attempts != 0)
            continue;
        const auto again = answerOf(program.journal.settle(intent.id, IntentPhase::Queued, NeedsYouWhy::None, {}));
        intent = again.valueOr(intent);
    }
    const auto started = answerOf(program.outbox.start(*opened));
    if (!started && program.calm)
        return wrong(u"the outbox does not start: "_s + started.error().detail);
    settle(index);
}

void CoreWorld::end(int index)
{
    ++m_lives[size_t(index)];
    if (auto program = std::move(m_programs[size_t(index)])) {
        m_statements += program->seen;
        program->dead = true; // what is still queued for the journal does not happen any more
        program.reset();
        QCoreApplication::sendPostedEvents();
    }
    if (m_owner == index)
        m_owner = -1;
}

void CoreWorld::settle(int index)
{
    const quint64 life = m_lives[size_t(index)];
    for (;;) {
        Program* program = m_programs[size_t(index)].get();
        if (!program || m_lives[size_t(index)] != life)
            return;
        if (program->dead) {
            ++m_crashes;
            end(index);
            at(m_now + 1 + m_dice.belowLarge(m_dice.percent(80) ? kMinute : (m_faultsEnd - kStart) / 4), [this, index] {
                if (!m_programs[size_t(index)])
                    start(index);
            });
            return;
        }
        // When nothing but the question itself ran and was handed out, nothing is on its way.
        const qint64 statements = program->seen;
        const qint64 events = CountingApplication::events();
        int turns = 0;
        const auto answered = answerOf(program->journal.note(u"-"_s), &turns);
        Q_UNUSED(answered)
        QCoreApplication::sendPostedEvents();
        if (program->seen - statements <= 1 && CountingApplication::events() - events <= (turns == 0 ? 0 : 1) &&
            !program->dead)
            break;
    }
    Program& program = *m_programs[size_t(index)];
    const qint64 wakeAt = program.outbox.wakeAt();
    const quint64 number = ++program.wakeNumber;
    if (wakeAt == 0)
        return;
    const qint64 wait = std::clamp<qint64>(wakeAt - m_clock->now().toMSecsSinceEpoch(), 1, kHour);
    at(m_now + wait, [this, index, life, number] {
        Program* sleeper = m_programs[size_t(index)].get();
        if (!sleeper || m_lives[size_t(index)] != life || sleeper->wakeNumber != number)
            return;
        sleeper->outbox.wake();
        settle(index);
    });
}

} // namespace tradewind::faults
