// SPDX-License-Identifier: Apache-2.0
#include "models/shared/cell.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace part {

CellPart text(const QString& words, Ink ink, Emphasis weight, TextStyle style)
{
    CellPart made;
    made.text = words;
    made.ink = ink;
    made.weight = weight;
    made.style = style;
    return made;
}

CellPart note(const QString& words)
{
    return text(words, Ink::Tertiary, Emphasis::Regular, TextStyle::Small);
}

CellPart figure(const QString& number, Ink ink, Emphasis weight)
{
    CellPart made = text(number, ink, weight);
    made.tabular = true;
    return made;
}

CellPart amount(const QString& code, const QString& number, Certainty certainty, Emphasis weight)
{
    CellPart made = figure(number, Ink::Primary, weight);
    made.kind = CellPart::Kind::Amount;
    made.code = code;
    made.certainty = certainty;
    return made;
}

CellPart chip(Tone tone, const QString& icon, const QString& word)
{
    CellPart made;
    made.kind = CellPart::Kind::Chip;
    made.tone = tone;
    made.icon = icon;
    made.text = word;
    made.style = TextStyle::Small;
    made.weight = Emphasis::Medium;
    return made;
}

CellPart icon(const QString& name, Ink ink)
{
    CellPart made;
    made.kind = CellPart::Kind::Icon;
    made.icon = name;
    made.ink = ink;
    return made;
}

CellPart badge(const QString& icon, Tone tone)
{
    CellPart made = part::icon(icon, inkOf(tone));
    made.tone = tone;
    return made;
}

CellPart bar(const QList<BarSegment>& segments)
{
    CellPart made;
    made.kind = CellPart::Kind::Bar;
    made.bar = segments;
    return made;
}

CellPart picture(const QImage& image)
{
    CellPart made;
    made.kind = CellPart::Kind::Picture;
    made.picture = image;
    return made;
}

} // namespace part

CellParts pricePair(const QString& factoryPrice, const QString& code, const QString& landed, Certainty certainty)
{
    return {part::figure(factoryPrice, Ink::Secondary), part::amount(code, landed, certainty, Emphasis::Strong)};
}

QString plainText(const CellPart& part)
{
    switch (part.kind) {
    case CellPart::Kind::Text:
    case CellPart::Kind::Chip:
        return part.text;
    case CellPart::Kind::Amount: {
        QString words = part.code.isEmpty() ? part.text : part.code + u' ' + part.text;
        return part.certainty == Certainty::Estimate ? u"≈ "_s + words : words;
    }
    case CellPart::Kind::Icon:
    case CellPart::Kind::Bar:
    case CellPart::Kind::Picture:
        return {};
    }
    return {};
}

QString plainText(const Cell& cell)
{
    QStringList words;
    for (const CellParts* line : {&cell.first, &cell.second}) {
        for (const CellPart& part : *line) {
            if (const QString text = plainText(part); !text.isEmpty())
                words.append(text);
        }
    }
    return words.join(u' ');
}

} // namespace tradewind
