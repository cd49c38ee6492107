// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace tradewind {

/// How a text may go on, by the titles of what it finds already: the word that is being typed as it stands in titles,
/// or, behind a space, the words that follow the last one; likewise the next characters of Chinese. So that whatever is
/// proposed finds something. Feed it the titles of the first hits, then take the proposals.
class TypingHelp
{
public:
    explicit TypingHelp(const QString& text);

    void add(const QByteArray& title, const QByteArray& titleOriginal);
    /// Whole texts, the likeliest first.
    QStringList proposals(int limit) const;

private:
    void addWords(const QString& title);
    void addIdeographs(const QString& title);

    QString m_kept;  ///< what stays of the text
    QString m_last;  ///< the word before the place where it goes on, or its beginning
    bool m_isBehind; ///< a space: the next word is asked for
    bool m_isChinese;
    QHash<QString, int> m_counts;
};

} // namespace tradewind
