// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/vocabulary.h"

#include <QList>

#include <algorithm>
#include <array>

namespace tradewind {

namespace {
constexpr qsizetype kLongest = 32; // letters of a word that is compared

/// How many slips apart two words are; more than `most` is told as `most` + 1.
int slips(const QByteArray& a, const QByteArray& b, int most)
{
    if (std::abs(a.size() - b.size()) > most || a.size() > kLongest || b.size() > kLongest)
        return most + 1;
    using Row = std::array<int, kLongest + 1>;
    Row before{};
    Row previous{};
    Row now{};
    for (qsizetype j = 0; j <= b.size(); ++j)
        previous[std::size_t(j)] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = int(i);
        int least = now[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = std::size_t(j);
            const int wrong = a[i - 1] == b[j - 1] ? 0 : 1;
            int count = std::min({previous[at] + 1, now[at - 1] + 1, previous[at - 1] + wrong});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                count = std::min(count, before[at - 2] + 1);
            now[at] = count;
            least = std::min(least, count);
        }
        if (least > most)
            return most + 1;
        before = previous;
        previous = now;
    }
    return previous[std::size_t(b.size())];
}
} // namespace

void Vocabulary::add(const QByteArray& word, qint64 offers)
{
    if (offers > 1)
        m_words.push_back({word, offers});
}

std::optional<QByteArray> Vocabulary::closest(const QByteArray& word) const
{
    constexpr qsizetype kShortest = 3;
    constexpr qsizetype kLong = 6;
    if (word.size() < kShortest)
        return std::nullopt;
    int most = word.size() < kLong ? 1 : 2;
    const Word* best = nullptr;
    for (const Word& candidate : m_words) {
        if (candidate.letters == word)
            continue;
        const int apart = slips(word, candidate.letters, most);
        if (apart > most || (best && apart == most && candidate.offers <= best->offers))
            continue;
        most = apart;
        best = &candidate;
    }
    return best ? std::optional(best->letters) : std::nullopt;
}

QByteArray Vocabulary::stored() const
{
    QByteArray out;
    for (const Word& word : m_words)
        out.append(word.letters).append(' ').append(QByteArray::number(word.offers)).append('\n');
    return out;
}

Vocabulary Vocabulary::fromStored(const QByteArray& stored)
{
    Vocabulary made;
    qsizetype from = 0;
    while (from < stored.size()) {
        const qsizetype end = stored.indexOf('\n', from);
        const qsizetype space = stored.indexOf(' ', from);
        if (end < 0 || space < 0 || space > end)
            break;
        made.add(stored.mid(from, space - from), stored.mid(space + 1, end - space - 1).toLongLong());
        from = end + 1;
    }
    return made;
}

} // namespace tradewind
