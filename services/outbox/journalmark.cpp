// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalmark.h"

#include "services/core/logging.h"

#include <QCryptographicHash>
#include <QFile>

namespace tradewind {

namespace {

QByteArray line(const QString& journal, qint64 generation)
{
    // As long each time, and with a hash: half of it is none.
    const QByteArray text = journal.toLatin1() + ' ' + QByteArray::number(generation).rightJustified(20, '0');
    return text + ' ' + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16) + '\n';
}

} // namespace

std::optional<JournalMark> JournalMark::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.read(200);
    const QList<QByteArray> words = text.trimmed().split(' ');
    if (words.size() != 3)
        return {};
    JournalMark mark;
    mark.journal = QString::fromLatin1(words[0]);
    mark.generation = words[1].toLongLong();
    if (line(mark.journal, mark.generation) != text)
        return {};
    return mark;
}

void JournalMark::write(const QString& path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.write(line(journal, generation)) < 0)
        qCInfo(lcOutbox) << "the journal's mark could not be written:" << file.errorString();
}

} // namespace tradewind
