// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/draftstore.h"

#include <QPointer>
#include <QSet>

namespace tradewind {

namespace {
constexpr int kDelay = 300; // milliseconds
}

DraftStore::DraftStore(JournalStore& journal, QObject* parent)
    : QObject(parent)
    , m_journal(journal)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
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
    if (!m_timer.isActive())
        m_timer.start();
}

Async<void> DraftStore::flush()
{
    m_timer.stop();
    if (m_waiting.isEmpty())
        co_return Result<void>();
    const QPointer<DraftStore> self(this);
    const auto waiting = std::exchange(m_waiting, {});
    const QList<DraftEdit> edits = waiting.values();
    const auto done = co_await m_journal.saveDrafts(edits);
    if (!self)
        co_return Result<void>(done);
    if (!done) {
        // Kept, unless something newer has come meanwhile.
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
            if (!self->m_waiting.contains(it.key()))
                self->m_waiting.insert(it.key(), it.value());
        }
        Q_EMIT self->saveFailed(done.error());
        co_return done.error();
    }
    QSet<std::pair<QString, QString>> names;
    for (const DraftEdit& edit : edits)
        names.insert({edit.kind, edit.id});
    for (const auto& [kind, id] : std::as_const(names)) {
        if (self)
            Q_EMIT self->saved(kind, id);
    }
    co_return Result<void>();
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
    for (auto it = m_waiting.begin(); it != m_waiting.end();)
        it = it->kind == kind && it->id == id ? m_waiting.erase(it) : std::next(it);
    const QPointer<DraftStore> self(this);
    auto removing = m_journal.removeDraft(kind, id);
    const auto done = co_await removing;
    if (self && done)
        Q_EMIT self->removed(kind, id);
    co_return Result<void>(done);
}

} // namespace tradewind
