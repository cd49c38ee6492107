// SPDX-License-Identifier: Apache-2.0
// Whatever place one is at, every category and every supplier is three clicks away at most. Every click is a click.
#include "app/accountdesks.h"
#include "models/catalogue/offerlistmodel.h"
#include "tests/app/screens/programwalk.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/navigator.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_threeclicks final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProgramWalk> m_walk;
    int m_clicks = 0;

    Navigator& navigator() { return m_walk->navigator(); }
    QTreeView* tree() { return qobject_cast<QTreeView*>(m_walk->hands().find(u"catalogue.categories"_s)); }
    bool clickRail(const QString& place)
    {
        ++m_clicks;
        return m_walk->hands().click(u"nav."_s + place) && navigator().currentRoute() == place;
    }
    bool clickCell(QAbstractItemView* view, const QModelIndex& index)
    {
        if (!index.isValid())
            return false;
        view->scrollTo(index);
        const QRect cell = view->visualRect(index);
        if (cell.isEmpty())
            return false; // nobody can click it
        ++m_clicks;
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
        return true;
    }
    bool openCell(QAbstractItemView* view, const QModelIndex& index)
    {
        if (!clickCell(view, index))
            return false;
        ++m_clicks;
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        return true;
    }
    /// The indexes below one, all of them.
    static QModelIndexList below(const QAbstractItemModel& model, const QModelIndex& top)
    {
        QModelIndexList all;
        for (int row = 0; row < model.rowCount(top); ++row) {
            const QModelIndex index = model.index(row, 0, top);
            all.append(index);
            all.append(below(model, index));
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_walk = std::make_unique<ProgramWalk>(m_folder.path());
        const QString problem = m_walk->start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void cleanupTestCase() { m_walk.reset(); }

    void aCategoryFromEveryPlace_data() { addPlaces(); }
    void aCategoryFromEveryPlace()
    {
        QFETCH(const QString, place);
        QVERIFY(m_walk->show(place));
        m_clicks = 0;
        QVERIFY(clickRail(u"catalogue"_s));
        QVERIFY(awaitUntil([this] { return tree() && tree()->model()->rowCount() > 0; }));
        const int top = tree()->model()->rowCount() - 1;
        QVERIFY(clickCell(tree(), tree()->model()->index(top, 0)));
        const QModelIndex branch = tree()->currentIndex();
        const QModelIndex leaf = below(*tree()->model(), branch).constLast();
        QVERIFY(leaf.parent() != branch); // the deepest there is
        const QString id = leaf.data(role(Role::Id)).toString();
        QVERIFY(clickCell(tree(), leaf));
        QCOMPARE(navigator().currentRoute(), u"catalogue/category/"_s + id);
        QVERIFY2(m_clicks <= 3, qPrintable(QString::number(m_clicks)));
    }

    void everyCategory()
    {
        QVERIFY(m_walk->show(u"catalogue"_s));
        const QAbstractItemModel& model = *tree()->model();
        QVERIFY(model.rowCount() > 5);
        for (int top = 0; top < model.rowCount(); ++top) {
            QVERIFY(m_walk->show(u"catalogue"_s));
            QVERIFY(clickCell(tree(), model.index(top, 0)));
            // The rail, this click, and one more: each stands there to be pressed.
            const QModelIndexList all = below(model, model.index(top, 0));
            for (const QModelIndex& index : all) {
                QVERIFY2(!tree()->visualRect(index).isEmpty(), qPrintable(index.data().toString()));
                QVERIFY(!tree()->isRowHidden(index.row(), index.parent()));
            }
        }
    }

    void aSupplierFromEveryPlace_data() { addPlaces(); }
    void aSupplierFromEveryPlace()
    {
        QFETCH(const QString, place);
        QVERIFY(m_walk->show(place));
        m_clicks = 0;
        QVERIFY(clickRail(u"catalogue"_s));
        auto* table = qobject_cast<QAbstractItemView*>(m_walk->hands().find(u"catalogue.table"_s));
        QVERIFY(table);
        const QModelIndex supplier = table->model()->index(1, OfferListModel::Supplier);
        QVERIFY(awaitUntil([&supplier] { return !supplier.data().toString().isEmpty(); }));
        const QString route = supplier.data(OfferListModel::SupplierRouteRole).toString();
        QVERIFY(clickCell(table, supplier));
        QCOMPARE(navigator().currentRoute(), route);
        QVERIFY(m_clicks <= 3);
    }

    void anySupplierByName_data() { addPlaces(); }
    void anySupplierByName()
    {
        QFETCH(const QString, place);
        constexpr int kDeep = 150; // none that is on show
        QVERIFY(m_walk->show(u"catalogue"_s));
        QVERIFY(awaitUntil([this] { return m_walk->hands().rowCount(u"catalogue.table"_s) > kDeep; }));
        const auto* offers = qobject_cast<QAbstractItemView*>(m_walk->hands().find(u"catalogue.table"_s));
        const QModelIndex offer = offers->model()->index(kDeep, OfferListModel::Supplier);
        QVERIFY(awaitUntil([&offer] { return !offer.data(role(Role::RawValue)).toString().isEmpty(); }));
        const QString name = offer.data(role(Role::RawValue)).toString();
        const QString route = offer.data(OfferListModel::SupplierRouteRole).toString();

        QVERIFY(m_walk->show(place));
        m_clicks = 0;
        ++m_clicks;
        const QString field = place == "catalogue"_L1 ? u"catalogue.search"_s : u"search"_s; // its own stands there
        QVERIFY(m_walk->hands().click(field));
        QTest::keyClicks(m_walk->hands().find(field), name);
        if (place == "catalogue"_L1) {
            // Goods are searched for first: an offer of his shows who he is.
            auto& search = m_walk->controller().desks().catalogue.search();
            QVERIFY(awaitUntil([&] { return search.query().text == name && search.hasAnswer(); }));
            if (search.total() > 0) {
                auto* table = qobject_cast<QAbstractItemView*>(m_walk->hands().find(u"catalogue.table"_s));
                // The words of his name are in others' names too; rows far down are read when they are asked for.
                QModelIndex cell;
                QVERIFY(awaitUntil([&] {
                    for (int row = 0; row < table->model()->rowCount() && !cell.isValid(); ++row) {
                        const QModelIndex index = table->model()->index(row, OfferListModel::Supplier);
                        if (index.data(OfferListModel::SupplierRouteRole).toString() == route)
                            cell = index;
                    }
                    return cell.isValid();
                }));
                QVERIFY(clickCell(table, cell));
                QCOMPARE(navigator().currentRoute(), route);
                QVERIFY(m_clicks <= 3);
                return;
            }
        }
        QVERIFY(m_walk->hands().press(field, Qt::Key_Return));
        const auto listed = [&]() -> QModelIndex {
            const auto* found = qobject_cast<QAbstractItemView*>(m_walk->hands().find(u"search.table"_s));
            for (int row = 0; found && row < found->model()->rowCount(); ++row) {
                if (const QModelIndex index = found->model()->index(row, 0);
                    index.data(role(Role::Route)).toString() == route)
                    return index;
            }
            return {};
        };
        // The only one that is called so is shown at once.
        QVERIFY(awaitUntil([&] { return navigator().currentRoute() == route || listed().isValid(); }));
        if (navigator().currentRoute() != route)
            QVERIFY(openCell(qobject_cast<QAbstractItemView*>(m_walk->hands().find(u"search.table"_s)), listed()));
        QCOMPARE(navigator().currentRoute(), route);
        QVERIFY2(m_clicks <= 3, qPrintable(QString::number(m_clicks)));
    }

private:
    void addPlaces()
    {
        QTest::addColumn<QString>("place");
        for (const char* place :
             {"home", "catalogue", "buying", "quotes", "orders", "warehouse", "shipments", "money", "messages"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }
};

TRADEWIND_TEST(tst_threeclicks)
} // namespace tradewind

#include "tst_threeclicks.moc"
