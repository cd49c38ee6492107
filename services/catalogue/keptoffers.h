// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QObject>
#include <QTimer>

namespace tradewind {

class CatalogueDatabase;
class RecordStore;

/// Tells the catalogue which offers an account follows, has asked quotes for or has ordered: those are kept with their
/// pictures however long ago they were looked at (`platform-api` §3). Lives in the GUI thread, one for each account.
class KeptOffers final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the object. `account` tells its offers from those of other accounts of the same catalogue.
    KeptOffers(CatalogueDatabase& database, RecordStore& records, const QString& account, QObject* parent = nullptr);

    /// Reads them now; it follows the records by itself.
    [[nodiscard]] Async<void> refresh();

private:
    CatalogueDatabase& m_database;
    RecordStore& m_records;
    const QString m_account;
    QTimer m_soon;
};

} // namespace tradewind
