// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"
#include "services/outbox/journalmark.h"
#include "services/outbox/journaltables.h"
#include "services/storage/database.h"

#include <QMap>

namespace tradewind {

/// A draft of a wizard or list. A small one is one text; a large one has a text and one a line, so that an edit writes
/// one line.
struct Draft
{
    QString kind; ///< "rfq", "buying-list" …
    QString id;
    QByteArray json;
    QMap<QString, QByteArray> lines; ///< by the line's own id; empty for small drafts
    QDateTime updatedAt;
};

/// One change of a draft: the draft itself (`line` empty) or one of its lines; without a text it is removed.
struct DraftEdit
{
    QString kind;
    QString id;
    QString line;
    std::optional<QByteArray> json;
};

/// A file kept until the platform has it.
struct WaitingFile
{
    QString sha256; ///< 64 lower-case hexadecimal digits; its name on disk and on the platform
    QString name;   ///< as the user knows it
    QString mediaType;
    qint64 size = 0;
    QString path; ///< of the bytes, in the account's folder
    bool uploaded = false;
};

/// How many rows failed their hash, besides intents and receipts.
struct DamagedRows
{
    int drafts = 0;
    int notes = 0;
    int files = 0;
    int attempts = 0;

    int all() const { return drafts + notes + files + attempts; }
    void count(const JournalTable& table, int rows);
};

/// What opening the journal found.
struct JournalOpened
{
    OpenReport report;
    QList<Intent> intents; ///< everything that is open or needs a person, and what these wait for
    int damaged = 0;       ///< intents that failed their hash; they need a person now
    int restored = 0;      ///< intents saved out of a journal put aside, or that waited in an older one; a person's now
    DamagedRows damagedOther;
    bool isOlder = false; ///< the file found was not the one last used here: an older one, another, or none any more
    qint64 brokenReceipt = 0; ///< the first receipt that was changed, removed or put in later; 0: the chain is whole
    qint64 newestReceipt = 0; ///< its number; 0: there is none
    bool wasTold = false;     ///< a person knows of these damaged rows and receipts, see rememberTold()
};

/// The answer to commitAttempt: the frozen intent, or why it must not go out.
struct AttemptCommit
{
    Intent intent;
    NeedsYouWhy refused = NeedsYouWhy::None;
};

/// `journal.db` of one account: drafts, intents, attempts, receipts, files waiting, notes. What is in it is nowhere
/// else: every function answers after the commit has reached the disk. Two programs on one journal: the one that opened
/// it last owns it; the other's writes give Error::Conflict from then on.
class JournalStore
{
public:
    static constexpr qint64 kLargestFile = 25 * 1024 * 1024;

    /// `folder` is the account's own. `clock` must outlive the store. `fault` is for tests.
    JournalStore(const QString& folder, const Clock& clock, const StatementFault& fault = {});
    ~JournalStore();

    /// Opens, migrates, checks every intent's hash, and takes the journal over. Once, before anything else.
    [[nodiscard]] Async<JournalOpened> open();
    /// A person was told of the damaged rows and receipts that open() found: they are no news at the next start.
    [[nodiscard]] Async<void> rememberTold();
    /// The journal has turned out to be an older one: everything open in it becomes a person's, as Restored.
    [[nodiscard]] Async<void> holdBackOpen();

    // Intents.
    /// The intent that insert() would store of a draft: with a fresh clientRef and key. Nothing is stored yet.
    Intent made(IntentDraft draft) const;
    /// Stores a new intent; it is Queued when this answers. One with its clientRef that is there already is the answer,
    /// and only its draft goes. Error::Validation when it names a file that was not added, or replaces what needs
    /// nobody any more; mayBeKept() when nobody knows whether it is there.
    [[nodiscard]] Async<Intent> insert(Intent intent);
    [[nodiscard]] Async<Intent> insert(IntentDraft draft) { return insert(made(std::move(draft))); }
    /// Checks the row's hash, fills and freezes the bytes at the first time, and stores the attempt. `now` is the
    /// platform's time.
    [[nodiscard]] Async<AttemptCommit> commitAttempt(qint64 id, QDateTime now);
    /// Stores what became of an intent, with its receipt or problem, in one transaction.
    [[nodiscard]] Async<Intent> settle(qint64 id, IntentPhase phase, NeedsYouWhy why, Outcome outcome);
    /// Withdraws an intent and puts the draft it was made of back, in one transaction; one made of no draft is only
    /// withdrawn. One that is withdrawn already is the answer. Error::Validation, and nothing is changed, when another
    /// draft has come in its place.
    [[nodiscard]] Async<Intent> withdrawToDraft(qint64 id);
    [[nodiscard]] Async<std::optional<Intent>> intent(qint64 id);
    [[nodiscard]] Async<std::optional<Intent>> intentOf(QString clientRef);
    /// Everything that is not settled or needs a person, oldest first; and, when a receipt's number is given, what was
    /// confirmed by a later one.
    [[nodiscard]] Async<QList<Intent>> pending(std::optional<qint64> confirmedAfter = std::nullopt);
    /// Newest first.
    [[nodiscard]] Async<QList<Intent>> newest(int limit);
    [[nodiscard]] Async<QList<Intent>> ofEntity(QString entityKey);

    // Receipts.
    /// In order of their numbers, without those whose row was changed.
    [[nodiscard]] Async<QList<Receipt>> receiptsAfter(qint64 number, int limit);
    [[nodiscard]] Async<std::optional<Receipt>> receiptOf(qint64 intentId);
    /// Number of the first receipt that was changed, removed or put in later; 0 when the chain is whole.
    [[nodiscard]] Async<qint64> firstBrokenReceipt();

    // Drafts and notes.
    [[nodiscard]] Async<void> saveDrafts(QList<DraftEdit> edits);
    [[nodiscard]] Async<std::optional<Draft>> draft(QString kind, QString id);
    /// Newest first.
    [[nodiscard]] Async<QList<Draft>> drafts(QString kind);
    [[nodiscard]] Async<void> removeDraft(QString kind, QString id);
    [[nodiscard]] Async<void> setNote(QString entityKey, QString text);
    [[nodiscard]] Async<QString> note(QString entityKey);

    // Files.
    /// Keeps a copy of the bytes, on disk when this answers. Error::Validation when they are too many.
    [[nodiscard]] Async<WaitingFile> addFile(QByteArray bytes, QString name, QString mediaType);
    /// The files of these hashes, in their order; Error::Validation when one was never added.
    [[nodiscard]] Async<QList<WaitingFile>> files(QStringList hashes);
    /// The bytes of a file, if they still are what was added; else Error::Validation.
    [[nodiscard]] Async<QByteArray> fileBytes(QString sha256);
    [[nodiscard]] Async<void> markUploaded(QString sha256);
    /// Removes a file, or all of them when none is named, unless an intent or a draft names it.
    [[nodiscard]] Async<void> removeUnusedFiles(QString sha256 = {});

    QString folder() const { return m_folder; }
    /// The time it stamps on what it stores.
    QDateTime now() const { return m_clock.now(); }

private:
    Result<JournalOpened> takeOver(SqlConnection& connection, const OpenReport& report);
    Result<void> recognise(SqlConnection& connection);
    Result<void> knowName(SqlConnection& connection);
    Result<void> countWrite(SqlConnection& connection);
    Result<void> salvage(SqlConnection& connection, JournalOpened& opened) const;
    Result<void> holdBack(SqlConnection& connection) const;
    Result<void> lookThrough(SqlConnection& connection, JournalOpened& opened);
    Result<qint64> firstBroken(SqlConnection& connection) const;
    Result<void> checkFence(SqlConnection& connection) const;
    Result<void> insertNew(SqlConnection& connection, Intent& intent) const;
    Result<void> replace(SqlConnection& connection, const Intent& intent) const;
    Result<void> keepDraft(SqlConnection& connection, Intent& intent) const;
    Result<void> restoreDraft(SqlConnection& connection, const Intent& intent) const;
    Result<AttemptCommit> attempt(SqlConnection& connection, qint64 id, const QDateTime& now) const;
    Result<Intent> conclude(SqlConnection& connection, qint64 id, IntentPhase phase, NeedsYouWhy why,
                            const Outcome& outcome) const;
    Result<qint64> storeReceipt(SqlConnection& connection, const Intent& intent, const Receipt& receipt) const;
    Result<std::optional<qint64>> receiptNumberOf(SqlConnection& connection, qint64 intentId) const;
    [[nodiscard]] Async<JournalOpened> openAndTakeOver();

    /// Every change of the journal: one transaction, and its number.
    template <typename F>
    auto write(F work)
    {
        return m_database.transaction([this, work = std::move(work)](SqlConnection& connection) {
            auto result = work(connection);
            if (!result.ok())
                return result;
            // Who lost the journal changes nothing of it any more, drafts and notes neither.
            auto written = checkFence(connection);
            if (written)
                written = countWrite(connection);
            if (!written)
                result = written.error();
            return result;
        });
    }

    const QString m_folder;
    const Clock& m_clock;
    const QString m_fence; ///< this run's name in the journal
    // Of the database's thread.
    RowSeal m_seal;
    qint64 m_generation = 0;
    bool m_isOlder = false;
    QString m_found; ///< which rows are damaged, in a word to compare
    Database m_database;
};

} // namespace tradewind
