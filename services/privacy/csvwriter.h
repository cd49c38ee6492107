// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace tradewind {

/// Writes CSV as in RFC 4180, in UTF-8 with a byte order mark, so that spreadsheets read it right.
class CsvWriter
{
public:
    explicit CsvWriter(const QStringList& head);
    /// Text from outside: what a spreadsheet would take for a formula gets an apostrophe before it.
    static QString text(const QString& value);
    /// A row whose cells are as they are to be: numbers as numbers, text through text().
    void addRow(const QStringList& cells);
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace tradewind
