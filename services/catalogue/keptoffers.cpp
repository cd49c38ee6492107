// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/keptoffers.h"

#include "services/catalogue/cataloguedatabase.h"
#include "services/core/logging.h"
#include "services/sync/recordbody.h"
#include "services/wire/codec/cataloguecodec.h"

#include <QJsonArray>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kSoonMs = 2000; // a first sync brings many records one after the other

Result<QStringList> followed(const Record& record)
{
    const auto follow = fromRecord<Follow>(record);
    if (!follow)
        return follow.error();
    return follow->active ? QStringList{follow->offerId.toString()} : QStringList();
}

/// Requests and orders alike name offers in their lines.
Result<QStringList> named(const Record& record)
{
    const auto object = parseObject(record.body);
    if (!object)
        return object.error();
    QStringList offers;
    for (const QJsonValue& line : object->value("lines"_L1).toArray()) {
        if (const QString id = line["offerId"_L1].toString(); !id.isEmpty())
            offers.append(id);
    }
    return offers;
}
} // namespace

KeptOffers::KeptOffers(CatalogueDatabase& database, RecordStore& records, const QString& account, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_records(records)
    , m_account(account)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        deliver(refresh(), this, [](const Result<void>& told) {
            if (!told)
                qCInfo(lcStorage) << "which offers to keep is not known:" << told.error().detail;
        });
    });
    connect(&m_records, &RecordStore::changed, this, [this](const QString& topic) {
        static const QStringList topics{u"follow"_s, u"rfq"_s, u"order"_s};
        if (topics.contains(topic) && !m_soon.isActive())
            m_soon.start();
    });
    m_soon.start();
}

Async<void> KeptOffers::refresh()
{
    const QPointer<KeptOffers> self(this);
    auto readingFollows = m_records.listAs(u"follow"_s, &followed);
    const auto follows = co_await readingFollows;
    if (!follows)
        co_return follows.error();
    if (!self)
        co_return cancelled();
    auto readingRequests = self->m_records.listAs(u"rfq"_s, &named);
    const auto requests = co_await readingRequests;
    if (!requests)
        co_return requests.error();
    if (!self)
        co_return cancelled();
    auto readingOrders = self->m_records.listAs(u"order"_s, &named);
    const auto orders = co_await readingOrders;
    if (!orders)
        co_return orders.error();
    if (!self)
        co_return cancelled();
    QStringList offers;
    for (const QList<QStringList>& lists : {*follows, *requests, *orders}) {
        for (const QStringList& each : lists)
            offers += each;
    }
    offers.removeDuplicates();
    auto telling = self->m_database.keep(self->m_account, offers);
    const auto told = co_await telling;
    co_return told;
}

} // namespace tradewind
