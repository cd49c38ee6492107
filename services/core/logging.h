// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

/// The log categories of the program. Switch one on with QT_LOGGING_RULES, e.g. "tradewind.wire.debug=true".
/// Tokens, addresses and payment data are never logged.
namespace tradewind {
Q_DECLARE_LOGGING_CATEGORY(lcWire)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcOutbox)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcCatalogue)
Q_DECLARE_LOGGING_CATEGORY(lcApp)
} // namespace tradewind
