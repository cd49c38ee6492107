// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/storage/migrations.h"

namespace tradewind {

/// The steps of journal.db. It exists nowhere else: steps are only ever added.
QList<Migration> journalSchema();

/// Stamped into every journal.
constexpr qint32 kJournalApplicationId = 0x54574a01;

} // namespace tradewind
