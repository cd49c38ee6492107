// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"

#include <QImage>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace tradewind {

/// One length of a parts bar, in shares of the whole. Colours 1 to 8 have fixed meanings: 1 goods, 2 China costs,
/// 3 freight, 4 duty and clearance, 5 VAT, 6 claims, 7 FX spread, 8 savings.
struct BarSegment
{
    int chart = 1;
    qint64 share = 0; ///< any common unit; minor units of one currency, for instance
    bool estimate = false;
    QString name{}; ///< what it is, for the screen reader
    bool operator==(const BarSegment&) const = default;
};

/// One thing painted in a cell of a table or list, or by a widget: plain data, made by a model, painted by the user
/// interface. Text is always plain text.
struct CellPart
{
    enum class Kind { Text, Amount, Chip, Icon, Bar, Picture };

    Kind kind = Kind::Text;
    QString text{}; ///< the words, or the number of an amount, already in the user's locale
    QString code{}; ///< Amount: the currency code; may be empty when the header carries it
    QString icon{}; ///< Chip, Icon: name of an icon
    Tone tone = Tone::Mute;
    Ink ink = Ink::Primary;
    Emphasis weight = Emphasis::Regular;
    TextStyle style = TextStyle::Body;
    Certainty certainty = Certainty::Plain;
    bool tabular = false; ///< digits of one width
    bool struck = false;  ///< void after an edit
    bool opens = false;   ///< Amount: a breakdown opens from here: a dotted line below
    int dimmedTail = 0;   ///< so many last characters in tertiary ink: zeros after the second decimal of a unit price
    QList<BarSegment> bar{};
    QImage picture{}; ///< null while it is on its way: a quiet placeholder is painted

    bool operator==(const CellPart&) const = default;
};

using CellParts = QList<CellPart>;

/// What stands in one cell: up to two lines of parts, with a picture or icon before both.
struct Cell
{
    enum class Align { Leading, Trailing, Centre };

    std::optional<CellPart> lead{}; ///< Picture or Icon spanning both lines
    CellParts first{};
    CellParts second{};
    Align align = Align::Leading; ///< Trailing is for numbers: always at the right, also from right to left

    bool operator==(const Cell&) const = default;
};

/// Makers of parts, to be read like a sentence: `{.first = {part::text(title, Ink::Primary, Emphasis::Medium)}}`.
namespace part {
CellPart text(const QString& words, Ink ink = Ink::Primary, Emphasis weight = Emphasis::Regular,
              TextStyle style = TextStyle::Body);
/// Words in small, tertiary ink: second lines.
CellPart note(const QString& words);
/// A number in tabular figures, without a currency.
CellPart figure(const QString& number, Ink ink = Ink::Primary, Emphasis weight = Emphasis::Regular);
/// An amount of money: code, then number. Estimates get "≈" and a dotted line when `certainty` says so.
CellPart amount(const QString& code, const QString& number, Certainty certainty = Certainty::Plain,
                Emphasis weight = Emphasis::Regular);
CellPart chip(Tone tone, const QString& icon, const QString& word);
CellPart icon(const QString& name, Ink ink = Ink::Secondary);
/// An icon on a square of its tone's tint: the lead of a list row.
CellPart badge(const QString& icon, Tone tone);
CellPart bar(const QList<BarSegment>& segments);
CellPart picture(const QImage& image);
} // namespace part

/// The price pair: `¥21.85` in secondary ink, then the landed cost in strong weight, "≈" when it is an estimate.
CellParts pricePair(const QString& factoryPrice, const QString& code, const QString& landed,
                    Certainty certainty = Certainty::Estimate);

/// The words of a part or cell as a screen reader says them and a test reads them ("≈ EUR 3.46").
QString plainText(const CellPart& part);
QString plainText(const Cell& cell);

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::Cell)
