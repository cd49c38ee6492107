// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/storage/sqlconnection.h"

#include <array>
#include <string_view>

namespace tradewind {

/// Which journal a row was written in: part of every row's hash, so that a row of another journal (a log file that
/// belongs to another account, a copy that was put in) does not pass for one of this.
struct RowSeal
{
    QString journal; ///< the journal's own name, made once; empty: rows of version 1, of intents alone
    /// The hash that stands in the last column of a table's row.
    QByteArray of(QLatin1StringView table, const QVariantList& columns) const;
};

/// A table of journal.db whose rows carry a hash over all their columns.
struct JournalTable
{
    QLatin1StringView name;
    QLatin1StringView columns; ///< in the order they are stored, without the hash
    int count = 0;             ///< of these columns
    int keys = 1;              ///< how many of them, from the first, are its key
    bool hasRowId = false;     ///< the first is SQLite's own row number
};

/// Where a column stands in the table's list. One that is not in it does not compile.
consteval int columnOf(const JournalTable& table, std::string_view name)
{
    std::string_view rest(table.columns.data(), size_t(table.columns.size()));
    for (int index = 0;; ++index) {
        const size_t end = rest.find(", ");
        if (rest.substr(0, end) == name)
            return index;
        rest = rest.substr(end + 2); // past the last one there is nothing: no constant
        if (end == std::string_view::npos)
            throw "no such column";
    }
}

namespace journaltable {
inline constexpr JournalTable kIntent{
    QLatin1StringView("intent"),
    QLatin1StringView("id, client_ref, idempotency_key, operation, module, entity_key, method, path, body, body_sha, "
                      "frozen, if_match, request_deadline, on_behalf_of, summary_kind, summary_facts, depends_on, "
                      "fills, present_until, files, phase, why, attempts, created_at, first_attempt_at, changed_at, "
                      "problem, receipt"),
    28, 1, true};
inline constexpr JournalTable kAttempt{QLatin1StringView("attempt"), QLatin1StringView("number, intent, at"), 3, 1,
                                       true};
inline constexpr JournalTable kReceipt{
    QLatin1StringView("receipt"),
    QLatin1StringView("number, intent, received_at, operation, topic, entity_id, version, entity, body, payload_hash, "
                      "link"),
    11, 1, true};
inline constexpr JournalTable kDraft{QLatin1StringView("draft"), QLatin1StringView("kind, id, line, json, updated_at"),
                                     5, 3, false};
inline constexpr JournalTable kFile{
    QLatin1StringView("file"), QLatin1StringView("sha256, name, media_type, size, added_at, uploaded_at"), 6, 1, false};
inline constexpr JournalTable kNote{QLatin1StringView("note"), QLatin1StringView("entity_key, text, updated_at"), 3, 1,
                                    false};
/// What a row refers to stands before it.
inline constexpr std::array kAll = {&kIntent, &kAttempt, &kReceipt, &kDraft, &kFile, &kNote};

/// Hands every row to `visit(columns, hash)`, in order of the key. What was handed over stays when a page cannot be
/// read: the error says that it was not all.
Result<void> forEach(SqlConnection& connection, const JournalTable& table,
                     const std::function<void(const QVariantList& columns, const QByteArray& hash)>& visit);
/// The same of a table with row numbers, for the rows after a number; ends when `visit` says false.
Result<void> forEachAfter(SqlConnection& connection, const JournalTable& table, qint64 number,
                          const std::function<bool(const QVariantList& columns, const QByteArray& hash)>& visit);
/// Writes a row; one with its key that is there is written over.
Result<void> put(SqlConnection& connection, const RowSeal& seal, const JournalTable& table,
                 const QVariantList& columns);
/// The row of a one-column key, and whether it is what was written.
struct Found
{
    QVariantList columns;
    bool damaged = false;
};
Result<std::optional<Found>> find(SqlConnection& connection, const RowSeal& seal, const JournalTable& table,
                                  const QVariant& key);
/// How many rows do not match their hash.
Result<int> countDamaged(SqlConnection& connection, const RowSeal& seal, const JournalTable& table);
} // namespace journaltable

} // namespace tradewind
