// SPDX-License-Identifier: Apache-2.0
#include "services/sync/recordstore.h"

#include <QPointer>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qint32 kApplicationId = 0x54575201;

Record readRecord(const SqlRow& row)
{
    Record record;
    record.topic = row.text(0);
    record.id = row.text(1);
    record.version = row.integer(2);
    record.companyId = row.text(3);
    if (!row.isNull(4))
        record.updatedAt = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC);
    record.body = row.text(5).toUtf8();
    return record;
}
} // namespace

RecordStore::RecordStore(const QString& path, const Clock& clock, const StatementFault& fault, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_database({path, DatabaseOptions::Kind::Refillable, kApplicationId, RecordTable::schema(), fault}, clock)
{
}

RecordStore::~RecordStore() = default;

Async<OpenReport> RecordStore::open()
{
    return m_database.open();
}

Async<std::optional<Record>> RecordStore::get(QString topic, QString id)
{
    return m_database.run([topic, id](SqlConnection& connection) { return find(connection, topic, id); });
}

Async<QList<Record>> RecordStore::list(QString topic, RecordFilter filter)
{
    return m_database.run([topic, filter](SqlConnection& connection) -> Result<QList<Record>> {
        QList<Record> list;
        const auto done = visit(connection, topic, filter, [&list](const Record& record) { list.append(record); });
        if (!done)
            return done.error();
        return list;
    });
}

Async<void> RecordStore::applyReceipts(QList<Change> entities, qint64 mark)
{
    return announce(m_database.transaction(
        [entities, mark](SqlConnection& connection) { return RecordTable(connection).applyReceipts(entities, mark); }));
}

Async<void> RecordStore::keep(QString topic, QByteArray entity)
{
    const auto change = changeFromEntity(topic, entity);
    if (!change)
        return failed<void>(change.error());
    return applyReceipts({*change}, 0);
}

Async<void> RecordStore::keepFetched(QString topic, Async<QByteArray> fetching, std::stop_token stop)
{
    const QPointer<RecordStore> self(this);
    const auto entity = co_await fetching;
    if (!entity)
        co_return entity.error();
    if (!self || stop.stop_requested())
        co_return cancelled();
    auto keeping = self->keep(topic, *entity);
    const auto kept = co_await keeping;
    co_return kept;
}

Async<void> RecordStore::putAside(QString name, QByteArray json)
{
    return m_database.transaction(
        [name, json](SqlConnection& connection) { return RecordTable(connection).putAside(name, json); });
}

Async<QByteArray> RecordStore::aside(QString name)
{
    return m_database.run([name](SqlConnection& connection) { return RecordTable(connection).aside(name); });
}

Async<void> RecordStore::retell()
{
    return announce(m_database.run([](SqlConnection& connection) -> Result<ChangedIds> {
        ChangedIds topics;
        const auto read = connection.forEach(u"SELECT DISTINCT topic FROM entity"_s, {}, [&topics](const SqlRow& row) {
            topics.insert(row.text(0), {});
            return true;
        });
        if (!read)
            return read.error();
        return topics;
    }));
}

Async<qint64> RecordStore::receiptMark()
{
    return m_database.run([](SqlConnection& connection) { return RecordTable(connection).receiptMark(); });
}

Async<void> RecordStore::forgetReceiptMark()
{
    return m_database.transaction(
        [](SqlConnection& connection) { return RecordTable(connection).forgetReceiptMark(); });
}

Async<StreamPosition> RecordStore::position()
{
    return m_database.run(
        [language = m_language](SqlConnection& connection) { return RecordTable(connection).position(language); });
}

Async<void> RecordStore::beginState()
{
    return m_database.transaction(
        [language = m_language](SqlConnection& connection) { return RecordTable(connection).beginState(language); });
}

Async<void> RecordStore::applyPage(ChangePage page)
{
    const QDateTime now = m_clock.now();
    return announce(m_database.transaction(
        [page, now](SqlConnection& connection) { return RecordTable(connection).applyPage(page, now); }));
}

Async<void> RecordStore::announce(QCoro::Task<Result<ChangedIds>> work)
{
    const QPointer<RecordStore> self(this);
    const auto applied = co_await work;
    if (!applied)
        co_return applied.error();
    for (auto it = applied->cbegin(); self && it != applied->cend(); ++it)
        Q_EMIT self->changed(it.key(), it.value());
    co_return Result<void>();
}

Result<void> RecordStore::visit(SqlConnection& connection, const QString& topic, const RecordFilter& filter,
                                const std::function<void(const Record&)>& visitor)
{
    const QVariant company = filter.companyId.isEmpty() ? QVariant() : QVariant(filter.companyId);
    const QVariant field = filter.field.isEmpty() ? QVariant() : QVariant(filter.field);
    const QString value = filter.value.isNull() ? u""_s : filter.value;
    return connection.forEach(u"SELECT topic, id, version, company_id, updated_at, body FROM entity "
                              "WHERE topic = ? AND body IS NOT NULL AND (? IS NULL OR company_id = ?) "
                              "AND (? IS NULL OR CAST(json_extract(body, ?) AS TEXT) = ?) "
                              "ORDER BY updated_at DESC, id LIMIT ?"_s,
                              {topic, company, company, field, field, value, filter.limit > 0 ? filter.limit : -1},
                              [&visitor](const SqlRow& row) {
                                  visitor(readRecord(row));
                                  return true;
                              });
}

Result<std::optional<Record>> RecordStore::find(SqlConnection& connection, const QString& topic, const QString& id)
{
    return connection.row(u"SELECT topic, id, version, company_id, updated_at, body FROM entity "
                          "WHERE topic = ? AND id = ? AND body IS NOT NULL"_s,
                          {topic, id}, readRecord);
}

void RecordStore::reportUndecodable(const Record& record, const Error& error)
{
    qCInfo(lcSync) << "a record cannot be read:" << record.topic << record.id << record.version << error.detail;
}

} // namespace tradewind
