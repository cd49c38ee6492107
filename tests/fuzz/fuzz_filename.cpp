// SPDX-License-Identifier: Apache-2.0
// A name that somebody else gave to a file: one name of one file on any system, and nothing that looks like another.
#include "services/messages/attachmentservice.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString name = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const QString safe = AttachmentService::safeName(name);
    fuzz::require(!safe.isEmpty() && safe.size() <= 120, "a name is neither empty nor endless");
    fuzz::require(safe.toUtf8().size() <= 240, "a name fits into a folder");
    fuzz::require(QString::fromUtf8(safe.toUtf8()) == safe, "a name is whole letters");
    for (const QChar letter : u"/\\<>:\"|?*"_s)
        fuzz::require(!safe.contains(letter), "a name is of one file");
    for (const char32_t letter : safe.toUcs4()) {
        const QChar::Category category = QChar::category(letter);
        fuzz::require(category != QChar::Other_Control && category != QChar::Other_Format, "a name hides nothing");
    }
    fuzz::require(!safe.startsWith(u'.') && !safe.endsWith(u'.') && safe == safe.trimmed(), "a name is what is seen");
    const QString stem = safe.section(u'.', 0, 0).trimmed().toUpper();
    fuzz::require(stem != "CON"_L1 && stem != "NUL"_L1 && stem != "AUX"_L1 && stem != "PRN"_L1 && stem != "COM1"_L1 &&
                      stem != "LPT9"_L1,
                  "a name is of no device");
    fuzz::require(AttachmentService::safeName(safe) == safe, "a safe name stays as it is");
    return 0;
}
