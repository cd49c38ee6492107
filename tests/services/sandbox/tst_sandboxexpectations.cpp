// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sandbox/tradehouse.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

/// A refusal names all that was expected and is not so, with old and new value, and what still holds.
class tst_sandboxexpectations final : public TradeHouse
{
    Q_OBJECT

    static QJsonObject named(const Reply& reply, const QString& list, const QString& what)
    {
        for (const QJsonValue& value : reply.json()["facts"_L1][list].toArray()) {
            if (value["what"_L1].toString() == what)
                return value.toObject();
        }
        return {};
    }
    Reply place(const QJsonObject& figures, const QString& least) const
    {
        const QJsonObject stock{{u"lineNo"_s, 1}, {u"atLeast"_s, least}};
        return m_client->intent(u"POST"_s, u"/v1/orders"_s,
                                {{u"preparedId"_s, figures["id"_L1]},
                                 {u"expect"_s, QJsonObject{{u"contentHash"_s, figures["contentHash"_L1]},
                                                           {u"total"_s, figures["total"_L1]},
                                                           {u"stock"_s, QJsonArray{stock}}}}});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(begin()); }

    /// Made of the contract file: no operation that counts is carried out without the key that only the outbox has.
    void whatCountsAsksForAKey_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QFile contract(QStringLiteral(CONTRACT_FILE));
        QVERIFY(contract.open(QIODevice::ReadOnly));
        static const QRegularExpression place(u"\\{[^}]*\\}"_s);
        QString path;
        QString method;
        QString name;
        int acts = 0;
        const QStringList lines = QString::fromUtf8(contract.readAll()).split(u'\n');
        for (const QString& line : lines) {
            if (line.startsWith("  /"_L1))
                path = line.trimmed().chopped(1).replace(place, u"x-1"_s);
            else if (line.startsWith("    "_L1) && line.at(4).isLetter() && line.endsWith(u':'))
                method = line.trimmed().chopped(1).toUpper();
            else if (line.startsWith("      operationId: "_L1))
                name = line.section(u' ', -1);
            else if (line == "      x-tradewind-effect: intent"_L1 && ++acts)
                QTest::newRow(qPrintable(name)) << method << path;
        }
        QVERIFY(acts > 20);
    }
    void whatCountsAsksForAKey()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, path);
        const auto effects = [this] { return read(u"/sandbox/journal?limit=1000"_s)["items"_L1].toArray().size(); };
        const auto before = effects();
        const Reply reply = m_client->send(method, path, R"({"clientRef":"without-a-key"})");
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.slug(), u"validation"_s);
        QCOMPARE(reply.json()["errors"_L1][0]["pointer"_L1].toString(), u"Idempotency-Key"_s);
        QCOMPARE(effects(), before);
    }

    void lessStockThanAsked()
    {
        const QJsonObject figures = prepared();
        const QString least = m_line["quantity"_L1]["value"_L1].toString();
        beat(u"restock"_s, {{u"offerId"_s, m_line["offerId"_L1]}, {u"each"_s, 1}});
        const Reply refused = place(figures, least);
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.slug(), u"out-of-stock"_s);
        const QJsonObject stock = named(refused, u"changes"_s, u"stock"_s);
        QCOMPARE(stock["old"_L1].toString(), least);
        QCOMPARE(stock["new"_L1].toString(), u"1"_s);
        QCOMPARE(stock["lineNo"_L1].toInt(), 1);
        QVERIFY(!named(refused, u"held"_s, u"total"_s).isEmpty());
        QVERIFY(!named(refused, u"held"_s, u"validTo"_s).isEmpty());

        beat(u"restock"_s, {{u"offerId"_s, m_line["offerId"_L1]}});
        const Reply placed = place(prepared(), least);
        QVERIFY2(placed.status == 201, qPrintable(message(placed)));
    }

    void figuresThatAreOverAreComparedWithTodaysPrices()
    {
        const QJsonObject figures = prepared();
        const QString before = figures["lines"_L1][0]["unitPrice"_L1]["amount"_L1].toString();
        beat(u"price_change"_s, {{u"offerId"_s, m_line["offerId"_L1]}, {u"percent"_s, 10}});
        advance(1900);
        const Reply refused = place(figures, u"1"_s);
        QCOMPARE(refused.slug(), u"precondition-failed"_s);
        QCOMPARE(named(refused, u"changes"_s, u"validTo"_s)["old"_L1].toString(), figures["expiresAt"_L1].toString());
        const QJsonObject total = named(refused, u"held"_s, u"total"_s);
        QCOMPARE(total["old"_L1], total["new"_L1]);
        QJsonObject price = named(refused, u"changes"_s, u"unitPrice"_s);
        if (price.isEmpty())
            price = named(refused, u"held"_s, u"unitPrice"_s); // a variant with a price of its own
        QCOMPARE(price["old"_L1].toString(), before + u" CNY"_s);
    }

    void anOrderThatMovedOnSaysWhereTo()
    {
        const QJsonObject mine = placed(prepared());
        paid(mine);
        const Reply refused = m_client->intent(
            u"POST"_s, u"/v1/orders/%1/cancel"_s.arg(mine["id"_L1].toString()),
            {{u"reason"_s, u"Changed our mind."_s}, {u"expect"_s, QJsonObject{{u"state"_s, mine["state"_L1]}}}});
        QCOMPARE(refused.slug(), u"state-conflict"_s);
        const QJsonObject state = named(refused, u"changes"_s, u"state"_s);
        QCOMPARE(state["old"_L1], mine["state"_L1]);
        QCOMPARE(state["new"_L1].toString(), stateOf(order(mine["id"_L1].toString())));
    }

    void aRateThatIsOverStandsBesideTodays()
    {
        const QJsonObject mine = placed(prepared());
        const QJsonObject due = firstDue(mine);
        const QJsonObject quote = lockFor(due["amount"_L1].toObject());
        advance(1900);
        const Reply late = m_client->intent(
            u"POST"_s, u"/v1/payments"_s,
            {{u"dueIds"_s, QJsonArray{due["id"_L1]}},
             {u"method"_s, u"balance"_s},
             {u"currency"_s, u"EUR"_s},
             {u"fxQuoteId"_s, quote["id"_L1]},
             {u"expect"_s, QJsonObject{{u"total"_s, due["amount"_L1]}, {u"debit"_s, quote["sellAmount"_L1]}}}});
        QCOMPARE(late.slug(), u"fx-quote-expired"_s);
        QCOMPARE(named(late, u"changes"_s, u"validTo"_s)["old"_L1], quote["validTo"_L1]);
        QJsonObject rate = named(late, u"changes"_s, u"rate"_s);
        if (rate.isEmpty())
            rate = named(late, u"held"_s, u"rate"_s);
        QCOMPARE(rate["old"_L1], quote["clientRate"_L1]);
    }

    void anotherDebitStandsBesideTheOneSeen()
    {
        const QJsonObject mine = placed(prepared());
        const QJsonObject due = firstDue(mine);
        const QJsonObject quote = lockFor(due["amount"_L1].toObject());
        Amount seen = amountOf(quote["sellAmount"_L1]);
        seen.minor -= 1;
        const Reply refused =
            m_client->intent(u"POST"_s, u"/v1/payments"_s,
                             {{u"dueIds"_s, QJsonArray{due["id"_L1]}},
                              {u"method"_s, u"balance"_s},
                              {u"currency"_s, u"EUR"_s},
                              {u"fxQuoteId"_s, quote["id"_L1]},
                              {u"expect"_s, QJsonObject{{u"total"_s, due["amount"_L1]}, {u"debit"_s, money(seen)}}}});
        QCOMPARE(named(refused, u"changes"_s, u"debit"_s)["old"_L1].toString(), moneyText(seen));
        QCOMPARE(named(refused, u"held"_s, u"total"_s)["new"_L1].toString(), moneyText(amountOf(due["amount"_L1])));
    }
};

TRADEWIND_TEST(tst_sandboxexpectations)

#include "tst_sandboxexpectations.moc"
