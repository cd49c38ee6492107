// SPDX-License-Identifier: Apache-2.0
#include "services/privacy/csvwriter.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

bool isDangerous(QChar c)
{
    static const QString kDangerous = u"=+-@\t\r\n＝＋－＠"_s;
    return c.isNull() || kDangerous.contains(c);
}

} // namespace

CsvWriter::CsvWriter(const QStringList& head)
    : m_bytes("\xEF\xBB\xBF")
{
    addRow(head);
}

QString CsvWriter::text(const QString& value)
{
    // After a separator too: some programs split a cell again when they import.
    QString safe;
    bool atStart = true;
    for (const QChar c : value) {
        if (atStart && isDangerous(c))
            safe += u'\'';
        safe += c;
        atStart = c == u',' || c == u';' || c == u'\t' || c == u'\n' || c == u'\r' || (atStart && c.isSpace());
    }
    return safe;
}

void CsvWriter::addRow(const QStringList& cells)
{
    QStringList written;
    for (const QString& cell : cells) {
        QString quoted = cell;
        quoted.replace(u'"', u"\"\""_s);
        const bool needs = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r') ||
                           cell.contains(u';') || cell.startsWith(u' ') || cell.endsWith(u' ');
        written.append(needs ? u'"' + quoted + u'"' : quoted);
    }
    m_bytes += written.join(u',').toUtf8() + "\r\n";
}

} // namespace tradewind
