// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/testkit/registry.h"

#include <QRegularExpression>
#include <QTest>

namespace tradewind::testkit {

/// Base of every test class: a warning that a test did not announce with QTest::ignoreMessage fails it.
class TestCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says this of every window with a size of its own.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints).")));
    }
};

} // namespace tradewind::testkit
