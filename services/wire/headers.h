// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>

#include <chrono>
#include <optional>

class QRandomGenerator;

/// Reading the few HTTP header fields the client acts on. Every function takes hostile bytes and never fails loudly.
namespace tradewind {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// The first field of that name, whatever its case; empty when there is none.
QByteArray headerValue(const HeaderList& headers, QByteArrayView name);

/// An HTTP date in any of the three forms of RFC 9110 §5.6.7; nothing for anything else.
std::optional<QDateTime> parseHttpDate(const QByteArray& text);

/// The longest wait a `Retry-After` is believed: a larger one is cut to this.
inline constexpr std::chrono::seconds kLongestRetryAfter = std::chrono::minutes(15);

/// The wait a `Retry-After` asks for: seconds or an HTTP date (measured from `now`), between zero and
/// kLongestRetryAfter. Negative numbers and anything unreadable are as if the field were not there.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray& text, const QDateTime& now);

/// The media type without parameters, in lower case.
QByteArray mediaType(const QByteArray& contentType);
/// Whether a type fits what was asked for: "application/json", "image/*" or "*/*".
bool mediaTypeMatches(const QByteArray& contentType, const QByteArray& accept);

/// Full jitter: evenly between zero and min(cap, base · 2^attempt); `attempt` counts from 0.
std::chrono::milliseconds fullJitter(int attempt, std::chrono::milliseconds base, std::chrono::milliseconds cap,
                                     QRandomGenerator& random);

} // namespace tradewind
