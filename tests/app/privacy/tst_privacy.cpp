// SPDX-License-Identifier: Apache-2.0
// The whole program and the command line beside the real platform, and what they leave behind: no secret is found in
// any file, on any output or command line; what is told to a helper names nobody; after erasing nothing is left.
#include "app/appcontroller.h"
#include "app/tour/hands.h"
#include "app/tour/platformcontrols.h"
#include "tests/app/privacy/recordingproxy.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/navigator.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QFileDialog>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

namespace {

/// The forms in which a word may lie in a file.
QList<QByteArray> formsOf(const QByteArray& word)
{
    const QString text = QString::fromUtf8(word);
    const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    return {word, wide, word.toPercentEncoding(), word.toBase64(QByteArray::OmitTrailingEquals), word.toHex()};
}

/// Where in the bytes any of the words stands, in words for people; empty when none does.
QStringList foundIn(const QByteArray& bytes, const QString& where, const QSet<QByteArray>& words)
{
    QStringList found;
    for (const QByteArray& word : words) {
        for (const QByteArray& form : formsOf(word)) {
            if (bytes.contains(form)) {
                found.append(where + u" has "_s + QString::fromUtf8(word.left(6)) + u'…');
                break;
            }
        }
    }
    return found;
}

QStringList foundBelow(const QString& folder, const QSet<QByteArray>& words)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            found += foundIn(file.readAll() + '\n' + file.fileName().toUtf8(), file.fileName(), words);
    }
    return found;
}

} // namespace

class tst_privacy final : public QObject // what the program says goes into its log
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_platform;
    QUrl m_url;
    std::unique_ptr<RecordingProxy> m_proxy;
    const SystemClock m_clock;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<LogFile> m_log;
    std::unique_ptr<AppScope> m_app;
    CommandLine m_options;
    std::unique_ptr<AppController> m_controller;
    QSet<QByteArray> m_person; ///< who it is and what they buy

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Navigator& navigator() { return *m_controller->window().navigator(); }
    QSet<QByteArray> secrets() const { return m_proxy->secrets(); }

    template <typename T>
    T* part(const QString& name)
    {
        T* found = nullptr;
        awaitUntil([&] {
            found = m_controller->window().findChild<T*>(name);
            return found != nullptr;
        });
        return found;
    }

    void signIn()
    {
        m_controller->signInScripted(m_proxy->url(), false, u"u-marta"_s);
        QVERIFY(awaitUntil([this] {
            return m_controller->current() && m_controller->current()->isOpen() &&
                   m_controller->current()->sync().state().lastSyncedAt.isValid();
        }));
    }

    struct Ran
    {
        int exitCode = -1;
        QByteArray said;
        QByteArray started; ///< command line and environment of the process, as others can read them
    };
    Ran runCli(const QStringList& arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(TRADEWIND_CLI_PROGRAM),
                      arguments + QStringList{u"--profile"_s, path(u"cli"_s), u"--json"_s});
        Ran ran;
        process.waitForStarted(); // the loop does not turn: a program that needs the proxy cannot be over
        for (const QString& name : {u"cmdline"_s, u"environ"_s}) {
            // Both are empty for a moment while the new program takes the place of the copy of this one.
            QByteArray read;
            do {
                QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(name));
                if (!file.open(QIODevice::ReadOnly))
                    break;
                read = file.readAll();
            } while (read.isEmpty() && !process.waitForFinished(0));
            ran.started += read;
        }
        awaitUntil([&] { return process.state() == QProcess::NotRunning; }, std::chrono::minutes(4));
        ran.exitCode = process.exitCode();
        ran.said = process.readAll();
        return ran;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // What the programs write besides their profile lands here too.
        for (const auto& [name, folder] :
             {std::pair("HOME", "home"), std::pair("TMPDIR", "temp"), std::pair("XDG_CONFIG_HOME", "home/config"),
              std::pair("XDG_DATA_HOME", "home/data"), std::pair("XDG_CACHE_HOME", "home/cache"),
              std::pair("XDG_STATE_HOME", "home/state")}) {
            QVERIFY(QDir().mkpath(path(QString::fromLatin1(folder))));
            qputenv(name, path(QString::fromLatin1(folder)).toLocal8Bit());
        }
        m_platform.setStandardErrorFile(path(u"platform.err"_s));
        m_platform.start(QStringLiteral(TRADEWIND_SANDBOX_PROGRAM),
                         {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, path(u"platform"_s), u"--seed"_s, u"7"_s,
                          u"--offers"_s, u"300"_s, u"--controls"_s, u"--exit-with-parent"_s});
        QVERIFY(awaitUntil([this] { return m_platform.canReadLine(); }, std::chrono::minutes(4)));
        m_url = QUrl(QJsonDocument::fromJson(m_platform.readLine()).object().value("url"_L1).toString());
        QVERIFY(m_url.isValid());
        m_proxy = std::make_unique<RecordingProxy>(m_url);

        m_profile = std::make_unique<Profile>(path(u"profile"_s));
        QVERIFY(m_profile->take().ok());
        m_log = std::make_unique<LogFile>(m_profile->logFolder(), m_clock);
        m_app = std::make_unique<AppScope>(*m_profile, ThemeController::Preference::Light);
        m_app->setLog(m_log.get());
        m_options.language = u"en"_s;
        m_options.tourDirectory = path(u"none"_s); // nothing is sent by itself
        m_controller = std::make_unique<AppController>(*m_app, m_options);
        m_controller->start();
    }

    void cleanupTestCase()
    {
        m_controller.reset();
        m_app.reset();
        m_log.reset();
        m_profile.reset();
        m_platform.kill();
        m_platform.waitForFinished();
    }

    void theSearchFindsWhatIsThere()
    {
        const QByteArray secret("abcdefghijklmnopqrstuvwxyz-0123456789");
        for (const QByteArray& form : formsOf(secret)) {
            QTemporaryDir planted;
            QFile file(planted.filePath(u"deep.db"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("before" + form + "after");
            file.close();
            QCOMPARE(foundBelow(planted.path(), {secret}).size(), 1);
            QVERIFY(foundBelow(planted.path(), {"another-secret-that-is-not-there"}).isEmpty());
        }
    }

    void signingInWorkingAndRefreshingLeaveNoSecret()
    {
        signIn();
        if (QTest::currentTestFailed())
            return;
        PlatformControls controls(m_app->network(), m_url);
        QVERIFY(controls.post(u"/sandbox/tokens/expire"_s, {}));
        QVERIFY(awaitUntil([&] { return controls.isDone(); }));
        m_controller->current()->sync().syncNow();
        QVERIFY(awaitUntil([this] { return m_proxy->accessTokens() >= 2; }));
        for (const QString& place : {u"home"_s, u"catalogue"_s, u"orders"_s, u"money"_s, u"messages"_s, u"about"_s})
            QVERIFY(navigator().open(place));
        QVERIFY(secrets().size() >= 5); // two access tokens, two refresh tokens, code, verifier, state
        qWarning().noquote() << "what a careless line would say:" << *secrets().cbegin();
        m_app->profile().settings().sync();
        m_log->flush();
        QVERIFY(m_log->text().contains("careless"));
        const QStringList found = foundBelow(m_folder.path(), secrets());
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theCommandLineLeavesNoSecret()
    {
        const QStringList as{u"--account"_s, u"u-marta"_s, u"--platform"_s, m_proxy->url().toString()};
        for (const QStringList& command :
             {QStringList{u"sign-in"_s}, QStringList{u"sync"_s}, QStringList{u"orders"_s}, QStringList{u"outbox"_s},
              QStringList{u"export"_s, u"profile"_s, u"--to"_s, m_folder.path()}}) {
            const Ran ran = runCli(command + as);
            QVERIFY2(ran.exitCode == 0, ran.said.constData());
            QVERIFY(!ran.said.isEmpty());
#ifdef Q_OS_LINUX
            // One that asks the proxy waits for this loop; the others may be over before they are looked at.
            QVERIFY(!ran.started.isEmpty() || (command.first() != "sign-in"_L1 && command.first() != "sync"_L1));
#endif
            QStringList found = foundIn(ran.said, command.first() + u" says"_s, secrets());
            found += foundIn(ran.started, command.first() + u" is started with"_s, secrets());
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        }
        const QStringList found = foundBelow(m_folder.path(), secrets());
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(QFile::exists(path(u"cli/logs/tradewind.log"_s)) || QDir(path(u"cli/accounts"_s)).exists());
        const Ran asked = runCli({u"erase"_s});
        QCOMPARE(asked.exitCode, 2);
        QVERIFY(QDir(path(u"cli/accounts"_s)).exists());
        const Ran erased = runCli({u"erase"_s, u"--force"_s});
        QVERIFY2(erased.exitCode == 0, erased.said.constData());
        const QStringList left = QDir(path(u"cli"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

    void whatIsToldToAHelperIsShownFirstAndNamesNobody()
    {
        const AccountRecord& record = m_controller->current()->record();
        m_person = {record.userName.toUtf8(), record.companyName.toUtf8(), record.userId.toUtf8(), "PO-10"};
        for (const QByteArray& word : std::as_const(m_person))
            QVERIFY(word.size() > 3);
        QVERIFY(!foundBelow(m_profile->directory(), m_person).isEmpty());
        m_controller->showDiagnostics();
        auto* preview = part<QPlainTextEdit>(u"diagnostics.preview"_s);
        QVERIFY(preview);
        QVERIFY(awaitUntil([&] { return !preview->toPlainText().isEmpty(); }));
        const QByteArray shown = preview->toPlainText().toUtf8();
        QVERIFY(shown.contains("version: ") && shown.contains("record order: ") && shown.contains("== Log =="));
        auto words = m_person;
        words.unite(secrets()).insert(m_proxy->url().toString().toUtf8());
        const QStringList found = foundIn(shown, u"the preview"_s, words);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        takePicture(u"diagnostics"_s);
        part<QPushButton>(u"diagnostics.save"_s)->click();
        auto* dialog = part<QFileDialog>(u"diagnostics.saveDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path(u"diagnostics.txt"_s));
        QVERIFY(awaitUntil([this] { return QFile::exists(path(u"diagnostics.txt"_s)); }));
        QFile saved(path(u"diagnostics.txt"_s));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(saved.readAll()), QString::fromUtf8(shown));
        closeDialog(u"diagnostics"_s);
    }

    void everythingCanBeTakenAlong()
    {
        m_controller->showExport();
        takePicture(u"export"_s);
        part<QPushButton>(u"export.choose"_s)->click();
        auto* dialog = part<QFileDialog>(u"export.folderDialog"_s);
        QVERIFY(dialog);
        QVERIFY(QDir().mkpath(path(u"taken"_s)));
        Q_EMIT dialog->fileSelected(path(u"taken"_s));
        auto* choose = part<QPushButton>(u"export.choose"_s);
        {
            // Who opens it once more meanwhile can't begin another.
            m_controller->showExport();
            const auto both = m_controller->window().findChildren<QDialog*>(u"export"_s);
            QCOMPARE(both.size(), 2);
            QVERIFY(!both.constLast()->findChild<QPushButton*>(u"export.choose"_s)->isEnabled());
            delete both.constLast();
        }
        QVERIFY(awaitUntil([&] { return choose->isEnabled(); }));
        const QStringList made = QDir(path(u"taken"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(made.size(), 1);
        const QDir account(path(u"taken/%1/account-1"_s.arg(made.first())));
        QFile json(account.filePath(u"account.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject all = QJsonDocument::fromJson(json.readAll()).object();
        QVERIFY(all["records"_L1]["order"_L1].toArray().size() > 10);
        QCOMPARE(all["account"_L1]["name"_L1].toString(), m_controller->current()->record().userName);
        QVERIFY(QFileInfo(account.filePath(u"order.csv"_s)).size() > 1000);
        const QStringList found = foundBelow(path(u"taken"_s), secrets());
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        closeDialog(u"export"_s);
    }

    void whoOnlyLooksErasesNothing()
    {
        m_controller->showErase();
        auto* erase = part<QPushButton>(u"erase.erase"_s);
        QVERIFY(erase && !erase->isEnabled());
        takePicture(u"erase"_s);
        part<QPushButton>(u"erase.keep"_s)->click();
        QVERIFY(isGone(u"erase"_s));
        QVERIFY(m_controller->current());
    }

    void afterErasingNothingIsLeft()
    {
        m_controller->showErase();
        part<QCheckBox>(u"erase.sure"_s)->setChecked(true);
        part<QPushButton>(u"erase.erase"_s)->click();
        QVERIFY(isGone(u"erase"_s));
        QVERIFY(!m_controller->current());
        QVERIFY(m_profile->accounts().isEmpty());
        auto words = m_person;
        words.unite(secrets());
        const QStringList found = foundBelow(m_profile->directory(), words) + foundBelow(path(u"home"_s), words) +
                                  foundBelow(path(u"temp"_s), words);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        const QStringList left =
            QDir(m_profile->directory()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
        QVERIFY2(left == QStringList{u"tradewind.lock"_s}, qPrintable(left.join(u' ')));

        // Diagnostics needs nobody, and the next one begins as the first did.
        m_controller->showDiagnostics();
        auto* preview = part<QPlainTextEdit>(u"diagnostics.preview"_s);
        QVERIFY(preview);
        QVERIFY(awaitUntil([&] { return preview->toPlainText().contains(u"accounts: 0"_s); }));
        closeDialog(u"diagnostics"_s);
        signIn();
    }

private:
    /// Waits until the dialog is closed, and sees to it that nobody finds it again.
    bool isGone(const QString& name)
    {
        const QPointer<QDialog> dialog = m_controller->window().findChild<QDialog*>(name);
        const bool closed = awaitUntil([&] { return !dialog || !dialog->isVisible(); });
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return closed && !dialog;
    }

    void takePicture(const QString& dialog)
    {
        if (auto* widget = part<QDialog>(dialog))
            widget->grab().save(QStringLiteral(PICTURES_DIR "/privacy-") + dialog + u".png"_s);
    }

    void closeDialog(const QString& name)
    {
        auto* dialog = m_controller->window().findChild<QDialog*>(name);
        QVERIFY(dialog);
        dialog->close();
        QVERIFY(isGone(name));
    }
};

TRADEWIND_TEST(tst_privacy)
} // namespace tradewind

#include "tst_privacy.moc"
