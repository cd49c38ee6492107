// SPDX-License-Identifier: Apache-2.0
// The lines of a catalogue snapshot, packed or not, in pieces of any size. The first byte says how.
#include "services/sync/snapshotlines.h"
#include "services/wire/codec/cataloguecodec.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace tradewind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(data, size);
    const uint8_t how = input.byte();
    const QByteArray bytes = input.rest();
    const qsizetype step = 1 + (how >> 1);
    SnapshotLines lines((how & 1) != 0);
    qint64 taken = 0;
    bool ended = false;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const auto batch = lines.feed(bytes.mid(at, step));
        if (!batch)
            return 0;
        fuzz::require(!ended || batch->entities.isEmpty(), "nothing comes behind the end");
        ended = ended || batch->end.has_value();
        taken += batch->entities.size();
        for (const auto& [topic, json] : batch->entities) {
            const QJsonObject entity = QJsonDocument::fromJson(json).object();
            if (topic == QLatin1StringView("category"))
                static_cast<void>(decode<Category>(entity));
            else if (topic == QLatin1StringView("supplier"))
                static_cast<void>(decode<Supplier>(entity));
            else if (topic == QLatin1StringView("offer"))
                static_cast<void>(decode<Offer>(entity));
            else
                static_cast<void>(decode<OfferSummary>(entity));
        }
    }
    fuzz::require(taken + lines.rejected() == lines.count(), "every line is taken or counted as left out");
    return 0;
}
