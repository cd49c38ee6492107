// SPDX-License-Identifier: Apache-2.0
// What the commands do with acts that wait: send them, list them, take one back or try it again.
#include "app/cli/clirunner.h"
#include "app/cli/clitext.h"

#include <QJsonArray>
#include <QTimer>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kSendWithinMs = 30'000;

} // namespace

void CliRunner::sendWaiting()
{
    Outbox& outbox = m_account->outbox();
    auto stands = std::make_shared<QHash<qint64, IntentPhase>>();
    const auto report = [this, stands] {
        if (m_ended)
            return;
        clitext::SentActs acts;
        acts.confirmed = int(std::count(stands->cbegin(), stands->cend(), IntentPhase::Confirmed));
        acts.rejected = int(std::count(stands->cbegin(), stands->cend(), IntentPhase::Rejected));
        acts.waiting = m_account->outbox().waitingCount();
        acts.needsYou = m_account->outbox().needsYouCount();
        QJsonObject json = clitext::sentJson(acts);
        json.insert(u"command"_s, u"sync"_s);
        json.insert(u"syncedAt"_s, m_account->client().serverClock().now().toUTC().toString(Qt::ISODate));
        print(json, {u"up to date; "_s + clitext::sentLine(acts)}, acts.waiting == 0 ? Done : Failed);
    };
    if (outbox.waitingCount() == 0) {
        report();
        return;
    }
    connect(&outbox, &Outbox::intentChanged, this,
            [stands](const Intent& intent) { stands->insert(intent.id, intent.phase); });
    // As soon as nothing more comes of it within the time there is.
    connect(&outbox, &Outbox::becameIdle, this, [this, report] {
        const qint64 last = m_account->client().serverClock().now().toMSecsSinceEpoch() + kSendWithinMs;
        const qint64 next = m_account->outbox().wakeAt();
        if (m_account->outbox().waitingCount() == 0 || next == 0 || next > last)
            report();
    });
    QTimer::singleShot(kSendWithinMs, this, report);
    outbox.setOnline(true);
    outbox.setSending(true);
}

void CliRunner::runOutbox()
{
    if (m_options.outboxVerb != "list"_L1) {
        actOnOutbox();
        return;
    }
    deliver(m_account->outbox().newest(m_options.limit), this, [this](const Result<QList<Intent>>& intents) {
        if (!intents) {
            fail(intents.error());
            return;
        }
        QJsonArray items;
        QList<QStringList> rows;
        for (const Intent& intent : *intents) {
            const QJsonObject json = clitext::intentJson(intent);
            items.append(json);
            rows.append({QString::number(intent.id), json.value("state"_L1).toString(),
                         QString::number(intent.attempts), intent.createdAt.toUTC().toString(Qt::ISODate),
                         clitext::plain(json.value("title"_L1).toString())});
        }
        print({{u"command"_s, u"outbox"_s},
               {u"waiting"_s, m_account->outbox().waitingCount()},
               {u"needsYou"_s, m_account->outbox().needsYouCount()},
               {u"items"_s, items}},
              clitext::table({u"ID"_s, u"STATE"_s, u"TRIES"_s, u"SAVED"_s, u"ACT"_s}, rows));
    });
}

void CliRunner::actOnOutbox()
{
    Outbox& outbox = m_account->outbox();
    const qint64 id = m_options.outboxId;
    const bool withdraws = m_options.outboxVerb == "withdraw"_L1;
    // What may have been executed is taken back when the platform has said that it was not.
    const bool asksFirst = withdraws && !outbox.canWithdraw(id);
    if (withdraws ? asksFirst && outbox.waitsForAnswerAbout(id) != id : !outbox.mayBeRetried(id)) {
        failToAct(id, withdraws);
        return;
    }
    const QJsonObject json{
        {u"command"_s, u"outbox"_s}, {u"act"_s, m_options.outboxVerb}, {u"id"_s, id}, {u"dryRun"_s, m_options.dryRun}};
    if (m_options.dryRun) {
        print(json, {u"would %1 act %2"_s.arg(m_options.outboxVerb).arg(id)});
        return;
    }
    // It is done when the journal has it.
    connect(&outbox, &Outbox::intentChanged, this, [this, id, json, withdraws](const Intent& intent) {
        if (intent.id != id || m_ended || (withdraws ? intent.phase != IntentPhase::Withdrawn : intent.isOpen()))
            return;
        QJsonObject done = json;
        done.insert(u"state"_s, phaseName(intent.phase));
        print(done, {u"act %1 is %2"_s.arg(id).arg(phaseName(intent.phase))});
    });
    QTimer::singleShot(kSendWithinMs, this, [this] { fail(makeError(Error::Kind::Timeout, u"no outcome yet"_s)); });
    if (withdraws && !asksFirst) {
        outbox.withdraw(id);
    } else {
        withSession([this, id, withdraws] {
            m_account->outbox().setOnline(true);
            m_account->outbox().sendOnly(id);
            actWhenAsked(id, withdraws);
        });
    }
}

void CliRunner::actWhenAsked(qint64 id, bool withdraws)
{
    Outbox& outbox = m_account->outbox();
    const auto act = [this, &outbox, id, withdraws] {
        if (!m_ended && !(withdraws ? outbox.withdraw(id) : outbox.retryNow(id)))
            failToAct(id, withdraws);
    };
    // What the platform knows of it decides what can be done with it.
    if (outbox.isIdle())
        act();
    else
        connect(&outbox, &Outbox::becameIdle, this, act, Qt::SingleShotConnection);
}

void CliRunner::failToAct(qint64 id, bool withdraws)
{
    fail(makeError(Error::Kind::Refused,
                   withdraws ? u"act %1 cannot be taken back"_s.arg(id) : u"act %1 cannot be sent again"_s.arg(id)));
}

} // namespace tradewind
