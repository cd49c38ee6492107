// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QStringView>

#include <optional>

namespace tradewind {

/// Reads SVG path data (commands M m L l H h V v C c S s A a Z z; arcs without rotation) as in the W3C's SVG 2,
/// chapter 9. Nothing when a command is unknown or a number is missing.
std::optional<QPainterPath> pathFromData(QStringView data);

} // namespace tradewind
