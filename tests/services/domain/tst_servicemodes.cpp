// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/servicemodes.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_servicemodes final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatThePlatformLists_data()
    {
        QTest::addColumn<QStringList>("listed");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("the platform's order is kept") << QStringList{u"source_to_forwarder"_s, u"full_service"_s}
                                                      << QStringList{u"source_to_forwarder"_s, u"full_service"_s};
        QTest::newRow("single parcels are a way to buy")
            << QStringList{u"full_service"_s, u"dropship"_s} << QStringList{u"full_service"_s, u"dropship"_s};
        QTest::newRow("goods bought elsewhere are not bought")
            << QStringList{u"forwarding_only"_s, u"full_service"_s} << QStringList{u"full_service"_s};
        QTest::newRow("a mode of a later version is left out")
            << QStringList{u"by_balloon"_s, u"full_service"_s} << QStringList{u"full_service"_s};
        QTest::newRow("nothing is made up") << QStringList() << QStringList();
    }

    void offersWhatThePlatformLists()
    {
        QFETCH(QStringList, listed);
        QFETCH(QStringList, offered);
        Capabilities capabilities;
        for (const QString& word : std::as_const(listed))
            capabilities.serviceModes.append(OpenEnum<ServiceMode>::fromWire(word));
        QStringList words;
        for (const ServiceMode mode : buyingModes(capabilities))
            words.append(QString(toWire(mode)));
        QCOMPARE(words, offered);
    }
};

TRADEWIND_TEST(tst_servicemodes)
#include "tst_servicemodes.moc"
