// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/domain/values/moneyformat.h"

namespace tradewind::part {

/// An amount with its code, in the user's locale. In a column whose header carries the currency use `number`.
CellPart money(const Money& amount, Certainty certainty = Certainty::Plain, Emphasis weight = Emphasis::Regular,
               const QLocale& locale = {});
CellPart number(const Money& amount, Certainty certainty = Certainty::Plain, Emphasis weight = Emphasis::Regular,
                const QLocale& locale = {});
/// A unit price with all its decimals, zeros after the second in tertiary ink; CNY with ¥ instead of its code.
CellPart unitPrice(const UnitPrice& price, const QLocale& locale = {});
/// `¥21.85` in secondary ink, as it stands in lists.
CellPart factoryPrice(const UnitPrice& price, const QLocale& locale = {});
/// What is not known: a dash, never a zero.
CellPart unknown();

} // namespace tradewind::part
