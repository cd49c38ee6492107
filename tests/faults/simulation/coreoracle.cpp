// SPDX-License-Identifier: Apache-2.0
// What is held against a schedule of the outbox.
#include "tests/faults/driver/trace.h"
#include "tests/faults/driver/turning.h"
#include "tests/faults/simulation/coreprogram.h"

#include <algorithm>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

void CoreWorld::witness(Witnessed what, const QString& clientRef, IntentPhase phase)
{
    if (traces())
        trace(m_now - kStart, (what == Witnessed::Claimed ? u"%1 claimed %2"_s
                               : what == Witnessed::Sent  ? u"%1 sent%2"_s
                                                          : u"%1 arrived%2"_s)
                                  .arg(clientRef.left(8), what == Witnessed::Claimed ? phaseName(phase) : QString()));
    if (m_witness)
        m_witness(what, clientRef, phase);
}

void CoreWorld::checkClaim(const Intent& intent)
{
    witness(Witnessed::Claimed, intent.clientRef, intent.phase);
    if (intent.phase == IntentPhase::NeedsYou && intent.why == NeedsYouWhy::Restored && !m_goesOn && !m_putAside)
        wrong(u"a journal that is whole was taken for an older one"_s);
    const int times = m_platform.timesExecuted(intent.clientRef);
    const QString claim = phaseName(intent.phase);
    switch (intent.phase) {
    case IntentPhase::Confirmed:
        if (times != 1)
            wrong(u"called confirmed, executed %1 times"_s.arg(times));
        return;
    case IntentPhase::Rejected:
        if (times != 0 || !m_platform.hasRefused(intent.clientRef))
            wrong(u"called rejected, which the platform did not say"_s);
        return;
    case IntentPhase::Queued:
    case IntentPhase::NeedsYou:
    case IntentPhase::Withdrawn:
        if (times != 0)
            wrong(u"called %1 although it was executed"_s.arg(claim));
        return;
    case IntentPhase::Attempted:
        return;
    }
}

QString CoreWorld::verdict()
{
    // One more start gives the records what they missed.
    if (m_wrong.isEmpty())
        start(0);
    for (int i = 0; i < int(m_programs.size()); ++i)
        end(i);
    if (!m_wrong.isEmpty())
        return m_wrong;
    JournalStore journal(m_folder, *m_clock);
    const auto opened = answerOf(journal.open());
    if (!opened)
        return u"the journal does not open: "_s + opened.error().detail;
    if (opened->report.outcome != OpenReport::Outcome::Opened || opened->damaged != 0)
        return u"the journal is damaged"_s;
    const auto list = answerOf(journal.newest(1000));
    const auto broken = answerOf(journal.firstBrokenReceipt());
    const auto receipts = answerOf(journal.receiptsAfter(0, 1000));
    if (!list || !broken || !receipts)
        return u"the journal cannot be read"_s;
    if (m_putAside)
        return verdictOnRestored(*list);
    if (*broken != 0)
        return u"receipt %1 breaks the chain"_s.arg(*broken);
    qint64 balance = 0;
    int confirmed = 0;
    for (size_t i = 0; i < m_plans.size(); ++i) {
        const Plan& plan = m_plans[i];
        const QString name = u"intent %1 "_s.arg(plan.marker);
        if (!plan.promised)
            return name + u"was never taken"_s;
        if (m_platform.timesExecuted(plan.clientRef) > 1)
            return name + u"was executed twice"_s;
        QList<Intent> found;
        for (const Intent& intent : *list) {
            if (intent.request.summary.facts.value("marker"_L1).toString() == plan.marker)
                found.append(intent);
        }
        if (found.size() != 1)
            return name + u"is in the journal %1 times"_s.arg(found.size());
        const Intent& intent = found.constFirst();
        if (intent.clientRef != plan.clientRef)
            return name + u"is another than the one promised"_s;
        if (intent.isOpen())
            return name + u"is stuck in "_s + phaseName(intent.phase);
        const int times = m_platform.timesExecuted(intent.clientRef);
        if ((intent.phase == IntentPhase::Confirmed) != (times == 1) || times > 1)
            return name + u"is %1 and was executed %2 times"_s.arg(phaseName(intent.phase)).arg(times);
        const auto receipt = answerOf(journal.receiptOf(intent.id));
        if (!receipt || receipt->has_value() != (intent.phase == IntentPhase::Confirmed))
            return name + u"is %1 and its receipt is not as that"_s.arg(phaseName(intent.phase));
        if (intent.phase == IntentPhase::Confirmed) {
            ++confirmed;
            balance += amountOf(i);
            if (!m_records->seen.contains((*receipt)->entityId))
                return name + u"is confirmed and the records have not seen it"_s;
        }
        const auto draft = answerOf(journal.draft(u"order"_s, plan.marker));
        if (!draft || draft->has_value())
            return name + u"is there and its draft too"_s;
    }
    if (receipts->size() != confirmed)
        return u"%1 receipts of %2 confirmations"_s.arg(receipts->size()).arg(confirmed);
    if (m_platform.executions() != confirmed || m_platform.ledger() != balance)
        return u"the ledger does not balance"_s;
    return {};
}

/// A journal that was put aside: what it held is there and is not sent, and what is confirmed was executed.
QString CoreWorld::verdictOnRestored(const QList<Intent>& list) const
{
    for (const Plan& plan : m_plans) {
        if (m_platform.timesExecuted(plan.clientRef) > 1)
            return u"intent %1 was executed twice"_s.arg(plan.marker);
        const bool there = std::any_of(list.begin(), list.end(),
                                       [&plan](const Intent& intent) { return intent.clientRef == plan.clientRef; });
        if (!there)
            return u"intent %1 was lost with the journal that was put aside"_s.arg(plan.marker);
    }
    for (const Intent& intent : list) {
        const int times = m_platform.timesExecuted(intent.clientRef);
        if (intent.isOpen())
            return u"an intent is stuck in "_s + phaseName(intent.phase);
        if (intent.phase == IntentPhase::Confirmed && times != 1)
            return u"an intent is confirmed and was executed %1 times"_s.arg(times);
    }
    return {};
}

} // namespace tradewind::faults
