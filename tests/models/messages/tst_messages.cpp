// SPDX-License-Identifier: Apache-2.0
#include "models/messages/messagesdesk.h"
#include "models/shared/roles.h"
#include "services/outbox/outbox.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/talkbeside.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
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

/// A journal and records in a folder, with two conversations.
struct MessagesHouse
{
    testkit::FakeClock clock{QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};
    RecordStore records;
    JournalStore journal;
    LateTransport transport;
    Receipts receipts{records};
    Outbox outbox{journal, transport, receipts, clock};
    DraftStore drafts{journal};
    MessageService service{records, outbox, drafts, clock, UserId(u"u-marta"_s)};

    explicit MessagesHouse(const QString& folder)
        : records(folder + u"/records.db"_s, clock)
        , journal(folder, clock)
    {
    }
    bool open()
    {
        const auto opened = await(journal.open());
        if (!await(records.open()).ok() || !opened.ok() || !await(outbox.start(*opened)).ok())
            return false;
        QJsonObject other = exampleOf(u"Thread"_s);
        other.insert(u"id"_s, u"th-other"_s);
        other.insert(u"title"_s, u"Another quote"_s);
        other.insert(u"subject"_s, QJsonObject{{u"topic"_s, u"rfq"_s}, {u"id"_s, u"rfq-other"_s}});
        const auto first = changeFromEntity(u"thread"_s, QJsonDocument(exampleOf(u"Thread"_s)).toJson());
        const auto second = changeFromEntity(u"thread"_s, QJsonDocument(other).toJson());
        return first.ok() && second.ok() && await(records.applyReceipts({*first, *second}, 0)).ok();
    }
    static QString firstKey() { return exampleOf(u"Thread"_s)[u"id"_s].toString(); }
    QString kept(const QString& key)
    {
        const auto draft = await(journal.draft(u"message"_s, key));
        return draft.ok() && draft->has_value() ? QJsonDocument::fromJson((*draft)->json).object()[u"text"_s].toString()
                                                : QString();
    }
};

Route threadRoute(const QString& key)
{
    Route route = Route::parse(u"messages/"_s + key);
    route.params = {key};
    return route;
}

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
        DraftStore drafts(journal);
        MessageService service(records, outbox, drafts, clock, UserId(u"u-marta"_s));
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

    void whatIsWrittenBelongsToItsConversation()
    {
        QTemporaryDir folder;
        ThemeController themes;
        const QString key = MessagesHouse::firstKey();
        {
            MessagesHouse house(folder.path());
            QVERIFY(house.open());
            MessagesDesk desk(house.service, UserId(u"u-marta"_s));
            MessagesPage page(desk);
            page.show();
            auto* editor = page.findChild<QPlainTextEdit*>(u"messages.text"_s);
            auto* title = page.findChild<PlainLabel*>(u"messages.title"_s);
            page.activate(threadRoute(key));
            QVERIFY(awaitUntil([editor] { return editor->isEnabled(); }));
            QTest::keyClicks(editor, u"For the first factory"_s);
            QVERIFY(awaitUntil([&] { return house.kept(key) == u"For the first factory"_s; }));

            page.activate(threadRoute(u"th-other"_s));
            QVERIFY(awaitUntil([&] { return title->text() == u"Another quote"_s && editor->isEnabled(); }));
            QCOMPARE(editor->toPlainText(), QString());
            // Nothing was written to this one: Ctrl+Enter sends nothing.
            QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(house.outbox.waitingCount(), 0);
            QTest::keyClicks(editor, u"For the second"_s);
            page.activate(threadRoute(key));
            QVERIFY(awaitUntil([editor] { return editor->toPlainText() == u"For the first factory"_s; }));
            QVERIFY(await(house.outbox.stop()).ok());
        }
        // After a restart both are there, and one press too many does not send one of them twice.
        MessagesHouse house(folder.path());
        QVERIFY(house.open());
        MessagesDesk desk(house.service, UserId(u"u-marta"_s));
        MessagesPage page(desk);
        page.show();
        auto* editor = page.findChild<QPlainTextEdit*>(u"messages.text"_s);
        page.activate(threadRoute(u"th-other"_s));
        QVERIFY(awaitUntil([editor] { return editor->toPlainText() == u"For the second"_s; }));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(awaitUntil([&] { return house.outbox.waitingCount() > 0 && editor->toPlainText().isEmpty(); }));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        const auto pending = await(house.outbox.pending(u"messages"_s));
        QVERIFY(pending.ok());
        qsizetype messages = 0;
        for (const Intent& intent : *pending) {
            if (intent.request.operationId != "createMessage"_L1)
                continue;
            ++messages;
            QCOMPARE(intent.body()[u"text"_s].toString(), u"For the second"_s);
            QVERIFY(intent.request.path.contains(u"th-other"_s));
        }
        QCOMPARE(messages, 1);
        QCOMPARE(house.kept(u"th-other"_s), QString());
        QCOMPARE(house.kept(key), u"For the first factory"_s);
        QVERIFY(await(house.outbox.stop()).ok());
    }

    void aConversationIsBegunBesideWhatItIsAbout()
    {
        QTemporaryDir folder;
        ThemeController themes;
        MessagesHouse house(folder.path());
        QVERIFY(house.open());
        MessagesDesk desk(house.service, UserId(u"u-marta"_s));
        TalkBeside talk(desk, u"order.talk"_s);
        talk.show();
        talk.showAbout({u"order"_s, u"po-1"_s});
        auto* editor = talk.findChild<QPlainTextEdit*>(u"order.talk.text"_s);
        auto* send = talk.findChild<QPushButton*>(u"order.talk.send"_s);
        auto* view = talk.findChild<QAbstractItemView*>(u"order.talk.conversation"_s);
        QVERIFY(editor && send && view);
        QVERIFY(awaitUntil([editor] { return editor->isEnabled(); }));
        QVERIFY(!send->isEnabled());
        QTest::keyClicks(editor, u"Please add a label"_s);
        send->setFocus();
        QTest::keyClick(send, Qt::Key_Space);
        QVERIFY(awaitUntil([view] { return view->isVisible() && view->model()->rowCount() == 1; }));
        QCOMPARE(editor->toPlainText(), QString());
        const auto pending = await(house.outbox.pending(u"messages"_s));
        QCOMPARE(pending->size(), 1);
        QCOMPARE(pending->first().request.operationId, u"createThread"_s);
        QSignalSpy left(&talk, &TalkBeside::goRequested);
        auto* open = talk.findChild<QPushButton*>(u"order.talk.open"_s);
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(left.value(0).value(0).toString(), u"messages/"_s + pending->first().clientRef);
        QVERIFY(await(house.outbox.stop()).ok());
    }
};

TRADEWIND_TEST(tst_messages)
#include "tst_messages.moc"
