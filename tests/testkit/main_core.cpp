// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/registry.h"

#include <QCoreApplication>
#include <QLocale>

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    // What LC_ALL says to the tests elsewhere, Windows does not hear.
    QLocale::setDefault(QLocale::c());
    return tradewind::testkit::runRegistered(argc, argv);
}
