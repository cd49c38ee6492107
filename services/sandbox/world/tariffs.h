// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>

namespace tradewind::sandbox {

/// The dated rules every module computes with, as the wire shows them (schemas FeeBook, FreightLine, DutyRule of the
/// contract), without `version`, `updatedAt` and `companyId`, which the store adds. The same for every seed.

/// Fee books, oldest first; each ends where the next begins.
QList<QJsonObject> feeBooks();
/// Freight lines with price tables for every destination they serve.
QList<QJsonObject> freightLines();
/// Duty rules by destination and HS prefix; the empty prefix is a country's default.
QList<QJsonObject> dutyRules();
/// The countries the lines and rules know.
QStringList destinations();

} // namespace tradewind::sandbox
