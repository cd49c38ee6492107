// SPDX-License-Identifier: Apache-2.0
#include "tests/models/catalogue/cataloguehouse.h"
#include "tests/testkit/testcase.h"
#include "ui/catalogue/cataloguepages.h"
#include "ui/shared/datatable.h"
#include "ui/shell/navigator.h"
#include "ui/theme/tradewindstyle.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/popover.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::awaitUntil;
using testkit::CatalogueHouse;

class tst_cataloguepages final : public testkit::TestCase
{
    Q_OBJECT

    /// The pages of a small catalogue in a window, driven by the keyboard.
    struct Room
    {
        CatalogueHouse house;
        QStackedWidget stack;
        std::unique_ptr<Navigator> navigator;

        bool open(const QString& route)
        {
            if (!house.open())
                return false;
            const QJsonObject full =
                testkit::fullOfferJson(testkit::offerJson(u"o-1"_s, u"Vacuum tumbler"_s, u"保温杯"_s));
            house.network.answer("GET /v1/offers/o-1", testkit::FakeAnswer::json(full));
            navigator = std::make_unique<Navigator>(&stack);
            registerCataloguePages(*navigator, [this]() -> CatalogueDesk& { return *house.desk; });
            navigator->registerPage(u"buying/*"_s, [] { return new Page; }); // where a banner leads
            navigator->registerPage(u"search"_s, [] { return new Page; });
            stack.resize(1224, 740);
            stack.show();
            return QTest::qWaitForWindowActive(&stack) && navigator->open(route);
        }
        template <typename T>
        T* find(const QString& name)
        {
            return navigator->currentPage()->findChild<T*>(name);
        }
        ~Room() { navigator->clear(); }
    };

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says of every window and menu what it cannot do with it.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    }

    void theListIsFilteredAndOpenedByKeyboard()
    {
        Room room;
        QVERIFY(room.open(u"catalogue"_s));
        auto* table = room.find<DataTable>(u"catalogue.table"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 5; }));
        QVERIFY(awaitUntil([table] { return table->model()->index(0, 6).data().toString().contains(u"EUR"_s); }));

        auto* choice = room.find<QCheckBox>(u"catalogue.filter.rating.450"_s);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Space);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 4; }));
        QVERIFY(room.find<QWidget>(u"catalogue.chip.rating"_s));

        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(awaitUntil([table] { return table->idOfCurrentRow() == "o-1"_L1; }));
        QTest::keyClick(table, Qt::Key_Space);
        auto* glance = room.stack.window()->findChild<Popover*>(u"catalogue.preview"_s);
        QVERIFY(glance && glance->isVisible());
        QTest::keyClick(glance, Qt::Key_Up);
        QVERIFY(table->idOfCurrentRow() != "o-1"_L1);
        QTest::keyClick(glance, Qt::Key_Down);
        QTest::keyClick(glance, Qt::Key_Space);
        QVERIFY(!glance->isVisible());
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(room.navigator->currentRoute(), u"offer/o-1"_s);
    }

    void whateverIsTypedInTheListIsSearchedFor()
    {
        Room room;
        QVERIFY(room.open(u"catalogue"_s));
        auto* table = room.find<DataTable>(u"catalogue.table"_s);
        auto* field = room.find<QLineEdit>(u"catalogue.search"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 5; }));
        table->setFocus();
        QTest::keyClick(table, 'g');
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"lass"_s);
        QCOMPARE(field->text(), u"glass"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() < 5; }));
        QCOMPARE(room.navigator->currentRoute(), u"catalogue?q=glass"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 5; }));
        QCOMPARE(room.navigator->currentRoute(), u"catalogue"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(table->hasFocus());

        // What is no goods may be a number or a supplier.
        field->setFocus();
        QTest::keyClicks(field, u"zzqx 17"_s);
        auto& search = room.house.desk->search();
        QVERIFY(awaitUntil([&search] { return search.hasAnswer() && search.total() == 0; }));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(room.navigator->currentRoute(), u"search?q=zzqx%2017"_s);
        room.navigator->back();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 5; }));
        QTest::keyClick(field, Qt::Key_Down);

        // A C alone compares; with another letter soon behind it it was the beginning of a word.
        QVERIFY(awaitUntil([table] { return !table->idOfCurrentRow().isEmpty(); }));
        OfferComparison& comparison = room.house.desk->comparison();
        const auto press = [table](Qt::Key key, const QString& text, quint64 at) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
            event.setTimestamp(at);
            QCoreApplication::sendEvent(table, &event);
        };
        press(Qt::Key_C, u"c"_s, 70'000);
        QCOMPARE(comparison.ids(), QStringList{table->idOfCurrentRow()});
        press(Qt::Key_U, u"u"_s, 70'999);
        QVERIFY(comparison.ids().isEmpty());
        QCOMPARE(field->text(), u"cu"_s);
        field->clear();
        QVERIFY(awaitUntil([table] { return !table->idOfCurrentRow().isEmpty(); }));
        press(Qt::Key_C, u"c"_s, 80'000);
        press(Qt::Key_U, u"u"_s, 81'000);
        QCOMPARE(comparison.ids().size(), 1);
        QCOMPARE(field->text(), u"u"_s);
    }

    void howTheWordsMayGoOnIsShownBelowThem()
    {
        Room room;
        QVERIFY(room.open(u"catalogue"_s));
        auto* table = room.find<DataTable>(u"catalogue.table"_s);
        auto* field = room.find<QLineEdit>(u"catalogue.search"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 5; }));
        field->setFocus();
        QTest::keyClicks(field, u"vac"_s);
        const auto list = [&] { return room.stack.findChild<QListWidget*>(u"catalogue.suggestions"_s); };
        QVERIFY(awaitUntil([&] { return list() && list()->isVisible(); }));
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(list()->currentRow(), 0);
        QCOMPARE(field->accessibleDescription(), list()->item(0)->text()); // what Enter would take is told
        QTest::keyClick(field, Qt::Key_Up);                                // back in the field
        QCOMPARE(list()->currentRow(), -1);
        QVERIFY(field->accessibleDescription().contains("below"_L1));
        QTest::keyClick(field, Qt::Key_Down);
        const QString wanted = list()->item(0)->text();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), wanted);
        QVERIFY(wanted.startsWith("vac"_L1));
        QVERIFY(!list()->isVisible());
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 2; }));
        QTest::keyClick(field, Qt::Key_Backspace);
        QVERIFY(awaitUntil([&] { return list()->isVisible(); }));
        table->setFocus();
        QVERIFY(!list()->isVisible());
    }

    void offersAreComparedByKeyboard()
    {
        Room room;
        QVERIFY(room.open(u"catalogue"_s));
        auto* table = room.find<DataTable>(u"catalogue.table"_s);
        QVERIFY(awaitUntil([table] { return !table->model()->index(2, 0).data(role(Role::Id)).toString().isEmpty(); }));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, 'c');
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, 'c');
        QVERIFY(room.find<QPushButton>(u"catalogue.compare"_s)->isVisible());
        QTest::keyClick(table, 'C', Qt::ShiftModifier);
        QCOMPARE(room.navigator->currentRoute(), u"compare"_s);
        auto* compared = room.find<DataTable>(u"compare.table"_s);
        QCOMPARE(compared->model()->columnCount(), 3);
        QVERIFY(compared->isFirstColumnFrozen());
        QVERIFY(compared->hasFocus());
        const QStringList before = room.house.desk->comparison().ids();
        QTest::keyClick(compared, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(room.house.desk->comparison().ids(), QStringList({before.at(1), before.at(0)}));
        QTest::keyClick(compared, Qt::Key_Delete);
        QCOMPARE(room.house.desk->comparison().ids(), QStringList{before.at(1)});
        // The same by the pointer: at the head of a column.
        QVERIFY(room.house.desk->comparison().toggle(before.at(0)));
        QHeaderView* header = compared->horizontalHeader();
        const auto press = [&](int column, const QString& act) {
            const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                            header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
            auto* menu = room.find<QMenu>(u"compare.menu"_s);
            const QList<QAction*> acts = menu ? menu->actions() : QList<QAction*>();
            for (QAction* action : acts) {
                if (action->text() == act && action->isEnabled())
                    action->trigger();
            }
            delete menu;
            return menu != nullptr;
        };
        QVERIFY(press(2, u"Move to the left"_s));
        QCOMPARE(room.house.desk->comparison().ids(), before);
        QVERIFY(press(1, u"Take out"_s));
        QCOMPARE(room.house.desk->comparison().ids(), QStringList{before.at(1)});
        compared->setFocus();
        QTest::keyClick(compared, Qt::Key_Return);
        QCOMPARE(room.navigator->currentRoute(), u"offer/"_s + before.at(1));
    }

    void theLandedCostStaysInSight()
    {
        Room room;
        QVERIFY(room.open(u"catalogue"_s));
        auto* table = room.find<DataTable>(u"catalogue.table"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 5; }));
        QVERIFY(!table->isColumnHidden(OfferListModel::Supplier));
        room.stack.resize(844, 552); // what a window of 900 by 600 leaves to its page
        QTRY_VERIFY(table->isColumnHidden(OfferListModel::Lead));
        const auto landedIsSeen = [table] {
            const int at = table->columnViewportPosition(OfferListModel::Landed);
            return at >= 0 && at + table->columnWidth(OfferListModel::Landed) <= table->viewport()->width();
        };
        QTRY_VERIFY(landedIsSeen());
        if (const QString folder = qEnvironmentVariable("TRADEWIND_PICTURES"); !folder.isEmpty())
            QVERIFY(room.stack.grab().save(folder + u"/catalogue-narrow.png"_s));
        QVERIFY(room.house.desk->columns().columns.isEmpty()); // nobody chose that
        room.stack.resize(1424, 740);
        QTRY_VERIFY(!table->isColumnHidden(OfferListModel::Lead));
        QVERIFY(!table->isColumnHidden(OfferListModel::Supplier));
    }

    void columnsAreChosenMovedAndFrozenByKey()
    {
        Room room;
        QVERIFY(room.open(u"catalogue"_s));
        auto* table = room.find<DataTable>(u"catalogue.table"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 5; }));
        QVERIFY(table->isColumnHidden(OfferListModel::Sold));
        room.find<QToolButton>(u"catalogue.columns"_s)->click();
        auto* chooser = room.stack.window()->findChild<Popover*>(u"columns.popover"_s);
        auto* list = chooser->findChild<QListWidget*>(u"columns.list"_s);
        list->setFocus();
        int sold = -1;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole).toString() == "sold"_L1)
                sold = row;
        }
        list->setCurrentRow(sold);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!table->isColumnHidden(OfferListModel::Sold));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(table->horizontalHeader()->visualIndex(OfferListModel::Sold), 1);
        QTest::keyClick(chooser->findChild<QCheckBox*>(u"columns.frozen"_s), Qt::Key_Space);
        QVERIFY(table->isFirstColumnFrozen());
        QTest::keyClick(chooser, Qt::Key_Escape);
        // Kept by key, whatever the program calls its columns later.
        const ColumnLayout kept = ColumnLayout::fromJson(room.house.desk->columns().toJson());
        QCOMPARE(kept, room.house.desk->columns());
        QCOMPARE(kept.columns.at(1).key, u"sold"_s);
        QVERIFY(kept.frozen);
        QVERIFY(ColumnLayout::fromJson("nonsense").columns.isEmpty());
    }

    void aViewIsSavedAndOpenedAsATab()
    {
        Room room;
        QVERIFY(room.open(u"catalogue?q=vacuum"_s));
        auto* table = room.find<DataTable>(u"catalogue.table"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 2; }));
        QTest::keyClick(room.find<QPushButton>(u"catalogue.saveView"_s), Qt::Key_Space);
        auto* name = room.stack.window()->findChild<QLineEdit*>(u"catalogue.saveView.name"_s);
        QVERIFY(name && name->hasFocus());
        QCOMPARE(name->text(), u"vacuum"_s);
        QTest::keyClicks(name, u"Flasks"_s);
        QTest::keyClick(name, Qt::Key_Return);
        SavedViews& views = room.house.desk->views();
        QCOMPARE(views.rowCount(), 1);
        QCOMPARE(room.navigator->currentRoute(), u"catalogue?view="_s + views.at(0).id);
        auto* tabs = room.find<QTabBar>(u"catalogue.views"_s);
        QVERIFY(tabs->isVisible());
        QCOMPARE(tabs->currentIndex(), 1);
        QVERIFY(awaitUntil([tabs] { return tabs->tabText(1).contains(u'2'); }));
        room.find<QCheckBox>(u"catalogue.filter.goods.inStock"_s)->click();
        QVERIFY(tabs->tabText(1).contains("changed"_L1));
        // From anywhere on the page to the next tab and back; the whole catalogue has nothing of the view left.
        table->setFocus();
        QTest::keyClick(table, Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(room.navigator->currentRoute(), u"catalogue"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 5; }));
        QTest::keyClick(table, Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 2; }));
    }

    void aViewIsLeftForACategoryAndFoundAgain()
    {
        Room room;
        QVERIFY(room.open(u"catalogue?q=vacuum"_s));
        auto* table = room.find<DataTable>(u"catalogue.table"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 2; }));
        CatalogueDesk& desk = *room.house.desk;
        OfferQuery tumblers;
        tumblers.text = u"tumbler"_s;
        tumblers.moqMax = 300;
        const QString id = desk.views().save(u"Tumblers"_s, tumblers, {}, true);
        QVERIFY(room.navigator->open(u"catalogue?view="_s + id));
        QVERIFY(awaitUntil([&] { return room.find<QWidget>(u"catalogue.cards"_s)->isVisible(); }));
        QVERIFY(room.find<QWidget>(u"catalogue.chip.moq"_s));
        // What the view had set is gone, on the same page.
        QVERIFY(room.navigator->open(u"catalogue/category/c-vacuum"_s));
        QCOMPARE(room.find<DataTable>(u"catalogue.table"_s), table);
        QVERIFY(awaitUntil([&] { return table->isVisible(); }));
        QVERIFY(desk.search().filtersInUse().isEmpty());
        QCOMPARE(desk.search().query().category, CategoryId(u"c-vacuum"_s));
        // Back in the view its own list stands under its name, with nothing to save.
        room.navigator->back();
        QCOMPARE(room.navigator->currentPage()->title(), u"Tumblers"_s);
        QCOMPARE(room.find<QLineEdit>(u"catalogue.search"_s)->text(), u"tumbler"_s);
        QVERIFY(desk.search().query().moqMax == 300 && desk.search().query().category.isNull());
        QVERIFY(!room.find<QTabBar>(u"catalogue.views"_s)->tabText(1).contains("changed"_L1));
        // Another name is seen at once.
        desk.views().rename(id, u"Cups"_s);
        QCOMPARE(room.navigator->currentPage()->title(), u"Cups"_s);
    }

    void arrowKeysStayOnTheTabs()
    {
        Room room;
        QVERIFY(room.open(u"catalogue"_s));
        for (const QString& name : {u"One"_s, u"Two"_s})
            QVERIFY(!room.house.desk->views().save(name, {}, {}, false).isEmpty());
        auto* tabs = room.find<QTabBar>(u"catalogue.views"_s);
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QVERIFY(tabs->hasFocus());
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), 2);
        QVERIFY(tabs->hasFocus());
    }

    void thePicturesAreLookedAtClosely()
    {
        Room room;
        QVERIFY(room.open(u"offer/o-1"_s));
        auto* matrix = room.find<QTableView>(u"offer.skus"_s);
        QVERIFY(awaitUntil([matrix] { return matrix->model()->rowCount() == 2; }));
        auto* opener = room.find<QAbstractButton>(u"offer.openGallery"_s);
        opener->setFocus();
        QTest::keyClick(opener, Qt::Key_Return);
        auto* gallery = room.stack.window()->findChild<QWidget*>(u"offer.gallery"_s);
        QVERIFY(gallery && gallery->isVisible());
        QVERIFY(gallery->findChild<QLabel*>(u"offer.gallery.caption"_s)->text().contains("1 of 1"_L1));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Plus);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!gallery->isVisible());
        QVERIFY(opener->hasFocus());
        // Whoever goes elsewhere leaves the pictures too.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::keyClick(opener, Qt::Key_Return);
        const QPointer again = room.stack.window()->findChild<QWidget*>(u"offer.gallery"_s);
        QVERIFY(again && again->isVisible());
        QVERIFY(room.navigator->open(u"offer/o-2"_s));
        QVERIFY(!again || again->isHidden());
    }

    void followedOffersSayWhatChanged()
    {
        Room room;
        QVERIFY(room.open(u"followed"_s));
        FollowedOffers& followed = room.house.desk->followedOffers();
        followed.setFollowed({u"o-1"_s, u"o-3"_s});
        auto* table = room.find<DataTable>(u"followed.table"_s);
        QVERIFY(awaitUntil([&] { return followed.rowCount() == 2 && followed.at(1).isKnown; }));
        QVERIFY(!room.find<QPushButton>(u"followed.seen"_s)->isEnabled());
        room.house.clock.advance(std::chrono::hours(24));
        const auto cheaper = testkit::offerJson(
            u"o-3"_s, u"Kids vacuum bottle"_s, u"儿童保温杯"_s,
            {{u"version"_s, 2}, {u"tiers"_s, QJsonArray{QJsonObject{{u"minQty"_s, u"200"_s}, {u"price"_s, u"20"_s}}}}});
        QVERIFY(testkit::await(
                    room.house.database.applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, cheaper)})))
                    .ok());
        QVERIFY(awaitUntil([&] { return followed.changedCount() == 1; }));
        QVERIFY(room.find<QPushButton>(u"followed.seen"_s)->isEnabled());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(room.navigator->currentRoute(), u"offer/o-3"_s);
        QCOMPARE(followed.changedCount(), 0);
        // The price as it was known here, as a chart with its table twin.
        const auto& known = room.house.desk->offer().priceMemory();
        QVERIFY2(awaitUntil([&known] { return known.size() == 2; }), qPrintable(QString::number(known.size())));
        QVERIFY(room.find<QWidget>(u"offer.priceMemory"_s)->isVisible());
    }

    void aCategoryShowsItsWayAndItsName()
    {
        Room room;
        QVERIFY(room.open(u"catalogue/category/c-vacuum"_s));
        Page* page = room.navigator->currentPage();
        QVERIFY(awaitUntil([page] { return page->title() == "Vacuum ware"_L1; }));
        QCOMPARE(page->crumbs().size(), 2);
        QCOMPARE(page->crumbs().last().route, u"catalogue/category/c-home"_s);
    }

    void aSearchWithoutAnswerOffersTheWayBack()
    {
        Room room;
        QVERIFY(room.open(u"catalogue/search?q=zzz"_s));
        auto* empty = room.find<QWidget>(u"catalogue.empty"_s);
        QVERIFY(awaitUntil([empty] { return empty->isVisible(); }));
    }

    void quantitiesAreTypedAndAskedFor()
    {
        Room room;
        QVERIFY(room.open(u"offer/o-1"_s));
        auto* matrix = room.find<QTableView>(u"offer.skus"_s);
        QVERIFY(awaitUntil([matrix] { return matrix->model()->rowCount() == 2; }));
        matrix->setFocus();
        matrix->setCurrentIndex(matrix->model()->index(0, 2));
        QTest::keyClick(matrix, '1'); // begins an entry, the rest goes into its field
        QTest::keyClicks(QApplication::focusWidget(), u"000"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(awaitUntil([matrix] { return matrix->model()->index(0, 2).data().toString() == "1,000"_L1; }));
        // An arrow ends an entry in the last row too: the next digits begin another one.
        int column = 1;
        while (!(matrix->model()->index(1, column).flags() & Qt::ItemIsEditable))
            QVERIFY(++column < matrix->model()->columnCount());
        matrix->setCurrentIndex(matrix->model()->index(0, column));
        QTest::keyClick(matrix, '3');
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        // Enter goes on, once the field has let go of its key.
        QVERIFY(awaitUntil([&] { return matrix->currentIndex() == matrix->model()->index(1, column); }));
        QCOMPARE(matrix->model()->index(0, column).data().toString(), u"3"_s);
        for (const char digit : {'3', '4'}) {
            QTest::keyClick(matrix, digit);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QCOMPARE(QApplication::focusWidget(), matrix);
        }
        QCOMPARE(matrix->model()->index(1, column).data().toString(), u"4"_s);
        QSignalSpy asked(room.house.desk.get(), &CatalogueDesk::quoteRequested);
        QTest::keyClick(room.navigator->currentPage(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
        QSignalSpy listed(room.house.desk.get(), &CatalogueDesk::addToListRequested);
        room.find<QPushButton>(u"offer.addToList"_s)->click();
        QCOMPARE(listed.size(), 1);
        // Which list it is on now, and the way there.
        auto* added = room.find<Banner>(u"offer.added"_s);
        QVERIFY(!added->isVisible());
        Q_EMIT room.house.desk->added(u"o-2"_s, u"l-9"_s, u"Another offer"_s);
        QVERIFY(!added->isVisible());
        Q_EMIT room.house.desk->added(u"o-1"_s, u"l-1"_s, u"Spring restock"_s);
        QVERIFY(added->isVisible());
        QVERIFY(added->text().contains("Spring restock"_L1));
        QSignalSpy went(room.navigator->currentPage(), &Page::goRequested);
        added->findChild<QPushButton*>(u"bannerAct"_s)->click();
        QCOMPARE(went.value(0).value(0).toString(), u"buying/l-1"_s);
        Q_EMIT room.house.desk->notAdded(u"o-1"_s, makeError(Error::Kind::Offline));
        QVERIFY(!added->findChild<QPushButton*>(u"bannerAct"_s)->isVisible());
    }

    void theCoachIsFollowedByOneKey()
    {
        Room room;
        QVERIFY(room.open(u"offer/o-1"_s));
        auto* matrix = room.find<QTableView>(u"offer.skus"_s);
        QVERIFY(awaitUntil([matrix] { return matrix->model()->rowCount() == 2; }));
        QVERIFY(!room.find<QWidget>(u"offer.coach"_s)->isVisible());
        matrix->setFocus();
        QVERIFY(matrix->model()->setData(matrix->model()->index(0, 2), u"120"_s));
        QVERIFY(room.find<QWidget>(u"offer.coach"_s)->isVisible());
        QVERIFY(room.find<QLabel>(u"offer.coach.0"_s)->text().contains("80 more"_L1));
        QTest::keyClick(matrix, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(awaitUntil([matrix] { return matrix->model()->index(0, 2).data().toString() == "200"_L1; }));
    }

    void aSupplierShowsEverythingTheySell()
    {
        Room room;
        QVERIFY(room.open(u"supplier/s-2"_s));
        Page* page = room.navigator->currentPage();
        QVERIFY(awaitUntil([page] { return page->title() == "Zibo Haolin Glass"_L1; }));
        auto* table = room.find<DataTable>(u"supplier.offers"_s);
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 2; }));
        // The keys of the catalogue hold here too.
        QVERIFY(awaitUntil([table] { return !table->idOfCurrentRow().isEmpty() || table->selectId(u"o-4"_s); }));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C);
        QCOMPARE(room.house.desk->comparison().ids(), QStringList{table->idOfCurrentRow()});
        QTest::keyClick(table, Qt::Key_Space);
        auto* glance = room.stack.window()->findChild<Popover*>(u"catalogue.preview"_s);
        QVERIFY(glance && glance->isVisible());
        // It says that the offer is compared already.
        auto* compare = glance->findChild<QPushButton*>(u"catalogue.preview.compare"_s);
        QVERIFY(compare->isChecked());
        QTest::keyClick(glance, Qt::Key_C);
        QVERIFY(!compare->isChecked());
        QVERIFY(room.house.desk->comparison().ids().isEmpty());
    }
};

TRADEWIND_TEST(tst_cataloguepages)
#include "tst_cataloguepages.moc"
