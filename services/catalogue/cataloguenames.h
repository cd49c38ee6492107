// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/tableaccess.h"
#include "services/sync/change.h"

#include <QHash>

namespace tradewind {

/// How suppliers and categories enter their tables, and the numbers that offers know them by. Writer thread;
/// transactions are the caller's.
class CatalogueNames
{
public:
    explicit CatalogueNames(TableAccess& access)
        : m_access(access)
    {
    }

    /// The number of one, which is given a place when it has not been heard of: an offer may come before what it names.
    Result<qint64> supplierNumber(const QByteArray& id) { return numberOf(true, id); }
    Result<qint64> categoryNumber(const QByteArray& id) { return numberOf(false, id); }
    /// Bits, see identityBit().
    Result<qint64> identitiesOf(qint64 supplier);

    Result<TableOutcome> upsert(const Change& change);
    Result<TableOutcome> remove(const Change& change);
    /// Lets go of what was not seen in the state that ends.
    Result<void> sweep();
    /// What is known of the tables may be of a transaction that was rolled back, or is not worth its memory any more.
    void forget();

private:
    Result<qint64> numberOf(bool isSupplier, const QByteArray& id);
    Result<void> tellIdentities(qint64 supplier, qint64 identities);

    TableAccess& m_access;
    QHash<QByteArray, qint64> m_suppliers;
    QHash<QByteArray, qint64> m_categories;
    QHash<qint64, qint64> m_identities; // by supplier
};

} // namespace tradewind
