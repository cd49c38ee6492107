// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/updates/minisign.h"

#include <QFile>

namespace tradewind::testkit {

/// A file made by make_fixtures.sh.
inline QByteArray updateFixture(const QString& name)
{
    QFile file(QStringLiteral(":/updates/fixtures/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The two keys that are ours; the third, "stranger", is not.
inline QList<MinisignKey> updateKeys()
{
    return {*MinisignKey::parse(updateFixture(QStringLiteral("first.pub")).trimmed()),
            *MinisignKey::parse(updateFixture(QStringLiteral("second.pub")).trimmed())};
}

} // namespace tradewind::testkit
