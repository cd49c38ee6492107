// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/searchtext.h"

#include <QString>

#include <algorithm>
#include <array>

namespace tradewind {

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

/// Collects words and runs of ideographs, character by character, as UTF-8.
class Cutter
{
public:
    /// Room for titles of these sizes, as they mostly are.
    Cutter(qsizetype words, qsizetype ideographs)
    {
        m_words.reserve(words + 8);
        m_pairs.reserve(3 * ideographs); // each character stands in two pairs, with a space
    }
    void word(QByteArrayView character)
    {
        endRun();
        if (m_in != In::Word)
            startWord();
        m_in = In::Word;
        m_words.append(character);
    }
    void word(char character)
    {
        if (m_in != In::Word)
            word(QByteArrayView(&character, 1));
        else
            m_words.append(character);
    }
    void ideograph(QByteArrayView character)
    {
        if (m_in == In::Ideographs) {
            separate(m_pairs);
            m_pairs.append(last()).append(character);
        }
        m_in = In::Ideographs;
        m_lastSize = std::min(character.size(), qsizetype(m_last.size()));
        std::copy_n(character.data(), m_lastSize, m_last.begin());
    }
    void nothing()
    {
        endRun();
        m_in = In::Nothing;
    }
    bool isInWord() const { return m_in == In::Word; }

    const QByteArray& words() const { return m_words; }
    const QByteArray& pairs() const { return m_pairs; }

private:
    enum class In { Nothing, Word, Ideographs };

    static void separate(QByteArray& list)
    {
        if (!list.isEmpty())
            list.append(' ');
    }
    void startWord() { separate(m_words); }
    /// The last character of a run stands alone too.
    void endRun()
    {
        if (m_in != In::Ideographs)
            return;
        separate(m_pairs);
        m_pairs.append(last());
    }
    QByteArrayView last() const { return QByteArrayView(m_last.data(), m_lastSize); }

    In m_in = In::Nothing;
    QByteArray m_words;
    QByteArray m_pairs;
    std::array<char, 4> m_last{}; // a character of UTF-8
    qsizetype m_lastSize = 0;
};

QString folded(const QString& text)
{
    QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    apart.removeIf([](QChar c) { return c.unicode() >= 0x0300 && c.unicode() <= 0x036f; });
    return apart.normalized(QString::NormalizationForm_KC);
}

void cutAny(const QString& text, Cutter& cutter)
{
    for (const uint c : folded(text).toUcs4()) {
        const char32_t one = c;
        if (isIdeograph(one))
            cutter.ideograph(QString::fromUcs4(&one, 1).toUtf8());
        else if (QChar::isLetterOrNumber(c) || (QChar::isMark(c) && cutter.isInWord()))
            cutter.word(QString::fromUcs4(&one, 1).toUtf8());
        else
            cutter.nothing();
    }
    cutter.nothing();
}

/// The character of three bytes of UTF-8.
uint decodeThree(const char* at)
{
    const auto byte = [at](int i) { return uint(static_cast<unsigned char>(at[i])); };
    return ((byte(0) & 0x0f) << 12) | ((byte(1) & 0x3f) << 6) | (byte(2) & 0x3f);
}

void cutAscii(char c, Cutter& cutter)
{
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        cutter.word(c);
    else if (c >= 'A' && c <= 'Z')
        cutter.word(char(c - 'A' + 'a'));
    else
        cutter.nothing();
}

bool isPlainThree(uint c)
{
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xff01 && c <= 0xff5e) || (c >= 0x3000 && c <= 0x3002) ||
           (c >= 0x3008 && c <= 0x3011);
}

/// Titles are nearly all ASCII and common ideographs, which need no tables: many times as fast. False when there is
/// anything else.
bool isPlain(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80)
            continue;
        if ((byte & 0xf0) != 0xe0 || i + 2 >= text.size() || !isPlainThree(decodeThree(text.data() + i)))
            return false;
        i += 2;
    }
    return true;
}

void cutPlain(QByteArrayView text, Cutter& cutter)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            cutAscii(text[i], cutter);
            continue;
        }
        const uint c = decodeThree(text.data() + i);
        if (c >= 0x4e00 && c <= 0x9fff)
            cutter.ideograph(text.sliced(i, 3));
        else if (c >= 0xff01 && c <= 0xff5e)
            cutAscii(char(c - 0xfee0), cutter); // full-width forms of ASCII
        else
            cutter.nothing();
        i += 2;
    }
    cutter.nothing();
}

void cut(QByteArrayView text, Cutter& cutter)
{
    if (isPlain(text))
        cutPlain(text, cutter);
    else
        cutAny(QString::fromUtf8(text), cutter);
}
} // namespace

searchtext::Terms searchtext::terms(QByteArrayView title, QByteArrayView titleOriginal)
{
    Cutter cutter(title.size(), titleOriginal.size());
    cut(title, cutter);
    cut(titleOriginal, cutter);
    return {cutter.words(), cutter.pairs()};
}

searchtext::Asked searchtext::asked(QStringView query)
{
    const Terms cut = terms(query.toUtf8(), {});
    Asked asked;
    if (!cut.words.isEmpty())
        asked.words = cut.words.split(' ');
    if (cut.pairs.isEmpty())
        return asked;
    // A run's last character stands alone behind its pairs; only that of a run of one is asked for.
    bool isInRun = false;
    for (const QByteArray& term : cut.pairs.split(' ')) {
        const bool isPair = QString::fromUtf8(term).toUcs4().size() > 1;
        if (isPair)
            asked.pairs.append(term);
        else if (!isInRun)
            asked.characters.append(term);
        isInRun = isPair;
    }
    return asked;
}

QByteArray searchtext::quoted(const QByteArray& term)
{
    return '"' + term + '"'; // terms are of letters and digits alone
}

} // namespace tradewind
