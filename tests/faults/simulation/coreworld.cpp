// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/coreworld.h"

#include "services/storage/storageerror.h"
#include "tests/faults/driver/trace.h"
#include "tests/faults/driver/turning.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kStart = 1'784'000'000'000;
constexpr qint64 kClientPatience = 30 * kSecond;
constexpr qint64 kLongestRunning = 3 * kMinute;
constexpr qint64 kSettled = kLongestRunning + 25 * kMinute;
constexpr int kMostSteps = 100'000;

int strength(Dice& dice, int most)
{
    return dice.percent(50) ? 0 : 1 + int(dice.below(most));
}

qint64 amountOf(size_t plan)
{
    return 1000 + 37 * qint64(plan);
}

Error silence()
{
    return makeError(Error::Kind::Unknown);
}

} // namespace

// -------------------------------------------------------------------------------------------------- what surrounds it

class CoreWorld::SimClock final : public Clock
{
public:
    explicit SimClock(const qint64& now)
        : m_now(now)
    {
    }
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now + skew, Qt::UTC); }
    std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(m_now); }
    qint64 skew = 0;

private:
    const qint64& m_now;
};

class CoreWorld::Records final : public ReceiptSink
{
public:
    explicit Records(CoreWorld& world)
        : m_world(world)
    {
    }
    qint64 mark = 0;
    QSet<QString> seen;

    Async<qint64> receiptMark() override { return ready(qint64(mark)); }
    Async<void> applyReceipts(QList<Receipt> receipts) override
    {
        if (m_world.happens(m_world.m_weather.recordsFail))
            return failed<void>(makeError(Error::Kind::Storage));
        for (const Receipt& receipt : receipts) {
            if (m_world.m_goesOn ? receipt.number <= mark : receipt.number != mark + 1)
                m_world.wrong(u"the records were given receipt %1 after %2"_s.arg(receipt.number).arg(mark));
            mark = receipt.number;
            seen.insert(receipt.entityId);
        }
        return ready();
    }

private:
    CoreWorld& m_world;
};

class CoreWorld::Wire final : public Transport
{
public:
    Wire(CoreWorld& world, int program, quint64 life)
        : m_world(world)
        , m_program(program)
        , m_life(life)
    {
    }

    Async<QByteArray> send(Intent intent, std::stop_token) override
    {
        CoreWorld& world = m_world;
        const QString ref = intent.clientRef;
        if (++world.m_wireRequests[ref] > intent.attempts)
            world.wrong(u"more requests than attempts in the journal"_s);
        if (world.m_bug == PlantedBug::NewKeyEachAttempt)
            intent.idempotencyKey += QString::number(intent.attempts);
        if (world.m_bug == PlantedBug::BodySerialisedAnew && intent.attempts > 1)
            intent.bodyBytes = QJsonDocument::fromJson(intent.bodyBytes).toJson(QJsonDocument::Indented);
        const WireRequest request = WireRequest::of(intent);
        world.witness(Witnessed::Sent, ref);
        Promise<QByteArray> promise;
        if (world.m_bug == PlantedBug::SentBeforeReply)
            promise.finish(CorePlatform::receiptOf(ref, u"e-"_s + ref));

        const Weather& weather = world.m_weather;
        if (world.isOffline() || world.happens(weather.unreachable)) {
            answer(1 + world.m_dice.below(kSecond), promise, makeError(Error::Kind::Offline));
        } else if (world.happens(weather.requestLost)) {
            answer(kClientPatience, promise, timedOut());
        } else if (world.happens(weather.late)) {
            arriveLater(request);
            if (world.happens(weather.doubled))
                arriveLater(request);
            answer(kClientPatience, promise, timedOut());
        } else {
            Result<QByteArray> told = arrive(request, ref);
            const bool turnedAway = !told && told.error().kind != Error::Kind::Unknown &&
                                    (told.error().httpStatus == 429 || told.error().httpStatus == 401);
            if (!turnedAway && world.happens(weather.doubled))
                arriveLater(request);
            if (world.happens(weather.answerLost)) {
                told = timedOut();
            } else if (told && world.happens(weather.garbled)) {
                const QByteArray whole = told.value();
                told = world.m_dice.percent(50) ? whole.left(world.m_dice.below(whole.size()))
                                                : CorePlatform::receiptOf(u"somebody-else"_s, u"e-1"_s);
            }
            answer(1 + world.m_dice.below(2 * kSecond), promise, told);
        }
        return promise.future();
    }

    Async<QByteArray> operation(QString clientRef, QString, std::stop_token) override
    {
        CoreWorld& world = m_world;
        Promise<QByteArray> promise;
        Result<QByteArray> told = makeError(Error::Kind::Offline);
        if (!world.isOffline()) {
            if (world.happens(world.m_weather.askFails))
                told = makeError(world.m_dice.percent(50) ? Error::Kind::Timeout : Error::Kind::Network);
            else if (world.happens(world.m_weather.garbled))
                told = QByteArray("{\"clientRef\":\"somebody-else\",\"state\":\"unknown\"}");
            else
                told = world.m_platform.operation(clientRef, world.m_now);
        }
        answer(1 + world.m_dice.below(kSecond), promise, told);
        return promise.future();
    }

    Async<void> upload(WaitingFile file, QByteArray bytes, QString, std::stop_token) override
    {
        CoreWorld& world = m_world;
        Promise<void> promise;
        Result<void> told;
        if (bytes.size() != file.size)
            world.wrong(u"a file of another size"_s);
        if (world.isOffline())
            told = makeError(Error::Kind::Offline);
        else if (world.happens(world.m_weather.uploadFails))
            told = silence();
        else
            world.m_platform.keepFile(file.sha256);
        world.witness(Witnessed::Arrived, file.sha256);
        deliverLater(1 + world.m_dice.below(kSecond), [promise, told] { promise.finish(told); });
        return promise.future();
    }

private:
    /// As the planted bug reads it.
    Error timedOut() const
    {
        Error error = silence();
        if (m_world.m_bug == PlantedBug::TimeoutIsFailure) {
            error.kind = Error::Kind::Refused;
            error.problem = Problem{Problem::Slug::Validation, u"validation"_s, {}, {}, {}};
        }
        return error;
    }

    Result<QByteArray> arrive(const WireRequest& request, const QString& clientRef)
    {
        CoreWorld& world = m_world;
        const Weather& weather = world.m_weather;
        const auto serverFault = [&] {
            Error error = silence();
            error.httpStatus = 503;
            if (world.m_dice.percent(30))
                error.retryAfter = std::chrono::seconds(world.m_dice.below(7200));
            return error;
        };
        if (world.happens(weather.faultBefore)) {
            dropRow(clientRef);
            return serverFault();
        }
        if (world.happens(weather.tooMany)) {
            Error error = makeError(Error::Kind::Http);
            error.httpStatus = 429;
            error.retryAfter = std::chrono::seconds(world.m_dice.percent(50) ? 1'000'000'000 : world.m_dice.below(60));
            return error;
        }
        if (world.happens(weather.unauthorised)) {
            Error error = makeError(Error::Kind::Auth);
            error.httpStatus = 401;
            if (world.m_dice.percent(50)) {
                error.retryAfter = std::chrono::seconds(0);
            } else {
                // When the faults are over somebody signs in at once.
                const qint64 latest = std::max<qint64>(0, world.m_faultsEnd - world.m_now) + kMinute;
                deliverLater(std::min(kMinute + world.m_dice.belowLarge(kHour), latest),
                             [&world, program = m_program] { world.signIn(program); });
            }
            return error;
        }
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        for (const QJsonValue& file : body.value("files"_L1).toArray()) {
            if (!world.m_platform.hasFile(file.toString()))
                world.wrong(u"sent before its file"_s);
        }
        Result<QByteArray> told = world.m_platform.handle(request, world.m_now);
        world.witness(Witnessed::Arrived, clientRef);
        if (world.happens(weather.running)) {
            world.m_platform.keepRunning(clientRef, world.m_now + world.m_dice.belowLarge(kLongestRunning));
            return serverFault();
        }
        if (world.happens(weather.faultAfter)) {
            dropRow(clientRef);
            return serverFault();
        }
        return told;
    }

    void dropRow(const QString& clientRef)
    {
        if (m_world.m_bug != PlantedBug::DroppedOnServerFault)
            return;
        if (auto other = SqlConnection::open(m_world.m_folder + u"/journal.db"_s, SqlConnection::Access::ReadWrite)) {
            const auto dropped = (*other)->exec(u"DELETE FROM intent WHERE client_ref = ?"_s, {clientRef});
            Q_UNUSED(dropped)
        }
    }

    void arriveLater(const WireRequest& request)
    {
        CoreWorld& world = m_world;
        world.atLast(world.m_now + world.m_dice.belowLarge(48 * kHour), [&world, request] {
            const auto told = world.m_platform.handle(request, world.m_now);
            Q_UNUSED(told)
        });
    }

    void answer(qint64 wait, const Promise<QByteArray>& promise, const Result<QByteArray>& told)
    {
        if (traces())
            trace(m_world.m_now - kStart,
                  u"  answer in %1 ms: %2"_s.arg(wait).arg(told ? u"success"_s : kindName(told.error().kind)));
        deliverLater(wait, [promise, told] { promise.finish(told); });
    }

    /// For this life of the program alone.
    void deliverLater(qint64 wait, std::function<void()> action)
    {
        CoreWorld& world = m_world;
        world.at(world.m_now + wait, [&world, program = m_program, life = m_life, action = std::move(action)] {
            if (world.m_lives[size_t(program)] != life)
                return;
            action();
            world.settle(program);
        });
    }

    CoreWorld& m_world;
    int m_program;
    quint64 m_life;
};

/// One run of the program, from its start to its end.
struct CoreWorld::Program
{
    // What a statement is asked, in the journal's thread; it has dice of its own.
    Dice dice;
    int failPermille = 0;
    qint64 diesAt = -1;
    qint64 ran = 0;
    std::atomic<bool> calm = false;
    std::atomic<bool> dead = false;
    std::atomic<qint64> seen = 0;
    QString fence;

    quint64 wakeNumber = 0;
    Wire wire;
    JournalStore journal;
    Outbox outbox;

    Program(CoreWorld& world, int index, quint64 life)
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
        outbox.setKeyLife(
            world.m_bug == PlantedBug::BlindRetry
                ? std::chrono::hours(24 * 1000)
                : std::chrono::duration_cast<std::chrono::seconds>(std::chrono::milliseconds(CorePlatform::kKeyLife)));
        QObject::connect(&outbox, &Outbox::intentChanged, [&world](const Intent& intent) { world.checkClaim(intent); });
    }

    int ask(CoreWorld& world, int index, const QString& sql)
    {
        ++seen;
        if (dead)
            return sqlitecode::kIoError;
        if (calm)
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

    void seize(CoreWorld& world) const
    {
        if (auto other = SqlConnection::open(world.m_folder + u"/journal.db"_s, SqlConnection::Access::ReadWrite)) {
            const auto seized = (*other)->exec(u"UPDATE meta SET value = ? WHERE key = 'fence'"_s, {fence});
            Q_UNUSED(seized)
        }
    }
};

// ------------------------------------------------------------------------------------------------------------ schedule

CoreWorld::CoreWorld(Dice dice, PlantedBug bug, const QString& folder)
    : m_dice(dice)
    , m_bug(bug)
    , m_folder(folder)
    , m_now(kStart)
    , m_clock(std::make_unique<SimClock>(m_now))
    , m_records(std::make_unique<Records>(*this))
{
    chooseWeather();
    takePlans();
}

CoreWorld::CoreWorld(int scenario, const QString& folder, std::function<void()> healed, bool mayBePutAside)
    : m_dice(quint64(scenario))
    , m_bug(PlantedBug::None)
    , m_folder(folder)
    , m_healed(std::move(healed))
    , m_mayBePutAside(mayBePutAside)
    , m_now(kStart)
    , m_clock(std::make_unique<SimClock>(m_now))
    , m_records(std::make_unique<Records>(*this))
{
    chooseScenario(scenario);
    takePlans();
}

CoreWorld::CoreWorld(const QString& folder, const CorePlatform& platform, PlantedBug bug)
    : m_dice(1)
    , m_bug(bug)
    , m_folder(folder)
    , m_goesOn(true)
    , m_now(kStart + kHour)
    , m_faultsEnd(m_now)
    , m_platform(platform)
    , m_clock(std::make_unique<SimClock>(m_now))
    , m_records(std::make_unique<Records>(*this))
{
}

CoreWorld::~CoreWorld()
{
    m_agenda.clear();
    for (int i = 0; i < int(m_programs.size()); ++i)
        end(i);
}

void CoreWorld::chooseWeather()
{
    Weather& weather = m_weather;
    const int horizon = int(m_dice.below(200));
    m_faultsEnd = kStart + (horizon >= 199 ? 10 * kDay : horizon >= 180 ? kDay : 2 * kHour);
    weather.unreachable = strength(m_dice, 20);
    weather.requestLost = strength(m_dice, 30);
    weather.answerLost = strength(m_dice, 40);
    weather.late = strength(m_dice, 20);
    weather.doubled = strength(m_dice, 20);
    weather.garbled = strength(m_dice, 20);
    weather.faultBefore = strength(m_dice, 20);
    weather.faultAfter = strength(m_dice, 20);
    weather.tooMany = strength(m_dice, 10);
    weather.unauthorised = strength(m_dice, 10);
    weather.running = strength(m_dice, 20);
    weather.askFails = strength(m_dice, 30);
    weather.uploadFails = strength(m_dice, 30);
    weather.recordsFail = strength(m_dice, 20);
    weather.recordsLost = strength(m_dice, 20);
    weather.statementFails = strength(m_dice, 20);
    weather.crash = strength(m_dice, 100);
    weather.crashWithin = m_dice.percent(50) ? 60 : 400;
    weather.acts = strength(m_dice, 50);
    weather.twoPrograms = m_dice.percent(25);
    weather.skew = m_dice.percent(25);
    if (m_dice.percent(10)) {
        const qint64 length = m_faultsEnd - kStart;
        weather.offlineFrom = kStart + m_dice.belowLarge(length / 8);
        weather.offlineTo = std::min(m_faultsEnd, weather.offlineFrom + length / 2 + m_dice.belowLarge(length / 2));
    }
    m_plans.resize(size_t(1 + m_dice.below(6)));
    for (size_t i = 0; i < m_plans.size(); ++i) {
        Plan& plan = m_plans[i];
        plan.hasDraft = m_dice.percent(30);
        plan.hasFile = m_dice.percent(20);
        plan.inLane = m_dice.percent(30);
        plan.needsPresence = m_dice.percent(25);
        plan.hasDeadline = m_dice.percent(25);
        plan.dependsOnLast = i > 0 && m_dice.percent(25);
        const int rule = int(m_dice.below(12));
        plan.rule = rule == 0   ? CorePlatform::Rule::Invalid
                    : rule == 1 ? CorePlatform::Rule::PriceChanged
                    : rule == 2 ? CorePlatform::Rule::VersionConflict
                                : CorePlatform::Rule::Accept;
    }
}

void CoreWorld::chooseScenario(int scenario)
{
    m_faultsEnd = kStart + 10 * kMinute;
    // The first six are as small as can be, one thing each; the others put several together.
    const bool mixed = scenario >= 6;
    const auto has = [&](int number) { return mixed ? m_dice.percent(40) : scenario == number; };
    m_plans.resize(mixed ? size_t(2 + m_dice.below(3)) : scenario == 3 ? 2 : 1);
    for (size_t i = 0; i < m_plans.size(); ++i) {
        Plan& plan = m_plans[i];
        plan.hasDraft = has(1);
        plan.hasFile = has(2);
        plan.dependsOnLast = i > 0 && has(3);
        if (mixed) {
            plan.inLane = m_dice.percent(50);
            plan.rule = m_dice.percent(20) ? CorePlatform::Rule::PriceChanged : CorePlatform::Rule::Accept;
        }
    }
    m_weather.twoPrograms = has(4);
    m_weather.answerLost = has(5) ? 70 : 0;
    if (mixed || scenario == 1 || scenario == 5)
        m_restarts.push_back(kStart + 3 * kMinute);
}

void CoreWorld::takePlans()
{
    for (size_t i = 0; i < m_plans.size(); ++i) {
        m_plans[i].marker = u"m%1"_s.arg(i);
        m_platform.setRule(m_plans[i].marker, m_plans[i].rule);
    }
}

QString CoreWorld::run()
{
    const qint64 length = m_faultsEnd - kStart;
    start(0);
    for (size_t i = 0; i < m_plans.size(); ++i)
        at(kStart + m_dice.belowLarge(length / 4), [this, i] { submit(i); });
    if (m_weather.twoPrograms) {
        const int visits = 1 + int(m_dice.below(3));
        for (int i = 0; i < visits; ++i)
            at(kStart + m_dice.belowLarge(length), [this, i] { start(i % 2 == 0 ? 1 : 0); });
    }
    for (int i = 0; i < 6; ++i) {
        if (happens(m_weather.acts))
            at(kStart + m_dice.belowLarge(length), [this] { personActs(m_owner); });
    }
    for (int i = 0; m_weather.skew && i < 3; ++i) {
        at(kStart + m_dice.belowLarge(length),
           [this] { m_clock->skew = m_dice.percent(40) ? 0 : m_dice.belowLarge(6 * 365) * kDay - 3 * 365 * kDay; });
    }
    for (const qint64 time : m_restarts)
        at(time, [this] { start(std::max(0, int(m_owner))); });
    at(m_faultsEnd, [this] {
        if (m_healed)
            m_healed();
        if (m_owner < 0)
            start(0);
        if (m_owner < 0)
            return; // it does not open: that is wrong already
        end(1 - m_owner);
        Program* program = m_programs[size_t(m_owner)].get();
        program->calm = true;
        program->outbox.setSignedIn();
        program->outbox.setOnline(true);
        settle(m_owner);
    });

    passTimeUntil(m_faultsEnd + kSettled);
    return verdict();
}

QString CoreWorld::liveOn(const Judge& judge)
{
    {
        JournalStore journal(m_folder, *m_clock);
        const auto opened = answerOf(journal.open());
        if (!opened)
            return u"the journal does not open: "_s + opened.error().detail;
        const auto list = answerOf(journal.newest(1000));
        if (!list)
            return u"the journal cannot be read: "_s + list.error().detail;
        if (const QString violated = judge(*opened, *list); !violated.isEmpty())
            return violated;
    }
    start(0);
    passTimeUntil(m_faultsEnd + kSettled);
    for (int i = 0; i < int(m_programs.size()); ++i)
        end(i);
    if (!m_wrong.isEmpty())
        return m_wrong;
    JournalStore journal(m_folder, *m_clock);
    const auto opened = answerOf(journal.open());
    const auto list = answerOf(journal.newest(1000));
    if (!opened || !list)
        return u"the journal cannot be read any more"_s;
    for (const Intent& intent : *list) {
        const int times = m_platform.timesExecuted(intent.clientRef);
        if (intent.why == NeedsYouWhy::Damaged || intent.clientRef.startsWith("lost-"_L1))
            continue;
        if (times > 1 || (intent.phase == IntentPhase::Confirmed) != (times == 1))
            return u"an intent is %1 and was executed %2 times"_s.arg(phaseName(intent.phase)).arg(times);
        if (intent.isOpen())
            return u"an intent is stuck in "_s + phaseName(intent.phase);
    }
    return {};
}

void CoreWorld::passTimeUntil(qint64 last)
{
    while (m_wrong.isEmpty()) {
        const bool over = m_agenda.empty() || m_agenda.begin()->first.first > last;
        const bool later = !m_late.empty() && (over || m_late.begin()->first < m_agenda.begin()->first);
        if (over && !later)
            break;
        auto& agenda = later ? m_late : m_agenda;
        m_now = std::max(m_now, agenda.begin()->first.first);
        const auto action = std::move(agenda.begin()->second);
        agenda.erase(agenda.begin());
        if (++m_steps > kMostSteps)
            wrong(u"never ends"_s);
        action();
        if (!m_platform.violation().isEmpty())
            wrong(m_platform.violation());
        if (m_twoWriters)
            wrong(u"a program that lost the journal stored an attempt"_s);
    }
}

void CoreWorld::at(qint64 time, std::function<void()> action)
{
    m_agenda.emplace(std::pair(time, ++m_order), std::move(action));
}

void CoreWorld::atLast(qint64 time, std::function<void()> action)
{
    m_late.emplace(std::pair(time, ++m_order), std::move(action));
}

void CoreWorld::wrong(const QString& what)
{
    if (m_wrong.isEmpty())
        m_wrong = what;
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

// -------------------------------------------------------------------------------------------------------------- people

IntentDraft CoreWorld::draftOf(size_t number)
{
    const Plan& plan = m_plans[number];
    IntentDraft draft;
    draft.operationId = u"createOrder"_s;
    draft.path = u"/v1/orders"_s;
    draft.body = {{u"marker"_s, plan.marker}, {u"amount"_s, amountOf(number)}, {u"note"_s, u"größer ≥ 5 m²"_s}};
    draft.summary = {u"order"_s, {{u"marker"_s, plan.marker}}};
    if (plan.inLane)
        draft.entityKey = u"order:lane"_s;
    if (plan.needsPresence)
        draft.presentUntil = m_clock->now().addMSecs(10 * kMinute);
    if (plan.hasDeadline)
        draft.requestDeadline = m_clock->now().addMSecs(kHour);
    if (plan.hasDraft) {
        draft.draftKind = u"order"_s;
        draft.draftId = plan.marker;
    }
    return draft;
}

void CoreWorld::submit(size_t number)
{
    const auto again = [this, number] { at(m_now + kMinute, [this, number] { submit(number); }); };
    Plan& plan = m_plans[number];
    if (plan.promised)
        return;
    Program* program = m_owner >= 0 ? m_programs[size_t(m_owner)].get() : nullptr;
    if (!program || program->dead)
        return again();
    const int index = m_owner;
    const auto runOf = [this](int which) { return 2 * m_lives[size_t(which)] + quint64(which); };
    if (plan.given || (plan.perhapsIn != 0 && plan.perhapsIn != runOf(index))) {
        // It was asked for and nobody said Queued: a person looks first whether it is there.
        const auto list = answerOf(program->journal.newest(100));
        if (!list) {
            settle(index);
            return again();
        }
        for (const Intent& intent : *list) {
            if (intent.request.summary.facts.value("marker"_L1).toString() == plan.marker) {
                plan.promised = true;
                plan.clientRef = intent.clientRef;
                plan.id = intent.id;
                return settle(index);
            }
        }
    }
    IntentDraft draft = draftOf(number);
    if (plan.dependsOnLast) {
        const Plan& parent = m_plans[number - 1];
        if (!parent.promised)
            return again();
        draft.dependsOn = parent.id;
        draft.path = u"/v1/orders/{orderId}/dues"_s;
        draft.fills = {{u"{orderId}"_s, u"/id"_s}, {u"/parent"_s, u"/entity/id"_s}};
    }
    if (plan.hasFile) {
        const auto file =
            answerOf(program->journal.addFile("a picture of " + plan.marker.toUtf8(), u"a.png"_s, u"image/png"_s));
        if (!file) {
            settle(index);
            return again();
        }
        draft.files = {file->sha256};
        draft.body.insert(u"files"_s, QJsonArray{file->sha256});
    }
    if (plan.hasDraft) {
        const auto saved = answerOf(program->journal.saveDrafts({{u"order"_s, plan.marker, {}, QByteArray("{}")}}));
        if (!saved) {
            settle(index);
            return again();
        }
    }
    const auto queued = answerOf(program->outbox.submit(draft));
    // Who was told that it could not be stored presses again; who was told nothing looks first. Who was told that it
    // may be stored presses again too, which that program has to know for the same act; to the next one it is nothing.
    plan.given = program->dead;
    plan.perhapsIn = !queued && mayBeKept(queued.error()) ? runOf(index) : 0;
    if (queued) {
        plan.promised = true;
        plan.clientRef = queued->clientRef;
        plan.id = queued->id;
    } else {
        if (traces())
            trace(m_now - kStart, u"%1 not stored: %2"_s.arg(plan.marker, queued.error().detail));
        again();
    }
    settle(index);
}

void CoreWorld::signIn(int index)
{
    m_programs[size_t(index)]->outbox.setSignedIn();
}

void CoreWorld::personActs(int index)
{
    Program* program = index >= 0 ? m_programs[size_t(index)].get() : nullptr;
    const Plan& plan = m_plans[size_t(m_dice.below(qint64(m_plans.size())))];
    if (!program || plan.id == 0)
        return;
    if (m_dice.percent(40))
        program->outbox.withdraw(plan.id);
    else
        program->outbox.retryNow(plan.id);
    settle(index);
}

// -------------------------------------------------------------------------------------------------------------- oracle

void CoreWorld::witness(Witnessed what, const QString& clientRef, IntentPhase phase)
{
    if (traces())
        trace(m_now - kStart, (what == Witnessed::Claimed ? u"%1 claimed %2"_s
                               : what == Witnessed::Sent  ? u"%1 sent%2"_s
                                                          : u"%1 arrived%2"_s)
                                  .arg(clientRef.left(8), what == Witnessed::Claimed ? phaseName(phase) : QString()));
    if (m_witness)
        m_witness(what, clientRef, phase);
}

void CoreWorld::checkClaim(const Intent& intent)
{
    witness(Witnessed::Claimed, intent.clientRef, intent.phase);
    if (intent.phase == IntentPhase::NeedsYou && intent.why == NeedsYouWhy::Restored && !m_goesOn && !m_putAside)
        wrong(u"a journal that is whole was taken for an older one"_s);
    const int times = m_platform.timesExecuted(intent.clientRef);
    const QString claim = phaseName(intent.phase);
    switch (intent.phase) {
    case IntentPhase::Confirmed:
        if (times != 1)
            wrong(u"called confirmed, executed %1 times"_s.arg(times));
        return;
    case IntentPhase::Rejected:
        if (times != 0 || !m_platform.hasRefused(intent.clientRef))
            wrong(u"called rejected, which the platform did not say"_s);
        return;
    case IntentPhase::Queued:
    case IntentPhase::NeedsYou:
    case IntentPhase::Withdrawn:
        if (times != 0)
            wrong(u"called %1 although it was executed"_s.arg(claim));
        return;
    case IntentPhase::Attempted:
        return;
    }
}

QString CoreWorld::verdict()
{
    // One more start gives the records what they missed.
    if (m_wrong.isEmpty())
        start(0);
    for (int i = 0; i < int(m_programs.size()); ++i)
        end(i);
    if (!m_wrong.isEmpty())
        return m_wrong;
    JournalStore journal(m_folder, *m_clock);
    const auto opened = answerOf(journal.open());
    if (!opened)
        return u"the journal does not open: "_s + opened.error().detail;
    if (opened->report.outcome != OpenReport::Outcome::Opened || opened->damaged != 0)
        return u"the journal is damaged"_s;
    const auto list = answerOf(journal.newest(1000));
    const auto broken = answerOf(journal.firstBrokenReceipt());
    const auto receipts = answerOf(journal.receiptsAfter(0, 1000));
    if (!list || !broken || !receipts)
        return u"the journal cannot be read"_s;
    if (m_putAside)
        return verdictOnRestored(*list);
    if (*broken != 0)
        return u"receipt %1 breaks the chain"_s.arg(*broken);
    qint64 balance = 0;
    int confirmed = 0;
    for (size_t i = 0; i < m_plans.size(); ++i) {
        const Plan& plan = m_plans[i];
        const QString name = u"intent %1 "_s.arg(plan.marker);
        if (!plan.promised)
            return name + u"was never taken"_s;
        if (m_platform.timesExecuted(plan.clientRef) > 1)
            return name + u"was executed twice"_s;
        QList<Intent> found;
        for (const Intent& intent : *list) {
            if (intent.request.summary.facts.value("marker"_L1).toString() == plan.marker)
                found.append(intent);
        }
        if (found.size() != 1)
            return name + u"is in the journal %1 times"_s.arg(found.size());
        const Intent& intent = found.constFirst();
        if (intent.clientRef != plan.clientRef)
            return name + u"is another than the one promised"_s;
        if (intent.isOpen())
            return name + u"is stuck in "_s + phaseName(intent.phase);
        const int times = m_platform.timesExecuted(intent.clientRef);
        if ((intent.phase == IntentPhase::Confirmed) != (times == 1) || times > 1)
            return name + u"is %1 and was executed %2 times"_s.arg(phaseName(intent.phase)).arg(times);
        const auto receipt = answerOf(journal.receiptOf(intent.id));
        if (!receipt || receipt->has_value() != (intent.phase == IntentPhase::Confirmed))
            return name + u"is %1 and its receipt is not as that"_s.arg(phaseName(intent.phase));
        if (intent.phase == IntentPhase::Confirmed) {
            ++confirmed;
            balance += amountOf(i);
            if (!m_records->seen.contains((*receipt)->entityId))
                return name + u"is confirmed and the records have not seen it"_s;
        }
        const auto draft = answerOf(journal.draft(u"order"_s, plan.marker));
        if (!draft || draft->has_value())
            return name + u"is there and its draft too"_s;
    }
    if (receipts->size() != confirmed)
        return u"%1 receipts of %2 confirmations"_s.arg(receipts->size()).arg(confirmed);
    if (m_platform.executions() != confirmed || m_platform.ledger() != balance)
        return u"the ledger does not balance"_s;
    return {};
}

/// A journal that was put aside: what it held is there and is not sent, and what is confirmed was executed.
QString CoreWorld::verdictOnRestored(const QList<Intent>& list) const
{
    for (const Plan& plan : m_plans) {
        if (m_platform.timesExecuted(plan.clientRef) > 1)
            return u"intent %1 was executed twice"_s.arg(plan.marker);
        const bool there = std::any_of(list.begin(), list.end(),
                                       [&plan](const Intent& intent) { return intent.clientRef == plan.clientRef; });
        if (!there)
            return u"intent %1 was lost with the journal that was put aside"_s.arg(plan.marker);
    }
    for (const Intent& intent : list) {
        const int times = m_platform.timesExecuted(intent.clientRef);
        if (intent.isOpen())
            return u"an intent is stuck in "_s + phaseName(intent.phase);
        if (intent.phase == IntentPhase::Confirmed && times != 1)
            return u"an intent is confirmed and was executed %1 times"_s.arg(times);
    }
    return {};
}

} // namespace tradewind::faults
