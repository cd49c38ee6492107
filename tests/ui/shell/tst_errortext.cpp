// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "tests/testkit/testcase.h"
#include "ui/shared/errortext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_errortext : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everySlugHasWords_data()
    {
        QTest::addColumn<Problem::Slug>("slug");
        for (const Problem::Slug slug : allSlugs())
            QTest::newRow(slugName(slug).toUtf8().constData()) << slug;
        QTest::newRow("an unknown one") << Problem::Slug::Other;
    }

    void everySlugHasWords()
    {
        QFETCH(Problem::Slug, slug);
        Problem problem;
        problem.slug = slug;
        const ErrorText text = ErrorTexts::describe(problem);
        QVERIFY(!text.title.isEmpty());
        QVERIFY(!text.sentence.isEmpty());
        QVERIFY(text.sentence.endsWith(u'.'));
        QVERIFY(!text.title.endsWith(u'.'));
        // Facts that are not there leave no holes.
        QVERIFY2(!text.sentence.contains(u"%1"_s) && !text.sentence.contains(u"  "_s), qPrintable(text.sentence));
    }

    void everyLocalTroubleHasWords()
    {
        const QString refused = ErrorTexts::describe(Problem{}).title;
        for (const QStringView word :
             {localproblem::kCaptivePortal, localproblem::kMayBeKept, localproblem::kTlsRefused,
              localproblem::kSignInDenied, localproblem::kSignInTimeout, localproblem::kSignInForged,
              localproblem::kSignInRefused, localproblem::kSignInUnusable, localproblem::kSignInOtherUser,
              localproblem::kUpdateUnverifiable, localproblem::kUpdateForged, localproblem::kUpdateUnreadable,
              localproblem::kUpdateExpired, localproblem::kUpdateRolledBack})
            QVERIFY2(ErrorTexts::describe(localproblem::problem(word)).title != refused, qPrintable(word.toString()));
    }

    void everyKindHasWords()
    {
        for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind) {
            const ErrorText text = ErrorTexts::describe(makeError(Error::Kind(kind), u"secret detail"_s));
            const bool silent = Error::Kind(kind) == Error::Kind::Cancelled;
            QCOMPARE(text.title.isEmpty(), silent);
            QVERIFY(!text.sentence.contains(u"secret"_s));
        }
    }

    void factsAreWrittenOut()
    {
        Problem moq;
        moq.slug = Problem::Slug::MoqNotMet;
        moq.facts = QJsonObject{{u"facts"_s, QJsonObject{{u"moq"_s, u"200"_s}, {u"quantity"_s, u"150"_s}}}};
        QVERIFY(ErrorTexts::describe(moq, QLocale::c()).sentence.contains(u"200"_s));
        QVERIFY(ErrorTexts::describe(moq, QLocale::c()).sentence.contains(u"150"_s));

        Problem price;
        price.slug = Problem::Slug::PriceChanged;
        price.facts =
            QJsonObject{{u"facts"_s, QJsonObject{{u"changes"_s, QJsonArray{QJsonObject{{u"old"_s, u"21.85 CNY"_s},
                                                                                       {u"new"_s, u"22.1 CNY"_s}}}}}}};
        QVERIFY(ErrorTexts::describe(price).sentence.contains(u"21.85 CNY"_s));
        QVERIFY(ErrorTexts::describe(price).sentence.contains(u"22.1 CNY"_s));

        Problem balance;
        balance.slug = Problem::Slug::InsufficientBalance;
        balance.facts = QJsonObject{
            {u"facts"_s,
             QJsonObject{{u"needed"_s, QJsonObject{{u"amount"_s, u"8827.01"_s}, {u"currency"_s, u"EUR"_s}}},
                         {u"available"_s, QJsonObject{{u"amount"_s, u"10.00"_s}, {u"currency"_s, u"EUR"_s}}}}}};
        QVERIFY(ErrorTexts::describe(balance, QLocale(QLocale::English)).sentence.contains(u"8,827.01"_s));
    }
};

TRADEWIND_TEST(tst_errortext)
} // namespace tradewind

#include "tst_errortext.moc"
