// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind {

class CatalogueDesk;
class Navigator;

/// catalogue, catalogue/category/<id>, catalogue/search?q=…, offer/<id>, supplier/<id>. Both must outlive the pages.
void registerCataloguePages(Navigator& navigator, CatalogueDesk& desk);

} // namespace tradewind
