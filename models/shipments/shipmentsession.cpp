// SPDX-License-Identifier: Apache-2.0
#include "models/shipments/shipmentsession.h"

#include "models/catalogue/landedtext.h"
#include "models/money/feebookmodel.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "models/shipments/shipmentdetail.h"
#include "models/shipments/shipmenttext.h"
#include "models/warehouse/warehousetext.h"
#include "services/warehouse/warehouseservice.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

ShipmentSession::ShipmentSession(ShipmentService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_goods([] {
        return QStringList{tr("Goods"), tr("In store"), tr("To ship"), tr("Weight")};
    })
    , m_packages(&packageHeaders)
    , m_charges([] {
        return QStringList{tr("Charge"), tr("Basis"), tr("Amount")};
    })
    , m_declaration(&declarationHeaders)
    , m_duties([] {
        return QStringList{tr("At the border"), tr("Basis"), tr("Amount")};
    })
{
    m_goods.setTrailing({1, 2, 3});
    m_packages.setTrailing({2, 3, 4});
    m_charges.setTrailing({2});
    m_declaration.setTrailing({3, 4, 5});
    m_duties.setTrailing({2});
    connect(&service, &ShipmentService::changed, this, &ShipmentSession::refreshItems);
    connect(&service, &ShipmentService::draftSaved, this, [this](const QString& id) {
        if (id != m_draft.id)
            return;
        m_savedLine = tr("Saved %1").arg(DayText::moment(m_service.now(), m_service.now()));
        Q_EMIT saved();
    });
}

void ShipmentSession::open(const QString& draftId)
{
    const auto ticket = m_opening.next();
    m_stop.restart();
    m_loaded = false;
    m_sending = false;
    m_previewing = false;
    m_preview.reset();
    m_previewError.reset();
    m_savedLine.clear();
    m_draft = {};
    m_draft.id = draftId;
    deliver(m_service.draft(draftId), this, [this, ticket](const Result<ShipmentDraft>& draft) {
        if (!m_opening.isCurrent(ticket))
            return;
        if (!draft) {
            Q_EMIT loadFailed(draft.error());
            return;
        }
        m_draft = *draft;
        m_draft.step = std::clamp(m_draft.step, 0, StepCount - 1);
        deliver(m_service.storedItems(), this, [this, ticket](const Result<QList<StoredItem>>& items) {
            if (!m_opening.isCurrent(ticket))
                return;
            if (!items) {
                Q_EMIT loadFailed(items.error());
                return;
            }
            takeItems(*items);
            deliver(m_service.choices(), this, [this, ticket](const Result<ShipmentChoices>& choices) {
                if (!m_opening.isCurrent(ticket))
                    return;
                if (!choices) {
                    Q_EMIT loadFailed(choices.error());
                    return;
                }
                m_choices = *choices;
                if (m_draft.addressId.isNull() && !m_choices.addresses.isEmpty())
                    m_draft.addressId = m_choices.addresses.constFirst().id;
                while (m_draft.step > 0 && doneSteps() < m_draft.step && m_draft.step <= Freight)
                    --m_draft.step;
                m_furthest = m_draft.step;
                m_loaded = true;
                fillGoods();
                fillPreview();
                if (m_draft.step >= Freight)
                    refreshPreview();
                Q_EMIT changed();
            });
        });
    });
}

void ShipmentSession::takeItems(const QList<StoredItem>& items)
{
    m_items.clear();
    for (const StoredItem& stored : items) {
        if (isInStore(stored))
            m_items.append(stored);
    }
}

void ShipmentSession::refreshItems()
{
    if (!m_loaded)
        return;
    const auto ticket = m_readingItems.next();
    deliver(m_service.storedItems(), this, [this, ticket](const Result<QList<StoredItem>>& items) {
        if (!m_readingItems.isCurrent(ticket) || !m_loaded || !items)
            return;
        takeItems(*items);
        fillGoods();
        Q_EMIT changed();
    });
}

bool ShipmentSession::lacksGoods() const
{
    return std::any_of(m_draft.items.cbegin(), m_draft.items.cend(),
                       [this](const ShipmentItem& part) { return !item(part.storedItemId.toString()); });
}

void ShipmentSession::edited(bool voidsPreview)
{
    if (voidsPreview) {
        m_generation.next();
        m_preview.reset();
        m_previewError.reset();
        m_previewing = false;
        m_draft.declaration.clear();
        fillPreview();
    }
    m_service.saveDraft(m_draft);
    Q_EMIT changed();
}

void ShipmentSession::setStep(int step)
{
    if (step == m_draft.step || step < 0 || step >= StepCount)
        return;
    m_draft.step = step;
    m_furthest = std::max(m_furthest, step);
    if (step >= Freight && !m_preview && !m_previewing)
        refreshPreview();
    edited(false);
}

QString ShipmentSession::whyNot(int step) const
{
    switch (step) {
    case Goods:
        if (lacksGoods())
            return tr("Some of these goods are not in store, as far as is known here. Untick them, or wait for news.");
        return m_draft.items.isEmpty() ? tr("Tick the goods that are to be shipped.") : QString();
    case Destination:
        return m_draft.addressId.isNull() ? tr("Choose where they go.") : QString();
    case Freight:
        if (m_previewing)
            return tr("Prices are on their way.");
        if (!m_preview)
            return tr("Prices come from the platform; they cannot be had now.");
        return option() == nullptr ? tr("Choose how they travel.") : QString();
    case Declaration:
        return m_preview ? QString() : tr("The declaration comes from the platform; it cannot be had now.");
    case Review:
        return m_sending ? tr("The shipment is on its way.") : QString();
    default:
        return {};
    }
}

int ShipmentSession::doneSteps() const
{
    int done = 0;
    while (done < Review && whyNot(done).isEmpty())
        ++done;
    return done;
}

int ShipmentSession::tickedSteps() const
{
    return std::min(doneSteps(), m_furthest);
}

const StoredItem* ShipmentSession::item(const QString& id) const
{
    for (const StoredItem& stored : m_items) {
        if (stored.id.toString() == id)
            return &stored;
    }
    return nullptr;
}

const FreightLine* ShipmentSession::line(const QString& id) const
{
    for (const FreightLine& one : m_choices.lines) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

void ShipmentSession::fillGoods()
{
    QList<GoodsRow> rows;
    for (const StoredItem& stored : std::as_const(m_items)) {
        const QString id = stored.id.toString();
        const auto shipped = quantityOf(id);
        GoodsRow row;
        row.id = id;
        row.checked = shipped.has_value();
        Cell goods;
        goods.first = {part::text(stored.title, Ink::Primary, Emphasis::Medium)};
        goods.second = {part::note(u"%1 · %2"_s.arg(stored.orderNumber, stored.location))};
        for (const auto& attribute : stored.restricted)
            goods.second.append(part::chip(Tone::Warn, u"alert"_s, LandedText::restrictedName(attribute)));
        const auto trailing = [](const QString& text, Ink ink = Ink::Primary) {
            return Cell{.first = {part::figure(text, ink)}, .align = Cell::Align::Trailing};
        };
        row.cells = {goods, trailing(TradeWords::quantity(stored.quantity), Ink::Secondary),
                     trailing(shipped ? TradeWords::quantity(*shipped) : u"–"_s),
                     trailing(WarehouseText::weight(stored.grams), Ink::Secondary)};
        rows.append(row);
    }
    // Not in store any more, or their records are still on their way: whoever chose them decides what becomes of them.
    for (const ShipmentItem& part : std::as_const(m_draft.items)) {
        if (item(part.storedItemId.toString()))
            continue;
        GoodsRow row;
        row.id = part.storedItemId.toString();
        row.checked = true;
        Cell goods;
        goods.first = {part::icon(u"alert"_s, Ink::Warn),
                       part::text(tr("Goods that are not in store"), Ink::Secondary)};
        goods.second = {part::note(row.id)};
        row.cells = {goods,
                     {},
                     Cell{.first = {part::figure(TradeWords::quantity(part.quantity), Ink::Secondary)},
                          .align = Cell::Align::Trailing},
                     {}};
        rows.append(row);
    }
    m_goods.setRows(rows);
}

void ShipmentSession::toggleItem(const QString& id)
{
    const StoredItem* stored = item(id);
    const auto removed =
        m_draft.items.removeIf([&id](const ShipmentItem& part) { return part.storedItemId.toString() == id; });
    if (removed == 0 && stored == nullptr)
        return;
    if (removed == 0)
        m_draft.items.append({stored->id, stored->quantity});
    fillGoods();
    edited(true);
}

void ShipmentSession::setQuantity(const QString& id, const std::optional<Decimal>& quantity)
{
    const StoredItem* stored = item(id);
    if (stored == nullptr)
        return;
    Quantity wanted = quantity ? Quantity(*quantity, stored->quantity.unit()) : stored->quantity;
    if (!wanted.isPositive() || wanted > stored->quantity)
        return;
    for (ShipmentItem& part : m_draft.items) {
        if (part.storedItemId.toString() == id && part.quantity != wanted) {
            part.quantity = wanted;
            fillGoods();
            edited(true);
            return;
        }
    }
}

std::optional<Quantity> ShipmentSession::quantityOf(const QString& id) const
{
    for (const ShipmentItem& part : m_draft.items) {
        if (part.storedItemId.toString() == id)
            return part.quantity;
    }
    return std::nullopt;
}

std::optional<Quantity> ShipmentSession::storedOf(const QString& id) const
{
    const StoredItem* stored = item(id);
    return stored ? std::optional(stored->quantity) : std::nullopt;
}

QString ShipmentSession::titleOf(const QString& id) const
{
    const StoredItem* stored = item(id);
    return stored ? stored->title : QString();
}

QString ShipmentSession::goodsLine() const
{
    QList<ShippedGoods> goods;
    for (const ShipmentItem& part : m_draft.items)
        goods.append({part.storedItemId, titleOf(part.storedItemId.toString()), {}, part.quantity});
    return ShipmentText::goodsLine(goods);
}

QStringList ShipmentSession::goodsLines() const
{
    QStringList lines;
    for (const ShipmentItem& part : m_draft.items)
        lines.append(
            ShipmentText::goodsLine({{part.storedItemId, titleOf(part.storedItemId.toString()), {}, part.quantity}}));
    return lines;
}

void ShipmentSession::setAddress(const QString& id)
{
    if (id == m_draft.addressId.toString())
        return;
    m_draft.addressId = AddressId(id);
    edited(true);
}

QString ShipmentSession::addressLine() const
{
    for (const Address& address : m_choices.addresses) {
        if (address.id == m_draft.addressId)
            return u"%1, %2"_s.arg(address.label, ShipmentText::addressLine(address));
    }
    return {};
}

QStringList ShipmentSession::incoterms()
{
    return {u"DAP"_s, u"DDP"_s, u"FOB"_s, u"EXW"_s};
}

QString ShipmentSession::incotermSentence(const QString& word)
{
    return ShipmentText::incotermSentence(OpenEnum<Incoterm>::fromWire(word));
}

void ShipmentSession::setIncoterm(const QString& word)
{
    if (word == incoterm())
        return;
    m_draft.incoterm = OpenEnum<Incoterm>::fromWire(word);
    edited(true);
}

QList<ShipmentSession::Extra> ShipmentSession::extras() const
{
    QList<Extra> extras;
    for (const FeeRule& rule : m_choices.services) {
        const QString word = rule.kind.toWire();
        const auto kind = OpenEnum<ServiceKind>::fromWire(word);
        extras.append({word, TradeWords::service(kind),
                       rule.fixed ? tr("%1 %2", "price and what it is for")
                                        .arg(moneyformat::withCode(*rule.fixed, {}), FeeBookModel::basisText(rule))
                                  : QString(),
                       m_draft.services.contains(kind)});
    }
    return extras;
}

void ShipmentSession::setExtra(const QString& id, bool chosen)
{
    const auto kind = OpenEnum<ServiceKind>::fromWire(id);
    if (m_draft.services.contains(kind) == chosen)
        return;
    if (chosen)
        m_draft.services.append(kind);
    else
        m_draft.services.removeAll(kind);
    edited(true);
}

void ShipmentSession::setInsured(bool insured)
{
    if (insured == m_draft.insured)
        return;
    m_draft.insured = insured;
    edited(true);
}

QString ShipmentSession::insurancePrice() const
{
    if (!m_choices.insured || !m_choices.insured->bp)
        return {};
    return tr("%1 % of the goods' value")
        .arg(moneyformat::number(Decimal::scaled(*m_choices.insured->bp, 2).normalized(), {}));
}

void ShipmentSession::refreshPreview()
{
    if (m_draft.items.isEmpty() || m_draft.addressId.isNull())
        return;
    const auto ticket = m_generation.next();
    m_previewing = true;
    m_previewError.reset();
    Q_EMIT previewChanged();
    deliver(m_service.preview(m_draft, m_stop.restart()), this, [this, ticket](const Result<ShipmentPreview>& preview) {
        if (!m_generation.isCurrent(ticket))
            return;
        m_previewing = false;
        if (preview) {
            m_preview = *preview;
            m_draft.declaration = preview->declaration;
            m_service.saveDraft(m_draft);
        } else if (preview.error().kind != Error::Kind::Cancelled) {
            m_previewError = preview.error();
        }
        fillPreview();
        Q_EMIT previewChanged();
        Q_EMIT changed();
    });
}

const PreviewOption* ShipmentSession::option() const
{
    if (!m_preview)
        return nullptr;
    for (const PreviewOption& one : m_preview->options) {
        if (one.freightLineId == m_draft.freightLineId && one.refused.isEmpty())
            return &one;
    }
    return nullptr;
}

QList<FreightChoice> ShipmentSession::lines() const
{
    if (!m_preview)
        return {};
    QList<PreviewOption> options = m_preview->options;
    std::stable_sort(options.begin(), options.end(), [](const PreviewOption& a, const PreviewOption& b) {
        if (a.refused.isEmpty() != b.refused.isEmpty())
            return a.refused.isEmpty();
        return a.total && b.total && a.total->minor() < b.total->minor();
    });
    QList<FreightChoice> choices;
    for (const PreviewOption& one : std::as_const(options)) {
        const FreightLine* known = line(one.freightLineId);
        FreightChoice choice;
        choice.id = one.freightLineId;
        choice.name = known ? known->name : one.freightLineId;
        choice.isRefused = !one.refused.isEmpty() || !one.total;
        QStringList facts;
        if (known) {
            facts.append(known->carrier);
            facts.append(ShipmentText::modeName(known->mode));
        }
        if (choice.isRefused) {
            facts.append(tr("not for these goods: %1").arg(one.refused));
        } else {
            if (one.daysMin && one.daysMax)
                facts.append(tr("%1–%2 days").arg(*one.daysMin).arg(*one.daysMax));
            facts.append(tr("%n package(s)", nullptr, int(one.packages.size())));
            if (one.low && one.high)
                facts.append(tr("between %1 and %2")
                                 .arg(moneyformat::withCode(*one.low, {}), moneyformat::number(*one.high, {})));
            choice.price = u"≈ "_s + moneyformat::withCode(*one.total, {});
            if (one.low && one.high)
                choice.range =
                    u"%1 – %2"_s.arg(moneyformat::withCode(*one.low, {}), moneyformat::number(*one.high, {}));
        }
        if (known && !known->refuses.isEmpty() && !choice.isRefused) {
            QStringList refuses;
            for (const auto& attribute : known->refuses)
                refuses.append(LandedText::restrictedName(attribute));
            facts.append(tr("takes no %1").arg(TradeWords::list(refuses)));
        }
        choice.sentence = facts.join(u" · "_s);
        choices.append(choice);
    }
    return choices;
}

void ShipmentSession::setLine(const QString& id)
{
    if (id == m_draft.freightLineId)
        return;
    m_draft.freightLineId = id;
    fillPreview();
    edited(false);
    Q_EMIT previewChanged();
}

QString ShipmentSession::lineName() const
{
    const FreightLine* known = line(m_draft.freightLineId);
    return known ? known->name : m_draft.freightLineId;
}

QString ShipmentSession::weightSentence() const
{
    const PreviewOption* chosen = option();
    const FreightLine* known = line(m_draft.freightLineId);
    if (chosen == nullptr || known == nullptr)
        return {};
    const QString step = WarehouseText::weight(known->stepGrams);
    const QString divisor = WarehouseText::number(known->divisor);
    if (known->chargedOn.is(ChargedOn::Shipment))
        return tr("Charged on all packages together: the larger of the scale's weight and length × width × height (cm) "
                  "÷ %1, in steps of %2.")
            .arg(divisor, step);
    return tr("Charged by package: the larger of the scale's weight and length × width × height (cm) ÷ %1, in steps of "
              "%2.")
        .arg(divisor, step);
}

OpenEnum<ChargedOn> ShipmentSession::chargedOn() const
{
    const FreightLine* known = line(m_draft.freightLineId);
    return known ? known->chargedOn : OpenEnum<ChargedOn>::fromWire({});
}

void ShipmentSession::fillPreview()
{
    const PreviewOption* chosen = option();
    m_packages.setRows(chosen ? packageRows(chosen->packages, chargedOn()) : QList<GoodsRow>());
    QList<GoodsRow> charges = chosen ? chargeRows(chosen->charges, Certainty::Estimate) : QList<GoodsRow>();
    if (chosen && chosen->total) {
        charges.append({u"sum"_s,
                        {{.first = {part::text(tr("Sum"), Ink::Primary, Emphasis::Strong)}},
                         {},
                         {.first = {part::money(*chosen->total, Certainty::Estimate, Emphasis::Strong)},
                          .align = Cell::Align::Trailing}}});
    }
    m_charges.setRows(charges);
    m_declaration.setRows(declarationRows(m_draft.declaration));
    QList<GoodsRow> duties;
    if (m_preview) {
        for (const Estimate& estimate : std::as_const(m_preview->duties)) {
            GoodsRow row;
            row.id = u"du%1"_s.arg(duties.size());
            row.cells = {
                {.first = {part::text(WarehouseText::estimateName(estimate.kind))}},
                {.first = {part::text(estimate.basis, Ink::Secondary)}},
                {.first = {part::money(estimate.amount, Certainty::Estimate)}, .align = Cell::Align::Trailing}};
            duties.append(row);
        }
    }
    m_duties.setRows(duties);
}

QString ShipmentSession::dutySentence() const
{
    return m_draft.incoterm.is(Incoterm::Ddp)
               ? tr("Paid for you and charged with the freight. An estimate until customs has decided.")
               : tr("Paid by you to customs, not to us. An estimate, reckoned with the cheapest freight.");
}

std::optional<Money> ShipmentSession::total() const
{
    const PreviewOption* chosen = option();
    return chosen ? chosen->total : std::nullopt;
}

std::optional<Money> ShipmentSession::most() const
{
    const PreviewOption* chosen = option();
    return chosen ? mostFor(*chosen) : std::nullopt;
}

QString ShipmentSession::daysLine() const
{
    const PreviewOption* chosen = option();
    if (chosen == nullptr || !chosen->daysMin || !chosen->daysMax)
        return {};
    return tr("%1–%2 days").arg(*chosen->daysMin).arg(*chosen->daysMax);
}

void ShipmentSession::submit()
{
    const PreviewOption* chosen = option();
    if (chosen == nullptr || m_sending || doneSteps() < Review)
        return;
    m_sending = true;
    Q_EMIT changed();
    deliver(m_service.submit(m_draft, *chosen, lineName()), this, [this](const Result<Intent>& sent) {
        m_sending = false;
        if (sent)
            Q_EMIT submitted(sent->clientRef);
        else
            Q_EMIT submitFailed(sent.error());
        Q_EMIT changed();
    });
}

void ShipmentSession::discard()
{
    deliver(m_service.discardDraft(m_draft.id), this, [this](const Result<void>& gone) {
        if (gone)
            Q_EMIT discarded();
        else
            Q_EMIT submitFailed(gone.error());
    });
}

} // namespace tradewind
