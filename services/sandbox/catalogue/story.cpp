// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/story.h"

#include "services/sandbox/catalogue/book.h"
#include "services/sandbox/platform/answer.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

qint64 micros(const QJsonValue& decimal)
{
    const QString text = decimal.toString();
    return (text.section(u'.', 0, 0) + text.section(u'.', 1).leftJustified(6, u'0', true)).toLongLong();
}

/// A price changed by percent, to whole fen, at least one.
QString changed(const QJsonValue& price, int percent)
{
    const qint64 exact = micros(price) * (100 + percent) / 100;
    return decimalOfMicros(std::max<qint64>(10'000, (exact + 5'000) / 10'000 * 10'000));
}

QJsonArray changedTiers(const QJsonArray& tiers, int percent)
{
    QJsonArray all;
    for (const QJsonValue& tier : tiers) {
        QJsonObject copy = tier.toObject();
        copy["price"_L1] = changed(copy["price"_L1], percent);
        all.append(copy);
    }
    return all;
}

QJsonObject offerOf(const Catalogue& catalogue, const Tx& tx, const QJsonObject& arguments)
{
    const QString id = arguments["offerId"_L1].toString(catalogue.offerId(0));
    QJsonObject offer = catalogue.offerIn(tx, id);
    if (offer.isEmpty())
        refuseField(u"/offerId"_s, u"unknown"_s, u"there is no such offer"_s);
    return offer;
}

QJsonObject told(const QJsonObject& offer)
{
    return {{u"offerId"_s, offer["id"_L1]},
            {u"status"_s, offer["status"_L1]},
            {u"stock"_s, offer["stock"_L1]},
            {u"tiers"_s, offer["tiers"_L1]}};
}

QJsonObject changePrice(const Catalogue& catalogue, Tx& tx, const QJsonObject& arguments)
{
    QJsonObject offer = offerOf(catalogue, tx, arguments);
    const int percent = arguments["percent"_L1].toInt(3);
    if (percent < -90 || percent > 500)
        refuseField(u"/percent"_s, u"out_of_range"_s, u"percent lies between -90 and 500"_s);
    offer["tiers"_L1] = changedTiers(offer["tiers"_L1].toArray(), percent);
    QJsonArray skus;
    for (const QJsonValue& sku : offer["skus"_L1].toArray()) {
        QJsonObject copy = sku.toObject();
        copy["price"_L1] = changed(copy["price"_L1], percent);
        if (copy.contains("tiers"_L1))
            copy["tiers"_L1] = changedTiers(copy["tiers"_L1].toArray(), percent);
        skus.append(copy);
    }
    offer["skus"_L1] = skus;
    catalogue.put(tx, offer);
    tx.journal(u"offer_price_changed"_s, told(offer));
    return told(offer);
}

/// `each` is what every variant has then.
QJsonObject changeStock(const Catalogue& catalogue, Tx& tx, const QJsonObject& arguments, qint64 each)
{
    QJsonObject offer = offerOf(catalogue, tx, arguments);
    QJsonArray skus;
    for (const QJsonValue& sku : offer["skus"_L1].toArray()) {
        QJsonObject copy = sku.toObject();
        copy["stock"_L1] = QString::number(each);
        skus.append(copy);
    }
    offer["skus"_L1] = skus;
    offer["stock"_L1] = QString::number(each * skus.size());
    offer["status"_L1] = each > 0 ? u"listed"_s : u"sold_out"_s;
    catalogue.put(tx, offer);
    tx.journal(u"offer_stock_changed"_s, told(offer));
    return told(offer);
}

} // namespace

void registerCatalogueStory(Context& context, const Catalogue& catalogue)
{
    const Catalogue* book = &catalogue;
    context.story[u"price_change"_s] = {
        u"A supplier changes the price of an offer: offerId, percent (3)."_s,
        [book](Tx& tx, const QJsonObject& arguments) { return changePrice(*book, tx, arguments); }};
    context.story[u"sell_out"_s] = {u"An offer sells out: offerId."_s, [book](Tx& tx, const QJsonObject& arguments) {
                                        return changeStock(*book, tx, arguments, 0);
                                    }};
    context.story[u"restock"_s] = {u"An offer is in stock again: offerId, each (5000 of every variant)."_s,
                                   [book](Tx& tx, const QJsonObject& arguments) {
                                       return changeStock(*book, tx, arguments,
                                                          std::max<qint64>(1, arguments["each"_L1].toInteger(5'000)));
                                   }};
    context.story[u"delist"_s] = {u"A supplier takes an offer off the market: offerId."_s,
                                  [book](Tx& tx, const QJsonObject& arguments) {
                                      QJsonObject offer = offerOf(*book, tx, arguments);
                                      offer["status"_L1] = u"delisted"_s;
                                      book->put(tx, offer);
                                      tx.journal(u"offer_delisted"_s, told(offer));
                                      return told(offer);
                                  }};
}

} // namespace tradewind::sandbox
