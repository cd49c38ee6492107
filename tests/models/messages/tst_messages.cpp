// SPDX-License-Identifier: Apache-2.0
#include "models/messages/messagesdesk.h"
#include "models/shared/roles.h"
#include "services/outbox/outbox.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"
#include "ui/messages/conversationpanel.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/talkbeside.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QImage>
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
    QStringList uploaded;   ///< what had come when the message that names it did
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
        const QJsonObject sent = QJsonDocument::fromJson(intent.bodyBytes).object();
        message.insert(u"text"_s, sent[u"text"_s]);
        message.insert(u"files"_s, sent[u"files"_s]);
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
    Async<void> forgetMark() override { return records.forgetReceiptMark(); }
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
    AttachmentService attachments{
        journal, [](const QString&, std::stop_token) { return failed<QByteArray>(makeError(Error::Kind::Offline)); }};

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
        other.remove(u"clientRef"_s);
        other.insert(u"title"_s, u"Another quote"_s);
        other.insert(u"subject"_s, QJsonObject{{u"topic"_s, u"rfq"_s}, {u"id"_s, u"rfq-other"_s}});
        const auto first = changeFromEntity(u"thread"_s, QJsonDocument(exampleOf(u"Thread"_s)).toJson());
        const auto second = changeFromEntity(u"thread"_s, QJsonDocument(other).toJson());
        return first.ok() && second.ok() && await(records.applyReceipts({*first, *second}, 0)).ok();
    }
    static QString firstKey() { return exampleOf(u"Thread"_s)[u"id"_s].toString(); }
    /// Messages on their way.
    int written()
    {
        const auto pending = await(outbox.pending(u"messages"_s));
        return pending ? static_cast<int>(std::count_if(
                             pending->cbegin(), pending->cend(),
                             [](const Intent& intent) { return intent.request.operationId == "createMessage"_L1; }))
                       : -1;
    }
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

        // What it is about is one act away.
        auto* subject = page.findChild<QPushButton*>(u"messages.subject"_s);
        QVERIFY(subject && subject->isVisible());
        QCOMPARE(subject->text(), u"Open the request"_s);
        QSignalSpy gone(&page, &Page::goRequested);
        subject->click();
        QCOMPARE(gone.value(0).value(0).toString(),
                 u"quotes/"_s + exampleOf(u"Thread"_s)[u"subject"_s][u"id"_s].toString());

        // Who reads what was written in their language needs no other words below it.
        const QModelIndex read = view->model()->index(0, 0);
        const auto words = [&read](const QString& language) {
            const QLocale before;
            QLocale::setDefault(QLocale(language));
            const QStringList shown{read.data(ConversationModel::TextRole).toString(),
                                    read.data(ConversationModel::TranslationRole).toString()};
            QLocale::setDefault(before);
            return shown;
        };
        const QString written = exampleOf(u"Message"_s)[u"text"_s].toString();
        const QString translated = exampleOf(u"Message"_s)[u"translation"_s][u"text"_s].toString();
        QCOMPARE(words(u"en"_s), (QStringList{written, QString()}));
        QCOMPARE(words(u"zh_CN"_s), (QStringList{translated, written}));
        QCOMPARE(words(u"de"_s), (QStringList{written, translated}));

        // Two files go with it: a picture, and one whose name wants to be something else.
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString pictureFile = folder.filePath(u"sample.png"_s);
        const QString paperFile = folder.filePath(u"artwork\u202Egnp.pdf"_s);
        QVERIFY(picture.save(pictureFile));
        QFile paper(paperFile);
        QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write("%PDF-1.4") == 8);
        paper.close();
        ConversationSession& session = page.findChild<ConversationPanel*>()->session();
        QVERIFY(awaitUntil([&] { return session.canWrite(); }));
        session.attach({pictureFile, paperFile, folder.filePath(u"gone.txt"_s)});
        QVERIFY(awaitUntil([&] { return !session.isAttaching(); }));
        QCOMPARE(session.attached().size(), 2);
        QVERIFY(page.findChild<QWidget*>(u"messages.attached.1"_s));
        QVERIFY(awaitUntil([&] {
            const QList<AttachedFile> shown = session.attached();
            return std::any_of(shown.cbegin(), shown.cend(),
                               [](const AttachedFile& file) { return file.picture.size() == QSize(128, 85); });
        }));
        for (const AttachedFile& file : session.attached())
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
        QVERIFY(session.attached().isEmpty());
        QVERIFY(mine.data(Qt::DisplayRole).toString().contains(u"Attached: sample.png"_s));
        QCOMPARE(mine.data(ConversationModel::FilesRole).value<QList<AttachedFile>>().size(), 2);
        QCOMPARE(transport.delivered, 0);
        if (const QString shots = qEnvironmentVariable("TRADEWIND_PICTURES"); !shots.isEmpty())
            QVERIFY(page.grab().save(shots + u"/message-files.png"_s));
        QCOMPARE(outbox.waitingCount(), 1);

        // One that the platform would refuse for its length is not sent, and is said to be too long. What counts is
        // characters, not halves of them.
        service.setLongest(5);
        QTest::keyClicks(editor, u"12345"_s);
        editor->insertPlainText(u"\U0001F4E6"_s);
        auto* send = page.findChild<QPushButton*>(u"messages.send"_s);
        auto* banner = page.findChild<QWidget*>(u"messages.banner"_s);
        QVERIFY(awaitUntil([&] { return !send->isEnabled(); }));
        QCOMPARE(session.whyNotSend(), u"The message is 1 character(s) too long."_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(banner->isVisible());
        QCOMPARE(await(service.send(session.thread()->thread, session.text())).error().kind, Error::Kind::Validation);
        QCOMPARE(outbox.waitingCount(), 1);
        QTest::keyClick(editor, Qt::Key_Backspace);
        QCOMPARE(session.whyNotSend(), QString());
        editor->clear();

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

    void whatIsWrittenBelongsToItsConversation()
    {
        QTemporaryDir folder;
        ThemeController themes;
        const QString key = MessagesHouse::firstKey();
        {
            MessagesHouse house(folder.path());
            QVERIFY(house.open());
            MessagesDesk desk(house.service, house.attachments, UserId(u"u-marta"_s));
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
            QCOMPARE(house.written(), 0);
            QTest::keyClicks(editor, u"For the second"_s);
            // So do files.
            ConversationSession& session = page.findChild<ConversationPanel*>()->session();
            QFile file(folder.filePath(u"for-the-second.txt"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
            file.close();
            session.attach({file.fileName()});
            QVERIFY(awaitUntil([&] { return session.attached().size() == 1; }));
            page.activate(threadRoute(key));
            QVERIFY(awaitUntil([&] { return session.attached().isEmpty() && session.canWrite(); }));
            QVERIFY(awaitUntil([editor] { return editor->toPlainText() == u"For the first factory"_s; }));
            QVERIFY(await(house.drafts.flush()).ok());
            QVERIFY(await(house.outbox.stop()).ok());
        }
        // After a restart both are there, and one press too many does not send one of them twice.
        MessagesHouse house(folder.path());
        QVERIFY(house.open());
        MessagesDesk desk(house.service, house.attachments, UserId(u"u-marta"_s));
        MessagesPage page(desk);
        page.show();
        auto* editor = page.findChild<QPlainTextEdit*>(u"messages.text"_s);
        page.activate(threadRoute(u"th-other"_s));
        QVERIFY(awaitUntil([editor] { return editor->toPlainText() == u"For the second"_s; }));
        QCOMPARE(page.findChild<ConversationPanel*>()->session().attached().value(0).name, u"for-the-second.txt"_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(awaitUntil([&] { return house.written() > 0 && editor->toPlainText().isEmpty(); }));
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
            QCOMPARE(intent.request.files.size(), 1);
        }
        QCOMPARE(messages, 1);
        QCOMPARE(house.kept(u"th-other"_s), QString());
        QCOMPARE(house.kept(key), u"For the first factory"_s);
        QVERIFY(await(house.outbox.stop()).ok());
    }

    void everyPanelWritesTheSameMessage()
    {
        QTemporaryDir folder;
        MessagesHouse house(folder.path());
        QVERIFY(house.open());
        MessagesDesk desk(house.service, house.attachments, UserId(u"u-marta"_s));
        const auto page = desk.conversation();
        const auto beside = desk.conversation();
        for (const auto& session : {page.get(), beside.get()}) {
            session->open(u"th-other"_s);
            QVERIFY(awaitUntil([&] { return session->canWrite(); }));
        }
        QStringList paths;
        for (const QString& name : {u"a.txt"_s, u"b.txt"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(name.toUtf8()) > 0);
            paths.append(file.fileName());
        }
        const auto names = [](ConversationSession& session) {
            QStringList all;
            for (const AttachedFile& file : session.attached())
                all.append(file.name);
            all.sort();
            return all;
        };
        page->setText(u"From the page"_s);
        page->attach(paths);
        QVERIFY(awaitUntil([&] { return beside->attached().size() == 2; }));
        QCOMPARE(beside->text(), u"From the page"_s);
        QCOMPARE(names(*beside), (QStringList{u"a.txt"_s, u"b.txt"_s}));

        // Taken away at one place it is away at the other, and its bytes with it.
        const auto files = page->attached();
        const FileRef gone = files.first().file;
        const FileRef stays = files.last().file;
        beside->detach(gone.sha256);
        QCOMPARE(page->attached().size(), 1);
        QVERIFY(awaitUntil([&] { return !await(house.journal.fileBytes(gone.sha256.toHex())).ok(); }));
        QVERIFY(await(house.journal.fileBytes(stays.sha256.toHex())).ok());

        // Sent from one place, nothing of it is left at the other to go out once more.
        beside->send();
        QVERIFY(awaitUntil([&] { return house.written() == 1 && page->text().isEmpty(); }));
        QVERIFY(page->attached().isEmpty());
        QVERIFY(!await(house.journal.draft(u"message"_s, u"th-other"_s))->has_value());
        const auto pending = await(house.outbox.pending(u"messages"_s));
        QCOMPARE(pending->first().request.files, QStringList{stays.sha256.toHex()});
        // What goes with a message is needed; what was copied for none is not.
        QVERIFY(await(house.journal.addFile("left over", u"c.txt"_s, u"text/plain"_s)).ok());
        QVERIFY(await(house.journal.removeUnusedFiles()).ok());
        QVERIFY(await(house.journal.fileBytes(stays.sha256.toHex())).ok());
        QVERIFY(!await(house.journal.fileBytes(ContentHash::ofBytes("left over").toHex())).ok());
        QVERIFY(await(house.outbox.stop()).ok());
    }

    void whatIsTakenBackToBeEditedIsWrittenOn()
    {
        QTemporaryDir folder;
        MessagesHouse house(folder.path());
        QVERIFY(house.open());
        MessagesDesk desk(house.service, house.attachments, UserId(u"u-marta"_s));
        const auto session = desk.conversation();
        session->open(u"th-other"_s);
        QVERIFY(awaitUntil([&] { return session->canWrite(); }));
        QFile file(folder.filePath(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a") == 1);
        file.close();
        house.outbox.setSending(false);
        session->setText(u"Too early"_s);
        session->attach({file.fileName()});
        QVERIFY(awaitUntil([&] { return session->attached().size() == 1; }));
        session->send();
        QVERIFY(awaitUntil([&] { return house.written() == 1 && session->text().isEmpty() && session->canWrite(); }));
        const auto pending = await(house.outbox.pending(u"messages"_s));
        QVERIFY(awaitUntil([&] { return house.outbox.canEdit(pending->first().id); }));
        QVERIFY(await(house.outbox.takeBackToEdit(pending->first().id)).ok());
        QVERIFY(awaitUntil([&] { return session->text() == u"Too early"_s; }));
        QCOMPARE(session->attached().size(), 1);
        QVERIFY(await(house.outbox.stop()).ok());
    }

    void filesAloneAreADraft()
    {
        QTemporaryDir folder;
        MessagesHouse house(folder.path());
        QVERIFY(house.open());
        MessagesDesk desk(house.service, house.attachments, UserId(u"u-marta"_s));
        const auto session = desk.conversation();
        session->open(u"th-other"_s);
        QVERIFY(awaitUntil([&] { return session->canWrite(); }));
        QFile file(folder.filePath(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a") == 1);
        file.close();
        session->setText(u"x"_s);
        session->attach({file.fileName()});
        QVERIFY(awaitUntil([&] { return session->attached().size() == 1; }));
        session->setText({});
        QVERIFY(await(house.service.flushDrafts()).ok());
        QVERIFY(await(house.journal.draft(u"message"_s, u"th-other"_s))->has_value());
        session->detach(session->attached().first().file.sha256);
        QVERIFY(awaitUntil([&] { return !await(house.journal.draft(u"message"_s, u"th-other"_s))->has_value(); }));
        QVERIFY(await(house.outbox.stop()).ok());
    }

    void aFormatThatIsNotShownHasNoPicture()
    {
        QTemporaryDir folder;
        testkit::FakeClock clock;
        JournalStore journal(folder.path(), clock);
        QVERIFY(await(journal.open()).ok());
        AttachmentService attachments(journal, [](const QString&, std::stop_token) {
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        });
        AttachmentPictures pictures(attachments);
        QSignalSpy arrived(&pictures, &AttachmentPictures::arrived);
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        // Only the first bytes say what it is, whatever its name says.
        QList<FileRef> files;
        for (const char* format : {"BMP", "PNG"}) {
            const QString path = folder.filePath(QString::fromLatin1(format) + u".png"_s);
            QVERIFY(image.save(path, format));
            files.append(*await(attachments.add(path)));
        }
        for (const FileRef& file : std::as_const(files))
            QVERIFY(pictures.shown(file).picture.isNull());
        QVERIFY(awaitUntil([&] { return arrived.size() == 1; }));
        QVERIFY(pictures.shown(files.first()).picture.isNull());
        QVERIFY(!pictures.shown(files.last()).picture.isNull());
    }

    void aMessageThatIsStuckHidesNothingNewer()
    {
        QTemporaryDir folder;
        MessagesHouse house(folder.path());
        QVERIFY(house.open());
        const auto threads = await(house.service.threads());
        const ThreadView before = threads->first();
        house.clock.setNow(before.thread.lastMessageAt.addSecs(-3600));
        QVERIFY(await(house.service.send(before.thread, u"Stuck since long ago"_s)).ok());
        const auto after = await(house.service.threads());
        const auto same = std::find_if(after->cbegin(), after->cend(),
                                       [&](const ThreadView& view) { return view.key == before.key; });
        QCOMPARE(same->unsent, 1);
        QCOMPARE(same->thread.lastMessageText, before.thread.lastMessageText);
        QCOMPARE(same->thread.lastMessageAt, before.thread.lastMessageAt);
        QVERIFY(await(house.outbox.stop()).ok());
    }

    void aConversationIsBegunBesideWhatItIsAbout()
    {
        QTemporaryDir folder;
        ThemeController themes;
        MessagesHouse house(folder.path());
        QVERIFY(house.open());
        MessagesDesk desk(house.service, house.attachments, UserId(u"u-marta"_s));
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
        QCOMPARE(talk.findChild<QPushButton*>(u"order.talk.openBrief"_s)->text(), u"Open conversation (1)"_s);
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
        QTest::newRow("folders above") << u"../../.bashrc"_s << u"bashrc"_s;
        QTest::newRow("a Windows path") << u"C:\\Windows\\a.exe"_s << u"a.exe"_s;
        QTest::newRow("turned round") << u"invoice\u202Efdp.exe"_s << u"invoicefdp.exe"_s;
        QTest::newRow("what Windows does not take") << u"a<b>:\"c|d?*.txt"_s << u"a_b___c_d__.txt"_s;
        QTest::newRow("dots and spaces at the end") << u" plan.pdf. . "_s << u"plan.pdf"_s;
        QTest::newRow("nothing") << u"..."_s << u"file"_s;
        QTest::newRow("a device of Windows") << u"Con.txt"_s << u"_Con.txt"_s;
        QTest::newRow("invisible letters beyond the first plane")
            << u"a"_s + QString::fromUcs4(U"\U000E0041", 1) + u".pdf"_s << u"a.pdf"_s;
        QTest::newRow("half a letter") << u"a"_s + QChar(0xd83d) + u".pdf"_s << u"a.pdf"_s;
        QTest::newRow("too long in bytes") << QString(100, u'杯') + u".pdf"_s << QString(78, u'杯') + u".pdf"_s;
        QTest::newRow("too long") << QString(300, u'x') + u".pdf"_s << QString(116, u'x') + u".pdf"_s;
    }
    void namesOfOthersAreNamesOfOneFile()
    {
        QFETCH(QString, name);
        QTEST(AttachmentService::safeName(name), "safe");
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
        DraftStore drafts(journal);
        MessageService service(records, outbox, drafts, clock, UserId(u"u-marta"_s));
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
        DraftStore drafts(journal);
        MessageService service(records, outbox, drafts, clock, UserId(u"u-marta"_s));

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
