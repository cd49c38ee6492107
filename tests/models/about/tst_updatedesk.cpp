// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "tests/models/about/updatehouse.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::awaitUntil;
using testkit::UpdateHouse;
using State = UpdateDesk::State;

class tst_updatedesk final : public testkit::TestCase
{
    Q_OBJECT

    static bool answered(const UpdateDesk& desk)
    {
        return awaitUntil([&desk] { return desk.state() != State::Asking; });
    }

private Q_SLOTS:
    void nobodyIsAskedByItself()
    {
        UpdateHouse house;
        QCoreApplication::processEvents();
        QCOMPARE(house.desk->state(), State::NotAsked);
        QVERIFY(house.network.requests().isEmpty());
    }

    void aNewerReleaseIsTold()
    {
        UpdateHouse house;
        house.desk->ask();
        QCOMPARE(house.desk->state(), State::Asking);
        house.desk->ask(); // one question at a time
        QVERIFY(answered(*house.desk));
        QCOMPARE(house.desk->state(), State::Newer);
        QCOMPARE(house.network.count("GET /latest.json"), 1);
        QCOMPARE(house.desk->release().version, u"0.2.0"_s);
        QCOMPARE(house.desk->release().file, u"tradewind_0.2.0_amd64.deb"_s);
        QCOMPARE(house.desk->release().sha256.size(), 64);
    }

    void theNewestProgramHearsSo_data()
    {
        QTest::addColumn<QVersionNumber>("installed");
        QTest::newRow("the same") << QVersionNumber(0, 2, 0);
        QTest::newRow("newer than any release") << QVersionNumber(0, 10, 0);
    }
    void theNewestProgramHearsSo()
    {
        QFETCH(QVersionNumber, installed);
        UpdateHouse house(installed);
        house.desk->ask();
        QVERIFY(answered(*house.desk));
        QCOMPARE(house.desk->state(), State::Newest);
    }

    void whatIsNotGenuineIsNotTold()
    {
        UpdateHouse house(QVersionNumber(0, 1, 0), false);
        house.desk->ask();
        QVERIFY(answered(*house.desk));
        QCOMPARE(house.desk->state(), State::Failed);
        QVERIFY(localproblem::is(house.desk->error().problem, localproblem::kUpdateForged));
        QVERIFY(house.desk->release().version.isEmpty());
    }

    void aNetworkThatIsCutCanBeTriedAgain()
    {
        UpdateHouse house;
        house.network.setHandler(
            [](const testkit::FakeRequest&) { return testkit::FakeAnswer::broken(QNetworkReply::HostNotFoundError); });
        UpdateApi elsewhere(*house.client, QUrl(u"https://downloads.example/other.json"_s));
        UpdateService::Options options;
        options.check = [](const auto&, const auto&, const auto&) { return true; };
        options.clock = &house.clock;
        UpdateService service(elsewhere, options);
        UpdateDesk desk(&service);
        desk.ask();
        QVERIFY(awaitUntil([&desk] { return desk.state() != State::Asking; }, std::chrono::seconds(30)));
        QCOMPARE(desk.state(), State::Failed);
        QCOMPARE(desk.error().kind, Error::Kind::Offline);
        desk.ask();
        QCOMPARE(desk.state(), State::Asking);
    }

    void withoutAnAddressThereIsNobodyToAsk()
    {
        UpdateDesk desk(nullptr);
        QSignalSpy changed(&desk, &UpdateDesk::changed);
        desk.ask();
        QCOMPARE(desk.state(), State::NoAddress);
        QCOMPARE(changed.size(), 0);
    }
};

TRADEWIND_TEST(tst_updatedesk)
#include "tst_updatedesk.moc"
