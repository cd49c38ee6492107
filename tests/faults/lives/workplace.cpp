// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/lives/workplace.h"

#include "services/outbox/journalstore.h"
#include "services/sync/recordstore.h"
#include "tests/testkit/await.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

namespace tradewind::faults {
using namespace Qt::StringLiterals;
using testkit::await;

namespace {
constexpr int kPatience = 30'000;
}

LivingProgram::LivingProgram(const QJsonObject& order)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"life"_s});
    m_process.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    m_process.closeWriteChannel();
}

LivingProgram::~LivingProgram()
{
    m_process.kill();
    m_process.waitForFinished();
}

void LivingProgram::hear()
{
    m_half += m_process.readAllStandardOutput();
    for (qsizetype end = m_half.indexOf('\n'); end >= 0; end = m_half.indexOf('\n')) {
        m_said.append(QString::fromUtf8(m_half.left(end)));
        m_half.remove(0, end + 1);
    }
}

bool LivingProgram::waitFor(const QString& word)
{
    for (;;) {
        hear();
        if (m_said.contains(word))
            return true;
        if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(kPatience)) {
            hear();
            return m_said.contains(word);
        }
    }
}

bool LivingProgram::waitUntilStopped()
{
    if (!waitFor(u"stopping"_s))
        return false;
    // Its other threads may go on a little after the word.
    const QString path = u"/proc/%1/stat"_s.arg(m_process.processId());
    for (;;) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray stat = file.readAll();
        const char state = stat.mid(stat.lastIndexOf(')') + 2, 1).at(0);
        if (state == 'T') {
            hear();
            m_process.waitForReadyRead(0);
            hear();
            return true;
        }
        if (state == 'Z' || state == 'X')
            return false;
    }
}

void LivingProgram::wait()
{
    if (!m_process.waitForFinished(kPatience)) {
        m_process.kill();
        m_process.waitForFinished();
    }
    hear();
}

void LivingProgram::goOn()
{
    ::kill(pid_t(m_process.processId()), SIGCONT);
}

bool LivingProgram::wasKilled() const
{
    return m_process.exitStatus() == QProcess::CrashExit;
}

LifeEnd LivingProgram::end() const
{
    return wasKilled() ? LifeEnd::Broken : LifeEnd(m_process.exitCode());
}

Workplace::~Workplace()
{
    m_platform.kill();
    m_platform.waitForFinished();
}

QString Workplace::begin()
{
    if (m_truth)
        return m_trouble;
    QString program = QCoreApplication::applicationDirPath() + u"/tradewind-sandbox"_s;
    if (const QString given = qEnvironmentVariable("TRADEWIND_SANDBOX"); !given.isEmpty())
        program = given;
    m_platform.start(program, {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_folder.filePath(u"platform"_s),
                               u"--offers"_s, u"200"_s, u"--no-past"_s, u"--controls"_s, u"--exit-with-parent"_s});
    if (!m_platform.waitForReadyRead(60'000))
        return u"the platform did not start"_s;
    const int port = QJsonDocument::fromJson(m_platform.readLine()).object()["port"_L1].toInt();
    m_person = std::make_unique<sandbox::TestClient>(port);
    m_browser = std::make_unique<sandbox::TestClient>(port);
    m_flows = std::make_unique<FlowMaker>(*m_person);
    m_truth = std::make_unique<PlatformTruth>(*m_person);
    m_proxy = std::make_unique<FaultProxy>(port, QSslConfiguration(), QSslConfiguration());
    if (!m_person->signIn(u"u-marta"_s) || !m_browser->signIn(u"u-marta"_s))
        m_trouble = u"nobody could sign in"_s;
    else if (!m_flows->begin())
        m_trouble = u"the platform could not be prepared: "_s + m_flows->trouble();
    return m_trouble;
}

Workplace::Act Workplace::want(Flow flow, bool withDraft, bool mustBePresent)
{
    const IntentDraft draft = m_flows->draft(flow);
    if (draft.path.isEmpty())
        return {flow, {}, {}};
    const QString marker = u"w%1"_s.arg(++m_wanted);
    return {flow,
            marker,
            {{u"marker"_s, marker},
             {u"operation"_s, draft.operationId},
             {u"path"_s, draft.path},
             {u"entityKey"_s, draft.entityKey},
             {u"body"_s, draft.body},
             {u"draft"_s, withDraft},
             {u"present"_s, mustBePresent}}};
}

QJsonObject Workplace::orderOf(const QString& folder, const QList<Act>& acts, const QString& trouble, qint64 at,
                               const QString& bug, Dice& dice)
{
    QJsonArray wanted;
    for (const Act& act : acts)
        wanted.append(act.order);
    return {{u"folder"_s, folder},
            {u"base"_s, u"http://127.0.0.1:%1"_s.arg(m_proxy->plainPort())},
            {u"access"_s, m_browser->accessToken()},
            {u"refresh"_s, m_browser->refreshToken()},
            {u"acts"_s, wanted},
            {u"trouble"_s, trouble},
            {u"at"_s, at},
            {u"bug"_s, bug},
            {u"random"_s, dice.belowLarge(1LL << 40)}};
}

QString Workplace::verdict(const QString& folder, const QList<Act>& acts, const QList<const LivingProgram*>& programs,
                           Counts& counts)
{
    m_truth->read();
    const SystemClock clock;
    JournalStore journal(folder, clock);
    RecordStore records(folder + u"/records.db"_s, clock);
    const auto opened = await(journal.open());
    if (!opened || !await(records.open()))
        return u"the journal or the records do not open any more"_s;
    if (opened->report.outcome != OpenReport::Outcome::Opened || opened->damaged != 0 ||
        opened->damagedOther.all() != 0 || opened->isOlder || opened->brokenReceipt != 0)
        return u"the journal was taken for damaged or for another"_s;
    const auto list = await(journal.newest(1000));
    if (!list)
        return u"the journal cannot be read"_s;

    QHash<QString, QString> refs; // by marker, as somebody was told
    QHash<QString, QSet<QString>> claims;
    for (const LivingProgram* program : programs) {
        for (const QString& line : program->said()) {
            const QStringList words = line.split(u' ');
            if (words.size() != 3)
                continue;
            if (words[0] == "claim"_L1) {
                claims[words[1]].insert(words[2]);
                continue;
            }
            if (words[0] == "queued"_L1 && refs.value(words[1], words[2]) != words[2])
                return u"%1 was taken twice"_s.arg(words[1]);
            refs.insert(words[1], words[2]);
        }
    }
    for (const Act& act : acts) {
        const QString name = u"%1 (%2) "_s.arg(act.marker, FlowMaker::effectOf(act.flow));
        QList<Intent> found;
        for (const Intent& intent : *list) {
            if (intent.request.summary.facts.value("marker"_L1).toString() == act.marker)
                found.append(intent);
        }
        if (found.size() != 1)
            return name + u"is in the journal %1 times"_s.arg(found.size());
        const Intent& intent = found.constFirst();
        if (refs.value(act.marker) != intent.clientRef)
            return name + u"is another than the one that was promised"_s;
        if (intent.isOpen())
            return name + u"is stuck in "_s + phaseName(intent.phase);
        const int times = m_truth->times(intent.clientRef, FlowMaker::effectOf(act.flow));
        const bool isConfirmed = intent.phase == IntentPhase::Confirmed;
        ++counts[phaseName(intent.phase)];
        counts[u"executed"_s] += times;
        if (times > 1 || isConfirmed != (times == 1))
            return name + u"is %1 and was executed %2 times"_s.arg(phaseName(intent.phase)).arg(times);
        for (const QString& claim : claims.value(intent.clientRef)) {
            const auto phase = phaseFromName(claim);
            const bool isFinal = phase != IntentPhase::Queued && phase != IntentPhase::Attempted;
            if (isFinal && phase != intent.phase)
                return name + u"was called %1 and is %2"_s.arg(claim, phaseName(intent.phase));
        }
        const SeenIntent seen = m_proxy->seen(intent.idempotencyKey.toLatin1());
        counts[u"requests"_s] += seen.requests;
        if (seen.requests > intent.attempts)
            return name + u"went out %1 times in %2 attempts"_s.arg(seen.requests).arg(intent.attempts);
        if (seen.fingerprints > 1)
            return name + u"went out with different bytes"_s;
        const auto receipt = await(journal.receiptOf(intent.id));
        if (!receipt || receipt->has_value() != isConfirmed)
            return name + u"is %1 and its receipt is not as that"_s.arg(phaseName(intent.phase));
        if (isConfirmed && !(*receipt)->topic.isEmpty()) {
            const auto record = await(records.get((*receipt)->topic, (*receipt)->entityId));
            if (!record || !record->has_value())
                return name + u"is confirmed and the records have not seen it"_s;
        }
        const auto draft = await(journal.draft(u"order"_s, act.marker));
        if (!draft || draft->has_value())
            return name + u"is there and its draft too"_s;
    }
    return m_truth->moneyTrouble();
}

} // namespace tradewind::faults
