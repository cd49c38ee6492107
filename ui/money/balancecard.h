// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/ledger.h"

#include <QAbstractButton>

namespace tradewind {

class AmountLabel;
class PartLabel;
class PlainLabel;

/// One balance: what can be spent, what is frozen, what cannot be withdrawn. Pressed, it chooses whose ledger is shown.
/// Its figures are named "money.balance.<currency>.available", ".frozen" and ".nonWithdrawable".
class BalanceCard final : public QAbstractButton
{
    Q_OBJECT

public:
    BalanceCard(const Balance& balance, const QString& name, QWidget* parent = nullptr);
    void show(const Balance& balance);
    QString id() const { return m_id; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_id;
    QString m_name;
    AmountLabel* m_available;
    PartLabel* m_frozen;
    PartLabel* m_held;
};

} // namespace tradewind
