// SPDX-License-Identifier: Apache-2.0
// The receipts of a JournalStore and the chain they form.
#include "services/core/logging.h"
#include "services/domain/values/contenthash.h"
#include "services/outbox/journalstore.h"
#include "services/outbox/journaltext.h"
#include "services/storage/rowhash.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

consteval int at(std::string_view name)
{
    return columnOf(journaltable::kReceipt, name);
}

Receipt receiptOfRow(const QVariantList& columns)
{
    Receipt receipt;
    receipt.number = columns.at(at("number")).toLongLong();
    receipt.intentId = columns.at(at("intent")).toLongLong();
    receipt.operation = columns.at(at("operation")).toString();
    receipt.topic = columns.at(at("topic")).toString();
    receipt.entityId = columns.at(at("entity_id")).toString();
    receipt.version = columns.at(at("version")).toLongLong();
    receipt.entity = columns.at(at("entity")).toString().toUtf8();
    receipt.body = columns.at(at("body")).toString().toUtf8();
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
        // One that cannot be read is told of by firstBroken(). What is confirmed now is kept all the same, in a chain
        // that starts anew.
        if (const auto link = ContentHash::fromHex((*last)->second))
            head = *link;
        else
            qCInfo(lcOutbox) << "the chain of receipts starts anew after a link that is none:" << link.error().detail;
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
    return m_database.run([this, number, limit](SqlConnection& connection) -> Result<QList<Receipt>> {
        QList<Receipt> receipts;
        const auto read = journaltable::forEachAfter(
            connection, journaltable::kReceipt, number, [&](const QVariantList& columns, const QByteArray& hash) {
                const Receipt receipt = receiptOfRow(columns);
                if (m_seal.of(journaltable::kReceipt.name, columns) == hash)
                    receipts.append(receipt);
                else
                    qCInfo(lcOutbox) << "receipt" << receipt.number << "does not match its hash";
                return receipts.size() < limit;
            });
        if (!read)
            return read.error();
        return receipts;
    });
}

Async<std::optional<Receipt>> JournalStore::receiptOf(qint64 intentId)
{
    return m_database.run([this, intentId](SqlConnection& connection) -> Result<std::optional<Receipt>> {
        const auto number = receiptNumberOf(connection, intentId);
        if (!number)
            return number.error();
        const auto row = journaltable::find(connection, m_seal, journaltable::kReceipt, number->value_or(0));
        if (!row)
            return row.error();
        if (!row->has_value())
            return std::optional<Receipt>();
        Receipt receipt = receiptOfRow((*row)->columns);
        receipt.isDamaged = (*row)->damaged;
        return std::optional<Receipt>(receipt);
    });
}

Result<std::optional<qint64>> JournalStore::receiptNumberOf(SqlConnection& connection, qint64 intentId) const
{
    return connection.row(u"SELECT number FROM receipt WHERE intent = ?"_s, {intentId},
                          [](const SqlRow& row) { return row.integer(0); });
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
