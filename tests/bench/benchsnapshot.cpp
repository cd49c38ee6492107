// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/benchsnapshot.h"

#include "services/async/delay.h"

#include <QFile>

#include <zlib.h>

namespace tradewind::bench {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kPiece = 64 * 1024;
constexpr qint64 kMostWaiting = 4;

class Writer
{
public:
    explicit Writer(const QString& path)
        : m_file(gzopen(QFile::encodeName(path).constData(), "wb1"))
    {
    }
    void line(const QByteArray& line)
    {
        gzwrite(m_file, line.constData(), unsigned(line.size()));
        gzputc(m_file, '\n');
        ++m_count;
    }
    void end()
    {
        const QByteArray last = "{\"end\":true,\"count\":" + QByteArray::number(m_count) + ",\"cursor\":\"end\"}\n";
        gzwrite(m_file, last.constData(), unsigned(last.size()));
        gzclose(m_file);
    }

private:
    gzFile m_file;
    qint64 m_count = 0;
};

QByteArray memberOf(const QString& topic)
{
    return topic == u"offer_summary"_s ? "offerSummary" : topic.toUtf8();
}
} // namespace

Async<void> CountingSink::load(QList<std::pair<QString, QByteArray>> entities, SnapshotMark reached)
{
    auto loading = m_sink.load(std::move(entities), std::move(reached));
    const auto loaded = co_await loading;
    ++taken;
    co_return loaded;
}

Async<void> FileSource::read(QString, QString, ChunkHandler onChunk, std::stop_token stop)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        co_return makeError(Error::Kind::Network, m_path);
    const SnapshotHead head{true, u"end"_s};
    while (!file.atEnd() && !stop.stop_requested()) {
        onChunk(head, file.read(kPiece));
        ++m_sent;
        // As a socket would: nothing happens until it goes on.
        while (m_sent - m_taken > kMostWaiting) {
            auto resting = delay(std::chrono::milliseconds(1), stop);
            const auto rested = co_await resting;
            if (!rested)
                co_return rested.error();
        }
    }
    co_return Result<void>();
}

void writeSnapshot(const testkit::SearchWorld& world, qint64 offers, const QString& path)
{
    Writer writer(path);
    for (const auto& [topic, json] : world.heads())
        writer.line("{\"" + memberOf(topic) + "\":" + json + '}');
    for (qint64 i = 0; i < offers; ++i)
        writer.line("{\"offerSummary\":" + world.json(world.offer(i)) + '}');
    writer.end();
}

void writeImported(const QString& lines, const QString& path)
{
    QFile file(lines);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(lines));
    Writer writer(path);
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty() && !line.contains("\"end\":true"))
            writer.line(line);
    }
    writer.end();
}

QByteArray offerIn(QByteArrayView line)
{
    constexpr QByteArrayView kHead("{\"offerSummary\":");
    return line.startsWith(kHead) ? line.sliced(kHead.size()).chopped(1).toByteArray() : QByteArray();
}

} // namespace tradewind::bench
