// SPDX-License-Identifier: Apache-2.0
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"
#include "tests/testkit/testcase.h"

#include <QJsonDocument>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

enum class Mood { Calm, Wild };

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

template <typename T>
Result<T> readX(const char* json)
{
    const QJsonObject source = object(json);
    JsonReader reader(source);
    T value{};
    reader.get("x"_L1, value);
    return reader.finish(value);
}

} // namespace

namespace tradewind {
template <>
struct WireWords<Mood>
{
    static constexpr WireWord<Mood> table[] = {
        {Mood::Calm, QLatin1StringView("calm")},
        {Mood::Wild, QLatin1StringView("wild")},
    };
};
} // namespace tradewind

class tst_jsonreader final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void badValuesAreNamedErrors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* json, const char* kind, const char* says) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(kind) << QString::fromLatin1(says);
        };
        row("a missing amount", R"({})", "money", "#/x: is missing");
        row("a null amount", R"({"x":null})", "money", "#/x: must not be null");
        row("an amount without currency", R"({"x":{"amount":"1.00"}})", "money", "#/x/currency: is missing");
        row("an amount that is a number", R"({"x":{"amount":1.5,"currency":"CNY"}})", "money",
            "#/x/amount: expected a string, found a number");
        row("an empty amount", R"({"x":{"amount":"","currency":"CNY"}})", "money", "#/x: ");
        row("an amount with an exponent", R"({"x":{"amount":"1e3","currency":"CNY"}})", "money", "#/x: ");
        row("an amount with a comma", R"({"x":{"amount":"1,50","currency":"CNY"}})", "money", "#/x: ");
        row("too many decimals for the currency", R"({"x":{"amount":"1.001","currency":"CNY"}})", "money", "#/x: ");
        row("an amount that does not fit", R"({"x":{"amount":"99999999999999999999","currency":"CNY"}})", "money",
            "#/x: ");
        row("a currency nobody has", R"({"x":{"amount":"1","currency":"cny"}})", "money", "#/x/currency: ");
        row("a price of seven decimals", R"({"x":{"amount":"1.0000001","currency":"CNY"}})", "price", "#/x/amount: ");
        row("a whole number as text", R"({"x":"5"})", "integer", "#/x: expected a whole number, found a string");
        row("half a number", R"({"x":1.5})", "integer", "#/x: expected a whole number");
        row("a number beyond 64 bits", R"({"x":1e30})", "integer", "#/x: expected a whole number");
        row("a local time", R"({"x":"2026-11-19T10:00:00"})", "time", "#/x: expected an RFC 3339 time in UTC");
        row("an impossible time", R"({"x":"2026-13-19T10:00:00Z"})", "time", "#/x: expected an RFC 3339 time in UTC");
        row("an impossible date", R"({"x":"2026-02-30"})", "date", "#/x: expected a date");
        row("an object where a list is due", R"({"x":{}})", "list", "#/x: expected an array, found an object");
        row("a bad element", R"({"x":[1,2,"3"]})", "list", "#/x/2: expected a whole number, found a string");
        row("a boolean as text", R"({"x":"true"})", "bool", "#/x: expected a boolean, found a string");
        row("an empty id", R"({"x":""})", "id", "#/x: ");
        row("an enum word that is a number", R"({"x":1})", "enum", "#/x: expected a string, found a number");
        row("a hash that is none", R"({"x":"zz"})", "hash", "#/x: ");
        row("a quantity without its unit", R"({"x":{"value":"3"}})", "quantity", "#/x/unit: is missing");
    }

    void badValuesAreNamedErrors()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, kind);
        QFETCH(QString, says);
        std::optional<Error> error;
        const auto keep = [&error](const auto& result) {
            if (!result.ok())
                error = result.error();
        };
        const char* text = json.constData();
        if (kind == u"money")
            keep(readX<Money>(text));
        else if (kind == u"price")
            keep(readX<UnitPrice>(text));
        else if (kind == u"integer")
            keep(readX<qint64>(text));
        else if (kind == u"time")
            keep(readX<QDateTime>(text));
        else if (kind == u"date")
            keep(readX<QDate>(text));
        else if (kind == u"list")
            keep(readX<QList<qint64>>(text));
        else if (kind == u"bool")
            keep(readX<bool>(text));
        else if (kind == u"id")
            keep(readX<OrderId>(text));
        else if (kind == u"enum")
            keep(readX<OpenEnum<Mood>>(text));
        else if (kind == u"hash")
            keep(readX<ContentHash>(text));
        else if (kind == u"quantity")
            keep(readX<Quantity>(text));
        QVERIFY2(error, "was taken");
        QCOMPARE(error->kind, Error::Kind::Parse);
        QVERIFY2(error->detail.startsWith(says), qPrintable(error->detail));
    }

    void goodValuesAreRead()
    {
        QCOMPARE(readX<Money>(R"({"x":{"amount":"-7.5","currency":"EUR"}})").value().toWire(), u"-7.50"_s);
        QCOMPARE(readX<UnitPrice>(R"({"x":{"amount":"21.85","currency":"CNY"}})").value().micros(), 21'850'000);
        QCOMPARE(readX<qint64>(R"({"x":9007199254740993})").value(), 9007199254740993);
        QCOMPARE(readX<QDateTime>(R"({"x":"2026-11-19T10:00:00.250Z"})").value(),
                 QDateTime(QDate(2026, 11, 19), QTime(10, 0, 0, 250), Qt::UTC));
        const auto word = readX<OpenEnum<Mood>>(R"({"x":"feral"})").value();
        QVERIFY(!word.isKnown());
        QCOMPARE(word.toWire(), u"feral"_s);
    }

    void whatMayBeAbsentStaysEmpty()
    {
        for (const char* json : {R"({})", R"({"x":null})"}) {
            const QJsonObject source = object(json);
            JsonReader reader(source);
            std::optional<Money> money;
            reader.opt("x"_L1, money);
            QVERIFY(!reader.failed());
            QVERIFY(!money);
        }
        const QJsonObject source = object(R"({"x":{"amount":"?","currency":"CNY"}})");
        JsonReader reader(source);
        std::optional<Money> money;
        reader.opt("x"_L1, money);
        QVERIFY(reader.failed());
        QVERIFY(!money);
    }

    void theFirstErrorStands()
    {
        const QJsonObject source = object(R"({"b":1})");
        JsonReader reader(source);
        QString a;
        QString b;
        reader.get("a"_L1, a);
        reader.get("b"_L1, b);
        QCOMPARE(reader.finish(0).error().detail, u"#/a: is missing"_s);
    }
};

TRADEWIND_TEST(tst_jsonreader)
#include "tst_jsonreader.moc"
