// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/searchtext.h"

#include <QStringList>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
bool isIdeograph(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

struct Runs
{
    QStringList words;
    QList<QStringList> ideographs; ///< each run as its characters
};

Runs runsOf(QStringView text)
{
    enum class In { Nothing, Word, Ideographs };
    Runs runs;
    In in = In::Nothing;
    const QList<uint> characters = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded().toUcs4();
    for (const uint c : characters) {
        const QString one = QString::fromUcs4(reinterpret_cast<const char32_t*>(&c), 1);
        if (isIdeograph(c)) {
            if (in != In::Ideographs)
                runs.ideographs.append(QStringList());
            runs.ideographs.last().append(one);
            in = In::Ideographs;
        } else if (QChar::isLetterOrNumber(c) || (QChar::isMark(c) && in == In::Word)) {
            if (in != In::Word)
                runs.words.append(QString());
            runs.words.last().append(one);
            in = In::Word;
        } else {
            in = In::Nothing;
        }
    }
    return runs;
}

void addPairs(const Runs& runs, QStringList& pairs)
{
    for (const QStringList& run : runs.ideographs) {
        for (qsizetype i = 0; i + 1 < run.size(); ++i)
            pairs.append(run.at(i) + run.at(i + 1));
        pairs.append(run.last());
    }
}
} // namespace

searchtext::Terms searchtext::terms(QStringView title, QStringView titleOriginal)
{
    const Runs first = runsOf(title);
    const Runs second = runsOf(titleOriginal);
    QStringList pairs;
    addPairs(first, pairs);
    addPairs(second, pairs);
    return {(first.words + second.words).join(u' '), pairs.join(u' ')};
}

searchtext::Terms searchtext::matchExpressions(QStringView query)
{
    const Runs runs = runsOf(query);
    QStringList words;
    QStringList pairs;
    for (const QString& word : runs.words)
        words.append(u"\"%1\"*"_s.arg(word));
    for (const QStringList& run : runs.ideographs) {
        if (run.size() == 1)
            pairs.append(u"\"%1\"*"_s.arg(run.first()));
        for (qsizetype i = 0; i + 1 < run.size(); ++i)
            pairs.append(u"\"%1\""_s.arg(run.at(i) + run.at(i + 1)));
    }
    return {words.join(u" AND "_s), pairs.join(u" AND "_s)};
}

} // namespace tradewind
