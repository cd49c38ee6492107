// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/wire/httpclient.h"
#include "tests/testkit/await.h"
#include "tests/testkit/certificates.h"
#include "tests/testkit/testcase.h"
#include "tests/testkit/wireserver.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;
using testkit::WireServer;
using Method = HttpRequest::Method;

namespace {

/// `openssl s_server` on a port of its own, limited to one version of TLS.
class OpensslServer
{
public:
    explicit OpensslServer(const QString& version)
    {
        const QString certificate = testkit::certificateFolder() + u"/good"_s;
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(u"openssl"_s,
                        {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, version, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s,
                         u"-cert"_s, certificate + u".pem"_s, u"-key"_s, certificate + u".key"_s, u"-www"_s});
        QByteArray said;
        static const QRegularExpression accepts(u"ACCEPT \\S*:(\\d+)"_s);
        while (m_port == 0 && m_process.waitForReadyRead(5000)) {
            said += m_process.readAll();
            m_port = accepts.match(QString::fromLatin1(said)).captured(1).toInt();
        }
    }
    ~OpensslServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    int port() const { return m_port; }
    QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(m_port)); }

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace

/// With whom the program speaks, and how: certificates, versions of TLS and HTTP, addresses.
class tst_tls final : public testkit::TestCase
{
    Q_OBJECT

    struct Bench
    {
        explicit Bench(const QUrl& base)
        {
            HttpClient::Options options;
            options.base = base;
            options.clock = &clock;
            options.seed = 7;
            options.delay = [](std::chrono::milliseconds, std::stop_token) { return ready(); };
            client = std::make_unique<HttpClient>(manager, options);
        }
        Result<HttpReply> ask(Method method, std::chrono::milliseconds deadline = testkit::patient(2s))
        {
            HttpRequest request = HttpRequest::json(method, u"/v1/x"_s, method == Method::Get ? "" : R"({"a":1})");
            request.authorised = false;
            request.deadline = deadline;
            return await(method == Method::Get ? client->get(request, {}) : client->send(request, {}));
        }

        SystemClock clock;
        QNetworkAccessManager manager;
        std::unique_ptr<HttpClient> client;
    };

    static void answerWell(const QByteArray&, QTcpSocket* socket)
    {
        socket->write(WireServer::answer(200, "application/json", "{}"));
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        // A system that would allow anything, so that what is refused is refused by the program itself.
        QFile configuration(m_folder.filePath(u"openssl.cnf"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write("openssl_conf = all\n[all]\nssl_conf = ssl\n[ssl]\nsystem_default = lax\n[lax]\n"
                            "MinProtocol = TLSv1\nCipherString = ALL:@SECLEVEL=0\n"
                            "[req]\ndistinguished_name = name\n[name]\n");
        configuration.close();
        qputenv("OPENSSL_CONF", configuration.fileName().toLocal8Bit());
        QVERIFY2(testkit::trustTestAuthority(), "openssl could not make certificates");
    }

    void aGoodCertificateIsTaken()
    {
        WireServer server(&answerWell, testkit::serverTls(u"good"_s));
        Bench bench(server.url());
        QVERIFY(bench.ask(Method::Get).ok());
        QVERIFY(bench.ask(Method::Post).ok());
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().last().startsWith("POST /v1/x HTTP/1.1\r\n"));
    }

    void aBadCertificateIsRefused_data()
    {
        QTest::addColumn<QString>("certificate");
        for (const char* name : {"expired", "early", "other-host", "self-signed", "stranger"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aBadCertificateIsRefused()
    {
        QFETCH(QString, certificate);
        WireServer server(&answerWell, testkit::serverTls(certificate));
        Bench bench(server.url());
        for (const Method method : {Method::Get, Method::Post}) {
            const auto result = bench.ask(method);
            QCOMPARE(result.error().kind, Error::Kind::Offline); // nothing of the request has left
            QVERIFY(localproblem::is(result.error().problem, localproblem::kTlsRefused));
        }
        QCOMPARE(server.begun(), 0);
        QCOMPARE(server.connections(), 2); // and nobody tries again by himself
    }

    void versionsOfTls_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("good");
        QTest::newRow("TLS 1.0") << u"-tls1"_s << false;
        QTest::newRow("TLS 1.1") << u"-tls1_1"_s << false;
        QTest::newRow("TLS 1.2") << u"-tls1_2"_s << true;
        QTest::newRow("TLS 1.3") << u"-tls1_3"_s << true;
    }
    void versionsOfTls()
    {
        QFETCH(QString, version);
        QFETCH(bool, good);
        const OpensslServer server(version);
        QVERIFY(server.port() > 0);

        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        QSslSocket lax;
        lax.setProtocol(QSsl::TlsV1_0OrLater);
        QT_WARNING_POP
        lax.connectToHostEncrypted(u"127.0.0.1"_s, quint16(server.port()));
        QVERIFY2(lax.waitForEncrypted(5000), "the system itself refuses this version: nothing would be shown");
        lax.abort();

        Bench bench(server.url());
        const auto result = bench.ask(Method::Get);
        if (good) { // it answers, if not as a platform does
            QCOMPARE(result.error().httpStatus, 200);
        } else {
            QCOMPARE(result.error().kind, Error::Kind::Offline);
            QVERIFY(localproblem::is(result.error().problem, localproblem::kTlsRefused));
        }
    }

    void http2IsNotOffered()
    {
        QSslConfiguration tls = testkit::serverTls(u"good"_s);
        tls.setAllowedNextProtocols({"h2", "http/1.1"});
        QList<QByteArray> chosen;
        WireServer server(
            [&chosen](const QByteArray& request, QTcpSocket* socket) {
                chosen.append(qobject_cast<QSslSocket*>(socket)->sslConfiguration().nextNegotiatedProtocol());
                answerWell(request, socket);
            },
            tls);
        Bench bench(server.url());
        QVERIFY(bench.ask(Method::Get).ok());
        QVERIFY(bench.ask(Method::Post).ok());
        QVERIFY(!chosen.contains("h2"));
        QCOMPARE(server.requests().size(), 2);
    }

    void aServerWithoutTlsGetsNothing()
    {
        WireServer server([](const QByteArray&, QTcpSocket* socket) { WireServer::finish(socket); });
        server.interrupt(1, [](const QByteArray&, QTcpSocket* socket) {
            socket->write("HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nContent-Length: 0\r\n\r\n");
            WireServer::finish(socket);
        });
        QUrl base = server.url();
        base.setScheme(u"https"_s);
        Bench bench(base);
        const auto result = bench.ask(Method::Post);
        QCOMPARE(result.error().kind, Error::Kind::Offline);
        QVERIFY(server.requests().isEmpty());
    }

    void aConnectionThatHangsHoldsUpNothingLater_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::addColumn<bool>("mutation");
        QTest::addColumn<bool>("away");
        for (const bool away : {false, true}) {
            for (const bool mutation : {false, true}) {
                const char* verb = mutation ? "POST" : "GET";
                const char* before = away ? "after nobody listened" : "at once";
                QTest::addRow("%s, TLS, %s", verb, before) << true << mutation << away;
                QTest::addRow("%s, plain, %s", verb, before) << false << mutation << away;
            }
        }
    }
    void aConnectionThatHangsHoldsUpNothingLater()
    {
        QFETCH(bool, secure);
        QFETCH(bool, mutation);
        QFETCH(bool, away);
        const Method method = mutation ? Method::Post : Method::Get;
        WireServer server(&answerWell,
                          secure ? std::optional(testkit::serverTls(u"good"_s)) : std::optional<QSslConfiguration>());
        Bench bench(server.url());
        if (away) {
            const quint16 port = server.serverPort();
            server.close();
            for (int i = 0; i < 3; ++i)
                QCOMPARE(bench.ask(method).error().kind, Error::Kind::Offline);
            QVERIFY(server.listen(QHostAddress::LocalHost, port));
        }
        // Open and silent: neither a greeting nor a request is ever answered.
        server.interrupt(secure ? 0 : 1, [](const QByteArray&, QTcpSocket*) {});
        const Error::Kind expected = secure     ? Error::Kind::Offline // nothing can have left
                                     : mutation ? Error::Kind::Unknown
                                                : Error::Kind::Timeout;
        for (int i = 0; i < 3; ++i) {
            const auto silent = bench.ask(method, testkit::patient(200ms));
            QVERIFY(!silent.ok());
            QCOMPARE(silent.error().kind, expected);
        }
        server.interrupt(-1, {});
        const auto answered = bench.ask(method);
        QVERIFY2(answered.ok(), qPrintable(answered.ok() ? QString() : answered.error().detail));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.connections(), 4); // one for each that was silent, and one more
    }

    void plainHttpIsForLoopbackAlone_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<bool>("spoken");
        QTest::newRow("loopback") << u"http://127.0.0.1:%1"_s << true;
        QTest::newRow("loopback by name") << u"http://localhost:%1"_s << true;
        QTest::newRow("the whole machine") << u"http://0.0.0.0:%1"_s << false;
        QTest::newRow("another host") << u"http://platform.example:%1"_s << false;
        QTest::newRow("a password inside") << u"http://me:secret@127.0.0.1:%1"_s << false;
        QTest::newRow("no scheme") << u"//127.0.0.1:%1"_s << false;
        QTest::newRow("files") << u"ftp://127.0.0.1:%1"_s << false;
    }
    void plainHttpIsForLoopbackAlone()
    {
        QFETCH(QString, base);
        QFETCH(bool, spoken);
        if (base.contains(u"localhost"_s) && !WireServer::isKnownByName())
            QSKIP("this machine does not resolve \"localhost\"");
        WireServer server(&answerWell);
        Bench bench(QUrl(base.arg(server.serverPort())));
        for (const Method method : {Method::Get, Method::Post}) {
            const auto result = bench.ask(method);
            QCOMPARE(result.ok(), spoken);
            if (spoken)
                continue;
            QCOMPARE(result.error().kind, Error::Kind::Offline);
            QVERIFY(localproblem::is(result.error().problem, localproblem::kTlsRefused));
        }
        QCOMPARE(server.connections() > 0, spoken);
    }
};

TRADEWIND_TEST(tst_tls)
#include "tst_tls.moc"
