// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>

#include <memory>

namespace tradewind {

/// Inflates a gzip stream (RFC 1952) piece by piece, on any one thread. Unlike Qt's own it knows a truncated stream
/// from a whole one: finished() is true only once the trailer with its checksum and length has been read and agreed.
class Inflater
{
public:
    /// `mostBytes` caps the inflated total.
    explicit Inflater(qint64 mostBytes);
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// What the next piece inflates to; Error::Parse for damaged data, too much of it, or anything after the end.
    Result<QByteArray> feed(const QByteArray& piece);
    bool finished() const { return m_finished; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    qint64 m_left;
    bool m_finished = false;
};

} // namespace tradewind
