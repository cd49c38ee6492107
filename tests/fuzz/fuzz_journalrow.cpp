// SPDX-License-Identifier: Apache-2.0
// Rows of a journal that somebody or something changed, and the bytes of a file that is none. The first byte says
// which: 0 a row, whose columns stand a line each with their type in front, else a file.
#include "services/outbox/intentrow.h"
#include "services/storage/rowscan.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;

namespace {

QVariant column(const QByteArray& line)
{
    const QByteArray value = line.mid(1);
    switch (line.isEmpty() ? 'n' : line.front()) {
    case 'i':
        return value.toLongLong();
    case 't':
        return QString::fromUtf8(value);
    case 'b':
        return QByteArray::fromHex(value);
    default:
        return {};
    }
}

void readRow(fuzz::Input& input)
{
    const RowSeal seal{QStringLiteral("the journal")};
    QVariantList columns;
    while (columns.size() < journaltable::kIntent.count)
        columns.append(column(input.line()));
    const auto changed = intentrow::fromColumns(seal, columns, QByteArray(32, '\0'));
    fuzz::require(changed.damaged, "a row that does not match its hash is damaged");
    const auto whole = intentrow::fromColumns(seal, columns, seal.of(journaltable::kIntent.name, columns));
    fuzz::require(!whole.damaged || whole.intent.phase == IntentPhase::NeedsYou,
                  "what is not understood waits for a person");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(data, size);
    const uint8_t how = input.byte();
    if (how == 0 || how == '0') {
        readRow(input);
        return 0;
    }
    const QByteArray bytes = input.rest();
    const qsizetype half = bytes.size() * how / 256;
    int rows = 0;
    scanRows(bytes.left(half), bytes.mid(half), [&rows](const QVariantList& columns, bool) {
        fuzz::require(!columns.isEmpty(), "a row has columns");
        return ++rows % 2 == 0;
    });
    return 0;
}
