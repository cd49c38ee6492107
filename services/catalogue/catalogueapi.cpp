// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/catalogueapi.h"

#include "services/wire/codec/cataloguecodec.h"
#include "services/wire/jsonbody.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPageLimit = 1000;
constexpr qint64 kPageBytes = 16 * 1024 * 1024;
constexpr qint64 kPictureBytes = 4 * 1024 * 1024;
} // namespace

CatalogueApi::CatalogueApi(HttpClient& client)
    : m_client(client)
{
}

Async<ChangePage> CatalogueApi::changes(QString since, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/changes/catalogue"_s);
    request.parameter(u"limit"_s, QString::number(kPageLimit));
    if (!since.isEmpty())
        request.parameter(u"since"_s, since);
    request.maxBytes = kPageBytes;
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    if (!reply)
        co_return reply.error();
    co_return parseChangePage(reply->body);
}

Async<std::optional<Received<Offer>>> CatalogueApi::offer(OfferId id, qint64 knownVersion, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/offers/"_s + pathSegment(id.toString()));
    if (knownVersion > 0)
        request.ifNoneMatch('"' + QByteArray::number(knownVersion) + '"');
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    if (reply && reply->notModified())
        co_return std::optional<Received<Offer>>();
    auto offer = decodeReply<Offer>(reply);
    if (!offer)
        co_return offer.error();
    Received<Offer> received{std::move(offer).value(), reply->body};
    co_return std::optional<Received<Offer>>(std::move(received));
}

Async<Supplier> CatalogueApi::supplier(SupplierId id, std::stop_token stop)
{
    auto task = m_client.get(HttpRequest::get(u"/v1/suppliers/"_s + pathSegment(id.toString())), stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<Supplier>(reply);
}

Async<QByteArray> CatalogueApi::picture(QString imageId, int width, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/images/"_s + pathSegment(imageId));
    request.parameter(u"w"_s, QString::number(width));
    request.accept = "image/*";
    request.maxBytes = kPictureBytes;
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    if (!reply)
        co_return reply.error();
    co_return reply->body;
}

Async<QList<QByteArray>> CatalogueApi::search(OfferQuery query, int limit, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/offers"_s);
    request.parameter(u"limit"_s, QString::number(limit));
    const auto ask = [&request](const QString& name, const QString& value) {
        if (!value.isEmpty())
            request.parameter(name, value);
    };
    const auto number = [](const std::optional<qint64>& value, int decimals) {
        return value ? Decimal::scaled(*value, decimals).normalized().toWire() : QString();
    };
    ask(u"q"_s, query.text.trimmed());
    ask(u"categoryId"_s, query.category.toString());
    ask(u"supplierId"_s, query.supplier.toString());
    ask(u"moqMax"_s, number(query.moqMax, 0));
    ask(u"leadDaysMax"_s, query.leadDaysMax.value_or(0) > 0 ? QString::number(*query.leadDaysMax) : QString());
    ask(u"ratingMin"_s, number(query.ratingMinBp, 2));
    ask(u"inStock"_s, query.inStock ? u"true"_s : QString());
    ask(u"restricted"_s, query.unrestricted ? u"false"_s : QString());
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    if (!reply)
        co_return reply.error();
    const auto object = parseObject(reply->body);
    if (!object)
        co_return object.error();
    QList<QByteArray> found;
    for (const QJsonValue& item : object->value("items"_L1).toArray())
        found.append(QJsonDocument(item.toObject()).toJson(QJsonDocument::Compact));
    co_return std::move(found);
}

Async<ResolveResult> CatalogueApi::resolve(QStringList inputs, std::stop_token stop)
{
    ResolveRequest asked;
    asked.inputs = inputs;
    const QByteArray body = QJsonDocument(encode(asked)).toJson(QJsonDocument::Compact);
    auto task = m_client.send(HttpRequest::json(HttpRequest::Method::Post, u"/v1/offers/resolve"_s, body), stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<ResolveResult>(reply);
}

} // namespace tradewind
