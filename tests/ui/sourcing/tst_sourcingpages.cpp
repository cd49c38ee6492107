// SPDX-License-Identifier: Apache-2.0
// Drives the real pages of buying lists and quotes with the keyboard, over the real platform: a list, a request in two
// quantities with two deliveries, taken up again after a restart, a counter, an accepted round. Pictures of every page
// are kept beside the build for a person to look at.
#include "models/buying/buyingdesk.h"
#include "models/messages/messagesdesk.h"
#include "models/sourcing/sourcingdesk.h"
#include "tests/services/sourcing/sourcingplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"
#include "ui/buying/buyingpages.h"
#include "ui/messages/talkbeside.h"
#include "ui/shell/navigator.h"
#include "ui/sourcing/fieldtable.h"
#include "ui/sourcing/rfqpage.h"
#include "ui/sourcing/sourcingpages.h"
#include "ui/theme/themecontroller.h"

#include <QComboBox>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::SourcingHouse;

namespace {

/// The program as far as this room of it goes.
struct Program
{
    SourcingHouse house;
    BuyingDesk buying{house.buying};
    SourcingDesk sourcing{house.sourcing};
    QStackedWidget stack;
    Navigator navigator{&stack};

    Program(const QUrl& url, const QString& folder)
        : house(url, folder)
    {
    }
    void start()
    {
        registerBuyingPages(navigator, [this]() -> BuyingDesk& { return buying; });
        registerSourcingPages(navigator, [this]() -> SourcingDesk& { return sourcing; });
        stack.resize(1240, 820);
        stack.show();
    }
    template <typename T>
    T* find(const char* name)
    {
        QCoreApplication::processEvents(); // new parts are shown with the next layout
        for (T* candidate : stack.findChildren<T*>(QString::fromLatin1(name))) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    bool press(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        if (!button || !button->isEnabled())
            return false;
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        return true;
    }
};

int rowOf(const QTableView* table, const QString& key)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data(role(Role::Id)).toString() == key)
            return row;
    }
    return -1;
}

void typeInto(QTableView* table, int row, int column, const QString& text)
{
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>(u"cellEditor"_s);
    if (!editor)
        return;
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // committing and closing wait for the key to be done
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

class tst_sourcingpages final : public testkit::TestCase
{
    Q_OBJECT

    std::unique_ptr<testkit::SandboxProcess> m_platform;
    std::unique_ptr<ThemeController> m_theme;
    QTemporaryDir m_folder;
    QString m_draft;
    QString m_rfq;

    void shoot(Program& program, const QString& name)
    {
        QDir().mkpath(QStringLiteral(SOURCING_PICTURES));
        for (const auto& [mode, suffix] : {std::pair(ThemeController::Preference::Light, u""_s),
                                           std::pair(ThemeController::Preference::Dark, u"-dark"_s)}) {
            m_theme->setPreference(mode);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents(); // what was laid out may want more room
            QVERIFY(program.stack.grab().save(QStringLiteral(SOURCING_PICTURES "/%1%2.png").arg(name, suffix)));
        }
        m_theme->setPreference(ThemeController::Preference::Light);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeController>();
        m_theme->setPreference(ThemeController::Preference::Light);
        m_platform = std::make_unique<testkit::SandboxProcess>();
        QVERIFY(m_platform->isReady());
    }

    void aListIsFilledAndTurnedIntoARequest()
    {
        Program program(m_platform->url(), m_folder.path());
        QVERIFY(program.house.signIn(u"u-marta"_s));
        QVERIFY(program.house.open());
        QVERIFY(program.house.syncRecords());
        QVERIFY(program.house.syncCatalogue());
        program.start();
        QVERIFY(program.navigator.open(u"buying"_s));
        QVERIFY(awaitUntil([&] { return !program.buying.current().isEmpty(); }));
        shoot(program, u"buying-empty"_s);
        const Offer offer = program.house.someOffer();
        program.buying.add(offer, await(program.house.catalogue.supplier(offer.supplierId))->name,
                           {{offer.skus.first().id, smallestQuantity(offer)}});
        auto* paste = program.find<QPlainTextEdit>("buying.paste");
        QVERIFY(paste);
        paste->setPlainText(program.house.someOffer(1).skus.first().code + u"\t1\nno-such-thing"_s);
        QVERIFY(program.press("buying.pasteAdd"));
        QVERIFY(awaitUntil([&] { return program.buying.totals().lines == 2; }));
        QVERIFY(!program.find<QPushButton>("buying.order")->isEnabled()); // one piece is below the minimum
        QVERIFY(awaitUntil([&] { return !program.buying.savedLine().isEmpty(); }));
        shoot(program, u"buying"_s);
        auto* table = program.find<QTableView>("buying.table");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 1).flags() & Qt::ItemIsEditable)
                typeInto(table, row, 1, QString::number(smallestQuantity(offer).units() * 40));
        }
        QVERIFY(table->model()->index(1, 1).data().toString().size() > 2);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(program.buying.totals().lines, 1);
        program.buying.undo().undo();
        QCOMPARE(program.buying.totals().lines, 2);

        QVERIFY(program.press("buying.quote"));
        QVERIFY(program.navigator.currentRoute().startsWith(u"quote-wizard/"_s));
        m_draft = program.navigator.currentRoute().section(u'/', 1);
        QVERIFY(awaitUntil([&] {
            return program.sourcing.session()->isLoaded() && !program.sourcing.session()->addresses().isEmpty();
        }));
        shoot(program, u"wizard-1-items"_s);
        QCOMPARE(program.sourcing.session()->draft().lines.size(), 2);
        QVERIFY(program.press("quoteWizard.remove.L2"));
        QCOMPARE(program.sourcing.session()->draft().lines.size(), 1);
        QVERIFY(program.press("wizardNext"));
        QVERIFY(program.press("quoteWizard.addScenario"));
        auto* name = program.find<QLineEdit>("quoteWizard.scenario.B");
        QVERIFY(name);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Season"_s);
        const auto* toSplit = program.navigator.currentPage()->findChild<QComboBox*>(u"quoteWizard.splitScenario"_s);
        QVERIFY(toSplit && awaitUntil([toSplit] { return toSplit->findText(u"Season"_s) >= 0; }));
        // In another language the page is made anew, at the same step and with all that was typed.
        QWidget* before = program.navigator.currentPage();
        program.navigator.rebuild();
        QVERIFY(program.navigator.currentPage() != before);
        QCOMPARE(program.sourcing.session()->step(), RfqStep::Quantities);
        name = program.find<QLineEdit>("quoteWizard.scenario.B");
        QVERIFY(name);
        QCOMPARE(name->text(), u"Season"_s);
        QVERIFY(program.press("wizardNext"));
        QCOMPARE(program.sourcing.session()->step(), RfqStep::Quantities); // B has no quantity
        shoot(program, u"wizard-2-error"_s);
        auto* quantities = program.find<QTableView>("quoteWizard.quantities");
        typeInto(quantities, 0, 2, QString::number(smallestQuantity(offer).units() * 80));
        typeInto(quantities, 0, 3, u"9.5"_s);
        QCOMPARE(program.sourcing.session()->draft().lines.first().line.targetPrice->toWire(), u"9.50"_s);
        QVERIFY(awaitUntil([&] { return !program.sourcing.session()->savedLine().isEmpty(); }));
        shoot(program, u"wizard-2-quantities"_s);
        QVERIFY(program.press("wizardNext"));
        QCOMPARE(program.sourcing.session()->step(), RfqStep::Packaging);
        program.house.stop();
    }

    void aDraftIsDiscardedOnlyAfterAQuestion()
    {
        Program program(m_platform->url(), m_folder.path());
        QVERIFY(program.house.signIn(u"u-marta"_s));
        QVERIFY(program.house.open());
        program.start();
        const QString draft = program.sourcing.newRequest();
        QVERIFY(program.navigator.open(u"quote-wizard/"_s + draft));
        QVERIFY(awaitUntil([&] { return program.sourcing.session()->isLoaded(); }));
        // While nothing is in it, it is no draft that is kept.
        const auto kept = await(program.house.sourcing.drafts());
        QVERIFY(kept.ok());
        QVERIFY(std::none_of(kept->cbegin(), kept->cend(), [&](const RfqDraft& each) { return each.id == draft; }));
        QTRY_VERIFY(program.stack.focusWidget());
        QTRY_VERIFY(program.navigator.currentPage()->isAncestorOf(program.stack.focusWidget()));
        QVERIFY(awaitUntil([&] { return program.press("discard"); }));
        shoot(program, u"wizard-discard"_s);
        auto* keep = program.find<QPushButton>("discard.keep");
        QVERIFY(keep);
        QCOMPARE(program.stack.focusWidget(), keep);
        QTest::keyClick(keep, Qt::Key_Escape);
        QVERIFY(!program.find<QPushButton>("discard.surely"));
        QVERIFY(program.sourcing.session()->isLoaded());
        QVERIFY(program.press("discard"));
        QVERIFY(program.press("discard.surely"));
        QVERIFY(awaitUntil([&] { return program.navigator.currentRoute() == u"quotes"_s; }));
        QVERIFY(!await(program.house.sourcing.draft(draft)).ok());
        QVERIFY(await(program.house.sourcing.draft(m_draft)).ok());
        program.house.stop();
    }

    void theWizardIsTakenUpAgainAndTheRequestSent()
    {
        QVERIFY(!m_draft.isEmpty());
        Program program(m_platform->url(), m_folder.path());
        QVERIFY(program.house.signIn(u"u-marta"_s));
        QVERIFY(program.house.open());
        program.start();
        QVERIFY(program.navigator.open(u"quote-wizard/"_s + m_draft));
        QuoteSession& session = *program.sourcing.session();
        QVERIFY(awaitUntil([&] { return session.isLoaded() && !session.addresses().isEmpty(); }));
        QCOMPARE(session.step(), RfqStep::Packaging);
        auto* packaging = program.find<QLineEdit>("quoteWizard.packaging.L1");
        QVERIFY(packaging);
        packaging->setFocus();
        QTest::keyClicks(packaging, u"White box with our logo"_s);
        shoot(program, u"wizard-3-packaging"_s);
        QTest::keyClick(packaging, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(session.step(), RfqStep::Splits);
        QVERIFY(program.press("quoteWizard.addSplit"));
        auto* first = program.find<QLineEdit>("quoteWizard.split.0.quantity");
        QVERIFY(first);
        const qint64 whole = session.draft().splits.first().quantity.value().units();
        first->setFocus();
        first->selectAll();
        QTest::keyClicks(first, QString::number(whole / 2));
        QVERIFY(program.press("wizardNext"));
        QCOMPARE(session.step(), RfqStep::Splits); // the deliveries do not add up
        QVERIFY(program.press("quoteWizard.addSplit"));
        QCOMPARE(session.draft().splits.size(), 2);
        shoot(program, u"wizard-4-splits"_s);
        QVERIFY2(program.press("wizardNext"), qPrintable(session.errorLine()));
        QCOMPARE(session.step(), RfqStep::Review);
        shoot(program, u"wizard-5-review"_s);
        QVERIFY(program.press("wizardNext"));
        QVERIFY(awaitUntil([&] { return program.navigator.currentRoute().startsWith(u"quotes/"_s); }));
        RfqDetail& detail = *program.sourcing.detail();
        QVERIFY(awaitUntil([&] { return detail.isLoaded() && detail.view().onPlatform; }));
        auto* asked = program.find<QWidget>("rfq.asked");
        QVERIFY(asked && awaitUntil([asked] { return asked->isVisible(); }));
        const auto figures = asked->findChildren<QLabel*>();
        QVERIFY(std::any_of(figures.cbegin(), figures.cend(), [](const QLabel* figure) {
            return figure->objectName().startsWith("rfq.asked.L1."_L1) && !figure->text().isEmpty();
        }));
        QVERIFY(!program.find<QWidget>("rfq.scenarios")); // there is nothing yet that differs by it
        shoot(program, u"rfq-sent"_s);
        m_rfq = detail.rfq().id.toString();

        QVERIFY(program.house.play(u"supplier_answer"_s, m_rfq));
        QVERIFY(program.house.syncRecords());
        QVERIFY(awaitUntil([&] { return detail.round() != nullptr; }));
        auto* comparison = program.find<QTableView>("rfq.comparison");
        QVERIFY(comparison);
        QVERIFY(rowOf(comparison, u"price-L1"_s) > 0);
        QTest::keyClick(comparison, Qt::Key_C);
        auto* price = program.find<QLineEdit>("rfq.counter.price.L1");
        QVERIFY(price);
        // What is typed there is a price in the round's currency; the form's act is the only one that stands out.
        QVERIFY(price->accessibleName().startsWith(u"Unit price, CNY · "_s));
        auto* accept = program.find<QPushButton>("rfq.accept");
        QVERIFY(accept->property("tw.role") != program.find<QPushButton>("rfq.counter.send")->property("tw.role"));
        QTest::keyClicks(price, u"5.2"_s);
        auto* deposit = program.find<QLineEdit>("rfq.counter.deposit");
        QTest::keyClicks(deposit, u"30"_s);
        shoot(program, u"rfq-counter"_s);
        QVERIFY(program.press("rfq.counter.send"));
        QVERIFY(awaitUntil([&] { return detail.rfq().counters.size() == 1; }));
        QVERIFY(program.house.play(u"supplier_answer"_s, m_rfq));
        QVERIFY(program.house.syncRecords());
        QVERIFY(awaitUntil([&] { return detail.rfq().rounds.size() == 2; }));
        QCOMPARE(comparison->model()->columnCount(), 4);
        QVERIFY(!asked->isVisible());
        // What a row means is never shortened, the newest round is seen at first.
        auto* rounds = qobject_cast<FieldTable*>(comparison);
        QVERIFY(rounds->isFirstColumnFrozen());
        QTRY_VERIFY(rounds->columnWidth(0) >= rounds->neededWidth(0));
        QTRY_COMPARE(rounds->horizontalScrollBar()->value(), rounds->horizontalScrollBar()->maximum());
        shoot(program, u"rfq-rounds"_s);
        QVERIFY(!program.find<QPushButton>("rfq.openOrder"));
        QVERIFY(program.press("rfq.accept"));
        QVERIFY(awaitUntil([&] { return detail.rfq().state.is(RfqState::Accepted); }));
        QSignalSpy checkout(&program.sourcing, &SourcingDesk::checkoutRequested);
        shoot(program, u"rfq-accepted"_s);
        QVERIFY(program.press("rfq.order"));
        QCOMPARE(checkout.size(), 1);
        QCOMPARE(checkout.first().at(0).toString(), m_rfq);
        QCOMPARE(checkout.first().at(1).toLongLong(), 2);
        QCOMPARE(checkout.first().at(2).toString(), u"B"_s);

        QVERIFY(program.navigator.open(u"quotes"_s));
        QVERIFY(awaitUntil([&] { return program.sourcing.list()->rowCount() > 0; }));
        auto* list = program.find<QTableView>("quotes.table");
        QVERIFY(list);
        shoot(program, u"quotes"_s);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(program.navigator.currentRoute().startsWith(u"quotes/"_s));
    }

    void aRequestThatWasOrderedLeadsToItsOrder()
    {
        QVERIFY(!m_rfq.isEmpty());
        QTemporaryDir folder;
        Program program(m_platform->url(), folder.path());
        QVERIFY(program.house.signIn(u"u-marta"_s));
        QVERIFY(program.house.open());
        QVERIFY(program.house.syncRecords());
        const auto asked = await(program.house.records.get(u"rfq"_s, m_rfq));
        QVERIFY(asked.ok() && asked->has_value());
        QJsonObject ordered = QJsonDocument::fromJson((*asked)->body).object();
        ordered[u"state"_s] = u"ordered"_s;
        ordered[u"orderId"_s] = u"po-10376"_s;
        ordered[u"version"_s] = ordered[u"version"_s].toInteger() + 1;
        QVERIFY(await(program.house.records.keep(u"rfq"_s, QJsonDocument(ordered).toJson())).ok());
        RfqPage page(program.sourcing);
        page.resize(1240, 820);
        page.show();
        Route route = Route::parse(u"quotes/"_s + m_rfq);
        route.params = {m_rfq};
        page.activate(route);
        auto* open = page.findChild<QPushButton*>(u"rfq.openOrder"_s);
        QVERIFY(open && awaitUntil([open] { return open->isVisible(); }));
        QSignalSpy went(&page, &Page::goRequested);
        open->click();
        QCOMPARE(went.value(0).value(0).toString(), u"orders/po-10376"_s);
    }

    void noConversationOfTheRequestBeforeIsLeftBeside()
    {
        QVERIFY(!m_rfq.isEmpty());
        Program program(m_platform->url(), m_folder.path());
        QVERIFY(program.house.signIn(u"u-marta"_s));
        QVERIFY(program.house.open());
        const testkit::FakeClock clock;
        MessageService messages(program.house.records, program.house.outbox, program.house.drafts, clock,
                                UserId(u"u-marta"_s));
        AttachmentService attachments(program.house.journal, [](const QString&, std::stop_token) {
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        });
        MessagesDesk talks(messages, attachments, UserId(u"u-marta"_s));
        program.house.outbox.setSending(false);
        IntentDraft asking;
        asking.operationId = u"createRfq"_s;
        asking.module = u"sourcing"_s;
        asking.entityKey = u"rfq-draft:waits"_s;
        asking.path = u"/v1/rfqs"_s;
        asking.body = {{u"title"_s, u"Waits"_s}};
        const auto queued = await(program.house.outbox.submit(asking));
        QVERIFY(queued.ok());
        RfqPage page(program.sourcing, &talks);
        page.resize(1240, 1100);
        page.show();
        const auto open = [&page](const QString& id) {
            Route route = Route::parse(u"quotes/"_s + id);
            route.params = {id};
            page.activate(route);
        };
        auto* talk = page.findChild<TalkBeside*>();
        auto* text = page.findChild<QPlainTextEdit*>(u"rfq.talk.text"_s);
        QVERIFY(talk && text);
        open(m_rfq);
        QVERIFY(awaitUntil([text] { return text->isVisible() && text->isEnabled(); }));
        open(queued->clientRef);
        QVERIFY(!talk->isVisible());
        QVERIFY(awaitUntil([&program] {
            const RfqDetail& detail = *program.sourcing.detail();
            return detail.isLoaded() && !detail.view().onPlatform;
        }));
        QVERIFY(!talk->isVisible());
        QVERIFY(!text->isEnabled());
        // Nor is the focus: it comes to the next one too, although neither has rounds.
        asking.entityKey = u"rfq-draft:waits-too"_s;
        const auto second = await(program.house.outbox.submit(asking));
        QVERIFY(second.ok());
        open(second->clientRef);
        page.setFocus();
        page.takeFocus();
        QTRY_VERIFY(page.isAncestorOf(page.focusWidget()));
        open(m_rfq);
        QVERIFY(awaitUntil([text] { return text->isVisible() && text->isEnabled(); }));
        // Where there is no room to read it, only the way there is left.
        page.resize(1240, 820);
        auto* brief = page.findChild<QPushButton*>(u"rfq.talk.openBrief"_s);
        QVERIFY(brief);
        QTRY_VERIFY(brief->isVisible() && !text->isVisible());
        QSignalSpy went(&page, &Page::goRequested);
        QTest::keyClick(brief, Qt::Key_Return);
        QCOMPARE(went.size(), 1);
        program.house.stop();
    }
};

TRADEWIND_TEST(tst_sourcingpages)
#include "tst_sourcingpages.moc"
