// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/catalogueservice.h"
#include "services/sync/recordstore.h"

#include <QObject>

namespace tradewind {

/// A record that people call by a number.
struct FoundRecord
{
    enum class Kind { Quote, Order, Receipt, Shipment, Approval };

    Kind kind = Kind::Order;
    QString id;
    QString number;
    QString title;
    QDateTime at;       ///< of its last change
    bool exact = false; ///< the text is this number

    bool operator==(const FoundRecord&) const = default;
};

/// What a text may mean.
struct Found
{
    QList<FoundRecord> records; ///< exact ones first, then newest first
    QList<Supplier> suppliers;  ///< whose name contains it
    QList<OfferRow> offers;     ///< the first ones the catalogue knows by title, id or SKU code
};

/// Finds anything by what people call it: records by number, suppliers by name, offers by words, id or SKU code. Reads
/// what is kept on this machine. Lives in the GUI thread, one for each account.
class SearchService final : public QObject
{
    Q_OBJECT

public:
    /// Most of each kind.
    static constexpr int kMost = 8;

    /// Both must outlive the service.
    SearchService(RecordStore& records, CatalogueService& catalogue, QObject* parent = nullptr);

    [[nodiscard]] Async<Found> find(QString text, std::stop_token stop);

private:
    RecordStore& m_records;
    CatalogueService& m_catalogue;
};

} // namespace tradewind
