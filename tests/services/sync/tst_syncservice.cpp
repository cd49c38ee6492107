// SPDX-License-Identifier: Apache-2.0
#include "services/sync/snapshotreader.h"
#include "services/sync/syncservice.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

namespace {

/// A platform that counts up, or fails.
class CountingSource final : public ChangeSource
{
public:
    std::optional<Error> failure;
    int asked = 0;
    QString refuseCursor;
    bool slow = false; ///< the page comes when the test ends `waiting`
    Promise<ChangePage> waiting;

    Async<ChangePage> changes(QString since, std::stop_token) override
    {
        ++asked;
        if (slow) {
            waiting = Promise<ChangePage>();
            return waiting.future();
        }
        if (failure)
            return failed<ChangePage>(*failure);
        if (!since.isEmpty() && since == refuseCursor) {
            Error error = makeError(Error::Kind::Refused);
            error.problem = Problem{Problem::Slug::CursorExpired, {}, {}, {}, {}};
            return failed<ChangePage>(error);
        }
        ChangePage page;
        page.nextCursor = u"c%1"_s.arg(asked);
        page.state = since.isEmpty();
        page.stateEnd = page.state;
        return ready(page);
    }
};

class MemorySink final : public ChangeSink, public SnapshotSink
{
public:
    explicit MemorySink(const Clock& clock)
        : m_clock(clock)
    {
    }
    StreamPosition at;
    int loads = 0;

    Async<StreamPosition> position() override { return ready(StreamPosition(at)); }
    Async<void> beginState() override
    {
        at.cursor.clear();
        at.inState = true;
        return ready();
    }
    Async<void> applyPage(ChangePage page) override
    {
        at.cursor = page.nextCursor;
        at.inState = at.inState && !page.stateEnd;
        at.lastSyncedAt = m_clock.now();
        return ready();
    }
    Async<void> load(QList<std::pair<QString, QByteArray>>, SnapshotMark) override
    {
        ++loads;
        return ready();
    }
    Async<void> endLoad(QString cursor) override
    {
        at.cursor = cursor;
        at.inState = false;
        return ready();
    }

private:
    const Clock& m_clock;
};

class OneSnapshot final : public SnapshotSource
{
public:
    int read_ = 0;
    Async<void> read(QString, QString, ChunkHandler onChunk, std::stop_token) override
    {
        ++read_;
        onChunk({false, u"snap"_s}, "{\"offerSummary\":{\"id\":\"o1\",\"version\":1}}\n"
                                    "{\"end\":true,\"count\":1,\"cursor\":\"snap\"}\n");
        return ready();
    }
};

class ManualHints final : public HintSource
{
public:
    std::function<void()> listening;
    std::function<void(const QString&)> hint;
    Promise<void> ending;

    Async<void> listen(std::function<void()> onListening, std::function<void(const QString& stream)> onHint,
                       std::stop_token) override
    {
        listening = std::move(onListening);
        hint = std::move(onHint);
        ending = Promise<void>();
        return ending.future();
    }
};

/// Nothing happens by itself in the time of a test.
SyncService::Timing slow()
{
    return {std::chrono::hours(1), std::chrono::hours(1), std::chrono::hours(1), std::chrono::hours(1)};
}

} // namespace

class tst_syncservice final : public testkit::TestCase
{
    Q_OBJECT

    testkit::FakeClock m_clock;

    static bool settled(const SyncService& sync)
    {
        return awaitUntil([&] { return !sync.state().syncing; });
    }

private Q_SLOTS:
    void startBringsEverythingUpToDate()
    {
        CountingSource source;
        MemorySink sink(m_clock);
        SyncService sync(nullptr, m_clock, slow());
        sync.addStream(u"records"_s, source, sink);
        QSignalSpy online(&sync, &SyncService::onlineChanged);
        QSignalSpy synced(&sync, &SyncService::streamSynced);
        sync.start();
        QVERIFY(settled(sync));
        QCOMPARE(sync.state().connection, SyncState::Connection::Online);
        QCOMPARE(sync.state().lastSyncedAt, m_clock.now());
        QCOMPARE(online.size(), 1);
        QCOMPARE(synced.size(), 1);
        QCOMPARE(sink.at.cursor, u"c1"_s);
    }

    void freshnessIsKnownOffline()
    {
        CountingSource source;
        source.failure = makeError(Error::Kind::Offline);
        MemorySink sink(m_clock);
        sink.at.cursor = u"c0"_s;
        sink.at.lastSyncedAt = m_clock.now().addDays(-1);
        SyncService sync(nullptr, m_clock, slow());
        sync.addStream(u"records"_s, source, sink);
        sync.start();
        QVERIFY(settled(sync));
        QCOMPARE(sync.state().connection, SyncState::Connection::Offline);
        QCOMPARE(sync.state().since, m_clock.now());
        QCOMPARE(sync.state().lastSyncedAt, sink.at.lastSyncedAt);
        QCOMPARE(sync.state().error->kind, Error::Kind::Offline);
    }

    void itComesBackByItself()
    {
        CountingSource source;
        source.failure = makeError(Error::Kind::Offline);
        MemorySink sink(m_clock);
        const std::chrono::milliseconds soon(1);
        SyncService sync(nullptr, m_clock, {std::chrono::hours(1), std::chrono::hours(1), soon, soon});
        sync.addStream(u"records"_s, source, sink);
        QSignalSpy online(&sync, &SyncService::onlineChanged);
        sync.start();
        QVERIFY(awaitUntil([&] { return source.asked >= 3; }));
        QCOMPARE(online.size(), 0);
        source.failure.reset();
        QVERIFY(awaitUntil([&] { return sync.isOnline(); }));
        QCOMPARE(online.size(), 1);
        source.failure = makeError(Error::Kind::Timeout);
        sync.syncNow();
        QVERIFY(awaitUntil([&] { return online.size() == 2; }));
        QVERIFY(!sync.isOnline());
    }

    void aStreamThatIsRefusedIsNoLostConnection_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("too many requests") << 429;
        QTest::newRow("not available") << 503;
    }
    void aStreamThatIsRefusedIsNoLostConnection()
    {
        QFETCH(const int, status);
        CountingSource records;
        CountingSource catalogue;
        catalogue.failure = makeError(Error::Kind::Http);
        catalogue.failure->httpStatus = status;
        MemorySink recordSink(m_clock);
        MemorySink catalogueSink(m_clock);
        const std::chrono::milliseconds soon(1);
        SyncService sync(nullptr, m_clock, {soon, soon, soon, soon});
        sync.addStream(u"records"_s, records, recordSink);
        sync.addStream(u"catalogue"_s, catalogue, catalogueSink);
        QSignalSpy online(&sync, &SyncService::onlineChanged);
        int withoutReason = 0;
        sync.start();
        QVERIFY(awaitUntil([&] { return sync.state().error && sync.isOnline(); }));
        connect(&sync, &SyncService::stateChanged, &sync,
                [&](const SyncState& state) { withoutReason += state.error ? 0 : 1; });
        const int before = records.asked;
        QVERIFY(awaitUntil([&] { return catalogue.asked >= 3 && records.asked >= before + 5; }));
        QCOMPARE(online.size(), 1);
        QVERIFY(sync.isOnline());
        QCOMPARE(withoutReason, 0);
        QCOMPARE(sync.state().error->httpStatus, status);
        QVERIFY(await(sync.stop()).ok());
    }

    void theConnectionIsLostWhenNoStreamIsAnswered()
    {
        CountingSource records;
        CountingSource catalogue;
        MemorySink recordSink(m_clock);
        MemorySink catalogueSink(m_clock);
        ManualHints hints;
        SyncService sync(&hints, m_clock, slow());
        sync.addStream(u"records"_s, records, recordSink);
        sync.addStream(u"catalogue"_s, catalogue, catalogueSink);
        sync.start();
        QVERIFY(settled(sync) && awaitUntil([&] { return bool(hints.hint); }));
        // One that times out while the other is answered: the platform is there.
        catalogue.failure = makeError(Error::Kind::Timeout);
        hints.hint(u"catalogue"_s);
        QVERIFY(awaitUntil([&] { return records.asked == 2; }) && settled(sync));
        QVERIFY(sync.isOnline());
        catalogue.failure.reset();
        hints.hint(u"catalogue"_s);
        QVERIFY(settled(sync));
        // The other is asked at once, not at its next turn an hour later.
        records.failure = makeError(Error::Kind::Network);
        catalogue.failure = makeError(Error::Kind::Network);
        hints.hint(u"records"_s);
        QVERIFY(awaitUntil([&] { return !sync.isOnline(); }));
        QCOMPARE(sync.state().connection, SyncState::Connection::Offline);
        hints.ending.finish({});
    }

    void theStreamThatWasGivenUpIsAskedNoMore()
    {
        CountingSource records;
        CountingSource catalogue;
        MemorySink recordSink(m_clock);
        MemorySink catalogueSink(m_clock);
        SyncService sync(nullptr, m_clock, slow());
        sync.addStream(u"records"_s, records, recordSink);
        sync.start();
        QVERIFY(settled(sync));
        catalogue.slow = true;
        sync.addStream(u"catalogue"_s, catalogue, catalogueSink);
        QVERIFY(awaitUntil([&] { return catalogue.asked == 1; }));
        auto removing = sync.removeStream(u"catalogue"_s);
        ChangePage page;
        page.nextCursor = u"late"_s;
        catalogue.waiting.finish(page);
        QVERIFY(await(std::move(removing)).ok());
        QVERIFY(catalogueSink.at.cursor.isEmpty());
        sync.syncNow();
        QVERIFY(awaitUntil([&] { return records.asked == 2; }) && settled(sync));
        QCOMPARE(catalogue.asked, 1);
    }

    void aHintFetchesItsStream()
    {
        CountingSource records;
        CountingSource catalogue;
        MemorySink recordSink(m_clock);
        MemorySink catalogueSink(m_clock);
        ManualHints hints;
        SyncService sync(&hints, m_clock, slow());
        sync.addStream(u"records"_s, records, recordSink);
        sync.addStream(u"catalogue"_s, catalogue, catalogueSink);
        sync.start();
        QVERIFY(settled(sync) && awaitUntil([&] { return bool(hints.hint); }));
        const int before = catalogue.asked;
        hints.hint(u"records"_s);
        QVERIFY(awaitUntil([&] { return records.asked == 2; }));
        QCOMPARE(catalogue.asked, before);
        hints.ending.finish({});
    }

    void aHintDuringAFetchFetchesOnceMore()
    {
        CountingSource source;
        MemorySink sink(m_clock);
        ManualHints hints;
        SyncService sync(&hints, m_clock, slow());
        sync.addStream(u"records"_s, source, sink);
        sync.start();
        QVERIFY(settled(sync) && awaitUntil([&] { return bool(hints.hint); }));
        source.slow = true;
        hints.hint(u"records"_s);
        QCOMPARE(source.asked, 2);
        // The page was made before what these hints are about.
        hints.hint(u"records"_s);
        hints.hint(u"records"_s);
        QCOMPARE(source.asked, 2);
        source.slow = false;
        ChangePage page;
        page.nextCursor = u"old"_s;
        source.waiting.finish(page);
        QVERIFY(awaitUntil([&] { return source.asked == 3; }) && settled(sync));
        QCOMPARE(sink.at.cursor, u"c3"_s);
        hints.ending.finish({});
    }

    void whatChangedBeforeTheHintsBeganIsFetched()
    {
        CountingSource records;
        CountingSource catalogue;
        MemorySink recordSink(m_clock);
        MemorySink catalogueSink(m_clock);
        ManualHints hints;
        SyncService sync(&hints, m_clock, slow());
        sync.addStream(u"records"_s, records, recordSink);
        sync.addStream(u"catalogue"_s, catalogue, catalogueSink);
        sync.start();
        QVERIFY(settled(sync) && awaitUntil([&] { return bool(hints.listening); }));
        QCOMPARE(records.asked, 1);
        hints.listening();
        QVERIFY(awaitUntil([&] { return records.asked == 2 && catalogue.asked == 2; }) && settled(sync));
        hints.ending.finish({});
    }

    void signedOutItWaits()
    {
        CountingSource source;
        source.failure = makeError(Error::Kind::Auth);
        MemorySink sink(m_clock);
        const std::chrono::milliseconds soon(1);
        SyncService sync(nullptr, m_clock, {soon, soon, soon, soon});
        sync.addStream(u"records"_s, source, sink);
        sync.start();
        QVERIFY(settled(sync));
        QCOMPARE(sync.state().connection, SyncState::Connection::SignedOut);
        const int asked = source.asked;
        sync.syncNow();
        QCOMPARE(source.asked, asked);
        source.failure.reset();
        sync.setSignedIn();
        QVERIFY(awaitUntil([&] { return sync.isOnline(); }));
        QVERIFY(await(sync.stop()).ok());
    }

    void aSnapshotComesFirstAndAgainWhenTheCursorHasExpired()
    {
        CountingSource source;
        MemorySink sink(m_clock);
        OneSnapshot snapshots;
        QThreadPool pool;
        SnapshotReader reader(snapshots, sink, pool);
        SyncService sync(nullptr, m_clock, slow());
        sync.addStream(u"catalogue"_s, source, sink, &reader);
        QVERIFY(await(sync.syncOnce()).ok());
        QCOMPARE(snapshots.read_, 1);
        QCOMPARE(sink.loads, 1);
        QCOMPARE(sink.at.cursor, u"c1"_s);
        QVERIFY(await(sync.syncOnce()).ok());
        QCOMPARE(snapshots.read_, 1);
        source.refuseCursor = sink.at.cursor;
        QVERIFY(await(sync.syncOnce()).ok());
        QCOMPARE(snapshots.read_, 2);
    }
};

TRADEWIND_TEST(tst_syncservice)
#include "tst_syncservice.moc"
