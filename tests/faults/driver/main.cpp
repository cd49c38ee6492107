// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/disk/diskcallscampaign.h"
#include "tests/faults/disk/faultvfs.h"
#include "tests/faults/disk/powerlosscampaign.h"
#include "tests/faults/driver/campaign.h"
#include "tests/faults/driver/turning.h"
#include "tests/faults/simulation/corecampaign.h"
#include "tests/faults/simulation/modelcampaign.h"
#include "tests/faults/simulation/plantedcampaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cstdio>

using namespace tradewind::faults;
using namespace Qt::StringLiterals;

namespace {

void say(const QString& line)
{
    std::fputs(qPrintable(line), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

std::unique_ptr<Campaign> campaignOf(const QString& name, PlantedBug bug, bool nightly)
{
    if (name == "model"_L1)
        return std::make_unique<ModelCampaign>(bug);
    if (name == "core"_L1)
        return std::make_unique<CoreCampaign>(bug);
    if (name == "diskcalls"_L1)
        return std::make_unique<DiskCallsCampaign>(nightly);
    if (name == "powerloss"_L1)
        return std::make_unique<PowerLossCampaign>();
    if (name == "planted"_L1)
        return std::make_unique<PlantedCampaign>();
    return {};
}

} // namespace

// tradewind-faults CAMPAIGN --seed N --tier pr|nightly --first A --cases K [--bug NAME]: see run.py.
int main(int argc, char** argv)
{
    CountingApplication app(argc, argv);
    installFaultVfs();
    QLoggingCategory::setFilterRules(u"tradewind.*=false"_s);
    QCommandLineParser parser;
    const QCommandLineOption seedOption(u"seed"_s, u"what chance begins with"_s, u"number"_s, u"1"_s);
    const QCommandLineOption tierOption(u"tier"_s, u"pr or nightly"_s, u"name"_s, u"pr"_s);
    const QCommandLineOption firstOption(u"first"_s, u"number of the first case"_s, u"number"_s, u"0"_s);
    const QCommandLineOption casesOption(u"cases"_s, u"how many"_s, u"number"_s, u"1"_s);
    const QCommandLineOption bugOption(u"bug"_s, u"a planted bug; then a violation is wanted"_s, u"name"_s);
    parser.addOptions({seedOption, tierOption, firstOption, casesOption, bugOption});
    parser.addPositionalArgument(u"campaign"_s, u"which"_s);
    parser.process(app);

    const auto bug = parser.isSet(bugOption) ? plantedBugFromName(parser.value(bugOption)) : PlantedBug::None;
    const QString name = parser.positionalArguments().value(0);
    const std::unique_ptr<Campaign> campaign =
        bug ? campaignOf(name, *bug, parser.value(tierOption) == "nightly"_L1) : nullptr;
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
