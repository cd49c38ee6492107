// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace tradewind {

/// The address of a platform as a person types it.
struct PlatformAddress
{
    enum class Issue {
        None,
        Empty,
        NotAnAddress,
        NotHttps,        ///< http is for this computer alone
        HasSecrets,      ///< a name or password in the address
        HasMoreThanHost, ///< a query or fragment
    };

    QUrl url; ///< only with Issue::None; without a trailing slash
    Issue issue = Issue::Empty;

    /// A bare host is read as https. Plain http is taken for loopback addresses only.
    static PlatformAddress parse(const QString& text);
};

} // namespace tradewind
