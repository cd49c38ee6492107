// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/rates.h"

#include "services/sandbox/world/dice.h"

#include <array>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Course
{
    const char* currency;
    qint64 micros; ///< the level it wanders about
    int decimals;
};

constexpr std::array<Course, 5> kCourses = {Course{"EUR", 7'842'000, 4}, Course{"GBP", 9'104'000, 4},
                                            Course{"JPY", 47'250, 6}, Course{"KWD", 23'412'000, 4},
                                            Course{"USD", 7'208'000, 4}};

constexpr qint64 kRateSeconds = 600;

/// Value noise: at each multiple of `seconds` a height of ± `reach` millionths, straight lines between.
struct Wave
{
    qint64 seconds;
    qint64 reach;
};

constexpr std::array<Wave, 6> kWaves = {Wave{90 * 86'400, 21'000}, Wave{23 * 86'400, 9'000}, Wave{5 * 86'400, 3'600},
                                        Wave{86'400, 1'500},       Wave{2 * 3'600, 500},     Wave{kRateSeconds, 160}};

qint64 heightAt(quint64 seed, quint64 course, quint64 wave, qint64 step, qint64 reach)
{
    return qint64(hashOf({seed, 0x4658, course, wave, quint64(step)}) % quint64(2 * reach + 1)) - reach;
}

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

} // namespace

QString MidRate::toWire() const
{
    QString text = QString::number(micros / 1'000'000);
    QString digits = u"%1"_s.arg(micros % 1'000'000, 6, 10, QChar(u'0'));
    while (digits.endsWith(u'0'))
        digits.chop(1);
    return digits.isEmpty() ? text : text + u'.' + digits;
}

QStringList ratedCurrencies()
{
    QStringList all;
    for (const Course& course : kCourses)
        all.append(QString::fromLatin1(course.currency));
    return all;
}

QDateTime rateSince(const QDateTime& at)
{
    return QDateTime::fromSecsSinceEpoch(floorDiv(at.toSecsSinceEpoch(), kRateSeconds) * kRateSeconds, Qt::UTC);
}

std::optional<MidRate> midRate(quint64 seed, const QString& currency, const QDateTime& at)
{
    for (std::size_t i = 0; i < kCourses.size(); ++i) {
        const Course& course = kCourses[i];
        if (currency != QLatin1String(course.currency))
            continue;
        const qint64 second = rateSince(at).toSecsSinceEpoch();
        qint64 shift = 0;
        for (std::size_t w = 0; w < kWaves.size(); ++w) {
            const Wave& wave = kWaves[w];
            const qint64 step = floorDiv(second, wave.seconds);
            const qint64 into = second - step * wave.seconds;
            const qint64 from = heightAt(seed, i, w, step, wave.reach);
            const qint64 to = heightAt(seed, i, w, step + 1, wave.reach);
            shift += from + (to - from) * into / wave.seconds;
        }
        const qint64 exact = course.micros + course.micros * shift / 1'000'000;
        const qint64 grain = course.decimals == 4 ? 100 : 1;
        return MidRate{(exact + grain / 2) / grain * grain, course.decimals};
    }
    return std::nullopt;
}

std::optional<MidRate> dailyRate(quint64 seed, const QString& currency, QDate day)
{
    return midRate(seed, currency, QDateTime(day, QTime(15, 0), Qt::UTC));
}

QString rateSource()
{
    return u"ECB and 2 more"_s;
}

} // namespace tradewind::sandbox
