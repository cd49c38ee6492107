// SPDX-License-Identifier: Apache-2.0
#include "services/core/result.h"
#include "tests/testkit/testcase.h"

#include <memory>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_result final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue()
    {
        Result<QString> result(u"seventeen"_s);
        QVERIFY(result.ok());
        QCOMPARE(*result, u"seventeen"_s);
        QCOMPARE(result->size(), 9);
        QCOMPARE(result.valueOr(u"none"_s), u"seventeen"_s);
    }

    void holdsAnError()
    {
        const Result<QString> result(makeError(Error::Kind::Parse, u"missing /id"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Parse);
        QCOMPARE(result.valueOr(u"none"_s), u"none"_s);
    }

    void movesOutWhatCannotBeCopied()
    {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
        const std::unique_ptr<int> taken = std::move(result).value();
        QCOMPARE(*taken, 7);
    }

    void successWithoutAValue()
    {
        QVERIFY(Result<void>().ok());
        QCOMPARE(Result<void>(makeError(Error::Kind::Storage)).error().kind, Error::Kind::Storage);
    }
};

TRADEWIND_TEST(tst_result)
#include "tst_result.moc"
