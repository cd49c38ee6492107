// SPDX-License-Identifier: Apache-2.0
#include "services/domain/states/warehousestates.h"

namespace tradewind {

ReceiptAct actOf(QcChoice choice)
{
    switch (choice) {
    case QcChoice::Accept:
        return ReceiptAct::Accept;
    case QcChoice::AcceptWithCredit:
        return ReceiptAct::AcceptWithCredit;
    case QcChoice::Rework:
        return ReceiptAct::Rework;
    case QcChoice::ReturnToSupplier:
        return ReceiptAct::ReturnToSupplier;
    case QcChoice::Exchange:
        return ReceiptAct::Exchange;
    case QcChoice::Discard:
        return ReceiptAct::Discard;
    }
    Q_UNREACHABLE();
}

} // namespace tradewind
