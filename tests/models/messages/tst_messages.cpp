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
    QStringList clientRefs; ///< of what was delivered

    Async<QByteArray> send(Intent intent, std::stop_token) override
    {
        if (!online)
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        ++delivered;
        clientRefs.append(intent.clientRef);
        if (intent.request.operationId == "createThread"_L1)
            return ready(receiptOf(intent, u"thread"_s, begun(intent)));
        QJsonObject message = exampleOf(u"Message"_s);
        message.insert(u"id"_s, u"m-new-%1"_s.arg(delivered));
        message.insert(u"clientRef"_s, intent.clientRef);
        message.insert(u"text"_s, QJsonDocument::fromJson(intent.bodyBytes).object()[u"text"_s]);
        return ready(receiptOf(intent, u"message"_s, message));
    }
    static QByteArray receiptOf(const Intent& intent, const QString& topic, const QJsonObject& entity)
    {
        const QJsonObject receipt{{u"clientRef"_s, intent.clientRef},
                                  {u"operation"_s, intent.request.operationId},
                                  {u"executedAt"_s, u"2026-11-20T12:00:00Z"_s},
                                  {u"topic"_s, topic},
                                  {u"id"_s, entity[u"id"_s]},
                                  {u"version"_s, 8},
                                  {u"entity"_s, entity}};
        return QJsonDocument(receipt).toJson(QJsonDocument::Compact);
    }
    /// The conversation a first message begins.
    static QJsonObject begun(const Intent& intent)
    {
        QJsonObject thread = exampleOf(u"Thread"_s);
        thread.insert(u"id"_s, u"th-new"_s);
        thread.insert(u"clientRef"_s, intent.clientRef);
        thread.insert(u"subject"_s, intent.body()[u"subject"_s]);
        thread.insert(u"messageCount"_s, 1);
        return thread;
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
    bool broken = false;
    Async<void> applyReceipts(QList<Receipt> receipts) override
    {
        if (broken)
            return failed<void>(makeError(Error::Kind::Storage));
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

    void whatIsConfirmedIsShownBeforeTheRecordsHaveIt()
    {
        QTemporaryDir folder;
        testkit::FakeClock clock(QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
        RecordStore records(folder.filePath(u"records.db"_s), clock);
        QVERIFY(await(records.open()).ok());
        JournalStore journal(folder.path(), clock);
        const auto opened = await(journal.open());
        LateTransport transport;
        transport.online = true;
        Receipts receipts(records);
        receipts.broken = true;
        Outbox outbox(journal, transport, receipts, clock);
        QVERIFY(await(outbox.start(*opened)).ok());
        const auto thread = changeFromEntity(u"thread"_s, QJsonDocument(exampleOf(u"Thread"_s)).toJson());
        QVERIFY(await(records.applyReceipts({*thread}, 0)).ok());
        MessageService service(records, outbox, clock, UserId(u"u-marta"_s));
        const ThreadView view = await(service.threads())->first();

        const auto sent = await(service.send(view.thread, u"Is it there?"_s));
        QVERIFY(awaitUntil([&] { return outbox.waitingCount() == 0; }));
        const auto shown = await(service.messages(view.key));
        QCOMPARE(shown->size(), 1);
        QCOMPARE(shown->first().key, sent->clientRef);
        QCOMPARE(shown->first().pending->phase, IntentPhase::Confirmed);
        QCOMPARE(await(service.threads())->first().unsent, 0);
        // Told by the records, it stands there once.
        receipts.broken = false;
        QVERIFY(await(service.send(view.thread, u"And this?"_s)).ok());
        QVERIFY(awaitUntil([&] { return outbox.waitingCount() == 0 && await(records.receiptMark()).value() == 2; }));
        const auto told = await(service.messages(view.thread.id.toString()));
        QCOMPARE(told->size(), 2);
        for (const MessageView& message : *told)
            QVERIFY(!message.pending);
        QVERIFY(await(outbox.stop()).ok());
    }

    void aConversationThatWasBegunOfflineKeepsItsKeyAndItsWords()
    {
        QTemporaryDir folder;
        testkit::FakeClock clock(QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
        RecordStore records(folder.filePath(u"records.db"_s), clock);
        QVERIFY(await(records.open()).ok());
        JournalStore journal(folder.path(), clock);
        const auto opened = await(journal.open());
        LateTransport transport;
        Receipts receipts(records);
        Outbox outbox(journal, transport, receipts, clock);
        QVERIFY(await(outbox.start(*opened)).ok());
        MessageService service(records, outbox, clock, UserId(u"u-marta"_s));

        const auto first = await(service.begin({u"order"_s, u"o-1"_s}, u"Where are the mugs?"_s));
        QCOMPARE(await(service.threads())->first().key, first->clientRef);
        QCOMPARE(await(service.messages(first->clientRef))->size(), 1);
        transport.online = true;
        outbox.setOnline(true);
        QVERIFY(awaitUntil([&] { return outbox.waitingCount() == 0 && await(records.receiptMark()).value() == 1; }));
        // The receipt told of the conversation; its first message comes with the next page of changes.
        const auto threads = await(service.threads());
        QCOMPARE(threads->size(), 1);
        QCOMPARE(threads->first().key, first->clientRef);
        QVERIFY(threads->first().onPlatform);
        const auto words = await(service.messages(first->clientRef));
        QCOMPARE(words->size(), 1);
        QCOMPARE(words->first().message.text, u"Where are the mugs?"_s);
        QCOMPARE(words->first().pending->phase, IntentPhase::Confirmed);

        QJsonObject told = exampleOf(u"Message"_s);
        told.insert(u"id"_s, u"m-1"_s);
        told.insert(u"threadId"_s, u"th-new"_s);
        told.insert(u"clientRef"_s, first->clientRef);
        const auto change = changeFromEntity(u"message"_s, QJsonDocument(told).toJson());
        QVERIFY(await(records.applyReceipts({*change}, 1)).ok());
        const auto after = await(service.messages(first->clientRef));
        QCOMPARE(after->size(), 1);
        QCOMPARE(after->first().key, first->clientRef);
        QVERIFY(!after->first().pending);
        QVERIFY(await(outbox.stop()).ok());
    }
};

TRADEWIND_TEST(tst_messages)
#include "tst_messages.moc"
