// SPDX-License-Identifier: Apache-2.0
// Header fields the client acts on: dates, waits, media types. One field a line.
#include "services/wire/headers.h"
#include "services/wire/serverclock.h"
#include "tests/fuzz/fuzz.h"
#include "tests/testkit/fakeclock.h"

using namespace tradewind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(data, size);
    const QDateTime now(QDate(2026, 7, 14), QTime(12, 0), Qt::UTC);
    HeaderList headers;
    while (!input.atEnd() && headers.size() < 100) {
        const QByteArray value = input.line();
        headers.append({value.left(8), value});
        if (const auto wait = parseRetryAfter(value, now))
            fuzz::require(wait->count() >= 0 && *wait <= kLongestRetryAfter, "a wait is neither negative nor endless");
        const auto date = parseHttpDate(value);
        fuzz::require(!date || date->isValid(), "a date that was read is one");
        if (date) {
            const testkit::FakeClock local;
            ServerClock clock(local);
            clock.observe(*date, value);
            fuzz::require(clock.now().isValid(), "the platform's time is a time");
        }
        const QByteArray type = mediaType(value);
        fuzz::require(mediaType(type) == type, "a media type has one form");
        if (!type.isEmpty())
            fuzz::require(mediaTypeMatches(value, "*/*"), "whatever has a type fits what takes any");
        headerValue(headers, value.right(8));
    }
    return 0;
}
