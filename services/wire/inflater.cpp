// SPDX-License-Identifier: Apache-2.0
#include "services/wire/inflater.h"

#define ZLIB_CONST
#include <zlib.h>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {
constexpr int kGzipWindow = 15 + 16; // the largest window, gzip header and trailer
constexpr qsizetype kStep = 64 * 1024;
} // namespace

struct Inflater::Stream
{
    z_stream z{};
};

Inflater::Inflater(qint64 mostBytes)
    : m_stream(std::make_unique<Stream>())
    , m_left(mostBytes)
{
    const int code = inflateInit2(&m_stream->z, kGzipWindow);
    Q_ASSERT(code == Z_OK);
    Q_UNUSED(code);
}

Inflater::~Inflater()
{
    inflateEnd(&m_stream->z);
}

Result<QByteArray> Inflater::feed(const QByteArray& piece)
{
    if (piece.isEmpty())
        return QByteArray();
    if (m_finished)
        return makeError(Error::Kind::Parse, u"bytes after the end of the gzip stream"_s);
    z_stream& z = m_stream->z;
    z.next_in = reinterpret_cast<const Bytef*>(piece.constData());
    z.avail_in = uInt(piece.size());
    QByteArray out;
    bool more = true; // input left, or output that did not fit into the step
    while (more && !m_finished) {
        const qsizetype before = out.size();
        out.resize(before + kStep);
        z.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        z.avail_out = uInt(kStep);
        const int code = inflate(&z, Z_NO_FLUSH);
        const qsizetype made = kStep - qsizetype(z.avail_out);
        out.resize(before + made);
        m_left -= made;
        if (m_left < 0)
            return makeError(Error::Kind::Parse, u"the gzip stream inflates to too much"_s);
        more = code == Z_OK && (z.avail_in > 0 || z.avail_out == 0);
        if (code == Z_STREAM_END)
            m_finished = true;
        else if (code != Z_OK && code != Z_BUF_ERROR)
            return makeError(Error::Kind::Parse, u"damaged gzip stream (%1)"_s.arg(code));
    }
    if (m_finished && z.avail_in > 0)
        return makeError(Error::Kind::Parse, u"bytes after the end of the gzip stream"_s);
    return out;
}

} // namespace tradewind
