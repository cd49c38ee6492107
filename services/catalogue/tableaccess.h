// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/indexbuilder.h"
#include "services/storage/rawconnection.h"

#include <unordered_map>

namespace tradewind {

/// What a search index has to be told of a change of the tables.
struct IndexNews
{
    std::vector<OfferChange> offers;                  ///< as they are now, removed ones too
    std::vector<std::pair<qint64, qint64>> suppliers; ///< number and identities, for those whose identities changed
    bool isTreeChanged = false;
    bool areSuppliersChanged = false; ///< their freight, on which landed costs rest

    bool isEmpty() const { return offers.empty() && suppliers.empty() && !isTreeChanged && !areSuppliersChanged; }
};

/// What became of something the platform told.
enum class TableOutcome { Ignored, Changed, Unreadable };

/// What the classes that fill the tables of catalogue.db share. Writer thread.
struct TableAccess
{
    explicit TableAccess(RawConnection& to)
        : connection(to)
    {
    }

    /// A statement that is used again and again, ready to be bound. `sql` is a literal.
    Result<RawStatement*> statement(const char* sql)
    {
        auto known = statements.find(sql);
        if (known == statements.end()) {
            auto prepared = connection.prepare(sql);
            if (!prepared)
                return prepared.error();
            known = statements.emplace(sql, std::move(prepared).value()).first;
        }
        known->second.reset();
        return &known->second;
    }

    RawConnection& connection;
    std::unordered_map<const char*, RawStatement> statements;
    IndexNews news;
    qint64 generation = 0; ///< of the state that is loaded
    bool isInState = false;
};

} // namespace tradewind
