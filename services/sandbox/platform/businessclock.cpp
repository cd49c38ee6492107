// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/businessclock.h"

#include <QLocale>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

QString stamp(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

QDateTime fromStamp(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? time.toUTC() : time;
}

QString httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
}

} // namespace tradewind::sandbox
