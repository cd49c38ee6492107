// SPDX-License-Identifier: Apache-2.0
#include "app/system/busactivation.h"
#include "app/system/launcherentry.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusReply>
#include <QProcess>
#include <QStandardPaths>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

namespace {

constexpr auto kName = "org.tradewind.Test-1"_L1;
constexpr auto kPath = "/org/tradewind/Test_1"_L1;

/// Hears what docks hear.
class Dock final : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void update(const QString& entry, const QVariantMap& properties) { heard.append({entry, properties}); }

public:
    QList<std::pair<QString, QVariantMap>> heard;
};

} // namespace

class tst_busactivation final : public testkit::TestCase
{
    Q_OBJECT

    QDBusConnection connection(const QString& name) { return QDBusConnection::connectToBus(m_address, name); }

    /// A desktop's call, answered or not.
    QDBusMessage call(const QString& method, const QVariantList& arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(kName, kPath, u"org.freedesktop.Application"_s, method);
        message.setArguments(arguments);
        QDBusPendingCallWatcher watcher(connection(u"desktop"_s).asyncCall(message));
        awaitUntil([&] { return watcher.isFinished(); });
        return watcher.reply();
    }

    QProcess m_daemon;
    QString m_address;

private Q_SLOTS:
    void initTestCase()
    {
        // A bus of our own: nobody's session is touched.
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        QVERIFY2(!daemon.isEmpty(), "dbus-daemon is not installed");
        m_daemon.start(daemon, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
        QVERIFY(awaitUntil([this] { return m_daemon.canReadLine(); }));
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
        QVERIFY(connection(u"program"_s).isConnected());
    }

    void cleanupTestCase()
    {
        for (const QString& name : {u"program"_s, u"desktop"_s, u"other"_s})
            QDBusConnection::disconnectFromBus(name);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void desktopsReachTheProgram()
    {
        BusActivation door(connection(u"program"_s), kName);
        QVERIFY(door.start());
        QList<Activation> reached;
        connect(&door, &ActivationSource::activated, &door,
                [&](const Activation& activation) { reached.append(activation); });

        const QVariantMap data{{u"desktop-startup-id"_s, u"x11-1"_s}};
        QCOMPARE(call(u"Activate"_s, {data}).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(reached.last().link, QString());
        QCOMPARE(reached.last().token, "x11-1");

        const QVariantMap newer{{u"desktop-startup-id"_s, u"x11-2"_s}, {u"activation-token"_s, u"wayland-2"_s}};
        QCOMPARE(call(u"Open"_s, {QStringList{u"tradewind://order/po-1"_s, u"tradewind://money"_s}, newer}).type(),
                 QDBusMessage::ReplyMessage);
        QCOMPARE(reached.last().link, u"tradewind://order/po-1"_s);
        QCOMPARE(reached.last().token, "wayland-2");

        QCOMPARE(call(u"ActivateAction"_s, {u"quotes"_s, QVariantList(), QVariantMap()}).type(),
                 QDBusMessage::ReplyMessage);
        QCOMPARE(reached.last().link, u"tradewind://quotes"_s);
        QCOMPARE(reached.size(), 3);
    }

    void nothingElseIsReached()
    {
        BusActivation door(connection(u"program"_s), kName);
        QVERIFY(door.start());
        int reached = 0;
        connect(&door, &ActivationSource::activated, &door, [&] { ++reached; });
        QCOMPARE(call(u"Open"_s, {u"not a list"_s}).type(), QDBusMessage::ErrorMessage);
        QCOMPARE(call(u"deleteLater"_s, {}).type(), QDBusMessage::ErrorMessage);
        QCOMPARE(call(u"start"_s, {}).type(), QDBusMessage::ErrorMessage);
        QCOMPARE(reached, 0);
        // An empty list is the window alone.
        QCOMPARE(call(u"Open"_s, {QStringList(), QVariantMap()}).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(reached, 1);
    }

    void oneProgramAnswersToTheName()
    {
        {
            BusActivation first(connection(u"program"_s), kName);
            QVERIFY(first.start());
            BusActivation second(connection(u"other"_s), kName);
            QVERIFY(!second.start());
        }
        // When it has ended, another may.
        BusActivation third(connection(u"other"_s), kName);
        QVERIFY(third.start());
        QCOMPARE(call(u"Activate"_s, {QVariantMap()}).type(), QDBusMessage::ReplyMessage);
    }

    void withoutABusThereIsNoDoor()
    {
        BusActivation door(QDBusConnection(u"nowhere"_s), kName);
        QVERIFY(!door.start());
        LauncherEntry(QDBusConnection(u"nowhere"_s), kName).show({});
    }

    void docksHearWhatWaits()
    {
        Dock dock;
        QVERIFY(connection(u"desktop"_s)
                    .connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, &dock,
                             SLOT(update(QString, QVariantMap))));
        LauncherEntry entry(connection(u"program"_s), kName);
        entry.show({PresenceState::Progress::Paused, 3});
        entry.show({});
        QVERIFY(awaitUntil([&] { return dock.heard.size() == 2; }));
        QCOMPARE(dock.heard.at(0).first, u"application://org.tradewind.Test-1.desktop"_s);
        QCOMPARE(dock.heard.at(0).second.value(u"count"_s).toInt(), 3);
        QVERIFY(dock.heard.at(0).second.value(u"urgent"_s).toBool());
        QVERIFY(!dock.heard.at(1).second.value(u"count-visible"_s).toBool());
    }
};

TRADEWIND_TEST(tst_busactivation)
#include "tst_busactivation.moc"
