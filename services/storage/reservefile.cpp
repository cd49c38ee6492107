// SPDX-License-Identifier: Apache-2.0
#include "services/storage/reservefile.h"

#include "services/storage/durablefile.h"

#include <QFile>
#include <QFileInfo>

namespace tradewind {

ReserveFile::ReserveFile(const QString& path)
    : m_path(path)
{
}

void ReserveFile::fill()
{
    if (isHeld())
        return;
    QFile file(m_path);
    bool written = file.open(QIODevice::WriteOnly);
    // Real blocks: a sparse file reserves nothing.
    const QByteArray block(256 * 1024, 'r');
    for (qint64 done = 0; written && done < kSize; done += block.size())
        written = file.write(block) == block.size();
    written = written && file.flush();
    file.close();
    if (!written || !flushFile(m_path).ok())
        QFile::remove(m_path);
}

bool ReserveFile::release()
{
    return QFile::remove(m_path);
}

bool ReserveFile::isHeld() const
{
    const QFileInfo info(m_path);
    return info.exists() && info.size() >= kSize;
}

} // namespace tradewind
