// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/outboxmachine.h"
#include "tests/faults/driver/dice.h"
#include "tests/faults/simulation/figures.h"
#include "tests/faults/simulation/plantedbug.h"

#include <array>
#include <vector>

namespace tradewind::faults {

/// One schedule of the outbox's protocol: the shipped state machine in one or two programs on one journal, which crash,
/// stop for days, have wrong clocks and disks that fail; a network that loses, delays and doubles; a platform that
/// keeps the contract. All in virtual time, decided by the dice. Then the faults end and everything has to settle.
///
/// What is held against it (`reliability.md` §3.0): nothing that was stored is lost; the platform executed exactly what
/// is called confirmed, once, and its ledger shows so; no claim before its fact; the queue empties; one wire request an
/// attempt; the same key and bytes every time; one program writes at a time.
class ModelWorld
{
public:
    ModelWorld(Dice dice, PlantedBug bug);

    /// What was violated, or nothing.
    QString run();

    int intents() const { return m_intents; }
    int steps() const { return m_steps; }
    int executed() const { return m_executed; }
    int crashes() const { return m_crashes; }

private:
    static constexpr int kMostIntents = 8;
    static constexpr int kPrograms = 2;
    static constexpr qint64 kKeyLife = 7 * kDay;
    static constexpr qint64 kLongestRunning = 5 * kMinute;
    /// Longest wait of the client (a Retry-After is honoured up to 15 minutes), what still runs, and some minutes of
    /// work.
    static constexpr qint64 kSettled = kLongestRunning + 25 * kMinute;

    /// How often what goes wrong in this schedule, in percent or permille; most things are off in most schedules, so
    /// that the rest comes in combinations (swarm testing).
    struct Weather
    {
        bool keysAlone = false; ///< the platform forgets a clientRef with its key: only asking helps
        int unreachable = 0;
        int requestLost = 0;
        int answerLost = 0;
        int late = 0;
        int doubled = 0;
        int faultBefore = 0; ///< 5xx
        int faultAfter = 0;
        int tooMany = 0;
        int unauthorised = 0;
        int running = 0;
        int commitFails = 0;
        int storeFails = 0;
        int askFails = 0;
        int uploadFails = 0;
        int damaged = 0;
        int withdrawn = 0;
        int retried = 0;
        int crash = 0; // permille a command
        int pause = 0; // permille a command
        int skew = 0;  // permille an event
        bool twoPrograms = false;
        qint64 offlineFrom = 0;
        qint64 offlineTo = 0;
        qint64 deafFrom = 0; ///< what is sent arrives, no answer comes back
        qint64 deafTo = 0;
    };

    enum class Does : quint8 {
        Submit,
        Withdraw,
        Retry,
        Tick,
        Committed,
        NotCommitted,
        Stored,
        NotStored,
        Uploaded,
        NotUploaded,
        TakenOver,
        Answer,
        AskAnswer,
        AskFailure,
        Arrive,
        Start,
        Crash,
        SignIn,
        Online,
        ReceiptLater,
        InDoubt, ///< the journal failed, and what was to be stored is there or not
        Looked,
        NotLooked
    };
    struct Note
    {
        qint64 at = 0;
        quint32 order = 0;
        Does does = Does::Tick;
        qint8 program = 0;
        quint16 life = 0;
        qint8 id = 0;
        qint8 kind = 0; ///< Outcome::Kind or OperationAnswer::State
        bool unreachable = false;
        bool serverFault = false;
        quint32 key = 0;
        quint32 body = 0;
        qint64 value = -1; ///< retryAfter; the tick's number
        bool operator>(const Note& other) const { return at != other.at ? at > other.at : order > other.order; }
    };

    /// A row of the journal, which both programs share.
    struct Row
    {
        bool there = false;
        bool restored = false;
        bool receipt = false;
        quint32 key = 0;
        quint32 body = 0;
        int madeBy = 0; ///< start that made it
        outbox::Item item;

        bool isSettled() const { return !item.isOpen() && item.phase != IntentPhase::NeedsYou; }
    };
    struct Program
    {
        outbox::State state;
        bool up = false;
        quint16 life = 0;
        int start = 0; ///< number of its start, its fence
        qint64 pausedUntil = 0;
        qint64 skew = 0;
        qint64 tick = 0;
    };
    /// What the platform knows about a clientRef, and about a key.
    struct Known
    {
        bool known = false;
        Outcome::Kind kind = Outcome::Kind::Unknown;
        qint64 at = 0;
        quint32 key = 0;
        quint32 body = 0;
    };

    void chooseWeather();
    bool faulty() const { return m_now < m_faultsEnd; }
    bool isOffline() const { return m_now >= m_weather.offlineFrom && m_now < m_weather.offlineTo; }
    bool isDeaf() const { return m_now >= m_weather.deafFrom && m_now < m_weather.deafTo; }
    bool happens(int percent) { return percent != 0 && faulty() && m_dice.percent(percent); }
    bool happensRarely(int permille) { return permille != 0 && faulty() && m_dice.permille(permille); }
    void wrong(const char* what, int id);
    void post(Note note);
    void soon(int program, Does does, int id);
    void carryOutNote(const Note& note);

    // Programs.
    qint64 timeOf(const Program& program) const { return m_now + program.skew; }
    int owner() const;
    void start(int program);
    void crash(int program);
    void submit(int id);
    void retry(int program, int id);
    void tell(int program, const outbox::Event& event);
    /// False when the program has crashed with it.
    bool carryOut(int program, const outbox::Command& command);
    void commitAttempt(int program, int id);
    void store(int program, const outbox::Command& command);
    /// What the program hears of a commit, and whether it is there.
    struct Commit
    {
        Does told;
        bool kept;
    };
    Commit commit(int failures, Does done, Does notDone);
    void transmit(int program, int id);
    void checkClaim(int id, const outbox::Command& command);

    // The platform.
    struct Answered
    {
        Outcome::Kind kind = Outcome::Kind::Unknown;
        bool serverFault = false;
        qint64 retryAfter = -1;
    };
    Answered arrive(int id, quint32 key, quint32 body);
    OperationAnswer::State operationOf(int id) const;

    QString verdict() const;

    Dice m_dice;
    PlantedBug m_bug;
    Weather m_weather;
    int m_intents = 1;
    qint64 m_now = 0;
    qint64 m_faultsEnd = 0;
    qint64 m_lateness = 0;
    quint32 m_order = 0;
    std::vector<Note> m_agenda; // a heap, earliest first
    const char* m_wrong = nullptr;
    int m_wrongId = 0;

    std::array<Program, kPrograms> m_programs;
    std::array<Row, kMostIntents + 1> m_journal; // by id
    int m_fence = 0;
    int m_starts = 0;
    quint32 m_lastKey = 0;
    std::array<int, kMostIntents + 1> m_sent{};

    std::array<Outcome::Kind, kMostIntents + 1> m_rule{};
    std::array<Known, kMostIntents + 1> m_known{};
    std::array<Known, kMostIntents + 1> m_first{}; // as it arrived first
    std::array<int, kMostIntents + 1> m_executions{};
    std::array<qint64, kMostIntents + 1> m_runningUntil{};
    qint64 m_ledger = 0;

    int m_steps = 0;
    int m_executed = 0;
    int m_crashes = 0;
};

} // namespace tradewind::faults
