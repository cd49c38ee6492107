// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"

namespace tradewind::sandbox {

/// The ids every world has. Companies of merchants, and the platform itself.
inline constexpr auto kNordhafen = "co-nordhafen";
inline constexpr auto kCascade = "co-cascade";
inline constexpr auto kPlatform = "co-tradewind";

/// One person of the demo.
struct Person
{
    const char* id;
    const char* company;
    const char* name;
    const char* email;
    const char* role;
    const char* limit; ///< own limit for one payment, in the company's currency; empty: none
};

/// Everyone who can sign in, in the order of the sign-in page.
const QList<Person>& people();

/// Writes companies, members, `me` and capabilities of a new world.
void seedPeople(Tx& tx, const Options& options);

} // namespace tradewind::sandbox
