// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/canonical.h"
#include "services/sandbox/sandbox.h"
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

namespace {

/// A catalogue of alike goods: 23.80 from 200 pieces, 21.85 from 3,000, 21.20 from 5,000.
class FakeBook final : public OfferBook
{
public:
    QJsonObject offer(const QString& id) const override
    {
        if (!id.startsWith("o-"_L1))
            return {};
        const auto tier = [](const QString& from, const QString& price) {
            return QJsonObject{{u"minQty"_s, from}, {u"price"_s, price}};
        };
        return {{u"id"_s, id},
                {u"title"_s, u"Vacuum tumbler 500 ml"_s},
                {u"unit"_s, u"piece"_s},
                {u"priceMode"_s, u"tiered"_s},
                {u"moq"_s, u"200"_s},
                {u"leadDays"_s, 20},
                {u"tiers"_s,
                 QJsonArray{tier(u"200"_s, u"23.8"_s), tier(u"3000"_s, u"21.85"_s), tier(u"5000"_s, u"21.2"_s)}},
                {u"skus"_s, QJsonArray{QJsonObject{{u"id"_s, u"k-1"_s}}}}};
    }
    QJsonObject supplier(const QString&) const override { return {}; }
    QString offerId(qint64 index) const override { return u"o-%1"_s.arg(index); }
};

QJsonObject pieces(const QString& value)
{
    return {{u"value"_s, value}, {u"unit"_s, u"piece"_s}};
}

QJsonObject request()
{
    const QJsonObject line{
        {u"id"_s, u"L1"_s},
        {u"offerId"_s, u"o-1"_s},
        {u"title"_s, u"Tumbler"_s},
        {u"spec"_s, u"Laser logo"_s},
        {u"quantities"_s, QJsonArray{QJsonObject{{u"scenarioId"_s, u"A"_s}, {u"quantity"_s, pieces(u"3000"_s)}},
                                     QJsonObject{{u"scenarioId"_s, u"B"_s}, {u"quantity"_s, pieces(u"5000"_s)}}}},
        {u"sample"_s, true},
        {u"qcPlan"_s, u"aql"_s},
        {u"files"_s, QJsonArray()}};
    const QJsonObject split{{u"lineId"_s, u"L1"_s},
                            {u"scenarioId"_s, u"A"_s},
                            {u"quantity"_s, pieces(u"1500"_s)},
                            {u"date"_s, u"2027-01-15"_s},
                            {u"addressId"_s, u"adr-nordhafen-1"_s}};
    return {{u"title"_s, u"Tumbler"_s},
            {u"serviceMode"_s, u"full_service"_s},
            {u"currency"_s, u"CNY"_s},
            {u"addressId"_s, u"adr-nordhafen-1"_s},
            {u"incoterm"_s, u"DAP"_s},
            {u"incotermPlace"_s, u"Hamburg"_s},
            {u"scenarios"_s, QJsonArray{QJsonObject{{u"id"_s, u"A"_s}, {u"name"_s, u"3,000"_s}},
                                        QJsonObject{{u"id"_s, u"B"_s}, {u"name"_s, u"5,000"_s}}}},
            {u"lines"_s, QJsonArray{line}},
            {u"splits"_s, QJsonArray{split}},
            {u"note"_s, QString()},
            {u"files"_s, QJsonArray()}};
}

QJsonObject expecting(const QJsonObject& round)
{
    return {{u"roundNo"_s, round["no"_L1]}, {u"contentHash"_s, round["contentHash"_L1]}};
}

} // namespace

class tst_sandboxsourcing final : public testkit::TestCase
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
        options.controls = true;
        options.anchor = fromStamp(u"2026-11-20T14:00:00Z"_s);
        m_sandbox = std::make_unique<Sandbox>(options);
        m_sandbox->context().offers = &m_book;
        const int port = m_sandbox->start();
        QVERIFY(port > 0);
        m_client = std::make_unique<TestClient>(port);
        QVERIFY(m_client->signIn(u"u-marta"_s));
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void aPastStandsInEveryState()
    {
        QMap<QString, int> states;
        QJsonObject tumbler;
        for (const QJsonValue& rfq : m_client->get(u"/v1/rfqs?limit=200"_s).json()["items"_L1].toArray()) {
            ++states[rfq["state"_L1].toString()];
            if (rfq["counters"_L1].toArray().size() == 2)
                tumbler = rfq.toObject();
            for (const QJsonValue& round : rfq["rounds"_L1].toArray())
                QCOMPARE(roundHash(round.toObject()), round["contentHash"_L1].toString());
        }
        for (const QString& state : {u"submitted"_s, u"info_requested"_s, u"quoted"_s, u"accepted"_s, u"declined"_s,
                                     u"cancelled"_s, u"expired"_s})
            QVERIFY2(states.contains(state), qPrintable(state));
        QCOMPARE(tumbler["rounds"_L1].toArray().size(), 4);
        // What happened then lies behind the feed's beginning.
        const QJsonObject page = m_client->get(u"/v1/changes/records?limit=1000"_s).json();
        QVERIFY(page["stateEnd"_L1].toBool());
        QVERIFY(!page["more"_L1].toBool());
    }

    void aRequestIsQuotedCounteredAndAccepted()
    {
        const QString id = m_client->intent(u"POST"_s, u"/v1/rfqs"_s, request()).json()["id"_L1].toString();
        QVERIFY(!id.isEmpty());
        QJsonObject round = answered(id);
        // Tier price at 3,000 and 5,000 pieces, 4 % more for the logo.
        QCOMPARE(priceOf(round, 0), u"22.72"_s);
        QCOMPARE(priceOf(round, 1), u"22.05"_s);
        QCOMPARE(round["lines"_L1][0]["toolingFee"_L1]["amount"_L1].toString(), u"4200.00"_s);
        QCOMPARE(roundHash(round), round["contentHash"_L1].toString());

        const QJsonObject first = expecting(round);
        const QJsonObject asked{{u"lineId"_s, u"L1"_s},
                                {u"scenarioId"_s, u"A"_s},
                                {u"unitPrice"_s, QJsonObject{{u"amount"_s, u"22"_s}, {u"currency"_s, u"CNY"_s}}}};
        const QJsonObject counter{{u"expect"_s, first}, {u"lines"_s, QJsonArray{asked}}, {u"note"_s, u""_s}};
        QCOMPARE(m_client->intent(u"POST"_s, u"/v1/rfqs/%1/counter"_s.arg(id), counter)
                     .json()["entity"_L1]["state"_L1]
                     .toString(),
                 u"sourcing"_s);
        QCOMPARE(
            m_client
                ->intent(u"POST"_s, u"/v1/rfqs/%1/accept"_s.arg(id), {{u"expect"_s, first}, {u"scenarioId"_s, u"A"_s}})
                .slug(),
            u"state-conflict"_s);
        round = answered(id);
        QCOMPARE(priceOf(round, 0), u"22.29"_s);
        QCOMPARE(round["supersedes"_L1], first["contentHash"_L1]);

        QJsonObject wrong = expecting(round);
        wrong["contentHash"_L1] = first["contentHash"_L1];
        QCOMPARE(
            m_client
                ->intent(u"POST"_s, u"/v1/rfqs/%1/accept"_s.arg(id), {{u"expect"_s, wrong}, {u"scenarioId"_s, u"A"_s}})
                .slug(),
            u"price-changed"_s);
        const Reply accepted = m_client->intent(u"POST"_s, u"/v1/rfqs/%1/accept"_s.arg(id),
                                                {{u"expect"_s, expecting(round)}, {u"scenarioId"_s, u"A"_s}});
        QCOMPARE(accepted.status, 200);
        QCOMPARE(accepted.json()["entity"_L1]["acceptedRoundNo"_L1].toInteger(), 2);
    }

    void aRoundEndsAndIsRenewed()
    {
        const QString id = m_client->intent(u"POST"_s, u"/v1/rfqs"_s, request()).json()["id"_L1].toString();
        const QJsonObject round = answered(id);
        QCOMPARE(m_client->control(u"/sandbox/clock"_s, {{u"to"_s, round["validTo"_L1]}}).status, 200);
        QCOMPARE(stateOf(id), u"expired"_s);
        QCOMPARE(m_client
                     ->intent(u"POST"_s, u"/v1/rfqs/%1/accept"_s.arg(id),
                              {{u"expect"_s, expecting(round)}, {u"scenarioId"_s, u"A"_s}})
                     .slug(),
                 u"quote-expired"_s);
        QCOMPARE(m_client
                     ->intent(u"POST"_s, u"/v1/rfqs/%1/renewal"_s.arg(id),
                              {{u"expect"_s, expecting(round)}, {u"hours"_s, 24}})
                     .status,
                 200);
        const QJsonObject renewed = answered(id);
        QCOMPARE(renewed["lines"_L1], round["lines"_L1]);
        QCOMPARE(fromStamp(renewed["validFrom"_L1].toString()).secsTo(fromStamp(renewed["validTo"_L1].toString())),
                 24 * 3600);
        QCOMPARE(m_client
                     ->intent(u"POST"_s, u"/v1/rfqs/%1/decline"_s.arg(id),
                              {{u"expect"_s, expecting(renewed)}, {u"reason"_s, u"No"_s}})
                     .json()["entity"_L1]["state"_L1]
                     .toString(),
                 u"declined"_s);
    }

    void unansweredTheyAreQuotedWhenTheClockSaysSo()
    {
        const QString id = m_client->intent(u"POST"_s, u"/v1/rfqs"_s, request()).json()["id"_L1].toString();
        m_client->control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, 3600}});
        QCOMPARE(stateOf(id), u"sourcing"_s);
        m_client->control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, 5 * 3600}});
        QCOMPARE(stateOf(id), u"quoted"_s);
    }

    void requestsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("an address of nobody") << u"addressId"_s << QJsonValue(u"adr-cascade-1"_s) << u"/addressId"_s;
        QTest::newRow("no lines") << u"lines"_s << QJsonValue(QJsonArray()) << u"/lines"_s;
        QTest::newRow("no scenarios") << u"scenarios"_s << QJsonValue(QJsonArray()) << u"/scenarios"_s;
        QTest::newRow("a file that was not uploaded")
            << u"files"_s
            << QJsonValue(QJsonArray{QJsonObject{
                   {u"sha256"_s, QString(64, u'a')}, {u"name"_s, u"a"_s}, {u"mediaType"_s, u"b/c"_s}, {u"size"_s, 1}}})
            << u"/files/0/sha256"_s;
    }
    void requestsThatMakeNoSenseAreRefused()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        QJsonObject body = request();
        body[member] = value;
        const Reply reply = m_client->intent(u"POST"_s, u"/v1/rfqs"_s, body);
        QCOMPARE(reply.status, 400);
        QTEST(reply.json()["errors"_L1][0]["pointer"_L1].toString(), "pointer");
    }

private:
    QJsonObject answered(const QString& id) const
    {
        m_client->control(u"/sandbox/story"_s, {{u"beat"_s, u"supplier_answer"_s}, {u"rfqId"_s, id}});
        return m_client->get(u"/v1/rfqs/"_s + id).json()["rounds"_L1].toArray().last().toObject();
    }
    QString stateOf(const QString& id) const
    {
        return m_client->get(u"/v1/rfqs/"_s + id).json()["state"_L1].toString();
    }
    static QString priceOf(const QJsonObject& round, int line)
    {
        return round["lines"_L1][line]["unitPrice"_L1]["amount"_L1].toString();
    }

    QTemporaryDir m_dir;
    FakeBook m_book;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<TestClient> m_client;
};

TRADEWIND_TEST(tst_sandboxsourcing)
#include "tst_sandboxsourcing.moc"
