// SPDX-License-Identifier: Apache-2.0
#include "app/accountscope.h"
#include "app/accountservices.h"
#include "services/storage/sqlconnection.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "tests/testkit/wireserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

/// Asks on behalf of a screen that is there to the end, and counts the coroutines that have not ended.
class Asker final : public QObject
{
public:
    template <typename T>
    void ask(QCoro::Task<Result<T>> task)
    {
        deliver<T>(std::move(task), this, [held = m_held, this](const Result<T>&) { ++m_answers; });
        ++m_questions;
    }
    bool allHaveEnded() const { return m_held.use_count() == 1; }
    bool allAreAnswered() const { return m_answers == m_questions; }

private:
    std::shared_ptr<int> m_held = std::make_shared<int>();
    int m_questions = 0;
    int m_answers = 0;
};

} // namespace

class tst_accountscope final : public testkit::TestCase
{
    Q_OBJECT

    /// A platform that hears everything and answers nothing.
    testkit::WireServer m_platform{[](const QByteArray&, QTcpSocket*) {}};

    AccountRecord record() const
    {
        AccountRecord record;
        record.id = u"account"_s;
        record.platform = m_platform.url();
        record.userId = u"u-marta"_s;
        record.catalogueId = u"c-1"_s;
        return record;
    }

    /// What screens ask, of every capability.
    static void askEverything(AccountServices& services, Asker& asker)
    {
        asker.ask(services.catalogue.search({}, nullptr, {}));
        asker.ask(services.catalogue.firstMatches(u"mug"_s, 5, {}));
        asker.ask(services.catalogue.categories());
        asker.ask(services.catalogue.offer(OfferId(u"o-1"_s)));
        asker.ask(services.catalogue.fetchOffer(OfferId(u"o-1"_s), {}));
        asker.ask(services.catalogue.supplier(SupplierId(u"s-1"_s)));
        asker.ask(services.catalogue.picture(u"i-1"_s, 100, {}));
        asker.ask(services.catalogue.resolve({u"https://x.example/1"_s}, {}));
        asker.ask(services.catalogue.priceSources());
        asker.ask(services.catalogue.lastSynced());
        asker.ask(services.follows.view(OfferId(u"o-1"_s)));
        asker.ask(services.follows.follow(OfferId(u"o-1"_s), true, u"A mug"_s));
        asker.ask(services.messages.threads());
        asker.ask(services.messages.threadAbout({u"order"_s, u"p-1"_s}));
        asker.ask(services.messages.messages(u"t-1"_s));
        asker.ask(services.messages.begin({u"order"_s, u"p-1"_s}, u"Hello"_s));
        asker.ask(services.money.state());
        asker.ask(services.money.refreshRates({}));
        asker.ask(services.sourcing.rfqs());
        asker.ask(services.sourcing.rfq(u"r-1"_s));
        asker.ask(services.sourcing.refresh(RfqId(u"r-1"_s), {}));
        asker.ask(services.sourcing.estimator(u"DE"_s, ServiceMode::FullService));
        asker.ask(services.sourcing.snapshot(OfferId(u"o-1"_s), SkuId(u"k-1"_s)));
        asker.ask(services.sourcing.createDraftFor(OfferId(u"o-1"_s), {}));
        asker.ask(services.sourcing.drafts());
        asker.ask(services.buying.load(u"List"_s));
        asker.ask(services.buying.estimator());
        asker.ask(services.orders.orders());
        asker.ask(services.orders.order(u"p-1"_s));
        asker.ask(services.orders.refresh(OrderId(u"p-1"_s), {}));
        asker.ask(services.approvals.approvals());
        asker.ask(services.approvals.approval(u"a-1"_s));
        asker.ask(services.approvals.refresh(ApprovalId(u"a-1"_s), {}));
        asker.ask(services.approvals.rules());
        asker.ask(services.payments.balances());
        asker.ask(services.payments.sources());
        asker.ask(services.payments.payable(PaymentTarget::Owner::Order, u"p-1"_s));
        asker.ask(services.checkout.createDraft(RfqId(u"r-1"_s), 1, u"s-1"_s));
        asker.ask(services.openCheckouts.list());
        asker.ask(services.home.state());
        asker.ask(services.warehouse.receipts());
        asker.ask(services.warehouse.receipt(ReceiptId(u"w-1"_s)));
        asker.ask(services.warehouse.items());
        asker.ask(services.warehouse.wayHere({StoredItemId(u"i-1"_s)}));
        asker.ask(services.shipments.shipments());
        asker.ask(services.shipments.shipment(u"h-1"_s));
        asker.ask(services.shipments.choices());
        asker.ask(services.shipments.storedItems());
        asker.ask(services.shipments.drafts());
    }

private Q_SLOTS:
    void itEndsInMidRequestAndLeavesNothingBehind_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<bool>("catalogueLivesOn");
        for (const int turns : {0, 1, 2, 3, 5, 8, 13, 21, 34}) {
            QTest::addRow("after %d turns of the loop", turns) << turns << false;
            QTest::addRow("after %d turns of the loop, while another account has the catalogue", turns)
                << turns << true;
        }
    }
    void itEndsInMidRequestAndLeavesNothingBehind()
    {
        QFETCH(const int, turns);
        QFETCH(const bool, catalogueLivesOn);
        QTemporaryDir dir;
        Profile profile(dir.path());
        QVERIFY(profile.take().ok());
        ProgramScope program(profile);
        const auto shared = catalogueLivesOn ? program.catalogue(m_platform.url(), u"c-1"_s) : nullptr;
        auto account = std::make_unique<AccountScope>(program, record(), m_platform.url());
        QSignalSpy opened(account.get(), &AccountScope::opened);
        account->open(TokenPair{"access", "refresh", std::chrono::hours(1)});
        QVERIFY(testkit::awaitUntil([&opened] { return !opened.isEmpty(); }, std::chrono::minutes(1)));

        Asker asker;
        askEverything(account->services(), asker);
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents();
        account.reset();
        QVERIFY(testkit::awaitUntil([&asker] { return asker.allHaveEnded(); }, std::chrono::minutes(1)));
        QVERIFY(asker.allAreAnswered());
    }

    void anotherAccountFollowsTheCatalogueInItsPlace_data()
    {
        QTest::addColumn<bool>("signsOut");
        QTest::newRow("the first signs out") << true;
        QTest::newRow("the first is closed") << false;
    }
    void anotherAccountFollowsTheCatalogueInItsPlace()
    {
        QFETCH(const bool, signsOut);
        QTemporaryDir dir;
        Profile profile(dir.path());
        QVERIFY(profile.take().ok());
        ProgramScope program(profile);
        testkit::WireServer platform([](const QByteArray&, QTcpSocket*) {});
        const auto open = [&](const QString& name) {
            AccountRecord one = record();
            one.id = name;
            one.userId = u"u-"_s + name;
            one.platform = platform.url();
            auto account = std::make_unique<AccountScope>(program, one, platform.url());
            account->open(TokenPair{"access-" + name.toUtf8(), "refresh-" + name.toUtf8(), std::chrono::hours(1)});
            return account;
        };
        const auto asked = [&platform](const QByteArray& path, const QByteArray& name) {
            return std::any_of(
                platform.requests().cbegin(), platform.requests().cend(), [&](const QByteArray& request) {
                    return request.startsWith("GET " + path) && request.contains("Bearer access-" + name);
                });
        };
        auto first = open(u"first"_s);
        QVERIFY(testkit::awaitUntil([&] { return asked("/v1/catalogue/snapshot", "first"); }));
        const auto second = open(u"second"_s);
        QVERIFY(testkit::awaitUntil([&] { return asked("/v1/changes/records", "second"); }));
        QVERIFY(!asked("/v1/catalogue/snapshot", "second"));

        if (signsOut)
            deliver(first->session().signOut(), &platform, [](const Result<void>&) {});
        else
            first.reset();
        QVERIFY(testkit::awaitUntil([&] { return asked("/v1/catalogue/snapshot", "second"); }));
    }

    void whoIsNotSignedInLeavesTheCatalogueToOthers()
    {
        QTemporaryDir dir;
        Profile profile(dir.path());
        QVERIFY(profile.take().ok());
        ProgramScope program(profile);
        AccountScope account(program, record(), m_platform.url());
        QSignalSpy opened(&account, &AccountScope::opened);
        account.open();
        QVERIFY(testkit::awaitUntil([&opened] { return !opened.isEmpty(); }));
        QCOMPARE(account.session().state(), Session::State::SignedOut);
        QVERIFY(program.catalogue(m_platform.url(), u"c-1"_s)->beginFollowing());
    }

    void filesThatNobodyNamesGoUnlessTheirNamesMayBeDamaged_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<bool>("stays");
        QTest::newRow("nothing is damaged") << QString() << false;
        QTest::newRow("a draft was changed on the disk") << u"UPDATE draft SET json = '{}'"_s << true;
    }
    void filesThatNobodyNamesGoUnlessTheirNamesMayBeDamaged()
    {
        QFETCH(const QString, damage);
        QFETCH(const bool, stays);
        QTemporaryDir dir;
        Profile profile(dir.path());
        QVERIFY(profile.take().ok());
        ProgramScope program(profile);
        const QString folder = profile.accountFolder(record().id);
        const auto add = [&](bool isNamed) {
            JournalStore journal(folder, program.clock());
            if (!testkit::await(journal.open()))
                return QString();
            const auto file = testkit::await(journal.addFile("a drawing", u"drawing.pdf"_s, u"application/pdf"_s));
            const QByteArray json = isNamed ? "{\"file\":\"" + file->sha256.toUtf8() + "\"}" : QByteArray("{}");
            const auto saved = testkit::await(journal.saveDrafts({{u"message"_s, u"1"_s, {}, json}}));
            return saved ? file->path : QString();
        };
        const QString path = add(stays);
        QVERIFY(QFile::exists(path));
        if (!damage.isEmpty()) {
            const auto file = SqlConnection::open(folder + u"/journal.db"_s, SqlConnection::Access::ReadWrite);
            QVERIFY(file.ok() && (*file)->exec(damage).ok());
        }
        AccountScope account(program, record(), m_platform.url());
        QSignalSpy opened(&account, &AccountScope::opened);
        account.open(TokenPair{"access", "refresh", std::chrono::hours(1)});
        QVERIFY(testkit::awaitUntil([&opened] { return !opened.isEmpty(); }, std::chrono::minutes(1)));
        // What was asked of the journal before has been done when it answers.
        QVERIFY(testkit::await(account.journal().drafts(u"message"_s)).ok());
        QCOMPARE(QFile::exists(path), stays);
    }

    void itEndsWhileItOpens_data()
    {
        QTest::addColumn<int>("turns");
        for (const int turns : {0, 1, 2, 3, 5, 8, 13})
            QTest::addRow("after %d turns of the loop", turns) << turns;
    }
    void itEndsWhileItOpens()
    {
        QFETCH(const int, turns);
        QTemporaryDir dir;
        Profile profile(dir.path());
        QVERIFY(profile.take().ok());
        ProgramScope program(profile);
        auto account = std::make_unique<AccountScope>(program, record(), m_platform.url());
        account->open();
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        account.reset();
        // What is left of it runs while the program goes on; only the checkers can see whether it touches anything.
        QCoreApplication::processEvents();
    }
};

TRADEWIND_TEST(tst_accountscope)
#include "tst_accountscope.moc"
