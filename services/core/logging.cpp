// SPDX-License-Identifier: Apache-2.0
#include "services/core/logging.h"

namespace tradewind {
Q_LOGGING_CATEGORY(lcWire, "tradewind.wire", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStorage, "tradewind.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcOutbox, "tradewind.outbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "tradewind.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCatalogue, "tradewind.catalogue", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "tradewind.app", QtInfoMsg)
} // namespace tradewind
