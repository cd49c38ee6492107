// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/comparepage.h"

#include "ui/catalogue/landedpanels.h"
#include "ui/shared/datatable.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kNames = 156;
constexpr int kOffer = 208;
} // namespace

ComparePage::ComparePage(CatalogueDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_comparison(desk.comparison())
    , m_head(new PageHead(tr("Compare")))
{
    setObjectName(u"compare"_s);
    setTitle(tr("Compare"));
    setCrumbs({{tr("Catalogue"), u"catalogue"_s}});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_head);
    m_only = new QCheckBox(tr("Only what differs"));
    m_only->setObjectName(u"compare.onlyDifferences"_s);
    m_only->setChecked(m_comparison.showsOnlyDifferences());
    m_clear = makeButton(tr("Clear all"), u"compare.clear"_s, ButtonRole::Quiet);
    m_head->addAtEnd(m_only);
    m_head->addAtEnd(m_clear);

    m_table = new DataTable;
    m_table->setObjectName(u"compare.table"_s);
    m_table->setAccessibleName(tr("Offers side by side"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setModel(&m_comparison);
    m_table->setFirstColumnFrozen(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->viewport()->setCursor(Qt::PointingHandCursor);
    connect(header, &QHeaderView::sectionClicked, this, [this, header](int column) {
        const int x = header->sectionViewportPosition(column);
        openMenu(column, header->viewport()->mapToGlobal(QPoint(x, header->height())));
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        const QModelIndex index = m_table->indexAt(at);
        openMenu(index.column() > 0 ? index.column() : m_table->currentIndex().column(),
                 m_table->viewport()->mapToGlobal(at));
    });
    m_table->installEventFilter(this);
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new AssumptionBar(desk.assumptions(), u"compare"_s));
    column->addWidget(m_table, 1);
    m_empty = new EmptyState;
    m_empty->setObjectName(u"compare.empty"_s);
    m_empty->setContent(u"columns"_s, tr("Nothing to compare yet"),
                        tr("Press C on an offer in the catalogue, on up to eight of them."), tr("Open the catalogue"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    whole->addWidget(m_stack, 1);

    connect(m_only, &QCheckBox::toggled, &m_comparison, &OfferComparison::setShowsOnlyDifferences);
    connect(m_clear, &QPushButton::clicked, &m_comparison, &OfferComparison::clear);
    connect(m_empty, &EmptyState::actRequested, this, [this] { go(u"catalogue"_s); });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); });
    connect(&m_comparison, &OfferComparison::offersChanged, this, &ComparePage::refresh);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_comparison, signal, this, &ComparePage::arrange);
    connect(&m_comparison, &QAbstractItemModel::rowsMoved, this, &ComparePage::arrange);
    connect(&m_comparison, &QAbstractItemModel::modelReset, this, &ComparePage::arrange);
    refresh();
    arrange();
}

void ComparePage::activate(const Route& route)
{
    Page::activate(route);
    refresh();
}

QWidget* ComparePage::initialFocus()
{
    return m_comparison.ids().isEmpty() ? nullptr : m_table;
}

void ComparePage::refresh()
{
    const qsizetype number = m_comparison.ids().size();
    m_head->setNote(tr("%1 of %2 offers").arg(number).arg(OfferComparison::kMost));
    m_only->setVisible(number > 1);
    m_clear->setVisible(number > 0);
    m_stack->setCurrentWidget(number > 0 ? m_content : m_empty);
    if (number > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_comparison.index(0, 1));
}

/// The offers themselves stand first, with their pictures.
void ComparePage::arrange()
{
    const Theme theme = Theme::of(this);
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < m_comparison.columnCount(); ++column) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        m_table->setColumnWidth(column, theme.px(column == 0 ? kNames : kOffer));
    }
    for (int row = 0; row < m_comparison.rowCount(); ++row)
        m_table->setRowHeight(row,
                              m_comparison.at(row).key == "offer"_L1 ? theme.pictureRowHeight() : theme.rowHeight());
}

void ComparePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    // After the table has dressed itself for the other theme.
    if (event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &ComparePage::arrange, Qt::QueuedConnection);
}

bool ComparePage::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = m_table->currentIndex();
    const QString offer = current.isValid() ? m_comparison.offerAt(current.column()) : QString();
    if (offer.isEmpty())
        return false;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers == Qt::NoModifier) {
        go(u"offer/"_s + offer);
        return true;
    }
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        takeOut(current.column());
        return true;
    }
    if ((key == Qt::Key_Left || key == Qt::Key_Right) && modifiers == Qt::ControlModifier) {
        const bool onward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
        moveColumn(current.column(), current.column() + (onward ? 1 : -1));
        return true;
    }
    return false;
}

void ComparePage::takeOut(int column)
{
    m_comparison.remove(m_comparison.offerAt(column));
    const int next = std::min(column, m_comparison.columnCount() - 1);
    if (next > 0)
        m_table->setCurrentIndex(m_comparison.index(0, next));
}

void ComparePage::moveColumn(int from, int to)
{
    if (from < 1 || to < 1 || to >= m_comparison.columnCount())
        return;
    const int row = std::max(0, m_table->currentIndex().row());
    m_comparison.moveOffer(from - 1, to - 1);
    m_table->setCurrentIndex(m_comparison.index(row, to));
}

void ComparePage::openMenu(int column, const QPoint& globalPosition)
{
    const QString offer = m_comparison.offerAt(column);
    if (offer.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"compare.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, offer] { go(u"offer/"_s + offer); });
    menu->addSeparator();
    const int last = m_comparison.columnCount() - 1;
    const int left = layoutDirection() == Qt::RightToLeft ? 1 : -1;
    for (const auto& [words, to, key] : {std::tuple(tr("Move to the left"), column + left, Qt::Key_Left),
                                         std::tuple(tr("Move to the right"), column - left, Qt::Key_Right)}) {
        QAction* move = menu->addAction(words, this, [this, column, target = to] { moveColumn(column, target); });
        move->setEnabled(to >= 1 && to <= last);
        move->setShortcut(QKeySequence(Qt::CTRL | key)); // to be read: the table has the key itself
    }
    menu->addSeparator();
    QAction* out = menu->addAction(pathIcon(u"x"_s), tr("Take out"), this, [this, column] { takeOut(column); });
    out->setShortcut(QKeySequence(Qt::Key_Delete));
    menu->popup(globalPosition);
}

bool ComparePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace tradewind
