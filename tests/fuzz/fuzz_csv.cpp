// SPDX-License-Identifier: Apache-2.0
// What is written for a spreadsheet: each cell reads back as it was, and none is a formula.
#include "services/privacy/csvwriter.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

/// RFC 4180, read strictly.
QList<QStringList> readCsv(const QString& text)
{
    QList<QStringList> rows{{}};
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (quoted) {
            if (letter != u'"')
                cell += letter;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                quoted = false;
        } else if (letter == u'"') {
            fuzz::require(cell.isEmpty(), "a quotation mark stands at the beginning of a cell");
            quoted = true;
        } else if (letter == u',') {
            rows.last().append(std::exchange(cell, {}));
        } else if (letter == u'\r') {
            fuzz::require(i + 1 < text.size() && text.at(i + 1) == u'\n', "a row ends with CR and LF");
            ++i;
            rows.last().append(std::exchange(cell, {}));
            rows.append(QStringList());
        } else {
            fuzz::require(letter != u'\n', "a newline within a cell is quoted");
            cell += letter;
        }
    }
    fuzz::require(!quoted && cell.isEmpty() && rows.last().isEmpty(), "the last row ends");
    rows.removeLast();
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    QStringList cells;
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const QString& cell : text.split(QChar(0x1f)))
        cells.append(CsvWriter::text(cell));
    CsvWriter csv({u"one"_s});
    csv.addRow(cells);
    const QByteArray bytes = csv.bytes();
    fuzz::require(bytes.startsWith("\xEF\xBB\xBF"), "it says that it is UTF-8");
    const auto rows = readCsv(QString::fromUtf8(bytes.mid(3)));
    fuzz::require(rows.size() == 2 && rows.at(1) == cells, "cells read back as they were");
    for (const QString& cell : cells) {
        for (const QString& part : cell.split(u';')) {
            const QString seen = part.trimmed();
            fuzz::require(seen.isEmpty() || !u"=+-@＝＋－＠"_s.contains(seen.front()), "no cell is a formula");
        }
    }
    return 0;
}
