// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace tradewind {

class CatalogueDesk;
class Navigator;

/// catalogue, catalogue/category/<id>, catalogue/search?q=…, offer/<id>, supplier/<id>. `desk` gives that of the
/// account that is shown when a page is made; it must outlive the page.
void registerCataloguePages(Navigator& navigator, std::function<CatalogueDesk&()> desk);

} // namespace tradewind
