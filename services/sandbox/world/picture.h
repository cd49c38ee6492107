// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/world/goods.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QImage;

namespace tradewind::sandbox {

/// What a generated picture shows. Two pictures with the same values are the same picture, for ever.
struct PictureSpec
{
    enum class View : quint8 {
        Front,   ///< the goods on a soft ground
        Pair,    ///< two colours side by side
        Detail,  ///< close to
        Boxed,   ///< in front of its carton
        Carton,  ///< a sealed carton as it reached the warehouse
        Scale,   ///< on a scale that reads `value` grams
        Measure, ///< between rulers, `value` is the long side in millimetres
        Checked, ///< as inspected, in good order
        Scratch, ///< as inspected, with a marked scratch
        Dent,    ///< as inspected, with a marked dent
        Stain,   ///< as inspected, with a marked stain
        Company, ///< a supplier's works
    };
    static constexpr int kViews = int(View::Company) + 1;

    Kind kind = Kind::Carton;
    quint8 colour = 0; ///< place in palette()
    quint8 second = 0; ///< another colour, for what is not of the main one
    View view = View::Front;
    quint8 shape = 0;  ///< 0 … 4: proportions from small to large
    quint16 place = 0; ///< moves a defect, varies a building
    quint32 value = 0; ///< what a scale or ruler reads

    friend bool operator==(const PictureSpec&, const PictureSpec&) = default;
};

/// The id under which the picture is served: 24 hexadecimal digits that hold the spec and a check.
QString pictureId(const PictureSpec& spec);
/// The spec of an id made by pictureId; nothing for any other text.
std::optional<PictureSpec> pictureOfId(QStringView id);

/// Paints the picture, `width` × 3/4 `width` pixels. Any thread; needs no QGuiApplication.
QImage paintPicture(const PictureSpec& spec, int width);
/// The picture as JPEG bytes.
QByteArray encodePicture(const PictureSpec& spec, int width);
/// The nearest of the widths pictures are served in.
int servedWidth(int wished);

/// Drawing instructions of a kind of goods in a 100 × 100 box; see shapes.cpp for the language.
const char* shapesOf(Kind kind);

} // namespace tradewind::sandbox
