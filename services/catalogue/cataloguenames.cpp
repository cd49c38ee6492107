// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguenames.h"

#include "services/catalogue/offerquery.h"
#include "services/catalogue/storedjson.h"
#include "services/wire/codec/cataloguecodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void CatalogueNames::forget()
{
    m_suppliers.clear();
    m_categories.clear();
    m_identities.clear();
}

Result<qint64> CatalogueNames::numberOf(bool isSupplier, const QByteArray& id)
{
    QHash<QByteArray, qint64>& numbers = isSupplier ? m_suppliers : m_categories;
    if (const auto known = numbers.constFind(id); known != numbers.constEnd())
        return *known;
    const auto finding = m_access.statement(isSupplier ? "SELECT no FROM supplier WHERE id = ?"
                                                       : "SELECT no FROM category WHERE id = ?");
    if (!finding)
        return finding.error();
    const auto row = (*finding)->bindText(1, id).step();
    if (!row)
        return row.error();
    qint64 number = *row ? (*finding)->integer(0) : 0;
    (*finding)->reset();
    if (!*row) {
        const auto keeping =
            m_access.statement(isSupplier ? "INSERT INTO supplier(id, version, identities, seen) VALUES (?, -1, 0, 0)"
                                          : "INSERT INTO category(id, version, seen) VALUES (?, -1, 0)");
        if (!keeping)
            return keeping.error();
        if (const auto kept = (*keeping)->bindText(1, id).run(); !kept)
            return kept.error();
        number = m_access.connection.lastInsertId();
        m_access.news.isTreeChanged = m_access.news.isTreeChanged || !isSupplier;
    }
    numbers.insert(id, number);
    return number;
}

Result<qint64> CatalogueNames::identitiesOf(qint64 supplier)
{
    if (const auto known = m_identities.constFind(supplier); known != m_identities.constEnd())
        return *known;
    const auto finding = m_access.statement("SELECT identities FROM supplier WHERE no = ?");
    if (!finding)
        return finding.error();
    const auto row = (*finding)->bind(1, supplier).step();
    if (!row)
        return row.error();
    const qint64 identities = *row ? (*finding)->integer(0) : 0;
    (*finding)->reset();
    m_identities.insert(supplier, identities);
    return identities;
}

Result<TableOutcome> CatalogueNames::upsert(const Change& change)
{
    const bool isSupplier = change.topic == "supplier"_L1;
    QString parent;
    qint64 identities = 0;
    if (isSupplier) {
        const auto supplier = decodeStored<Supplier>(change.entity);
        if (!supplier)
            return TableOutcome::Unreadable;
        for (const auto& identity : supplier->identities) {
            if (identity.known())
                identities |= identityBit(*identity.known());
        }
    } else {
        const auto category = decodeStored<Category>(change.entity);
        if (!category)
            return TableOutcome::Unreadable;
        parent = category->parentId.toString();
    }
    const auto number = numberOf(isSupplier, change.id.toUtf8());
    if (!number)
        return number.error();
    const auto before = isSupplier ? identitiesOf(*number) : Result<qint64>(0);
    if (!before)
        return before.error();
    const auto seeing = m_access.statement(isSupplier ? "UPDATE supplier SET seen = ? WHERE no = ?"
                                                      : "UPDATE category SET seen = ? WHERE no = ?");
    if (!seeing)
        return seeing.error();
    if (const auto done = (*seeing)->bind(1, m_access.generation).bind(2, *number).run(); !done)
        return done.error();
    const auto writing = m_access.statement(
        isSupplier ? "UPDATE supplier SET version = ?1, body = ?2, identities = ?3 WHERE no = ?4 AND "
                     "(version < ?1 OR (version = ?1 AND ?5 AND body IS NOT ?2))"
                   : "UPDATE category SET version = ?1, body = ?2, parent = ?3 WHERE no = ?4 AND "
                     "(version < ?1 OR (version = ?1 AND ?5 AND body IS NOT ?2))");
    if (!writing)
        return writing.error();
    RawStatement* write = *writing;
    write->bind(1, change.version).bindBlob(2, change.entity).bind(4, *number).bind(5, qint64(m_access.isInState));
    if (isSupplier)
        write->bind(3, identities);
    else
        write->bindText(3, parent.toUtf8());
    if (const auto done = write->run(); !done)
        return done.error();
    if (m_access.connection.changes() == 0)
        return TableOutcome::Ignored;
    if (!isSupplier) {
        m_access.news.isTreeChanged = true;
        return TableOutcome::Changed;
    }
    m_access.news.areSuppliersChanged = true;
    if (identities != *before) {
        if (const auto told = tellIdentities(*number, identities); !told)
            return told.error();
    }
    return TableOutcome::Changed;
}

Result<void> CatalogueNames::tellIdentities(qint64 supplier, qint64 identities)
{
    m_identities.insert(supplier, identities);
    m_access.news.suppliers.emplace_back(supplier, identities);
    if (m_access.isInState)
        return {}; // the index is stored anew at the state's end
    const auto noting =
        m_access.statement("INSERT OR IGNORE INTO unindexed SELECT row FROM offer WHERE supplier = ? AND live");
    if (!noting)
        return noting.error();
    return (*noting)->bind(1, supplier).run();
}

Result<TableOutcome> CatalogueNames::remove(const Change& change)
{
    const auto writing =
        m_access.statement(change.topic == "supplier"_L1
                               ? "UPDATE supplier SET version = ?1, body = NULL WHERE id = ?2 AND version <= ?1"
                               : "UPDATE category SET version = ?1, body = NULL WHERE id = ?2 AND version <= ?1");
    if (!writing)
        return writing.error();
    if (const auto done = (*writing)->bind(1, change.version).bind(2, change.id).run(); !done)
        return done.error();
    return m_access.connection.changes() > 0 ? TableOutcome::Changed : TableOutcome::Ignored;
}

Result<void> CatalogueNames::sweep()
{
    for (const char* sql : {"UPDATE supplier SET body = NULL WHERE seen <> ? AND body IS NOT NULL",
                            "UPDATE category SET body = NULL WHERE seen <> ? AND body IS NOT NULL"}) {
        const auto write = m_access.statement(sql);
        if (!write)
            return write.error();
        if (const auto done = (*write)->bind(1, m_access.generation).run(); !done)
            return done;
    }
    return {};
}

} // namespace tradewind
