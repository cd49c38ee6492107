// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/landedcost.h"
#include "services/domain/values/fxrate.h"
#include "services/domain/values/money.h"
#include "services/domain/values/weight.h"
#include "tests/testkit/testcase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

const QString kError = u"error"_s;

Currency ccy(const QString& code)
{
    return *Currency::fromCode(code);
}

Money money(const QString& code, const QString& amount)
{
    return *Money::parse(amount, code);
}

Rounding rounding(const QString& word)
{
    if (word == "half_up"_L1)
        return Rounding::HalfUp;
    if (word == "half_even"_L1)
        return Rounding::HalfEven;
    return word == "down"_L1 ? Rounding::Down : Rounding::Up;
}

template <typename T>
QString wireOf(const Result<T>& result)
{
    return result ? result->toWire() : kError;
}

QString allocated(const QStringList& args)
{
    QList<qint64> weights;
    const auto words = args[2].split(u',');
    for (const QString& word : words)
        weights.append(word.toLongLong());
    const auto shares = allocate(money(args[0], args[1]), weights);
    if (!shares)
        return kError;
    QStringList parts;
    for (const Money& share : *shares)
        parts.append(share.toWire());
    return parts.join(u',');
}

QString charged(const QStringList& args)
{
    const auto number = [&args](qsizetype i) { return args[i].toLongLong(); };
    const auto weight = chargeableWeight({number(0)}, {number(1), number(2), number(3)}, number(4), {number(5)});
    return weight ? QString::number(weight->grams) : kError;
}

/// What our code answers for a case of vectors.py.
QString answer(const QString& op, const QStringList& args)
{
    if (op == "parse"_L1)
        return wireOf(Money::parse(args[1], args[0]));
    if (op == "add"_L1)
        return wireOf(add(money(args[0], args[1]), money(args[0], args[2])));
    if (op == "subtract"_L1)
        return wireOf(subtract(money(args[0], args[1]), money(args[0], args[2])));
    if (op == "basisPoints"_L1)
        return wireOf(money(args[0], args[1]).basisPoints(args[2].toLongLong(), rounding(args[3])));
    if (op == "lineTotal"_L1) {
        const auto quantity = Quantity::parse(args[2], u"piece"_s);
        return wireOf(UnitPrice::parse(args[1], args[0])->lineTotal(*quantity, rounding(args[3])));
    }
    if (op == "perUnit"_L1) {
        const auto quantity = Quantity::parse(args[2], u"piece"_s);
        return wireOf(UnitPrice::perUnit(money(args[0], args[1]), *quantity, rounding(args[3])));
    }
    if (op == "convert"_L1 || op == "convertPrice"_L1) {
        const auto rate = FxRate::indicative(ccy(args[0]), ccy(args[1]), *FxRate::parseRate(args[2]), {});
        if (op == "convert"_L1)
            return wireOf(rate.convert(money(args[3], args[4]), rounding(args[5])));
        return wireOf(rate.convert(*UnitPrice::parse(args[4], args[3]), rounding(args[5])));
    }
    if (op == "clientRate"_L1)
        return wireOf(clientRate(*Decimal::parse(args[0]), args[1].toLongLong()));
    if (op == "allocate"_L1)
        return allocated(args);
    if (op == "chargeable"_L1)
        return charged(args);
    return u"unknown operation"_s;
}

} // namespace

class tst_moneyvectors final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    /// The file is made by vectors.py just before this test runs.
    void agreesWithExactArithmetic()
    {
        QFile file(QStringLiteral(VECTORS_FILE));
        QVERIFY2(file.open(QIODevice::ReadOnly), "run the ctest entry money_vectors first");
        const QByteArray seed = file.readLine().trimmed();
        int cases = 0;
        int wrong = 0;
        while (!file.atEnd()) {
            const QString line = QString::fromLatin1(file.readLine()).chopped(1);
            QStringList words = line.split(u'|');
            const QString op = words.takeFirst();
            const QString expected = words.takeLast();
            const QString got = answer(op, words);
            ++cases;
            if (got != expected && ++wrong <= 20)
                qInfo().noquote() << line << "but got" << got;
        }
        QVERIFY2(wrong == 0, seed.constData());
        QVERIFY2(cases >= 100'000, "too few cases");
    }

    void agreesWithTheContractsVectors()
    {
        QFile file(QStringLiteral(CONTRACT_VECTORS_FILE));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject fields = root[u"fields"_s].toObject();
        const QJsonArray cases = root[u"cases"_s].toArray();
        QVERIFY(cases.size() >= 200);
        for (const QJsonValue& value : cases) {
            const QJsonObject vector = value.toObject();
            const QString op = vector[u"op"_s].toString();
            QStringList args;
            const QJsonArray names = fields[op].toArray();
            for (const QJsonValue& name : names)
                args.append(vector[name.toString()].toString());
            QCOMPARE(answer(op, args), vector[u"expected"_s].toString());
        }
    }
};

TRADEWIND_TEST(tst_moneyvectors)
#include "tst_moneyvectors.moc"
