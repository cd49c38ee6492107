// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/checkout/paymentsession.h"

#include <QCoreApplication>
#include <QLocale>

namespace tradewind {

/// The words of checkout and payment.
class CheckoutText
{
    Q_DECLARE_TR_FUNCTIONS(CheckoutText)

public:
    static QStringList steps();
    static QString serviceMode(const OpenEnum<ServiceMode>& mode);
    static QString serviceModeSentence(const OpenEnum<ServiceMode>& mode);
    static QString qcPlan(QcPlan plan);
    static QString qcChoice(const OpenEnum<QcChoice>& choice);
    static QString incoterm(Incoterm term);
    /// "From your EUR balance".
    static QString fromBalance(Currency currency);
    /// Why it cannot be paid; empty when it can.
    static QString obstacle(const PaymentSession& payment);
    /// Why a freight line does not take the goods, or why there is no estimate.
    static QString missing(const Missing& missing);
};

} // namespace tradewind
