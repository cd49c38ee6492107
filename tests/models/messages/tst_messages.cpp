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

    Async<QByteArray> send(Intent intent, std::stop_token) override
    {
        if (!online)
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        ++delivered;
        QJsonObject message = exampleOf(u"Message"_s);
        message.insert(u"id"_s, u"m-new"_s);
        message.insert(u"clientRef"_s, intent.clientRef);
        message.insert(u"text"_s, QJsonDocument::fromJson(intent.bodyBytes).object()[u"text"_s]);
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
    Async<void> upload(WaitingFile, QByteArray, QString, std::stop_token) override { return ready(); }
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
        MessagesDesk desk(service, UserId(u"u-marta"_s));
        QAbstractItemModelTester threadsTester(&desk.threads());
        MessagesPage page(desk);
        page.resize(1000, 700);
        page.show();
        page.activate(Route::parse(u"messages"_s));
        auto* view = page.findChild<QAbstractItemView*>(u"messages.conversation"_s);
        QVERIFY(view);
        QAbstractItemModelTester conversationTester(view->model());
        QVERIFY(awaitUntil([&] { return view->model()->rowCount() == 1; }));

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
        QCOMPARE(transport.delivered, 0);
        QCOMPARE(outbox.waitingCount(), 1);

        transport.online = true;
        outbox.setOnline(true);
        QVERIFY(awaitUntil([&] { return outbox.waitingCount() == 0; }));
        QVERIFY(awaitUntil(
            [&] { return view->model()->index(1, 0).data(Qt::DisplayRole).toString().endsWith(u"(Sent)"_s); }));
        QCOMPARE(transport.delivered, 1);
        QCOMPARE(view->model()->rowCount(), 2);
        QCOMPARE(view->model()->index(1, 0).data(role(Role::Id)).toString(), key);
        QVERIFY(await(outbox.stop()).ok());
    }
};

TRADEWIND_TEST(tst_messages)
#include "tst_messages.moc"
