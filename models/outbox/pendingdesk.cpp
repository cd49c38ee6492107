// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/pendingdesk.h"

#include "services/outbox/outbox.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kFinishedShown = 200;
constexpr int kAgesMs = 20'000;
} // namespace

PendingDesk::PendingDesk(Outbox& outbox, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &PendingDesk::load);
    connect(&m_ages, &QTimer::timeout, this, &PendingDesk::load);
    connect(&m_outbox, &Outbox::intentChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_outbox, &Outbox::countsChanged, &m_soon, qOverload<>(&QTimer::start));
    m_ages.start(kAgesMs);
    load();
}

void PendingDesk::load()
{
    const auto ticket = m_generation.next();
    deliver(m_outbox.pending(), this, [this, ticket](const Result<QList<Intent>>& pending) {
        if (!m_generation.isCurrent(ticket))
            return;
        if (!pending) {
            Q_EMIT loadFailed(pending.error());
            return;
        }
        deliver(m_outbox.newest(kFinishedShown), this,
                [this, ticket, open = *pending](const Result<QList<Intent>>& newest) {
                    if (!m_generation.isCurrent(ticket))
                        return;
                    if (!newest) {
                        Q_EMIT loadFailed(newest.error());
                        return;
                    }
                    QList<Intent> all = open;
                    QSet<qint64> known;
                    for (const Intent& intent : open)
                        known.insert(intent.id);
                    for (const Intent& intent : *newest) {
                        if (!known.contains(intent.id))
                            all.append(intent);
                    }
                    QList<PendingItem> items;
                    for (const Intent& intent : std::as_const(all))
                        items.append(itemOf(intent, all));
                    m_model.setItems(items);
                    Q_EMIT loaded();
                });
    });
}

QString PendingDesk::age(const QDateTime& since) const
{
    const qint64 seconds = std::max<qint64>(0, since.secsTo(m_clock.now()));
    if (seconds < 60)
        return tr("just now");
    if (seconds < 3600)
        return tr("%1 min").arg(seconds / 60);
    if (seconds < 86'400)
        return tr("%1 h").arg(seconds / 3600);
    return QLocale().toString(since.toLocalTime().date(), u"d MMM"_s);
}

QString PendingDesk::waitsFor(const Intent& intent, const QList<Intent>& all) const
{
    if (intent.phase == IntentPhase::Attempted)
        return intent.isOutcomeUnknown() ? tr("the platform's answer; it is asked under the same key") : QString();
    if (intent.phase != IntentPhase::Queued)
        return {};
    for (const Intent& other : all) {
        if (other.id == intent.request.dependsOn && other.isOpen())
            return tr("\"%1\" to be confirmed").arg(IntentWords::title(other));
    }
    for (const Intent& other : all) {
        const bool sameThing = !intent.request.entityKey.isEmpty() &&
                               other.request.entityKey == intent.request.entityKey && other.id < intent.id;
        if (sameThing && other.isOpen())
            return tr("\"%1\", which comes first").arg(IntentWords::title(other));
    }
    return tr("the connection");
}

PendingItem PendingDesk::itemOf(const Intent& intent, const QList<Intent>& all) const
{
    PendingItem item;
    item.id = intent.id;
    item.title = IntentWords::title(intent);
    item.icon = IntentWords::icon(intent);
    item.chip = IntentWords::chip(intent);
    item.age = age(intent.phase == IntentPhase::NeedsYou || intent.isOpen() ? intent.createdAt : intent.changedAt);
    item.waits = waitsFor(intent, all);
    item.why = intent.phase == IntentPhase::NeedsYou ? IntentWords::why(intent.why) : QString();
    item.content = IntentWords::content(intent);
    item.problem = intent.problem;
    if (intent.problem)
        item.differences = IntentWords::differences(*intent.problem);
    item.route = IntentWords::route(intent);
    item.clientRef = intent.clientRef;
    item.attempts = intent.attempts;
    item.createdAt = intent.createdAt;
    item.firstAttemptAt = intent.firstAttemptAt;
    item.changedAt = intent.changedAt;
    item.canRetry = m_outbox.canRetry(intent.id);
    item.canWithdraw = m_outbox.canWithdraw(intent.id);
    if (intent.phase == IntentPhase::NeedsYou)
        item.group = PendingItem::Group::NeedsYou;
    else if (intent.isOpen())
        item.group = PendingItem::Group::OnTheWay;
    else
        item.group = PendingItem::Group::Done;
    if (intent.phase == IntentPhase::Queued)
        item.note = item.waits.isEmpty() ? QString() : tr("waits for %1").arg(item.waits);
    else if (intent.phase == IntentPhase::Attempted)
        item.note = tr("attempt %1").arg(intent.attempts);
    else if (intent.problem && intent.phase != IntentPhase::Confirmed)
        item.note = intent.problem->title;
    return item;
}

bool PendingDesk::retry(qint64 id)
{
    return m_outbox.retryNow(id);
}

void PendingDesk::retryAll()
{
    for (const PendingRow& row : QList<PendingRow>(m_model.rows())) {
        if (row.heading.isEmpty() && row.item.group == PendingItem::Group::OnTheWay)
            m_outbox.retryNow(row.item.id);
    }
}

bool PendingDesk::withdraw(qint64 id)
{
    const auto item = m_model.item(id);
    if (!m_outbox.withdraw(id))
        return false;
    // What a person had to decide about is put away; only what still waited can wait again.
    if (item && item->group == PendingItem::Group::OnTheWay) {
        // Its withdrawal may still be on its way to the disk: then it can be undone in a moment.
        m_takenBack.make(tr("Taken back: %1. It will not be sent.").arg(item->title),
                         [this, id] { return m_outbox.reinstate(id); });
    } else {
        m_takenBack.forget();
    }
    return true;
}

QString PendingDesk::asText(const PendingItem& item) const
{
    const auto moment = [](const QDateTime& when) { return when.toUTC().toString(Qt::ISODate); };
    QStringList lines{item.title, tr("State: %1").arg(item.chip.text)};
    if (!item.why.isEmpty())
        lines.append(item.why);
    if (item.problem)
        lines.append(tr("The platform said: %1 (%2)").arg(item.problem->title, slugName(item.problem->slug)));
    if (!item.waits.isEmpty())
        lines.append(tr("It waits for: %1").arg(item.waits));
    for (const IntentWords::Difference& difference : item.differences)
        lines.append(tr("%1: allowed %2, now %3").arg(difference.name, difference.allowed, difference.now));
    for (const IntentWords::Line& line : item.content)
        lines.append(line.name + u": "_s + line.value);
    lines.append(tr("Saved: %1").arg(moment(item.createdAt)));
    if (item.firstAttemptAt.isValid())
        lines.append(tr("First sent: %1, attempts: %2").arg(moment(item.firstAttemptAt)).arg(item.attempts));
    lines.append(tr("Reference: %1").arg(item.clientRef));
    return lines.join(u'\n') + u'\n';
}

} // namespace tradewind
