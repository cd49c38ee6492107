// SPDX-License-Identifier: Apache-2.0
#include "services/wire/headers.h"

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace tradewind {

using namespace Qt::StringLiterals;

QByteArray headerValue(const HeaderList& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return {};
}

std::optional<QDateTime> parseHttpDate(const QByteArray& text)
{
    if (text.size() > 64)
        return std::nullopt;
    QString trimmed = QString::fromLatin1(text.simplified());
    if (const qsizetype comma = trimmed.indexOf(u','); comma >= 0)
        trimmed = trimmed.mid(comma + 1).trimmed(); // the name of the day says nothing
    const QLocale c = QLocale::c();
    static const QString formats[] = {u"dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dd-MMM-yy hh:mm:ss 'GMT'"_s,
                                      u"ddd MMM d hh:mm:ss yyyy"_s};
    for (const QString& format : formats) {
        QDateTime parsed = c.toDateTime(trimmed, format);
        if (!parsed.isValid())
            continue;
        if (parsed.date().year() < 1970) // the two-digit form means a year near now
            parsed = parsed.addYears(100);
        parsed.setTimeSpec(Qt::UTC);
        return parsed;
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray& text, const QDateTime& now)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 64)
        return std::nullopt;
    const bool digits = std::all_of(trimmed.begin(), trimmed.end(), [](char c) { return c >= '0' && c <= '9'; });
    qint64 wait = 0;
    if (digits) {
        bool ok = false;
        wait = trimmed.toLongLong(&ok);
        if (!ok) // more digits than a number holds: as long as we allow
            wait = kLongestRetryAfter.count();
    } else {
        const auto date = parseHttpDate(trimmed);
        if (!date)
            return std::nullopt;
        wait = now.secsTo(*date);
    }
    return std::chrono::seconds(std::clamp<qint64>(wait, 0, kLongestRetryAfter.count()));
}

QByteArray mediaType(const QByteArray& contentType)
{
    return contentType.left(contentType.indexOf(';') < 0 ? contentType.size() : contentType.indexOf(';'))
        .trimmed()
        .toLower();
}

bool mediaTypeMatches(const QByteArray& contentType, const QByteArray& accept)
{
    if (accept == "*/*")
        return true;
    const QByteArray type = mediaType(contentType);
    if (accept.endsWith("/*"))
        return type.startsWith(accept.chopped(1));
    return type == accept;
}

std::chrono::milliseconds fullJitter(int attempt, std::chrono::milliseconds base, std::chrono::milliseconds cap,
                                     QRandomGenerator& random)
{
    const qint64 ceiling = std::min<qint64>(cap.count(), base.count() << std::clamp(attempt, 0, 30));
    return std::chrono::milliseconds(random.bounded(ceiling + 1));
}

} // namespace tradewind
