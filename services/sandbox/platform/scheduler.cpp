// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/scheduler.h"

#include "services/sandbox/platform/answer.h"

#include <QLoggingCategory>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcScheduler, "tradewind.sandbox.scheduler")

/// How long, in real time, the platform's side takes in a lively world.
constexpr qint64 kLivelyMs = 15000;

void dropJob(Tx& tx, qint64 id)
{
    Statement gone = tx.connection().statement("DELETE FROM job WHERE id=?1");
    gone.bind(1, id).run();
}

} // namespace

Scheduler::Scheduler(Context& context)
    : m_context(context)
{
}

Scheduler::~Scheduler()
{
    stop();
}

void Scheduler::start()
{
    m_thread = std::thread([this] {
        std::unique_lock lock(m_mutex);
        while (!m_stop) {
            m_wake.wait_for(lock, std::chrono::seconds(1));
            if (m_stop)
                return;
            lock.unlock();
            try {
                runDue();
                if (m_context.options.lively)
                    runEager();
            } catch (const std::exception& failure) {
                qCWarning(lcScheduler) << "could not look for due jobs:" << failure.what();
            }
            lock.lock();
        }
    });
}

void Scheduler::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

std::optional<Scheduler::Job> Scheduler::firstDue(const QDateTime& by) const
{
    return m_context.store.read([&](Reader& reader) -> std::optional<Job> {
        Statement row = reader.connection().statement(
            "SELECT id, due, kind, payload FROM job WHERE due<=?1 ORDER BY due, id LIMIT 1");
        row.bind(1, stamp(by));
        if (!row.step())
            return std::nullopt;
        return Job{row.integer(0), fromStamp(row.text(1)), row.text(2), fromJson(row.bytes(3))};
    });
}

void Scheduler::runJob(const Job& job)
{
    const JobHandler handler = m_context.jobs.value(job.kind);
    try {
        m_context.store.write([&](Tx& tx) {
            dropJob(tx, job.id);
            if (handler)
                handler(tx, job.payload);
        });
        return;
    } catch (const Refusal& refusal) {
        qCWarning(lcScheduler) << job.kind << "refused:" << QByteArray::fromStdString(refusal.answer.body);
    } catch (const std::exception& failure) {
        qCWarning(lcScheduler) << job.kind << "failed:" << failure.what();
    }
    m_context.store.write([&](Tx& tx) { dropJob(tx, job.id); });
}

void Scheduler::runDue()
{
    const std::scoped_lock lock(m_running);
    while (const std::optional<Job> job = firstDue(m_context.clock.now()))
        runJob(*job);
}

void Scheduler::runEager()
{
    const std::scoped_lock lock(m_running);
    const std::optional<Job> job = m_context.store.read([&](Reader& reader) -> std::optional<Job> {
        Statement row =
            reader.connection().statement("SELECT id, due, kind, payload FROM job WHERE story=1 AND made<=?1 "
                                          "ORDER BY id LIMIT 1");
        row.bind(1, QDateTime::currentMSecsSinceEpoch() - kLivelyMs);
        if (!row.step())
            return std::nullopt;
        return Job{row.integer(0), fromStamp(row.text(1)), row.text(2), fromJson(row.bytes(3))};
    });
    if (job)
        runJob(*job);
}

void Scheduler::moveClock(const QDateTime& to, bool announce)
{
    const qint64 offset = QDateTime::currentDateTimeUtc().msecsTo(to);
    const qint64 epoch = m_context.clock.epoch() + (announce ? 1 : 0);
    m_context.store.write([&](Tx& tx) {
        tx.setMeta(u"clock.offset"_s, QString::number(offset));
        tx.setMeta(u"clock.epoch"_s, QString::number(epoch));
    });
    m_context.clock.set(offset, epoch);
}

void Scheduler::advanceTo(const QDateTime& target)
{
    const std::scoped_lock lock(m_running);
    while (const std::optional<Job> job = firstDue(target)) {
        if (job->due > m_context.clock.now())
            moveClock(job->due, false);
        runJob(*job);
    }
    moveClock(std::max(target, m_context.clock.now()), true);
}

void passTime(const Context& context, Tx& tx, const QDateTime& time)
{
    while (true) {
        Scheduler::Job job;
        {
            Statement row = tx.connection().statement(
                "SELECT id, due, kind, payload FROM job WHERE due<=?1 ORDER BY due, id LIMIT 1");
            row.bind(1, stamp(time));
            if (!row.step())
                break;
            job = {row.integer(0), fromStamp(row.text(1)), row.text(2), fromJson(row.bytes(3))};
        }
        dropJob(tx, job.id);
        tx.setNow(std::max(job.due, tx.now()));
        if (const JobHandler handler = context.jobs.value(job.kind))
            handler(tx, job.payload);
    }
    tx.setNow(time);
}

bool playWaiting(Context& context, Tx& tx, const QString& kind, const std::function<bool(const QJsonObject&)>& fits)
{
    qint64 id = 0;
    QJsonObject payload;
    {
        Statement rows = tx.connection().statement("SELECT id, payload FROM job WHERE kind=?1 ORDER BY id DESC");
        rows.bind(1, kind);
        while (id == 0 && rows.step()) {
            payload = fromJson(rows.bytes(1));
            if (!fits || fits(payload))
                id = rows.integer(0);
        }
    }
    if (id == 0)
        return false;
    dropJob(tx, id);
    context.jobs.value(kind)(tx, payload);
    return true;
}

} // namespace tradewind::sandbox
