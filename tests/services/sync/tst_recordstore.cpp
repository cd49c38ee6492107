// SPDX-License-Identifier: Apache-2.0
#include "services/sync/recordstore.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {

Change change(Change::Op op, const QString& id, qint64 version, const QString& note = u"n"_s)
{
    Change made;
    made.op = op;
    made.topic = u"order"_s;
    made.id = id;
    made.version = version;
    if (op == Change::Op::Upsert)
        made.companyId = u"c1"_s;
    made.tx = u"t"_s;
    if (op == Change::Op::Upsert)
        made.entity = QJsonDocument(QJsonObject{{u"id"_s, id}, {u"version"_s, version}, {u"note"_s, note}})
                          .toJson(QJsonDocument::Compact);
    return made;
}
Change upsert(const QString& id, qint64 version, const QString& note = u"n"_s)
{
    return change(Change::Op::Upsert, id, version, note);
}

ChangePage live(const QList<Change>& changes, const QString& cursor = u"c"_s)
{
    return {changes, cursor, false, false, false, 0};
}
ChangePage state(const QList<Change>& changes, bool end, const QString& cursor = u"s"_s)
{
    return {changes, cursor, !end, true, end, 0};
}

/// "id:version:note" of every order, by id.
QStringList orders(RecordStore& store)
{
    const auto list = await(store.listAs(u"order"_s, [](const Record& record) -> Result<QString> {
        const auto object = QJsonDocument::fromJson(record.body).object();
        return record.id + u':' + QString::number(record.version) + u':' + object.value("note"_L1).toString();
    }));
    QStringList sorted(list.ok() ? *list : QStringList{u"error"_s});
    sorted.sort();
    return sorted;
}

} // namespace

class tst_recordstore final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    testkit::FakeClock m_clock;
    int m_files = 0;

    QString newPath() { return m_dir.filePath(u"records%1.db"_s.arg(++m_files)); }

private Q_SLOTS:
    void olderNeverOverwritesNewer()
    {
        RecordStore store(newPath(), m_clock);
        QVERIFY(await(store.open()).ok());
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 2, u"two"_s)}))).ok());
        QSignalSpy spy(&store, &RecordStore::changed);
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 1, u"one"_s), upsert(u"a"_s, 2, u"again"_s)}))).ok());
        QCOMPARE(spy.size(), 0);
        QCOMPARE(orders(store), QStringList{u"a:2:two"_s});
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 5, u"five"_s), upsert(u"b"_s, 1)}))).ok());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), u"order"_s);
        QCOMPARE(spy.at(0).at(1).toStringList(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(orders(store), (QStringList{u"a:5:five"_s, u"b:1:n"_s}));
    }

    void everyOrderOfTheSameChangesEndsAlike()
    {
        // At least once and in any order: 5 changes of one entity in all 120 orders, each twice.
        QList<Change> changes{upsert(u"a"_s, 1), upsert(u"a"_s, 2), upsert(u"a"_s, 3, u"three"_s),
                              upsert(u"a"_s, 4, u"four"_s), change(Change::Op::Delete, u"a"_s, 5)};
        QList<int> order{0, 1, 2, 3, 4};
        int tried = 0;
        RecordStore store(newPath(), m_clock);
        QVERIFY(await(store.open()).ok());
        do {
            // A fresh id each time, so that one file serves.
            const QString id = u"a%1"_s.arg(++tried);
            QList<Change> page;
            for (const int index : std::as_const(order)) {
                Change one = changes.at(index);
                one.id = id;
                page << one << one;
            }
            QVERIFY(await(store.applyPage(live(page))).ok());
            QVERIFY(!await(store.get(u"order"_s, id))->has_value());
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(tried, 120);
        QCOMPARE(orders(store), QStringList());
    }

    void aForgottenRecordMayComeBack()
    {
        RecordStore store(newPath(), m_clock);
        QVERIFY(await(store.open()).ok());
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 3)}))).ok());
        QVERIFY(await(store.applyPage(live({change(Change::Op::Forget, u"a"_s, 3)}))).ok());
        QCOMPARE(orders(store), QStringList());
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 3)}))).ok());
        QCOMPARE(orders(store), QStringList{u"a:3:n"_s});
    }

    void aStateRemovesWhatItDoesNotShow()
    {
        RecordStore store(newPath(), m_clock);
        QVERIFY(await(store.open()).ok());
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 1), upsert(u"b"_s, 1), upsert(u"c"_s, 1)}))).ok());
        const QDateTime before = m_clock.now();
        m_clock.advance(std::chrono::hours(1));
        QVERIFY(await(store.beginState()).ok());
        QCOMPARE(await(store.position())->inState, true);
        QCOMPARE(await(store.position())->cursor, QString());
        QVERIFY(await(store.applyPage(state({upsert(u"a"_s, 1, u"healed"_s)}, false, u"s1"_s))).ok());
        QCOMPARE(orders(store).size(), 3);
        QCOMPARE(await(store.position())->cursor, u"s1"_s);
        QCOMPARE(await(store.position())->lastSyncedAt, before);
        QSignalSpy spy(&store, &RecordStore::changed);
        QVERIFY(await(store.applyPage(state({upsert(u"c"_s, 2)}, true, u"s2"_s))).ok());
        QCOMPARE(orders(store), (QStringList{u"a:1:healed"_s, u"c:2:n"_s}));
        QCOMPARE(spy.at(0).at(1).toStringList(), (QStringList{u"c"_s, u"b"_s}));
        const auto position = await(store.position());
        QCOMPARE(position->inState, false);
        QCOMPARE(position->lastSyncedAt, m_clock.now());
    }

    void anotherLanguageIsAskedForAll()
    {
        RecordStore store(newPath(), m_clock);
        store.setLanguage("en");
        QVERIFY(await(store.open()).ok());
        QVERIFY(await(store.beginState()).ok());
        QVERIFY(await(store.applyPage(state({upsert(u"a"_s, 3, u"three"_s), upsert(u"b"_s, 1)}, true))).ok());
        QCOMPARE(await(store.position())->cursor, u"s"_s);
        store.setLanguage("zh-CN");
        const auto moved = await(store.position());
        QCOMPARE(moved->cursor, QString());
        QVERIFY(moved->lastSyncedAt.isValid());
        QCOMPARE(orders(store), (QStringList{u"a:3:three"_s, u"b:1:n"_s})); // until it has come
        // A page that was asked for before the switch does not count as the end of the new state.
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 4, u"four"_s)}))).ok());
        QCOMPARE(await(store.position())->cursor, QString());
        QVERIFY(await(store.beginState()).ok());
        QVERIFY(await(store.applyPage(state({upsert(u"a"_s, 4, u"四"_s), upsert(u"b"_s, 1, u"五"_s)}, true))).ok());
        QCOMPARE(orders(store), (QStringList{u"a:4:四"_s, u"b:1:五"_s}));
        QCOMPARE(await(store.position())->cursor, u"s"_s);
        store.setLanguage({}); // whoever does not care goes on
        QCOMPARE(await(store.position())->cursor, u"s"_s);
    }

    void aStateThatLosesMuchIsAskedTwice()
    {
        RecordStore store(newPath(), m_clock);
        QVERIFY(await(store.open()).ok());
        QList<Change> many;
        for (int i = 0; i < 60; ++i)
            many.append(upsert(u"o%1"_s.arg(i), 1));
        QVERIFY(await(store.applyPage(live(many))).ok());
        QVERIFY(await(store.beginState()).ok());
        QVERIFY(await(store.applyPage(state({}, true))).ok());
        QCOMPARE(orders(store).size(), 60);
        QCOMPARE(await(store.position())->cursor, QString());
        QVERIFY(await(store.applyPage(state({}, true))).ok());
        QCOMPARE(orders(store).size(), 0);
        QCOMPARE(await(store.position())->cursor, u"s"_s);
    }

    void aReceiptAppliesByVersionAndMovesTheMark()
    {
        RecordStore store(newPath(), m_clock);
        QVERIFY(await(store.open()).ok());
        QCOMPARE(*await(store.receiptMark()), 0);
        QVERIFY(await(store.applyReceipts({upsert(u"a"_s, 4, u"receipt"_s)}, 17)).ok());
        QVERIFY(await(store.applyReceipts({upsert(u"a"_s, 3, u"older"_s)}, 12)).ok());
        QCOMPARE(orders(store), QStringList{u"a:4:receipt"_s});
        QCOMPARE(*await(store.receiptMark()), 17);
    }

    void filtersNarrow()
    {
        RecordStore store(newPath(), m_clock);
        QVERIFY(await(store.open()).ok());
        Change other = upsert(u"b"_s, 1, u"y"_s);
        other.companyId = u"c2"_s;
        Change newest = upsert(u"c"_s, 1, u"x"_s);
        newest.updatedAt = m_clock.now();
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 1, u"x"_s), other, newest}))).ok());
        QCOMPARE(await(store.list(u"order"_s, {u"c2"_s, {}, {}, 0}))->size(), 1);
        QCOMPARE(await(store.list(u"order"_s, {{}, u"$.note"_s, u"x"_s, 0}))->size(), 2);
        QCOMPARE(await(store.list(u"order"_s, {{}, u"$.version"_s, u"1"_s, 0}))->size(), 3);
        const auto one = await(store.list(u"order"_s, {{}, {}, {}, 1}));
        QCOMPARE(one->size(), 1);
        QCOMPARE(one->first().id, u"c"_s);
        QCOMPARE(one->first().updatedAt, m_clock.now());
        QCOMPARE(await(store.list(u"rfq"_s))->size(), 0);
    }

    void anUnreadableRecordIsLeftOutOfAList()
    {
        RecordStore store(newPath(), m_clock);
        QVERIFY(await(store.open()).ok());
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 1), upsert(u"b"_s, 1)}))).ok());
        const auto list = await(store.listAs(u"order"_s, [](const Record& record) -> Result<QString> {
            if (record.id == "a"_L1)
                return makeError(Error::Kind::Parse);
            return record.id;
        }));
        QCOMPARE(*list, QStringList{u"b"_s});
    }

    void aLostFileIsMadeAnew()
    {
        const QString path = newPath();
        {
            RecordStore store(path, m_clock);
            QVERIFY(await(store.open()).ok());
            QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 1)}))).ok());
        }
        QVERIFY(QFile::remove(path));
        RecordStore store(path, m_clock);
        QCOMPARE(await(store.open())->outcome, OpenReport::Outcome::Created);
        QCOMPARE(await(store.position())->cursor, QString());
        QCOMPARE(*await(store.receiptMark()), 0);
    }

    void aPageIsAppliedWholeOrNotAtAll()
    {
        // Fail the 1st, 2nd, 3rd … statement until a run succeeds.
        auto remaining = std::make_shared<std::atomic<int>>(-1);
        RecordStore store(newPath(), m_clock,
                          [remaining](const QString&) { return remaining->fetch_sub(1) == 1 ? 10 : 0; });
        QVERIFY(await(store.open()).ok());
        QVERIFY(await(store.applyPage(live({upsert(u"a"_s, 1)}, u"c1"_s))).ok());
        int failures = 0;
        for (int n = 1;; ++n) {
            QVERIFY(n < 50);
            *remaining = n;
            const auto done = await(store.applyPage(
                live({upsert(u"a"_s, 2), change(Change::Op::Delete, u"x"_s, 1), upsert(u"b"_s, 1)}, u"c2"_s)));
            *remaining = -1;
            if (done.ok())
                break;
            ++failures;
            QCOMPARE(orders(store), QStringList{u"a:1:n"_s});
            QCOMPARE(await(store.position())->cursor, u"c1"_s);
        }
        QVERIFY(failures >= 6);
        QCOMPARE(orders(store), (QStringList{u"a:2:n"_s, u"b:1:n"_s}));
        QCOMPARE(await(store.position())->cursor, u"c2"_s);
    }
};

TRADEWIND_TEST(tst_recordstore)
#include "tst_recordstore.moc"
