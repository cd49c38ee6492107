// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/driver/cases.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

void say(const QString& line)
{
    std::fputs(qPrintable(line), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

int runCases(const MakeCampaign& make)
{
    QCommandLineParser parser;
    const QCommandLineOption seedOption(u"seed"_s, u"what chance begins with"_s, u"number"_s, u"1"_s);
    const QCommandLineOption tierOption(u"tier"_s, u"pr or nightly"_s, u"name"_s, u"pr"_s);
    const QCommandLineOption firstOption(u"first"_s, u"number of the first case"_s, u"number"_s, u"0"_s);
    const QCommandLineOption casesOption(u"cases"_s, u"how many"_s, u"number"_s, u"1"_s);
    const QCommandLineOption bugOption(u"bug"_s, u"a planted bug; then a violation is wanted"_s, u"name"_s);
    parser.addOptions({seedOption, tierOption, firstOption, casesOption, bugOption});
    parser.addPositionalArgument(u"campaign"_s, u"which"_s);
    parser.process(*QCoreApplication::instance());

    const auto campaign =
        make(parser.positionalArguments().value(0), parser.value(bugOption), parser.value(tierOption) == "nightly"_L1);
    if (!campaign) {
        say(u"no such campaign or bug"_s);
        return 2;
    }
    const quint64 seed = parser.value(seedOption).toULongLong();
    const qint64 first = parser.value(firstOption).toLongLong();
    const qint64 cases = parser.value(casesOption).toLongLong();
    Counts counts;
    qint64 violations = 0;
    for (qint64 number = first; number < first + cases && violations < 10; ++number) {
        const QString violated = campaign->run(seed, number, counts);
        ++counts[u"cases"_s];
        if (!violated.isEmpty()) {
            ++violations;
            say(u"violation in case %1: %2"_s.arg(QString::number(number), violated));
        }
    }
    counts[u"violations"_s] = violations;
    QJsonObject json;
    for (const auto& [word, count] : counts)
        json.insert(word, count);
    say(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    return violations == 0 ? 0 : 1;
}

} // namespace tradewind::faults
