// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind {

// What a model may say about looks: meaning, never colours or pixels. The theme of the user interface turns these words
// into colours and fonts.

/// The meaning of a state. One word, one icon and one tint on every page.
enum class Tone {
    Ok,   ///< confirmed, passed, delivered, holds
    Warn, ///< needs you, awaiting payment, delayed, due now
    Bad,  ///< rejected, failed, short, sold out
    Hold, ///< on hold, frozen, customs
    Info, ///< sending, under way
    Mute, ///< queued, neutral, superseded, withdrawn
};

/// How loud a text or icon is.
enum class Ink {
    Primary,   ///< text
    Secondary, ///< secondary text, icons
    Tertiary,  ///< captions, units, headers
    Disabled,
    Link,
    OnAccent, ///< on the accent colour
    Ok,
    Warn,
    Bad,
    Hold,
    Info,
    Mute,
};

/// The ink in which text of a tone is written.
constexpr Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return Ink::Ok;
    case Tone::Warn:
        return Ink::Warn;
    case Tone::Bad:
        return Ink::Bad;
    case Tone::Hold:
        return Ink::Hold;
    case Tone::Info:
        return Ink::Info;
    case Tone::Mute:
        return Ink::Mute;
    }
    return Ink::Primary;
}

/// The six sizes of text, as ratios of the system's own body size.
enum class TextStyle { Display, Title, Heading, Body, Small, Caption };

enum class Emphasis { Regular, Medium, Strong };

/// How far a figure can be relied on: solid is binding, hatched or "≈" is estimate.
enum class Certainty { Plain, Binding, Estimate };

} // namespace tradewind
