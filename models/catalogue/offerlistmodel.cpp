// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/offerlistmodel.h"

#include "models/catalogue/landedassumptions.h"
#include "models/catalogue/picturecache.h"
#include "models/shared/moneycell.h"
#include "models/shared/originaltext.h"
#include "services/catalogue/catalogueservice.h"
#include "services/domain/values/moneyformat.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPageRows = 64;
constexpr int kPages = 48;
constexpr int kThumbnail = 80;
constexpr int kCardPicture = 640;

QString count(const Decimal& value)
{
    return moneyformat::number(value.normalized(), QLocale());
}
} // namespace

OfferListModel::OfferListModel(CatalogueService& service, LandedAssumptions& assumptions, PictureCache& pictures,
                               QObject* parent)
    : QAbstractTableModel(parent)
    , m_service(service)
    , m_assumptions(assumptions)
    , m_pictures(pictures)
    , m_pages(kPages)
{
    connect(&m_assumptions, &LandedAssumptions::changed, this, &OfferListModel::repriceAll);
    connect(&m_pictures, &PictureCache::arrived, this, &OfferListModel::showPicture);
}

void OfferListModel::setOffers(const QList<OfferNumber>& rows)
{
    beginResetModel();
    m_rows = rows;
    m_pages.clear();
    m_asked.clear();
    m_ticket = m_generation.next();
    m_stop.restart();
    endResetModel();
}

void OfferListModel::refreshOffers(const QList<OfferNumber>& rows)
{
    if (rows != m_rows) {
        setOffers(rows);
        return;
    }
    // What is shown stays until the fresh pages are there.
    m_ticket = m_generation.next();
    m_stop.restart();
    m_asked.clear();
    const QList<int> pages = m_pages.keys();
    for (const int page : pages)
        request(page);
}

int OfferListModel::rowOfOffer(const QString& offerId) const
{
    const QList<int> pages = m_pages.keys();
    for (const int page : pages) {
        const LinePage* lines = m_pages.object(page);
        for (qsizetype i = 0; i < lines->size(); ++i) {
            if (lines->at(i).offer.offer.id.toString() == offerId)
                return page * kPageRows + static_cast<int>(i);
        }
    }
    return -1;
}

LandedView OfferListModel::landedAt(int row) const
{
    const Line* line = lineAt(row);
    return line ? line->landed : LandedView();
}

OfferGlance OfferListModel::glanceAt(int row) const
{
    const Line* line = row >= 0 && row < rowCount() ? lineAt(row) : nullptr;
    if (!line || line->offer.offer.id.isNull())
        return {};
    const OfferSummary& offer = line->offer.offer;
    const QLocale locale;
    OfferGlance glance;
    glance.id = offer.id.toString();
    glance.imageId = offer.imageId;
    glance.title = offer.title;
    glance.titleOriginal = originalBelow(offer.title, offer.titleOriginal);
    glance.supplier = line->offer.supplier ? line->offer.supplier->name : QString();
    glance.landed = line->landed;
    glance.isCompared = m_compared.contains(glance.id);
    glance.facts = {{tr("MOQ"), count(offer.moq)},
                    {tr("Lot size"), count(offer.lotSize)},
                    {tr("Lead time"), tr("%n day(s)", nullptr, static_cast<int>(offer.leadDays))},
                    {tr("Stock"), plainText(cell(*line, Stock))},
                    {tr("Rating"), moneyformat::number(offer.rating, locale)},
                    {tr("Sold"), locale.toString(offer.sold)}};
    if (offer.weight)
        glance.facts.append({tr("Weight, each"), tr("%1 g").arg(locale.toString(offer.weight->grams))});
    for (const PriceTier& tier : offer.tiers)
        glance.tiers.append({tr("%1+", "from so many pieces on").arg(count(tier.minQty)),
                             moneyformat::factoryPrice(tier.price, locale)});
    return glance;
}

void OfferListModel::setCompared(const QStringList& offerIds)
{
    const QSet<QString> compared(offerIds.begin(), offerIds.end());
    if (compared == m_compared)
        return;
    const QSet<QString> changed = (compared - m_compared) + (m_compared - compared);
    m_compared = compared;
    for (const QString& id : changed) {
        if (const int row = rowOfOffer(id); row >= 0)
            Q_EMIT dataChanged(index(row, Offer), index(row, Offer));
    }
}

QStringList OfferListModel::columnKeys()
{
    return {u"offer"_s,   u"supplier"_s, u"moq"_s,    u"lead"_s, u"stock"_s,
            u"factory"_s, u"landed"_s,   u"rating"_s, u"sold"_s, u"weight"_s};
}

int OfferListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OfferListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const OfferListModel::Line* OfferListModel::lineAt(int row) const
{
    const int page = row / kPageRows;
    const LinePage* lines = m_pages.object(page);
    if (!lines) {
        request(page);
        return nullptr;
    }
    const int at = row % kPageRows;
    return at < lines->size() ? &lines->at(at) : nullptr;
}

void OfferListModel::request(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    const auto ticket = m_ticket;
    // Asking changes nothing that can be seen; the answer comes on a later turn and through signals.
    auto* self = const_cast<OfferListModel*>(this);
    deliver(m_service.rows(m_rows.mid(qsizetype(page) * kPageRows, kPageRows), m_stop.token()), self,
            [self, page, ticket](const Result<QList<OfferRow>>& offers) {
                if (self->m_generation.isCurrent(ticket) && offers)
                    self->takePage(page, *offers);
            });
}

OfferListModel::Line OfferListModel::priced(const OfferRow& offer) const
{
    Line line{offer, {}, {}};
    line.landed = m_assumptions.priced(LandedCostInput::of(offer.offer, freightTemplateOf(offer.offer, offer.supplier)),
                                       &line.landedMicros);
    return line;
}

void OfferListModel::takePage(int page, const QList<OfferRow>& offers)
{
    // A row that has gone since the search keeps its place, empty, until the next search.
    const QList<OfferNumber> expected = m_rows.mid(qsizetype(page) * kPageRows, kPageRows);
    auto* lines = new LinePage; // owned by the cache
    lines->reserve(expected.size());
    qsizetype next = 0;
    for (const OfferNumber row : expected) {
        if (next < offers.size() && offers.at(next).row == row)
            lines->append(priced(offers.at(next++)));
        else
            lines->append(Line{OfferRow{row, {}, std::nullopt, false}, {}, {}});
    }
    m_pages.insert(page, lines);
    // A page that the cache drops may be asked for again.
    for (const int asked : m_asked.values()) {
        if (!m_pages.contains(asked))
            m_asked.remove(asked);
    }
    const int first = page * kPageRows;
    const int last = std::min(first + kPageRows, static_cast<int>(m_rows.size())) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void OfferListModel::repriceAll()
{
    const QList<int> pages = m_pages.keys();
    for (const int page : pages) {
        for (Line& line : *m_pages.object(page)) {
            if (!line.offer.offer.id.isNull())
                line = priced(line.offer);
        }
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Factory), index(static_cast<int>(m_rows.size()) - 1, Landed));
    Q_EMIT headerDataChanged(Qt::Horizontal, Factory, Landed);
}

void OfferListModel::showPicture(const QString& imageId)
{
    const QList<int> pages = m_pages.keys();
    for (const int page : pages) {
        const LinePage* lines = m_pages.object(page);
        for (qsizetype i = 0; i < lines->size(); ++i) {
            if (lines->at(i).offer.offer.imageId != imageId)
                continue;
            const int row = page * kPageRows + static_cast<int>(i);
            Q_EMIT dataChanged(index(row, Offer), index(row, Offer), {role(Role::Cell), CardRole});
        }
    }
}

QVariant OfferListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Moq ? int(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute)
                              : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Landed)
        return m_assumptions.sentence().toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Offer:
        return tr("Offer");
    case Supplier:
        return tr("Supplier");
    case Moq:
        //: Minimum order quantity
        return tr("MOQ");
    case Lead:
        //: Days until ready
        return tr("Lead");
    case Stock:
        return tr("Stock");
    case Factory:
        return tr("Factory");
    case Landed:
        return m_assumptions.columnTitle();
    case Rating:
        return tr("Rating");
    case Sold:
        return tr("Sold");
    case Weight:
        return tr("Weight");
    case ColumnCount:
        break;
    }
    return {};
}

Cell OfferListModel::cell(const Line& line, int column) const
{
    const OfferSummary& offer = line.offer.offer;
    const QLocale locale;
    switch (static_cast<Column>(column)) {
    case Offer: {
        Cell made{.lead = part::picture(m_pictures.picture(offer.imageId, kThumbnail)),
                  .first = {part::text(offer.title, Ink::Primary, Emphasis::Medium)}};
        if (m_compared.contains(offer.id.toString()))
            made.second = {part::icon(u"columns"_s, Ink::Link),
                           part::text(tr("compared"), Ink::Link, Emphasis::Medium, TextStyle::Small)};
        made.second.append(part::note(originalBelow(offer.title, offer.titleOriginal)));
        return made;
    }
    case Supplier: {
        Cell made;
        if (line.offer.supplier)
            made.first = {part::text(line.offer.supplier->name)};
        made.second = {part::icon(u"star"_s, Ink::Tertiary), part::note(moneyformat::number(offer.rating, locale))};
        if (line.offer.supplier) {
            const qint64 again = line.offer.supplier->rates.repeatPurchaseBp;
            made.second.append(part::note(tr("buy again %1").arg(LandedText::percent(again, locale, 0))));
        }
        return made;
    }
    case Moq:
        return {.first = {part::figure(count(offer.moq))}, .align = Cell::Align::Trailing};
    case Lead:
        //: Days
        return {.first = {part::figure(tr("%1 d").arg(offer.leadDays))}, .align = Cell::Align::Trailing};
    case Stock:
        if (offer.status.is(OfferStatus::Delisted))
            return {.first = {part::icon(u"x-circle"_s, Ink::Bad), part::text(tr("delisted"), Ink::Bad)},
                    .align = Cell::Align::Trailing};
        if (offer.status.is(OfferStatus::SoldOut) || offer.stock.isZero())
            return {.first = {part::icon(u"x-circle"_s, Ink::Bad), part::text(tr("sold out"), Ink::Bad)},
                    .align = Cell::Align::Trailing};
        return {.first = {part::figure(count(offer.stock))}, .align = Cell::Align::Trailing};
    case Factory:
        return {.first = {part::figure(line.landed.factory, Ink::Secondary)}, .align = Cell::Align::Trailing};
    case Landed: {
        Cell made{.first = {line.landed.amount()}, .align = Cell::Align::Trailing};
        if (!line.landed.bar.isEmpty())
            made.second = {part::bar(line.landed.bar)};
        return made;
    }
    case Rating:
        return {.first = {part::figure(moneyformat::number(offer.rating, locale))}, .align = Cell::Align::Trailing};
    case Sold:
        return {.first = {part::figure(locale.toString(offer.sold))}, .align = Cell::Align::Trailing};
    case Weight:
        return {.first = {offer.weight ? part::figure(tr("%1 g").arg(locale.toString(offer.weight->grams)))
                                       : part::unknown()},
                .align = Cell::Align::Trailing};
    case ColumnCount:
        break;
    }
    return {};
}

OfferCard OfferListModel::card(const Line& line) const
{
    const OfferSummary& offer = line.offer.offer;
    OfferCard made;
    made.picture = m_pictures.picture(offer.imageId, kCardPicture);
    made.title = offer.title;
    made.titleOriginal = originalBelow(offer.title, offer.titleOriginal);
    made.landed = line.landed.amount();
    made.factory = line.landed.factory;
    made.bar = line.landed.bar;
    made.moq = tr("MOQ %1").arg(count(offer.moq));
    made.lead = tr("%1 d").arg(offer.leadDays);
    made.rating = moneyformat::number(offer.rating, QLocale());
    made.isCompared = m_compared.contains(offer.id.toString());
    const auto isFactory = [&line] {
        return line.offer.supplier && line.offer.supplier->identities.contains(SupplierIdentity::SuperFactory);
    };
    if (offer.status.is(OfferStatus::Delisted))
        made.chip = part::chip(Tone::Bad, u"x-circle"_s, tr("Delisted"));
    else if (offer.status.is(OfferStatus::SoldOut) || offer.stock.isZero())
        made.chip = part::chip(Tone::Bad, u"x-circle"_s, tr("Sold out"));
    else if (offer.restricted.contains(RestrictedAttribute::Battery))
        made.chip = part::chip(Tone::Mute, u"battery"_s, tr("Battery"));
    else if (!offer.restricted.isEmpty())
        made.chip = part::chip(Tone::Mute, u"alert"_s, tr("Restricted"));
    else if (isFactory())
        made.chip = part::chip(Tone::Mute, u"factory"_s, tr("Factory", "a supplier"));
    return made;
}

QVariant OfferListModel::rawValue(const Line& line, int column) const
{
    const OfferSummary& offer = line.offer.offer;
    switch (static_cast<Column>(column)) {
    case Offer:
        return offer.title;
    case Supplier:
        return line.offer.supplier ? line.offer.supplier->name : QString();
    case Moq:
        return offer.moq.unitsAt(3, Rounding::HalfUp).valueOr(0);
    case Lead:
        return offer.leadDays;
    case Stock:
        return offer.stock.unitsAt(3, Rounding::HalfUp).valueOr(0);
    case Factory:
        return offer.tiers.isEmpty() ? QVariant() : QVariant(offer.tiers.first().price.micros());
    case Landed:
        return line.landedMicros ? QVariant(*line.landedMicros) : QVariant();
    case Rating:
        return offer.rating.unitsAt(3, Rounding::HalfUp).valueOr(0);
    case Sold:
        return offer.sold;
    case Weight:
        return offer.weight ? QVariant(offer.weight->grams) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OfferListModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (wanted == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, wanted);
    const Line* line = lineAt(index.row());
    if (wanted == LoadedRole)
        return line != nullptr;
    if (!line || line->offer.offer.id.isNull())
        return {};
    if (wanted == Qt::DisplayRole || wanted == Qt::AccessibleTextRole)
        return plainText(cell(*line, index.column()));
    if (wanted == role(Role::Cell))
        return QVariant::fromValue(cell(*line, index.column()));
    if (wanted == role(Role::RawValue))
        return rawValue(*line, index.column());
    if (wanted == role(Role::Id))
        return line->offer.offer.id.toString();
    if (wanted == role(Role::Route))
        return QString(u"offer/"_s + line->offer.offer.id.toString());
    if (wanted == SupplierRouteRole)
        return QString(u"supplier/"_s + line->offer.offer.supplierId.toString());
    if (wanted == CardRole)
        return QVariant::fromValue(card(*line));
    return {};
}

} // namespace tradewind
