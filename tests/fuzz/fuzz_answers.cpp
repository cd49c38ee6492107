// SPDX-License-Identifier: Apache-2.0
// What the platform says became of an act: receipts and states of operations. The first line is the clientRef.
#include "services/outbox/outcome.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(data, size);
    const QString clientRef = input.text();
    const QByteArray body = input.rest();
    const Outcome outcome = outcomeOf(body, clientRef);
    fuzz::require(outcome.kind == Outcome::Kind::Executed || outcome.kind == Outcome::Kind::Unknown,
                  "an answer that is no receipt leaves the outcome unknown");
    if (const auto receipt = parseReceipt(body, clientRef)) {
        const auto again = parseReceipt(receipt->body, clientRef);
        fuzz::require(again.ok() && again->body == receipt->body && again->entity == receipt->entity,
                      "a receipt is kept as it is");
    }
    static_cast<void>(parseOperation(body, clientRef));
    return 0;
}
