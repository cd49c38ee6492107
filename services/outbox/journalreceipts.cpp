// SPDX-License-Identifier: Apache-2.0
// The receipts of a JournalStore and the chain they form.
#include "services/domain/values/contenthash.h"
#include "services/outbox/journalstore.h"
#include "services/outbox/journaltext.h"
#include "services/storage/rowhash.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

Receipt readReceipt(const SqlRow& row)
{
    Receipt receipt;
    receipt.number = row.integer(0);
    receipt.intentId = row.integer(1);
    receipt.operation = row.text(2);
    receipt.topic = row.text(3);
    receipt.entityId = row.text(4);
    receipt.version = row.integer(5);
    receipt.entity = row.text(6).toUtf8();
    receipt.body = row.text(7).toUtf8();
    return receipt;
}

/// What a receipt's link in the chain stands for.
QByteArray receiptPayload(qint64 number, qint64 intent, qint64 receivedAt, const QString& operation,
                          const QString& topic, const QString& entityId, qint64 version, const QString& entity,
                          const QString& body)
{
    return rowHash({number, intent, receivedAt, operation, topic, entityId, version, entity, body});
}

} // namespace

Result<qint64> JournalStore::storeReceipt(SqlConnection& connection, const Intent& intent, const Receipt& receipt) const
{
    const auto last = connection.row(u"SELECT number, link FROM receipt ORDER BY number DESC LIMIT 1"_s, {},
                                     [](const SqlRow& row) { return std::pair(row.integer(0), row.text(1)); });
    if (!last)
        return last.error();
    ContentHash head;
    qint64 number = 1;
    if (last->has_value()) {
        const auto link = ContentHash::fromHex((*last)->second);
        if (!link)
            return link.error();
        head = *link;
        number = (*last)->first + 1;
    }
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const QString entity = notNull(QString::fromUtf8(receipt.entity));
    const QString body = notNull(QString::fromUtf8(receipt.body));
    const QString operation = notNull(receipt.operation);
    HashChain chain(head);
    const QString topic = notNull(receipt.topic);
    const QString entityId = notNull(receipt.entityId);
    const ChainLink link =
        chain.append(receiptPayload(number, intent.id, now, operation, topic, entityId, receipt.version, entity, body));
    const auto inserted = journaltable::put(connection, m_seal, journaltable::kReceipt,
                                            {number, intent.id, now, operation, topic, entityId, receipt.version,
                                             entity, body, link.payload.toHex(), link.link.toHex()});
    if (!inserted)
        return inserted.error();
    return number;
}

Async<QList<Receipt>> JournalStore::receiptsAfter(qint64 number, int limit)
{
    return m_database.run([number, limit](SqlConnection& connection) {
        return connection.rows(
            u"SELECT number, intent, operation, topic, entity_id, version, entity, body FROM receipt "
            "WHERE number > ? ORDER BY number LIMIT ?"_s,
            {number, limit}, readReceipt);
    });
}

Async<std::optional<Receipt>> JournalStore::receiptOf(qint64 intentId)
{
    return m_database.run([intentId](SqlConnection& connection) {
        return connection.row(u"SELECT number, intent, operation, topic, entity_id, version, entity, body FROM receipt "
                              "WHERE intent = ?"_s,
                              {intentId}, readReceipt);
    });
}

Async<qint64> JournalStore::firstBrokenReceipt()
{
    return m_database.run([this](SqlConnection& connection) { return firstBroken(connection); });
}

Result<qint64> JournalStore::firstBroken(SqlConnection& connection) const
{
    HashChain chain;
    qint64 expected = 1;
    qint64 broken = 0;
    const auto walked =
        journaltable::forEach(connection, journaltable::kReceipt, [&](const QVariantList& row, const QByteArray& hash) {
            const ChainLink link = chain.append(rowHash(row.first(row.size() - 2)));
            const bool whole = row.at(0).toLongLong() == expected && link.payload.toHex() == row.at(9).toString() &&
                               link.link.toHex() == row.at(10).toString() &&
                               m_seal.of(journaltable::kReceipt.name, row) == hash;
            if (!whole && broken == 0)
                broken = expected;
            ++expected;
        });
    if (!walked)
        return walked.error();
    return broken;
}

} // namespace tradewind
