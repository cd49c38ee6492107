// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace tradewind::fuzz {

struct Target
{
    const char* name;
    int (*run)(const uint8_t* data, size_t size);
};

/// Every target; the list is made when the build is configured.
std::span<const Target> targets();

} // namespace tradewind::fuzz
