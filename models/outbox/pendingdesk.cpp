// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/pendingdesk.h"

#include "services/outbox/conditions.h"
#include "services/outbox/outbox.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kFinishedShown = 200;
constexpr int kAgesMs = 20'000;

const Intent* actOf(const QList<Intent>& all, qint64 id)
{
    const auto found = std::find_if(all.cbegin(), all.cend(), [id](const Intent& one) { return one.id == id; });
    return found == all.cend() ? nullptr : &*found;
}
} // namespace

PendingDesk::PendingDesk(Outbox& outbox, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_reading(this, [this] { load(); })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &PendingDesk::load);
    connect(&m_ages, &QTimer::timeout, this, &PendingDesk::load);
    connect(&m_outbox, &Outbox::intentChanged, this, &PendingDesk::offerUndo);
    connect(&m_outbox, &Outbox::intentChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_outbox, &Outbox::countsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_outbox, &Outbox::asked, &m_soon, qOverload<>(&QTimer::start));
    m_ages.start(kAgesMs);
    load();
}

void PendingDesk::load()
{
    const auto turn = m_reading.begin();
    if (!turn)
        return;
    deliver(m_outbox.pending(), this, [this, turn](const Result<QList<Intent>>& pending) {
        if (!turn->isWanted())
            return;
        if (!pending) {
            Q_EMIT loadFailed(pending.error());
            return;
        }
        deliver(m_outbox.newest(kFinishedShown), this,
                [this, turn, open = *pending](const Result<QList<Intent>>& newest) {
                    if (!turn->isWanted())
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
                    show(all);
                });
    });
}

void PendingDesk::show(const QList<Intent>& all)
{
    QList<PendingItem> items;
    for (const Intent& intent : all)
        items.append(itemOf(intent, all));
    m_acts = all;
    m_model.setItems(items);
    Q_EMIT loaded();
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
    const qint64 unanswered = m_outbox.waitsForAnswerAbout(intent.id);
    if (unanswered == intent.id)
        return tr("the platform's answer whether it was carried out already");
    if (intent.phase != IntentPhase::Queued)
        return {};
    if (const Intent* first = actOf(all, intent.request.dependsOn); first && first->isOpen())
        return tr("\"%1\" to be confirmed").arg(IntentWords::title(*first));
    for (const Intent& other : all) {
        const bool sameThing = !intent.request.entityKey.isEmpty() &&
                               other.request.entityKey == intent.request.entityKey && other.id < intent.id;
        if (sameThing && other.isOpen())
            return tr("\"%1\", which comes first").arg(IntentWords::title(other));
    }
    if (const Intent* asked = actOf(all, unanswered))
        return tr("the platform's answer about \"%1\"").arg(IntentWords::title(*asked));
    return tr("the connection");
}

QString PendingDesk::asideOf(const Intent& intent)
{
    const QJsonObject& facts = intent.request.summary.facts;
    if (facts.contains("replacedBy"_L1))
        return tr("You accepted the new value: a new act took its place.");
    if (facts.contains("replaces"_L1))
        return tr("It took the place of an act the platform refused, with the new value you accepted.");
    return {};
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
    const bool goes = m_outbox.isBeingWithdrawn(intent.id);
    item.why = goes ? tr("It is being taken back.") : IntentWords::why(intent.why);
    item.content = ActContent::lines(intent);
    item.conditions = ActContent::conditions(intent);
    item.problem = intent.problem;
    item.route = IntentWords::route(intent);
    item.editRoute = IntentWords::editRoute(intent);
    if (IntentWords::paysForNewOrder(intent)) {
        if (const Intent* order = actOf(all, intent.request.dependsOn))
            item.route = item.editRoute = IntentWords::route(*order);
    }
    item.aside = asideOf(intent);
    item.needsPresence = intent.request.presentUntil.isValid();
    if (intent.phase == IntentPhase::NeedsYou) {
        item.conflict = ActContent::conflict(intent);
        item.canAccept = acceptedAnew(intent).has_value();
        item.newValue = item.canAccept && item.conflict.isEmpty() ? ActContent::newValue(intent) : QString();
    }
    item.clientRef = intent.clientRef;
    item.attempts = intent.attempts;
    item.createdAt = intent.createdAt;
    item.firstAttemptAt = intent.firstAttemptAt;
    item.changedAt = intent.changedAt;
    item.canRetry = m_outbox.canRetry(intent.id);
    item.canWithdraw = m_outbox.canWithdraw(intent.id);
    item.canEdit = m_outbox.canEdit(intent.id) && !item.editRoute.isEmpty();
    if (intent.phase == IntentPhase::NeedsYou)
        item.group = PendingItem::Group::NeedsYou;
    else if (intent.isOpen())
        item.group = PendingItem::Group::OnTheWay;
    else
        item.group = PendingItem::Group::Done;
    if (goes)
        item.note = tr("is being taken back");
    else if (intent.phase == IntentPhase::Queued)
        item.note = item.waits.isEmpty() ? QString() : tr("waits for %1").arg(item.waits);
    else if (intent.phase == IntentPhase::Attempted)
        item.note = tr("attempt %1").arg(intent.attempts);
    else if (intent.why != NeedsYouWhy::None)
        item.note = item.why; // what the platform calls it may be in another language
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
    m_takenBack.forget();
    // What a person had to decide about is put away; only what still waited can wait again.
    if (item && item->group == PendingItem::Group::OnTheWay)
        m_takingBack.insert(id);
    m_soon.start();
    if (item && item->group == PendingItem::Group::NeedsYou)
        putAwayWhatFailedWith(id);
    return true;
}

/// It is said when it is so: until the journal has it, the act would be sent by the next run.
void PendingDesk::offerUndo(const Intent& intent)
{
    if (intent.phase == IntentPhase::Queued || !m_takingBack.remove(intent.id) ||
        intent.phase != IntentPhase::Withdrawn)
        return;
    m_takenBack.make(tr("Taken back: %1. It will not be sent.").arg(IntentWords::title(intent)),
                     [this, id = intent.id] { return m_outbox.reinstate(id); });
}

void PendingDesk::putAwayWhatFailedWith(qint64 id)
{
    for (const Intent& other : std::as_const(m_acts)) {
        if (other.request.dependsOn == id && other.why == NeedsYouWhy::DependencyFailed)
            m_outbox.withdraw(other.id);
    }
}

void PendingDesk::accept(qint64 id)
{
    if (m_pressed.contains(id))
        return;
    m_pressed.insert(id);
    deliver(m_outbox.acceptAnew(id), this, [this, id](const Result<Intent>& accepted) {
        if (accepted) {
            Q_EMIT this->accepted(accepted->id);
            return;
        }
        m_pressed.remove(id);
        Q_EMIT actFailed(accepted.error());
    });
}

void PendingDesk::edit(qint64 id)
{
    const auto item = m_model.item(id);
    const Intent* act = actOf(m_acts, id);
    if (!item || !act || item->editRoute.isEmpty() || m_pressed.contains(id))
        return;
    if (IntentWords::pageTakesItBack(*act)) {
        Q_EMIT openRequested(item->editRoute);
        return;
    }
    m_pressed.insert(id);
    deliver(m_outbox.takeBackToEdit(id), this, [this, id, route = item->editRoute](const Result<void>& taken) {
        if (!taken) {
            m_pressed.remove(id);
            Q_EMIT actFailed(taken.error());
            return;
        }
        m_takenBack.forget();
        putAwayWhatFailedWith(id);
        Q_EMIT openRequested(route);
    });
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
    for (const ActContent::Condition& condition : item.conditions) {
        lines.append(condition.now.isEmpty()
                         ? tr("%1: allowed %2").arg(condition.name, condition.allowed)
                         : tr("%1: allowed %2, now %3").arg(condition.name, condition.allowed, condition.now));
    }
    for (const ActContent::Difference& difference : item.conflict) {
        if (difference.mineChanged || difference.theirsChanged)
            lines.append(tr("%1: yours %2, theirs %3, before %4")
                             .arg(difference.name, difference.mine, difference.theirs, difference.base));
    }
    for (const ActContent::Line& line : item.content)
        lines.append(QString(2 * line.level, u' ') + line.name + u": "_s + line.value);
    lines.append(tr("Saved: %1").arg(moment(item.createdAt)));
    if (item.firstAttemptAt.isValid())
        lines.append(tr("First sent: %1, attempts: %2").arg(moment(item.firstAttemptAt)).arg(item.attempts));
    lines.append(tr("Reference: %1").arg(item.clientRef));
    return lines.join(u'\n') + u'\n';
}

} // namespace tradewind
