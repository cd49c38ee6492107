// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "services/core/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace tradewind {

/// What tradewind-cli was asked to do.
struct CliOptions
{
    enum class Command {
        Help,
        Version,
        SignIn,
        Sync,
        Search,
        Offer,
        Orders,
        Order,
        Shipments,
        Rates,
        Export,
        Outbox,
        ExportProfile,
        Erase
    };

    Command command = Command::Help;
    QString name;        ///< of the command, as it is typed
    QString subject;     ///< search text, id or number, what to export
    QString outboxVerb;  ///< list, retry, withdraw
    qint64 outboxId = 0; ///< of retry and withdraw
    QString file;        ///< --to
    bool force = false;
    bool json = false;
    bool dryRun = false;
    bool openBrowser = true;
    int limit = 50;
    OfferQuery query;    ///< of search
    bool facets = false; ///< --facets
    QString profile;     ///< directory; empty: the user's own
    std::optional<QUrl> platform;
    QString account; ///< user id or the beginning of a name
};

/// Reads the arguments after the program's name. Error::Validation with a sentence for people when they cannot be
/// carried out as they stand.
Result<CliOptions> parseCliOptions(const QStringList& arguments);
/// What --help prints.
QString cliHelp();

} // namespace tradewind
