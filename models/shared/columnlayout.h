// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tradewind {

/// One column of a table as a person arranged it.
struct ColumnPlace
{
    QString key;
    int width = 0; ///< design pixels; 0: as the table likes it
    bool shown = true;
    bool operator==(const ColumnPlace&) const = default;
};

/// Which columns a table shows, in which order and how wide, by key: it outlives a version that adds or drops columns.
struct ColumnLayout
{
    QList<ColumnPlace> columns; ///< in the order shown; a key that the table does not know is passed over
    bool frozen = false;        ///< the first one stays while the others scroll

    QByteArray toJson() const;
    /// What cannot be read gives an empty layout: the table's own.
    static ColumnLayout fromJson(const QByteArray& json);
    bool operator==(const ColumnLayout&) const = default;
};

} // namespace tradewind
