// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/pageinput.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// A field goes by its own name, else by its place among its like.
template <typename Field>
QHash<QString, Field*> fieldsOf(const QWidget& page)
{
    QHash<QString, Field*> fields;
    int place = 0;
    for (Field* field : page.findChildren<Field*>()) {
        const QWidget* holder = field->parentWidget();
        // The editor of a table that has just been closed is hidden until it goes.
        if (field->isHidden() || qobject_cast<const QComboBox*>(holder) ||
            qobject_cast<const QAbstractSpinBox*>(holder))
            continue;
        const QString name = field->objectName().isEmpty()
                                 ? u"%1#%2"_s.arg(QLatin1StringView(field->metaObject()->className())).arg(place)
                                 : field->objectName();
        fields.insert(name, field);
        ++place;
    }
    return fields;
}

} // namespace

PageInput PageInput::of(const QWidget& page)
{
    PageInput input;
    if (QWidget* focus = QApplication::focusWidget(); focus && page.isAncestorOf(focus)) {
        input.m_focused = focus->objectName();
        if (const auto* line = qobject_cast<QLineEdit*>(focus))
            input.m_cursor = line->cursorPosition();
        else if (const auto* text = qobject_cast<QPlainTextEdit*>(focus))
            input.m_cursor = text->textCursor().position();
        focus->clearFocus();
    }
    const auto lines = fieldsOf<QLineEdit>(page);
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        if (line.value()->isModified() && !line.value()->text().isEmpty())
            input.m_texts.insert(line.key(), line.value()->text());
    }
    const auto texts = fieldsOf<QPlainTextEdit>(page);
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (text.value()->document()->isModified() && !text.value()->document()->isEmpty())
            input.m_texts.insert(text.key(), text.value()->toPlainText());
    }
    return input;
}

bool PageInput::fits(const QWidget& page) const
{
    const auto lines = fieldsOf<QLineEdit>(page);
    const auto texts = fieldsOf<QPlainTextEdit>(page);
    const QStringList names = m_texts.keys();
    return std::all_of(names.cbegin(), names.cend(),
                       [&](const QString& name) { return lines.contains(name) || texts.contains(name); });
}

void PageInput::restore(QWidget& page) const
{
    const auto lines = fieldsOf<QLineEdit>(page);
    const auto texts = fieldsOf<QPlainTextEdit>(page);
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
        // Put in as if it was typed, so that the page hears of it.
        if (QLineEdit* line = lines.value(text.key()); line && line->text().isEmpty())
            line->insert(text.value());
        else if (QPlainTextEdit* edit = texts.value(text.key()); edit && edit->document()->isEmpty())
            edit->insertPlainText(text.value());
    }
    QWidget* focus = m_focused.isEmpty() ? nullptr : page.findChild<QWidget*>(m_focused);
    if (!focus)
        return;
    focus->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(focus)) {
        line->setCursorPosition(m_cursor);
    } else if (auto* edit = qobject_cast<QPlainTextEdit*>(focus)) {
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(std::min(m_cursor, edit->document()->characterCount() - 1));
        edit->setTextCursor(cursor);
    }
}

} // namespace tradewind
