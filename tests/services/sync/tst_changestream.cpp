// SPDX-License-Identifier: Apache-2.0
#include "services/sync/changestream.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {

/// Answers with the pages of a script and remembers what it was asked.
class ScriptedSource final : public ChangeSource
{
public:
    QList<Result<ChangePage>> script;
    QStringList asked;

    Async<ChangePage> changes(QString since, std::stop_token) override
    {
        asked.append(since);
        if (script.isEmpty())
            return failed<ChangePage>(makeError(Error::Kind::Offline));
        Result<ChangePage> answer = script.takeFirst();
        if (!answer)
            return failed<ChangePage>(answer.error());
        return ready(*answer);
    }
};

/// Keeps a position and counts.
class MemorySink final : public ChangeSink
{
public:
    StreamPosition at;
    int pages = 0;
    int states = 0;
    Result<void> verdict;

    Async<StreamPosition> position() override { return ready(StreamPosition(at)); }
    Async<void> beginState() override
    {
        ++states;
        at.inState = true;
        at.cursor.clear();
        return ready();
    }
    Async<void> applyPage(ChangePage page) override
    {
        if (!verdict)
            return failed<void>(verdict.error());
        ++pages;
        at.cursor = page.nextCursor;
        if (page.stateEnd)
            at.inState = false;
        return ready();
    }
};

ChangePage page(const QString& cursor, bool more, bool state = false, bool stateEnd = false)
{
    return {{}, cursor, more, state, stateEnd, 0};
}

Error expired()
{
    Error error = makeError(Error::Kind::Refused);
    error.problem = Problem{Problem::Slug::CursorExpired, {}, {}, {}, {}};
    return error;
}

} // namespace

class tst_changestream final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void firstSyncTakesTheStateThenGoesOn()
    {
        ScriptedSource source;
        MemorySink sink;
        source.script = {page(u"1"_s, true, true), page(u"2"_s, true, true, true), page(u"3"_s, false)};
        ChangeStreamReader reader(source, sink);
        const auto reached = await(reader.catchUp({}));
        QVERIFY(reached.ok());
        QCOMPARE(reached->cursor, u"3"_s);
        QCOMPARE(source.asked, (QStringList{QString(), u"1"_s, u"2"_s}));
        QCOMPARE(sink.states, 1);
        QCOMPARE(sink.pages, 3);
    }

    void anInterruptedFirstSyncGoesOnWhereItWas()
    {
        ScriptedSource source;
        MemorySink sink;
        source.script = {page(u"1"_s, true, true), makeError(Error::Kind::Offline)};
        ChangeStreamReader reader(source, sink);
        QCOMPARE(await(reader.catchUp({})).error().kind, Error::Kind::Offline);
        QVERIFY(sink.at.inState);
        source.script = {page(u"2"_s, false, true, true)};
        QVERIFY(await(reader.catchUp({})).ok());
        QCOMPARE(source.asked, (QStringList{QString(), u"1"_s, u"1"_s}));
        QCOMPARE(sink.states, 1);
    }

    void anExpiredCursorTakesTheStateAgain()
    {
        ScriptedSource source;
        MemorySink sink;
        sink.at.cursor = u"old"_s;
        source.script = {expired(), page(u"1"_s, false, true, true)};
        ChangeStreamReader reader(source, sink);
        QVERIFY(await(reader.catchUp({})).ok());
        QCOMPARE(source.asked, (QStringList{u"old"_s, QString()}));
        QCOMPARE(sink.states, 1);
    }

    void anExpiredCursorIsReportedToWhoHasABetterWay()
    {
        ScriptedSource source;
        MemorySink sink;
        sink.at.cursor = u"old"_s;
        source.script = {expired()};
        ChangeStreamReader reader(source, sink, ChangeStreamReader::OnExpired::Report);
        QVERIFY(await(reader.catchUp({})).error().is(Problem::Slug::CursorExpired));
        QCOMPARE(sink.states, 0);
    }

    void aCursorThatExpiresAgainAndAgainEnds()
    {
        ScriptedSource source;
        MemorySink sink;
        sink.at.cursor = u"old"_s;
        source.script = {expired(), page(u"1"_s, true, true), expired(), page(u"9"_s, false)};
        ChangeStreamReader reader(source, sink);
        QVERIFY(await(reader.catchUp({})).error().is(Problem::Slug::CursorExpired));
    }

    void aPageThatCannotBeStoredEndsTheRun()
    {
        ScriptedSource source;
        MemorySink sink;
        sink.at.cursor = u"5"_s;
        sink.verdict = makeError(Error::Kind::Storage);
        source.script = {page(u"6"_s, true), page(u"7"_s, false)};
        ChangeStreamReader reader(source, sink);
        QCOMPARE(await(reader.catchUp({})).error().kind, Error::Kind::Storage);
        QCOMPARE(source.asked, QStringList{u"5"_s});
        QCOMPARE(sink.at.cursor, u"5"_s);
    }

    void aStopEndsItQuietly()
    {
        ScriptedSource source;
        MemorySink sink;
        std::stop_source stop;
        stop.request_stop();
        ChangeStreamReader reader(source, sink);
        QCOMPARE(await(reader.catchUp(stop.get_token())).error().kind, Error::Kind::Cancelled);
        QVERIFY(source.asked.isEmpty());
    }
};

TRADEWIND_TEST(tst_changestream)
#include "tst_changestream.moc"
