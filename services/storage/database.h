// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/promise.h"
#include "services/core/clock.h"
#include "services/storage/migrations.h"
#include "services/storage/reservefile.h"
#include "services/storage/workthread.h"

#include <memory>
#include <type_traits>

namespace tradewind {

/// What kind of file a Database is.
struct DatabaseOptions
{
    enum class Kind {
        Precious, ///< exists nowhere else: every commit reaches the disk, migrated forward after a copy, never deleted
        Refillable, ///< can be fetched again: a schema that differs means a new file
    };

    QString path;
    Kind kind = Kind::Refillable;
    qint32 applicationId = 0; ///< stamped into the file; another program's file is not touched
    QList<Migration> schema;
    StatementFault fault = {}; ///< for tests
    /// Asked about a precious file of this version before anything writes to it; an error that says damaged puts the
    /// file aside. On the database's thread.
    std::function<Result<void>(SqlConnection&)> recognise = {};
    /// Called on the database's thread after each transaction that was committed.
    std::function<void()> committed = {};
};

/// How opening went.
struct OpenReport
{
    enum class Outcome {
        Opened,      ///< as it was left
        Created,     ///< there was no file
        Migrated,    ///< brought to this version; `aside` is the copy made before
        Refill,      ///< a refillable file of another version was removed: everything is to be fetched again
        Quarantined, ///< the file was damaged: it stands at `aside`, a new one was made
        NewerVersion ///< written by a newer program: open for reading alone, every write fails
    };
    Outcome outcome = Outcome::Opened;
    QString aside;
    int versionFound = 0;
};

/// One SQLite file, one thread, one connection (Qt SQL). Work goes in as a function that runs on the thread and comes
/// out as an Async answered in the caller's thread. Work is done in the order it was given; keep a piece under 5 ms.
/// The destructor finishes what was accepted, then closes the file; answers it did not live to see are Cancelled.
class Database
{
public:
    Database(const DatabaseOptions& options, const Clock& clock);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens, checks and migrates the file; call it once and wait for the answer before anything else.
    [[nodiscard]] Async<OpenReport> open();

    /// Runs `work`: `Result<R>(SqlConnection&)`.
    template <typename F>
    [[nodiscard]] auto run(F work) -> QCoro::Task<std::invoke_result_t<F&, SqlConnection&>>
    {
        using R = typename detail::ValueOf<std::invoke_result_t<F&, SqlConnection&>>::Type;
        Promise<R> promise(m_ended.token());
        m_thread.post([this, promise, work = std::move(work)]() mutable { promise.finish(perform(work)); });
        return promise.future();
    }

    /// Runs `work` inside one BEGIN IMMEDIATE transaction; any error rolls back. When the disk is full the reserve is
    /// released and the work done once more, so it must be callable twice (it cannot be `mutable`).
    ///
    /// A commit that fails may be in the file all the same (mayBeKept()). A precious file is then opened again and the
    /// work done once more at once, so it must do nothing when it finds its own traces. Only when that fails too is
    /// the error mayBeKept().
    template <typename F>
    [[nodiscard]] auto transaction(F work) -> QCoro::Task<std::invoke_result_t<const F&, SqlConnection&>>
    {
        return run([this, work = std::move(work)](SqlConnection&) {
            auto once = [this, &work] {
                SqlConnection& connection = *m_connection; // it may have been opened again
                return connection.transaction([&connection, &work] {
                    const F& constant = work;
                    return constant(connection);
                });
            };
            auto result = once();
            if (!result.ok() && spareDiskSpace(result.error()))
                result = once();
            if (!result.ok() && mayBeLookedInto(result.error())) {
                // Whatever the second time says: only its success tells what became of the first.
                if (auto again = once(); again.ok())
                    result = std::move(again);
            }
            if (result.ok() && m_options.committed)
                m_options.committed();
            return result;
        });
    }

    QString path() const { return m_options.path; }

private:
    template <typename F>
    std::invoke_result_t<F&, SqlConnection&> perform(F& work)
    {
        try {
            if (const auto usable = ensureUsable(); !usable)
                return usable.error();
            return work(*m_connection);
        } catch (...) {
            return detail::errorFromCurrentException();
        }
    }

    Result<OpenReport> openFile();
    Result<OpenReport> openExisting();
    Result<OpenReport> putAside();
    Result<void> recogniseFile();
    Result<void> checkWhole();
    Result<void> connect(SqlConnection::Access access);
    Result<void> setUp();
    Result<void> ensureUsable();
    bool spareDiskSpace(const Error& error);
    bool mayBeLookedInto(const Error& error);
    Result<void> emptyLog();
    Result<OpenReport> startOver(OpenReport::Outcome outcome, int versionFound);

    const DatabaseOptions m_options;
    const Clock& m_clock;
    ReserveFile m_reserve;
    std::unique_ptr<SqlConnection> m_connection;   // made, used and destroyed on the thread
    std::optional<SqlConnection::Access> m_access; // as it was opened; of the thread too
    WorkThread m_thread;                           // it uses what stands above
    StopOwner m_ended;                             // last: what the thread still answers after it is Cancelled
};

} // namespace tradewind
