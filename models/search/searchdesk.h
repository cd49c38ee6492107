// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/warehouse/cellrows.h"
#include "services/async/async.h"
#include "services/search/searchservice.h"

namespace tradewind {

/// What the search box finds. The service must outlive the desk.
class SearchDesk final : public QObject
{
    Q_OBJECT

public:
    explicit SearchDesk(SearchService& service, QObject* parent = nullptr);

    /// Asks anew; `found` or `failed` follows.
    void ask(const QString& text);
    QString text() const { return m_text; }
    /// Grouped: numbers, suppliers, offers. Each row leads somewhere.
    CellRows& rows() { return m_rows; }
    /// Where the text surely leads: to the one record of that number, or to the catalogue when it names goods. Empty
    /// when a person has to choose.
    QString onlyRoute() const;
    /// The catalogue with the text as its search.
    QString catalogueRoute() const;
    bool hasOffers() const { return !m_found.offers.isEmpty(); }

Q_SIGNALS:
    void found();
    void failed(const tradewind::Error& error);

private:
    void show();

    SearchService& m_service;
    QString m_text;
    Found m_found;
    CellRows m_rows;
    Generation m_asking;
    StopOwner m_stop;
};

} // namespace tradewind
