// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/logging.h"
#include "services/storage/database.h"
#include "services/sync/changestream.h"
#include "services/sync/recordtable.h"

#include <QObject>

#include <optional>

namespace tradewind {

/// One entity as it was last received.
struct Record
{
    QString topic;
    QString id;
    qint64 version = 0;
    QString companyId;
    QDateTime updatedAt; ///< UTC; invalid when the entity names none
    QByteArray body;     ///< JSON as received
};

/// Which records of a topic are wanted; an empty filter means all.
struct RecordFilter
{
    QString companyId; ///< only this company's
    QString field;     ///< JSON path of a text or number member, e.g. "$.threadId"; with `value`
    QString value;
    int limit = 0; ///< the newest so many; 0: all
};

/// What the platform has said about RFQs, orders, shipments, ledger, messages … of one account: `records.db`. It is the
/// sink of the stream `records`, and what capability stores read. Lives in the GUI thread, works on its own.
///
/// Deleting the file loses nothing: opening makes a new one, sync fills it, receipts are applied again.
class RecordStore final : public QObject, public ChangeSink
{
    Q_OBJECT

public:
    /// `clock` must outlive the store. `fault` is for tests.
    RecordStore(const QString& path, const Clock& clock, const StatementFault& fault = {}, QObject* parent = nullptr);
    ~RecordStore() override;

    /// Opens the file; call it once and wait for the answer before anything else.
    [[nodiscard]] Async<OpenReport> open();

    /// What the platform is asked in, as in Accept-Language. What came in another language is asked for again, all of
    /// it, with the next sync; until then it is shown as it is. Empty: whichever.
    void setLanguage(const QByteArray& language) { m_language = QString::fromLatin1(language); }

    /// The record, or nothing when there is none (or it was deleted).
    [[nodiscard]] Async<std::optional<Record>> get(QString topic, QString id);
    /// The records of a topic, newest `updatedAt` first, then by id.
    [[nodiscard]] Async<QList<Record>> list(QString topic, RecordFilter filter = {});

    /// The same, decoded on the database's thread: `Result<T> decode(const Record&)`, a plain function or a lambda that
    /// captures nothing of another thread. A record that cannot be decoded is left out and logged.
    template <typename Decode>
    [[nodiscard]] auto listAs(QString topic, Decode decode, RecordFilter filter = {})
    {
        using T = typename detail::ValueOf<std::invoke_result_t<Decode&, const Record&>>::Type;
        return m_database.run([topic, filter, decode](SqlConnection& connection) -> Result<QList<T>> {
            QList<T> list;
            const auto done = visit(connection, topic, filter, [&list, &decode](const Record& record) {
                auto decoded = decode(record);
                if (decoded)
                    list.append(std::move(decoded).value());
                else
                    reportUndecodable(record, decoded.error());
            });
            if (!done)
                return done.error();
            return list;
        });
    }
    /// The newest of them; nothing when there is none.
    template <typename Decode>
    [[nodiscard]] auto firstAs(QString topic, Decode decode, RecordFilter filter = {})
    {
        using T = typename detail::ValueOf<std::invoke_result_t<Decode&, const Record&>>::Type;
        filter.limit = 1;
        return m_database.run([topic, filter, decode](SqlConnection& connection) -> Result<std::optional<T>> {
            std::optional<T> first;
            const auto done = visit(connection, topic, filter, [&first, &decode](const Record& record) {
                auto decoded = decode(record);
                if (decoded)
                    first = std::move(decoded).value();
                else
                    reportUndecodable(record, decoded.error());
            });
            if (!done)
                return done.error();
            return first;
        });
    }
    /// One record, decoded; nothing when there is none, the decoder's error when it cannot be read.
    template <typename Decode>
    [[nodiscard]] auto getAs(QString topic, QString id, Decode decode)
    {
        using T = typename detail::ValueOf<std::invoke_result_t<Decode&, const Record&>>::Type;
        return m_database.run([topic, id, decode](SqlConnection& connection) -> Result<std::optional<T>> {
            const auto found = find(connection, topic, id);
            if (!found)
                return found.error();
            if (!found->has_value())
                return std::optional<T>();
            auto decoded = decode(**found);
            if (!decoded)
                return decoded.error();
            return std::optional<T>(std::move(decoded).value());
        });
    }

    /// Takes an entity that was fetched beside the feed, by version like sync.
    [[nodiscard]] Async<void> keep(QString topic, QByteArray entity);
    /// The same once it has come; Error::Cancelled when a stop was requested meanwhile.
    [[nodiscard]] Async<void> keepFetched(QString topic, Async<QByteArray> fetching, std::stop_token stop);
    /// Keeps an answer that is no record (a series of rates), so that it can be shown without the network.
    [[nodiscard]] Async<void> putAside(QString name, QByteArray json);
    /// Empty when there is none.
    [[nodiscard]] Async<QByteArray> aside(QString name);

    /// Emits `changed` for every topic there is, without ids: whoever shows something of it reads it again.
    [[nodiscard]] Async<void> retell();

    /// Applies what receipts brought, by version like sync, and remembers the number of the newest receipt.
    [[nodiscard]] Async<void> applyReceipts(QList<Change> entities, qint64 mark);
    /// The newest receipt that was applied; 0 in a new file: receipts after it are to be applied again.
    [[nodiscard]] Async<qint64> receiptMark();
    /// It is 0 again: another journal's receipts come from now on.
    [[nodiscard]] Async<void> forgetReceiptMark();

    [[nodiscard]] Async<StreamPosition> position() override;
    [[nodiscard]] Async<void> beginState() override;
    [[nodiscard]] Async<void> applyPage(ChangePage page) override;

Q_SIGNALS:
    /// Records of a topic came, changed or went; read them again. Emitted after the commit.
    void changed(const QString& topic, const QStringList& ids);

private:
    static Result<void> visit(SqlConnection& connection, const QString& topic, const RecordFilter& filter,
                              const std::function<void(const Record&)>& visitor);
    static Result<std::optional<Record>> find(SqlConnection& connection, const QString& topic, const QString& id);
    static void reportUndecodable(const Record& record, const Error& error);
    [[nodiscard]] Async<void> announce(QCoro::Task<Result<ChangedIds>> work);

    const Clock& m_clock;
    QString m_language;
    Database m_database;
};

} // namespace tradewind
