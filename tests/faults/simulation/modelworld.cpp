// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/modelworld.h"

#include "tests/faults/driver/trace.h"

#include <algorithm>
#include <functional>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kStart = 1'784'000'000'000;
constexpr qint64 kKeyLife = 7 * kDay;
constexpr qint64 kClientPatience = 30 * kSecond;
constexpr qint64 kLongestRunning = 5 * kMinute;
/// Longest wait of the client (a Retry-After is honoured up to 15 minutes), what still runs, and some minutes of work.
constexpr qint64 kSettled = kLongestRunning + 25 * kMinute;
constexpr int kMostSteps = 300'000;
constexpr int kMostAttempts = 10'000;

qint64 amountOf(int id)
{
    return 1000 + 37 * id;
}

/// One in two is off; the others have some strength up to `most`.
int strength(Dice& dice, int most)
{
    return dice.percent(50) ? 0 : 1 + int(dice.below(most));
}

bool isSettled(IntentPhase phase)
{
    return phase == IntentPhase::Confirmed || phase == IntentPhase::Rejected || phase == IntentPhase::Withdrawn;
}

} // namespace

ModelWorld::ModelWorld(Dice dice, PlantedBug bug)
    : m_dice(dice)
    , m_bug(bug)
    , m_now(kStart)
{
    m_agenda.reserve(64);
    chooseWeather();
}

void ModelWorld::chooseWeather()
{
    Weather& weather = m_weather;
    m_intents = 1 + int(m_dice.below(kMostIntents));
    const int horizon = int(m_dice.below(100));
    const bool long_ = horizon >= 96;
    m_faultsEnd = kStart + (long_ ? 14 * kDay : horizon >= 80 ? 2 * kDay : 4 * kHour);
    weather.keysAlone = m_dice.percent(40);
    weather.unreachable = strength(m_dice, 20);
    weather.requestLost = strength(m_dice, 30);
    weather.answerLost = strength(m_dice, 40);
    weather.late = strength(m_dice, 20);
    weather.doubled = strength(m_dice, 20);
    weather.faultBefore = strength(m_dice, 20);
    weather.faultAfter = strength(m_dice, 20);
    weather.tooMany = strength(m_dice, 10);
    weather.unauthorised = strength(m_dice, 5);
    weather.running = strength(m_dice, 20);
    weather.commitFails = strength(m_dice, 10);
    weather.storeFails = strength(m_dice, 20);
    weather.askFails = strength(m_dice, 30);
    weather.uploadFails = strength(m_dice, 20);
    weather.withdrawn = strength(m_dice, 20);
    weather.retried = strength(m_dice, 30);
    weather.crash = strength(m_dice, 60);
    weather.pause = strength(m_dice, 20);
    weather.damaged = m_dice.percent(20) ? 30 : 0;
    weather.twoPrograms = m_dice.percent(25);
    // Without a clientRef that is unique for ever only time protects: then neither clocks nor networks may be wilder
    // than the hour by which the client asks earlier than the key's life ends.
    weather.skew = weather.keysAlone ? 0 : strength(m_dice, 10);
    m_lateness = weather.keysAlone ? 20 * kMinute : 48 * kHour;
    const int cut = int(m_dice.below(100));
    if (cut < (long_ ? 60 : 10)) {
        const qint64 length = m_faultsEnd - kStart;
        const qint64 from = kStart + m_dice.belowLarge(length / 4);
        const qint64 to = std::min(m_faultsEnd, from + length / 2 + m_dice.belowLarge(length / 2));
        (cut % 2 == 0 ? weather.offlineFrom : weather.deafFrom) = from;
        (cut % 2 == 0 ? weather.offlineTo : weather.deafTo) = to;
    }
    for (int id = 1; id <= m_intents; ++id) {
        const int rule = int(m_dice.below(10));
        m_rule[size_t(id)] = rule == 0   ? Outcome::Kind::Rejected
                             : rule == 1 ? Outcome::Kind::NeedsYou
                                         : Outcome::Kind::Executed;
    }
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

// ------------------------------------------------------------------------------------------------------------ programs

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
    if (isSettled(row.item.phase))
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

// -------------------------------------------------------------------------------------------------------- the platform

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
        if (isSettled(m_journal[size_t(id)].item.phase) && m_journal[size_t(id)].item.phase != IntentPhase::Confirmed &&
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
