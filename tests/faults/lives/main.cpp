// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/driver/cases.h"
#include "tests/faults/lives/livescampaigns.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace tradewind::faults;
using namespace Qt::StringLiterals;

namespace {

/// Mistakes put into the lives, each of which has to be noticed within the cases of every change.
class PlantedInLives final : public Campaign
{
public:
    QString run(quint64 seed, qint64 number, Counts& counts) override
    {
        const QString bug = number == 0 ? u"timeout-is-failure"_s : u"no-lease"_s;
        std::unique_ptr<Campaign> campaign;
        if (number == 0)
            campaign = std::make_unique<KillCampaign>(false, bug);
        else
            campaign = std::make_unique<InstancesCampaign>(bug);
        Counts ofCampaign;
        for (int i = 0; i < (number == 0 ? 600 : 50); ++i) {
            if (campaign->run(seed, i, ofCampaign).isEmpty())
                continue;
            counts[u"lives until "_s + bug] = i + 1;
            return {};
        }
        return u"nobody notices "_s + bug;
    }
};

} // namespace

// tradewind-faults-lives kill|instances|planted --seed N --tier pr|nightly --first A --cases K: see run.py.
// tradewind-faults-lives life: one life, told on standard input.
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == "life"_L1) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return 1;
        return live(QJsonDocument::fromJson(input.readAll()).object());
    }
    return runCases([](const QString& name, const QString& bug, bool nightly) -> std::unique_ptr<Campaign> {
        if (name == "kill"_L1)
            return std::make_unique<KillCampaign>(nightly, bug);
        if (name == "instances"_L1)
            return std::make_unique<InstancesCampaign>(bug);
        if (name == "planted"_L1)
            return std::make_unique<PlantedInLives>();
        return {};
    });
}
