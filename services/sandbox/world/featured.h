// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <span>

namespace tradewind::sandbox {

/// An offer of the design's pictures and stories. The first offers of every world are these, so that demos, tests and
/// documentation can name them.
struct FeaturedOffer
{
    const char* en;
    const char* zh;
    const char* product; ///< English name in the list of goods
    int supplier;
    int size;           ///< place among the product's sizes; −1: not one of them
    qint64 firstMicros; ///< price of the first tier
    int moq;
    int lot;
    int leadDays;
    int stock;      ///< 0: sold out
    int grams;      ///< as predicted; the seller says 89 % of it
    int colours[5]; ///< places in the palette; −1: no more
};

std::span<const FeaturedOffer> featuredOffers();

} // namespace tradewind::sandbox
