// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/bodyfill.h"
#include "tests/testkit/testcase.h"

#include <QJsonDocument>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_bodyfill final : public testkit::TestCase
{
    Q_OBJECT

    const QJsonObject m_receipt = QJsonDocument::fromJson(R"({"id":"o/1","version":3,"entity":{"state":"unpaid","dues":[
        {"id":"d1","kind":"payment1"},{"id":"d2","kind":"payment2"},{"id":"d3","kind":"payment1"}]}})")
                                      .object();

private Q_SLOTS:
    void aSourceIsFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QByteArray>("expected"); // empty: nothing is there
        QTest::newRow("a member") << u"/id"_s << QByteArray(R"(["o/1"])");
        QTest::newRow("a number") << u"/version"_s << QByteArray("[3]");
        QTest::newRow("an element") << u"/entity/dues/1/id"_s << QByteArray(R"(["d2"])");
        QTest::newRow("every element") << u"/entity/dues/*/id"_s << QByteArray(R"([["d1","d2","d3"]])");
        QTest::newRow("some elements") << u"/entity/dues/*[kind=payment1]/id"_s << QByteArray(R"([["d1","d3"]])");
        QTest::newRow("no element") << u"/entity/dues/*[kind=deposit]/id"_s << QByteArray();
        QTest::newRow("beyond the end") << u"/entity/dues/3/id"_s << QByteArray();
        QTest::newRow("not there") << u"/entity/total"_s << QByteArray();
        QTest::newRow("inside a text") << u"/id/x"_s << QByteArray();
    }
    void aSourceIsFound()
    {
        QFETCH(QString, source);
        QFETCH(QByteArray, expected);
        const auto found = valueAt(m_receipt, source);
        QCOMPARE(found.ok(), !expected.isEmpty());
        if (found.ok())
            QCOMPARE(QJsonDocument(QJsonArray{*found}).toJson(QJsonDocument::Compact), expected);
    }

    void pathAndBodyAreFilled()
    {
        QString path = u"/v1/orders/{order}/pay"_s;
        QJsonObject body{{u"expect"_s, QJsonObject{{u"state"_s, u"x"_s}}}};
        const auto filled = fillFromReceipt({{u"{order}"_s, u"/id"_s},
                                             {u"/dueIds"_s, u"/entity/dues/*[kind=payment1]/id"_s},
                                             {u"/expect/version"_s, u"/version"_s}},
                                            m_receipt, path, body);
        QVERIFY(filled.ok());
        QCOMPARE(path, u"/v1/orders/o%2F1/pay"_s);
        QCOMPARE(QJsonDocument(body).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"dueIds":["d1","d3"],"expect":{"state":"x","version":3}})"));
        QVERIFY(!fillFromReceipt({{u"/a"_s, u"/nothing"_s}}, m_receipt, path, body).ok());
        QVERIFY(!fillFromReceipt({{u"{missing}"_s, u"/id"_s}}, m_receipt, path, body).ok());
    }
};

TRADEWIND_TEST(tst_bodyfill)
#include "tst_bodyfill.moc"
