// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/recovery/corruptioncampaign.h"

#include "services/outbox/journalstore.h"
#include "tests/faults/driver/dice.h"
#include "tests/faults/driver/scratch.h"
#include "tests/faults/simulation/coreworld.h"

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

const QString kFile = u"journal.db"_s;
const QString kLog = u"journal.db-wal"_s;
const QString kMark = u"journal.db.mark"_s;
constexpr qsizetype kSector = 512;

void flip(QByteArray& bytes, Dice& dice)
{
    if (bytes.isEmpty())
        return;
    const qsizetype at = dice.below(bytes.size());
    bytes[at] = char(bytes.at(at) ^ (1 << dice.below(8)));
}

void zeroSector(QByteArray& bytes, Dice& dice)
{
    const qsizetype at = dice.below(bytes.size() / kSector) * kSector;
    bytes.replace(at, kSector, QByteArray(kSector, '\0'));
}

bool isSame(const Intent& a, const Intent& b)
{
    return a.clientRef == b.clientRef && a.idempotencyKey == b.idempotencyKey && a.bodyBytes == b.bodyBytes &&
           a.request.path == b.request.path && a.request.method == b.request.method &&
           a.request.operationId == b.request.operationId && a.request.entityKey == b.request.entityKey &&
           a.request.summary.facts == b.request.summary.facts;
}

bool isEnd(IntentPhase phase)
{
    return phase == IntentPhase::Confirmed || phase == IntentPhase::Rejected || phase == IntentPhase::Withdrawn;
}

} // namespace

QString CorruptionCampaign::begin()
{
    const Scratch ours;
    const Scratch theirs;
    m_ours = std::make_unique<JournalHistory>(JournalHistory::make(ours.path(), u"ours"_s));
    m_theirs = std::make_unique<JournalHistory>(JournalHistory::make(theirs.path(), u"theirs"_s));
    m_records = storedRecords(m_ours->tables, m_ours->closed[kFile], {});
    return m_ours->trouble + m_theirs->trouble;
}

CorruptionCampaign::Damaged CorruptionCampaign::damage(quint64 seed, qint64 number) const
{
    Dice dice(seed, quint64(number));
    const bool running = dice.percent(50);
    Damaged made{{}, running ? m_ours->running : m_ours->closed};
    QByteArray& file = made.image[kFile];
    switch (number % 16) {
    case 0:
    case 1:
    case 2:
        made.what = u"a bit flipped"_s;
        flip(file, dice);
        break;
    case 3: {
        const int times = 2 + int(dice.below(30));
        made.what = u"%1 bits flipped"_s.arg(times);
        for (int i = 0; i < times; ++i)
            flip(file, dice);
        break;
    }
    case 4:
    case 5:
        made.what = u"a sector of zeros"_s;
        zeroSector(file, dice);
        break;
    case 6:
        made.what = u"cut off"_s;
        file.truncate(dice.percent(50) ? dice.below(file.size() / 4096) * 4096 : dice.below(file.size()));
        break;
    case 7:
        made.image = m_ours->running;
        made.what = u"a bit of the log flipped"_s;
        flip(made.image[kLog], dice);
        break;
    case 8:
        made.image = m_ours->running;
        made.what = u"a sector of the log is zeros"_s;
        zeroSector(made.image[kLog], dice);
        break;
    case 9:
        made.image = m_ours->running;
        made.what = u"the log cut off"_s;
        made.image[kLog].truncate(dice.below(made.image[kLog].size()));
        break;
    case 10:
        made.image = m_ours->running;
        made.what = u"the log is gone"_s;
        made.image.remove(kLog);
        made.isNoOther = true;
        break;
    case 11:
        made.image = dice.percent(50) ? m_ours->closed : m_ours->running;
        made.what = u"another account's log"_s;
        made.image[kLog] = m_theirs->running[kLog];
        made.isNoOther = true;
        break;
    case 12:
        made.what = u"another account's journal"_s;
        made.image = running ? m_theirs->running : m_theirs->closed;
        made.image[kMark] = m_ours->closed[kMark];
        made.isNoOther = true;
        break;
    case 13:
        made.what = u"a journal of yesterday"_s;
        made.image = m_ours->backup;
        made.image[kMark] = m_ours->closed[kMark];
        made.isOfBackup = true;
        made.isNoOther = true;
        break;
    case 14:
        made.what = u"a folder of yesterday"_s;
        made.image = m_ours->backup;
        made.isOfBackup = true;
        made.isNoOther = true;
        if (dice.percent(30))
            made.image.remove(kMark);
        break;
    default:
        made.what = u"the journal is gone"_s;
        made.image.remove(kFile);
        if (dice.percent(50))
            made.image.remove(kLog);
        made.isNoOther = true;
        break;
    }
    return made;
}

QString CorruptionCampaign::judge(const Damaged& damaged, const QString& folder, const JournalOpened& opened,
                                  const QList<Intent>& list, Counts& counts) const
{
    const bool isAside = opened.report.outcome == OpenReport::Outcome::Quarantined;
    const auto& intents = damaged.isOfBackup ? m_ours->intentsOfBackup : m_ours->intents;
    // Every intent as it was, or a person's.
    QSet<QString> found;
    for (const Intent& intent : list) {
        if (m_theirs->intents.contains(intent.clientRef))
            return u"another account's intent is shown here"_s;
        const bool isDamaged = intent.phase == IntentPhase::NeedsYou && intent.why == NeedsYouWhy::Damaged;
        const auto was = intents.constFind(intent.clientRef);
        if (was == intents.cend() || !isSame(intent, *was)) {
            // Of one that is lost a receipt can be left.
            if (!isDamaged && !intent.clientRef.startsWith("lost-"_L1))
                return u"a changed intent was not noticed: "_s + phaseName(intent.phase);
            continue;
        }
        found.insert(intent.clientRef);
        if (intent.isOpen() && (isAside || intent.phase != was->phase))
            return u"an intent came back as "_s + phaseName(intent.phase);
        if (isEnd(intent.phase) && intent.phase != was->phase)
            return u"an intent that was %1 came back as %2"_s.arg(phaseName(was->phase), phaseName(intent.phase));
    }
    // Everything else, as SQL reads it now; what is whole is what was written.
    const StoredTables now = storedTables(folder + u"/journal.db"_s);
    const StoredTables& then = damaged.isOfBackup ? m_ours->tablesOfBackup : m_ours->tables;
    qint64 changed = 0;
    for (const QString& table : {u"draft"_s, u"note"_s, u"file"_s, u"receipt"_s}) {
        for (auto row = now[table].rows.cbegin(); row != now[table].rows.cend(); ++row) {
            const bool isReceipt = table == "receipt"_L1;
            // The hash is the new journal's, and a receipt's intent may have got another number.
            const auto content = [isReceipt](const QVariantList& columns) {
                return isReceipt ? columns.mid(2, columns.size() - 3) : columns.first(columns.size() - 1);
            };
            const auto was = then[table].rows.constFind(row.key());
            if (was != then[table].rows.cend() && content(*was) == content(*row))
                continue;
            ++changed;
            if (isReceipt && opened.brokenReceipt == 0)
                return u"a changed receipt was not noticed"_s;
            if (!isReceipt && opened.damagedOther.all() == 0)
                return u"a changed %1 was not noticed"_s.arg(table);
        }
    }
    counts[u"changed rows said"_s] += changed + opened.damaged;
    counts[u"put aside"_s] += isAside ? 1 : 0;
    if (damaged.isNoOther && !opened.isOlder && !isAside && damaged.image.contains(kMark) && !damaged.isOfBackup)
        return u"it was taken for the journal last used here"_s;
    if (damaged.isOfBackup)
        return {};
    // What stands somewhere in the bytes, whole, comes back.
    qint64 whole = 0;
    QStringList lost;
    const QByteArray file = damaged.image.value(kFile);
    const QByteArray log = damaged.image.value(kLog);
    for (auto table = m_records.cbegin(); table != m_records.cend(); ++table) {
        for (auto row = table->cbegin(); row != table->cend(); ++row) {
            if (!file.contains(row.value()) && !log.contains(row.value()))
                continue;
            ++whole;
            const bool isIntent = table.key() == "intent"_L1;
            if (isIntent ? !found.contains(then["intent"_L1].rows.value(row.key()).at(1).toString())
                         : !now[table.key()].rows.contains(row.key()))
                lost.append(table.key() + u' ' + QString::fromUtf8(row.key()).simplified());
        }
    }
    counts[u"whole rows"_s] += whole;
    counts[u"whole rows lost"_s] += lost.size();
    if (lost.size() * 100 > whole)
        return u"%1 of %2 whole rows are lost: %3"_s.arg(lost.size()).arg(whole).arg(lost.mid(0, 6).join(u", "_s));
    return {};
}

QString CorruptionCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    if (!m_ours) {
        if (const QString trouble = begin(); !trouble.isEmpty()) {
            m_ours.reset();
            return trouble;
        }
    }
    const Damaged damaged = damage(seed, number);
    const Scratch scratch;
    if (!writeFolder(scratch.path(), damaged.image))
        return u"the image cannot be written"_s;
    CoreWorld after(scratch.path(), m_ours->platform, m_bug);
    bool mustNotSend = damaged.isNoOther;
    QSet<QString> sent;
    after.setWitness([&](CoreWorld::Witnessed what, const QString& clientRef, IntentPhase) {
        if (what == CoreWorld::Witnessed::Sent)
            sent.insert(clientRef);
    });
    QSet<QString> persons;
    QString violated = after.liveOn([&](const JournalOpened& opened, const QList<Intent>& list) {
        mustNotSend = mustNotSend || opened.isOlder || opened.report.outcome == OpenReport::Outcome::Quarantined;
        for (const Intent& intent : list) {
            if (intent.phase == IntentPhase::NeedsYou)
                persons.insert(intent.clientRef);
        }
        return judge(damaged, scratch.path(), opened, list, counts);
    });
    if (violated.isEmpty() && mustNotSend && !sent.isEmpty())
        violated = u"%1 intents were sent by themselves"_s.arg(sent.size());
    if (violated.isEmpty() && sent.intersects(persons))
        violated = u"what needs a person was sent by itself"_s;
    return violated.isEmpty() ? QString() : damaged.what + u": "_s + violated;
}

} // namespace tradewind::faults
