// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/sourcingpages.h"

#include "ui/shell/navigator.h"
#include "ui/sourcing/quotespage.h"
#include "ui/sourcing/quotewizardpage.h"
#include "ui/sourcing/rfqpage.h"

namespace tradewind {

void registerSourcingPages(Navigator& navigator, const std::function<SourcingDesk&()>& desk,
                           const std::function<MessagesDesk&()>& messages)
{
    navigator.registerPage(QStringLiteral("quotes"), [desk] { return new QuotesPage(desk()); });
    navigator.registerPage(QStringLiteral("quotes/*"),
                           [desk, messages] { return new RfqPage(desk(), messages ? &messages() : nullptr); });
    navigator.registerPage(QStringLiteral("quote-wizard/*"), [desk] { return new QuoteWizardPage(desk()); });
}

} // namespace tradewind
