// SPDX-License-Identifier: Apache-2.0
#include "app/tour/hands.h"

#include "models/catalogue/offerlistmodel.h"
#include "ui/widgets/accessiblepart.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/timeline.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

void sendKey(QWidget* to, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& text = {})
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(to, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(to, &release);
}

bool isReadInPieces(const QAbstractItemView* items)
{
    return qobject_cast<const OfferListModel*>(items->model()) != nullptr;
}

/// Rows down to the lower edge of the window.
int rowsDownToEdge(const QAbstractItemView* items)
{
    const int rows = items->model()->rowCount(items->rootIndex());
    int row = 0;
    while (row < rows &&
           items->visualRect(items->model()->index(row, 0, items->rootIndex())).top() < items->viewport()->height())
        ++row;
    return row;
}

void bringIntoView(QWidget* widget)
{
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(widget);
    }
}

void clickAt(QWidget* widget, const QPoint& at)
{
    const QPointF local(at);
    const QPointF global(widget->mapToGlobal(at));
    QMouseEvent press(QEvent::MouseButtonPress, local, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, local, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &release);
}

/// What a button shows and says: its caption, with what a name that begins so adds to it (the consequence of a card),
/// then the sentence below it or why it cannot be pressed.
QString wordsOf(const QAbstractButton* button)
{
    const QString name = button->accessibleName();
    QStringList words{name.startsWith(button->text()) ? name : button->text()};
    if (!button->accessibleDescription().isEmpty())
        words.append(button->accessibleDescription());
    return words.join(u'\n');
}

/// All that happened, not only the entry that the arrow keys have come to.
QString wordsOf(const Timeline* timeline)
{
    QStringList words;
    for (const Timeline::Entry& entry : timeline->entries()) {
        QStringList line{entry.title, entry.note, entry.time};
        line.removeAll(QString());
        words.append(line.join(u" · "_s));
    }
    return words.join(u'\n');
}

/// What can be read of a chart with the pointer, with the arrow keys, or as a table.
QJsonArray rowsOf(const QString& tabSeparated)
{
    QJsonArray rows;
    for (const QString& line : tabSeparated.split(u'\n'))
        rows.append(QJsonArray::fromStringList(line.split(u'\t')));
    return rows;
}

/// What a painted widget tells assistive technology: its value, or else its name.
QString spokenBy(QWidget* widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    if (!spoken)
        return widget->accessibleName();
    const QString value = spoken->text(QAccessible::Value);
    return value.isEmpty() ? spoken->text(QAccessible::Name) : value;
}

/// What stands in a grid of labels without names of their own, line by line.
QString wordsInside(const QWidget* widget)
{
    QStringList words;
    const auto parts = widget->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* part : parts) {
        if (!part->isVisible() || !part->objectName().isEmpty())
            continue;
        const auto* label = qobject_cast<QLabel*>(part);
        if (const QString said = label                                 ? label->text()
                                 : dynamic_cast<AccessiblePart*>(part) ? spokenBy(part)
                                                                       : QString();
            !said.isEmpty())
            words.append(said);
    }
    return words.join(u'\n');
}

} // namespace

Hands::Hands(QWidget* window)
    : m_window(window)
{
}

QWidget* Hands::find(const QString& name) const
{
    if (m_window->objectName() == name)
        return m_window;
    const auto matches = m_window->findChildren<QWidget*>(name);
    for (QWidget* widget : matches) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QString Hands::firstNamed(const QString& prefix) const
{
    const auto widgets = m_window->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (widget->isVisible() && widget->objectName().startsWith(prefix))
            return widget->objectName();
    }
    return {};
}

bool Hands::isEnabled(const QString& name) const
{
    const QWidget* widget = find(name);
    return widget && widget->isEnabled();
}

bool Hands::click(const QString& name) const
{
    QWidget* widget = find(name);
    if (!widget || !widget->isEnabled())
        return false;
    bringIntoView(widget);
    if (qobject_cast<QCheckBox*>(widget) || qobject_cast<QRadioButton*>(widget)) {
        // Their middle may lie beside box and label; the keyboard reaches them anywhere.
        widget->setFocus(Qt::TabFocusReason);
        sendKey(widget, Qt::Key_Space, Qt::NoModifier, u" "_s);
        return true;
    }
    clickAt(widget, widget->rect().center());
    return true;
}

void Hands::typeInto(QWidget* widget, const QString& text) const
{
    for (const QChar letter : text)
        sendKey(widget, letter == u'\n' ? int(Qt::Key_Return) : 0, Qt::NoModifier, letter);
}

bool Hands::type(const QString& name, const QString& text) const
{
    QWidget* widget = find(name);
    if (!widget || !widget->isEnabled())
        return false;
    bringIntoView(widget);
    widget->setFocus(Qt::OtherFocusReason);
    QWidget* target = widget->focusProxy() ? widget->focusProxy() : widget;
    sendKey(target, Qt::Key_A, Qt::ControlModifier);
    sendKey(target, Qt::Key_Delete);
    typeInto(target, text);
    sendKey(target, Qt::Key_Tab);
    return true;
}

bool Hands::press(const QString& name, int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget* widget = name.isEmpty() ? QApplication::focusWidget() : find(name);
    if (!widget)
        widget = name.isEmpty() ? m_window : nullptr;
    if (!widget || !widget->isEnabled())
        return false;
    if (!name.isEmpty())
        widget->setFocus(Qt::OtherFocusReason);
    sendKey(widget, key, modifiers);
    return true;
}

bool Hands::choose(const QString& name, const QString& text) const
{
    auto* combo = qobject_cast<QComboBox*>(find(name));
    if (!combo || !combo->isEnabled())
        return false;
    bringIntoView(combo);
    combo->setFocus(Qt::OtherFocusReason);
    const int wanted = combo->findText(text, Qt::MatchContains);
    if (wanted < 0)
        return false;
    while (combo->currentIndex() != wanted) {
        const int before = combo->currentIndex();
        sendKey(combo, wanted > before ? Qt::Key_Down : Qt::Key_Up);
        if (combo->currentIndex() == before)
            return false;
    }
    return true;
}

bool Hands::turnTo(const QString& name, int tab) const
{
    auto* tabs = qobject_cast<QTabBar*>(find(name));
    if (!tabs || !tabs->isEnabled() || tab >= tabs->count())
        return false;
    tabs->setFocus(Qt::TabFocusReason);
    while (tabs->currentIndex() != tab) {
        const int before = tabs->currentIndex();
        sendKey(tabs, tab > before ? Qt::Key_Right : Qt::Key_Left);
        if (tabs->currentIndex() == before)
            return false;
    }
    return true;
}

bool Hands::chooseEntry(const QString& name, const QString& entry) const
{
    auto* menu = qobject_cast<QMenu*>(find(name));
    if (!menu)
        return false;
    for (qsizetype steps = menu->actions().size(); steps > 0; --steps) {
        sendKey(menu, Qt::Key_Down);
        if (menu->activeAction() && menu->activeAction()->objectName() == entry) {
            sendKey(menu, Qt::Key_Return);
            return true;
        }
    }
    return false;
}

QAbstractItemView* Hands::view(const QString& name) const
{
    return qobject_cast<QAbstractItemView*>(find(name));
}

bool Hands::selectRowAt(const QString& name, int row, int column) const
{
    QAbstractItemView* items = view(name);
    if (!items || !items->model() || row < 0 || row >= items->model()->rowCount(items->rootIndex()))
        return false;
    const QModelIndex index = items->model()->index(row, column, items->rootIndex());
    bringIntoView(items);
    items->setFocus(Qt::OtherFocusReason);
    items->scrollTo(index);
    const QRect at = items->visualRect(index);
    if (at.isValid())
        clickAt(items->viewport(), at.center());
    if (items->currentIndex().row() != row)
        items->setCurrentIndex(index);
    return true;
}

bool Hands::selectRow(const QString& name, const QString& text, int column) const
{
    const QAbstractItemView* items = view(name);
    if (!items || !items->model())
        return false;
    const QAbstractItemModel* model = items->model();
    for (int row = 0; row < model->rowCount(items->rootIndex()); ++row) {
        for (int cell = 0; cell < model->columnCount(items->rootIndex()); ++cell) {
            if (model->index(row, cell, items->rootIndex()).data(Qt::DisplayRole).toString().contains(text))
                return selectRowAt(name, row, column);
        }
    }
    return false;
}

bool Hands::openRow(const QString& name, const QString& text) const
{
    return selectRow(name, text) && press(name, Qt::Key_Return);
}

bool Hands::editCell(const QString& name, int row, int column, const QString& text) const
{
    QAbstractItemView* items = view(name);
    if (!items || !selectRowAt(name, row, column))
        return false;
    items->setCurrentIndex(items->model()->index(row, column, items->rootIndex()));
    sendKey(items, Qt::Key_F2);
    QWidget* editor = items->indexWidget(items->currentIndex());
    if (!editor) {
        const auto fields = items->viewport()->findChildren<QLineEdit*>();
        editor = fields.isEmpty() ? nullptr : fields.last();
    }
    if (!editor)
        return false;
    sendKey(editor, Qt::Key_A, Qt::ControlModifier);
    typeInto(editor, text);
    sendKey(editor, Qt::Key_Return);
    return true;
}

QString Hands::textOf(QWidget* widget)
{
    if (const auto* label = qobject_cast<QLabel*>(widget))
        return label->text();
    if (const auto* button = qobject_cast<QAbstractButton*>(widget))
        return wordsOf(button);
    if (const auto* field = qobject_cast<QLineEdit*>(widget))
        return field->text();
    if (const auto* field = qobject_cast<QPlainTextEdit*>(widget))
        return field->toPlainText();
    if (const auto* combo = qobject_cast<QComboBox*>(widget))
        return combo->currentText();
    if (const auto* timeline = qobject_cast<Timeline*>(widget))
        return wordsOf(timeline);
    QString words = spokenBy(widget);
    if (const QString inside = wordsInside(widget); !inside.isEmpty() && !dynamic_cast<AccessiblePart*>(widget))
        words = words.isEmpty() ? inside : words + u'\n' + inside;
    return words;
}

QString Hands::text(const QString& name) const
{
    QWidget* widget = find(name);
    return widget ? textOf(widget) : QString();
}

QJsonArray Hands::table(const QString& name, int mostRows) const
{
    QJsonArray rows;
    const QAbstractItemView* items = view(name);
    if (!items || !items->model())
        return rows;
    const QAbstractItemModel* model = items->model();
    const int columns = model->columnCount(items->rootIndex());
    const auto* grid = qobject_cast<const QTableView*>(items);
    const auto* tree = qobject_cast<const QTreeView*>(items);
    const auto hidden = [&](int column) {
        return (grid && grid->isColumnHidden(column)) || (tree && tree->isColumnHidden(column));
    };
    QJsonArray head;
    for (int column = 0; column < columns; ++column) {
        if (!hidden(column))
            head.append(model->headerData(column, Qt::Horizontal).toString());
    }
    rows.append(head);
    for (int row = 0; row < std::min(mostRows, model->rowCount(items->rootIndex())); ++row) {
        QJsonArray cells;
        for (int column = 0; column < columns; ++column) {
            if (!hidden(column))
                cells.append(model->index(row, column, items->rootIndex()).data(Qt::DisplayRole).toString());
        }
        rows.append(cells);
    }
    return rows;
}

int Hands::rowCount(const QString& name) const
{
    const QAbstractItemView* items = view(name);
    return items && items->model() ? items->model()->rowCount(items->rootIndex()) : 0;
}

bool Hands::isRead() const
{
    for (const QAbstractItemView* items : m_window->findChildren<QAbstractItemView*>()) {
        if (!items->isVisible() || !isReadInPieces(items))
            continue;
        for (int row = rowsDownToEdge(items) - 1; row >= 0; --row) {
            const QModelIndex index = items->model()->index(row, 0, items->rootIndex());
            if (items->visualRect(index).bottom() < 0)
                break;
            if (!index.data(OfferListModel::LoadedRole).toBool())
                return false;
        }
    }
    return true;
}

QJsonObject Hands::facts(const QString& prefix) const
{
    QJsonObject found;
    const auto widgets = m_window->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        const QString name = widget->objectName();
        if (!name.startsWith(prefix) || !widget->isVisible())
            continue;
        if (const auto* chart = qobject_cast<ChartWidget*>(widget))
            found.insert(name + u".data"_s, rowsOf(chart->dataAsText()));
        if (const auto* items = qobject_cast<QAbstractItemView*>(widget)) {
            found.insert(name, isReadInPieces(items) ? table(name, rowsDownToEdge(items)) : table(name));
        } else if (const QString shown = textOf(widget); !shown.isEmpty()) {
            found.insert(name, shown);
        }
    }
    return found;
}

} // namespace tradewind
