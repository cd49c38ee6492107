// SPDX-License-Identifier: Apache-2.0
#include "models/shared/roles.h"
#include "tests/testkit/testcase.h"
#include "ui/shared/datatable.h"
#include "ui/theme/themecontroller.h"

#include <QBoxLayout>
#include <QPushButton>
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
