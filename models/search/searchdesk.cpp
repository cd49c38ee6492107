// SPDX-License-Identifier: Apache-2.0
#include "models/search/searchdesk.h"

#include <QUrl>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString routeOf(const FoundRecord& record)
{
    switch (record.kind) {
    case FoundRecord::Kind::Quote:
        return u"quotes/"_s + record.id;
    case FoundRecord::Kind::Order:
        return u"orders/"_s + record.id;
    case FoundRecord::Kind::Receipt:
        return u"warehouse/receipt/"_s + record.id;
    case FoundRecord::Kind::Shipment:
        return u"shipments/"_s + record.id;
    case FoundRecord::Kind::Approval:
        return u"approvals/"_s + record.id;
    }
    return {};
}

QString iconOf(FoundRecord::Kind kind)
{
    switch (kind) {
    case FoundRecord::Kind::Quote:
        return u"quote"_s;
    case FoundRecord::Kind::Order:
        return u"order"_s;
    case FoundRecord::Kind::Receipt:
        return u"warehouse"_s;
    case FoundRecord::Kind::Shipment:
        return u"ship"_s;
    case FoundRecord::Kind::Approval:
        return u"approval"_s;
    }
    return {};
}

QString nameOf(FoundRecord::Kind kind)
{
    switch (kind) {
    case FoundRecord::Kind::Quote:
        return SearchDesk::tr("Quote");
    case FoundRecord::Kind::Order:
        return SearchDesk::tr("Order");
    case FoundRecord::Kind::Receipt:
        return SearchDesk::tr("Receipt");
    case FoundRecord::Kind::Shipment:
        return SearchDesk::tr("Shipment");
    case FoundRecord::Kind::Approval:
        return SearchDesk::tr("Approval");
    }
    return {};
}

GoodsRow row(const QString& id, const QString& icon, const QString& title, const QString& note, const QString& kind,
             const QString& route)
{
    GoodsRow made;
    made.id = id;
    made.route = route;
    Cell what;
    what.lead = part::badge(icon, Tone::Mute);
    what.first = {part::text(title, Ink::Primary, Emphasis::Medium)};
    what.second = {part::note(note)};
    made.cells = {what, Cell{.first = {part::text(kind, Ink::Secondary)}}};
    return made;
}

} // namespace

SearchDesk::SearchDesk(SearchService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_rows([] {
        return QStringList{tr("Found"), tr("What it is")};
    })
{
}

void SearchDesk::ask(const QString& text)
{
    m_text = text.simplified();
    const auto ticket = m_asking.next();
    deliver(m_service.find(m_text, m_stop.restart()), this, [this, ticket](const Result<Found>& answer) {
        if (!m_asking.isCurrent(ticket))
            return;
        if (!answer) {
            if (answer.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(answer.error());
            return;
        }
        m_found = *answer;
        show();
        Q_EMIT found();
    });
}

void SearchDesk::show()
{
    QList<GoodsRow> rows;
    for (const FoundRecord& record : std::as_const(m_found.records))
        rows.append(row(routeOf(record), iconOf(record.kind), record.number, record.title, nameOf(record.kind),
                        routeOf(record)));
    for (const Supplier& supplier : std::as_const(m_found.suppliers)) {
        const QString route = u"supplier/"_s + supplier.id.toString();
        const QString place = supplier.city.isEmpty() ? supplier.province : supplier.city;
        rows.append(row(route, u"factory"_s, supplier.name, place, tr("Supplier"), route));
    }
    for (const OfferRow& offer : std::as_const(m_found.offers)) {
        const QString route = u"offer/"_s + offer.offer.id.toString();
        rows.append(row(route, u"catalogue"_s, offer.offer.title, offer.supplier ? offer.supplier->name : QString(),
                        tr("Offer"), route));
    }
    m_rows.setRows(rows);
}

QString SearchDesk::catalogueRoute() const
{
    return u"catalogue?q="_s + QString::fromUtf8(QUrl::toPercentEncoding(m_text));
}

QString SearchDesk::onlyRoute() const
{
    const auto exact = std::count_if(m_found.records.cbegin(), m_found.records.cend(),
                                     [](const FoundRecord& record) { return record.exact; });
    if (exact == 1)
        return routeOf(m_found.records.first());
    const QString folded = m_text.toCaseFolded();
    const bool namesSupplier =
        std::any_of(m_found.suppliers.cbegin(), m_found.suppliers.cend(), [&folded](const Supplier& supplier) {
            return supplier.name.toCaseFolded().startsWith(folded) || supplier.nameOriginal.startsWith(folded);
        });
    const bool choice = namesSupplier || (!m_found.suppliers.isEmpty() && m_found.offers.isEmpty());
    return m_found.records.isEmpty() && !choice ? catalogueRoute() : QString();
}

} // namespace tradewind
