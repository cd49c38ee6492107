// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/driver/cases.h"
#include "tests/faults/mutations/mutationcampaign.h"

#include <QCoreApplication>

using namespace tradewind::faults;
using namespace Qt::StringLiterals;

// tradewind-faults-wire mutations --seed N --tier pr|nightly --first A --cases K: see run.py.
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    return runCases([](const QString& name, const QString& bug, bool) -> std::unique_ptr<Campaign> {
        if (name != "mutations"_L1 || !bug.isEmpty())
            return {};
        return std::make_unique<MutationCampaign>();
    });
}
