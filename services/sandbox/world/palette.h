// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/world/goods.h"

#include <span>

namespace tradewind::sandbox {

/// A colour goods are made in: its names, and three tones as 0xRRGGBB.
struct Colour
{
    const char* en;
    const char* zh;
    quint32 base;
    quint32 dark;
    quint32 ground; ///< soft background of a picture of such goods
};

namespace colour {
enum Index : quint8 {
    Sand,
    Sage,
    Ink,
    Clay,
    Cream,
    Moss,
    Sky,
    Honey,
    Silver,
    Blush,
    Berry,
    Lemon,
    Lavender,
    Teal,
    Graphite,
    White,
    Walnut,
    Brass,
    Orange,
    Red
};
} // namespace colour

/// All colours, by colour::Index.
std::span<const Colour> palette();
/// The colours that goods with these features are usually made in.
std::span<const quint8> coloursFor(Features features, Kind kind);

} // namespace tradewind::sandbox
