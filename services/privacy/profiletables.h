// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <utility>

namespace tradewind {

/// What stands in the databases of one account, read beside whoever works with them. All functions read files: not in
/// the GUI thread.
namespace profiletables {

/// The journal's tables (drafts, acts, attempts, receipts, notes, files) by name, each a list of rows; a column that
/// holds JSON is that JSON, a time is milliseconds since 1970. Empty without a journal; Error::Storage when one is
/// there and cannot be read.
Result<QJsonObject> journal(const QString& accountFolder);

/// What the platform has said, by topic, as it was received, each topic a list. Empty without records.
Result<QJsonObject> records(const QString& accountFolder);

/// How many rows there are: "intent queued", "draft", "record order"; what cannot be read has −1.
QList<std::pair<QString, qint64>> counts(const QString& accountFolder);

} // namespace profiletables

} // namespace tradewind
