// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/core/error.h"
#include "services/domain/entities/catalogue.h"

#include <QObject>

namespace tradewind {

class CatalogueService;

/// A supplier on its page.
class SupplierDetail final : public QObject
{
    Q_OBJECT

public:
    explicit SupplierDetail(CatalogueService& service, QObject* parent = nullptr);

    void load(const SupplierId& id);
    const SupplierId& id() const { return m_id; }
    const std::optional<Supplier>& supplier() const { return m_supplier; }
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void read();

    CatalogueService& m_service;
    SupplierId m_id;
    std::optional<Supplier> m_supplier;
    std::optional<Error> m_error;
    Generation m_generation;
};

} // namespace tradewind
