// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/followservice.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/cataloguecodec.h"
#include "services/wire/httpclient.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kPutFollow = u"putFollow"_s;
const QString kEntity = u"offer:"_s;

bool isOpen(IntentPhase phase)
{
    return phase == IntentPhase::Queued || phase == IntentPhase::Attempted || phase == IntentPhase::NeedsYou;
}
} // namespace

FollowService::FollowService(RecordStore& records, Outbox& outbox, QObject* parent)
    : QObject(parent)
    , m_records(records)
    , m_outbox(outbox)
{
    connect(&m_records, &RecordStore::changed, this, [this](const QString& topic, const QStringList& ids) {
        if (topic != "follow"_L1)
            return;
        for (const QString& id : ids)
            Q_EMIT changed(id);
    });
    connect(&m_outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (intent.request.operationId == kPutFollow)
            Q_EMIT changed(intent.request.entityKey.mid(kEntity.size()));
    });
}

Async<FollowView> FollowService::view(OfferId id)
{
    const QPointer<FollowService> self(this);
    FollowView view;
    auto reading = m_records.getAs(u"follow"_s, id.toString(), &fromRecord<Follow>);
    const auto known = co_await reading;
    if (!known)
        co_return known.error();
    view.isFollowed = known->has_value() && (*known)->active;
    if (!self)
        co_return cancelled();
    auto asking = self->m_outbox.ofEntity(kEntity + id.toString());
    const auto intents = co_await asking;
    if (!intents)
        co_return intents.error();
    qint64 newest = -1;
    for (const Intent& intent : *intents) {
        if (intent.request.operationId != kPutFollow || !isOpen(intent.phase) || intent.id < newest)
            continue;
        newest = intent.id;
        view.isFollowed = intent.request.summary.facts.value("active"_L1).toBool();
        view.pending = intent.phase;
    }
    co_return view;
}

Async<QStringList> FollowService::followed()
{
    const QPointer<FollowService> self(this);
    auto reading = m_records.listAs(u"follow"_s, &fromRecord<Follow>);
    const auto known = co_await reading;
    if (!known)
        co_return known.error();
    if (!self)
        co_return cancelled();
    auto asking = self->m_outbox.pending(u"catalogue"_s);
    const auto intents = co_await asking;
    if (!intents)
        co_return intents.error();
    QStringList ids;
    for (const Follow& follow : *known) {
        if (follow.active)
            ids.append(follow.offerId.toString());
    }
    QList<Intent> wishes = *intents;
    std::sort(wishes.begin(), wishes.end(), [](const Intent& a, const Intent& b) { return a.id < b.id; });
    for (const Intent& wish : wishes) {
        if (wish.request.operationId != kPutFollow || !isOpen(wish.phase))
            continue;
        const QString id = wish.request.entityKey.mid(kEntity.size());
        ids.removeAll(id);
        if (wish.request.summary.facts.value("active"_L1).toBool())
            ids.append(id);
    }
    co_return ids;
}

Async<Intent> FollowService::follow(OfferId id, bool active, QString title)
{
    IntentDraft draft;
    draft.operationId = kPutFollow;
    draft.module = u"catalogue"_s;
    draft.entityKey = kEntity + id.toString();
    draft.method = "PUT";
    draft.path = u"/v1/follows/"_s + pathSegment(id.toString());
    draft.body = {{u"active"_s, active}, {u"price"_s, true}, {u"stock"_s, true}, {u"delisting"_s, true}};
    draft.summary = {u"follow"_s, {{u"offerId"_s, id.toString()}, {u"title"_s, title}, {u"active"_s, active}}};
    return m_outbox.submit(std::move(draft));
}

} // namespace tradewind
