// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "ui/widgets/panels.h"

#include <QStringList>

namespace tradewind {

/// A few values side by side: what was agreed and what is true; before, mine and theirs. Rows are told to assistive
/// technology as sentences. Text is plain.
class Comparison final : public Card
{
    Q_OBJECT

public:
    struct Row
    {
        QString name;
        QStringList values;             ///< one a column; missing ones stay empty
        QList<bool> marked;             ///< columns that stand out
        std::optional<CellPart> result; ///< a chip at the end
        QString words;                  ///< the row as a sentence
        bool operator==(const Row&) const = default;
    };
    enum class Align { Leading, Trailing };

    explicit Comparison(const QString& name, QWidget* parent = nullptr);
    /// `heads`: of the name, of each value, of the result. Values of amounts stand at the end of their column, words at
    /// its beginning.
    void setRows(const QStringList& heads, const QList<Row>& rows, Align align);
    const QList<Row>& rows() const { return m_rows; }

private:
    QWidget* valueOf(const Row& row, int column, Align align) const;

    QStringList m_heads;
    QList<Row> m_rows;
    Align m_align = Align::Trailing;
    QGridLayout* m_grid;
};

} // namespace tradewind
