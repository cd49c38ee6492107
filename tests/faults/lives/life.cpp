// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/lives/life.h"

#include "app/recordreceipts.h"
#include "services/outbox/intentsender.h"
#include "services/outbox/outbox.h"
#include "services/session/session.h"
#include "services/session/tokenstore.h"
#include "tests/faults/disk/faultvfs.h"
#include "tests/faults/simulation/plantedbug.h"
#include "tests/testkit/await.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QSet>

#include <unistd.h>

#include <atomic>
#include <csignal>

namespace tradewind::faults {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;

namespace {

constexpr qint64 kLongest = 8000; // milliseconds of a life

/// At once, whatever happens next.
void say(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    const auto written = ::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size()));
    Q_UNUSED(written)
}

/// The machine's clock, which sleeps through every wait.
class SleepingClock final : public Clock
{
public:
    QDateTime now() const override { return m_real.now().addMSecs(m_slept.count()); }
    std::chrono::milliseconds monotonic() const override { return m_real.monotonic() + m_slept; }
    void sleep(std::chrono::milliseconds time) { m_slept += time; }

private:
    SystemClock m_real;
    std::chrono::milliseconds m_slept{0};
};

/// Counts every write, and ends or stops the process before one of them.
class Points final : public DiskWatcher
{
public:
    void arm(const QString& trouble, qint64 at)
    {
        m_signal = trouble == "kill"_L1 ? SIGKILL : trouble == "stop"_L1 ? SIGSTOP : 0;
        m_at = at;
    }
    int ask(DiskCall call, const QByteArray&) override
    {
        if (call == DiskCall::Write || call == DiskCall::Truncate || call == DiskCall::Sync || call == DiskCall::Delete)
            pass();
        return 0;
    }
    void pass()
    {
        if (++m_passed != m_at || m_signal == 0)
            return;
        if (m_signal == SIGSTOP)
            say(u"stopping"_s);
        ::kill(::getpid(), m_signal);
    }
    qint64 passed() const { return m_passed; }

private:
    int m_signal = 0;
    qint64 m_at = 0;
    std::atomic<qint64> m_passed = 0;
};

/// The way to the platform, with a point before and after each request.
class Way final : public Transport
{
public:
    Way(Transport& real, Points& points, PlantedBug bug)
        : m_real(real)
        , m_points(points)
        , m_bug(bug)
    {
    }
    Async<QByteArray> send(Intent intent, std::stop_token stop) override
    {
        m_points.pass();
        auto answer = co_await m_real.send(intent, stop);
        m_points.pass();
        co_return std::move(answer);
    }
    Async<QByteArray> operation(QString clientRef, QString onBehalfOf, std::stop_token stop) override
    {
        if (m_bug == PlantedBug::TimeoutIsFailure) {
            // What had no answer is called rejected, without asking.
            const QByteArray rejected = "{\"clientRef\":\"" + clientRef.toUtf8() +
                                        "\",\"state\":\"rejected\",\"problem\":{\"type\":\"https://tradewind.example/"
                                        "problems/validation\",\"title\":\"\","
                                        "\"status\":422}}";
            co_return QByteArray(rejected);
        }
        auto answer = co_await m_real.operation(clientRef, onBehalfOf, stop);
        co_return std::move(answer);
    }
    Async<void> upload(WaitingFile file, QByteArray bytes, QString onBehalfOf, std::stop_token stop) override
    {
        auto answer = co_await m_real.upload(file, bytes, onBehalfOf, stop);
        co_return std::move(answer);
    }

private:
    Transport& m_real;
    Points& m_points;
    const PlantedBug m_bug;
};

IntentDraft draftOf(const QJsonObject& act, const QDateTime& now)
{
    const QString marker = act["marker"_L1].toString();
    IntentDraft draft;
    draft.operationId = act["operation"_L1].toString();
    draft.path = act["path"_L1].toString();
    draft.entityKey = act["entityKey"_L1].toString();
    draft.body = act["body"_L1].toObject();
    draft.summary = {u"order"_s, {{u"marker"_s, marker}}};
    if (act["present"_L1].toBool())
        draft.presentUntil = now.addSecs(600);
    if (act["draft"_L1].toBool()) {
        draft.draftKind = u"order"_s;
        draft.draftId = marker;
    }
    return draft;
}

class Life
{
public:
    explicit Life(const QJsonObject& order)
        : m_order(order)
        , m_folder(order["folder"_L1].toString())
        , m_bug(plantedBugFromName(order["bug"_L1].toString()).value_or(PlantedBug::None))
    {
    }

    LifeEnd run()
    {
        m_points.arm(m_order["trouble"_L1].toString(), m_order["at"_L1].toInteger());
        watchDisk(&m_points, QFile::encodeName(m_folder));
        const LifeEnd end = goOn();
        m_outbox.reset();
        m_journal.reset();
        m_records.reset();
        watchDisk(nullptr, {});
        say(u"points %1"_s.arg(m_points.passed()));
        return end;
    }

private:
    LifeEnd goOn()
    {
        HttpClient::Options options;
        options.base = QUrl(m_order["base"_L1].toString());
        options.clock = &m_clock;
        options.seed = 7;
        options.delay = [this](std::chrono::milliseconds time, std::stop_token) {
            m_clock.sleep(time);
            return ready();
        };
        m_client = std::make_unique<HttpClient>(m_network, options);
        m_session =
            std::make_unique<Session>(*m_client, m_tokens, m_clock, u"a"_s, UserId::fromWire(u"u-marta"_s).value());
        TokenPair pair;
        pair.access = m_order["access"_L1].toString().toLatin1();
        pair.refresh = m_order["refresh"_L1].toString().toLatin1();
        pair.expiresIn = 900s;
        if (!await(m_session->adopt(pair)))
            return LifeEnd::Broken;
        m_sender = std::make_unique<IntentSender>(*m_client);
        m_way = std::make_unique<Way>(*m_sender, m_points, m_bug);
        m_records = std::make_unique<RecordStore>(m_folder + u"/records.db"_s, m_clock);
        m_receipts = std::make_unique<RecordReceipts>(*m_records);
        m_journal = std::make_unique<JournalStore>(m_folder, m_clock, [this](const QString& sql) { return look(sql); });
        m_outbox = std::make_unique<Outbox>(*m_journal, *m_way, *m_receipts, m_client->serverClock(), nullptr,
                                            quint64(m_order["random"_L1].toInteger()) | 1);
        QObject::connect(m_outbox.get(), &Outbox::intentChanged, [](const Intent& intent) {
            say(u"claim %1 %2"_s.arg(intent.clientRef, phaseName(intent.phase)));
        });
        if (!await(m_records->open()))
            return LifeEnd::NotOpened;
        const auto opened = await(m_journal->open());
        if (!opened)
            return LifeEnd::NotOpened;
        if (opened->report.outcome == OpenReport::Outcome::Quarantined || opened->damaged != 0 || opened->isOlder ||
            opened->brokenReceipt != 0)
            return LifeEnd::Broken;
        rememberFence();
        say(u"opened"_s);
        if (!await(m_outbox->start(*opened)))
            return LifeEnd::Broken;
        submit();
        QElapsedTimer passed;
        passed.start();
        QTimer poll; // turns the loop also when nothing else does
        poll.start(2);
        while (m_outbox->waitingCount() > 0 && !m_outbox->isTakenOver() && passed.elapsed() < kLongest) {
            const qint64 now = m_client->serverClock().now().toMSecsSinceEpoch();
            if (m_outbox->wakeAt() > now) {
                m_clock.sleep(std::chrono::milliseconds(m_outbox->wakeAt() - now + 1));
                m_outbox->wake();
            }
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        }
        const bool isTakenOver = m_outbox->isTakenOver();
        const bool isSettled = m_outbox->waitingCount() == 0;
        const auto stopped = await(m_outbox->stop());
        Q_UNUSED(stopped)
        return isTakenOver ? LifeEnd::TakenOver : isSettled ? LifeEnd::Settled : LifeEnd::Broken;
    }

    /// What a person does: looks whether it is there, and asks for it when not.
    void submit()
    {
        QSet<QString> there;
        const auto list = await(m_journal->newest(1000));
        for (const Intent& intent : list.valueOr({})) {
            const QString marker = intent.request.summary.facts.value("marker"_L1).toString();
            there.insert(marker);
            say(u"queued %1 %2"_s.arg(marker, intent.clientRef));
        }
        for (const QJsonValue& act : m_order["acts"_L1].toArray()) {
            const QString marker = act["marker"_L1].toString();
            if (!list || there.contains(marker))
                continue;
            if (act["draft"_L1].toBool()) {
                const auto saved = await(m_journal->saveDrafts({{u"order"_s, marker, {}, QByteArray("{}")}}));
                Q_UNUSED(saved)
            }
            const auto queued = await(m_outbox->submit(draftOf(act.toObject(), m_client->serverClock().now())));
            if (queued)
                say(u"queued %1 %2"_s.arg(marker, queued->clientRef));
        }
    }

    /// Sees every statement of the journal, in its thread.
    int look(const QString& sql)
    {
        if (m_bug == PlantedBug::NoLease && !m_fence.isEmpty() && sql == "BEGIN IMMEDIATE"_L1) {
            // Goes on as if the journal were still its own.
            if (auto other = SqlConnection::open(m_folder + u"/journal.db"_s, SqlConnection::Access::ReadWrite)) {
                const auto seized = (*other)->exec(u"UPDATE meta SET value = ? WHERE key = 'fence'"_s, {m_fence});
                Q_UNUSED(seized)
            }
        }
        if (sql.startsWith("INSERT INTO attempt"_L1))
            say(u"attempting"_s);
        return 0;
    }

    void rememberFence()
    {
        if (m_bug != PlantedBug::NoLease)
            return;
        if (auto other = SqlConnection::open(m_folder + u"/journal.db"_s, SqlConnection::Access::ReadOnly)) {
            if (const auto fence = (*other)->value(u"SELECT value FROM meta WHERE key = 'fence'"_s))
                m_fence = fence->toString();
        }
    }

    const QJsonObject m_order;
    const QString m_folder;
    const PlantedBug m_bug;
    QString m_fence;
    Points m_points;
    SleepingClock m_clock;
    QNetworkAccessManager m_network;
    MemoryTokenStore m_tokens;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<IntentSender> m_sender;
    std::unique_ptr<Way> m_way;
    std::unique_ptr<RecordStore> m_records;
    std::unique_ptr<RecordReceipts> m_receipts;
    std::unique_ptr<JournalStore> m_journal;
    std::unique_ptr<Outbox> m_outbox;
};

} // namespace

int live(const QJsonObject& order)
{
    installFaultVfs();
    QLoggingCategory::setFilterRules(u"tradewind.*=false"_s);
    Life life(order);
    return int(life.run());
}

} // namespace tradewind::faults
