// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace tradewind {

/// The words of all titles with how many offers have each, for help with spelling; words of one offer alone (most of
/// them slips) left out. As old as the index's terms. Immutable but for building.
class Vocabulary
{
public:
    void add(const QByteArray& word, qint64 offers);
    bool isEmpty() const { return m_words.empty(); }

    /// The word that is most likely meant: one slip away (two from six letters on), by fewest slips, then by most
    /// offers. A slip is a letter too many, missing, wrong, or two that changed places. Nothing when there is none.
    std::optional<QByteArray> closest(const QByteArray& word) const;

    QByteArray stored() const;
    static Vocabulary fromStored(const QByteArray& stored);

private:
    struct Word
    {
        QByteArray letters;
        qint64 offers = 0;
    };
    std::vector<Word> m_words;
};

} // namespace tradewind
