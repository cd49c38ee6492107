// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/typinghelp.h"

#include "services/catalogue/searchtext.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kNextIdeographs = 2;

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han;
}
} // namespace

TypingHelp::TypingHelp(const QString& text)
    : m_isBehind(text.endsWith(u' '))
    , m_isChinese(!text.isEmpty() && isIdeograph(text.back()))
{
    const QString trimmed = text.trimmed();
    if (m_isChinese) {
        qsizetype from = trimmed.size();
        while (from > 0 && isIdeograph(trimmed.at(from - 1)))
            --from;
        m_kept = trimmed;
        m_last = trimmed.mid(from);
        return;
    }
    const qsizetype space = trimmed.lastIndexOf(u' ');
    m_last = trimmed.mid(space + 1);
    m_kept = m_isBehind ? trimmed + u' ' : trimmed.left(space + 1);
}

void TypingHelp::add(const QByteArray& title, const QByteArray& titleOriginal)
{
    if (m_last.isEmpty())
        return;
    for (const QByteArray& each : {title, titleOriginal}) {
        if (m_isChinese)
            addIdeographs(QString::fromUtf8(each));
        else
            addWords(QString::fromUtf8(searchtext::terms(each, {}).words));
    }
}

void TypingHelp::addWords(const QString& title)
{
    const QString last = QString::fromUtf8(searchtext::terms(m_last.toUtf8(), {}).words);
    if (last.isEmpty())
        return;
    const QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!m_isBehind && words.at(i).startsWith(last) && words.at(i) != last)
            ++m_counts[words.at(i)];
        if (m_isBehind && i > 0 && words.at(i - 1).startsWith(last))
            ++m_counts[words.at(i)];
    }
}

void TypingHelp::addIdeographs(const QString& title)
{
    qsizetype at = title.indexOf(m_last);
    for (; at >= 0; at = title.indexOf(m_last, at + 1)) {
        qsizetype end = at + m_last.size();
        while (end < title.size() && end < at + m_last.size() + kNextIdeographs && isIdeograph(title.at(end)))
            ++end;
        if (const QString next = title.mid(at + m_last.size(), end - at - m_last.size()); !next.isEmpty())
            ++m_counts[next];
    }
}

QStringList TypingHelp::proposals(int limit) const
{
    QList<std::pair<QString, int>> sorted;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        sorted.append({it.key(), it.value()});
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    QStringList texts;
    for (qsizetype i = 0; i < std::min<qsizetype>(limit, sorted.size()); ++i)
        texts.append(m_kept + sorted.at(i).first);
    return texts;
}

} // namespace tradewind
