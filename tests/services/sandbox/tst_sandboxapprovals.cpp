// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/approvals.h"
#include "services/sandbox/platform/answer.h"
#include "services/sandbox/sandbox.h"
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

namespace {

QJsonObject euros(const QString& amount)
{
    return {{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}};
}

} // namespace

class tst_sandboxapprovals final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        Options options;
        options.host = u"127.0.0.1"_s;
        options.dataDir = m_dir.path();
        options.offers = 200;
        options.past = false;
        options.controls = true;
        m_sandbox = std::make_unique<Sandbox>(options);
        const int port = m_sandbox->start();
        QVERIFY(port > 0);
        m_buyer = std::make_unique<TestClient>(port);
        m_approver = std::make_unique<TestClient>(port);
        QVERIFY(m_buyer->signIn(u"u-jonas"_s));
        QVERIFY(m_approver->signIn(u"u-ida"_s));
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void theApproverDecidesOnWhatWasShown()
    {
        const QString hash(64, u'1');
        prepare(u"pr-t1"_s, hash);
        const QString id = asked(u"pr-t1"_s, hash);
        // Who asked does not decide, even with the right to.
        QCOMPARE(decided(*m_buyer, id, u"approve"_s, hash, u"9000.00"_s).slug(), u"not-permitted"_s);
        QCOMPARE(decided(*m_approver, id, u"approve"_s, hash, u"9999.00"_s).slug(), u"precondition-failed"_s);
        QCOMPARE(decided(*m_approver, id, u"approve"_s, QString(64, u'2'), u"9000.00"_s).slug(),
                 u"precondition-failed"_s);
        const Reply approved = decided(*m_approver, id, u"approve"_s, hash, u"9000.00"_s);
        QCOMPARE(approved.json()["entity"_L1]["state"_L1].toString(), u"approved"_s);
        QCOMPARE(decided(*m_approver, id, u"reject"_s, hash, u"9000.00"_s).slug(), u"state-conflict"_s);
        QCOMPARE(refusalOf(hash), QString());
        QCOMPARE(refusalOf(QString(64, u'2')), u"approval-required"_s);
    }

    void itIsAskedForOnce()
    {
        const QString hash(64, u'3');
        prepare(u"pr-t3"_s, hash);
        const QString id = asked(u"pr-t3"_s, hash);
        QVERIFY(!id.isEmpty());
        QCOMPARE(ask(u"pr-t3"_s, hash).slug(), u"state-conflict"_s);
        QCOMPARE(ask(u"pr-t3"_s, QString(64, u'4')).slug(), u"price-changed"_s);
        QCOMPARE(refusalOf(hash), u"approval-required"_s);
        // A rejection gives its reason; after it one may ask again.
        QCOMPARE(decided(*m_approver, id, u"reject"_s, hash, u"9000.00"_s, u""_s).slug(), u"validation"_s);
        QCOMPARE(decided(*m_approver, id, u"reject"_s, hash, u"9000.00"_s).json()["entity"_L1]["state"_L1].toString(),
                 u"rejected"_s);
        QCOMPARE(ask(u"pr-t3"_s, hash).status, 201);
    }

    void aPrepareThatIsOverCanNotBeApproved()
    {
        const QString hash(64, u'5');
        prepare(u"pr-t5"_s, hash, -60);
        QCOMPARE(ask(u"pr-t5"_s, hash).slug(), u"precondition-failed"_s);
    }

    void aNewRoundVoidsWhatRestsOnTheOld()
    {
        const QString hash(64, u'6');
        const QString round(64, u'7');
        prepare(u"pr-t6"_s, hash, 1800, round);
        const QString id = asked(u"pr-t6"_s, hash);
        decided(*m_approver, id, u"approve"_s, hash, u"9000.00"_s);
        m_sandbox->context().store.write(
            [&](Tx& tx) { invalidateApprovalsOf(tx, u"rfq-t"_s, round, u"round_superseded"_s); });
        const QJsonObject approval = m_buyer->get(u"/v1/approvals/"_s + id).json();
        QCOMPARE(approval["state"_L1].toString(), u"invalidated"_s);
        QCOMPARE(approval["invalidatedBecause"_L1].toString(), u"round_superseded"_s);
        QCOMPARE(refusalOf(hash), u"approval-invalidated"_s);
        QCOMPARE(ask(u"pr-t6"_s, hash).status, 201);
    }

    void anApproverWithoutTheRightVoidsItToo()
    {
        const QString hash(64, u'8');
        prepare(u"pr-t8"_s, hash);
        const QString id = asked(u"pr-t8"_s, hash);
        QCOMPARE(
            m_buyer
                ->control(u"/sandbox/story"_s, {{u"beat"_s, u"approver_right_withdrawn"_s}, {u"userId"_s, u"u-ida"_s}})
                .status,
            200);
        QCOMPARE(m_buyer->get(u"/v1/approvals/"_s + id).json()["invalidatedBecause"_L1].toString(),
                 u"approver_right_withdrawn"_s);
        QCOMPARE(decided(*m_approver, id, u"approve"_s, hash, u"9000.00"_s).slug(), u"not-permitted"_s);
    }

private:
    /// What orders/prepare would have kept.
    void prepare(const QString& id, const QString& hash, int seconds = 1800, const QString& round = {})
    {
        m_sandbox->context().store.write([&](Tx& tx) {
            Entity rfq;
            rfq.topic = u"rfq"_s;
            rfq.id = u"rfq-t"_s;
            rfq.company = u"co-nordhafen"_s;
            tx.put(rfq);
            const QJsonObject source{{u"kind"_s, u"round"_s}, {u"rfqId"_s, u"rfq-t"_s}, {u"roundHash"_s, round}};
            const QJsonObject hit{{u"ruleId"_s, u"ar-nordhafen-1"_s}, {u"name"_s, u"Orders over EUR 5,000"_s}};
            Entity prepared;
            prepared.topic = u"prepared"_s;
            prepared.id = id;
            prepared.company = u"co-nordhafen"_s;
            prepared.audience = u"none"_s;
            prepared.body = {{u"contentHash"_s, hash},
                             {u"expiresAt"_s, stamp(tx.now().addSecs(seconds))},
                             {u"content"_s, QJsonObject{{u"paymentCurrency"_s, u"EUR"_s}, {u"source"_s, source}}},
                             {u"lines"_s, QJsonArray{QJsonObject{{u"title"_s, u"Tumbler"_s}}}},
                             {u"charges"_s, QJsonArray()},
                             {u"total"_s, QJsonObject{{u"amount"_s, u"68944.25"_s}, {u"currency"_s, u"CNY"_s}}},
                             {u"approval"_s, QJsonObject{{u"rules"_s, QJsonArray{hit}}}}};
            tx.put(prepared);
        });
    }

    Reply ask(const QString& prepared, const QString& hash) const
    {
        return m_buyer->intent(u"POST"_s, u"/v1/approvals"_s,
                               {{u"preparedId"_s, prepared},
                                {u"contentHash"_s, hash},
                                {u"maxTotal"_s, euros(u"9000.00"_s)},
                                {u"validUntil"_s, stamp(m_sandbox->context().clock.now().addDays(7))},
                                {u"note"_s, u"Spring restock."_s}});
    }
    QString asked(const QString& prepared, const QString& hash) const
    {
        return ask(prepared, hash).json()["id"_L1].toString();
    }

    static Reply decided(const TestClient& client, const QString& id, const QString& decision, const QString& hash,
                         const QString& most, const QString& comment = u"As budgeted."_s)
    {
        return client.intent(u"POST"_s, u"/v1/approvals/%1/decision"_s.arg(id),
                             {{u"decision"_s, decision},
                              {u"comment"_s, comment},
                              {u"expect"_s, QJsonObject{{u"contentHash"_s, hash}, {u"maxTotal"_s, euros(most)}}}});
    }

    /// The slug an order of this content would be refused with; empty when it is covered.
    QString refusalOf(const QString& hash) const
    {
        try {
            m_sandbox->context().store.read(
                [&](Reader& reader) { requireApproval(reader, u"co-nordhafen"_s, {}, hash, {}); });
        } catch (const Refusal& refusal) {
            return QJsonDocument::fromJson(QByteArray::fromStdString(refusal.answer.body))
                .object()["type"_L1]
                .toString();
        }
        return {};
    }

    QTemporaryDir m_dir;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<TestClient> m_buyer;
    std::unique_ptr<TestClient> m_approver;
};

TRADEWIND_TEST(tst_sandboxapprovals)
#include "tst_sandboxapprovals.moc"
