// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/celltable.h"
#include "models/checkout/paymentsession.h"
#include "services/checkout/checkoutservice.h"

#include <QLocale>

namespace tradewind {

/// What a review is made of. `prepared` is shown exactly as the platform bound it.
struct ReviewInput
{
    const CheckoutDraft& draft;
    const Prepared& prepared;
    const CheckoutInputs* inputs = nullptr; ///< nothing: not read yet
    const PaymentSession& payment;
    const std::optional<ApprovalView>& approval;
    QDateTime now;
};

/// A sum below the charges.
struct ReviewSum
{
    QString key; ///< "total", "due-1" …
    QString name;
    CellParts amount;

    bool operator==(const ReviewSum&) const = default;
};

/// Something that must still be so when the order is sent.
struct ReviewCondition
{
    QString key;
    QString text;
    QString value;
    bool holds = true;

    bool operator==(const ReviewCondition&) const = default;
};

/// The review before an order is placed: what is paid now, what comes later, where we reckon otherwise, what must still
/// hold. Plain data and tables, ready to be shown.
class CheckoutReview final : public QObject
{
    Q_OBJECT

public:
    explicit CheckoutReview(QObject* parent = nullptr);

    void build(const ReviewInput& input);
    void clear();
    bool isEmpty() const { return m_empty; }

    /// Charges in the goods' currency.
    CellTable& charges() { return m_charges; }
    /// Their total, then what of it is paid later.
    const QList<ReviewSum>& sums() const { return m_sums; }
    /// Estimates in the payment currency, with what it all comes to.
    CellTable& later() { return m_later; }
    /// Every figure the platform and this program do not agree on: figure, ours, the platform's, difference.
    CellTable& differences() { return m_differences; }
    bool differs() const { return m_differences.rowCount() > 0; }
    /// Why our own reckoning is not complete; empty when it is.
    const QStringList& notReckoned() const { return m_notReckoned; }
    const QList<ReviewCondition>& conditions() const { return m_conditions; }

    bool isVoid() const { return m_void; }
    /// Over: binding figures that have run out.
    bool isOver() const { return m_over; }
    QString preparedAt() const { return m_preparedAt; }
    QString bindingUntil() const { return m_bindingUntil; }
    QString approvedBy() const { return m_approvedBy; } ///< "Approved by Ida Brandt, 16:11"; empty without
    QString payName() const { return m_payName; }       ///< "From your EUR balance"
    QString payHow() const { return m_payHow; }         ///< "68,944.25 ÷ 7.8106"
    CellParts payAmount() const { return m_payAmount; }
    QString deliverTo() const { return m_deliverTo; }
    QString deliverNote() const { return m_deliverNote; }
    QStringList silence() const { return m_silence; }

private:
    void addCharges(const ReviewInput& input);
    void addPayment(const ReviewInput& input);
    void addLater(const ReviewInput& input);
    void addDifferences(const ReviewInput& input);
    void addConditions(const ReviewInput& input);

    CellTable m_charges;
    CellTable m_later;
    CellTable m_differences;
    QList<ReviewSum> m_sums;
    QStringList m_notReckoned;
    QList<ReviewCondition> m_conditions;
    bool m_empty = true;
    bool m_void = false;
    bool m_over = false;
    QString m_preparedAt;
    QString m_bindingUntil;
    QString m_approvedBy;
    QString m_payName;
    QString m_payHow;
    CellParts m_payAmount;
    QString m_deliverTo;
    QString m_deliverNote;
    QStringList m_silence;
};

} // namespace tradewind
