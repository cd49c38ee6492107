// SPDX-License-Identifier: Apache-2.0
#include "services/async/async.h"
#include "services/async/delay.h"
#include "services/async/lastanswers.h"
#include "services/async/promise.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QSemaphore>

#include <stdexcept>
#include <thread>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {
Async<int> throwing()
{
    throw std::runtime_error("boom");
    co_return 1;
}

Async<int> addOne(Async<int> task)
{
    const Result<int> result = co_await task;
    if (!result)
        co_return result.error();
    co_return *result + 1;
}
} // namespace

class tst_async final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readyAndFailedAnswerAtOnce()
    {
        QCOMPARE(await(ready(u"x"_s)).value(), u"x"_s);
        QVERIFY(await(ready()).ok());
        QCOMPARE(await(failed<int>(makeError(Error::Kind::Parse))).error().kind, Error::Kind::Parse);
        QCOMPARE(await(addOne(ready(1))).value(), 2);
        QCOMPARE(await(addOne(failed<int>(cancelled()))).error().kind, Error::Kind::Cancelled);
    }

    void anExceptionArrivesAsInternal()
    {
        QTest::ignoreMessage(QtCriticalMsg, "a task ended with an exception: boom");
        const auto result = await(throwing());
        QCOMPARE(result.error().kind, Error::Kind::Internal);
        QCOMPARE(result.error().detail, u"boom"_s);
    }

    void aThrowingHandlerIsContained()
    {
        QTest::ignoreMessage(QtCriticalMsg, "a task ended with an exception: handler");
        deliver(ready(1), this, [](const Result<int>&) { throw std::runtime_error("handler"); });
    }

    void nothingIsDeliveredToADeadObject()
    {
        Promise<int> promise;
        bool called = false;
        auto context = std::make_unique<QObject>();
        deliver(promise.future(), context.get(), [&called](const Result<int>&) { called = true; });
        context.reset();
        promise.finish(1);
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void aPromiseResumesFromTheLoopOfTheApplication()
    {
        Promise<int> promise;
        QThread* resumedIn = nullptr;
        int got = 0;
        deliver(promise.future(), this, [&](Result<int> result) {
            resumedIn = QThread::currentThread();
            got = result.value();
        });
        std::thread worker([promise] { promise.finish(7); });
        worker.join();
        QCOMPARE(got, 0); // queued, not on the worker's stack
        QVERIFY(testkit::awaitUntil([&] { return got == 7; }));
        QCOMPARE(resumedIn, QThread::currentThread());
        QVERIFY(!promise.finish(8));
    }

    void aForgottenPromiseEndsAsCancelled()
    {
        std::optional<Promise<QString>> promise(std::in_place);
        auto future = promise->future();
        promise.reset();
        QCOMPARE(await(std::move(future)).error().kind, Error::Kind::Cancelled);
    }

    void whatAnEndedSourceAnswersIsCancelled()
    {
        StopOwner source;
        const Promise<int> before(source.token());
        before.finish(1);
        QCOMPARE(await(before.future()).value(), 1);
        const Promise<int> queued(source.token());
        const Promise<int> late(source.token());
        auto first = addOne(queued.future());
        auto second = addOne(late.future());
        queued.finish(1); // resumes from the loop, which is after the end
        source.stop();
        late.finish(2);
        QCOMPARE(await(std::move(first)).error().kind, Error::Kind::Cancelled);
        QCOMPARE(await(std::move(second)).error().kind, Error::Kind::Cancelled);
    }

    void theLastAnswersEndEveryCoroutine()
    {
        const auto held = std::make_shared<int>();
        {
            const LastAnswers lastAnswers;
            QSemaphore go;
            QObject gone;
            const Promise<int> forgotten;
            deliver(addOne(addOne(forgotten.future())), &gone, [held](const Result<int>&) { *held += 1; });
            const auto work = [&go] {
                go.acquire();
                return Result<int>(5);
            };
            deliver(addOne(runInPool(QThreadPool::globalInstance(), work)), &gone,
                    [held](const Result<int>&) { *held += 1; });
            QCOMPARE(held.use_count(), 3);
            go.release();
            QThreadPool::globalInstance()->waitForDone();
        }
        QCOMPARE(held.use_count(), 1); // the frames are gone, and with them what they held
        QCOMPARE(*held, 0);            // nobody was there to be told
    }

    void thePoolAnswersAndContainsExceptions()
    {
        QThreadPool pool;
        QCOMPARE(await(runInPool(&pool, [] { return Result<int>(5); })).value(), 5);
        QTest::ignoreMessage(QtCriticalMsg, "a task ended with an exception: pool");
        QCOMPARE(await(runInPool(&pool, []() -> Result<void> { throw std::runtime_error("pool"); })).error().kind,
                 Error::Kind::Internal);
    }

    void aDelayEndsOrIsCancelled()
    {
        QVERIFY(await(delay(std::chrono::milliseconds(1), {})).ok());
        StopOwner owner;
        auto task = delay(std::chrono::hours(1), owner.token());
        owner.stop();
        QCOMPARE(await(std::move(task)).error().kind, Error::Kind::Cancelled);
        QVERIFY(!owner.restart().stop_requested());
    }

    void onlyTheLastGenerationIsCurrent()
    {
        Generation generation;
        const auto first = generation.next();
        QVERIFY(generation.isCurrent(first));
        const auto second = generation.next();
        QVERIFY(!generation.isCurrent(first));
        QVERIFY(generation.isCurrent(second));
    }
};

TRADEWIND_TEST(tst_async)
#include "tst_async.moc"
