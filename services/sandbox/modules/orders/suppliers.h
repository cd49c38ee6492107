// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"

namespace tradewind::sandbox {

/// What suppliers and carriers in China do with an order: it is bought, shipped, scanned.
void addSupplierSteps(Business& business);

/// One scan of a leg.
struct Scan
{
    QString status; ///< one of Karrio's twelve
    Phrase text;
    QString original; ///< as the carrier wrote it, in whatever language
    Phrase location;
    QString zone = QStringLiteral("+08:00");
    QString code = {};
    QString reason = {};
};
void addScan(QJsonObject& leg, const Desk& desk, const Scan& scan);
/// "Ningbo, CN".
Phrase inChina(const Phrase& city);

/// Gives a leg another number and keeps the old one.
void changeNumber(QJsonObject& leg, const Desk& desk, const QString& number);

} // namespace tradewind::sandbox
