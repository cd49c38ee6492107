// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/catalogue/book.h"

#include <functional>

namespace tradewind::sandbox {

/// What came of an import.
struct ImportResult
{
    qint64 taken = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
};

/// Reads NDJSON lines {category}, {supplier}, {offerSummary} or {offer} of the contract into the catalogue, in batches
/// of one transaction. A line that can not be used is told to `report` with its number (from 1) and the reason, and
/// skipped. An end line is allowed and ignored.
ImportResult importCatalogue(Store& store, const Catalogue& catalogue, const QString& path,
                             const std::function<void(qint64 line, const QString& reason)>& report);

} // namespace tradewind::sandbox
