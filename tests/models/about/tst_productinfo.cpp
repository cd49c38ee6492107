// SPDX-License-Identifier: Apache-2.0
#include "tests/models/about/updatehouse.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_productinfo final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramKnowsItself()
    {
        const auto product = testkit::shippedProduct();
        QVERIFY(product.ok());
        QCOMPARE(product->version, QStringLiteral(TRADEWIND_VERSION));
        QCOMPARE(product->license, u"Apache-2.0"_s);
        QStringList names;
        for (const ProductInfo::Component& component : product->components) {
            names.append(component.name);
            QVERIFY(!component.license.isEmpty() && !component.supplier.isEmpty());
        }
        QVERIFY(names.contains(u"Qt Base"_s));
        QVERIFY(names.contains(u"libsodium"_s));
        QVERIFY(!names.contains(u"GNU C Library"_s)); // the system's own
    }

    void anAddressHasAKey()
    {
        // Both or neither: an address whose answers nobody can verify would only ever disappoint.
        const auto product = testkit::shippedProduct();
        QVERIFY(product.ok());
        QCOMPARE(product->updateAddress.isEmpty(), product->updateKeys.isEmpty());
        QVERIFY(product->updateAddress.isEmpty() || product->updateAddress.scheme() == "https"_L1);
        for (const QString& key : product->updateKeys)
            QVERIFY(MinisignKey::parse(key.toLatin1()).ok());
    }

    void configuredUpdatesAreRead()
    {
        const auto product = ProductInfo::parse(R"({"name": "T", "version": "1.2.3", "license": "MIT",
                                   "updates": {"address": "https://downloads.example/latest.json", "keys": ["a", "b"]}})",
                                                R"({"dependencies": [{"name": "Qt", "license": "LGPL"}]})");
        QVERIFY(product.ok());
        QCOMPARE(product->updateAddress, QUrl(u"https://downloads.example/latest.json"_s));
        QCOMPARE(product->updateKeys, QStringList({u"a"_s, u"b"_s}));
    }

    void brokenFilesAreRefused()
    {
        QVERIFY(!ProductInfo::parse({}, {}).ok());
        QVERIFY(!ProductInfo::parse("[]", "{}").ok());
        QVERIFY(!ProductInfo::parse(R"({"name": "T", "version": "1", "license": "MIT"})", "{}").ok());
    }
};

TRADEWIND_TEST(tst_productinfo)
#include "tst_productinfo.moc"
