// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace tradewind {

/// What the program says of itself: the files that the packages are made from, product.json and dependencies.json.
struct ProductInfo
{
    struct Component
    {
        QString name;
        QString supplier;
        QString license; ///< an SPDX expression
    };

    QString name;
    QString version;
    QString slogan;
    QString copyright;
    QString license;
    /// What the programs are linked with and does not belong to the system, in the order of the file.
    QList<Component> components;
    QUrl updateAddress;     ///< of the makers' manifest, https; empty: none is configured
    QStringList updateKeys; ///< public keys as minisign writes them

    /// Error::Parse when one of the files is not what it should be: they are part of the program.
    static Result<ProductInfo> parse(const QByteArray& product, const QByteArray& dependencies);
};

} // namespace tradewind
