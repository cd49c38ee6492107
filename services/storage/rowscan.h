// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QVariantList>

#include <functional>

namespace tradewind {

/// Goes through the bytes of a damaged database and its log and hands over whatever looks like a row, wherever it
/// stands: the pages' own order, the tables' roots and the log's checksums are not believed. What is handed over may be
/// old, deleted or no row at all, so each row needs a hash of its own; `visit` says whether it was one. Columns are
/// integers, texts, blobs and NULL as SqlRow::value() gives them; with `hasRowId` the first is the row's number
/// (`https://sqlite.org/fileformat2.html`, §1.6 and §2). Rows that go over a page's end are put together.
void scanRows(const QByteArray& file, const QByteArray& log,
              const std::function<bool(const QVariantList& columns, bool hasRowId)>& visit);

} // namespace tradewind
