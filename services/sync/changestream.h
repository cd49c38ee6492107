// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/sync/change.h"

#include <stop_token>

namespace tradewind {

/// How far a file has followed its stream; kept in that file.
struct StreamPosition
{
    QString cursor;         ///< empty: nothing was fetched yet
    bool inState = false;   ///< the first sync, or a recovery, is under way
    QDateTime lastSyncedAt; ///< when everything there was had been applied; UTC, invalid before that
};

/// Where pages come from: HTTP in the program, a script in tests.
class ChangeSource
{
public:
    virtual ~ChangeSource() = default;
    /// The page after `since`; without it, the first page of the current state. Error::Refused with cursor-expired when
    /// the platform no longer knows the cursor.
    [[nodiscard]] virtual Async<ChangePage> changes(QString since, std::stop_token stop) = 0;
};

/// The one file a stream is applied to.
class ChangeSink
{
public:
    virtual ~ChangeSink() = default;
    [[nodiscard]] virtual Async<StreamPosition> position() = 0;
    /// A state is coming: what is not seen again until its end is to go then. Forgets the cursor.
    [[nodiscard]] virtual Async<void> beginState() = 0;
    /// Applies a page and its cursor in one transaction, older versions never over newer ones.
    [[nodiscard]] virtual Async<void> applyPage(ChangePage page) = 0;
};

/// Brings one file up to date with one stream. Source and sink must outlive it and everything it started.
class ChangeStreamReader
{
public:
    /// What to do when the platform no longer knows the cursor.
    enum class OnExpired {
        FetchState, ///< take the current state again
        Report      ///< give the error to the caller, who has a better way (a snapshot)
    };

    ChangeStreamReader(ChangeSource& source, ChangeSink& sink, OnExpired onExpired = OnExpired::FetchState);

    /// Fetches and applies pages until there are no more; gives the position reached. What was applied stays applied
    /// when an error or a stop ends it early, and the next call goes on from there. One at a time.
    [[nodiscard]] Async<StreamPosition> catchUp(std::stop_token stop);

private:
    ChangeSource& m_source;
    ChangeSink& m_sink;
    OnExpired m_onExpired;
};

} // namespace tradewind
