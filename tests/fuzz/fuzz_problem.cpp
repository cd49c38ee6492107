// SPDX-License-Identifier: Apache-2.0
// Problem documents of the platform, and what the journal keeps of them.
#include "services/outbox/outcome.h"
#include "services/wire/problemjson.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto problem = parseProblem(bytes);
    if (!problem) {
        problemFromJson(bytes);
        return 0;
    }
    outcomeOfProblem(*problem);
    const QByteArray kept = problemToJson(*problem);
    const auto again = problemFromJson(kept);
    fuzz::require(again.has_value(), "what the journal keeps of a problem can be read");
    fuzz::require(again->slug == problem->slug, "a problem keeps its kind");
    fuzz::require(problemToJson(*again) == kept, "a problem is kept as it is");
    return 0;
}
