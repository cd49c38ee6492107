// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace tradewind {

class MessagesDesk;
class Navigator;
class SourcingDesk;

/// Routes "quotes", "quotes/<rfqId>" and "quote-wizard/<draftId>". `desk` is asked each time a page is made: it is the
/// current account's. Without `messages` a quote has no conversation beside it.
void registerSourcingPages(Navigator& navigator, const std::function<SourcingDesk&()>& desk,
                           const std::function<MessagesDesk&()>& messages = {});

} // namespace tradewind
