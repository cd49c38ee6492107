// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/comparison.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

Comparison::Comparison(const QString& name, QWidget* parent)
    : Card(Kind::Plain, parent)
    , m_grid(new QGridLayout)
{
    const Theme theme = Theme::of(this);
    setObjectName(name);
    m_grid->setHorizontalSpacing(theme.px(24));
    m_grid->setVerticalSpacing(theme.px(8));
    body()->addLayout(m_grid);
}

QWidget* Comparison::valueOf(const Row& row, int column, Align align) const
{
    const bool marked = row.marked.value(column);
    const QString text = row.values.value(column);
    auto* label = new PlainLabel({}, TextStyle::Body, marked ? Ink::Primary : Ink::Secondary);
    label->setWeight(marked ? Emphasis::Strong : Emphasis::Regular);
    label->setWordWrap(align == Align::Leading);
    label->setAlignment(align == Align::Leading ? Qt::AlignLeading | Qt::AlignVCenter
                                                : Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    setServerText(label, text.isEmpty() ? u"–"_s : text);
    label->setAccessibleName(tr("%1, %2: %3").arg(row.name, m_heads.value(column + 1), label->text()));
    return label;
}

void Comparison::setRows(const QStringList& heads, const QList<Row>& rows, Align align)
{
    if (heads == m_heads && rows == m_rows && align == m_align)
        return;
    m_heads = heads;
    m_rows = rows;
    m_align = align;
    while (QLayoutItem* old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto columns = static_cast<int>(heads.size());
    for (int column = 0; column < columns; ++column) {
        auto* head = new PlainLabel(heads.at(column), TextStyle::Small, Ink::Tertiary);
        const bool trailing = align == Align::Trailing && column > 0 && column < columns - 1;
        head->setAlignment(trailing ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading);
        m_grid->addWidget(head, 0, column);
        m_grid->setColumnStretch(column,
                                 align == Align::Leading ? (column < columns - 1 ? 2 : 0) : (column == 0 ? 1 : 0));
    }
    int line = 1;
    QStringList sentences;
    for (const Row& row : rows) {
        m_grid->addWidget(new Separator, line++, 0, 1, columns);
        auto* name = new PlainLabel;
        setServerText(name, row.name);
        name->setWordWrap(true);
        m_grid->addWidget(name, line, 0);
        for (int column = 0; column < columns - 2; ++column) {
            QWidget* value = valueOf(row, column, align);
            value->setObjectName(u"%1.%2.%3"_s.arg(objectName()).arg(sentences.size() + 1).arg(column + 1));
            m_grid->addWidget(value, line, column + 1);
        }
        if (row.result) {
            auto* chip = new Chip(row.result->tone, row.result->icon, row.result->text);
            m_grid->addWidget(chip, line, columns - 1, Qt::AlignLeading | Qt::AlignVCenter);
        }
        sentences.append(row.words);
        ++line;
    }
    setAccessibleName(heads.value(0));
    setAccessibleDescription(sentences.join(u' '));
}

} // namespace tradewind
