// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/draftstore.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

namespace tradewind {

namespace {
constexpr std::chrono::milliseconds kDelay(300);
constexpr std::chrono::milliseconds kLongestDelay(std::chrono::seconds(30));

/// What stands on the disk, as it will when the edit is written.
void lay(const DraftEdit& edit, const QDateTime& now, QList<Draft>& drafts)
{
    auto draft = std::find_if(drafts.begin(), drafts.end(),
                              [&edit](const Draft& each) { return each.kind == edit.kind && each.id == edit.id; });
    if (draft == drafts.end()) {
        if (!edit.json)
            return; // a line taken away from nothing
        drafts.append(Draft{edit.kind, edit.id, {}, {}, {}});
        draft = std::prev(drafts.end());
    }
    draft->updatedAt = now;
    if (edit.line.isEmpty())
        draft->json = edit.json.value_or(QByteArray());
    else if (edit.json)
        draft->lines.insert(edit.line, *edit.json);
    else
        draft->lines.remove(edit.line);
}
} // namespace

DraftStore::DraftStore(JournalStore& journal, QObject* parent)
    : QObject(parent)
    , m_journal(journal)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { deliver<void>(flush(), this, [](const Result<void>&) {}); });
}

void DraftStore::saveDraft(const QString& kind, const QString& id, const QByteArray& json)
{
    add({kind, id, {}, json});
}

void DraftStore::saveLine(const QString& kind, const QString& id, const QString& line, const QByteArray& json)
{
    Q_ASSERT(!line.isEmpty());
    add({kind, id, line, json});
}

void DraftStore::removeLine(const QString& kind, const QString& id, const QString& line)
{
    Q_ASSERT(!line.isEmpty());
    add({kind, id, line, std::nullopt});
}

void DraftStore::add(const DraftEdit& edit)
{
    m_waiting.insert({edit.kind, edit.id, edit.line}, edit);
    // Not started anew by each change: somebody who types without a pause is saved too.
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > kDelay)
        m_timer.start(kDelay);
}

Async<void> DraftStore::flush()
{
    const QPointer<DraftStore> self(this);
    while (self && self->m_isWriting) {
        Promise<void> turn;
        auto coming = turn.future();
        m_waitingForTurn.append(std::move(turn)); // its only copy: it ends with the store
        const auto came = co_await coming;
        if (!came || !self)
            co_return cancelled();
    }
    self->m_timer.stop();
    if (self->m_waiting.isEmpty())
        co_return Result<void>();
    self->m_isWriting = true;
    self->m_underWay = std::exchange(self->m_waiting, {});
    auto saving = self->m_journal.saveDrafts(self->m_underWay.values());
    const auto done = co_await saving;
    if (!self)
        co_return Result<void>(done);
    self->m_isWriting = false;
    const Edits edits = std::exchange(self->m_underWay, {});
    // Whoever waits for their turn must find what could not be written.
    const QList<Promise<void>> turns = std::exchange(self->m_waitingForTurn, {});
    if (done)
        self->areSaved(edits);
    else
        self->areNotSaved(edits, done.error());
    for (const auto& turn : turns)
        turn.finish({});
    co_return Result<void>(done);
}

void DraftStore::areSaved(const Edits& edits)
{
    QSet<std::pair<QString, QString>> names;
    for (const DraftEdit& edit : edits)
        names.insert({edit.kind, edit.id});
    m_failures = 0;
    const QPointer<DraftStore> self(this);
    if (std::exchange(m_failure, std::nullopt))
        Q_EMIT saveRecovered();
    for (const auto& [kind, id] : std::as_const(names)) {
        if (self)
            Q_EMIT self->saved(kind, id);
    }
}

void DraftStore::areNotSaved(const Edits& edits, const Error& error)
{
    // Kept, unless something newer has come meanwhile.
    for (auto it = edits.cbegin(); it != edits.cend(); ++it) {
        if (!m_waiting.contains(it.key()))
            m_waiting.insert(it.key(), it.value());
    }
    const auto wait = std::min(kLongestDelay, kDelay * (1 << std::min(++m_failures, 10)));
    if (!m_waiting.isEmpty() && !m_timer.isActive())
        m_timer.start(wait);
    if (!std::exchange(m_failure, error))
        Q_EMIT saveFailed(error);
}

Async<std::optional<Draft>> DraftStore::draft(QString kind, QString id)
{
    const QPointer<DraftStore> self(this);
    auto flushing = flush();
    const auto flushed = co_await flushing;
    Q_UNUSED(flushed) // what it could not write is laid over what is there
    if (!self)
        co_return cancelled();
    auto reading = self->m_journal.draft(kind, id);
    auto found = co_await reading;
    if (!found)
        co_return std::move(found);
    if (!self)
        co_return cancelled();
    QList<Draft> drafts;
    if (found->has_value())
        drafts.append(**found);
    self->layUnwritten(drafts, kind, id);
    std::optional<Draft> draft;
    if (!drafts.isEmpty())
        draft = drafts.constFirst();
    co_return std::move(draft);
}

Async<QList<Draft>> DraftStore::drafts(QString kind)
{
    const QPointer<DraftStore> self(this);
    auto flushing = flush();
    const auto flushed = co_await flushing;
    Q_UNUSED(flushed)
    if (!self)
        co_return cancelled();
    auto reading = self->m_journal.drafts(kind);
    auto found = co_await reading;
    if (!found)
        co_return std::move(found);
    if (!self)
        co_return cancelled();
    self->layUnwritten(*found, kind, {});
    std::stable_sort(found->begin(), found->end(),
                     [](const Draft& a, const Draft& b) { return a.updatedAt > b.updatedAt; });
    co_return std::move(found);
}

void DraftStore::layUnwritten(QList<Draft>& drafts, const QString& kind, const QString& id) const
{
    for (const Edits* edits : {&m_underWay, &m_waiting}) {
        for (const DraftEdit& edit : *edits) {
            if (edit.kind == kind && (id.isEmpty() || edit.id == id))
                lay(edit, m_journal.now(), drafts);
        }
    }
}

bool DraftStore::forget(const QString& kind, const QString& id)
{
    const auto isOfIt = [&](Edits::iterator it) { return it->kind == kind && it->id == id; };
    m_waiting.removeIf(isOfIt);
    return m_underWay.removeIf(isOfIt) != 0;
}

void DraftStore::leaveToAct(const QString& kind, const QString& id)
{
    // A write that is under way may come after the act's.
    if (forget(kind, id))
        deliver<void>(m_journal.removeDraft(kind, id), this, [](const Result<void>&) {});
}

Async<void> DraftStore::removeDraft(QString kind, QString id)
{
    forget(kind, id);
    const QPointer<DraftStore> self(this);
    auto removing = m_journal.removeDraft(kind, id);
    const auto done = co_await removing;
    if (self && done)
        Q_EMIT self->removed(kind, id);
    co_return Result<void>(done);
}

} // namespace tradewind
