// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/world/world.h"

#include <QByteArray>
#include <QJsonObject>

namespace tradewind::sandbox {

/// The objects of the world as the wire shows them (schemas OfferSummary, Offer, Supplier, Category of the contract).
/// Generated objects have version 1; what happened to them since is kept as stored rows.

/// `{…}` of an OfferSummary, compact, without a line end.
QByteArray summaryBytes(const World& world, const WorldOffer& offer);
QJsonObject offerObject(const World& world, const WorldOffer& offer);
QJsonObject supplierObject(const WorldSupplier& supplier, qint64 offerCount);
QJsonObject categoryObject(const Category& category, int position, qint64 offerCount);

/// The summary that belongs to a full offer.
QJsonObject summaryOf(const QJsonObject& offer);
/// A full offer for one that was imported as a summary: what a summary does not say is empty, with one variant.
QJsonObject offerFromSummary(const QJsonObject& summary, const QStringList& categoryPath,
                             const QJsonObject& freightTemplate);

} // namespace tradewind::sandbox
