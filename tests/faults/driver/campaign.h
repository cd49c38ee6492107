// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <map>
#include <memory>

namespace tradewind::faults {

/// What a campaign has counted, by the words it is printed with.
using Counts = std::map<QString, qint64>;

/// A kind of trouble in numbered cases. Case `i` of a seed is the same whatever was run before it.
class Campaign
{
public:
    virtual ~Campaign() = default;
    /// What was violated, or nothing.
    virtual QString run(quint64 seed, qint64 number, Counts& counts) = 0;
};

} // namespace tradewind::faults
