// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

namespace tradewind {

/// How titles are cut for the two search tables and what is asked of them. Words of letters and digits go into one
/// table; runs of Chinese, Japanese and Korean characters go as overlapping pairs plus the last single character into
/// the other, so that any part of a run is found (保温杯 → "保温 温杯 杯"; looked for as "保温" and "温杯", one
/// character as a prefix). Case, full-width forms and the accents of Latin, Greek and Cyrillic letters make no
/// difference. All of it UTF-8.
namespace searchtext {

struct Terms
{
    QByteArray words; ///< for fts_en: space separated
    QByteArray pairs; ///< for fts_zh: space separated

    bool operator==(const Terms&) const = default;
};

/// What is stored for a pair of titles.
Terms terms(QByteArrayView title, QByteArrayView titleOriginal);

/// What is asked for: all of them.
struct Asked
{
    QList<QByteArray> words;      ///< each begins a word of a title
    QList<QByteArray> pairs;      ///< each occurs
    QList<QByteArray> characters; ///< single ones: each begins a pair, or ends a run

    bool isEmpty() const { return words.isEmpty() && pairs.isEmpty() && characters.isEmpty(); }
};
/// Text without any letter or digit asks for nothing.
Asked asked(QStringView query);

/// A word as it is written in a MATCH expression.
QByteArray quoted(const QByteArray& term);

} // namespace searchtext

} // namespace tradewind
