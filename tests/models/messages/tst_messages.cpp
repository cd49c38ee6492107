// SPDX-License-Identifier: Apache-2.0
#include "models/messages/messagesdesk.h"
#include "models/shared/roles.h"
#include "services/outbox/outbox.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"
#include "ui/messages/messagespage.h"
#include "ui/theme/themecontroller.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

namespace {

QJsonObject exampleOf(const QString& schema)
{
    QFile file(QStringLiteral(TRADEWIND_EXAMPLES));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[schema].toObject()[u"example"_s].toObject();
}

/// A platform that cannot be reached until told, and then answers with what was written.
class LateTransport final : public Transport
{
public:
    bool online = false;
    int delivered = 0;
    QStringList uploaded; ///< what had come when the message that names it did

    Async<QByteArray> send(Intent intent, std::stop_token) override
    {
        if (!online)
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        ++delivered;
        QJsonObject message = exampleOf(u"Message"_s);
        message.insert(u"id"_s, u"m-new"_s);
        message.insert(u"clientRef"_s, intent.clientRef);
        const QJsonObject sent = QJsonDocument::fromJson(intent.bodyBytes).object();
        message.insert(u"text"_s, sent[u"text"_s]);
        message.insert(u"files"_s, sent[u"files"_s]);
        const QJsonObject receipt{{u"clientRef"_s, intent.clientRef},
                                  {u"operation"_s, intent.request.operationId},
                                  {u"executedAt"_s, u"2026-11-20T12:00:00Z"_s},
                                  {u"topic"_s, u"message"_s},
                                  {u"id"_s, u"m-new"_s},
                                  {u"version"_s, 8},
                                  {u"entity"_s, message}};
        return ready(QJsonDocument(receipt).toJson(QJsonDocument::Compact));
    }
    Async<QByteArray> operation(QString, QString, std::stop_token) override
    {
        return failed<QByteArray>(makeError(Error::Kind::Offline));
    }
    Async<void> upload(WaitingFile file, QByteArray bytes, QString, std::stop_token) override
    {
        if (!online)
            return failed<void>(makeError(Error::Kind::Offline));
        uploaded.append(file.sha256 + u':' + QString::number(bytes.size()));
        return ready();
    }
};

class Receipts final : public ReceiptSink
{
public:
    explicit Receipts(RecordStore& store)
        : records(store)
    {
    }
    Async<qint64> receiptMark() override { return records.receiptMark(); }
    Async<void> applyReceipts(QList<Receipt> receipts) override
    {
        QList<Change> changes;
        for (const Receipt& receipt : receipts) {
            if (const auto change = changeFromEntity(receipt.topic, receipt.entity))
                changes.append(*change);
        }
        return records.applyReceipts(changes, receipts.last().number);
    }
    RecordStore& records;
};

} // namespace

class tst_messages final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageWrittenOfflineIsShownAtOnceAndDeliveredOnce()
    {
        QTemporaryDir folder;
        testkit::FakeClock clock(QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
        RecordStore records(folder.filePath(u"records.db"_s), clock);
        QVERIFY(await(records.open()).ok());
        JournalStore journal(folder.path(), clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        LateTransport transport;
        Receipts receipts(records);
        Outbox outbox(journal, transport, receipts, clock);
        QVERIFY(await(outbox.start(*opened)).ok());
        const auto thread = changeFromEntity(u"thread"_s, QJsonDocument(exampleOf(u"Thread"_s)).toJson());
        const auto first = changeFromEntity(u"message"_s, QJsonDocument(exampleOf(u"Message"_s)).toJson());
        QVERIFY(thread.ok() && first.ok());
        QVERIFY(await(records.applyReceipts({*thread, *first}, 0)).ok());

        ThemeController themes;
        MessageService service(records, outbox, clock, UserId(u"u-marta"_s));
        int fetched = 0;
        AttachmentService attachments(journal, [&fetched](const QString&, std::stop_token) {
            ++fetched;
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        });
        MessagesDesk desk(service, attachments, UserId(u"u-marta"_s));
        QAbstractItemModelTester threadsTester(&desk.threads());
        MessagesPage page(desk);
        page.resize(1000, 700);
        page.show();
        page.activate(Route::parse(u"messages"_s));
        auto* view = page.findChild<QAbstractItemView*>(u"messages.conversation"_s);
        QVERIFY(view);
        QAbstractItemModelTester conversationTester(view->model());
        QVERIFY(awaitUntil([&] { return view->model()->rowCount() == 1; }));

        // Two files go with it: a picture, and one whose name wants to be something else.
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString pictureFile = folder.filePath(u"sample.png"_s);
        const QString paperFile = folder.filePath(u"artwork\u202Egnp.pdf"_s);
        QVERIFY(picture.save(pictureFile));
        QFile paper(paperFile);
        QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write("%PDF-1.4") == 8);
        paper.close();
        desk.attach({pictureFile, paperFile, folder.filePath(u"gone.txt"_s)});
        QVERIFY(awaitUntil([&] { return !desk.isAttaching(); }));
        QCOMPARE(desk.attached().size(), 2);
        QVERIFY(page.findChild<QWidget*>(u"messages.attached.1"_s));
        QVERIFY(awaitUntil([&] {
            const QList<AttachedFile> shown = desk.attached();
            return std::any_of(shown.cbegin(), shown.cend(),
                               [](const AttachedFile& file) { return file.picture.size() == QSize(128, 85); });
        }));
        for (const AttachedFile& file : desk.attached())
            QVERIFY(file.canOpen && !file.name.contains(QChar(0x202e)) && !file.size.isEmpty());
        QFile::remove(pictureFile); // what was attached is kept here

        auto* editor = page.findChild<QPlainTextEdit*>(u"messages.text"_s);
        QVERIFY(editor && editor->isEnabled());
        editor->setFocus();
        QTest::keyClicks(editor, u"<b>Hello</b> from the factory gate"_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(awaitUntil([&] { return view->model()->rowCount() == 2; }));
        const QModelIndex mine = view->model()->index(1, 0);
        const QString key = mine.data(role(Role::Id)).toString();
        QVERIFY(mine.data(Qt::DisplayRole).toString().contains(u"<b>Hello</b>"_s));
        QVERIFY(editor->toPlainText().isEmpty());
        QVERIFY(desk.attached().isEmpty());
        QVERIFY(mine.data(Qt::DisplayRole).toString().contains(u"Attached: sample.png"_s));
        QCOMPARE(mine.data(ConversationModel::FilesRole).value<QList<AttachedFile>>().size(), 2);
        QCOMPARE(transport.delivered, 0);
        if (const QString shots = qEnvironmentVariable("TRADEWIND_PICTURES"); !shots.isEmpty())
            QVERIFY(page.grab().save(shots + u"/message-files.png"_s));
        QCOMPARE(outbox.waitingCount(), 1);

        transport.online = true;
        outbox.setOnline(true);
        QVERIFY(awaitUntil([&] { return outbox.waitingCount() == 0; }));
        QVERIFY(awaitUntil(
            [&] { return view->model()->index(1, 0).data(Qt::DisplayRole).toString().endsWith(u"(Sent)"_s); }));
        QCOMPARE(transport.delivered, 1);
        QCOMPARE(transport.uploaded.size(), 2);
        QVERIFY(transport.uploaded.filter(u":8"_s).size() == 1);
        QCOMPARE(fetched, 0); // what came from here is here
        QCOMPARE(view->model()->rowCount(), 2);
        QCOMPARE(view->model()->index(1, 0).data(role(Role::Id)).toString(), key);
        QVERIFY(await(outbox.stop()).ok());
    }

    void aFileOfSomebodyElseIsCheckedAndKept()
    {
        QTemporaryDir folder;
        testkit::FakeClock clock(QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
        JournalStore journal(folder.path(), clock);
        QVERIFY(await(journal.open()).ok());
        QByteArray onPlatform("something else");
        int fetched = 0;
        AttachmentService attachments(journal, [&](const QString&, std::stop_token) {
            ++fetched;
            return ready(onPlatform);
        });
        const QByteArray report("quality report");
        const FileRef file{ContentHash::ofBytes(report), u"../../report.pdf"_s, u"application/pdf"_s, report.size()};
        QCOMPARE(await(attachments.bytes(file)).error().kind, Error::Kind::Parse);
        onPlatform = report;
        QCOMPARE(*await(attachments.bytes(file)), report);
        QCOMPARE(*await(attachments.bytes(file)), report);
        QCOMPARE(fetched, 2); // the last came from this computer
        const QString copy = folder.filePath(u"copy.pdf"_s);
        QVERIFY(await(attachments.save(file, copy)).ok());
        QFile saved(copy);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), report);
        const auto unpacked = await(attachments.unpack(file));
        QVERIFY(unpacked.ok() && unpacked->endsWith(u"/report.pdf"_s) && unpacked->startsWith(folder.path()));
        QCOMPARE(await(attachments.save(file, folder.filePath(u"none/copy.pdf"_s))).error().kind, Error::Kind::Storage);
    }

    void namesOfOthersAreNamesOfOneFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("an ordinary name") << u"Logo 2.pdf"_s << u"Logo 2.pdf"_s;
        QTest::newRow("folders above") << u"../../.bashrc"_s << u".bashrc"_s;
        QTest::newRow("a Windows path") << u"C:\\Windows\\a.exe"_s << u"a.exe"_s;
        QTest::newRow("turned round") << u"invoice\u202Efdp.exe"_s << u"invoicefdp.exe"_s;
        QTest::newRow("what Windows does not take") << u"a<b>:\"c|d?*.txt"_s << u"a_b___c_d__.txt"_s;
        QTest::newRow("dots and spaces at the end") << u" plan.pdf. . "_s << u"plan.pdf"_s;
        QTest::newRow("nothing") << u"..."_s << u"file"_s;
        QTest::newRow("too long") << QString(300, u'x') + u".pdf"_s << QString(116, u'x') + u".pdf"_s;
    }
    void namesOfOthersAreNamesOfOneFile()
    {
        QFETCH(QString, name);
        QTEST(AttachmentService::safeName(name), "safe");
    }
};

TRADEWIND_TEST(tst_messages)
#include "tst_messages.moc"
