// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace tradewind {

/// How titles are cut for the two search tables and what is asked of them. Words of letters and digits go into one
/// table; runs of Chinese, Japanese and Korean characters go as overlapping pairs plus the last single character into
/// the other, so that any part of a run is found (保温杯 → "保温 温杯 杯"; looked for as "保温" and "温杯", one
/// character as a prefix). Full-width forms and case make no difference.
namespace searchtext {

struct Terms
{
    QString words; ///< for fts_en: space separated
    QString pairs; ///< for fts_zh: space separated
};

/// What is stored for a pair of titles.
Terms terms(QStringView title, QStringView titleOriginal);
/// What is asked for: expressions for MATCH, empty when that table has nothing to say. Every word must begin a word of
/// the title, every pair must occur. Text without any letter or digit gives two empty expressions.
Terms matchExpressions(QStringView query);

} // namespace searchtext

} // namespace tradewind
