// SPDX-License-Identifier: Apache-2.0
// One machine, several people: what one account knows, writes or wants reaches no other, whether they sign in one
// after the other or work side by side.
#include "app/accountscope.h"
#include "app/accountservices.h"
#include "services/sandbox/sandbox.h"
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

namespace {

constexpr auto kLong = std::chrono::minutes(1);

/// Everything an account shows that could only be its own.
struct Seen
{
    QSet<QString> orders;
    QSet<QString> requests;
    QSet<QString> threads;
    QSet<QString> approvals;
    QSet<QString> addresses;
    QSet<QString> all() const { return orders + requests + threads + approvals + addresses; }
};

/// The files under a folder that hold one of the words.
QStringList filesWith(const QString& folder, const QByteArrayList& words)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray& word : words) {
            if (bytes.contains(word))
                found.append(files.fileName() + u" holds "_s + QString::fromUtf8(word));
        }
    }
    return found;
}

} // namespace

class tst_accountswitch final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_world;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    int m_port = 0;

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)); }

    /// The user's account in a profile, signed in and synced.
    std::unique_ptr<AccountScope> signedIn(ProgramScope& program, const QString& user)
    {
        sandbox::TestClient client(m_port);
        if (!client.signIn(user))
            return nullptr;
        AccountRecord record;
        if (const auto known = program.profile().accountOf(url(), false, user)) {
            record = *known;
        } else {
            record.id = Profile::newAccountId();
            record.platform = url();
            record.userId = user;
            if (!program.profile().putAccount(record).ok())
                return nullptr;
        }
        auto account = std::make_unique<AccountScope>(program, record, url());
        bool hasRecords = false;
        connect(&account->sync(), &SyncService::streamSynced, this,
                [&hasRecords](const QString& stream) { hasRecords = hasRecords || stream == "records"_L1; });
        account->open(
            TokenPair{client.accessToken().toLatin1(), client.refreshToken().toLatin1(), std::chrono::minutes(15)});
        const bool synced = awaitUntil([&] { return account->isOpen() && hasRecords; }, kLong);
        account->sync().disconnect(this);
        if (!synced)
            return nullptr;
        return account;
    }

    static Seen whatShows(AccountScope& account)
    {
        Seen seen;
        if (const auto orders = await(account.services().orders.orders())) {
            for (const OrderView& order : *orders)
                seen.orders.insert(order.order.id.toString());
        }
        if (const auto rfqs = await(account.services().sourcing.rfqs())) {
            for (const auto& rfq : *rfqs)
                seen.requests.insert(rfq.rfq.id.toString());
        }
        if (const auto threads = await(account.services().messages.threads())) {
            for (const ThreadView& thread : *threads)
                seen.threads.insert(thread.thread.id.toString());
        }
        if (const auto approvals = await(account.services().approvals.approvals())) {
            for (const auto& approval : *approvals)
                seen.approvals.insert(approval.approval.id.toString());
        }
        if (const auto choices = await(account.services().shipments.choices())) {
            for (const auto& address : choices->addresses)
                seen.addresses.insert(address.id.toString());
        }
        seen.orders.remove({});
        seen.requests.remove({});
        seen.threads.remove({});
        seen.approvals.remove({});
        return seen;
    }

    static IntentDraft memo(const QString& order, const QString& text)
    {
        IntentDraft draft;
        draft.operationId = u"setOrderMemo"_s;
        draft.module = u"orders"_s;
        draft.entityKey = u"order:"_s + order;
        draft.path = u"/v1/orders/%1/memo"_s.arg(order);
        draft.body = {{u"text"_s, text}};
        draft.summary = {u"order.memo"_s, {{u"number"_s, order}}};
        return draft;
    }

    QString memoOn(const QString& user, const QString& order) const
    {
        sandbox::TestClient client(m_port);
        if (!client.signIn(user))
            return {};
        return client.get(u"/v1/orders/"_s + order).json().value("memo"_L1).toObject().value("text"_L1).toString();
    }

    bool closed(std::unique_ptr<AccountScope>& account)
    {
        bool done = false;
        account->close(this, [&done] { done = true; });
        const bool ended = awaitUntil([&done] { return done; }, kLong);
        account.reset();
        return ended;
    }

private Q_SLOTS:
    void initTestCase()
    {
        sandbox::Options options;
        options.host = u"127.0.0.1"_s;
        options.dataDir = m_world.path();
        options.seed = 7;
        options.offers = 200;
        options.controls = true;
        options.anchor = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        m_port = m_sandbox->start();
        QVERIFY(m_port > 0);
    }
    void cleanupTestCase() { m_sandbox->stop(); }

    void whoSignsInNextSeesNothingOfWhoWasHere()
    {
        QTemporaryDir dir;
        Profile profile(dir.path());
        QVERIFY(profile.take().ok());
        ProgramScope program(profile);

        auto marta = signedIn(program, u"u-marta"_s);
        QVERIFY(marta);
        const Seen hers = whatShows(*marta);
        QVERIFY(hers.orders.size() > 3 && !hers.threads.isEmpty() && !hers.addresses.isEmpty());
        const QString order = *hers.orders.constBegin();
        const QString memoBefore = memoOn(u"u-marta"_s, order);
        // What exists nowhere else: a draft, a note, an act that has not left.
        marta->outbox().setSending(false);
        marta->drafts().saveDraft(u"rfq"_s, u"d-marta"_s, "{\"title\":\"canary-marta-draft\"}");
        QVERIFY(await(marta->drafts().flush()).ok());
        QVERIFY(await(marta->journal().setNote(u"order:"_s + order, u"canary-marta-note"_s)).ok());
        const auto queued = await(marta->outbox().submit(memo(order, u"canary-marta-memo"_s)));
        QVERIFY(queued.ok());
        const QString herFolder = profile.accountFolder(marta->record().id);
        QVERIFY(await(marta->session().signOut()).ok());
        QVERIFY(closed(marta));
        QVERIFY(!filesWith(herFolder, {"canary-marta-draft"}).isEmpty()); // the search finds what is there

        auto dana = signedIn(program, u"u-dana"_s);
        QVERIFY(dana);
        const Seen theirs = whatShows(*dana);
        QVERIFY(theirs.orders.size() > 3 && !theirs.threads.isEmpty() && !theirs.addresses.isEmpty());
        QCOMPARE(theirs.all() & hers.all(), QSet<QString>());
        QVERIFY(await(dana->outbox().newest(100))->isEmpty());
        QVERIFY(await(dana->drafts().drafts(u"rfq"_s))->isEmpty());
        QCOMPARE(*await(dana->journal().note(u"order:"_s + order)), QString());
        for (const QString& id : hers.orders) {
            const auto file = await(dana->services().orders.order(id));
            QVERIFY(!file.ok() || !file->has_value());
        }
        QCOMPARE(dana->outbox().waitingCount(), 0);
        const QString danasFolder = profile.accountFolder(dana->record().id);
        QVERIFY(danasFolder != herFolder);
        QVERIFY(await(dana->session().signOut()).ok());
        QVERIFY(closed(dana));
        const QByteArrayList words{"canary-marta", "u-marta", "Nordhafen Living"};
        QCOMPARE(filesWith(danasFolder, words), QStringList());
        QCOMPARE(filesWith(herFolder, {"u-dana", "Cascade Outfitters"}), QStringList());
        QCOMPARE(memoOn(u"u-marta"_s, order), memoBefore); // nobody sent it for her

        // Back again: all of it is there, and what waited goes out, once and as hers.
        auto again = signedIn(program, u"u-marta"_s);
        QVERIFY(again);
        QVERIFY(whatShows(*again).all().contains(hers.all()));
        QCOMPARE(await(again->drafts().drafts(u"rfq"_s))->size(), 1);
        QCOMPARE(*await(again->journal().note(u"order:"_s + order)), u"canary-marta-note"_s);
        QVERIFY(awaitUntil([&] { return memoOn(u"u-marta"_s, order) == "canary-marta-memo"_L1; }, kLong));
        QVERIFY(closed(again));
    }

    void anotherOfTheSameCompanyHasAJournalOfTheirOwn()
    {
        QTemporaryDir dir;
        Profile profile(dir.path());
        QVERIFY(profile.take().ok());
        ProgramScope program(profile);
        // Side by side: both see the company's orders, neither what the other has not sent.
        auto marta = signedIn(program, u"u-marta"_s);
        auto jonas = signedIn(program, u"u-jonas"_s);
        QVERIFY(marta && jonas);
        const QString order = *whatShows(*marta).orders.constBegin();
        QVERIFY(whatShows(*jonas).orders.contains(order));
        for (AccountScope* account : {marta.get(), jonas.get()})
            account->outbox().setSending(false);
        QVERIFY(await(marta->outbox().submit(memo(order, u"canary-of-marta"_s))).ok());
        jonas->drafts().saveDraft(u"rfq"_s, u"d-1"_s, "{\"title\":\"canary-of-jonas\"}");
        QVERIFY(await(jonas->drafts().flush()).ok());
        QCOMPARE(marta->outbox().waitingCount(), 1);
        QCOMPARE(jonas->outbox().waitingCount(), 0);
        QVERIFY(await(jonas->outbox().newest(10))->isEmpty());
        QVERIFY(await(marta->drafts().drafts(u"rfq"_s))->isEmpty());
        const QString folders[] = {profile.accountFolder(marta->record().id),
                                   profile.accountFolder(jonas->record().id)};
        QVERIFY(closed(marta) && closed(jonas));
        QCOMPARE(filesWith(folders[0], {"canary-of-jonas"}), QStringList());
        QCOMPARE(filesWith(folders[1], {"canary-of-marta"}), QStringList());
    }

    void twoProfilesAtOnceKeepApart()
    {
        QTemporaryDir dirs[2];
        Profile first(dirs[0].path());
        Profile second(dirs[1].path());
        QVERIFY(first.take().ok() && second.take().ok());
        Profile third(dirs[0].path());
        QCOMPARE(third.take().error().kind, Error::Kind::Conflict); // one sender for one profile
        ProgramScope here(first);
        ProgramScope there(second);
        auto marta = signedIn(here, u"u-marta"_s);
        auto dana = signedIn(there, u"u-dana"_s);
        QVERIFY(marta && dana);
        const Seen hers = whatShows(*marta);
        const Seen theirs = whatShows(*dana);
        QCOMPARE(hers.all() & theirs.all(), QSet<QString>());
        const QString herOrder = *hers.orders.constBegin();
        const QString theirOrder = *theirs.orders.constBegin();
        const auto one = await(marta->outbox().submit(memo(herOrder, u"memo-of-marta"_s)));
        const auto other = await(dana->outbox().submit(memo(theirOrder, u"memo-of-dana"_s)));
        QVERIFY(one.ok() && other.ok());
        QVERIFY(awaitUntil(
            [&] {
                return memoOn(u"u-marta"_s, herOrder) == "memo-of-marta"_L1 &&
                       memoOn(u"u-dana"_s, theirOrder) == "memo-of-dana"_L1;
            },
            kLong));
        QVERIFY(closed(marta) && closed(dana));
        QCOMPARE(filesWith(dirs[0].path(), {"u-dana", "Cascade Outfitters", "memo-of-dana"}), QStringList());
        QCOMPARE(filesWith(dirs[1].path(), {"u-marta", "Nordhafen Living", "memo-of-marta"}), QStringList());
    }
};

TRADEWIND_TEST(tst_accountswitch)
#include "tst_accountswitch.moc"
