// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/registry.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    return tradewind::testkit::runRegistered(argc, argv);
}
