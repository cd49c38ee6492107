// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/outbox.h"
#include "tests/faults/driver/dice.h"
#include "tests/faults/simulation/coreplatform.h"
#include "tests/faults/simulation/figures.h"
#include "tests/faults/simulation/plantedbug.h"

#include <QSet>

#include <array>
#include <atomic>
#include <functional>
#include <map>

namespace tradewind::faults {

/// One schedule of the shipped outbox and its journal, a real SQLite file, in virtual time: one or two programs on it
/// that end before any statement, statements that fail, wires that lose, delay, double and garble, a platform that
/// keeps the contract, records that are lost. Then the faults end and everything has to settle. Oracle as in
/// ModelWorld, and: whoever was told Queued finds the intent; a draft becomes an intent or stays, never both; the chain
/// of receipts is whole; the records see each receipt once.
class CoreWorld
{
public:
    /// `folder` is empty and the schedule's own.
    CoreWorld(Dice dice, PlantedBug bug, const QString& folder);
    /// A small scenario for trouble that comes from below, of the disk: little of it is left to chance, and nothing
    /// else goes wrong but, in some, answers that are lost. `healed` is called when the trouble is to end.
    /// `mayBePutAside`: the disk may say that the file is damaged, and then nobody can be sure of anything but that
    /// nothing is sent twice.
    CoreWorld(int scenario, const QString& folder, std::function<void()> healed, bool mayBePutAside);
    /// What is left after an end that nobody planned: a journal, and the platform as it stood.
    CoreWorld(const QString& folder, const CorePlatform& platform, PlantedBug bug = PlantedBug::None);
    ~CoreWorld();

    /// What the world outside has seen of an intent.
    enum class Witnessed {
        Claimed, ///< it was said to stand so
        Sent,    ///< a request left
        Arrived  ///< a request, or a file, reached the platform
    };
    using Witness = std::function<void(Witnessed, const QString& clientRef, IntentPhase)>;
    void setWitness(const Witness& witness) { m_witness = witness; }
    const CorePlatform& platform() const { return m_platform; }

    /// What was violated, or nothing.
    QString run();
    /// Opens what was left, asks `judge` about what it holds, and lets the program go on until everything is settled.
    using Judge = std::function<QString(const JournalOpened&, const QList<Intent>&)>;
    QString liveOn(const Judge& judge);

    int intents() const { return int(m_plans.size()); }
    int executed() const { return m_platform.executions(); }
    int crashes() const { return m_crashes; }
    qint64 statements() const { return m_statements; }

private:
    static constexpr qint64 kLongestRunning = 3 * kMinute;
    static constexpr qint64 kSettled = kLongestRunning + 25 * kMinute;

    struct Weather
    {
        int unreachable = 0;
        int requestLost = 0;
        int answerLost = 0;
        int late = 0;
        int doubled = 0;
        int garbled = 0;
        int faultBefore = 0;
        int faultAfter = 0;
        int tooMany = 0;
        int unauthorised = 0;
        int running = 0;
        int askFails = 0;
        int uploadFails = 0;
        int recordsFail = 0;
        int recordsLost = 0;
        int statementFails = 0; // permille
        int crash = 0;          // percent of the lives
        int crashWithin = 1;    // statements
        int acts = 0;           // a person's, percent
        bool twoPrograms = false;
        bool skew = false;
        qint64 offlineFrom = 0;
        qint64 offlineTo = 0;
    };
    /// An act that somebody will want.
    struct Plan
    {
        QString marker;
        bool promised = false; ///< told Queued
        bool given = false;    ///< was asked for at least once
        quint64 perhapsIn = 0; ///< life of the program that said: it may be stored, or not
        QString clientRef;     ///< when promised
        qint64 id = 0;
        // What it is like.
        bool hasDraft = false;
        bool hasFile = false;
        bool inLane = false;
        bool needsPresence = false;
        bool hasDeadline = false;
        bool dependsOnLast = false;
        CorePlatform::Rule rule = CorePlatform::Rule::Accept;
    };

    class SimClock;
    class Wire;
    class Records;
    struct Program;

    void chooseWeather();
    void chooseScenario(int scenario);
    void takePlans();
    bool faulty() const { return m_now < m_faultsEnd; }
    bool happens(int percent) { return percent != 0 && faulty() && m_dice.percent(percent); }
    void at(qint64 time, std::function<void()> action);
    /// Beyond the end of the schedule too.
    void atLast(qint64 time, std::function<void()> action);
    void wrong(const QString& what);
    bool isOffline() const { return m_now >= m_weather.offlineFrom && m_now < m_weather.offlineTo; }

    void start(int index);
    void end(int index);
    void submit(size_t plan);
    IntentDraft draftOf(size_t plan);
    /// Lets everything that can happen now happen, looks for a program that has ended, and sets its clock.
    void settle(int index);
    void checkClaim(const Intent& intent);
    void signIn(int index);
    void personActs(int index);
    void passTimeUntil(qint64 last);
    void witness(Witnessed what, const QString& clientRef, IntentPhase phase = IntentPhase::Queued);
    QString verdict();
    QString verdictOnRestored(const QList<Intent>& list) const;

    Dice m_dice;
    const PlantedBug m_bug;
    const QString m_folder;
    std::function<void()> m_healed;
    Witness m_witness;
    bool m_mayBePutAside = false;
    bool m_goesOn = false; ///< with what was left, which may lack receipts
    bool m_putAside = false;
    std::vector<qint64> m_restarts;
    Weather m_weather;
    qint64 m_now;
    qint64 m_faultsEnd = 0;
    quint64 m_order = 0;
    std::map<std::pair<qint64, quint64>, std::function<void()>> m_agenda;
    std::map<std::pair<qint64, quint64>, std::function<void()>> m_late;
    QString m_wrong;

    std::vector<Plan> m_plans;
    CorePlatform m_platform;
    QHash<QString, int> m_wireRequests; // by clientRef
    std::unique_ptr<SimClock> m_clock;
    std::unique_ptr<Records> m_records;
    std::array<std::unique_ptr<Program>, 2> m_programs;
    std::array<quint64, 2> m_lives{};
    std::atomic<int> m_owner = -1; // read by the journals' threads
    std::atomic<bool> m_twoWriters = false;
    int m_crashes = 0;
    int m_steps = 0;
    qint64 m_statements = 0;
};

} // namespace tradewind::faults
