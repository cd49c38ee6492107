// SPDX-License-Identifier: Apache-2.0
#include "app/journalnotice.h"

#include "services/outbox/journalstore.h"

#include <QFileInfo>

namespace tradewind {

std::optional<JournalNotice> JournalNotice::of(const JournalOpened& journal)
{
    using Opening = OpenReport::Outcome;
    const auto notice = [](Tone tone, const QString& words) {
        JournalNotice made;
        made.tone = tone;
        made.words = words;
        return made;
    };
    if (journal.report.outcome == Opening::NewerVersion) {
        return notice(Tone::Warn, tr("Your drafts and pending changes were written by a newer Tradewind. This "
                                     "one can neither change nor send them."));
    }
    if (journal.isOlder && journal.report.outcome == Opening::Created) {
        return notice(Tone::Bad,
                      tr("The file of your drafts and pending changes is gone. What had reached the platform "
                         "comes back from there; the rest is lost."));
    }
    if (journal.report.outcome == Opening::Quarantined) {
        const QString name = QFileInfo(journal.report.aside).fileName();
        const QString words =
            journal.isOlder
                ? tr("The file of your drafts and pending changes is not the one last used here. It was put aside as "
                     "%1.")
                      .arg(name)
                : tr("The file of your drafts and pending changes was damaged. It was put aside as %1.").arg(name);
        const QString saved = tr("%n change(s) that had not been sent could be saved and wait for your decision.",
                                 nullptr, journal.restored);
        return notice(Tone::Bad, (QStringList{words, saved} + damages(journal)).join(u' '));
    }
    if (journal.isOlder && journal.report.outcome == Opening::Migrated) {
        return notice(
            Tone::Bad,
            tr("The file of your drafts and pending changes is an old copy. %n change(s) that waited in it are "
               "not sent and wait for your decision.",
               nullptr, journal.restored));
    }
    const QStringList damaged = damages(journal);
    if (damaged.isEmpty())
        return {};
    return notice(journal.damaged > 0 || journal.brokenReceipt > 0 ? Tone::Bad : Tone::Warn, damaged.join(u' '));
}

QStringList JournalNotice::damages(const JournalOpened& journal)
{
    QStringList damages;
    if (journal.damaged > 0) {
        damages << tr("%n pending change(s) were damaged on this computer and are not sent.", nullptr, journal.damaged);
    }
    if (journal.wasTold)
        return damages;
    if (journal.brokenReceipt > 0) {
        damages << tr("The receipts kept on this computer were changed or are not complete, from number %1 on. They "
                      "prove nothing from there.")
                       .arg(journal.brokenReceipt);
    }
    const DamagedRows& rows = journal.damagedOther;
    if (rows.drafts + rows.notes > 0) {
        damages << tr("%n draft(s) or note(s) were damaged on this computer. Read them again before you use them.",
                      nullptr, rows.drafts + rows.notes);
    }
    if (rows.files > 0) {
        damages << tr("%n file(s) kept for sending were changed on this computer. Add them again.", nullptr,
                      rows.files);
    }
    if (rows.attempts > 0) {
        damages << tr("%n line(s) of the record of what was sent when were changed on this computer. No pending change "
                      "is touched by it.",
                      nullptr, rows.attempts);
    }
    return damages;
}

} // namespace tradewind
