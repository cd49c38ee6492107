// SPDX-License-Identifier: Apache-2.0
#include "models/buying/buyingdesk.h"

#include "models/shared/tradewords.h"
#include "models/sourcing/sourcingtext.h"

namespace tradewind {
using namespace Qt::StringLiterals;

BuyingDesk::BuyingDesk(BuyingService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_pictures(new PictureCache(
          [&service](const QString& id, int width, const std::stop_token&) { return service.picture(id, width); },
          this))
    , m_lines(new BuyingLinesModel(this))
{
    connect(&m_service, &BuyingService::listsChanged, this, [this] {
        if (!m_service.list(m_current))
            m_current = m_service.lists().isEmpty() ? QString() : m_service.lists().first().id;
        refresh();
        Q_EMIT listsChanged();
    });
    connect(&m_service, &BuyingService::listChanged, this, [this](const QString& listId) {
        if (listId == m_current)
            refresh();
        Q_EMIT listsChanged(); // their counts
    });
    connect(&m_service, &BuyingService::saved, this, [this](const QString& listId) {
        if (listId == m_current) {
            m_savedAt = QDateTime::currentDateTime();
            Q_EMIT savedChanged();
        }
    });
    connect(&m_service, &BuyingService::saveFailed, this, &BuyingDesk::failed);
    connect(&m_service, &BuyingService::sourcesChanged, this, &BuyingDesk::loadEstimator);
    connect(m_lines, &BuyingLinesModel::quantityEdited, this, &BuyingDesk::setQuantity);
    connect(m_pictures, &PictureCache::arrived, this,
            [this](const QString& image) { m_lines->showPicture(image, *m_pictures); });
    m_coach.setSingleShot(true);
    m_coach.setInterval(0); // once for all that changes in one turn
    connect(&m_coach, &QTimer::timeout, this, &BuyingDesk::coach);
}

void BuyingDesk::start()
{
    if (!m_service.isLoaded()) {
        deliver(m_service.load(tr("My list")), this, [this](const Result<void>& done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
    }
    loadEstimator();
}

void BuyingDesk::loadEstimator()
{
    deliver(m_service.estimator(), this, [this](const Result<std::shared_ptr<const LandedEstimator>>& made) {
        if (!made)
            return;
        m_estimator = *made;
        refresh();
    });
}

QList<BuyingDesk::ListInfo> BuyingDesk::lists() const
{
    QList<ListInfo> infos;
    for (const BuyingList& list : m_service.lists())
        infos.append({list.id, list.name, list.lines.size()});
    return infos;
}

QString BuyingDesk::currentName() const
{
    const BuyingList* list = m_service.list(m_current);
    return list ? list->name : QString();
}

void BuyingDesk::open(const QString& listId)
{
    QString wanted = listId;
    if (!m_service.list(wanted))
        wanted = m_service.list(m_current) || m_service.lists().isEmpty() ? m_current : m_service.lists().first().id;
    if (wanted == m_current)
        return;
    m_current = wanted;
    m_savedAt = {};
    refresh();
    Q_EMIT listsChanged();
    Q_EMIT savedChanged();
}

void BuyingDesk::refresh()
{
    const BuyingList* list = m_service.list(m_current);
    m_totals = {};
    if (!list) {
        m_check = {};
        m_lines->clear();
        Q_EMIT linesChanged();
        return;
    }
    m_check = checkList(*list);
    showRows();
    m_coach.start();
    m_totals.lines = list->lines.size();
    for (const BuyingCheck::Group& group : std::as_const(m_check.groups))
        m_totals.broken += group.broken;
    m_totals.goods = m_check.total;
    if (m_estimator && !list->lines.isEmpty()) {
        QList<EstimateLine> goods;
        for (qsizetype i = 0; i < list->lines.size(); ++i) {
            const BuyingLine& line = list->lines.at(i);
            goods.append({LandedCostInput::of(line.offer.offer, line.offer.sku()), line.quantity,
                          m_check.lines.at(i).unitPrice, QcPlan::None});
        }
        const ScenarioEstimate estimate = m_estimator->all(goods, {});
        m_totals.landed = estimate.total;
        m_totals.missing = SourcingText::missing(estimate.missing);
        m_totals.place = TradeWords::country(m_estimator->country());
    }
    Q_EMIT linesChanged();
}

void BuyingDesk::showRows()
{
    if (const BuyingList* list = m_service.list(m_current))
        m_lines->show(*list, m_check, m_estimator.get(), m_advice, *m_pictures);
}

/// It tries many quantities, so it follows when the list stands still, and what it said last stays until then.
void BuyingDesk::coach()
{
    m_coach.stop();
    const BuyingList* list = m_service.list(m_current);
    if (!list)
        return;
    adviseOn(*list);
    showRows();
    Q_EMIT advised();
}

/// What stands in one order is coached together: the lines of a supplier.
void BuyingDesk::adviseOn(const BuyingList& list)
{
    m_advice.clear();
    m_advised.clear();
    for (const BuyingCheck::Group& group : std::as_const(m_check.groups)) {
        QList<RuleLine> rules;
        QStringList names;
        QStringList ids;
        for (const qsizetype at : group.lines) {
            const OfferSnapshot& offer = list.lines.at(at).offer;
            rules.append(RuleLine::of(offer.offer, offer.sku(), list.lines.at(at).quantity));
            names.append(AdviceText::variant(offer.offer, offer.sku().id));
            ids.append(list.lines.at(at).id);
        }
        const auto estimated = [&list, &group](const QList<RuleLine>& changed) {
            QList<EstimateLine> goods;
            const QList<LineCheck> checks = checkLines(changed);
            for (qsizetype i = 0; i < changed.size(); ++i) {
                const OfferSnapshot& offer = list.lines.at(group.lines.at(i)).offer;
                goods.append({LandedCostInput::of(offer.offer, offer.sku()), changed.at(i).quantity,
                              checks.at(i).unitPrice, QcPlan::None});
            }
            return goods;
        };
        OrderCosts costs;
        if (m_estimator) {
            costs.total = [this, estimated](const QList<RuleLine>& changed) {
                return m_estimator->all(estimated(changed), {}).total;
            };
            costs.freight = [this, estimated](const QList<RuleLine>& changed) {
                std::optional<Money> sum;
                for (const EstimateLine& line : estimated(changed)) {
                    const auto freight = freightIn(m_estimator->line(line));
                    const auto next =
                        freight && sum ? tradewind::add(*sum, *freight) : Result<Money>(freight.value_or(Money()));
                    if (!freight || !next)
                        return std::optional<Money>();
                    sum = *next;
                }
                return sum;
            };
        }
        for (const OrderAdvice& advice : coachOrder(rules, costs)) {
            const QString first = ids.at(advice.changes.first().line);
            if (m_advice.contains(first))
                continue; // the cheaper one stands there
            // The row names its own goods.
            QStringList others = names;
            others[advice.changes.first().line].clear();
            m_advice.insert(first, AdviceText::view(advice, others));
            m_advised.insert(first, ids);
        }
    }
}

void BuyingDesk::takeAdvice(const QString& lineId)
{
    const AdviceView read = m_advice.value(lineId);
    if (m_coach.isActive())
        coach();
    const auto advice = m_advice.constFind(lineId);
    if (advice == m_advice.cend() || *advice != read)
        return; // it says something else now: that is to be read first
    const BuyingList* list = m_service.list(m_current);
    if (!list)
        return;
    const AdviceView taken = *advice;
    const QStringList ids = m_advised.value(lineId);
    const BuyingLine* line = list->line(lineId);
    const QString title = line ? line->offer.offer.title : QString();
    QList<std::pair<QString, Decimal>> before;
    for (const QuantityChange& change : taken.advice.changes)
        before.append({ids.at(change.line), change.from});
    for (const QuantityChange& change : taken.advice.changes)
        m_service.setQuantity(m_current, ids.at(change.line), change.to);
    m_undo.make(tr("%1: %2", "goods, what was changed").arg(title, taken.act), [this, listId = m_current, before] {
        for (const auto& [changed, quantity] : before)
            m_service.setQuantity(listId, changed, quantity);
        return true;
    });
}

QList<BuyingDesk::SupplierInfo> BuyingDesk::suppliers() const
{
    QList<SupplierInfo> infos;
    for (const BuyingCheck::Group& group : m_check.groups)
        infos.append({group.supplierId.toString(), group.supplierName, group.broken == 0});
    return infos;
}

QString BuyingDesk::savedLine() const
{
    return m_savedAt.isValid() ? tr("Saved %1").arg(m_savedAt.toString(u"HH:mm"_s)) : QString();
}

QString BuyingDesk::createList(const QString& name)
{
    const QString id = m_service.createList(name.trimmed().isEmpty() ? tr("New list") : name.trimmed());
    open(id);
    return id;
}

void BuyingDesk::renameCurrent(const QString& name)
{
    if (!name.trimmed().isEmpty())
        m_service.renameList(m_current, name.trimmed());
}

void BuyingDesk::removeCurrent()
{
    const QString listId = m_current;
    const auto removed = m_service.removeList(listId);
    if (!removed)
        return;
    if (m_service.lists().isEmpty())
        m_service.createList(tr("My list"));
    m_undo.make(tr("“%1” was removed").arg(removed->name), [this, list = *removed] {
        m_service.restoreList(list);
        open(list.id);
        return true;
    });
}

void BuyingDesk::removeLines(const QStringList& lineIds)
{
    const QList<BuyingLine> removed = m_service.removeLines(m_current, lineIds);
    if (removed.isEmpty())
        return;
    m_undo.make(removed.size() == 1 ? tr("%1 was removed").arg(removed.first().offer.offer.title)
                                    : tr("%n line(s) were removed", nullptr, static_cast<int>(removed.size())),
                [this, listId = m_current, removed] {
                    m_service.restoreLines(listId, removed);
                    return true;
                });
}

void BuyingDesk::setQuantity(const QString& lineId, const Decimal& quantity)
{
    m_service.setQuantity(m_current, lineId, quantity);
}

void BuyingDesk::add(const Offer& offer, const QString& supplierName, const QList<std::pair<SkuId, Decimal>>& skus)
{
    m_service.add(m_current, offer, supplierName, skus);
}

void BuyingDesk::addById(const OfferId& offerId, const QList<std::pair<SkuId, Decimal>>& skus)
{
    const QString listId = m_current;
    deliver(m_service.addById(listId, offerId, skus), this, [this, offerId, listId](const Result<void>& done) {
        const BuyingList* list = m_service.list(listId);
        if (done && list)
            Q_EMIT added(offerId.toString(), listId, list->name);
        else if (!done && done.error().kind != Error::Kind::Cancelled)
            Q_EMIT notAdded(offerId.toString(), done.error());
    });
}

void BuyingDesk::paste(const QString& text)
{
    if (m_pasting || text.trimmed().isEmpty())
        return;
    m_pasting = true;
    Q_EMIT linesChanged();
    deliver(m_service.paste(m_current, text), this, [this](const Result<QList<PastedLine>>& lines) {
        m_pasting = false;
        Q_EMIT linesChanged();
        if (!lines) {
            Q_EMIT failed(lines.error());
            return;
        }
        int added = 0;
        QStringList refused;
        QStringList rest;
        for (const PastedLine& line : *lines) {
            if (line.outcome != PastedLine::Outcome::Added)
                rest.append(line.quantity ? line.input + u'\t' + line.quantity->toWire() : line.input);
            switch (line.outcome) {
            case PastedLine::Outcome::Added:
                ++added;
                break;
            case PastedLine::Outcome::NotFound:
                refused.append(tr("%1: nothing found").arg(line.input));
                break;
            case PastedLine::Outcome::Ambiguous:
                refused.append(tr("%1: fits several offers; paste the offer's link").arg(line.input));
                break;
            case PastedLine::Outcome::NotAvailable:
                refused.append(tr("%1: not available on this platform").arg(line.input));
                break;
            case PastedLine::Outcome::Failed:
                refused.append(tr("%1: could not be read; try again").arg(line.input));
                break;
            }
        }
        Q_EMIT pasted(added, refused, rest.join(u'\n'));
    });
}

void BuyingDesk::renew()
{
    deliver(m_service.renew(m_current), this, [this](const Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void BuyingDesk::requestQuote(const QString& supplierId)
{
    const QString draftId = m_service.requestQuote(m_current, SupplierId(supplierId));
    if (!draftId.isEmpty())
        Q_EMIT quoteStarted(draftId);
}

QList<std::pair<OfferSnapshot, Decimal>> BuyingDesk::goods(const QString& listId, const QString& supplierId) const
{
    QList<std::pair<OfferSnapshot, Decimal>> goods;
    const BuyingList* list = m_service.list(listId);
    if (!list)
        return goods;
    for (const BuyingLine& line : list->lines) {
        if (supplierId.isEmpty() || line.offer.offer.supplierId.toString() == supplierId)
            goods.append({line.offer, line.quantity});
    }
    return goods;
}

QString BuyingDesk::whyNotOrder(const QString& supplierId) const
{
    qsizetype lines = 0;
    qsizetype broken = 0;
    for (const BuyingCheck::Group& group : m_check.groups) {
        if (!supplierId.isEmpty() && group.supplierId.toString() != supplierId)
            continue;
        lines += group.lines.size();
        broken += group.broken;
    }
    if (lines == 0)
        return tr("The list is empty");
    if (broken > 0)
        return tr("%n line(s) break an order rule", nullptr, static_cast<int>(broken));
    return {};
}

void BuyingDesk::order(const QString& supplierId)
{
    if (whyNotOrder(supplierId).isEmpty())
        Q_EMIT checkoutRequested(m_current, supplierId);
}

} // namespace tradewind
