// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"

namespace tradewind::sandbox {

/// The way from the warehouse to the door: legs, scans, exceptions.
void addJourneySteps(Business& business);

/// Hands the shipment over to its carrier. Saves it.
void beginJourney(Desk& desk, const Business& business, Entity& shipment);

/// Something a person has to do, with a deadline; tracking says on_hold. Saves the shipment.
void raiseException(Desk& desk, Entity& shipment, const QString& reason, const Phrase& text, const QString& original,
                    const Phrase& playbook, qint64 hours);
/// Customs wants the commercial invoice: an exception. `original` is how they put it.
void askForInvoice(Desk& desk, Entity& shipment, const QString& original, qint64 hours);
/// Customs has what it needs: ends the open exceptions and goes on. Saves the shipment.
void resolveExceptions(Desk& desk, Entity& shipment);
/// The leg that is under way; −1 when none is.
qsizetype currentLeg(const QJsonObject& shipment);
void editLeg(QJsonObject& shipment, qsizetype place, const std::function<void(QJsonObject&)>& edit);

} // namespace tradewind::sandbox
