// SPDX-License-Identifier: Apache-2.0
// Tokens in a real keychain, on a bus of our own: while there is none, while it is open, when it is locked.
#include "services/session/tokenstore.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

namespace {

constexpr auto kService = "org.freedesktop.secrets"_L1;
constexpr auto kKeychain = "/org/freedesktop/secrets/collection/login"_L1;

// Without folders of services: nothing is started because somebody asks for it.
constexpr auto kBus =
    "<busconfig><type>session</type><listen>unix:dir=%1</listen><policy context='default'>"
    "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"_L1;

} // namespace

class tst_keychain final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_busDaemon;
    QProcess m_keyring;
    QString m_address;

    QDBusConnection bus() { return QDBusConnection::connectToBus(m_address, u"keychain"_s); }

    static void keep(SafeTokenStore& store, const QByteArray& token)
    {
        QVERIFY(await(store.write(u"a1"_s, token)).ok());
        const auto kept = await(store.read(u"a1"_s));
        QVERIFY(kept.ok());
        QCOMPARE(*kept, token);
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("threads of a library that the checker does not follow");
#endif
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        const QString keyring = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        if (daemon.isEmpty() || keyring.isEmpty())
            QSKIP("gnome-keyring or dbus-daemon is not installed");
        if (!makeKeychainTokenStore())
            QSKIP("built without QtKeychain");
        QFile config(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QString(kBus).arg(m_folder.path()).toUtf8());
        config.close();
        m_busDaemon.start(daemon, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--print-address"_s});
        QVERIFY(awaitUntil([this] { return m_busDaemon.canReadLine(); }));
        m_address = QString::fromLatin1(m_busDaemon.readLine()).trimmed();
        QVERIFY(bus().isConnected());
        // Nobody's keychain is touched: neither through the session's bus nor through the files in somebody's home.
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLatin1());
        for (const char* place : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            qputenv(place, m_folder.path().toUtf8());
        qunsetenv("XDG_CURRENT_DESKTOP");
        m_keyring.setProgram(keyring);
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"keychain"_s);
        for (QProcess* process : {&m_keyring, &m_busDaemon}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void withoutAKeychainTokensLastUntilTheEnd()
    {
        SafeTokenStore store(makeKeychainTokenStore());
        QSignalSpy lost(&store, &SafeTokenStore::persistenceLost);
        QVERIFY(store.isPersistent());
        keep(store, "refresh-1");
        QVERIFY(!store.isPersistent());
        QCOMPARE(lost.size(), 1);
        SafeTokenStore later(makeKeychainTokenStore());
        QVERIFY(await(later.read(u"a1"_s))->isEmpty());
    }

    void whatTheKeychainKeepsIsThereForTheNextRun()
    {
        // Opened with a password as a sign-in to the desktop does.
        m_keyring.setArguments({u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring.start();
        m_keyring.write("a password");
        m_keyring.closeWriteChannel();
        QVERIFY(awaitUntil([this] { return bus().interface()->isServiceRegistered(kService); }));

        const QByteArray token("refresh\0\xff-2", 11);
        {
            SafeTokenStore store(makeKeychainTokenStore());
            QVERIFY(await(store.read(u"a1"_s))->isEmpty());
            keep(store, token);
            QVERIFY(await(store.write(u"a2"_s, "of another account")).ok());
            QVERIFY(store.isPersistent());
        }
        SafeTokenStore store(makeKeychainTokenStore());
        QCOMPARE(*await(store.read(u"a1"_s)), token);
        keep(store, "refresh-3");
        QVERIFY(await(store.remove(u"a1"_s)).ok());
        QVERIFY(await(store.remove(u"a1"_s)).ok()); // it is gone already
        QVERIFY(await(store.read(u"a1"_s))->isEmpty());
        QCOMPARE(*await(store.read(u"a2"_s)), QByteArray("of another account"));
        QVERIFY(store.isPersistent());
    }

    void aLockedKeychainIsGivenUp()
    {
        QDBusMessage lock = QDBusMessage::createMethodCall(kService, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        lock << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(kKeychain)});
        QCOMPARE(bus().call(lock).type(), QDBusMessage::ReplyMessage);
        // Nobody is there to ask for the password.
        SafeTokenStore store(makeKeychainTokenStore());
        QSignalSpy lost(&store, &SafeTokenStore::persistenceLost);
        keep(store, "refresh-4");
        QVERIFY(!store.isPersistent());
        QCOMPARE(lost.size(), 1);
    }
};

TRADEWIND_TEST(tst_keychain)
} // namespace tradewind

#include "tst_keychain.moc"
