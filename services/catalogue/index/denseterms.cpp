// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/denseterms.h"

#include <QList>

#include <algorithm>

namespace tradewind {

namespace {
bool isInsideCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; // of UTF-8
}
} // namespace

QByteArray DenseTerms::keyOf(Table table, QByteArrayView term)
{
    QByteArray key(table == Table::Words ? "w" : "p");
    key.append(term);
    return key;
}

int DenseTerms::add(Table table, const QByteArray& term)
{
    const QByteArray key = keyOf(table, term);
    if (const auto known = m_places.constFind(key); known != m_places.constEnd())
        return *known;
    const int place = size();
    m_places.insert(key, place);
    m_longest = std::max(m_longest, term.size());
    return place;
}

std::optional<int> DenseTerms::find(Table table, const QByteArray& term) const
{
    const auto known = m_places.constFind(keyOf(table, term));
    return known == m_places.constEnd() ? std::nullopt : std::optional(*known);
}

std::vector<int> DenseTerms::placesOf(const QByteArray& words, const QByteArray& pairs) const
{
    std::vector<int> places;
    const auto collect = [&](Table table, const QByteArray& text) {
        for (const QByteArray& term : text.split(' ')) {
            for (qsizetype length = 1; length <= std::min(term.size(), m_longest); ++length) {
                if (length < term.size() && isInsideCharacter(term.at(length)))
                    continue;
                if (const auto place = m_places.constFind(keyOf(table, QByteArrayView(term).first(length)));
                    place != m_places.constEnd())
                    places.push_back(*place);
            }
        }
    };
    collect(Table::Words, words);
    collect(Table::Pairs, pairs);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

QByteArray DenseTerms::stored() const
{
    QList<QByteArray> byPlace(m_places.size());
    for (auto it = m_places.cbegin(); it != m_places.cend(); ++it)
        byPlace[it.value()] = it.key();
    return byPlace.join('\n');
}

DenseTerms DenseTerms::fromStored(const QByteArray& stored)
{
    DenseTerms terms;
    if (stored.isEmpty())
        return terms;
    for (const QByteArray& key : stored.split('\n'))
        terms.add(key.startsWith('w') ? Table::Words : Table::Pairs, key.mid(1));
    return terms;
}

} // namespace tradewind
