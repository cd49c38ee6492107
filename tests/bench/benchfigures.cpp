// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/benchfigures.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace tradewind::bench {
using namespace Qt::StringLiterals;

double Times::at(double part) const
{
    if (all.empty())
        return 0;
    std::vector<double> sorted = all;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, std::size_t(part * double(sorted.size())))];
}

double Times::late() const
{
    const auto count = std::count_if(all.begin(), all.end(), [](double ms) { return ms > 16; });
    return all.empty() ? 0 : 100.0 * double(count) / double(all.size());
}

QJsonObject Times::json() const
{
    return {{u"p50"_s, at(0.5)}, {u"p95"_s, at(0.95)},           {u"p99"_s, at(0.99)},
            {u"max"_s, at(1)},   {u"over16msPercent"_s, late()}, {u"count"_s, qint64(all.size())}};
}

void printTimes(const char* name, const Times& times)
{
    std::printf("%-52s %8.2f %8.2f %8.2f %8.2f %7.1f %%\n", name, times.at(0.5), times.at(0.95), times.at(0.99),
                times.at(1), times.late());
    std::fflush(stdout);
}

double processorMs()
{
    return 1000.0 * double(std::clock()) / double(CLOCKS_PER_SEC);
}

double memoryMb(const QString& file, const QByteArray& name)
{
    QFile status(file);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile refs(u"/proc/self/clear_refs"_s);
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

} // namespace tradewind::bench
