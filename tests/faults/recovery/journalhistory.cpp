// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/recovery/journalhistory.h"

#include "services/outbox/journalstore.h"
#include "tests/faults/driver/turning.h"

#include <QDir>
#include <QFile>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStart = 1'784'000'000'000;

class StillClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC); }
    std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(time); }
    qint64 time = kStart;
};

class Writer
{
public:
    Writer(const QString& folder, const QString& name, CorePlatform& platform)
        : m_folder(folder)
        , m_name(name)
        , m_platform(platform)
    {
    }

    QString trouble;

    void open()
    {
        m_journal = std::make_unique<JournalStore>(m_folder, m_clock);
        check(answerOf(m_journal->open()).ok(), u"open"_s);
    }
    void close() { m_journal.reset(); }

    /// An intent that comes as far as that; what was attempted may have reached the platform without its answer coming
    /// back.
    qint64 write(IntentPhase end, bool reached)
    {
        IntentDraft draft;
        const QString marker = u"%1-%2"_s.arg(m_name).arg(++m_number);
        draft.operationId = u"createOrder"_s;
        draft.entityKey = u"order:"_s + marker;
        draft.path = u"/v1/orders"_s;
        draft.body = {{u"marker"_s, marker}, {u"amount"_s, 100 + m_number}, {u"note"_s, u"größer ≥ 5 m²"_s}};
        draft.summary = {u"order"_s, {{u"marker"_s, marker}}};
        m_clock.time += 7000;
        const auto intent = answerOf(m_journal->insert(draft));
        check(intent.ok(), u"insert"_s);
        if (intent.ok())
            advance(intent->id, end, reached);
        return intent ? intent->id : 0;
    }

    void advance(qint64 id, IntentPhase end, bool reached)
    {
        if (end == IntentPhase::Queued)
            return;
        Outcome outcome;
        if (end != IntentPhase::Withdrawn) {
            const auto attempt = answerOf(m_journal->commitAttempt(id, m_clock.now()));
            check(attempt.ok(), u"attempt"_s);
            if (!attempt)
                return;
            const Intent& intent = attempt->intent;
            if (end == IntentPhase::Rejected || end == IntentPhase::NeedsYou)
                m_platform.setRule(intent.request.summary.facts.value("marker"_L1).toString(),
                                   end == IntentPhase::Rejected ? CorePlatform::Rule::Invalid
                                                                : CorePlatform::Rule::PriceChanged);
            if (reached)
                outcome = outcomeOf(m_platform.handle(WireRequest::of(intent), m_clock.time), intent.clientRef);
        }
        if (end == IntentPhase::Attempted)
            return;
        const auto why = end == IntentPhase::NeedsYou ? NeedsYouWhy::ConditionFailed : NeedsYouWhy::None;
        check(answerOf(m_journal->settle(id, end, why, outcome)).ok(), u"settle"_s);
    }

    void writeRound()
    {
        using Phase = IntentPhase;
        for (const auto& [phase, reached] :
             {std::pair(Phase::Queued, false), std::pair(Phase::Attempted, false), std::pair(Phase::Attempted, true),
              std::pair(Phase::Confirmed, true), std::pair(Phase::Rejected, true), std::pair(Phase::NeedsYou, true),
              std::pair(Phase::Withdrawn, false)}) {
            const qint64 id = write(phase, reached);
            if (phase == Phase::Queued)
                m_queued.append(id);
        }
        QList<DraftEdit> edits;
        for (int line = 0; line < 4; ++line) {
            edits.append({u"rfq"_s, u"%1-d%2"_s.arg(m_name).arg(m_number), line == 0 ? QString() : u"L%1"_s.arg(line),
                          "{\"title\":\"mugs " + QByteArray::number(m_number * 10 + line) + "\"}"});
        }
        check(answerOf(m_journal->saveDrafts(edits)).ok(), u"drafts"_s);
        check(answerOf(m_journal->setNote(u"order:%1-%2"_s.arg(m_name).arg(m_number), u"ask for red"_s)).ok(),
              u"note"_s);
        const QByteArray picture = "a picture " + QByteArray::number(m_number);
        const auto file = answerOf(m_journal->addFile(picture, u"a.png"_s, u"image/png"_s));
        check(file.ok(), u"file"_s);
        if (file)
            m_platform.keepFile(file->sha256);
    }

    /// What waited goes on: sent, taken back, or still waiting.
    void goOn()
    {
        for (qsizetype i = 0; i < m_queued.size(); ++i) {
            if (i % 4 != 3)
                advance(m_queued[i], i % 4 == 0 ? IntentPhase::Withdrawn : IntentPhase::Confirmed, true);
        }
        m_queued.clear();
    }

    QMap<QString, Intent> intents()
    {
        QMap<QString, Intent> found;
        const auto list = answerOf(m_journal->newest(10'000));
        check(list.ok(), u"list"_s);
        for (const Intent& intent : list.valueOr({}))
            found.insert(intent.clientRef, intent);
        return found;
    }

private:
    void check(bool good, const QString& what)
    {
        if (!good && trouble.isEmpty())
            trouble = u"a journal could not be written: "_s + what;
    }

    const QString m_folder;
    const QString m_name;
    CorePlatform& m_platform;
    StillClock m_clock;
    std::unique_ptr<JournalStore> m_journal;
    QList<qint64> m_queued;
    int m_number = 0;
};

} // namespace

FolderImage readFolder(const QString& folder)
{
    FolderImage image;
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + u'/' + name);
        // Shared memory and the reserve are made anew.
        if (!name.endsWith("-shm"_L1) && !name.endsWith(".reserve"_L1) && file.open(QIODevice::ReadOnly))
            image.insert(name, file.readAll());
    }
    return image;
}

bool writeFolder(const QString& folder, const FolderImage& image)
{
    for (auto one = image.cbegin(); one != image.cend(); ++one) {
        QFile file(folder + u'/' + one.key());
        if (!file.open(QIODevice::WriteOnly) || file.write(one.value()) != one.value().size())
            return false;
    }
    return true;
}

JournalHistory JournalHistory::make(const QString& folder, const QString& name)
{
    JournalHistory made;
    Writer writer(folder, name, made.platform);
    writer.open();
    for (int round = 0; round < 4; ++round)
        writer.writeRound();
    made.intentsOfBackup = writer.intents();
    writer.close();
    made.backup = readFolder(folder);
    made.tablesOfBackup = storedTables(folder + u"/journal.db"_s);
    writer.open();
    writer.goOn();
    for (int round = 0; round < 3; ++round)
        writer.writeRound();
    made.intents = writer.intents();
    made.running = readFolder(folder);
    writer.close();
    made.closed = readFolder(folder);
    made.tables = storedTables(folder + u"/journal.db"_s);
    made.trouble = writer.trouble;
    return made;
}

} // namespace tradewind::faults
