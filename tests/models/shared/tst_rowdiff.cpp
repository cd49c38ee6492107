// SPDX-License-Identifier: Apache-2.0
#include "models/shared/listmodelbase.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QString key;
    int value = 0;
    bool operator==(const Row&) const = default;
};

class Model : public ListModelBase<Row>
{
public:
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex& index, int wanted) const override
    {
        if (wanted != Qt::DisplayRole)
            return {};
        return index.column() == 0 ? QVariant(at(index.row()).key) : QVariant(at(index.row()).value);
    }

protected:
    QString keyOf(const Row& row) const override { return row.key; }
};

QList<Row> rowsFrom(const QString& letters)
{
    QList<Row> rows;
    for (const QChar letter : letters)
        rows.append({QString(letter.toLower()), letter.isUpper() ? 1 : 0});
    return rows;
}

} // namespace

class tst_rowdiff : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatDiffers_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("signalled");
        QTest::newRow("nothing changes") << u"abc"_s << u"abc"_s << u""_s;
        QTest::newRow("rows appear together") << u""_s << u"abc"_s << u"I"_s;
        QTest::newRow("rows appear in two places") << u"bd"_s << u"abcd"_s << u"II"_s;
        QTest::newRow("neighbours go together") << u"abcde"_s << u"ade"_s << u"R"_s;
        QTest::newRow("one row moves to the front") << u"abcd"_s << u"dabc"_s << u"M"_s;
        QTest::newRow("one row moves to the end") << u"abcd"_s << u"bcda"_s << u"M"_s;
        QTest::newRow("a row changes") << u"abc"_s << u"aBc"_s << u"C"_s;
        QTest::newRow("neighbours change together") << u"abcd"_s << u"aBCd"_s << u"C"_s;
        QTest::newRow("everything at once") << u"abcd"_s << u"xDAc"_s << u"RIMC"_s;
        QTest::newRow("all replaced") << u"abc"_s << u"xyz"_s << u"RI"_s;
    }

    void changesOnlyWhatDiffers()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, signalled);
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rowsFrom(before));
        QString seen;
        connect(&model, &Model::rowsInserted, this, [&seen] { seen += u'I'; });
        connect(&model, &Model::rowsRemoved, this, [&seen] { seen += u'R'; });
        connect(&model, &Model::rowsMoved, this, [&seen] { seen += u'M'; });
        connect(&model, &Model::dataChanged, this, [&seen] { seen += u'C'; });
        connect(&model, &Model::modelReset, this, [&seen] { seen += u'!'; });
        model.setRows(rowsFrom(after));
        QCOMPARE(model.rows(), rowsFrom(after));
        QCOMPARE(seen, signalled);
    }

    void aRowKeepsItsIdentity()
    {
        Model model;
        model.setRows(rowsFrom(u"abcdef"_s));
        const QPersistentModelIndex kept = model.index(4, 0);
        model.setRows(rowsFrom(u"xEfabz"_s));
        QCOMPARE(kept.data().toString(), u"e"_s);
        QCOMPARE(kept.row(), model.rowOf(u"e"_s));
        QCOMPARE(model.rowOf(u"nobody"_s), -1);
    }

    void anyListBecomesAnyOther()
    {
        QRandomGenerator random(7);
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 400; ++round) {
            QString letters = u"abcdefghijklmnop"_s;
            std::shuffle(letters.begin(), letters.end(), random);
            letters.truncate(random.bounded(16));
            for (QChar& letter : letters)
                letter = random.bounded(3) == 0 ? letter.toUpper() : letter;
            model.setRows(rowsFrom(letters));
            QCOMPARE(model.rows(), rowsFrom(letters));
        }
    }
};

TRADEWIND_TEST(tst_rowdiff)
} // namespace tradewind

#include "tst_rowdiff.moc"
