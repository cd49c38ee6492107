// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind::sandbox {

class Catalogue;
struct Context;

/// What suppliers do to their offers in a story: price_change, sell_out, restock, delist.
void registerCatalogueStory(Context& context, const Catalogue& catalogue);

} // namespace tradewind::sandbox
