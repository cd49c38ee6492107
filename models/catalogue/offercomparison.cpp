// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/offercomparison.h"

#include "models/catalogue/landedassumptions.h"
#include "models/catalogue/picturecache.h"
#include "models/shared/moneycell.h"
#include "models/shared/originaltext.h"
#include "models/shared/tradewords.h"
#include "services/catalogue/catalogueservice.h"
#include "services/domain/pricing/orderrules.h"
#include "services/domain/values/moneyformat.h"

#include <QLocale>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kIds = u"catalogue/compare"_s;
constexpr int kPicture = 80;

QString count(const Decimal& value)
{
    return moneyformat::number(value.normalized(), QLocale());
}

qint64 thousandths(const Decimal& value)
{
    return value.unitsAt(3, Rounding::HalfUp).valueOr(0);
}
} // namespace

template <typename Read>
auto OfferComparison::Compared::read(Read&& fact) const -> std::optional<decltype(fact(*summary))>
{
    if (offer && (!summary || offer->version >= summary->version))
        return fact(*offer);
    return summary ? std::optional(fact(*summary)) : std::nullopt;
}

QString OfferComparison::Compared::title() const
{
    return read([](const auto& known) { return known.title; }).value_or(id.toString());
}

QString OfferComparison::Compared::imageId() const
{
    return read([](const auto& known) { return known.imageId; }).value_or(QString());
}

OfferComparison::OfferComparison(CatalogueService& service, LandedAssumptions& assumptions, PictureCache& pictures,
                                 QSettings* settings, QObject* parent)
    : ListModelBase(parent)
    , m_service(service)
    , m_assumptions(assumptions)
    , m_pictures(pictures)
    , m_settings(settings)
{
    connect(&m_assumptions, &LandedAssumptions::changed, this, &OfferComparison::repriceAll);
    connect(&m_pictures, &PictureCache::arrived, this, [this](const QString& image) {
        const bool isMine = std::any_of(m_offers.begin(), m_offers.end(),
                                        [&image](const Compared& compared) { return compared.imageId() == image; });
        if (isMine)
            rebuild();
    });
    connect(&m_service, &CatalogueService::changed, this, [this](const QStringList& ids) {
        for (const Compared& compared : std::as_const(m_offers)) {
            if (ids.isEmpty() || ids.contains(compared.id.toString()))
                load(compared.id);
        }
    });
    if (!m_settings)
        return;
    for (const QString& id : m_settings->value(kIds).toStringList().mid(0, kMost)) {
        if (!id.isEmpty() && id.size() <= OfferId::kMaxLength && !contains(id))
            m_offers.append({OfferId(id), {}, {}, {}, {}, {}});
    }
    resetRows(facts());
    for (const Compared& compared : std::as_const(m_offers))
        load(compared.id);
}

QStringList OfferComparison::ids() const
{
    QStringList ids;
    for (const Compared& compared : m_offers)
        ids.append(compared.id.toString());
    return ids;
}

bool OfferComparison::contains(const QString& offerId) const
{
    return std::any_of(m_offers.begin(), m_offers.end(),
                       [&offerId](const Compared& compared) { return compared.id.toString() == offerId; });
}

OfferComparison::Compared* OfferComparison::find(const OfferId& id)
{
    for (Compared& compared : m_offers) {
        if (compared.id == id)
            return &compared;
    }
    return nullptr;
}

bool OfferComparison::toggle(const QString& offerId)
{
    if (contains(offerId)) {
        remove(offerId);
        return true;
    }
    if (isFull() || offerId.isEmpty())
        return false;
    m_offers.append({OfferId(offerId), {}, {}, {}, {}, {}});
    offersMoved();
    load(OfferId(offerId));
    return true;
}

void OfferComparison::remove(const QString& offerId)
{
    if (m_offers.removeIf([&offerId](const Compared& compared) { return compared.id.toString() == offerId; }) > 0)
        offersMoved();
}

void OfferComparison::clear()
{
    m_offers.clear();
    offersMoved();
}

void OfferComparison::moveOffer(qsizetype from, qsizetype to)
{
    if (from == to || from < 0 || to < 0 || from >= m_offers.size() || to >= m_offers.size())
        return;
    m_offers.move(from, to);
    offersMoved();
}

/// Other columns are another table: the model has them with the rows that fill them, never before.
void OfferComparison::offersMoved()
{
    if (m_settings)
        m_settings->setValue(kIds, ids());
    resetRows(facts());
    Q_EMIT offersChanged();
}

QString OfferComparison::offerAt(int column) const
{
    return column >= 1 && column <= m_offers.size() ? m_offers.at(column - 1).id.toString() : QString();
}

void OfferComparison::setShowsOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    rebuild();
}

void OfferComparison::load(const OfferId& id)
{
    deliver(m_service.summary(id), this, [this, id](const Result<std::optional<OfferSummary>>& summary) {
        Compared* compared = find(id);
        if (!compared || !summary || !summary->has_value())
            return;
        compared->summary = **summary;
        price(*compared);
        rebuild();
        deliver(m_service.supplier((*summary)->supplierId), this, [this, id](const Result<Supplier>& supplier) {
            Compared* of = find(id);
            if (!of || !supplier)
                return;
            of->supplier = *supplier;
            price(*of);
            rebuild();
        });
    });
    deliver(m_service.offer(id), this, [this, id](const Result<Offer>& offer) {
        Compared* compared = find(id);
        if (!compared || !offer)
            return; // the summary does
        compared->offer = *offer;
        price(*compared);
        rebuild();
    });
}

void OfferComparison::price(Compared& compared) const
{
    const auto input = [&compared](const auto& known) {
        if constexpr (std::is_same_v<std::decay_t<decltype(known)>, Offer>)
            return LandedCostInput::of(known);
        else
            return LandedCostInput::of(known, freightTemplateOf(known, compared.supplier));
    };
    if (const std::optional<LandedCostInput> goods = compared.read(input))
        compared.landed = m_assumptions.priced(*goods, &compared.landedMicros);
}

void OfferComparison::repriceAll()
{
    for (Compared& compared : m_offers)
        price(compared);
    rebuild();
}

void OfferComparison::rebuild()
{
    setRows(facts());
    if (!m_offers.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 1, static_cast<int>(m_offers.size()));
}

CompareRow OfferComparison::row(const QString& key, const QString& name, Better better,
                                const std::function<Fact(const Compared&)>& fact) const
{
    CompareRow made{key, name, false, {}};
    QList<Fact> facts;
    QVariant least;
    QVariant most;
    for (const Compared& compared : m_offers) {
        facts.append(fact(compared));
        const QVariant& value = facts.last().value;
        if (value != facts.first().value)
            made.differs = true;
        if (better == Better::None || !value.isValid())
            continue;
        if (!least.isValid() || value.toLongLong() < least.toLongLong())
            least = value;
        if (!most.isValid() || value.toLongLong() > most.toLongLong())
            most = value;
    }
    const QVariant best = better == Better::Less ? least : most;
    const bool hasBest = better != Better::None && least.isValid() && least != most;
    for (const Fact& entry : std::as_const(facts)) {
        Cell cell{.lead = entry.lead, .first = entry.parts, .second = entry.below};
        if (hasBest && entry.value == best)
            cell.first +=
                {part::icon(u"check"_s, Ink::Ok), part::text(better == Better::Less ? tr("least") : tr("most"), Ink::Ok,
                                                             Emphasis::Medium, TextStyle::Small)};
        made.cells.append(cell);
    }
    return made;
}

QList<CompareRow> OfferComparison::facts() const
{
    if (m_offers.isEmpty())
        return {};
    const QLocale locale;
    const auto unknown = [] { return Fact{{part::unknown()}, {}}; };
    const auto figure = [](const QString& words, const QVariant& value) { return Fact{{part::figure(words)}, value}; };
    const auto text = [](const QString& words) { return Fact{{part::text(words)}, words}; };
    // What both the summary and the offer know.
    const auto both = [unknown](auto&& read) {
        return [unknown, read](const Compared& of) { return of.read(read).value_or(unknown()); };
    };
    QList<CompareRow> rows;
    rows.append(row(u"offer"_s, tr("Offer"), Better::None, [this](const Compared& of) {
        const QString image = of.imageId();
        const QString original = of.read([](const auto& known) { return known.titleOriginal; }).value_or(QString());
        return Fact{{part::text(of.title(), Ink::Primary, Emphasis::Medium)},
                    of.id.toString(),
                    part::picture(m_pictures.picture(image, kPicture)),
                    {part::note(originalBelow(of.title(), original))}};
    }));
    rows.append(row(u"landed"_s, tr("Landed, each"), Better::Less, [unknown](const Compared& of) {
        if (!of.landedMicros)
            return of.landed.reasons.isEmpty() ? unknown()
                                               : Fact{{part::unknown(), part::note(of.landed.reasons.first())}, {}};
        return Fact{{of.landed.amount()}, *of.landedMicros};
    }));
    rows.append(row(u"total"_s, tr("Landed, in all"), Better::None, [unknown](const Compared& of) {
        return of.landed.isKnown
                   ? Fact{{part::amount(of.landed.code, of.landed.total, Certainty::Estimate)}, of.landed.total}
                   : unknown();
    }));
    rows.append(row(u"quantity"_s, tr("For how many"), Better::None, [unknown](const Compared& of) {
        return of.landed.quantity.isEmpty() ? unknown() : Fact{{part::figure(of.landed.quantity)}, of.landed.quantity};
    }));
    rows.append(row(u"factory"_s, tr("Factory price"), Better::None, [unknown](const Compared& of) {
        return of.landed.factory.isEmpty() ? unknown() : Fact{{part::figure(of.landed.factory)}, of.landed.factory};
    }));
    rows.append(row(u"moq"_s, tr("MOQ"), Better::Less,
                    both([figure](const auto& offer) { return figure(count(offer.moq), thousandths(offer.moq)); })));
    rows.append(row(u"lot"_s, tr("Lot size"), Better::None, both([figure](const auto& offer) {
                        return figure(count(offer.lotSize), thousandths(offer.lotSize));
                    })));
    rows.append(row(u"mixed"_s, tr("Mixed batch"), Better::None, [unknown, text](const Compared& of) {
        return of.offer ? text(of.offer->mixRule.enabled ? tr("variants add up") : tr("each on its own")) : unknown();
    }));
    rows.append(row(u"lead"_s, tr("Lead time"), Better::Less, both([figure](const auto& offer) {
                        return figure(tr("%n day(s)", nullptr, static_cast<int>(offer.leadDays)), offer.leadDays);
                    })));
    rows.append(
        row(u"stock"_s, tr("Stock"), Better::More, both([figure](const auto& offer) {
                if (offer.status.is(OfferStatus::Delisted))
                    return Fact{{part::icon(u"x-circle"_s, Ink::Bad), part::text(tr("delisted"), Ink::Bad)}, -1};
                if (offer.status.is(OfferStatus::SoldOut) || offer.stock.isZero())
                    return Fact{{part::icon(u"x-circle"_s, Ink::Bad), part::text(tr("sold out"), Ink::Bad)}, 0};
                return figure(count(offer.stock), thousandths(offer.stock));
            })));
    rows.append(row(u"rating"_s, tr("Rating"), Better::More, both([locale](const auto& offer) {
                        return Fact{{part::icon(u"star"_s, Ink::Tertiary),
                                     part::figure(moneyformat::number(offer.rating, locale))},
                                    thousandths(offer.rating)};
                    })));
    rows.append(row(u"sold"_s, tr("Sold"), Better::More, both([figure, locale](const auto& offer) {
                        return figure(locale.toString(offer.sold), offer.sold);
                    })));
    rows.append(row(u"supplier"_s, tr("Supplier"), Better::None,
                    [unknown, text](const Compared& of) { return of.supplier ? text(of.supplier->name) : unknown(); }));
    rows.append(row(u"again"_s, tr("Buy again"), Better::More, [unknown, figure, locale](const Compared& of) {
        if (!of.supplier)
            return unknown();
        const qint64 bp = of.supplier->rates.repeatPurchaseBp;
        return figure(LandedText::percent(bp, locale, 0), bp);
    }));
    rows.append(row(u"weight"_s, tr("Weight, each"), Better::None, both([unknown, figure, locale](const auto& offer) {
                        return offer.weight
                                   ? figure(tr("%1 g").arg(locale.toString(offer.weight->grams)), offer.weight->grams)
                                   : unknown();
                    })));
    rows.append(row(u"restricted"_s, tr("Restricted"), Better::None, both([text](const auto& offer) {
                        QStringList words;
                        for (const auto& attribute : offer.restricted)
                            words.append(LandedText::restrictedName(attribute));
                        return text(words.isEmpty() ? tr("no") : TradeWords::list(words));
                    })));
    rows += specification();
    if (m_onlyDifferences && m_offers.size() > 1)
        rows.removeIf([](const CompareRow& entry) { return !entry.differs; });
    return rows;
}

/// What the suppliers say about their goods, by name, in the order in which the names come.
QList<CompareRow> OfferComparison::specification() const
{
    QStringList names;
    for (const Compared& compared : m_offers) {
        for (const NamedText& attribute : compared.offer ? compared.offer->attributes : QList<NamedText>()) {
            if (!names.contains(attribute.name))
                names.append(attribute.name);
        }
    }
    QList<CompareRow> rows;
    for (const QString& name : std::as_const(names)) {
        rows.append(row(u"attribute."_s + name, name, Better::None, [&name](const Compared& of) {
            for (const NamedText& attribute : of.offer ? of.offer->attributes : QList<NamedText>()) {
                if (attribute.name == name)
                    return Fact{{part::text(attribute.value)}, attribute.value};
            }
            return Fact{{part::unknown()}, {}};
        }));
    }
    return rows;
}

int OfferComparison::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return rows().isEmpty() ? 1 : static_cast<int>(rows().first().cells.size()) + 1;
}

QVariant OfferComparison::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CompareRow& row = at(index.row());
    if (wanted == role(Role::Id))
        return row.key;
    if (wanted == role(Role::Route))
        return index.column() > 0 ? u"offer/"_s + offerAt(index.column()) : QString();
    if (index.column() > 0) {
        const Cell cell = row.cells.value(index.column() - 1);
        if (isCellRole(wanted))
            return cellData(cell, wanted);
        if (wanted == Qt::AccessibleTextRole)
            return tr("%1, %2: %3", "offer, fact, value")
                .arg(m_offers.at(index.column() - 1).title(), row.name, plainText(cell));
        return {};
    }
    // A sign and the weight tell what differs; a screen reader hears the word.
    const bool differs = row.differs && row.key != "offer"_L1;
    const Cell cell{.first = {part::text(row.name, differs ? Ink::Primary : Ink::Tertiary,
                                         differs ? Emphasis::Strong : Emphasis::Regular),
                              part::text(differs ? u"≠"_s : QString(), Ink::Secondary)}};
    if (isCellRole(wanted))
        return cellData(cell, wanted);
    if (wanted == Qt::AccessibleTextRole)
        return differs ? tr("%1: they differ").arg(row.name) : row.name;
    return {};
}

QVariant OfferComparison::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (wanted == Qt::ToolTipRole && section > 0)
        return tr("%1: press to open it, move it or take it out")
            .arg(m_offers.value(section - 1).title())
            .toHtmlEscaped();
    if (wanted != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Fact") : m_offers.value(section - 1).title();
}

} // namespace tradewind
