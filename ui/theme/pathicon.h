// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"

#include <QIcon>
#include <QString>
#include <QStringList>

class QPainter;
class QRectF;

namespace tradewind {

/// An icon of the set in resources/icons, painted in the theme's own colours at any size; mirrored from right to left
/// where its direction has a meaning. An unknown name is a mistake of ours: it asserts, and paints nothing.
QIcon pathIcon(const QString& name, Ink ink = Ink::Secondary);

/// Paints an icon of the set into a square, in one colour.
void paintIcon(QPainter* painter, const QString& name, const QRectF& square, const QColor& color);

/// The program's own icon: white waves on the accent.
QIcon applicationIcon();
/// The waves alone, on a rounded square.
void paintMark(QPainter* painter, const QRectF& square, const QColor& ground, const QColor& waves);

/// Every name of the set, in its order.
QStringList iconNames();

/// An icon as a picture of one colour, at the device's own resolution.
QPixmap tintedIcon(const QIcon& icon, const QSize& size, const QColor& color, qreal ratio);

} // namespace tradewind
