// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/modelworld.h"

#include "tests/faults/driver/trace.h"

#include <algorithm>
#include <functional>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSteps = 300'000;

} // namespace

ModelWorld::ModelWorld(Dice dice, PlantedBug bug)
    : m_dice(dice)
    , m_bug(bug)
    , m_now(kStart)
{
    m_agenda.reserve(64);
    chooseWeather();
}

QString ModelWorld::run()
{
    start(0);
    const qint64 window = (m_faultsEnd - kStart) / 4;
    for (int id = 1; id <= m_intents; ++id)
        post({.at = kStart + m_dice.belowLarge(window), .does = Does::Submit, .id = qint8(id)});
    if (m_weather.twoPrograms) {
        // The other program comes and goes; each time it comes it takes the journal over.
        const int visits = 1 + int(m_dice.below(3));
        for (int i = 0; i < visits; ++i) {
            const qint8 who = qint8(i % 2 == 0 ? 1 : m_dice.below(2));
            post({.at = kStart + m_dice.belowLarge(m_faultsEnd - kStart), .does = Does::Start, .program = who});
        }
    }
    if (m_weather.crash != 0)
        post({.at = kStart + m_dice.belowLarge(m_faultsEnd - kStart), .does = Does::Crash});
    if (m_weather.offlineTo != 0 && m_weather.offlineTo < m_faultsEnd)
        post({.at = m_weather.offlineTo, .does = Does::Online});
    // When the faults are over somebody is at a program that owns the journal, signed in and connected.
    post({.at = m_faultsEnd, .does = Does::Start, .program = -1});

    const qint64 end = m_faultsEnd + kSettled;
    while (!m_agenda.empty() && !m_wrong) {
        std::pop_heap(m_agenda.begin(), m_agenda.end(), std::greater<>());
        const Note note = m_agenda.back();
        m_agenda.pop_back();
        if (note.at > end && note.does != Does::Arrive)
            continue;
        m_now = std::max(m_now, note.at);
        if (++m_steps > kMostSteps)
            return u"never ends"_s;
        carryOutNote(note);
    }
    return verdict();
}

void ModelWorld::wrong(const char* what, int id)
{
    if (!m_wrong) {
        m_wrong = what;
        m_wrongId = id;
    }
}

void ModelWorld::post(Note note)
{
    note.order = ++m_order;
    m_agenda.push_back(note);
    std::push_heap(m_agenda.begin(), m_agenda.end(), std::greater<>());
}

void ModelWorld::soon(int program, Does does, int id)
{
    post({.at = m_now + 1 + m_dice.below(20),
          .does = does,
          .program = qint8(program),
          .life = m_programs[size_t(program)].life,
          .id = qint8(id)});
}

void ModelWorld::carryOutNote(const Note& note)
{
    if (traces()) {
        static const char* const names[] = {"submit",        "withdraw", "retry",      "tick",     "committed",
                                            "not committed", "stored",   "not stored", "uploaded", "not uploaded",
                                            "taken over",    "answer",   "told",       "not told", "arrive",
                                            "start",         "crash",    "sign in",    "online",   "receipt",
                                            "in doubt",      "looked",   "not looked"};
        trace(m_now - kStart, u"program %1 life %2, intent %3: %4 %5"_s.arg(note.program)
                                  .arg(note.life)
                                  .arg(note.id)
                                  .arg(QLatin1StringView(names[int(note.does)]))
                                  .arg(note.kind));
    }
    const int id = note.id;
    switch (note.does) {
    case Does::Submit:
        return submit(id);
    case Does::Arrive:
        arrive(id, note.key, note.body);
        return;
    case Does::ReceiptLater:
        if (m_programs[size_t(note.program)].life == note.life)
            m_journal[size_t(id)].receipt = true;
        return;
    case Does::Crash:
        if (faulty() && m_programs[size_t(note.program)].up)
            crash(note.program);
        return;
    case Does::Start:
        if (note.program >= 0) {
            start(note.program);
            return;
        }
        for (Program& program : m_programs)
            program.pausedUntil = 0;
        if (owner() < 0)
            start(0);
        tell(owner(), outbox::event::SignedIn{});
        tell(owner(), outbox::event::ConnectionChanged{true});
        return;
    case Does::Withdraw:
    case Does::Retry:
        if (owner() >= 0 && m_programs[size_t(owner())].pausedUntil <= m_now) {
            if (note.does == Does::Withdraw)
                tell(owner(), outbox::event::WithdrawRequested{id});
            else
                retry(owner(), id);
        }
        return;
    case Does::Online:
        if (owner() >= 0)
            tell(owner(), outbox::event::ConnectionChanged{true});
        return;
    case Does::Tick:
    case Does::Committed:
    case Does::NotCommitted:
    case Does::Stored:
    case Does::NotStored:
    case Does::Uploaded:
    case Does::NotUploaded:
    case Does::TakenOver:
    case Does::Answer:
    case Does::AskAnswer:
    case Does::AskFailure:
    case Does::SignIn:
    case Does::InDoubt:
    case Does::Looked:
    case Does::NotLooked:
        break;
    }

    const int at = note.program;
    Program& program = m_programs[size_t(at)];
    if (!program.up || program.life != note.life)
        return; // of a life before
    if (program.pausedUntil > m_now) {
        Note later = note;
        later.at = program.pausedUntil;
        post(later);
        return;
    }
    switch (note.does) {
    case Does::Tick:
        if (note.value == program.tick)
            tell(at, outbox::event::Tick{});
        return;
    case Does::Committed:
        return tell(at, outbox::event::AttemptCommitted{id});
    case Does::NotCommitted:
        return tell(at, outbox::event::AttemptNotCommitted{id, NeedsYouWhy::None});
    case Does::Stored:
        return tell(at, outbox::event::Stored{id});
    case Does::NotStored:
        return tell(at, outbox::event::StoreFailed{id});
    case Does::Uploaded:
        return tell(at, outbox::event::FilesUploaded{id});
    case Does::NotUploaded:
        return tell(at, outbox::event::FilesFailed{id, NeedsYouWhy::None, {}});
    case Does::InDoubt:
        return tell(at, outbox::event::InDoubt{id});
    case Does::Looked:
        return tell(at, outbox::event::Looked{m_journal[size_t(id)].item});
    case Does::NotLooked:
        return tell(at, outbox::event::LookFailed{id});
    case Does::TakenOver:
        return tell(at, outbox::event::Fenced{});
    case Does::SignIn:
        return tell(at, outbox::event::SignedIn{});
    case Does::Answer: {
        Outcome outcome;
        outcome.kind = Outcome::Kind(note.kind);
        outcome.unreachable = note.unreachable;
        outcome.retryAfter = note.value;
        if (m_bug == PlantedBug::TimeoutIsFailure && outcome.kind == Outcome::Kind::Unknown && !note.serverFault)
            outcome.kind = Outcome::Kind::Rejected;
        if (m_bug == PlantedBug::DroppedOnServerFault && note.serverFault) {
            m_journal[size_t(id)].there = false;
            program.state.items.erase(id);
            return;
        }
        if (outcome.kind == Outcome::Kind::SignInEnded)
            // When the faults are over somebody signs in at once.
            post({.at = std::min(m_now + 1 + m_dice.belowLarge(2 * kHour), std::max(m_now, m_faultsEnd) + kMinute),
                  .does = Does::SignIn,
                  .program = qint8(at),
                  .life = program.life});
        return tell(at, outbox::event::Answered{id, outcome});
    }
    case Does::AskAnswer: {
        OperationAnswer answer;
        answer.state = OperationAnswer::State(note.kind);
        answer.outcome.kind = m_known[size_t(id)].kind;
        return tell(at, outbox::event::Asked{id, answer});
    }
    case Does::AskFailure: {
        Outcome outcome;
        outcome.unreachable = note.unreachable;
        return tell(at, outbox::event::AskFailed{id, outcome});
    }
    case Does::Submit:
    case Does::Withdraw:
    case Does::Retry:
    case Does::Arrive:
    case Does::Start:
    case Does::Crash:
    case Does::Online:
    case Does::ReceiptLater:
        return;
    }
}

// --------------------------------------------------------------------------------------------------------- the verdict

QString ModelWorld::verdict() const
{
    if (m_wrong)
        return u"intent %1: %2"_s.arg(QString::number(m_wrongId), QString::fromLatin1(m_wrong));
    qint64 confirmed = 0;
    for (int id = 1; id <= m_intents; ++id) {
        const Row& row = m_journal[size_t(id)];
        const int times = m_executions[size_t(id)];
        const QString name = u"intent %1 "_s.arg(id);
        if (!row.there)
            return name + u"was lost from the journal"_s;
        const IntentPhase phase = row.item.phase;
        if (row.item.isOpen())
            return name + u"is stuck in "_s + phaseName(phase);
        if (times > 1)
            return name + u"was executed twice"_s;
        if (row.receipt != (phase == IntentPhase::Confirmed))
            return name + u"is "_s + phaseName(phase) + (row.receipt ? u" with a receipt"_s : u" without a receipt"_s);
        if (row.restored)
            confirmed += times * amountOf(id); // a person was told that nobody knows
        else if ((phase == IntentPhase::Confirmed) != (times == 1))
            return name + u"is %1 and was executed %2 times"_s.arg(phaseName(phase), QString::number(times));
        else if (phase == IntentPhase::Confirmed)
            confirmed += amountOf(id);
    }
    if (confirmed != m_ledger)
        return u"the ledger does not balance"_s;
    return {};
}

} // namespace tradewind::faults
