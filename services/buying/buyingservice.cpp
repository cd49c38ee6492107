// SPDX-License-Identifier: Apache-2.0
#include "services/buying/buyingservice.h"

#include <QJsonDocument>
#include <QUuid>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
/// Of what was pasted; a platform takes at least so many (capabilities, limits.resolveInputs).
constexpr qsizetype kAskedAtOnce = 50;

constexpr auto kKind = "buying_list"_L1;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<BuyingLine> lineFrom(const QString& id, const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    auto offer = offerSnapshotFromJson(object["offer"_L1].toObject());
    if (!offer)
        return offer.error();
    const auto quantity = Decimal::parse(object["quantity"_L1].toString());
    if (!quantity)
        return quantity.error();
    return BuyingLine{id, std::move(offer).value(), *quantity, object["position"_L1].toInteger()};
}

void sortLines(BuyingList& list)
{
    std::sort(list.lines.begin(), list.lines.end(),
              [](const BuyingLine& a, const BuyingLine& b) { return a.position < b.position; });
}

BuyingList listFrom(const Draft& draft)
{
    const QJsonObject head = QJsonDocument::fromJson(draft.json).object();
    BuyingList list;
    list.id = draft.id;
    list.name = head["name"_L1].toString();
    list.createdAt = QDateTime::fromString(head["createdAt"_L1].toString(), Qt::ISODateWithMs);
    for (auto it = draft.lines.cbegin(); it != draft.lines.cend(); ++it) {
        auto line = lineFrom(it.key(), it.value());
        if (line)
            list.lines.append(std::move(line).value());
        else
            qCWarning(lcStorage) << "a line of a buying list cannot be read:" << line.error().detail;
    }
    sortLines(list);
    return list;
}

PastedLine::Outcome outcomeOf(const OpenEnum<ResolveOutcome>& outcome)
{
    if (!outcome.isKnown())
        return PastedLine::Outcome::Failed;
    switch (*outcome.known()) {
    case ResolveOutcome::Found:
        return PastedLine::Outcome::Added;
    case ResolveOutcome::NotFound:
        return PastedLine::Outcome::NotFound;
    case ResolveOutcome::Ambiguous:
        return PastedLine::Outcome::Ambiguous;
    case ResolveOutcome::NotAvailable:
        return PastedLine::Outcome::NotAvailable;
    }
    return PastedLine::Outcome::Failed;
}

} // namespace

BuyingService::BuyingService(DraftStore& drafts, SourcingService& sourcing, CatalogueService& catalogue,
                             const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_sourcing(sourcing)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
    connect(&m_drafts, &DraftStore::saved, this, [this](const QString& kind, const QString& id) {
        if (kind == kKind)
            Q_EMIT saved(id);
    });
    connect(&m_drafts, &DraftStore::saveFailed, this, &BuyingService::saveFailed);
    connect(&m_sourcing, &SourcingService::sourcesChanged, this, &BuyingService::sourcesChanged);
}

Async<void> BuyingService::load(QString firstName)
{
    const QPointer<BuyingService> self(this);
    auto reading = m_drafts.drafts(kKind);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    if (!self)
        co_return cancelled();
    self->m_lists.clear();
    for (const Draft& draft : *found)
        self->m_lists.append(listFrom(draft));
    std::stable_sort(self->m_lists.begin(), self->m_lists.end(),
                     [](const BuyingList& a, const BuyingList& b) { return a.createdAt < b.createdAt; });
    self->m_loaded = true;
    if (self->m_lists.isEmpty())
        self->createList(firstName);
    else
        Q_EMIT self->listsChanged();
    co_return Result<void>();
}

const BuyingList* BuyingService::list(const QString& listId) const
{
    return const_cast<BuyingService*>(this)->find(listId);
}

BuyingList* BuyingService::find(const QString& listId)
{
    for (BuyingList& candidate : m_lists) {
        if (candidate.id == listId)
            return &candidate;
    }
    return nullptr;
}

void BuyingService::saveHead(const BuyingList& list)
{
    const QJsonObject head{{u"name"_s, list.name},
                           {u"createdAt"_s, list.createdAt.toUTC().toString(Qt::ISODateWithMs)}};
    m_drafts.saveDraft(kKind, list.id, QJsonDocument(head).toJson(QJsonDocument::Compact));
}

void BuyingService::saveLine(const QString& listId, const BuyingLine& line)
{
    const QJsonObject object{
        {u"offer"_s, toJson(line.offer)}, {u"quantity"_s, line.quantity.toWire()}, {u"position"_s, line.position}};
    m_drafts.saveLine(kKind, listId, line.id, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString BuyingService::createList(const QString& name)
{
    const BuyingList list{newId(), name, m_clock.now(), {}};
    m_lists.append(list);
    saveHead(list);
    Q_EMIT listsChanged();
    return list.id;
}

void BuyingService::renameList(const QString& listId, const QString& name)
{
    BuyingList* list = find(listId);
    if (!list || list->name == name)
        return;
    list->name = name;
    saveHead(*list);
    Q_EMIT listsChanged();
}

std::optional<BuyingList> BuyingService::removeList(const QString& listId)
{
    for (qsizetype i = 0; i < m_lists.size(); ++i) {
        if (m_lists.at(i).id != listId)
            continue;
        BuyingList taken = m_lists.takeAt(i);
        deliver(m_drafts.removeDraft(kKind, listId), this, [this](const Result<void>& removed) {
            if (!removed)
                Q_EMIT saveFailed(removed.error());
        });
        Q_EMIT listsChanged();
        return taken;
    }
    return std::nullopt;
}

void BuyingService::restoreList(const BuyingList& list)
{
    m_lists.append(list);
    std::stable_sort(m_lists.begin(), m_lists.end(),
                     [](const BuyingList& a, const BuyingList& b) { return a.createdAt < b.createdAt; });
    saveHead(list);
    for (const BuyingLine& line : list.lines)
        saveLine(list.id, line);
    Q_EMIT listsChanged();
}

void BuyingService::put(BuyingList& list, const OfferSnapshot& offer, const Decimal& quantity)
{
    for (BuyingLine& line : list.lines) {
        if (line.offer.offer.id == offer.offer.id && line.offer.sku().id == offer.sku().id) {
            line.offer = offer;
            line.quantity = tradewind::add(line.quantity, quantity).valueOr(line.quantity);
            saveLine(list.id, line);
            return;
        }
    }
    const qint64 position = list.lines.isEmpty() ? 0 : list.lines.last().position + 1;
    list.lines.append({newId(), offer, quantity, position});
    saveLine(list.id, list.lines.last());
}

void BuyingService::add(const QString& listId, const Offer& offer, const QString& supplierName,
                        const QList<std::pair<SkuId, Decimal>>& skus)
{
    BuyingList* list = find(listId);
    if (!list)
        return;
    for (const auto& [skuId, quantity] : skus) {
        if (const auto snapshot = snapshotOf(offer, skuId, supplierName, m_clock.now()))
            put(*list, *snapshot, quantity);
    }
    Q_EMIT listChanged(listId);
}

Async<void> BuyingService::addById(QString listId, OfferId offerId, QList<std::pair<SkuId, Decimal>> skus)
{
    const QPointer<BuyingService> self(this);
    for (const auto& [skuId, quantity] : std::as_const(skus)) {
        auto asking = self->m_sourcing.snapshot(offerId, skuId);
        const auto snapshot = co_await asking;
        if (!snapshot)
            co_return snapshot.error();
        if (!self)
            co_return cancelled();
        if (BuyingList* list = self->find(listId))
            self->put(*list, *snapshot, quantity);
    }
    Q_EMIT self->listChanged(listId);
    co_return Result<void>();
}

void BuyingService::setQuantity(const QString& listId, const QString& lineId, const Decimal& quantity)
{
    BuyingList* list = find(listId);
    if (!list)
        return;
    for (BuyingLine& line : list->lines) {
        if (line.id != lineId || line.quantity == quantity)
            continue;
        line.quantity = quantity;
        saveLine(listId, line);
        Q_EMIT listChanged(listId);
        return;
    }
}

QList<BuyingLine> BuyingService::removeLines(const QString& listId, const QStringList& lineIds)
{
    QList<BuyingLine> taken;
    BuyingList* list = find(listId);
    if (!list)
        return taken;
    for (qsizetype i = list->lines.size() - 1; i >= 0; --i) {
        if (!lineIds.contains(list->lines.at(i).id))
            continue;
        m_drafts.removeLine(kKind, listId, list->lines.at(i).id);
        taken.prepend(list->lines.takeAt(i));
    }
    if (!taken.isEmpty())
        Q_EMIT listChanged(listId);
    return taken;
}

void BuyingService::restoreLines(const QString& listId, const QList<BuyingLine>& lines)
{
    BuyingList* list = find(listId);
    if (!list)
        return;
    for (const BuyingLine& line : lines) {
        if (list->line(line.id))
            continue;
        list->lines.append(line);
        saveLine(listId, line);
    }
    sortLines(*list);
    Q_EMIT listChanged(listId);
}

Async<QList<PastedLine>> BuyingService::paste(QString listId, QString text)
{
    const QPointer<BuyingService> self(this);
    QList<PastedLine> lines = parsePasted(text);
    QStringList inputs;
    for (const PastedLine& line : std::as_const(lines))
        inputs.append(line.input);
    if (inputs.isEmpty())
        co_return std::move(lines);
    QList<ResolveItem> resolved;
    while (resolved.size() < inputs.size()) {
        if (!self)
            co_return cancelled();
        const QStringList some = inputs.mid(resolved.size(), kAskedAtOnce);
        auto resolving = self->m_catalogue.resolve(some, {});
        auto answer = co_await resolving;
        if (!answer)
            co_return answer.error();
        answer->items.resize(some.size());
        resolved += answer->items;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ResolveItem& item = resolved.at(i);
        lines[i].outcome = outcomeOf(item.outcome);
        if (!item.outcome.is(ResolveOutcome::Found))
            continue;
        lines[i].outcome = PastedLine::Outcome::Failed;
        if (!self)
            co_return cancelled();
        auto asking = self->m_sourcing.snapshot(item.offerId, item.skuId);
        const auto snapshot = co_await asking;
        if (!self)
            co_return cancelled();
        BuyingList* list = self->find(listId);
        if (!snapshot || !list)
            continue;
        self->put(*list, *snapshot, lines.at(i).quantity.value_or(smallestQuantity(snapshot->offer)));
        lines[i].outcome = PastedLine::Outcome::Added;
    }
    if (self)
        Q_EMIT self->listChanged(listId);
    co_return std::move(lines);
}

Async<void> BuyingService::renew(QString listId)
{
    const QPointer<BuyingService> self(this);
    const BuyingList* before = list(listId);
    if (!before)
        co_return Result<void>();
    const QList<BuyingLine> lines = before->lines;
    std::optional<Error> trouble;
    for (const BuyingLine& line : lines) {
        auto fetching = self->m_catalogue.fetchOffer(line.offer.offer.id, {});
        const auto offer = co_await fetching;
        if (!self)
            co_return cancelled();
        BuyingList* list = self->find(listId);
        if (!list)
            co_return Result<void>();
        if (!offer) {
            trouble = offer.error();
            if (trouble->kind == Error::Kind::Offline)
                break;
            continue;
        }
        const auto snapshot = snapshotOf(*offer, line.offer.sku().id, line.offer.supplierName, self->m_clock.now());
        for (BuyingLine& current : list->lines) {
            if (current.id == line.id && snapshot) {
                current.offer = *snapshot;
                self->saveLine(listId, current);
            }
        }
    }
    Q_EMIT self->listChanged(listId);
    if (trouble)
        co_return *trouble;
    co_return Result<void>();
}

QString BuyingService::requestQuote(const QString& listId, const SupplierId& supplierId)
{
    const BuyingList* source = list(listId);
    if (!source)
        return {};
    QList<std::pair<OfferSnapshot, Decimal>> goods;
    for (const BuyingLine& line : source->lines) {
        if (supplierId.isNull() || line.offer.offer.supplierId == supplierId)
            goods.append({line.offer, line.quantity});
    }
    return goods.isEmpty() ? QString() : m_sourcing.createDraft(goods);
}

Async<std::shared_ptr<const LandedEstimator>> BuyingService::estimator()
{
    auto asking = m_sourcing.sources();
    const auto sources = co_await asking;
    if (!sources)
        co_return sources.error();
    QString country = sources->company ? sources->company->country : QString();
    for (const Address& address : sources->addresses) {
        if (sources->company && address.id == sources->company->defaultAddressId)
            country = address.country;
    }
    ServiceMode mode = ServiceMode::FullService;
    if (sources->assumed) {
        country = sources->assumed->destination;
        mode = sources->assumed->serviceMode;
    }
    std::shared_ptr<const LandedEstimator> made = std::make_shared<const LandedEstimator>(*sources, country, mode);
    co_return made;
}

Async<QByteArray> BuyingService::picture(QString imageId, int width)
{
    return m_catalogue.picture(std::move(imageId), width, {});
}

} // namespace tradewind
