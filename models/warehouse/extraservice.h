// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/warehouse/warehouseservice.h"

#include <QObject>

namespace tradewind {

/// An extra service that is being ordered for stored goods: which, for how many, what it costs by the fee book.
class ExtraService final : public QObject
{
    Q_OBJECT

public:
    struct Kind
    {
        QString id; ///< the wire's word
        QString name;
        QString price; ///< "CNY 0.20 each"
        QString least; ///< "At least CNY 6.00"; empty when there is no least
    };

    explicit ExtraService(WarehouseService& service, QObject* parent = nullptr);

    /// Begins anew for these goods; `changed` follows when the fee book has been read.
    void open(const StoredItem& item);
    const StoredItem& item() const { return m_item; }
    QList<Kind> kinds() const;
    QString kind() const { return m_kind; }
    void setKind(const QString& id);
    std::optional<Decimal> quantity() const { return m_quantity; }
    void setQuantity(const std::optional<Decimal>& quantity);
    void setNote(const QString& note) { m_note = note; }
    /// What it costs by the fee book; nothing when that is not known.
    std::optional<Money> fee() const;
    /// Why it cannot be ordered now; empty when it can.
    QString whyNot() const;
    void order();

Q_SIGNALS:
    void changed();
    void loadFailed(const tradewind::Error& error);
    void ordered();
    void orderFailed(const tradewind::Error& error);

private:
    const FeeRule* rule() const;

    WarehouseService& m_service;
    StoredItem m_item;
    QList<FeeRule> m_rules;
    QString m_kind;
    std::optional<Decimal> m_quantity;
    QString m_note;
    bool m_mayOrder = true;
    bool m_sending = false;
    Generation m_generation;
};

} // namespace tradewind
