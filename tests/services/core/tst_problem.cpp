// SPDX-License-Identifier: Apache-2.0
#include "services/core/problem.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_problem final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everySlugSurvivesTheRoundTrip()
    {
        const auto slugs = allSlugs();
        QCOMPARE(slugs.size(), int(Problem::Slug::Other));
        for (const auto slug : slugs) {
            QVERIFY(!slugName(slug).isEmpty());
            QCOMPARE(slugFromName(slugName(slug)), slug);
        }
    }

    void anUnknownSlugIsOther()
    {
        QCOMPARE(slugFromName(u"moon-phase"), Problem::Slug::Other);
        QVERIFY(slugName(Problem::Slug::Other).isEmpty());
    }
};

TRADEWIND_TEST(tst_problem)
#include "tst_problem.moc"
