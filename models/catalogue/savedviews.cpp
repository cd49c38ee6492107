// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/savedviews.h"

#include "models/catalogue/landedassumptions.h"
#include "models/catalogue/offersearch.h"
#include "services/catalogue/catalogueservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kViews = u"catalogue/views"_s;
const QString kRecentKey = u"catalogue/recent"_s;
constexpr int kLongestName = 60;
constexpr int kLongestText = 200;
constexpr int kSoonMillis = 1000;

struct OrderWord
{
    OfferOrder order;
    const char* word;
};
constexpr OrderWord kOrderWords[] = {{OfferOrder::Popularity, "popularity"},
                                     {OfferOrder::Price, "price"},
                                     {OfferOrder::Landed, "landed"},
                                     {OfferOrder::Rating, "rating"},
                                     {OfferOrder::Moq, "moq"},
                                     {OfferOrder::Lead, "lead"},
                                     {OfferOrder::Newest, "newest"},
                                     {OfferOrder::PriceDrop, "priceDrop"}};

struct Limit
{
    const char* key;
    std::optional<qint64> OfferQuery::*member;
};
constexpr Limit kLimits[] = {{"priceMin", &OfferQuery::priceMinMicros},
                             {"priceMax", &OfferQuery::priceMaxMicros},
                             {"landedMin", &OfferQuery::landedMinMicros},
                             {"landedMax", &OfferQuery::landedMaxMicros},
                             {"moqMin", &OfferQuery::moqMin},
                             {"moqMax", &OfferQuery::moqMax},
                             {"leadMin", &OfferQuery::leadDaysMin},
                             {"leadMax", &OfferQuery::leadDaysMax},
                             {"rating", &OfferQuery::ratingMinBp},
                             {"identity", &OfferQuery::identity}};
} // namespace

QJsonObject queryToJson(const OfferQuery& query)
{
    QJsonObject json{{u"text"_s, query.text},
                     {u"category"_s, query.category.toString()},
                     {u"inStock"_s, query.inStock},
                     {u"unrestricted"_s, query.unrestricted},
                     {u"without"_s, qint64(query.without)},
                     {u"followed"_s, query.only.has_value()},
                     {u"descending"_s, query.descending}};
    for (const OrderWord& entry : kOrderWords) {
        if (entry.order == query.order)
            json.insert(u"order"_s, QLatin1StringView(entry.word));
    }
    for (const Limit& limit : kLimits) {
        if (query.*limit.member)
            json.insert(QLatin1StringView(limit.key), *(query.*limit.member));
    }
    return json;
}

OfferQuery queryFromJson(const QJsonObject& json)
{
    OfferQuery query;
    query.text = json.value("text"_L1).toString().left(kLongestText);
    const QString category = json.value("category"_L1).toString();
    if (!category.isEmpty() && category.size() <= CategoryId::kMaxLength)
        query.category = CategoryId(category);
    query.inStock = json.value("inStock"_L1).toBool();
    query.unrestricted = json.value("unrestricted"_L1).toBool();
    query.without = static_cast<quint32>(json.value("without"_L1).toInteger());
    if (json.value("followed"_L1).toBool())
        query.only.emplace(); // whichever they are then
    query.descending = json.value("descending"_L1).toBool(true);
    for (const OrderWord& entry : kOrderWords) {
        if (json.value("order"_L1).toString() == QLatin1StringView(entry.word))
            query.order = entry.order;
    }
    for (const Limit& limit : kLimits) {
        const QJsonValue value = json.value(QLatin1StringView(limit.key));
        if (value.isDouble())
            query.*limit.member = value.toInteger();
    }
    return query;
}

SavedViews::SavedViews(CatalogueService& service, LandedAssumptions& assumptions, OfferSearch& search,
                       QSettings* settings, QObject* parent)
    : ListModelBase(parent)
    , m_service(service)
    , m_assumptions(assumptions)
    , m_search(search)
    , m_settings(settings)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMillis);
    connect(&m_soon, &QTimer::timeout, this, &SavedViews::count);
    connect(&m_service, &CatalogueService::changed, this, &SavedViews::countSoon);
    connect(&m_assumptions, &LandedAssumptions::changed, this, &SavedViews::countSoon);
    connect(&m_search, &OfferSearch::asked, this, &SavedViews::stepAside);
    connect(&m_search, &OfferSearch::searched, this, &SavedViews::countNext);
    read();
    countSoon();
}

void SavedViews::read()
{
    if (!m_settings)
        return;
    m_recent = m_settings->value(kRecentKey).toStringList().mid(0, kRecent);
    QList<SavedView> views;
    for (const QJsonValue& value : QJsonDocument::fromJson(m_settings->value(kViews).toByteArray()).array()) {
        const QJsonObject json = value.toObject();
        SavedView view;
        view.id = json.value("id"_L1).toString();
        view.name = json.value("name"_L1).toString().left(kLongestName);
        view.query = queryFromJson(json.value("query"_L1).toObject());
        view.columns = ColumnLayout::fromJson(json.value("columns"_L1).toString().toUtf8());
        view.cards = json.value("cards"_L1).toBool();
        view.currency = json.value("currency"_L1).toString();
        if (json.contains("seen"_L1))
            view.seen = static_cast<OfferNumber>(json.value("seen"_L1).toInteger());
        const bool isKnown =
            std::any_of(views.begin(), views.end(), [&view](const auto& v) { return v.id == view.id; });
        if (!view.id.isEmpty() && !view.name.isEmpty() && !isKnown && views.size() < kMost)
            views.append(view);
    }
    resetRows(views);
}

void SavedViews::keep()
{
    if (!m_settings)
        return;
    QJsonArray list;
    for (const SavedView& view : rows()) {
        QJsonObject json{{u"id"_s, view.id},
                         {u"name"_s, view.name},
                         {u"query"_s, queryToJson(view.query)},
                         {u"currency"_s, view.currency},
                         {u"columns"_s, QString::fromUtf8(view.columns.toJson())},
                         {u"cards"_s, view.cards}};
        if (view.seen)
            json.insert(u"seen"_s, qint64(*view.seen));
        list.append(json);
    }
    m_settings->setValue(kViews, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

const SavedView* SavedViews::view(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &rows().at(row);
}

void SavedViews::change(const QString& id, const std::function<void(SavedView&)>& how)
{
    QList<SavedView> views = rows();
    const int row = rowOf(id);
    if (row < 0)
        return;
    how(views[row]);
    setRows(views);
    keep();
}

QString SavedViews::save(const QString& name, const OfferQuery& query, const ColumnLayout& columns, bool cards)
{
    if (isFull() || name.trimmed().isEmpty())
        return {};
    SavedView view;
    view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    view.name = name.trimmed().left(kLongestName);
    view.query = query;
    view.currency = m_assumptions.currencyCode();
    view.columns = columns;
    view.cards = cards;
    setRows(rows() + QList<SavedView>{view});
    keep();
    countSoon();
    return view.id;
}

void SavedViews::update(const QString& id, const OfferQuery& query, const ColumnLayout& columns, bool cards)
{
    change(id, [&](SavedView& view) {
        view.query = query;
        view.currency = m_assumptions.currencyCode();
        view.columns = columns;
        view.cards = cards;
    });
    countSoon();
}

void SavedViews::rename(const QString& id, const QString& name)
{
    if (!name.trimmed().isEmpty())
        change(id, [&name](SavedView& view) { view.name = name.trimmed().left(kLongestName); });
}

void SavedViews::remove(const QString& id)
{
    QList<SavedView> views = rows();
    views.removeIf([&id](const SavedView& view) { return view.id == id; });
    setRows(views);
    keep();
}

void SavedViews::move(const QString& id, int by)
{
    QList<SavedView> views = rows();
    const int from = rowOf(id);
    const int to = from + by;
    if (from < 0 || to < 0 || to >= views.size())
        return;
    views.move(from, to);
    setRows(views);
    keep();
}

void SavedViews::markSeen(const QString& id)
{
    const auto youngest = m_youngest.constFind(id);
    change(id, [this, youngest](SavedView& view) {
        // Not counted yet: what it holds then was looked at.
        view.seen = youngest == m_youngest.cend() ? std::nullopt : std::optional(*youngest);
        view.fresh = 0;
    });
}

void SavedViews::countSoon()
{
    if (!rows().isEmpty() && !m_soon.isActive())
        m_soon.start();
}

void SavedViews::setCountsShown(bool shown)
{
    m_countsShown = shown;
    countNext();
}

void SavedViews::count()
{
    for (const SavedView& view : rows()) {
        if (!m_uncounted.contains(view.id))
            m_uncounted.append(view.id);
    }
    countNext();
}

void SavedViews::countNext()
{
    if (!m_counting.isEmpty() || !m_countsShown || m_search.isAsking())
        return;
    const SavedView* next = nullptr;
    while (!next && !m_uncounted.isEmpty())
        next = view(m_uncounted.takeFirst());
    if (!next)
        return;
    m_counting = next->id;
    OfferQuery query = m_search.restated(next->query, next->currency);
    query.order = OfferOrder::Popularity; // no order is needed to count
    const auto ticket = m_generation.next();
    deliver(m_service.search(query, m_assumptions.calculator(), m_stop.restart()), this,
            [this, ticket, id = next->id](const Result<SearchResult>& result) {
                if (!m_generation.isCurrent(ticket))
                    return;
                m_counting.clear();
                if (result)
                    take(id, *result);
                countNext();
            });
}

/// The user's own question comes first; the view's turn comes again after it.
void SavedViews::stepAside()
{
    if (m_counting.isEmpty())
        return;
    m_generation.next();
    m_stop.stop();
    m_uncounted.prepend(m_counting);
    m_counting.clear();
}

void SavedViews::take(const QString& id, const SearchResult& result)
{
    const auto youngest = std::max_element(result.rows.begin(), result.rows.end());
    const OfferNumber newest = youngest == result.rows.end() ? 0 : *youngest;
    m_youngest.insert(id, newest);
    QList<SavedView> views = rows();
    const int row = rowOf(id);
    if (row < 0)
        return;
    SavedView& counted = views[row];
    const bool isFirst = !counted.seen || newest < *counted.seen; // or the file began anew
    if (isFirst)
        counted.seen = newest;
    counted.count = result.total();
    counted.fresh = std::count_if(result.rows.begin(), result.rows.end(),
                                  [seen = *counted.seen](OfferNumber number) { return number > seen; });
    setRows(views);
    if (isFirst)
        keep();
}

void SavedViews::remember(const QString& text)
{
    const QString words = text.trimmed().left(kLongestText);
    if (words.isEmpty())
        return;
    m_recent.removeAll(words);
    m_recent.prepend(words);
    m_recent = m_recent.mid(0, kRecent);
    if (m_settings)
        m_settings->setValue(kRecentKey, m_recent);
}

int SavedViews::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant SavedViews::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SavedView& view = at(index.row());
    if (wanted == Qt::DisplayRole || wanted == Qt::AccessibleTextRole)
        return view.name;
    if (wanted == role(Role::Id))
        return view.id;
    if (wanted == role(Role::RawValue))
        return view.count;
    return {};
}

} // namespace tradewind
