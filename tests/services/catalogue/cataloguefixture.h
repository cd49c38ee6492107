// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sync/change.h"

#include <QJsonObject>

namespace tradewind::testkit {

/// Entities of the catalogue as the platform writes them, for tests: small and plausible, changed by `with`.
QJsonObject categoryJson(const QString& id, const QString& parentId, const QString& name, int level, int version = 1);
QJsonObject supplierJson(const QString& id, const QString& name, bool isFactory = false, int version = 1);
QJsonObject offerJson(const QString& id, const QString& title, const QString& titleOriginal,
                      const QJsonObject& with = {});
/// The full offer of a summary, with two variants.
QJsonObject fullOfferJson(const QJsonObject& summary);

Change upsert(const QString& topic, const QJsonObject& entity);
Change removal(const QString& topic, const QString& id, qint64 version);
/// The whole state in one page.
ChangePage statePage(const QList<Change>& changes);
ChangePage livePage(const QList<Change>& changes);
/// Two categories with a child, two suppliers, five offers.
QList<Change> smallCatalogue();

} // namespace tradewind::testkit
