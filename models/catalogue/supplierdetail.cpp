// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/supplierdetail.h"

#include "services/catalogue/catalogueservice.h"

namespace tradewind {

SupplierDetail::SupplierDetail(CatalogueService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&m_service, &CatalogueService::changed, this, [this](const QStringList& ids) {
        if (!m_id.isNull() && (ids.isEmpty() || ids.contains(m_id.toString())))
            read();
    });
}

void SupplierDetail::load(const SupplierId& id)
{
    if (id != m_id) {
        m_id = id;
        m_supplier.reset();
        m_error.reset();
        Q_EMIT changed();
    }
    read();
}

void SupplierDetail::read()
{
    const auto ticket = m_generation.next();
    deliver(m_service.supplier(m_id), this, [this, ticket](const Result<Supplier>& supplier) {
        if (!m_generation.isCurrent(ticket))
            return;
        if (supplier) {
            m_supplier = *supplier;
            m_error.reset();
        } else {
            m_error = supplier.error();
        }
        Q_EMIT changed();
    });
}

} // namespace tradewind
