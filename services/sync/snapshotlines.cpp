// SPDX-License-Identifier: Apache-2.0
#include "services/sync/snapshotlines.h"

#include "services/core/logging.h"
#include "services/sync/change.h"

#include <simdjson.h>
#include <zlib.h>

#include <array>

namespace tradewind {
using namespace Qt::StringLiterals;
using namespace simdjson;

namespace {
Error broken(const QString& what)
{
    return makeError(Error::Kind::Parse, u"the snapshot "_s + what);
}

QString topicOf(std::string_view member)
{
    if (member == "category")
        return u"category"_s;
    if (member == "supplier")
        return u"supplier"_s;
    if (member == "offerSummary")
        return u"offer_summary"_s;
    if (member == "offer")
        return u"offer"_s;
    return {};
}
} // namespace

struct SnapshotLines::Inflater
{
    z_stream stream{};
    ondemand::parser parser;
    bool gzip = false;

    explicit Inflater(bool compressed)
        : gzip(compressed)
    {
        if (gzip && inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
            gzip = false;
    }
    ~Inflater()
    {
        if (gzip)
            inflateEnd(&stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)
};

SnapshotLines::SnapshotLines(bool gzip)
    : m_inflater(std::make_unique<Inflater>(gzip))
{
}

SnapshotLines::~SnapshotLines() = default;

Result<SnapshotBatch> SnapshotLines::feed(const QByteArray& bytes)
{
    SnapshotBatch batch;
    if (!m_inflater->gzip) {
        if (const auto done = split(bytes.constData(), bytes.size(), batch); !done)
            return done.error();
    } else {
        z_stream& stream = m_inflater->stream;
        std::array<char, 64 * 1024> out;
        QByteArray input = bytes;
        stream.next_in = reinterpret_cast<Bytef*>(input.data());
        stream.avail_in = uInt(input.size());
        while (stream.avail_in > 0 || stream.avail_out == 0) {
            stream.next_out = reinterpret_cast<Bytef*>(out.data());
            stream.avail_out = uInt(out.size());
            const int code = inflate(&stream, Z_NO_FLUSH);
            const qsizetype made = qsizetype(out.size()) - qsizetype(stream.avail_out);
            if (const auto done = split(out.data(), made, batch); !done)
                return done.error();
            if (code == Z_STREAM_END) {
                // Another member may follow.
                inflateReset(&stream);
                if (stream.avail_in == 0)
                    break;
            } else if (code == Z_BUF_ERROR) {
                break; // all of it is used
            } else if (code != Z_OK) {
                return broken(u"is no gzip"_s);
            }
        }
        // Not to be mistaken for "more output waits" at the next piece.
        stream.avail_out = 1;
    }
    if (!batch.entities.isEmpty()) {
        const auto& [topic, entity] = batch.entities.constLast();
        if (const auto last = changeFromEntity(topic, entity); last)
            batch.lastLine = topic + u':' + last->id;
    }
    return batch;
}

Result<void> SnapshotLines::split(const char* data, qsizetype size, SnapshotBatch& batch)
{
    const char* const end = data + size;
    while (data != end) {
        const char* newline = static_cast<const char*>(memchr(data, '\n', size_t(end - data)));
        if (!newline) {
            m_rest.append(data, end - data);
            if (m_rest.size() > kLongestLine)
                return broken(u"has an endless line"_s);
            return {};
        }
        m_rest.append(data, newline - data);
        data = newline + 1;
        const QByteArray line = std::exchange(m_rest, {});
        if (line.trimmed().isEmpty())
            continue;
        if (const auto taken = takeLine(line, batch); !taken)
            return taken;
    }
    return {};
}

Result<void> SnapshotLines::takeLine(const QByteArray& line, SnapshotBatch& batch)
{
    if (m_ended)
        return broken(u"goes on behind its end"_s);
    const padded_string padded(line.constData(), size_t(line.size()));
    ondemand::document document;
    ondemand::object object;
    bool accepted = false;
    if (m_inflater->parser.iterate(padded).get(document) == SUCCESS && document.get_object().get(object) == SUCCESS) {
        SnapshotEnd end;
        bool isEnd = false;
        int64_t count = -1;
        for (auto field : object) {
            std::string_view key;
            ondemand::value value;
            if (field.unescaped_key().get(key) != SUCCESS || field.value().get(value) != SUCCESS)
                break;
            if (const QString topic = topicOf(key); !topic.isEmpty()) {
                ondemand::object entity;
                std::string_view raw;
                if (value.get_object().get(entity) != SUCCESS || entity.raw_json().get(raw) != SUCCESS)
                    break;
                batch.entities.append({topic, QByteArray(raw.data(), qsizetype(raw.size()))});
                accepted = true;
                break;
            }
            std::string_view text;
            bool flag = false;
            if (key == "end" && value.get_bool().get(flag) == SUCCESS)
                isEnd = flag;
            else if (key == "count" && value.get_int64().get(count) == SUCCESS)
                end.count = count;
            else if (key == "cursor" && value.get_string().get(text) == SUCCESS)
                end.cursor = QString::fromUtf8(text.data(), qsizetype(text.size()));
        }
        if (isEnd) {
            if (count != m_count || end.cursor.isEmpty())
                return broken(u"says %1 lines and has %2"_s.arg(QString::number(count), QString::number(m_count)));
            m_ended = true;
            batch.end = end;
            return {};
        }
    }
    ++m_count;
    if (!accepted) {
        ++m_rejected;
        qCInfo(lcSync) << "a line of the snapshot was left out:" << m_count;
    }
    return {};
}

} // namespace tradewind
