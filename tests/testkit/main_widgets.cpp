// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/registry.h"

#include <QApplication>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    return tradewind::testkit::runRegistered(argc, argv);
}
