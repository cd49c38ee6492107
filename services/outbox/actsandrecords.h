// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/outbox.h"

#include <QPointer>

#include <functional>

namespace tradewind {

/// What the platform has said and what it has not been heard to say yet.
template <typename T>
struct BesideActs
{
    T records;
    QList<Intent> acts; ///< as Outbox::notInRecords() gives them, oldest first
};

/// Reads records and the acts they do not show, for a list that shows both. The one place that knows the order: acts
/// first. What is confirmed in between is then in both, never in neither; whoever merges leaves out an act whose
/// clientRef the records know. `reader` is whom the answer is for: when it ends first, the records are not asked.
template <typename T>
[[nodiscard]] Async<BesideActs<T>> readBesideActs(Outbox* outbox, QString module, QPointer<const QObject> reader,
                                                  std::function<Async<T>()> records)
{
    auto asking = outbox->notInRecords(std::move(module));
    auto acts = co_await asking;
    if (!acts)
        co_return acts.error();
    if (!reader)
        co_return cancelled();
    auto reading = records();
    auto read = co_await reading;
    if (!read)
        co_return read.error();
    BesideActs<T> both;
    both.records = std::move(read).value();
    both.acts = std::move(acts).value();
    co_return std::move(both);
}

} // namespace tradewind
