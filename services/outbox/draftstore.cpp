// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/draftstore.h"

#include <QPointer>
#include <QSet>

namespace tradewind {

namespace {
constexpr std::chrono::milliseconds kDelay(300);
constexpr std::chrono::milliseconds kLongestDelay(std::chrono::seconds(30));

/// Drops what is known by kind, id and line of one draft.
template <typename Hash>
void forget(Hash& hash, const QString& kind, const QString& id)
{
    hash.removeIf([&](typename Hash::iterator it) { return it.key().at(0) == kind && it.key().at(1) == id; });
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
    const QStringList key{edit.kind, edit.id, edit.line};
    m_waiting.insert(key, {edit, ++m_edits});
    m_newest.insert(key, m_edits);
    // Not started anew by each change: somebody who types without a pause is saved too.
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > kDelay)
        m_timer.start(kDelay);
}

Async<void> DraftStore::flush()
{
    m_timer.stop();
    if (m_waiting.isEmpty())
        co_return Result<void>();
    const QPointer<DraftStore> self(this);
    const Edits edits = std::exchange(m_waiting, {});
    QList<DraftEdit> list;
    for (const Numbered& each : edits)
        list.append(each.edit);
    const auto done = co_await m_journal.saveDrafts(list);
    if (!self)
        co_return Result<void>(done);
    if (done)
        self->areSaved(edits);
    else
        self->areNotSaved(edits, done.error());
    co_return Result<void>(done);
}

void DraftStore::areSaved(const Edits& edits)
{
    QSet<std::pair<QString, QString>> names;
    for (auto it = edits.cbegin(); it != edits.cend(); ++it) {
        names.insert({it->edit.kind, it->edit.id});
        if (m_newest.value(it.key()) == it->number)
            m_newest.remove(it.key());
    }
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
    // Kept, unless something newer has come meanwhile or the draft is gone.
    for (auto it = edits.cbegin(); it != edits.cend(); ++it) {
        if (m_newest.value(it.key()) == it->number)
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
    JournalStore& journal = m_journal;
    const auto flushed = co_await flush();
    if (!flushed)
        co_return flushed.error();
    auto found = co_await journal.draft(kind, id);
    co_return std::move(found);
}

Async<QList<Draft>> DraftStore::drafts(QString kind)
{
    JournalStore& journal = m_journal;
    const auto flushed = co_await flush();
    if (!flushed)
        co_return flushed.error();
    auto found = co_await journal.drafts(kind);
    co_return std::move(found);
}

Async<void> DraftStore::removeDraft(QString kind, QString id)
{
    forget(m_waiting, kind, id);
    forget(m_newest, kind, id);
    const QPointer<DraftStore> self(this);
    auto removing = m_journal.removeDraft(kind, id);
    const auto done = co_await removing;
    if (self && done)
        Q_EMIT self->removed(kind, id);
    co_return Result<void>(done);
}

} // namespace tradewind
