// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/tablecolumns.h"

#include "ui/shared/datatable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/popover.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListWidget>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// The columns by name: space shows or hides one, Alt with an arrow moves it.
class ColumnList final : public QListWidget
{
public:
    explicit ColumnList(TableColumns& columns)
        : m_columns(columns)
    {
        setObjectName(u"columns.list"_s);
        setAccessibleName(TableColumns::tr("Columns of the list"));
        setFrameShape(QFrame::NoFrame);
        fill(1);
        connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
            m_columns.setShown(item->data(Qt::UserRole).toString(), item->checkState() == Qt::Checked);
        });
    }
    QSize sizeHint() const override { return {200, sizeHintForRow(0) * count() + 4}; }

    void moveCurrent(int by)
    {
        if (!currentItem())
            return;
        m_columns.move(currentItem()->data(Qt::UserRole).toString(), by);
        fill(std::clamp(currentRow() + by, 1, count() - 1));
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool moves = event->modifiers() == Qt::AltModifier;
        if (moves && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
            moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
        else
            QListWidget::keyPressEvent(event);
    }

private:
    void fill(int current)
    {
        const QSignalBlocker quiet(this);
        clear();
        const ColumnLayout layout = m_columns.layout();
        for (const ColumnPlace& place : layout.columns) {
            auto* item = new QListWidgetItem(m_columns.name(place.key), this);
            item->setData(Qt::UserRole, place.key);
            const bool isFixed = place.key == layout.columns.first().key;
            item->setFlags(isFixed ? Qt::ItemIsSelectable
                                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(place.shown ? Qt::Checked : Qt::Unchecked);
        }
        setCurrentRow(std::min(current, count() - 1));
    }

    TableColumns& m_columns;
};

} // namespace

TableColumns::TableColumns(DataTable* table, QStringList keys, QStringList hidden)
    : QObject(table)
    , m_table(table)
    , m_keys(std::move(keys))
{
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    for (const QString& key : hidden)
        m_table->setColumnHidden(columnOf(key), true);
    m_own = layout();
    connect(header, &QHeaderView::sectionMoved, this, &TableColumns::told);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        // Only what a person pulled; the first takes whatever room is left.
        if (!m_table->isMakingRoom() &&
            m_table->horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive &&
            m_table->horizontalHeader()->isVisible() && column > 0 && !m_table->isColumnHidden(column)) {
            m_table->keepColumnWidth(column, designWidth(column));
            told();
        }
    });
}

int TableColumns::designWidth(int column) const
{
    const int hundred = std::max(1, Theme::of(m_table).px(100));
    return (m_table->columnWidth(column) * 100 + hundred / 2) / hundred;
}

void TableColumns::told()
{
    if (!m_applying)
        Q_EMIT changed();
}

ColumnLayout TableColumns::layout() const
{
    const QHeaderView* header = m_table->horizontalHeader();
    ColumnLayout layout;
    layout.frozen = m_table->isFirstColumnFrozen();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool shown = m_table->isColumnWanted(column);
        layout.columns.append({m_keys.value(column), shown && column > 0 ? m_table->ownColumnWidth(column) : 0, shown});
    }
    return layout;
}

void TableColumns::apply(const ColumnLayout& wanted)
{
    m_applying = true;
    const ColumnLayout& layout = wanted.columns.isEmpty() ? m_own : wanted;
    QHeaderView* header = m_table->horizontalHeader();
    const Theme theme = Theme::of(m_table);
    int visual = 1;
    for (const ColumnPlace& place : layout.columns) {
        const int column = columnOf(place.key);
        if (column <= 0)
            continue;
        header->moveSection(header->visualIndex(column), std::min(visual++, header->count() - 1));
        m_table->setColumnWanted(column, place.shown);
        if (place.shown && place.width > 0) {
            m_table->keepColumnWidth(column, place.width);
            m_table->setColumnWidth(column, theme.px(place.width));
        }
    }
    m_table->setFirstColumnFrozen(layout.frozen);
    m_applying = false;
}

QString TableColumns::name(const QString& key) const
{
    return m_table->model()->headerData(columnOf(key), Qt::Horizontal).toString();
}

void TableColumns::setShown(const QString& key, bool shown)
{
    if (columnOf(key) <= 0 || m_table->isColumnWanted(columnOf(key)) == shown)
        return;
    m_table->setColumnWanted(columnOf(key), shown);
    told();
}

void TableColumns::move(const QString& key, int by)
{
    QHeaderView* header = m_table->horizontalHeader();
    const int from = header->visualIndex(columnOf(key));
    const int to = std::clamp(from + by, 1, header->count() - 1);
    if (from > 0 && to != from)
        header->moveSection(from, to);
}

void TableColumns::setFrozen(bool frozen)
{
    if (frozen == m_table->isFirstColumnFrozen())
        return;
    m_table->setFirstColumnFrozen(frozen);
    told();
}

void TableColumns::openChooser(QWidget* anchor)
{
    auto* popover = new Popover(tr("Columns"), m_table->window());
    popover->setObjectName(u"columns.popover"_s);
    auto* list = new ColumnList(*this);
    popover->body()->addWidget(list);
    auto* moves = new QHBoxLayout;
    auto* up = makeButton(tr("Move up"), u"columns.up"_s, ButtonRole::Normal, u"arrow-up"_s, ButtonSize::Small);
    auto* down = makeButton(tr("Move down"), u"columns.down"_s, ButtonRole::Normal, u"arrow-down"_s, ButtonSize::Small);
    up->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText));
    down->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText));
    connect(up, &QPushButton::clicked, list, [list] { list->moveCurrent(-1); });
    connect(down, &QPushButton::clicked, list, [list] { list->moveCurrent(1); });
    moves->addWidget(up);
    moves->addWidget(down);
    popover->body()->addLayout(moves);
    auto* frozen = new QCheckBox(tr("The first column stays while scrolling"));
    frozen->setObjectName(u"columns.frozen"_s);
    frozen->setChecked(m_table->isFirstColumnFrozen());
    connect(frozen, &QCheckBox::toggled, this, &TableColumns::setFrozen);
    popover->body()->addWidget(frozen);
    auto* reset = makeButton(tr("As they were at first"), u"columns.reset"_s, ButtonRole::Link, {}, ButtonSize::Small);
    connect(reset, &QPushButton::clicked, popover, [this, popover] {
        apply({});
        popover->close();
        told();
    });
    popover->body()->addWidget(reset, 0, Qt::AlignLeft);
    popover->openAt(anchor, 280);
}

} // namespace tradewind
