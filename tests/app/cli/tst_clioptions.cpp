// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clioptions.h"
#include "tests/testkit/testcase.h"

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_clioptions : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void badArgumentsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing") << QStringList{} << u"no command"_s;
        QTest::newRow("another command") << QStringList{u"buy"_s} << u"\"buy\""_s;
        QTest::newRow("another option") << QStringList{u"sync"_s, u"--fast"_s} << u"\"--fast\""_s;
        QTest::newRow("a word too many") << QStringList{u"sync"_s, u"now"_s} << u"\"now\""_s;
        QTest::newRow("search without text") << QStringList{u"search"_s} << u"text"_s;
        QTest::newRow("search for nothing") << QStringList{u"search"_s, u" "_s} << u"text"_s;
        for (const QString& option : {u"--category"_s, u"--supplier"_s}) {
            QTest::addRow("%s too long for an id", qPrintable(option.mid(2)))
                << QStringList{u"search"_s, u"cup"_s, option, QString(65, u'c')} << option;
        }
        QTest::newRow("an order without a number") << QStringList{u"order"_s} << u"number"_s;
        QTest::newRow("a platform without TLS")
            << QStringList{u"sync"_s, u"--platform"_s, u"http://buy.example"_s} << u"--platform"_s;
        QTest::newRow("an option without its value") << QStringList{u"sync"_s, u"--profile"_s} << u"--profile"_s;
        QTest::newRow("an empty value") << QStringList{u"sync"_s, u"--account="_s} << u"--account"_s;
        QTest::newRow("a flag with a value") << QStringList{u"sync"_s, u"--json=yes"_s} << u"--json"_s;
        QTest::newRow("a limit of none") << QStringList{u"orders"_s, u"--limit"_s, u"0"_s} << u"--limit"_s;
        QTest::newRow("a limit in words") << QStringList{u"orders"_s, u"--limit"_s, u"all"_s} << u"--limit"_s;
        QTest::newRow("export of something else")
            << QStringList{u"export"_s, u"people"_s, u"--to"_s, u"x.csv"_s} << u"\"people\""_s;
        QTest::newRow("export without a file") << QStringList{u"export"_s, u"orders"_s} << u"--to"_s;
        QTest::newRow("force without export") << QStringList{u"orders"_s, u"--force"_s} << u"--force"_s;
        QTest::newRow("erasing without a word for it") << QStringList{u"erase"_s} << u"--force"_s;
        QTest::newRow("erasing a part") << QStringList{u"erase"_s, u"orders"_s, u"--force"_s} << u"\"orders\""_s;
        QTest::newRow("erasing into a file") << QStringList{u"erase"_s, u"--force"_s, u"--to"_s, u"x"_s} << u"--to"_s;
        QTest::newRow("a profile without a folder") << QStringList{u"export"_s, u"profile"_s} << u"--to"_s;
        QTest::newRow("a price in words")
            << QStringList{u"search"_s, u"cup"_s, u"--price"_s, u"cheap"_s} << u"--price"_s;
        QTest::newRow("a range of nothing") << QStringList{u"search"_s, u"cup"_s, u"--moq"_s, u":"_s} << u"--moq"_s;
        QTest::newRow("another order") << QStringList{u"search"_s, u"cup"_s, u"--sort"_s, u"beauty"_s} << u"--sort"_s;
        QTest::newRow("filters of another command") << QStringList{u"orders"_s, u"--moq"_s, u"5"_s} << u"search"_s;
        QTest::newRow("another outbox verb") << QStringList{u"outbox"_s, u"burn"_s} << u"\"burn\""_s;
        QTest::newRow("a retry of nothing") << QStringList{u"outbox"_s, u"retry"_s} << u"retry"_s;
        QTest::newRow("a retry of a word") << QStringList{u"outbox"_s, u"retry"_s, u"all"_s} << u"retry"_s;
    }

    void badArgumentsAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        const auto parsed = parseCliOptions(arguments);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Validation);
        QVERIFY2(parsed.error().detail.contains(names), qPrintable(parsed.error().detail));
        QVERIFY(!parsed.error().detail.contains(u'\n'));
    }

    void goodArgumentsAreTaken()
    {
        const auto parsed = parseCliOptions({u"--json"_s, u"search"_s, u"vacuum"_s, u"tumbler"_s, u"--limit=3"_s,
                                             u"--platform"_s, u"http://127.0.0.1:80"_s, u"--"_s, u"--steel"_s});
        QVERIFY(parsed);
        QCOMPARE(parsed->command, CliOptions::Command::Search);
        QCOMPARE(parsed->subject, u"vacuum tumbler --steel"_s);
        QCOMPARE(parsed->limit, 3);
        QVERIFY(parsed->json);
        QVERIFY(parsed->platform);
        QCOMPARE(parseCliOptions({u"--help"_s})->command, CliOptions::Command::Help);
        QCOMPARE(parseCliOptions({u"--version"_s})->command, CliOptions::Command::Version);
    }

    void aSearchTakesFiltersAndAnOrder()
    {
        const auto parsed = parseCliOptions({u"search"_s, u"cup"_s, u"--category=c-1"_s, u"--price"_s, u"1.5:20"_s,
                                             u"--moq"_s, u"300"_s, u"--lead"_s, u"5:"_s, u"--rating"_s, u"4.5"_s,
                                             u"--in-stock"_s, u"--sort"_s, u"moq:down"_s, u"--facets"_s});
        QVERIFY(parsed);
        OfferQuery query;
        query.text = u"cup"_s;
        query.category = CategoryId(u"c-1"_s);
        query.priceMinMicros = 1'500'000;
        query.priceMaxMicros = 20'000'000;
        query.moqMax = 300;
        query.leadDaysMin = 5;
        query.ratingMinBp = 450;
        query.inStock = true;
        query.order = OfferOrder::Moq;
        query.descending = true;
        QCOMPARE(parsed->query, query);
        QVERIFY(parsed->facets);
        QVERIFY(!parseCliOptions({u"search"_s, u"cup"_s, u"--sort"_s, u"price"_s})->query.descending);
    }
};

TRADEWIND_TEST(tst_clioptions)
} // namespace tradewind

#include "tst_clioptions.moc"
