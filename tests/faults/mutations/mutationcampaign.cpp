// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/mutations/mutationcampaign.h"

#include "services/outbox/intentsender.h"
#include "services/outbox/outbox.h"
#include "services/session/session.h"
#include "services/session/tokenstore.h"
#include "tests/faults/driver/trace.h"
#include "tests/testkit/await.h"
#include "tests/testkit/certificates.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QUuid>

namespace tradewind::faults {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;

namespace {

// Silence and time in all that an attempt is given; a hundredth of what the program gives.
constexpr IntentSender::Patience kPatience{250ms, 500ms};
// In which an act settles once the trouble has struck for the last time, in real milliseconds. Renewing a sign-in keeps
// the program's own patience: a silence that meets it lasts fifteen seconds.
constexpr qint64 kLongest = 60'000;
/// Attempts in so much of the program's time (milliseconds): a dozen at once while the waits grow to minutes, and then
/// one in a time that is far below the mean of the longest waits.
qint64 mostAttempts(qint64 passed)
{
    return 12 + passed / 30'000;
}

constexpr std::chrono::minutes kTokenLife = 20min; // longer than the platform's access tokens are good

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

/// Records that only remember what they were told.
class CountingRecords final : public ReceiptSink
{
public:
    Async<qint64> receiptMark() override { return ready(qint64(m_mark)); }
    Async<void> forgetMark() override
    {
        m_mark = 0;
        return ready();
    }
    Async<void> applyReceipts(QList<Receipt> receipts) override
    {
        for (const Receipt& receipt : receipts) {
            ++times[receipt.intentId];
            m_mark = receipt.number;
        }
        return ready();
    }
    QHash<qint64, int> times;

private:
    qint64 m_mark = 0;
};

QByteArray logged;

void keepLog(QtMsgType, const QMessageLogContext&, const QString& text)
{
    logged += text.toUtf8() + '\n';
    if (traces())
        trace(0, text);
}

bool isSettled(IntentPhase phase)
{
    return phase != IntentPhase::Queued && phase != IntentPhase::Attempted;
}

} // namespace

/// Everything the program has for one account, over one of the wires.
struct MutationCampaign::Stack
{
    Stack(const QUrl& base, const QString& folder, quint64 random)
        : m_folder(folder)
        , m_random(random)
    {
        HttpClient::Options options;
        options.base = base;
        options.clock = &clock;
        options.seed = 7;
        options.delay = [this](std::chrono::milliseconds time, std::stop_token) {
            clock.sleep(time);
            return ready();
        };
        client = std::make_unique<HttpClient>(network, options);
        session = std::make_unique<Session>(*client, tokens, clock, u"a"_s, UserId::fromWire(u"u-marta"_s).value());
        sender = std::make_unique<IntentSender>(*client, kPatience);
    }
    ~Stack() { close(); }

    bool open()
    {
        journal = std::make_unique<JournalStore>(m_folder, clock);
        outbox = std::make_unique<Outbox>(*journal, *sender, records, client->serverClock(), nullptr, m_random++);
        const auto opened = await(journal->open());
        return opened.ok() && await(outbox->start(*opened)).ok();
    }
    void close()
    {
        if (outbox) {
            const auto stopped = await(outbox->stop());
            Q_UNUSED(stopped);
        }
        outbox.reset();
        journal.reset();
    }
    /// Whatever went before: with an access token that was just taken, or one that has just ended.
    Result<QByteArray> beginAfresh(bool ended)
    {
        clock.sleep(kTokenLife);
        const auto token = await(session->accessToken());
        if (ended)
            clock.sleep(kTokenLife);
        return token;
    }
    /// Lets what is under way go on; waits for a time are slept through.
    void turn()
    {
        const qint64 now = client->serverClock().now().toMSecsSinceEpoch();
        if (outbox->wakeAt() > now) {
            clock.sleep(std::chrono::milliseconds(outbox->wakeAt() - now + 1));
            outbox->wake();
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }

    SleepingClock clock;
    QNetworkAccessManager network;
    MemoryTokenStore tokens;
    std::unique_ptr<HttpClient> client;
    std::unique_ptr<Session> session;
    std::unique_ptr<IntentSender> sender;
    CountingRecords records;
    std::unique_ptr<JournalStore> journal;
    std::unique_ptr<Outbox> outbox;

private:
    const QString m_folder;
    quint64 m_random;
};

MutationCampaign::MutationCampaign()
    : m_folder(QFile::exists(u"/dev/shm"_s) ? u"/dev/shm/tradewind-faults-XXXXXX"_s : QString())
{
}

MutationCampaign::~MutationCampaign()
{
    m_stacks[0].reset();
    m_stacks[1].reset();
    m_platform.kill();
    m_platform.waitForFinished();
}

QString MutationCampaign::begin()
{
    qInstallMessageHandler(&keepLog);
    if (!testkit::trustTestAuthority())
        return u"openssl could not make certificates"_s;
    QString program = QCoreApplication::applicationDirPath() + u"/tradewind-sandbox"_s;
    if (const QString given = qEnvironmentVariable("TRADEWIND_SANDBOX"); !given.isEmpty())
        program = given;
    m_platform.start(program, {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_folder.filePath(u"platform"_s),
                               u"--offers"_s, u"200"_s, u"--no-past"_s, u"--controls"_s, u"--exit-with-parent"_s});
    if (!m_platform.waitForReadyRead(60'000))
        return u"the platform did not start"_s;
    const int port = QJsonDocument::fromJson(m_platform.readLine()).object()["port"_L1].toInt();
    m_person = std::make_unique<sandbox::TestClient>(port);
    if (!m_person->signIn(u"u-marta"_s))
        return u"nobody could sign in"_s;
    m_flows = std::make_unique<FlowMaker>(*m_person);
    m_truth = std::make_unique<PlatformTruth>(*m_person);
    if (!m_flows->begin())
        return u"the platform could not be prepared: "_s + m_flows->trouble();
    m_proxy = std::make_unique<FaultProxy>(port, testkit::serverTls(u"good"_s), testkit::serverTls(u"expired"_s));
    for (const bool tls : {false, true}) {
        const QUrl base(u"%1://127.0.0.1:%2"_s.arg(tls ? u"https"_s : u"http"_s)
                            .arg(tls ? m_proxy->tlsPort() : m_proxy->plainPort()));
        auto stack = std::make_unique<Stack>(base, m_folder.filePath(tls ? u"tls"_s : u"plain"_s), 1 + quint64(tls));
        sandbox::TestClient browser(port);
        if (!browser.signIn(u"u-marta"_s))
            return u"nobody could sign in"_s;
        TokenPair pair;
        pair.access = browser.accessToken().toLatin1();
        pair.refresh = browser.refreshToken().toLatin1();
        pair.expiresIn = 900s;
        if (!await(stack->session->adopt(pair)).ok() || !stack->open())
            return u"the account could not be opened"_s;
        m_stacks[tls] = std::move(stack);
    }
    return {};
}

void MutationCampaign::strike(Dice& dice, qint64 number, QList<Strike>& strikes, QString& name)
{
    QList<const Fault*> faults;
    if (number < kSingles) {
        const Fault& fault = faultTable[size_t(number % kFaults)];
        faults.append(&fault);
        while (faults.size() < 3 && dice.percent(35))
            faults.append(&fault);
        name = QString::fromLatin1(fault.name);
    } else {
        qint64 pair = (number - kSingles) % (kFaults * (kFaults - 1) / 2);
        qint64 first = 0;
        for (; pair >= kFaults - 1 - first; ++first)
            pair -= kFaults - 1 - first;
        faults = {&faultTable[size_t(first)], &faultTable[size_t(first + 1 + pair)]};
        if (dice.percent(50))
            faults.swapItemsAt(0, 1);
        name = QString::fromLatin1(faults[0]->name) + u", then "_s + QString::fromLatin1(faults[1]->name);
    }
    for (const Fault* fault : std::as_const(faults)) {
        Strike made;
        made.at = dice.percent(15) ? Strike::At::Question : Strike::At::Intent;
        made.trouble = fault->make(dice);
        if (made.trouble.isRefusal)
            made.at = Strike::At::Intent;
        strikes.append(made);
    }
}

QString MutationCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    if (!m_person) {
        if (const QString trouble = begin(); !trouble.isEmpty()) {
            m_person.reset();
            return trouble;
        }
    }
    Dice dice(seed, quint64(number));
    const qint64 round = number / kFaults;
    const Flow flow = kFlows[size_t(round % qint64(kFlows.size()))];
    const bool tls = round / qint64(kFlows.size()) % 2 == 1;
    Stack& stack = *m_stacks[tls];
    QList<Strike> strikes;
    QString name;
    strike(dice, number, strikes, name);
    const bool mayRestart = dice.percent(25);
    if (const auto token = stack.beginAfresh(dice.percent(10)); !token)
        return u"the sign-in could not be renewed: "_s + token.error().detail;

    IntentDraft draft = m_flows->draft(flow);
    if (draft.path.isEmpty())
        return u"the act could not be prepared: "_s + m_flows->trouble();
    if ((flow == Flow::Payment || flow == Flow::Conversion) && dice.percent(50))
        draft.presentUntil = stack.client->serverClock().now().addSecs(600);
    const QString where = u"%1, %2, %3: "_s.arg(FlowMaker::effectOf(flow), tls ? u"TLS"_s : u"plain"_s, name);

    m_proxy->arm(strikes);
    QString violated;
    IntentPhase claimed = IntentPhase::Queued;
    qint64 id = 0;
    QByteArray key;
    const auto hears = [&](const Intent& intent) {
        if (intent.id != id || intent.phase == claimed)
            return;
        claimed = intent.phase;
        const SeenIntent seen = m_proxy->seen(key);
        if (claimed == IntentPhase::Confirmed && seen.executed == 0)
            violated = u"confirmed before it was executed"_s;
        if (claimed == IntentPhase::Rejected && seen.refused == 0)
            violated = u"rejected, and the platform has not said no"_s;
        if (claimed == IntentPhase::Withdrawn)
            violated = u"withdrawn, and nobody asked for it"_s;
    };
    const auto listen = [&] {
        QObject::connect(stack.outbox.get(), &Outbox::intentChanged, stack.outbox.get(), hears);
    };
    listen();
    const auto queued = await(stack.outbox->submit(draft), 20s);
    if (!queued)
        return where + u"it could not be queued: "_s + queued.error().detail;
    id = queued->id;
    key = queued->idempotencyKey.toLatin1();

    QElapsedTimer calm; // since the trouble has struck for the last time
    calm.start();
    int struck = 0;
    const auto isTooLong = [&] {
        if (const int now = m_proxy->struck(); std::exchange(struck, now) != now)
            calm.restart();
        return calm.elapsed() > kLongest;
    };
    const std::chrono::milliseconds began = stack.clock.monotonic();
    QTimer poll; // turns the loop also when nothing else does
    poll.start(2);
    bool restarted = false;
    const auto standing = [&]() -> Intent {
        const auto intent = await(stack.journal->intent(id));
        return intent && intent->has_value() ? **intent : Intent();
    };
    Intent intent = standing();
    while (!isSettled(intent.phase) && !isTooLong() && violated.isEmpty()) {
        stack.turn();
        if (mayRestart && !restarted && m_proxy->struck() > 0) {
            restarted = true;
            ++counts[u"restarts"_s];
            stack.close();
            if (!stack.open())
                return where + u"the journal could not be opened again"_s;
            listen();
        }
        if (stack.outbox->waitingCount() == 0 || isSettled(claimed) || restarted)
            intent = standing();
    }
    while ((stack.outbox->waitingCount() > 0 || !m_proxy->isQuiet()) && !isTooLong())
        stack.turn();
    stack.outbox->disconnect();
    m_proxy->arm({});
    intent = standing();

    const SeenIntent seen = m_proxy->seen(key);
    const QString onPlatform = checkPlatform(intent, flow, counts);
    counts[u"requests"_s] += seen.requests;
    counts[u"attempts"_s] += intent.attempts;
    ++counts[phaseName(intent.phase)];
    if (violated.isEmpty() && !isSettled(intent.phase))
        violated = u"stuck, %1 after %2 attempts"_s.arg(phaseName(intent.phase)).arg(intent.attempts);
    if (violated.isEmpty() && !m_proxy->isQuiet())
        violated = u"the platform never answered"_s;
    if (violated.isEmpty() && seen.requests > intent.attempts)
        violated = u"%1 requests in %2 attempts"_s.arg(seen.requests).arg(intent.attempts);
    const qint64 slept = (stack.clock.monotonic() - began).count();
    if (violated.isEmpty() && intent.attempts > mostAttempts(slept))
        violated = u"%1 attempts in %2 s"_s.arg(intent.attempts).arg(slept / 1000);
    if (violated.isEmpty() && seen.fingerprints > 1)
        violated = u"%1 different requests under one key"_s.arg(seen.fingerprints);
    if (violated.isEmpty())
        violated = onPlatform;
    if (violated.isEmpty() && stack.records.times.value(id) != (intent.phase == IntentPhase::Confirmed ? 1 : 0))
        violated = u"the records were told %1 times"_s.arg(stack.records.times.value(id));
    if (violated.isEmpty())
        violated = m_truth->moneyTrouble();
    if (violated.isEmpty() && number % 50 == 49) {
        const auto token = await(stack.session->accessToken());
        const auto refresh = await(stack.tokens.read(u"a"_s));
        QByteArray written = logged;
        QDirIterator files(m_folder.filePath(tls ? u"tls"_s : u"plain"_s), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                written += file.readAll();
        }
        if (!token || !refresh || written.contains(*token) || written.contains(*refresh))
            violated = u"a token was written down, or is gone"_s;
    }
    return violated.isEmpty() ? QString() : where + violated;
}

QString MutationCampaign::checkPlatform(const Intent& intent, Flow flow, Counts& counts)
{
    m_truth->read();
    const int times = m_truth->times(intent.clientRef, FlowMaker::effectOf(flow));
    counts[u"executed"_s] += times;
    if (times > 1)
        return u"executed %1 times"_s.arg(times);
    if (times == 1 && intent.phase != IntentPhase::Confirmed)
        return u"executed, and %1"_s.arg(phaseName(intent.phase));
    if (times == 0 && intent.phase == IntentPhase::Confirmed)
        return u"confirmed, and not executed"_s;
    return {};
}

} // namespace tradewind::faults
