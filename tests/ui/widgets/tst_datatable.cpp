// SPDX-License-Identifier: Apache-2.0
#include "models/shared/roles.h"
#include "tests/testkit/testcase.h"
#include "ui/shared/datatable.h"
#include "ui/theme/themecontroller.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_datatable : public testkit::TestCase
{
    Q_OBJECT

    ThemeController m_themes{ThemeController::Preference::Light};

    static void fill(QStandardItemModel* model, int rows)
    {
        for (int row = 0; row < rows; ++row) {
            auto* first = new QStandardItem(u"row %1"_s.arg(row));
            first->setData(u"id-%1"_s.arg(row), role(Role::Id));
            model->appendRow({first, new QStandardItem(u"12.00"_s)});
        }
    }

private Q_SLOTS:
    void enterOpensTheRow()
    {
        QStandardItemModel model;
        fill(&model, 5);
        DataTable table;
        table.setModel(&model);
        QSignalSpy opened(&table, &DataTable::rowOpened);
        QVERIFY(table.selectId(u"id-3"_s));
        QVERIFY(!table.selectId(u"id-9"_s));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toModelIndex().row(), 3);
        QCOMPARE(table.idOfCurrentRow(), u"id-3"_s);
    }

    void tabLeavesTheTable()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        QStandardItemModel model;
        fill(&model, 5);
        auto* table = new DataTable;
        table->setModel(&model);
        auto* after = new QPushButton(u"After"_s);
        column->addWidget(table);
        column->addWidget(after);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), after);
    }

    void growsWithItsRows()
    {
        QStandardItemModel model;
        fill(&model, 2);
        DataTable table;
        table.setFitToRows(true);
        table.setModel(&model);
        const int two = table.sizeHint().height();
        fill(&model, 1);
        QCOMPARE(table.sizeHint().height() - two, Theme::of(&table).rowHeight());
    }

    void wordsStandOnOneLineAgainWhereThereIsRoom()
    {
        QStandardItemModel model;
        model.appendRow({new QStandardItem(u"Goods"_s), new QStandardItem(u"Balance of goods, before shipping"_s)});
        DataTable table;
        table.setModel(&model);
        table.setStretchColumn(1);
        table.setColumnWidths({100, 0});
        table.setFoldedColumn(1);
        table.resize(200, 200);
        table.show();
        const int usual = Theme::of(&table).rowHeight();
        QTRY_VERIFY(table.rowHeight(0) > usual);
        table.hide();
        table.resize(900, 200);
        table.show();
        QTRY_COMPARE(table.rowHeight(0), usual);
    }

    void aTickStandsBeforeTheRow()
    {
        QStandardItemModel model;
        fill(&model, 3);
        model.item(0)->setData(Qt::Checked, Qt::CheckStateRole);
        model.item(1)->setData(Qt::Unchecked, Qt::CheckStateRole);
        DataTable table;
        table.setModel(&model);
        table.setStretchColumn(0);
        table.cellDelegate()->setTicks(true);
        table.resize(400, 200);
        table.show();
        const Theme theme = Theme::of(&table);
        const QImage picture = table.viewport()->grab().toImage();
        const double ratio = picture.devicePixelRatio();
        // Near the box's edge, beside the tick itself.
        const auto boxOf = [&](int row) {
            const QRect cell = table.visualRect(model.index(row, 0));
            const QPoint at(cell.x() + theme.px(24 + 2), cell.center().y());
            return picture.pixelColor((QPointF(at) * ratio).toPoint());
        };
        QCOMPARE(boxOf(0), theme.color(ColorRole::Accent));
        QCOMPARE(boxOf(1), theme.color(ColorRole::Surface));
        // Those that cannot be ticked keep the room: all names begin at one place.
        const auto beginOf = [&](int row) {
            const QRect cell = table.visualRect(model.index(row, 0));
            const QColor ground = picture.pixelColor((QPointF(cell.x() + 2, cell.center().y()) * ratio).toPoint());
            for (int x = cell.x() + theme.px(24 + 16 + 2); x < cell.right(); ++x) {
                for (int y = cell.top() + 4; y < cell.bottom() - 4; ++y) {
                    if (picture.pixelColor((QPointF(x, y) * ratio).toPoint()) != ground)
                        return x;
                }
            }
            return -1;
        };
        QVERIFY(beginOf(1) > 0);
        QCOMPARE(beginOf(2), beginOf(1));
    }

    void theNameColumnKeepsItsRoom()
    {
        QStandardItemModel model;
        model.appendRow({new QStandardItem(u"Vacuum tumbler"_s), new QStandardItem(u"Placed"_s),
                         new QStandardItem(u"Supplier"_s), new QStandardItem(u"12.00"_s)});
        DataTable table;
        table.setModel(&model);
        table.setStretchColumn(0);
        table.setColumnWidths({0, 200, 200, 100});
        table.setStretchMinimum(260, {2, 1});
        table.show();
        table.resize(900, 300);
        QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        QVERIFY(!table.isColumnHidden(2));
        table.resize(620, 300);
        QVERIFY(table.isColumnHidden(2) && !table.isColumnHidden(1));
        QVERIFY(table.columnWidth(0) >= 260);
        table.resize(420, 300);
        QVERIFY(table.isColumnHidden(2) && table.isColumnHidden(1));
        table.resize(300, 300);
        QCOMPARE(table.columnWidth(0), 260);
        QVERIFY(table.horizontalScrollBar()->maximum() > 0); // nothing is left to leave out
        table.resize(900, 300);
        QVERIFY(!table.isColumnHidden(2) && !table.isColumnHidden(1));
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    }

    void namesGrowWithTheWindow()
    {
        QStandardItemModel model;
        model.appendRow(
            {new QStandardItem(u"Vacuum tumbler"_s), new QStandardItem(u"Supplier"_s), new QStandardItem(u"12.00"_s)});
        DataTable table;
        table.setModel(&model);
        table.setStretchColumn(0);
        table.setColumnWidths({0, 200, 100});
        table.setStretchMinimum(260);
        table.setGrowingColumns({1});
        table.show();
        table.resize(500, 300);
        QCOMPARE(table.columnWidth(1), 200);
        table.resize(700, 300);
        QVERIFY(table.columnWidth(1) > 230 && table.columnWidth(0) > 300);
        QCOMPARE(table.columnWidth(2), 100);
        QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        table.resize(1600, 300);
        QCOMPARE(table.columnWidth(1), 400); // twice its own, the rest is for the name
        table.resize(500, 300);
        QCOMPARE(table.columnWidth(1), 200);
        // One that was pulled stays.
        table.keepColumnWidth(1, 220);
        table.setColumnWidth(1, 220);
        table.resize(1600, 300);
        QCOMPARE(table.columnWidth(1), 220);
    }

    void aGroupIsOneLineHigh()
    {
        QStandardItemModel model;
        fill(&model, 2);
        model.item(0)->setData(true, role(Role::Group));
        DataTable table(CellDelegate::RowKind::TwoLine);
        // What is there when the page is made, and settings that come after it.
        table.setModel(&model);
        table.setHasGroups(true);
        table.setStretchColumn(0);
        const Theme theme = Theme::of(&table);
        QCOMPARE(table.rowHeight(0), theme.rowHeight());
        QCOMPARE(table.rowHeight(1), theme.twoLineRowHeight());
        fill(&model, 1);
        QCOMPARE(table.rowHeight(0), theme.rowHeight());
        QCOMPARE(table.rowHeight(2), theme.twoLineRowHeight());
    }

    void aTableThatGrowsHasRoomForItsScrollBar()
    {
        QStandardItemModel model;
        fill(&model, 3);
        DataTable table;
        table.setFitToRows(true);
        table.setModel(&model);
        table.setStretchColumn(0);
        table.setColumnWidths({0, 300});
        table.setStretchMinimum(200);
        table.show();
        table.resize(600, 200);
        const int without = table.sizeHint().height();
        table.resize(400, 200);
        QTRY_VERIFY(table.sizeHint().height() >= without + table.horizontalScrollBar()->sizeHint().height());
    }

    void wordsThatDoNotFitStandOnTwoLines()
    {
        QStandardItemModel model;
        fill(&model, 2);
        model.item(1)->setText(u"Balance of goods, before the goods are shipped"_s);
        DataTable table;
        table.setModel(&model);
        table.setStretchColumn(0);
        table.setColumnWidths({0, 100});
        table.setFoldedColumn(0);
        table.setFitToRows(true);
        table.resize(600, 200);
        table.show();
        const int usual = Theme::of(&table).rowHeight();
        QCOMPARE(table.rowHeight(1), usual);
        const int high = table.sizeHint().height();
        table.resize(320, 200);
        QCOMPARE(table.rowHeight(0), usual);
        QTRY_VERIFY(table.rowHeight(1) > usual);
        QVERIFY(table.sizeHint().height() > high);
        table.resize(600, 200);
        QTRY_COMPARE(table.rowHeight(1), usual);
        model.item(0)->setText(u"Balance of goods, before the goods are shipped, and once more when they have come"_s);
        QVERIFY(table.rowHeight(0) > usual);
    }

    void aColumnLeftOutForRoomIsStillWanted()
    {
        QStandardItemModel model;
        fill(&model, 2);
        DataTable table;
        table.setModel(&model);
        table.setStretchColumn(0);
        table.setColumnWidths({0, 100});
        table.setStretchMinimum(240, {1});
        table.resize(600, 200);
        table.show();
        QVERIFY(!table.isColumnHidden(1));
        table.resize(300, 200);
        QVERIFY(table.isColumnHidden(1));
        QVERIFY(table.isColumnWanted(1));
        table.resize(600, 200);
        QVERIFY(!table.isColumnHidden(1));
        // Whoever hides it does not get it back with the room.
        table.resize(300, 200);
        table.setColumnWanted(1, false);
        table.resize(600, 200);
        QVERIFY(table.isColumnHidden(1));
        table.setColumnWanted(1, true);
        QVERIFY(!table.isColumnHidden(1));
    }

    void headingsThatLeadNowhereArePassedOver()
    {
        QStandardItemModel model;
        fill(&model, 5);
        model.item(0)->setData(true, role(Role::Group));
        model.item(2)->setData(true, role(Role::Group));
        model.item(4)->setData(true, role(Role::Group));
        model.item(4)->setData(u"supplier/s-1"_s, role(Role::Route));
        DataTable table;
        table.setModel(&model);
        table.setHasGroups(true);
        table.setCurrentIndex(model.index(1, 0));
        const auto row = [&table](Qt::Key key) {
            QTest::keyClick(&table, key);
            return table.currentIndex().row();
        };
        QCOMPARE(row(Qt::Key_Down), 3);
        QCOMPARE(row(Qt::Key_Down), 4); // a supplier's page opens from there
        QCOMPARE(row(Qt::Key_Up), 3);
        QCOMPARE(row(Qt::Key_Up), 1);
        QCOMPARE(row(Qt::Key_Up), 1);
    }

    void digitsAreLeftToThePage()
    {
        QStandardItemModel model;
        fill(&model, 3);
        DataTable table;
        table.setModel(&model);
        QKeyEvent digit(QEvent::KeyPress, Qt::Key_2, Qt::NoModifier, u"2"_s);
        QApplication::sendEvent(&table, &digit);
        QVERIFY(!digit.isAccepted());
    }

    void rowsHaveOneHeightWhateverStandsInThem()
    {
        QStandardItemModel model;
        fill(&model, 1);
        model.item(0)->setText(u"one\ntwo\nthree"_s);
        DataTable table(CellDelegate::RowKind::Picture);
        table.setModel(&model);
        QCOMPARE(table.rowHeight(0), 56);
        QCOMPARE(table.itemDelegate()->sizeHint({}, model.index(0, 0)).height(), 56);
    }
};

TRADEWIND_TEST(tst_datatable)
} // namespace tradewind

#include "tst_datatable.moc"
