// SPDX-License-Identifier: Apache-2.0
#include "services/sync/snapshotcontrol.h"
#include "services/sync/snapshotreader.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QThreadPool>

#include <zlib.h>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {

QByteArray gzip(const QByteArray& plain)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray input = plain;
    QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray offer(int number)
{
    return "{\"offerSummary\":{\"id\":\"o" + QByteArray::number(number) + "\",\"version\":1,\"title\":\"x\"}}\n";
}
QByteArray endLine(int count)
{
    return "{\"end\":true,\"count\":" + QByteArray::number(count) + ",\"cursor\":\"c:9\"}\n";
}
QByteArray offers(int from, int to)
{
    QByteArray lines;
    for (int i = from; i <= to; ++i)
        lines += offer(i);
    return lines;
}

const QByteArray kSmall = "{\"category\":{\"id\":\"k1\",\"version\":1}}\n"
                          "{\"supplier\":{\"id\":\"s1\",\"version\":2}}\n" +
                          offer(1) + endLine(3);

/// Feeds in pieces; gives the topics, "END" at the end, "ERROR" for an error.
QStringList read(const QByteArray& bytes, bool compressed, qsizetype piece)
{
    SnapshotLines lines(compressed);
    QStringList told;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const auto batch = lines.feed(bytes.mid(at, piece));
        if (!batch)
            return told << u"ERROR"_s;
        for (const auto& [topic, json] : batch->entities)
            told << topic;
        if (batch->end)
            told << u"END"_s;
    }
    return told;
}

/// Answers from a script, one entry a request.
class ScriptedSnapshot final : public SnapshotSource
{
public:
    struct Answer
    {
        QByteArray bytes;
        Result<void> outcome;
        qsizetype piece = 50;
        QString cursor = u"c:9"_s;
    };
    QList<Answer> script;
    QStringList asked;

    Async<void> read(QString after, QString cursor, ChunkHandler onChunk, std::stop_token) override
    {
        asked << after + u'@' + cursor;
        const Answer answer = script.takeFirst();
        for (qsizetype at = 0; at < answer.bytes.size(); at += answer.piece)
            onChunk({false, answer.cursor}, answer.bytes.mid(at, answer.piece));
        if (!answer.outcome)
            return failed<void>(answer.outcome.error());
        return ready();
    }
};

/// Somebody holds the first answer up, and goes on while it is being ended.
class HastySnapshot final : public SnapshotSource
{
public:
    explicit HastySnapshot(SnapshotControl& control)
        : m_control(control)
    {
    }
    int reads = 0;

    Async<void> read(QString, QString, ChunkHandler onChunk, std::stop_token stop) override
    {
        if (++reads > 1) {
            onChunk({false, u"c:9"_s}, offers(1, 2) + endLine(2));
            co_return Result<void>();
        }
        SnapshotControl* const control = &m_control;
        control->setPaused(true);
        Promise<void> held;
        const std::stop_callback wake(stop, [held, control] {
            control->setPaused(false);
            held.finish(cancelled());
        });
        auto holding = held.future();
        const auto ended = co_await holding;
        co_return ended;
    }

private:
    SnapshotControl& m_control;
};

class MemorySnapshot final : public SnapshotSink
{
public:
    int begun = 0;
    QByteArrayList loaded;
    QString endedAt;
    SnapshotHalf half;

    Async<void> beginState() override
    {
        ++begun;
        loaded.clear();
        half = {};
        return ready();
    }
    Async<SnapshotHalf> takeUp() override { return ready(SnapshotHalf(half)); }
    Async<void> load(QList<std::pair<QString, QByteArray>> entities, SnapshotMark reached) override
    {
        for (const auto& [topic, json] : entities)
            loaded << json;
        half.mark = reached;
        return ready();
    }
    Async<void> endLoad(QString cursor) override
    {
        endedAt = cursor;
        return ready();
    }
};

/// Is slow to keep what it is given.
class SlowSnapshot final : public SnapshotSink
{
public:
    std::optional<Promise<void>> keeping;

    Async<void> beginState() override { return ready(); }
    Async<void> load(QList<std::pair<QString, QByteArray>>, SnapshotMark) override
    {
        keeping.emplace();
        return keeping->future();
    }
    Async<void> endLoad(QString) override { return ready(); }
};

Async<void> noDelay(std::chrono::milliseconds, std::stop_token)
{
    return ready();
}

} // namespace

class tst_snapshotreader final : public testkit::TestCase
{
    Q_OBJECT

    QThreadPool m_pool;

private Q_SLOTS:
    void linesComeOutHoweverTheyAreCut()
    {
        const QStringList whole{u"category"_s, u"supplier"_s, u"offer_summary"_s, u"END"_s};
        const QByteArray packed = gzip(kSmall);
        for (qsizetype piece = 1; piece < kSmall.size() + 2; ++piece) {
            QCOMPARE(read(kSmall, false, piece), whole);
            QCOMPARE(read(packed, true, piece), whole);
        }
        // Two members one behind the other are one file.
        QCOMPARE(read(gzip(offer(1)) + gzip(endLine(1)), true, 7), (QStringList{u"offer_summary"_s, u"END"_s}));
    }

    void everyTruncationIsIncomplete()
    {
        for (qsizetype size = 0; size < kSmall.size(); ++size)
            QVERIFY(!read(kSmall.left(size), false, 1000).contains(u"END"_s));
        const QByteArray packed = gzip(kSmall);
        for (qsizetype size = 0; size < packed.size() - 8; ++size) // the trailer alone may be missing
            QVERIFY(!read(packed.left(size), true, 1000).contains(u"END"_s) || size > packed.size() - 12);
    }

    void brokenBytesAreAnError()
    {
        QCOMPARE(read("<html>", true, 100).constLast(), u"ERROR"_s);
        QCOMPARE(read(offer(1) + endLine(2), false, 100).constLast(), u"ERROR"_s);
        QCOMPARE(read(offer(1) + endLine(1) + offer(2), false, 1000).constLast(), u"ERROR"_s);
        QCOMPARE(read(QByteArray(SnapshotLines::kLongestLine + 2, 'x'), false, 100000).constLast(), u"ERROR"_s);
        QCOMPARE(read(gzip(QByteArray(40 * 1024 * 1024, ' ')), true, 1000).constLast(), u"ERROR"_s);
    }

    void oneBadLineIsLeftOut()
    {
        SnapshotLines lines(false);
        const auto batch = lines.feed(offer(1) + "{\"offerSummary\":[]}\nnonsense\n" + offer(2) + endLine(4));
        QVERIFY(batch.ok());
        QCOMPARE(batch->entities.size(), 2);
        QCOMPARE(lines.rejected(), 2);
        QVERIFY(batch->end.has_value());
        QCOMPARE(batch->lastLine, u"offer_summary:o2"_s);
    }

    void aWholeSnapshotFillsTheSink()
    {
        ScriptedSnapshot source;
        MemorySnapshot sink;
        source.script = {{offers(1, 500) + endLine(500), {}, 977}};
        SnapshotReader reader(source, sink, m_pool, noDelay);
        QCOMPARE(*await(reader.fetch({})), 500);
        QCOMPARE(sink.loaded.size(), 500);
        QCOMPARE(sink.endedAt, u"c:9"_s);
        QCOMPARE(sink.begun, 1);
        QCOMPARE(source.asked, QStringList{u"@"_s});
    }

    void whatBreaksOffIsTakenUpAfterTheLastLine()
    {
        ScriptedSnapshot source;
        MemorySnapshot sink;
        source.script = {{offers(1, 10) + offer(11).left(20), makeError(Error::Kind::Network), 50},
                         {{}, makeError(Error::Kind::Timeout), 50},
                         {offers(11, 20), {}, 50}, // ended, but without the last line
                         {offers(21, 25) + endLine(5), {}, 50}};
        SnapshotReader reader(source, sink, m_pool, noDelay);
        QCOMPARE(*await(reader.fetch({})), 25);
        QCOMPARE(source.asked, (QStringList{u"@"_s, u"offer_summary:o10@c:9"_s, u"offer_summary:o10@c:9"_s,
                                            u"offer_summary:o20@c:9"_s}));
        QCOMPARE(sink.begun, 1);
        QCOMPARE(sink.endedAt, u"c:9"_s);
    }

    void anAnswerThatGoesOnNeedNotNameItsCursor()
    {
        ScriptedSnapshot source;
        MemorySnapshot sink;
        source.script = {{offers(1, 10), makeError(Error::Kind::Network), 50},
                         {offers(11, 20), makeError(Error::Kind::Network), 50, {}},
                         {offers(21, 25) + endLine(5), {}, 50}};
        SnapshotReader reader(source, sink, m_pool, noDelay);
        QCOMPARE(*await(reader.fetch({})), 25);
        QCOMPARE(source.asked, (QStringList{u"@"_s, u"offer_summary:o10@c:9"_s, u"offer_summary:o20@c:9"_s}));
    }

    void whoeverWatchesMayGoOnceItIsStopped()
    {
        testkit::FakeClock clock;
        auto control = std::make_unique<SnapshotControl>(clock);
        ScriptedSnapshot source;
        SlowSnapshot sink;
        source.script = {{offers(1, 4) + endLine(4), {}, 400}};
        SnapshotReader reader(source, sink, m_pool, noDelay);
        reader.setControl(control.get());
        std::stop_source stop;
        auto fetching = reader.fetch(stop.get_token());
        QVERIFY(testkit::awaitUntil([&sink] { return sink.keeping.has_value(); }));
        stop.request_stop();
        control.reset();
        sink.keeping->finish({});
        const auto ended = await(std::move(fetching));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, Error::Kind::Cancelled);
    }

    void whatAnEarlierRunLeftIsTakenUp()
    {
        ScriptedSnapshot source;
        MemorySnapshot sink;
        source.script = {{offers(1, 10), makeError(Error::Kind::Refused), 50}};
        QVERIFY(!await(SnapshotReader(source, sink, m_pool, noDelay).fetch({})));
        QCOMPARE(sink.half.mark.after, u"offer_summary:o10"_s);
        sink.half.offers = 10;
        sink.half.expected = 25;
        source.script = {{offers(11, 25) + endLine(15), {}, 50}};
        testkit::FakeClock clock;
        SnapshotControl control(clock);
        SnapshotReader next(source, sink, m_pool, noDelay);
        next.setControl(&control);
        QCOMPARE(*await(next.fetch({})), 15);
        QCOMPARE(source.asked.constLast(), u"offer_summary:o10@c:9"_s);
        QCOMPARE(sink.begun, 1);
        QCOMPARE(sink.loaded.size(), 25);
        QCOMPARE(control.progress().offers, 25);
        QCOMPARE(control.progress().expected, std::optional<qint64>(25));
    }

    void whatThePlatformDoesNotKnowAnyMoreBeginsAgain()
    {
        ScriptedSnapshot source;
        MemorySnapshot sink;
        sink.half.mark = {u"offer_summary:o10"_s, u"c:old"_s};
        source.script = {{{}, makeError(Error::Kind::Refused), 50}, {offers(1, 5) + endLine(5), {}, 50}};
        SnapshotReader reader(source, sink, m_pool, noDelay);
        QCOMPARE(*await(reader.fetch({})), 5);
        QCOMPARE(source.asked, (QStringList{u"offer_summary:o10@c:old"_s, u"@"_s}));
        QCOMPARE(sink.begun, 1);
    }

    void itGivesUpAfterAWhile()
    {
        ScriptedSnapshot source;
        MemorySnapshot sink;
        for (int i = 0; i < 6; ++i)
            source.script.append({{}, makeError(Error::Kind::Network), 50});
        SnapshotReader reader(source, sink, m_pool, noDelay);
        QCOMPARE(await(reader.fetch({})).error().kind, Error::Kind::Network);
        QVERIFY(sink.endedAt.isEmpty());
        QVERIFY(source.script.isEmpty());
    }

    void arefusalEndsIt()
    {
        ScriptedSnapshot source;
        MemorySnapshot sink;
        source.script = {{{}, makeError(Error::Kind::Refused), 50}};
        SnapshotReader reader(source, sink, m_pool, noDelay);
        QCOMPARE(await(reader.fetch({})).error().kind, Error::Kind::Refused);
    }

    void itIsHeldUpAndGoesOnWhereItWas()
    {
        testkit::FakeClock clock;
        SnapshotControl control(clock);
        ScriptedSnapshot source;
        MemorySnapshot sink;
        const QByteArray top = "{\"category\":{\"id\":\"k1\",\"version\":1,\"offerCount\":4}}\n"
                               "{\"category\":{\"id\":\"k2\",\"version\":1,\"parentId\":\"k1\",\"offerCount\":4}}\n";
        source.script = {{top + offers(1, 4) + endLine(6), {}, 400}};
        SnapshotReader reader(source, sink, m_pool, noDelay);
        reader.setControl(&control);
        control.setPaused(true);
        QVERIFY(!control.progress().isLoading);
        std::stop_source stop;
        auto fetching = reader.fetch(stop.get_token());
        QVERIFY(testkit::awaitUntil([&control] { return control.progress().isLoading; }));
        QVERIFY(source.asked.isEmpty()); // nothing is fetched while it is paused
        QVERIFY(!control.progress().secondsLeft());
        clock.advance(std::chrono::seconds(5));
        control.setPaused(false);
        clock.advance(std::chrono::seconds(2));
        const auto total = await(std::move(fetching));
        QVERIFY(total);
        QCOMPARE(source.asked.size(), 1);
        QCOMPARE(sink.endedAt, u"c:9"_s);
        QCOMPARE(control.progress().offers, 4);
        QCOMPARE(control.progress().expected, std::optional<qint64>(4));
        QVERIFY(!control.progress().isLoading);
    }

    void itGoesOnWhenItIsResumedAtTheMomentItStops()
    {
        testkit::FakeClock clock;
        SnapshotControl control(clock);
        HastySnapshot source(control);
        MemorySnapshot sink;
        SnapshotReader reader(source, sink, m_pool, noDelay);
        reader.setControl(&control);
        const auto total = await(reader.fetch({}));
        QVERIFY(total.ok());
        QCOMPARE(source.reads, 2);
        QCOMPARE(sink.loaded.size(), 2);
        QCOMPARE(sink.endedAt, u"c:9"_s);
    }

    void theTimeLeftFollowsFromTheRate()
    {
        SnapshotProgress progress;
        QVERIFY(!progress.secondsLeft());
        progress.expected = 1000;
        progress.offers = 400;
        progress.perSecond = 250;
        QCOMPARE(progress.secondsLeft(), std::optional<qint64>(3));
        progress.offers = 1200; // more than was said
        QCOMPARE(progress.secondsLeft(), std::optional<qint64>(0));
    }

    void aPausedSnapshotEndsWithTheProgram()
    {
        testkit::FakeClock clock;
        SnapshotControl control(clock);
        ScriptedSnapshot source;
        MemorySnapshot sink;
        SnapshotReader reader(source, sink, m_pool, noDelay);
        reader.setControl(&control);
        control.setPaused(true);
        std::stop_source stop;
        auto fetching = reader.fetch(stop.get_token());
        stop.request_stop();
        const auto ended = await(std::move(fetching));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, Error::Kind::Cancelled);
    }
};

TRADEWIND_TEST(tst_snapshotreader)
#include "tst_snapshotreader.moc"
