// SPDX-License-Identifier: Apache-2.0
// Drives the catalogue with the keyboard over the real platform: search, glance, compare, columns, views, an offer with
// its coach and pictures. Pictures of every screen, wide and narrow, light and dark, in both languages, are kept beside
// the build for a person to look at.
#include "models/catalogue/cataloguedesk.h"
#include "tests/services/sourcing/sourcingplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/catalogue/cataloguepages.h"
#include "ui/shared/datatable.h"
#include "ui/shell/navigator.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/imageview.h"
#include "ui/widgets/popover.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTranslator>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::awaitUntil;
using testkit::SourcingHouse;

class tst_cataloguescreens final : public testkit::TestCase
{
    Q_OBJECT

    std::unique_ptr<testkit::SandboxProcess> m_platform;
    std::unique_ptr<ThemeController> m_theme;
    QTemporaryDir m_folder;

    struct Program
    {
        SourcingHouse house;
        std::unique_ptr<QSettings> settings;
        std::unique_ptr<CatalogueDesk> desk;
        QStackedWidget stack;
        std::unique_ptr<Navigator> navigator;

        Program(const QUrl& url, const QString& folder)
            : house(url, folder)
            , settings(std::make_unique<QSettings>(folder + u"/kept.ini"_s, QSettings::IniFormat))
        {
        }
        ~Program() { navigator->clear(); }
        bool start()
        {
            desk = std::make_unique<CatalogueDesk>(house.catalogue, settings.get());
            navigator = std::make_unique<Navigator>(&stack);
            registerCataloguePages(*navigator, [this]() -> CatalogueDesk& { return *desk; });
            stack.resize(1224, 752); // what a window of 1280 × 800 leaves for a page
            stack.show();
            return QTest::qWaitForWindowActive(&stack) &&
                   awaitUntil([this] { return desk->assumptions().calculator() != nullptr; });
        }
        template <typename T>
        T* find(const QString& name)
        {
            return navigator->currentPage()->findChild<T*>(name);
        }
    };

    void shoot(Program& program, const QString& name)
    {
        QDir().mkpath(QStringLiteral(CATALOGUE_PICTURES));
        const auto grab = [&](const QString& suffix) {
            QCoreApplication::processEvents();
            QCoreApplication::processEvents(); // what was laid out may want more room
            QVERIFY(program.stack.grab().save(QStringLiteral(CATALOGUE_PICTURES "/%1%2.png").arg(name, suffix)));
        };
        grab({});
        m_theme->setPreference(ThemeController::Preference::Dark);
        grab(u"-dark"_s);
        m_theme->setPreference(ThemeController::Preference::Light);
    }
    void shootNarrow(Program& program, const QString& name)
    {
        const QSize wide = program.stack.size();
        program.stack.resize(760, 680);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QVERIFY(program.stack.grab().save(QStringLiteral(CATALOGUE_PICTURES "/%1-narrow.png").arg(name)));
        program.stack.resize(wide);
        QCoreApplication::processEvents();
    }

    void drive(const QString& suffix)
    {
        Program program(m_platform->url(), m_folder.path());
        QVERIFY(program.house.signIn(u"u-marta"_s));
        QVERIFY(program.house.open());
        QVERIFY(program.house.syncRecords());
        QVERIFY(program.house.syncCatalogue());
        QVERIFY(program.start());
        QVERIFY(program.navigator->open(u"catalogue"_s));
        auto* table = program.find<DataTable>(u"catalogue.table"_s);
        OfferListModel& list = program.desk->search().list();
        const auto isRead = [&list] {
            return list.rowCount() > 8 && !list.index(8, 0).data(role(Role::Id)).toString().isEmpty();
        };
        QVERIFY(awaitUntil(isRead));
        QVERIFY(awaitUntil([&] { return !list.landedAt(0).bar.isEmpty(); }));
        table->setFocus();

        // Compare three, by key.
        for (int row = 0; row < 3; ++row) {
            table->setCurrentIndex(list.index(row, 0));
            QTest::keyClick(table, Qt::Key_C);
        }
        QCOMPARE(program.desk->comparison().ids().size(), 3);
        table->setCurrentIndex(list.index(1, 0));
        shoot(program, u"list"_s + suffix);
        shootNarrow(program, u"list"_s + suffix);

        QTest::keyClick(table, Qt::Key_Space);
        auto* glance = program.stack.findChild<Popover*>(u"catalogue.preview"_s);
        QVERIFY(glance && glance->isVisible());
        QTest::keyClick(glance, Qt::Key_Down);
        shoot(program, u"preview"_s + suffix);
        QTest::keyClick(glance, Qt::Key_Escape);

        const qint64 all = program.desk->search().total();
        program.desk->search().setMoqRange(11, 300);
        program.desk->search().setLeadRange({}, 25);
        QVERIFY(awaitUntil([&] { return program.desk->search().total() < all; }));
        program.desk->views().save(u"Spring restock"_s, program.desk->search().query(), {}, false);
        program.desk->views().save(u"Everything by rail"_s, {}, {}, true);
        const QString view = program.desk->views().at(0).id;
        QVERIFY(program.navigator->open(u"catalogue?view="_s + view));
        QVERIFY(awaitUntil([&] { return program.desk->views().at(1).count > 0; }));
        shoot(program, u"views"_s + suffix);

        QVERIFY(program.navigator->open(u"catalogue?q=zzzqq"_s));
        QVERIFY(awaitUntil([&] { return program.desk->search().total() == 0; }));
        shoot(program, u"nothing"_s + suffix);

        QVERIFY(program.navigator->open(u"compare"_s));
        QVERIFY(awaitUntil([&] {
            return program.desk->comparison().rowOf(u"landed"_s) >= 0 &&
                   program.desk->comparison().rows().size() > 17; // the specification too
        }));
        shoot(program, u"compare"_s + suffix);
        shootNarrow(program, u"compare"_s + suffix);

        const Offer offer = program.house.someOffer();
        QVERIFY(program.navigator->open(u"offer/"_s + offer.id.toString()));
        OfferDetail& detail = program.desk->offer();
        QVERIFY(awaitUntil([&] { return detail.offer() && detail.supplier() && detail.landed().isKnown; }));
        const Decimal lot = detail.offer()->lotSize;
        detail.skus().setQuantities({{detail.offer()->skus.first().id, lot}});
        QVERIFY(!detail.advice().isEmpty() || detail.offer()->moq <= lot);
        shoot(program, u"offer"_s + suffix);
        shootNarrow(program, u"offer"_s + suffix);
        QTest::keyClick(program.find<QWidget>(u"offer.skus"_s), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(awaitUntil([&] { return detail.check().isOk; }));
        auto* opener = program.find<QAbstractButton>(u"offer.openGallery"_s);
        opener->setFocus();
        QTest::keyClick(opener, Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Plus);
        QVERIFY(awaitUntil([&] {
            const auto* shown = program.stack.findChild<ImageView*>(u"offer.gallery.view"_s);
            return shown && !shown->image().isNull();
        }));
        shoot(program, u"gallery"_s + suffix);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

        program.desk->followedOffers().setFollowed(program.desk->comparison().ids());
        QVERIFY(program.navigator->open(u"followed"_s));
        QVERIFY(awaitUntil([&] { return program.desk->followedOffers().at(2).isKnown; }));
        shoot(program, u"followed"_s + suffix);
        program.house.stop();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeController>();
        m_theme->setPreference(ThemeController::Preference::Light);
        m_platform = std::make_unique<testkit::SandboxProcess>();
        QVERIFY(m_platform->isReady());
    }

    void everyScreenByKeyboard()
    {
        // Another language for the pictures: the file of its texts.
        QTranslator texts;
        if (const QString file = qEnvironmentVariable("TRADEWIND_TEXTS"); !file.isEmpty()) {
            QVERIFY(texts.load(file));
            QVERIFY(QCoreApplication::installTranslator(&texts));
        }
        drive(texts.isEmpty() ? QString() : u"-"_s + texts.language());
    }
};

TRADEWIND_TEST(tst_cataloguescreens)
#include "tst_cataloguescreens.moc"
