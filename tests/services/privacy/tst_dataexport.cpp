// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalstore.h"
#include "services/privacy/dataexport.h"
#include "services/privacy/profiletables.h"
#include "services/sync/recordstore.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::await;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_dataexport final : public testkit::TestCase
{
    Q_OBJECT

    const testkit::FakeClock m_clock;

private Q_SLOTS:
    void everythingOfAnAccountIsWrittenWhileItIsOpen()
    {
        QTemporaryDir folder;
        const QString account = folder.filePath(u"account"_s);
        QVERIFY(QDir().mkpath(account));
        JournalStore journal(account, m_clock);
        QVERIFY(await(journal.open()).ok());
        RecordStore records(account + u"/records.db"_s, m_clock);
        QVERIFY(await(records.open()).ok());
        const QByteArray bytes("a drawing");
        const auto file = await(journal.addFile(bytes, u"drawing.pdf"_s, u"application/pdf"_s));
        QVERIFY(file.ok());
        QVERIFY(await(journal.setNote(u"order:po-1"_s, u"=HYPERLINK(\"http://x\")"_s)).ok());
        IntentDraft draft;
        draft.operationId = u"sendMessage"_s;
        draft.method = "POST";
        draft.path = u"/v1/threads/t-1/messages"_s;
        draft.body = QJsonObject{{u"text"_s, u"@SUM(A1)"_s}};
        QVERIFY(await(journal.insert(draft)).ok());
        const QJsonObject order{{u"id"_s, u"po-1"_s},
                                {u"version"_s, 3},
                                {u"title"_s, u"=cmd|' /C calc'!A0"_s},
                                {u"total"_s, QJsonObject{{u"amount"_s, u"-12.50"_s}, {u"currency"_s, u"EUR"_s}}},
                                {u"lines"_s, QJsonArray{1, u"保温杯"_s}},
                                {u"=1+1"_s, true}};
        QVERIFY(await(records.keep(u"order"_s, QJsonDocument(order).toJson())).ok());

        DataExport data;
        data.settings = {{u"language"_s, u"en"_s}};
        data.accounts = {{QJsonObject{{u"name"_s, u"Marta"_s}}, account}};
        const auto written = data.write(folder.path(), u"export"_s);
        QVERIFY2(written.ok(), qPrintable(written.ok() ? QString() : written.error().detail));
        const QDir made(folder.filePath(u"export/account-1"_s));
        const QJsonObject all = QJsonDocument::fromJson(contents(made.filePath(u"account.json"_s))).object();
        QCOMPARE(all["account"_L1]["name"_L1].toString(), u"Marta"_s);
        QCOMPARE(all["records"_L1]["order"_L1][0].toObject(), order);
        QCOMPARE(all["journal"_L1]["note"_L1][0]["text"_L1].toString(), u"=HYPERLINK(\"http://x\")"_s);
        const QJsonValue intent = all["journal"_L1]["intent"_L1][0];
        QCOMPARE(intent["body"_L1]["text"_L1].toString(), u"@SUM(A1)"_s);
        QCOMPARE(intent["phase"_L1].toString(), u"queued"_s);
        QCOMPARE(contents(made.filePath(u"files/"_s + file->sha256)), bytes);
        const QByteArray orders = contents(made.filePath(u"order.csv"_s));
        QVERIFY(orders.contains("'=cmd|' /C calc'!A0"));
        QVERIFY(orders.contains(",-12.50,")); // an amount is a number
        QVERIFY(orders.contains("'=1+1"));    // the name of a column comes from outside too
        QVERIFY(orders.contains("total.currency"));
        QVERIFY(contents(made.filePath(u"journal-note.csv"_s)).contains("'=HYPERLINK"));
        QVERIFY(contents(folder.filePath(u"export/settings.json"_s)).contains("language"));
        QVERIFY(!contents(folder.filePath(u"export/README.txt"_s)).isEmpty());
        QVERIFY(written->files >= 7 && written->rows >= 4);
#ifdef Q_OS_UNIX
        QCOMPARE(QFileInfo(folder.filePath(u"export"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
#endif
        // Nothing is written over.
        QCOMPARE(data.write(folder.path(), u"export"_s).error().kind, Error::Kind::Validation);
    }

    void anAccountThatWasNeverFilledIsWrittenToo()
    {
        QTemporaryDir folder;
        DataExport data;
        data.accounts = {{QJsonObject{}, folder.filePath(u"nobody"_s)}};
        const auto written = data.write(folder.path(), u"export"_s);
        QVERIFY(written.ok());
        QCOMPARE(written->rows, 0);
    }

    void whatCannotBeReadOrWrittenIsSaid()
    {
        QTemporaryDir folder;
        QFile broken(folder.filePath(u"journal.db"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no database, however long it is read");
        broken.close();
        DataExport data;
        data.accounts = {{QJsonObject{}, folder.path()}};
        QCOMPARE(data.write(folder.path(), u"export"_s).error().kind, Error::Kind::Storage);
        QCOMPARE(data.write(folder.filePath(u"journal.db"_s), u"x"_s).error().kind, Error::Kind::Storage);
        bool told = false;
        for (const auto& [what, count] : profiletables::counts(folder.path()))
            told = told || count == -1;
        QVERIFY(told);
    }

    void anAccountThatCannotBeReadKeepsNoOtherFromBeingWritten()
    {
        QTemporaryDir folder;
        const QString broken = folder.filePath(u"broken"_s);
        const QString whole = folder.filePath(u"whole"_s);
        QVERIFY(QDir().mkpath(broken) && QDir().mkpath(whole));
        QFile noDatabase(broken + u"/journal.db"_s);
        QVERIFY(noDatabase.open(QIODevice::WriteOnly));
        noDatabase.write("this is no database, however long it is read");
        noDatabase.close();
        {
            JournalStore journal(whole, m_clock);
            QVERIFY(await(journal.open()).ok());
            QVERIFY(await(journal.setNote(u"order:po-1"_s, u"a note"_s)).ok());
        }
        DataExport data;
        data.accounts = {{QJsonObject{}, broken}, {QJsonObject{}, whole}};
        QCOMPARE(data.write(folder.path(), u"export"_s).error().kind, Error::Kind::Storage);
        QVERIFY(contents(folder.filePath(u"export/account-2/journal-note.csv"_s)).contains("a note"));
    }

    void rowsOfDifferentKindsShareATable()
    {
        const QByteArray csv = DataExport::toCsv(
            {QJsonObject{{u"a"_s, 1}, {u"b"_s, QJsonObject{{u"c"_s, u"x"_s}}}}, QJsonObject{{u"d"_s, QJsonArray{1}}},
             QJsonObject{{u"a"_s, qint64(9007199254740993)}, {u"d"_s, QJsonValue::Null}}});
        QCOMPARE(csv, QByteArray("\xEF\xBB\xBF"
                                 "a,b.c,d\r\n1,x,\r\n,,[1]\r\n9007199254740993,,\r\n"));
    }
};

TRADEWIND_TEST(tst_dataexport)
} // namespace tradewind

#include "tst_dataexport.moc"
