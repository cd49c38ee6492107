// SPDX-License-Identifier: Apache-2.0
// What comes in pieces: server-sent events and packed bodies. Pieces of any size give the same.
#include "services/wire/inflater.h"
#include "services/wire/sse.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;

namespace {

void readEvents(const QByteArray& bytes, qsizetype step)
{
    SseParser whole;
    const QList<SseEvent> at_once = whole.feed(bytes);
    SseParser pieces;
    QList<SseEvent> one_by_one;
    for (qsizetype at = 0; at < bytes.size(); at += step)
        one_by_one += pieces.feed(bytes.mid(at, step));
    if (!whole.broken() && !pieces.broken())
        fuzz::require(at_once == one_by_one, "events do not depend on how they were cut");
}

void inflate(const QByteArray& bytes, qsizetype step)
{
    constexpr qint64 kMost = 100'000;
    Inflater inflater(kMost);
    qint64 made = 0;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const auto piece = inflater.feed(bytes.mid(at, step));
        if (!piece)
            return;
        made += piece->size();
        fuzz::require(made <= kMost, "no more than was allowed");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(data, size);
    const uint8_t how = input.byte();
    const QByteArray bytes = input.rest();
    if ((how & 1) != 0)
        inflate(bytes, 1 + (how >> 1));
    else
        readEvents(bytes, 1 + (how >> 1));
    return 0;
}
