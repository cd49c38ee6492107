// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace tradewind::faults {

/// Mistakes a client of this kind is known to make. They are put in at the seams, between the shipped code and what
/// surrounds it, to see whether a campaign would notice; the programs know nothing of them.
enum class PlantedBug {
    None,
    NewKeyEachAttempt,    ///< a repeated attempt goes out under a key of its own
    TimeoutIsFailure,     ///< no answer in time is called a rejection
    SentBeforeReply,      ///< confirmed as soon as it has left
    DroppedOnServerFault, ///< a 5xx removes the row
    NoLease,              ///< whoever owned the journal once goes on writing to it
    BlindRetry,           ///< the key is believed to live for ever
    BodySerialisedAnew,   ///< the bytes are made again for each attempt
    ReceiptApart,         ///< the state is committed first, the receipt after it
    RecoveredSent,        ///< what was saved out of a damaged journal is sent by itself
    MigrationUnguarded    ///< the version is stamped first, and the steps are no transaction
};

inline constexpr int kPlantedBugs = 10;
/// Of them, those the model knows: the first.
inline constexpr int kPlantedInModel = 9;

/// The word it is chosen with; empty for None.
QString plantedBugName(PlantedBug bug);
std::optional<PlantedBug> plantedBugFromName(const QString& name);

} // namespace tradewind::faults
