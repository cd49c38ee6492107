// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/promise.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/rawconnection.h"
#include "services/storage/workthread.h"

#include <memory>

namespace tradewind {

/// Switches SQLite's memory statistics off (their mutex costs a third of the speed of two busy threads). Call it first
/// thing in main(), before anything opens a database; later it has no effect.
void prepareSqlite();

/// A refillable SQLite file for bulk loads and searches, with a writer and a reader thread, a connection each. Work
/// goes in as a function `Result<R>(RawConnection&)` and comes out as an Async answered in the caller's thread. The
/// reader sees what was committed before its statement began. The destructor finishes what was accepted; answers it did
/// not live to see are Cancelled.
class RawDatabase
{
public:
    struct Options
    {
        QString path;
        qint32 applicationId = 0;
        int schemaVersion = 1; ///< a file with another one is removed and made anew
        QByteArray schema;     ///< SQL of all tables, several statements
    };

    RawDatabase(const Options& options, const Clock& clock);
    ~RawDatabase();
    Q_DISABLE_COPY_MOVE(RawDatabase)

    /// Opens both connections; call it once and wait for the answer before anything else.
    [[nodiscard]] Async<OpenReport> open();

    template <typename F>
    [[nodiscard]] auto runWrite(F work, std::stop_token stop = {})
        -> QCoro::Task<std::invoke_result_t<F&, RawConnection&>>
    {
        auto task = runOn(m_writerThread, m_writer, std::move(work), std::move(stop));
        m_writerThread.post([this] { emptyLog(); });
        return task;
    }
    /// A stop ends the statement that is running and gives Error::Cancelled.
    template <typename F>
    [[nodiscard]] auto runRead(F work, std::stop_token stop = {})
        -> QCoro::Task<std::invoke_result_t<F&, RawConnection&>>
    {
        return runOn(m_readerThread, m_reader, std::move(work), std::move(stop));
    }

    QString path() const { return m_options.path; }

private:
    template <typename F>
    auto runOn(WorkThread& thread, std::unique_ptr<RawConnection>& connection, F work, std::stop_token stop)
        -> QCoro::Task<std::invoke_result_t<F&, RawConnection&>>
    {
        using R = typename detail::ValueOf<std::invoke_result_t<F&, RawConnection&>>::Type;
        Promise<R> promise(m_ended.token());
        thread.post([&connection, promise, work = std::move(work), stop = std::move(stop)]() mutable {
            promise.finish(perform<R>(connection.get(), work, stop));
        });
        return promise.future();
    }
    template <typename R, typename F>
    static Result<R> perform(RawConnection* connection, F& work, const std::stop_token& stop)
    {
        if (stop.stop_requested())
            return cancelled();
        if (!connection)
            return notOpen();
        connection->setStopToken(stop);
        try {
            Result<R> result = work(*connection);
            connection->setStopToken({});
            return result;
        } catch (...) {
            connection->setStopToken({});
            return detail::errorFromCurrentException();
        }
    }
    /// Behind an answer, not in front of it: nobody waits for it.
    void emptyLog();
    static Error notOpen();

    Result<OpenReport> openWriter();
    Result<OpenReport> makeAnew(OpenReport::Outcome outcome, int versionFound);
    Result<int> openExisting();
    Result<void> setUp(RawConnection& connection);

    const Options m_options;
    const Clock& m_clock;
    std::unique_ptr<RawConnection> m_writer; // used and destroyed on its thread
    std::unique_ptr<RawConnection> m_reader; // used and destroyed on its thread
    WorkThread m_writerThread;
    WorkThread m_readerThread;
    StopOwner m_ended; // last: what the threads still answer after it is Cancelled
};

} // namespace tradewind
