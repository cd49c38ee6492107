// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace tradewind {

/// Every colour of the program. The pairs of text, tint and fill belong to the tones; text is never painted in a fill.
enum class ColorRole {
    Window,  ///< rail, top bar, the window itself
    Surface, ///< pages, tables, fields
    Sunken,  ///< side panels, group headers, wells
    Raised,  ///< buttons, popovers, menus
    Hover,
    Pressed,  ///< pressed control, skeleton blocks
    Selected, ///< selected row, current place, current step
    Line,     ///< separators, panel edges
    Line2,    ///< edges of buttons, popovers, segments
    Edge,     ///< edges of fields, checks, radios
    Ink,
    Ink2,
    Ink3,
    Disabled,
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,
    Link,
    Focus,
    OnBehalf, ///< the bar while acting for a merchant, white text
    Scrim,
    Sea, ///< the picture side of the first page, white text
    Ok,
    OkTint,
    OkFill,
    Warn,
    WarnTint,
    WarnFill,
    Bad,
    BadTint,
    BadFill,
    Hold,
    HoldTint,
    HoldFill,
    Info,
    InfoTint,
    InfoFill,
    Mute,
    MuteTint,
    MuteFill,
    Chart1, ///< goods; our rate; first series
    Chart2, ///< China costs
    Chart3, ///< freight; marks
    Chart4, ///< duty and clearance
    Chart5, ///< VAT, other taxes
    Chart6, ///< claims, losses
    Chart7, ///< FX spread; mid-market; history
    Chart8, ///< savings
    Count,
};

/// Colours, fonts and lengths of the program: a value. Widgets and delegates ask Theme::of(widget) while they paint and
/// keep nothing, so that a change of theme needs no more than a repaint.
class Theme
{
public:
    enum class Scheme { Light, Dark };
    enum class Density { Comfortable, Compact };

    /// `body` is the system's own font; every text style is a ratio of its size. `scale` is 0.75 to 3.
    explicit Theme(Scheme scheme = Scheme::Light, const QFont& body = {}, double scale = 1.0,
                   Density density = Density::Comfortable);

    /// The theme a widget is painted with; a light one when the program's style is not ours.
    static Theme of(const QWidget* widget);

    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_scheme == Scheme::Dark; }
    Density density() const { return m_density; }
    bool isCompact() const { return m_density == Density::Compact; }
    double scale() const { return m_scale; }

    QColor color(ColorRole role) const;
    QColor ink(Ink ink) const;
    QColor text(Tone tone) const;
    QColor tint(Tone tone) const;
    QColor fill(Tone tone) const;
    /// Chart colour 1 to 8.
    QColor chart(int number) const;

    QFont font(TextStyle style, Emphasis weight) const;
    /// The font in the style's own weight: 600 for display, title and heading, 400 for the rest.
    QFont font(TextStyle style) const;

    /// A length of the design in device-independent pixels at the user's scale.
    int px(double length) const;
    /// The width of a hairline: 1, from 200 % on 2.
    int line() const { return m_scale >= 2.0 ? 2 : 1; }
    int controlHeight() const { return px(isCompact() ? 28 : 32); }
    int rowHeight() const { return px(isCompact() ? 28 : 36); }
    int pictureRowHeight() const { return px(isCompact() ? 44 : 56); }
    int twoLineRowHeight() const { return px(isCompact() ? 48 : 60); }
    int headerHeight() const { return px(isCompact() ? 28 : 32); }

    QPalette palette() const;

private:
    Scheme m_scheme;
    Density m_density;
    double m_scale;
    QFont m_body;
};

} // namespace tradewind
