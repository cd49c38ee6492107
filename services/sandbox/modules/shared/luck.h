// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCryptographicHash>
#include <QString>

namespace tradewind::sandbox {

/// What chance decides in this world: a pure function of what it is about. 0 … below-1.
inline int luck(const QString& about, int below)
{
    const QByteArray digest = QCryptographicHash::hash(about.toUtf8(), QCryptographicHash::Md5);
    quint32 number = 0;
    for (int i = 0; i < 4; ++i)
        number = (number << 8) | quint8(digest[i]);
    return int(number % quint32(below));
}

/// That many digits.
inline QString luckyDigits(const QString& about, int count)
{
    QString digits;
    for (int i = 0; i < count; ++i)
        digits.append(QChar(u'0' + luck(about + QChar(u'a' + i), 10)));
    return digits;
}

} // namespace tradewind::sandbox
