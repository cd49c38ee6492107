// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include "ui/theme/tradewindstyle.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace tradewind {

namespace {

struct Shade
{
    ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr auto kShades = std::to_array<Shade>({
    {ColorRole::Window, 0xFFF3F4F7, 0xFF0E1218},        {ColorRole::Surface, 0xFFFFFFFF, 0xFF161B23},
    {ColorRole::Sunken, 0xFFF8F9FB, 0xFF12171E},        {ColorRole::Raised, 0xFFFFFFFF, 0xFF1D232D},
    {ColorRole::Hover, 0xFFEFF2F7, 0xFF1F2631},         {ColorRole::Pressed, 0xFFE2E7EF, 0xFF29323F},
    {ColorRole::Selected, 0xFFE4EEFD, 0xFF1B3054},      {ColorRole::Line, 0xFFE2E5EB, 0xFF272F3B},
    {ColorRole::Line2, 0xFFC8CED8, 0xFF3A4453},         {ColorRole::Edge, 0xFF7A8393, 0xFF6E7A8C},
    {ColorRole::Ink, 0xFF131A25, 0xFFE9EDF3},           {ColorRole::Ink2, 0xFF465163, 0xFFB3BDCA},
    {ColorRole::Ink3, 0xFF586375, 0xFF929DAD},          {ColorRole::Disabled, 0xFF9AA3B0, 0xFF5D6878},
    {ColorRole::Accent, 0xFF1B5FCC, 0xFF2F6CDB},        {ColorRole::AccentHover, 0xFF164FAC, 0xFF3770DB},
    {ColorRole::AccentPressed, 0xFF12408C, 0xFF275CBE}, {ColorRole::OnAccent, 0xFFFFFFFF, 0xFFFFFFFF},
    {ColorRole::Link, 0xFF1757BD, 0xFF8DB9FF},          {ColorRole::Focus, 0xFF1B5FCC, 0xFF7FB0FF},
    {ColorRole::OnBehalf, 0xFF6A3DA3, 0xFF6A3DA3},      {ColorRole::Scrim, 0x66131A25, 0x99000000},
    {ColorRole::Sea, 0xFF16408A, 0xFF12316A},           {ColorRole::Ok, 0xFF15693A, 0xFF74D39C},
    {ColorRole::OkTint, 0xFFE1F2E8, 0xFF153325},        {ColorRole::OkFill, 0xFF1F8A4C, 0xFF3DA56C},
    {ColorRole::Warn, 0xFF85480A, 0xFFF2B45C},          {ColorRole::WarnTint, 0xFFFCEFD8, 0xFF3A2A10},
    {ColorRole::WarnFill, 0xFFC77700, 0xFFD98E1F},      {ColorRole::Bad, 0xFFAE2419, 0xFFFF9A8F},
    {ColorRole::BadTint, 0xFFFBE7E5, 0xFF43201E},       {ColorRole::BadFill, 0xFFD13B2E, 0xFFCC4035},
    {ColorRole::Hold, 0xFF6A3DA3, 0xFFC3A5F3},          {ColorRole::HoldTint, 0xFFEFE8FA, 0xFF2E2347},
    {ColorRole::HoldFill, 0xFF8257C4, 0xFF9B74DB},      {ColorRole::Info, 0xFF1757BD, 0xFF8DB9FF},
    {ColorRole::InfoTint, 0xFFD6E5FC, 0xFF24426F},      {ColorRole::InfoFill, 0xFF1757BD, 0xFF8DB9FF},
    {ColorRole::Mute, 0xFF465163, 0xFFB3BDCA},          {ColorRole::MuteTint, 0xFFEAEDF2, 0xFF262E3A},
    {ColorRole::MuteFill, 0xFF465163, 0xFFB3BDCA},      {ColorRole::Chart1, 0xFF1B5FCC, 0xFF6FA5FF},
    {ColorRole::Chart2, 0xFF0F7F86, 0xFF3FB8BE},        {ColorRole::Chart3, 0xFFC25E00, 0xFFF0954A},
    {ColorRole::Chart4, 0xFF8A3FA0, 0xFFC78ADB},        {ColorRole::Chart5, 0xFF7A6A00, 0xFFC9B43A},
    {ColorRole::Chart6, 0xFFB3365B, 0xFFF07F9E},        {ColorRole::Chart7, 0xFF5F6A7B, 0xFF929DAD},
    {ColorRole::Chart8, 0xFF3F7A2A, 0xFF86C46B},
});
static_assert(kShades.size() == static_cast<std::size_t>(ColorRole::Count));

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kShades.size(); ++i) {
        if (static_cast<std::size_t>(kShades[i].role) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

ColorRole firstOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return ColorRole::Ok;
    case Tone::Warn:
        return ColorRole::Warn;
    case Tone::Bad:
        return ColorRole::Bad;
    case Tone::Hold:
        return ColorRole::Hold;
    case Tone::Info:
        return ColorRole::Info;
    case Tone::Mute:
        return ColorRole::Mute;
    }
    return ColorRole::Mute;
}

ColorRole shifted(ColorRole role, int by)
{
    return static_cast<ColorRole>(static_cast<int>(role) + by);
}

double ratio(TextStyle style)
{
    switch (style) {
    case TextStyle::Display:
        return 1.85;
    case TextStyle::Title:
        return 1.38;
    case TextStyle::Heading:
        return 1.08;
    case TextStyle::Body:
        return 1.0;
    case TextStyle::Small:
        return 0.92;
    case TextStyle::Caption:
        return 0.85;
    }
    return 1.0;
}

} // namespace

Theme::Theme(Scheme scheme, const QFont& body, double scale, Density density)
    : m_scheme(scheme)
    , m_density(density)
    , m_scale(std::clamp(scale, 0.75, 3.0))
    , m_body(body)
{
}

Theme Theme::of(const QWidget* widget)
{
    const QStyle* style = widget ? widget->style() : QApplication::style();
    if (const auto* ours = qobject_cast<const TradewindStyle*>(style))
        return ours->theme();
    return Theme();
}

QColor Theme::color(ColorRole role) const
{
    const Shade& shade = kShades[static_cast<std::size_t>(role)];
    return QColor::fromRgba(isDark() ? shade.dark : shade.light);
}

QColor Theme::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Primary:
        return color(ColorRole::Ink);
    case Ink::Secondary:
        return color(ColorRole::Ink2);
    case Ink::Tertiary:
        return color(ColorRole::Ink3);
    case Ink::Disabled:
        return color(ColorRole::Disabled);
    case Ink::Link:
        return color(ColorRole::Link);
    case Ink::OnAccent:
        return color(ColorRole::OnAccent);
    case Ink::Ok:
        return color(ColorRole::Ok);
    case Ink::Warn:
        return color(ColorRole::Warn);
    case Ink::Bad:
        return color(ColorRole::Bad);
    case Ink::Hold:
        return color(ColorRole::Hold);
    case Ink::Info:
        return color(ColorRole::Info);
    case Ink::Mute:
        return color(ColorRole::Mute);
    }
    return color(ColorRole::Ink);
}

QColor Theme::text(Tone tone) const
{
    return color(firstOf(tone));
}

QColor Theme::tint(Tone tone) const
{
    return color(shifted(firstOf(tone), 1));
}

QColor Theme::fill(Tone tone) const
{
    return color(shifted(firstOf(tone), 2));
}

QColor Theme::chart(int number) const
{
    return color(shifted(ColorRole::Chart1, std::clamp(number, 1, 8) - 1));
}

QFont Theme::font(TextStyle style, Emphasis weight) const
{
    QFont font = m_body;
    const double factor = ratio(style) * m_scale;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    switch (weight) {
    case Emphasis::Regular:
        font.setWeight(QFont::Normal);
        break;
    case Emphasis::Medium:
        font.setWeight(QFont::Medium);
        break;
    case Emphasis::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    }
    if (style == TextStyle::Display)
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.3 * m_scale);
    return font;
}

QFont Theme::font(TextStyle style) const
{
    const bool head = style == TextStyle::Display || style == TextStyle::Title || style == TextStyle::Heading;
    return font(style, head ? Emphasis::Strong : Emphasis::Regular);
}

int Theme::px(double length) const
{
    return static_cast<int>(std::lround(length * m_scale));
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorRole ours) { palette.setColor(role, color(ours)); };
    set(QPalette::Window, ColorRole::Window);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::Sunken);
    set(QPalette::Button, ColorRole::Raised);
    set(QPalette::WindowText, ColorRole::Ink);
    set(QPalette::Text, ColorRole::Ink);
    set(QPalette::ButtonText, ColorRole::Ink);
    set(QPalette::BrightText, ColorRole::OnAccent);
    set(QPalette::PlaceholderText, ColorRole::Ink3);
    set(QPalette::Highlight, ColorRole::Selected);
    set(QPalette::HighlightedText, ColorRole::Ink);
    set(QPalette::Link, ColorRole::Link);
    set(QPalette::LinkVisited, ColorRole::Link);
    set(QPalette::ToolTipBase, ColorRole::Raised);
    set(QPalette::ToolTipText, ColorRole::Ink);
    set(QPalette::Light, ColorRole::Raised);
    set(QPalette::Midlight, ColorRole::Hover);
    set(QPalette::Mid, ColorRole::Line);
    set(QPalette::Dark, ColorRole::Line2);
    set(QPalette::Shadow, ColorRole::Edge);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(ColorRole::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(ColorRole::Sunken));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(ColorRole::Sunken));
    // A selection keeps its place, quieter, when the view has lost the focus.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(ColorRole::Selected));
    return palette;
}

} // namespace tradewind
