// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/world/palette.h"

#include <QPainterPath>

class QPainter;

namespace tradewind::sandbox {

/// Reads one path of the shape language (see shapes.cpp); an empty path when the text is not one.
QPainterPath pathOf(QByteArrayView text);

/// Paints shapes, in their 100 × 100 box, with a colour and a second one, onto the painter as it is transformed.
void paintShapes(QPainter& painter, const char* shapes, const Colour& colour, const Colour& second);

} // namespace tradewind::sandbox
