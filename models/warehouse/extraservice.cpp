// SPDX-License-Identifier: Apache-2.0
#include "models/warehouse/extraservice.h"

#include "models/money/feebookmodel.h"
#include "models/shared/rightswords.h"
#include "models/shared/tradewords.h"
#include "models/warehouse/warehousetext.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/values/moneyformat.h"

namespace tradewind {
using namespace Qt::StringLiterals;

ExtraService::ExtraService(WarehouseService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
}

void ExtraService::open(const StoredItem& item)
{
    m_item = item;
    m_rules.clear();
    m_kind.clear();
    m_quantity = item.quantity.value();
    m_note.clear();
    m_sending = false;
    Q_EMIT changed();
    const auto ticket = m_generation.next();
    deliver(m_service.serviceRules(item), this, [this, ticket](const Result<QList<FeeRule>>& rules) {
        if (!m_generation.isCurrent(ticket))
            return;
        if (!rules) {
            Q_EMIT loadFailed(rules.error());
            return;
        }
        m_rules = *rules;
        Q_EMIT changed();
    });
    deliver(m_service.mayDecide(), this, [this, ticket](const Result<bool>& allowed) {
        if (!m_generation.isCurrent(ticket) || !allowed)
            return;
        m_mayOrder = *allowed;
        Q_EMIT changed();
    });
}

QList<ExtraService::Kind> ExtraService::kinds() const
{
    QList<Kind> kinds;
    for (const FeeRule& rule : m_rules) {
        const QString word = rule.kind.toWire();
        QString price;
        if (rule.fixed)
            price = tr("%1 %2", "price and what it is for")
                        .arg(moneyformat::withCode(*rule.fixed, {}), FeeBookModel::basisText(rule));
        const QString least = rule.min ? tr("At least %1").arg(moneyformat::withCode(*rule.min, {})) : QString();
        kinds.append({word, TradeWords::service(OpenEnum<ServiceKind>::fromWire(word)), price, least});
    }
    return kinds;
}

void ExtraService::setKind(const QString& id)
{
    m_kind = id;
    Q_EMIT changed();
}

void ExtraService::setQuantity(const std::optional<Decimal>& quantity)
{
    m_quantity = quantity;
    Q_EMIT changed();
}

const FeeRule* ExtraService::rule() const
{
    for (const FeeRule& rule : m_rules) {
        if (rule.kind.toWire() == m_kind)
            return &rule;
    }
    return nullptr;
}

std::optional<Money> ExtraService::fee() const
{
    const FeeRule* found = rule();
    if (found == nullptr || !m_quantity || m_quantity->isNegative() || m_quantity->isZero())
        return std::nullopt;
    const bool byUnit = found->basis.is(FeeBasis::PerUnit) || found->basis.is(FeeBasis::PerPackage);
    const auto fee = byUnit ? unitFee(*found, *m_quantity) : fixedFee(*found, 1);
    return fee ? std::optional(fee->amount) : std::nullopt;
}

QString ExtraService::whyNot() const
{
    if (!m_mayOrder)
        return RightsWords::notAllowed();
    if (m_sending)
        return tr("The order is on its way.");
    if (m_kind.isEmpty())
        return tr("Choose a service first.");
    if (!fee())
        return tr("Enter for how many.");
    return {};
}

void ExtraService::order()
{
    const auto kind = fromWire<ServiceKind>(m_kind);
    if (!whyNot().isEmpty() || !kind)
        return;
    m_sending = true;
    deliver(m_service.orderService(m_item, *kind, *m_quantity, m_note, *fee()), this,
            [this](const Result<Intent>& sent) {
                m_sending = false;
                if (sent)
                    Q_EMIT ordered();
                else
                    Q_EMIT orderFailed(sent.error());
                Q_EMIT changed();
            });
}

} // namespace tradewind
