// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/coreworld.h"

#include "services/storage/storageerror.h"
#include "tests/faults/driver/trace.h"
#include "tests/faults/driver/turning.h"
#include "tests/faults/simulation/coreprogram.h"

#include <QJsonArray>

#include <algorithm>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSteps = 100'000;

} // namespace

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

} // namespace tradewind::faults
