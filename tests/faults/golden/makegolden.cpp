// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguedatabase.h"
#include "services/catalogue/cataloguetables.h"
#include "services/outbox/journalschema.h"
#include "services/outbox/journalstore.h"
#include "services/sync/recordstore.h"
#include "tests/services/catalogue/cataloguefixture.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {

IntentDraft draft(int number)
{
    IntentDraft made;
    made.operationId = u"createOrder"_s;
    made.module = u"orders"_s;
    made.entityKey = u"order:o-%1"_s.arg(number);
    made.path = u"/v1/orders"_s;
    made.body = {{u"marker"_s, u"g%1"_s.arg(number)}, {u"note"_s, u"größer ≥ 5 m², 又快又好"_s}};
    made.summary = {u"order"_s, {{u"marker"_s, u"g%1"_s.arg(number)}}};
    return made;
}

Outcome executed(int number)
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::Executed;
    outcome.receipt.operation = u"createOrder"_s;
    outcome.receipt.topic = u"order"_s;
    outcome.receipt.entityId = u"o-%1"_s.arg(number);
    outcome.receipt.version = 1;
    outcome.receipt.entity = "{\"id\":\"o-" + QByteArray::number(number) + "\",\"version\":1}";
    outcome.receipt.body =
        "{\"id\":\"o-" + QByteArray::number(number) + "\",\"entity\":" + outcome.receipt.entity + "}";
    return outcome;
}

/// Intents in every state, and something of everything else a journal keeps.
bool makeJournal(const QString& folder, testkit::FakeClock& clock)
{
    JournalStore journal(folder, clock);
    if (!await(journal.open()))
        return false;
    const auto file = await(journal.addFile("a picture", u"a.png"_s, u"image/png"_s));
    const auto sent = await(journal.addFile("another picture", u"b.png"_s, u"image/png"_s));
    if (!file || !sent || !await(journal.markUploaded(sent->sha256)))
        return false;
    struct End
    {
        IntentPhase phase;
        NeedsYouWhy why;
        bool attempted;
    };
    constexpr End kEnds[] = {{IntentPhase::Queued, NeedsYouWhy::None, false},
                             {IntentPhase::Attempted, NeedsYouWhy::None, true},
                             {IntentPhase::Confirmed, NeedsYouWhy::None, true},
                             {IntentPhase::Rejected, NeedsYouWhy::None, true},
                             {IntentPhase::NeedsYou, NeedsYouWhy::ConditionFailed, true},
                             {IntentPhase::Withdrawn, NeedsYouWhy::None, false}};
    int number = 0;
    for (int round = 0; round < 4; ++round) {
        for (const End& end : kEnds) {
            IntentDraft wanted = draft(++number);
            if (round == 1)
                wanted.files = {file->sha256};
            if (round == 2)
                wanted.presentUntil = clock.now().addSecs(600);
            clock.advance(std::chrono::seconds(7));
            const auto intent = await(journal.insert(wanted));
            if (!intent || (end.attempted && !await(journal.commitAttempt(intent->id, clock.now()))))
                return false;
            Outcome outcome;
            if (end.phase == IntentPhase::Confirmed)
                outcome = executed(number);
            if (end.phase == IntentPhase::Rejected || end.phase == IntentPhase::NeedsYou)
                outcome.problem = Problem{Problem::Slug::PriceChanged, u"price-changed"_s, {}, {}, {}};
            const bool settled = end.phase != IntentPhase::Queued && end.phase != IntentPhase::Attempted;
            if (settled && !await(journal.settle(intent->id, end.phase, end.why, outcome)))
                return false;
        }
    }
    QList<DraftEdit> edits;
    for (int i = 0; i < 12; ++i) {
        edits.append({u"rfq"_s, u"d-%1"_s.arg(i / 4), i % 4 == 0 ? QString() : u"L%1"_s.arg(i % 4),
                      QByteArray("{\"title\":\"mugs " + QByteArray::number(i) + "\"}")});
    }
    return await(journal.saveDrafts(edits)).ok() &&
           await(journal.setNote(u"order:o-3"_s, u"ask for the red one"_s)).ok();
}

bool makeRecords(const QString& path, testkit::FakeClock& clock)
{
    RecordStore records(path, clock);
    if (!await(records.open()))
        return false;
    for (int i = 1; i <= 20; ++i) {
        const QByteArray entity = "{\"id\":\"o-" + QByteArray::number(i) +
                                  "\",\"version\":1,\"companyId\":\"co-1\",\"updatedAt\":\"2026-03-01T08:00:00Z\"}";
        if (!await(records.keep(u"order"_s, entity)))
            return false;
    }
    return true;
}

bool makeCatalogue(const QString& path, testkit::FakeClock& clock)
{
    CatalogueDatabase catalogue(path, clock);
    return await(catalogue.open()).ok() && await(catalogue.beginState()).ok() &&
           await(catalogue.applyPage(testkit::statePage(testkit::smallCatalogue()))).ok();
}

bool keep(const QString& made, const QString& kept)
{
    QFile::remove(kept);
    return !QFile::exists(made + u"-wal"_s) && QFile::copy(made, kept);
}

} // namespace

// tradewind-faults-golden FOLDER: writes a small database of each kind, as the program of today leaves them, named for
// its schema's version; one that is there already is never written again.
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QDir folder(QCoreApplication::arguments().value(1));
    QTemporaryDir work;
    testkit::FakeClock clock;
    const QString journal = folder.filePath(u"journal-v%1.db"_s.arg(latestVersion(journalSchema())));
    const QString records = folder.filePath(u"records-v%1.db"_s.arg(latestVersion(RecordTable::schema())));
    const QString catalogue = folder.filePath(u"catalogue-v%1.db"_s.arg(CatalogueTables::kSchemaVersion));
    bool done = true;
    if (!QFile::exists(journal))
        done = makeJournal(work.filePath(u"a"_s), clock) && keep(work.filePath(u"a/journal.db"_s), journal);
    if (done && !QFile::exists(records))
        done = makeRecords(work.filePath(u"records.db"_s), clock) && keep(work.filePath(u"records.db"_s), records);
    if (done && !QFile::exists(catalogue))
        done =
            makeCatalogue(work.filePath(u"catalogue.db"_s), clock) && keep(work.filePath(u"catalogue.db"_s), catalogue);
    std::printf("%s\n", done ? "made" : "failed");
    return done ? 0 : 1;
}
