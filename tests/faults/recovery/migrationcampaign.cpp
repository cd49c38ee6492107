// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/recovery/migrationcampaign.h"

#include "services/catalogue/cataloguedatabase.h"
#include "services/outbox/journalschema.h"
#include "services/outbox/journalstore.h"
#include "services/sync/recordstore.h"
#include "tests/faults/disk/failingdisk.h"
#include "tests/faults/disk/recordingdisk.h"
#include "tests/faults/driver/scratch.h"
#include "tests/faults/driver/turning.h"

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

constexpr int kKinds = 5;
constexpr int kImagesOfStep = 4;

QStringList keptNames()
{
    return QDir(QStringLiteral(TRADEWIND_FAULTS_GOLDEN)).entryList({u"*-v*.db"_s}, QDir::Files, QDir::Name);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// As a careless program would do it.
bool migrateUnguarded(const QString& path)
{
    auto connection = SqlConnection::open(path, SqlConnection::Access::ReadWrite);
    if (!connection)
        return false;
    const auto found = (*connection)->value(u"PRAGMA user_version"_s);
    if (!found)
        return false;
    for (const Migration& step : journalSchema()) {
        if (step.version <= found->toInt())
            continue;
        if (!(*connection)->exec(u"PRAGMA user_version=%1"_s.arg(step.version)))
            return false;
        for (const QString& statement : step.statements) {
            if (!(*connection)->exec(statement))
                return false;
        }
        if (step.apply && !step.apply(**connection))
            return false;
    }
    return true;
}

} // namespace

/// A database as an earlier program left it.
struct MigrationCampaign::Kept
{
    enum class Kind { Journal, Records, Catalogue };
    Kind kind = Kind::Journal;
    QString name;
    QByteArray bytes;
    StoredTables tables;

    QString pathIn(const QString& folder) const
    {
        return folder + (kind == Kind::Journal   ? u"/journal.db"_s
                         : kind == Kind::Records ? u"/records.db"_s
                                                 : u"/catalogue.db"_s);
    }
};

qint64 MigrationCampaign::cases()
{
    return keptNames().size() * kKinds;
}

bool MigrationCampaign::open(const Kept& kept, const QString& folder) const
{
    const SystemClock clock;
    const QString path = kept.pathIn(folder);
    switch (kept.kind) {
    case Kept::Kind::Journal: {
        if (m_bug == PlantedBug::MigrationUnguarded && !migrateUnguarded(path))
            return false;
        JournalStore journal(folder, clock);
        return answerOf(journal.open()).ok();
    }
    case Kept::Kind::Records: {
        RecordStore records(path, clock);
        return answerOf(records.open()).ok();
    }
    case Kept::Kind::Catalogue: {
        CatalogueDatabase catalogue(path, clock);
        return answerOf(catalogue.open()).ok();
    }
    }
    return false;
}

QString MigrationCampaign::holds(const Kept& kept, const QString& folder) const
{
    const QString path = kept.pathIn(folder);
    if (kept.kind != Kept::Kind::Journal) {
        // It may be empty, to be filled again; it may not stand in the way.
        return open(kept, folder) && open(kept, folder) ? QString() : u"it does not open any more"_s;
    }
    for (int times = 0; times < 2; ++times) {
        const SystemClock clock;
        JournalStore journal(folder, clock);
        const auto opened = answerOf(journal.open());
        if (!opened)
            return u"the journal does not open any more: "_s + opened.error().detail;
        const auto outcome = opened->report.outcome;
        if (outcome != OpenReport::Outcome::Opened && (times != 0 || outcome != OpenReport::Outcome::Migrated))
            return u"the journal was taken for damaged or missing"_s;
        if (opened->damaged != 0 || opened->damagedOther.all() != 0 || opened->brokenReceipt != 0 || opened->isOlder)
            return u"rows do not match their hash any more"_s;
    }
    const StoredTables now = storedTables(path);
    for (auto table = kept.tables.cbegin(); table != kept.tables.cend(); ++table) {
        const StoredTable& found = now[table.key()];
        if (found.rows.size() != table->rows.size())
            return u"%1 rows of %2 are %3"_s.arg(table->rows.size()).arg(table.key()).arg(found.rows.size());
        for (auto row = table->rows.cbegin(); row != table->rows.cend(); ++row) {
            for (qsizetype i = 0; i < table->columns.size(); ++i) {
                const qsizetype at = found.columns.indexOf(table->columns[i]);
                if (table->columns[i] != "hash"_L1 && found.rows.value(row.key()).value(at) != row->at(i))
                    return u"%1.%2 has changed"_s.arg(table.key(), table->columns[i]);
            }
        }
    }
    if (kept.name == u"journal-v%1.db"_s.arg(latestVersion(journalSchema())))
        return {};
    for (const QString& copy : QDir(folder).entryList({u"journal.db.before-v*"_s}, QDir::Files)) {
        if (storedTables(folder + u'/' + copy)["intent"_L1].rows == kept.tables["intent"_L1].rows)
            return {};
    }
    return u"there is no whole copy of what was before"_s;
}

QString MigrationCampaign::powerGoes(const Kept& kept, quint64 seed, Counts& counts)
{
    RecordingDisk disk;
    QByteArray recorded;
    {
        const Scratch scratch;
        recorded = QFile::encodeName(scratch.path());
        const QByteArray path = QFile::encodeName(kept.pathIn(scratch.path()));
        // What is there already is on the disk.
        disk.opened(path, true);
        disk.written(path, 0, kept.bytes);
        disk.synced(path);
        if (!write(kept.pathIn(scratch.path()), kept.bytes))
            return u"the file cannot be written"_s;
        watchDisk(&disk, recorded);
        const bool opened = open(kept, scratch.path());
        watchDisk(nullptr, {});
        if (!opened)
            return u"it does not open without trouble"_s;
    }
    for (size_t steps = 3; steps <= disk.steps(); ++steps) {
        for (int image = 0; image < kImagesOfStep; ++image) {
            Dice dice(seed, steps * kImagesOfStep + size_t(image));
            const Scratch scratch;
            for (const auto& [path, bytes] : disk.imageAfter(steps, dice)) {
                if (!write(scratch.path() + QFile::decodeName(path.mid(recorded.size())), bytes))
                    return u"the image cannot be written"_s;
            }
            if (const QString violated = holds(kept, scratch.path()); !violated.isEmpty())
                return u"the power went after step %1 of %2: %3"_s.arg(QString::number(steps),
                                                                       QString::number(disk.steps()), violated);
            ++counts[u"images"_s];
        }
    }
    return {};
}

QString MigrationCampaign::callsFail(const Kept& kept, int kind, Counts& counts)
{
    const auto trouble = kind / 2 == 0 ? FailingDisk::Trouble::Full : FailingDisk::Trouble::InputOutput;
    const bool sticky = kind % 2 == 1;
    for (qint64 nth = 1;; ++nth) {
        const Scratch scratch;
        if (!write(kept.pathIn(scratch.path()), kept.bytes))
            return u"the file cannot be written"_s;
        FailingDisk disk(trouble, nth, sticky);
        watchDisk(&disk, QFile::encodeName(scratch.path()));
        const bool opened = open(kept, scratch.path());
        watchDisk(nullptr, {});
        QString violated = holds(kept, scratch.path());
        if (violated.isEmpty() && !disk.hasFired() && !opened)
            violated = u"it does not open without trouble"_s;
        if (!violated.isEmpty())
            return u"%1 %2 at call %3: %4"_s.arg(FailingDisk::nameOf(trouble), sticky ? u"from then on"_s : u"once"_s,
                                                 QString::number(nth), violated);
        if (!disk.hasFired())
            return {};
        ++counts[u"calls failed"_s];
    }
}

QString MigrationCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    const QStringList names = keptNames();
    Kept kept;
    kept.name = names.value(number / kKinds);
    const QString path = QStringLiteral(TRADEWIND_FAULTS_GOLDEN) + u'/' + kept.name;
    kept.kind = kept.name.startsWith("journal"_L1)   ? Kept::Kind::Journal
                : kept.name.startsWith("records"_L1) ? Kept::Kind::Records
                                                     : Kept::Kind::Catalogue;
    kept.bytes = bytesOf(path);
    const Scratch scratch;
    if (kept.bytes.isEmpty() || !write(kept.pathIn(scratch.path()), kept.bytes))
        return u"no such file: "_s + path;
    kept.tables = storedTables(kept.pathIn(scratch.path()));
    const int kind = int(number % kKinds);
    const QString violated = kind == 0 ? powerGoes(kept, seed, counts) : callsFail(kept, kind - 1, counts);
    return violated.isEmpty() ? QString() : kept.name + u": "_s + violated;
}

} // namespace tradewind::faults
