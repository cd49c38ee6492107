// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/followedoffers.h"

#include "models/catalogue/landedassumptions.h"
#include "models/catalogue/landedtext.h"
#include "models/catalogue/picturecache.h"
#include "models/shared/originaltext.h"
#include "services/catalogue/catalogueservice.h"
#include "services/domain/values/moneyformat.h"
#include "services/domain/values/wideint.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kSeen = u"catalogue/followedSeen"_s;
constexpr int kPicture = 80;
constexpr int kAgainMillis = 500;

QString yuan(qint64 micros, Currency currency)
{
    return moneyformat::factoryPrice(UnitPrice(micros, currency), QLocale());
}

SeenOffer stateOf(const OfferSummary& summary)
{
    return {summary.tiers.isEmpty() ? -1 : summary.tiers.first().price.micros(),
            !summary.status.is(OfferStatus::SoldOut) && !summary.stock.isZero(),
            !summary.status.is(OfferStatus::Delisted)};
}
} // namespace

FollowedOffers::FollowedOffers(CatalogueService& service, LandedAssumptions& assumptions, PictureCache& pictures,
                               QSettings* settings, QObject* parent)
    : ListModelBase(parent)
    , m_service(service)
    , m_assumptions(assumptions)
    , m_pictures(pictures)
    , m_settings(settings)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMillis);
    connect(&m_again, &QTimer::timeout, this, [this] {
        for (const QString& id : std::as_const(m_followed))
            read(id);
    });
    connect(&m_assumptions, &LandedAssumptions::changed, this, &FollowedOffers::repriceAll);
    connect(&m_service, &CatalogueService::changed, this, [this](const QStringList& ids) {
        const bool isMine = ids.isEmpty() || std::any_of(m_followed.begin(), m_followed.end(),
                                                         [&ids](const QString& id) { return ids.contains(id); });
        if (isMine && !m_again.isActive())
            m_again.start();
    });
    connect(&m_pictures, &PictureCache::arrived, this, [this](const QString& image) {
        for (int row = 0; row < rowCount(); ++row) {
            if (at(row).imageId != image)
                continue;
            FollowedRow shown = at(row);
            shown.picture = m_pictures.picture(image, kPicture);
            replaceRow(row, shown);
        }
    });
    if (!m_settings)
        return;
    const QJsonObject kept = QJsonDocument::fromJson(m_settings->value(kSeen).toByteArray()).object();
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        const QJsonObject json = it.value().toObject();
        m_seen.insert(it.key(), {json.value("micros"_L1).toInteger(-1), json.value("forSale"_L1).toBool(true),
                                 json.value("listed"_L1).toBool(true)});
    }
}

void FollowedOffers::keep()
{
    if (!m_settings)
        return;
    QJsonObject kept;
    for (auto it = m_seen.cbegin(); it != m_seen.cend(); ++it)
        kept.insert(it.key(),
                    QJsonObject{{u"micros"_s, it->micros}, {u"forSale"_s, it->isForSale}, {u"listed"_s, it->isListed}});
    m_settings->setValue(kSeen, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void FollowedOffers::setFollowed(const QStringList& offerIds)
{
    m_followed = offerIds;
    QList<FollowedRow> list;
    for (const QString& id : offerIds) {
        const int row = rowOf(id);
        FollowedRow made;
        made.id = id;
        made.title = id;
        list.append(row < 0 ? made : at(row));
    }
    show(list);
    // Only now: an answer may be there before the call returns.
    for (const QString& id : offerIds)
        read(id);
}

void FollowedOffers::forget(const QString& offerId)
{
    m_followed.removeAll(offerId); // an answer under way is not taken for what one saw
    if (m_seen.remove(offerId))
        keep();
}

void FollowedOffers::read(const QString& offerId)
{
    deliver(m_service.summary(OfferId(offerId)), this, [this](const Result<std::optional<OfferSummary>>& summary) {
        if (summary && summary->has_value())
            take(**summary);
    });
}

void FollowedOffers::take(const OfferSummary& summary)
{
    const QString id = summary.id.toString();
    if (!m_followed.contains(id))
        return;
    if (!m_seen.contains(id)) { // followed only now: this is what one saw
        m_seen.insert(id, stateOf(summary));
        keep();
    }
    Known& known = m_known[id];
    known.summary = summary;
    put(rowFor(known));
    deliver(m_service.supplier(summary.supplierId), this, [this, id](const Result<Supplier>& supplier) {
        if (!supplier || !m_followed.contains(id) || !m_known.contains(id))
            return;
        m_known[id].supplier = *supplier; // their freight to the warehouse is part of the landed cost
        put(rowFor(m_known.value(id)));
    });
}

FollowedRow FollowedOffers::rowFor(const Known& known) const
{
    const OfferSummary& summary = known.summary;
    const SeenOffer now = stateOf(summary);
    FollowedRow row;
    row.id = summary.id.toString();
    row.isKnown = true;
    row.imageId = summary.imageId;
    row.picture = m_pictures.picture(summary.imageId, kPicture);
    row.title = summary.title;
    row.titleOriginal = originalBelow(summary.title, summary.titleOriginal);
    row.now = now;
    const LandedView landed =
        m_assumptions.priced(LandedCostInput::of(summary, freightTemplateOf(summary, known.supplier)));
    row.price = landed.factory.isEmpty() ? u"–"_s : landed.factory;
    row.landed = landed.amount();
    row.landed.opens = false;
    row.bar = landed.bar;
    row.stock = !now.isListed    ? tr("delisted")
                : !now.isForSale ? tr("sold out")
                                 : moneyformat::number(summary.stock.normalized(), QLocale());
    row.change = changeSince(m_seen.value(row.id), summary, now);
    return row;
}

void FollowedOffers::put(const FollowedRow& row)
{
    QList<FollowedRow> list = rows();
    const int at = rowOf(row.id);
    if (at < 0)
        list.append(row);
    else
        list[at] = row;
    show(list);
}

void FollowedOffers::repriceAll()
{
    QList<FollowedRow> list = rows();
    for (FollowedRow& row : list) {
        if (const auto known = m_known.constFind(row.id); known != m_known.cend())
            row = rowFor(*known);
    }
    show(list);
    Q_EMIT headerDataChanged(Qt::Horizontal, Landed, Landed);
}

/// In words, with a sign and an arrow: never by colour alone.
CellParts FollowedOffers::changeSince(const SeenOffer& seen, const OfferSummary& summary, const SeenOffer& now) const
{
    CellParts parts;
    const auto say = [&parts](const QString& icon, const QString& words, Ink ink) {
        parts.append(part::icon(icon, ink));
        parts.append(part::text(words, ink, Emphasis::Medium));
    };
    if (seen.isListed != now.isListed)
        say(now.isListed ? u"check"_s : u"x-circle"_s, now.isListed ? tr("sold again") : tr("delisted"),
            now.isListed ? Ink::Ok : Ink::Bad);
    else if (seen.isForSale != now.isForSale && now.isListed)
        say(now.isForSale ? u"check"_s : u"x-circle"_s, now.isForSale ? tr("in stock again") : tr("sold out"),
            now.isForSale ? Ink::Ok : Ink::Bad);
    if (seen.micros != now.micros && seen.micros > 0 && now.micros > 0) {
        const bool fell = now.micros < seen.micros;
        const qint64 bp =
            wideint::multiplyDivide(std::abs(now.micros - seen.micros), 10'000, seen.micros, Rounding::HalfUp)
                .value_or(0);
        //: The price before, the price now, and by how much it changed: "¥22.60 → ¥21.85 (−3.3 %)"
        say(fell ? u"arrow-down"_s : u"arrow-up"_s,
            tr("%1 → %2 (%3%4)")
                .arg(yuan(seen.micros, summary.currency), yuan(now.micros, summary.currency), fell ? u"−"_s : u"+"_s,
                     LandedText::percent(bp, QLocale(), 1)),
            fell ? Ink::Ok : Ink::Bad);
    }
    return parts;
}

/// What changed stands first; the rest as it was followed.
void FollowedOffers::show(QList<FollowedRow> list)
{
    std::stable_sort(list.begin(), list.end(), [](const FollowedRow& a, const FollowedRow& b) {
        return !a.change.isEmpty() && b.change.isEmpty();
    });
    const int before = changedCount();
    const qsizetype size = rows().size();
    setRows(list);
    if (before != changedCount() || size != rows().size())
        Q_EMIT changed();
}

int FollowedOffers::changedCount() const
{
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const FollowedRow& row) { return !row.change.isEmpty(); }));
}

void FollowedOffers::markSeen()
{
    QList<FollowedRow> list = rows();
    for (FollowedRow& row : list) {
        if (row.isKnown)
            m_seen.insert(row.id, row.now);
        row.change.clear();
    }
    keep();
    show(list);
}

void FollowedOffers::markSeen(const QString& offerId)
{
    QList<FollowedRow> list = rows();
    const int row = rowOf(offerId);
    if (row < 0 || !list.at(row).isKnown)
        return;
    m_seen.insert(offerId, list.at(row).now);
    list[row].change.clear();
    keep();
    show(list);
}

int FollowedOffers::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Cell FollowedOffers::cell(const FollowedRow& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Offer:
        return {.lead = part::picture(row.picture),
                .first = {part::text(row.title, Ink::Primary, Emphasis::Medium)},
                .second = {part::note(row.titleOriginal)}};
    case Change:
        return {.first = row.change.isEmpty() ? CellParts{part::note(tr("as you last saw it"))} : row.change};
    case Price:
        return {.first = {part::figure(row.price, Ink::Secondary)}, .align = Cell::Align::Trailing};
    case Landed: {
        Cell made{.first = {row.landed}, .align = Cell::Align::Trailing};
        if (!row.bar.isEmpty())
            made.second = {part::bar(row.bar)};
        return made;
    }
    case Stock:
        return {.first = {part::figure(row.stock)}, .align = Cell::Align::Trailing};
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FollowedOffers::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FollowedRow& row = at(index.row());
    if (isCellRole(wanted))
        return cellData(cell(row, index.column()), wanted);
    if (wanted == role(Role::Id))
        return row.id;
    if (wanted == role(Role::Route))
        return u"offer/"_s + row.id;
    return {};
}

QVariant FollowedOffers::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (wanted == Qt::TextAlignmentRole)
        return section >= Price ? kNumberHeader : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (wanted == Qt::ToolTipRole && section == Landed)
        return m_assumptions.sentence().toHtmlEscaped();
    if (wanted != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Offer:
        return tr("Offer");
    case Change:
        return tr("Since you last looked");
    case Price:
        return tr("Factory");
    case Landed:
        return m_assumptions.columnTitle();
    case Stock:
        return tr("Stock");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace tradewind
