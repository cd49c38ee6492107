// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/directory.h"
#include "services/sandbox/platform/faults.h"
#include "services/sandbox/platform/store.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <functional>

namespace tradewind::sandbox {

/// How the program was started.
struct Options
{
    QString host;
    int port = 0;    ///< 0: any free port
    QString dataDir; ///< holds sandbox.db
    quint64 seed = 1;
    int offers = 2000;
    bool controls = false; ///< answer /sandbox/*
    bool lively = false;   ///< the platform's side answers after some seconds by itself, for a person trying it out
    bool past = true;      ///< a new world has 18 months behind it; without, it has people and goods only
    bool exitWithParent = false;
    QString importFile;
    QDateTime anchor; ///< business time at which a new world starts; invalid: now
    int workers = 64;
};

/// What the modules ask the catalogue. Implemented in services/sandbox/catalogue.
class OfferBook
{
public:
    virtual ~OfferBook() = default;
    /// The full offer as `GET /v1/offers/{id}` answers it now; empty when there is none.
    virtual QJsonObject offer(const QString& id) const = 0;
    /// The supplier as `GET /v1/suppliers/{id}` answers it; empty when there is none.
    virtual QJsonObject supplier(const QString& id) const = 0;
    /// An offer's id by position, for making a world; `index` counts from 0 and wraps.
    virtual QString offerId(qint64 index) const = 0;
};

/// What happens of itself when the business clock reaches a time.
using JobHandler = std::function<void(Tx&, const QJsonObject& payload)>;

/// A story beat: something the platform's side, a supplier or a carrier does next, played on demand.
struct Beat
{
    QString about; ///< one sentence, shown by GET /sandbox/story
    std::function<QJsonObject(Tx&, const QJsonObject& arguments)> play;
};

/// A page of the catalogue's present state for its feed: objects {topic, id, version, entity}, and where the next page
/// begins (−1 at the end).
struct CatalogueStatePage
{
    QJsonArray entries;
    qint64 next = -1;
};

/// Everything a module needs, handed to its register function once. Filled before the server listens, read only after.
struct Context
{
    Options options;
    Store& store;
    BusinessClock& clock;
    Directory& directory;
    Faults& faults;
    QHash<QString, JobHandler> jobs = {};
    QMap<QString, Beat> story = {};
    /// Each writes its part of a new world, in the order of registration.
    QList<std::function<void(Tx&)>> seeders = {};
    /// Runs after a seeder or a reset, outside the transaction (drop caches).
    QList<std::function<void()>> afterReset = {};
    /// Runs at start instead of seeding, when the file holds a world already.
    QList<std::function<void()>> afterOpen = {};
    const OfferBook* offers = nullptr;
    std::function<CatalogueStatePage(qint64 from, int limit)> catalogueState = {};
    /// What international freight a rep expects for each scenario of a round, as the contract's FreightOptions.
    std::function<QJsonArray(Tx&, const QJsonObject& rfq, const QJsonObject& round)> freightOptions = {};
};

} // namespace tradewind::sandbox
