// SPDX-License-Identifier: Apache-2.0
#include "services/sourcing/sourcingservice.h"

#include "services/outbox/actsandrecords.h"
#include "services/outbox/keepfile.h"
#include "services/sourcing/rfqapi.h"
#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/sourcingcodec.h"
#include "services/wire/httpclient.h"

#include <QUuid>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kKind = "rfq"_L1;
constexpr auto kModule = "sourcing"_L1;

/// What a request that is on its way looks like, from the body that will be sent.
Rfq rfqFromBody(const Intent& intent)
{
    const QJsonObject body = intent.body();
    JsonReader reader(body);
    Rfq rfq;
    rfq.clientRef = ClientRef(intent.clientRef);
    rfq.state = RfqState::Draft;
    rfq.createdAt = intent.createdAt;
    rfq.updatedAt = intent.changedAt;
    reader.get("title"_L1, rfq.title);
    reader.get("serviceMode"_L1, rfq.serviceMode);
    reader.get("currency"_L1, rfq.currency);
    reader.get("addressId"_L1, rfq.destination.addressId);
    reader.get("incoterm"_L1, rfq.incoterm);
    reader.get("incotermPlace"_L1, rfq.incotermPlace);
    reader.opt("neededBy"_L1, rfq.neededBy);
    reader.get("scenarios"_L1, rfq.scenarios);
    reader.get("lines"_L1, rfq.lines);
    reader.get("splits"_L1, rfq.splits);
    reader.get("note"_L1, rfq.note);
    reader.get("files"_L1, rfq.files);
    return rfq;
}

QList<RfqView> merged(const QList<Rfq>& records, const QList<Intent>& intents)
{
    QList<RfqView> views;
    QHash<QString, qsizetype> byKey;
    QHash<QString, qsizetype> byEntity;
    for (const Rfq& rfq : records) {
        RfqView view;
        view.key = rfq.clientRef.isNull() ? rfq.id.toString() : rfq.clientRef.toString();
        view.rfq = rfq;
        view.onPlatform = true;
        byKey.insert(view.key, views.size());
        byEntity.insert(u"rfq:"_s + rfq.id.toString(), views.size());
        views.append(view);
    }
    for (const Intent& intent : intents) {
        if (intent.request.operationId == "createRfq"_L1) {
            if (byKey.contains(intent.clientRef))
                continue; // the records have it already
            RfqView view;
            view.key = intent.clientRef;
            view.rfq = rfqFromBody(intent);
            view.pending = {PendingAct::of(intent)};
            if (intent.phase == IntentPhase::Confirmed)
                view.rfq.state = RfqState::Submitted;
            views.prepend(view);
            for (qsizetype& at : byKey)
                ++at;
            for (qsizetype& at : byEntity)
                ++at;
        } else if (const auto at = byEntity.constFind(intent.request.entityKey); at != byEntity.cend()) {
            views[*at].pending.append(PendingAct::of(intent));
        }
    }
    return views;
}

QStringList hashesOf(const QList<FileRef>& files)
{
    QStringList hashes;
    for (const FileRef& file : files)
        hashes.append(file.sha256.toHex());
    return hashes;
}

RoundExpect expectOf(const Rfq& rfq)
{
    if (rfq.rounds.isEmpty())
        return {};
    return {rfq.rounds.last().no, rfq.rounds.last().contentHash};
}

/// As it is begun: whatever is chosen by itself counts for nothing.
bool isUntouched(const RfqDraft& draft)
{
    return draft.lines.isEmpty() && draft.title.isEmpty() && draft.note.isEmpty() && draft.files.isEmpty() &&
           draft.splits.isEmpty() && draft.step == 0 && !draft.neededBy.isValid() && draft.scenarios.size() == 1;
}

} // namespace

const QuoteRound* openRound(const Rfq& rfq)
{
    if (rfq.rounds.isEmpty() || !rfq.rounds.last().state.is(RoundState::SentToCustomer))
        return nullptr;
    return &rfq.rounds.last();
}

SourcingService::SourcingService(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == kKind || topic == "thread"_L1 || topic == "message"_L1 || topic == "me"_L1)
            Q_EMIT changed();
        else if (topic == "address"_L1)
            Q_EMIT sourcesChanged();
    });
    connect(&m_parts.outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (intent.request.module == kModule)
            Q_EMIT changed();
    });
    connect(&m_parts.drafts, &DraftStore::saved, this, [this](const QString& kind, const QString& id) {
        if (kind == kKind)
            Q_EMIT draftSaved(id);
    });
    connect(&m_parts.drafts, &DraftStore::saveFailed, this, &SourcingService::saveFailed);
    connect(&m_parts.catalogue, &CatalogueService::priceSourcesChanged, this, &SourcingService::sourcesChanged);
    connect(&m_parts.catalogue, &CatalogueService::assumptionsChanged, this, &SourcingService::sourcesChanged);
}

SourcingService::~SourcingService() = default;

Async<QList<RfqView>> SourcingService::rfqs()
{
    RfqStore* const store = &m_parts.store;
    auto reading = readBesideActs<QList<Rfq>>(&m_parts.outbox, kModule, this, [store] { return store->rfqs(); });
    const auto both = co_await reading;
    if (!both)
        co_return both.error();
    co_return merged(both->records, both->acts);
}

Async<std::optional<RfqView>> SourcingService::rfq(QString idOrKey)
{
    auto reading = rfqs();
    const auto views = co_await reading;
    if (!views)
        co_return views.error();
    std::optional<RfqView> found;
    for (const RfqView& view : *views) {
        if (view.key == idOrKey || (view.onPlatform && view.rfq.id.toString() == idOrKey))
            found = view;
    }
    co_return std::move(found);
}

Async<void> SourcingService::refresh(RfqId id, std::stop_token stop)
{
    return m_parts.records.keepFetched(kKind, m_parts.api.rfq(id, stop), stop);
}

Async<std::optional<Me>> SourcingService::me()
{
    return m_parts.store.me();
}

Async<PriceSources> SourcingService::sources()
{
    return m_parts.catalogue.priceSources();
}

Async<std::shared_ptr<const LandedEstimator>> SourcingService::estimator(QString country, ServiceMode mode)
{
    auto asking = m_parts.catalogue.priceSources();
    const auto sources = co_await asking;
    if (!sources)
        co_return sources.error();
    std::shared_ptr<const LandedEstimator> made = std::make_shared<const LandedEstimator>(*sources, country, mode);
    co_return made;
}

Async<RfqPricing> SourcingService::pricing(Rfq rfq)
{
    const QPointer<SourcingService> self(this);
    RfqPricing pricing;
    auto asking = estimator(rfq.destination.country, rfq.serviceMode.known().value_or(ServiceMode::FullService));
    const auto estimator = co_await asking;
    if (!estimator)
        co_return estimator.error();
    pricing.estimator = *estimator;
    for (const RfqLine& line : std::as_const(rfq.lines)) {
        if (line.offerId.isNull())
            continue;
        if (!self)
            co_return cancelled();
        auto looking = self->m_parts.catalogue.storedOffer(line.offerId);
        const auto offer = co_await looking;
        if (offer && offer->has_value()) {
            const Offer& known = **offer;
            LandedCostInput input = LandedCostInput::of(known);
            for (const Sku& sku : known.skus) {
                if (sku.id == line.skuId)
                    input = LandedCostInput::of(known, sku);
            }
            pricing.goods.insert(line.id, input);
            continue;
        }
        if (!self)
            co_return cancelled();
        auto asked = self->m_parts.catalogue.summary(line.offerId);
        const auto summary = co_await asked;
        if (!summary || !summary->has_value() || !self)
            continue;
        auto finding = self->m_parts.catalogue.supplier((*summary)->supplierId);
        const auto supplier = co_await finding;
        std::optional<FreightTemplate> freight;
        if (supplier) {
            for (const FreightTemplate& rule : supplier->freightTemplates) {
                if (rule.id == (*summary)->freightTemplateId)
                    freight = rule;
            }
        }
        pricing.goods.insert(line.id, LandedCostInput::of(**summary, freight));
    }
    co_return std::move(pricing);
}

Async<OfferSnapshot> SourcingService::snapshot(OfferId offerId, SkuId skuId)
{
    const QPointer<SourcingService> self(this);
    auto asking = m_parts.catalogue.offer(offerId);
    const auto offer = co_await asking;
    if (!offer)
        co_return offer.error();
    if (!self)
        co_return cancelled();
    auto finding = self->m_parts.catalogue.supplier(offer->supplierId);
    const auto supplier = co_await finding;
    if (!self)
        co_return cancelled();
    const QString name = supplier ? supplier->name : QString();
    const auto snapshot = snapshotOf(*offer, skuId, name, self->now());
    if (!snapshot)
        co_return makeError(Error::Kind::Validation, u"the offer has no such SKU"_s);
    co_return *snapshot;
}

Async<QByteArray> SourcingService::picture(QString imageId, int width)
{
    return m_parts.catalogue.picture(std::move(imageId), width, {});
}

QString SourcingService::createDraft(const QList<std::pair<OfferSnapshot, Decimal>>& goods, const QString& title)
{
    RfqDraft draft;
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.createdAt = now();
    draft.title = title;
    draft.scenarios = {{u"A"_s, u"A"_s}};
    draft.serviceMode = ServiceMode::FullService;
    draft.incoterm = Incoterm::Dap;
    for (const auto& [snapshot, quantity] : goods) {
        RfqDraftLine line = lineFromSnapshot(u"L%1"_s.arg(draft.lines.size() + 1), snapshot);
        if (!quantity.isZero())
            line.setQuantity(u"A"_s, quantity);
        draft.lines.append(line);
    }
    // Nothing of it needs keeping before something is in it.
    if (isUntouched(draft)) {
        if (!m_untouched) // one that was begun and left empty is the one that is begun now
            m_untouched = draft;
        return m_untouched->id;
    }
    saveDraft(draft);
    Q_EMIT draftsChanged();
    return draft.id;
}

Async<QString> SourcingService::createDraftFor(OfferId offerId, QList<std::pair<SkuId, Decimal>> skus)
{
    const QPointer<SourcingService> self(this);
    QList<std::pair<OfferSnapshot, Decimal>> goods;
    for (const auto& [skuId, quantity] : std::as_const(skus)) {
        if (!self)
            co_return cancelled();
        auto asking = self->snapshot(offerId, skuId);
        const auto snapshot = co_await asking;
        if (!snapshot)
            co_return snapshot.error();
        goods.append({*snapshot, quantity});
    }
    if (!self)
        co_return cancelled();
    co_return self->createDraft(goods);
}

Async<RfqDraft> SourcingService::draft(QString draftId)
{
    if (m_untouched && m_untouched->id == draftId)
        co_return RfqDraft(*m_untouched);
    auto reading = m_parts.drafts.draft(kKind, draftId);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    if (!found->has_value())
        co_return makeError(Error::Kind::Validation, u"there is no such draft"_s);
    co_return rfqDraftFromJson((*found)->json);
}

Async<QList<RfqDraft>> SourcingService::drafts()
{
    auto reading = m_parts.drafts.drafts(kKind);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    QList<RfqDraft> drafts;
    for (const Draft& each : *found) {
        auto draft = rfqDraftFromJson(each.json);
        if (draft)
            drafts.append(std::move(draft).value());
        else
            qCWarning(lcStorage) << "a draft cannot be read:" << draft.error().detail;
    }
    co_return std::move(drafts);
}

void SourcingService::saveDraft(const RfqDraft& draft)
{
    const bool isFirst = m_untouched && m_untouched->id == draft.id;
    if (isFirst && isUntouched(draft)) {
        m_untouched = draft;
        return;
    }
    m_parts.drafts.saveDraft(kKind, draft.id, toJson(draft));
    if (!isFirst)
        return;
    m_untouched.reset();
    Q_EMIT draftsChanged();
}

Async<void> SourcingService::flushDrafts()
{
    return m_parts.drafts.flush();
}

Async<void> SourcingService::discardDraft(QString draftId)
{
    if (m_untouched && m_untouched->id == draftId) {
        m_untouched.reset();
        co_return Result<void>();
    }
    const QPointer<SourcingService> self(this);
    auto removing = m_parts.drafts.removeDraft(kKind, draftId);
    const auto removed = co_await removing;
    if (self)
        Q_EMIT self->draftsChanged();
    co_return removed;
}

Async<FileRef> SourcingService::addFile(QString path)
{
    return keepFile(&m_parts.journal, path);
}

Async<Intent> SourcingService::submit(RfqDraft draft)
{
    const QPointer<SourcingService> self(this);
    if (!issuesOf(draft, RfqStep::Review, now().date()).isEmpty())
        co_return makeError(Error::Kind::Validation, u"the request is not complete"_s);
    const RfqCreate request = requestOf(draft);
    IntentDraft intent;
    intent.operationId = u"createRfq"_s;
    intent.module = kModule;
    intent.entityKey = u"rfq-draft:"_s + draft.id;
    intent.path = u"/v1/rfqs"_s;
    intent.body = encode(request);
    intent.files = draft.fileHashes();
    intent.draftKind = kKind;
    intent.draftId = draft.id;
    intent.summary.kind = u"rfq.create"_s;
    intent.summary.facts = {{u"title"_s, request.title}};
    // What was typed last is written first: the intent keeps the draft, for whoever takes it back to edit it.
    auto flushing = m_parts.drafts.flush();
    const auto flushed = co_await flushing;
    if (!flushed)
        co_return flushed.error();
    if (!self)
        co_return cancelled();
    auto submitting = self->m_parts.outbox.submit(intent);
    auto submitted = co_await submitting;
    if (!submitted || !self)
        co_return std::move(submitted);
    // What was typed while it was stored may still wait to be saved.
    auto removing = self->discardDraft(draft.id);
    const auto removed = co_await removing;
    if (!removed)
        qCWarning(lcStorage) << "a sent draft was not removed:" << removed.error().detail;
    co_return std::move(submitted);
}

Async<Intent> SourcingService::act(RfqId id, QString operation, QString verb, QJsonObject body, QJsonObject facts,
                                   QStringList files)
{
    IntentDraft intent;
    intent.operationId = operation;
    intent.module = kModule;
    intent.entityKey = u"rfq:"_s + id.toString();
    intent.path = u"/v1/rfqs/%1/%2"_s.arg(pathSegment(id.toString()), verb);
    intent.body = body;
    intent.files = files;
    intent.summary.kind = u"rfq."_s + verb;
    intent.summary.facts = facts;
    intent.summary.facts.insert(u"rfqId"_s, id.toString());
    return m_parts.outbox.submit(intent);
}

Async<Intent> SourcingService::counter(Rfq rfq, QList<CounterLine> lines, std::optional<qint64> depositBp, QString note)
{
    const RfqCounter body{{}, expectOf(rfq), lines, depositBp, note};
    return act(rfq.id, u"counterRfq"_s, u"counter"_s, encode(body),
               {{u"number"_s, rfq.number}, {u"roundNo"_s, body.expect.roundNo}}, {});
}

Async<Intent> SourcingService::accept(Rfq rfq, QString scenarioId)
{
    const RfqAccept body{{}, expectOf(rfq), scenarioId};
    return act(rfq.id, u"acceptRfq"_s, u"accept"_s, encode(body),
               {{u"number"_s, rfq.number}, {u"roundNo"_s, body.expect.roundNo}}, {});
}

Async<Intent> SourcingService::decline(Rfq rfq, QString reason)
{
    const RfqDecline body{{}, expectOf(rfq), reason};
    return act(rfq.id, u"declineRfq"_s, u"decline"_s, encode(body),
               {{u"number"_s, rfq.number}, {u"roundNo"_s, body.expect.roundNo}}, {});
}

Async<Intent> SourcingService::cancel(Rfq rfq, QString reason)
{
    const RfqCancel body{{}, reason};
    return act(rfq.id, u"cancelRfq"_s, u"cancel"_s, encode(body), {{u"number"_s, rfq.number}}, {});
}

Async<Intent> SourcingService::askRenewal(Rfq rfq, qint64 hours, QString note)
{
    RfqRenewal body;
    body.expect = expectOf(rfq);
    body.hours = hours;
    body.note = note;
    return act(rfq.id, u"renewRfq"_s, u"renewal"_s, encode(body), {{u"number"_s, rfq.number}, {u"hours"_s, hours}}, {});
}

Async<Intent> SourcingService::answerInfo(Rfq rfq, QString infoRequestId, QString text, QList<FileRef> files)
{
    const RfqAnswer body{{}, infoRequestId, text, files};
    return act(rfq.id, u"answerRfq"_s, u"answer"_s, encode(body), {{u"number"_s, rfq.number}}, hashesOf(files));
}

} // namespace tradewind
