// SPDX-License-Identifier: Apache-2.0
// What the client's layer costs a request: HttpClient beside a bare QNetworkAccessManager, asking the same platform the
// same things in turn. Medians, 95th and 99th percentiles in microseconds and the ratio of the medians, as one JSON
// object. Build it optimised; figures of a debug build mean nothing.
//   bench_client [requests]
#include "services/core/clock.h"
#include "services/sandbox/sandbox.h"
#include "services/wire/httpclient.h"
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/await.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

/// One token that never ends.
class OneToken final : public TokenSource
{
public:
    explicit OneToken(QByteArray token)
        : m_token(std::move(token))
    {
    }
    Async<QByteArray> accessToken() override { return ready(m_token); }
    Async<QByteArray> renewedToken(QByteArray) override { return failed<QByteArray>(makeError(Error::Kind::Auth)); }

private:
    QByteArray m_token;
};

/// The same request with nothing around it.
qsizetype askBare(QNetworkAccessManager& network, const QUrl& address, const QByteArray& authorization)
{
    QNetworkRequest request(address);
    request.setRawHeader("Authorization", authorization);
    request.setRawHeader("Accept-Encoding", "identity"); // as HttpClient asks
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    QNetworkReply* reply = network.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const qsizetype size = reply->error() == QNetworkReply::NoError ? reply->readAll().size() : -1;
    reply->deleteLater();
    return size;
}

QJsonObject summary(std::vector<double>& times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&times](std::size_t percent) { return qRound(times[(times.size() - 1) * percent / 100]); };
    return {{u"p50us"_s, at(50)}, {u"p95us"_s, at(95)}, {u"p99us"_s, at(99)}};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const int requests = argc > 1 ? std::max(10, atoi(argv[1])) : 2000;
    const QTemporaryDir directory;
    sandbox::Options options;
    options.host = u"127.0.0.1"_s;
    options.dataDir = directory.path();
    options.offers = 2000;
    sandbox::Sandbox platform(options);
    const int port = platform.start();
    sandbox::TestClient visitor(port);
    if (port < 0 || !visitor.signIn(u"u-marta"_s))
        return 1;
    const QByteArray token = visitor.accessToken().toLatin1();
    const QUrl base(u"http://127.0.0.1:%1"_s.arg(port));

    QNetworkAccessManager ours;
    QNetworkAccessManager bare;
    const SystemClock clock;
    HttpClient client(ours, {.base = base, .clock = &clock});
    OneToken tokens(token);
    client.setTokenSource(&tokens);

    QJsonObject report;
    for (const auto& [name, path] :
         {std::pair{u"me"_s, u"/v1/me"_s}, std::pair{u"offer"_s, u"/v1/offers/o-683904177725"_s},
          std::pair{u"orders"_s, u"/v1/orders?limit=5"_s}}) {
        const QUrl address(base.toString() + path);
        HttpRequest request = HttpRequest::get(address.path());
        request.query = QUrlQuery(address.query());
        std::vector<double> layered;
        std::vector<double> plain;
        qsizetype bytes = 0;
        for (int i = -20; i < requests; ++i) { // the first ones warm up
            QElapsedTimer timer;
            timer.start();
            const Result<HttpReply> reply = testkit::await(client.get(request, {}));
            const double mine = double(timer.nsecsElapsed()) / 1000;
            timer.restart();
            bytes = askBare(bare, address, "Bearer " + token);
            const double theirs = double(timer.nsecsElapsed()) / 1000;
            if (!reply || bytes <= 0 || reply->body.size() != bytes) {
                std::fprintf(stderr, "bench_client: %s was not answered alike\n", qPrintable(path));
                std::_Exit(1);
            }
            if (i < 0)
                continue;
            layered.push_back(mine);
            plain.push_back(theirs);
        }
        const QJsonObject here = summary(layered);
        const QJsonObject there = summary(plain);
        report[name] = QJsonObject{
            {u"bytes"_s, qint64(bytes)},
            {u"client"_s, here},
            {u"bare"_s, there},
            {u"ratio"_s, qRound(1000 * here["p50us"_L1].toDouble() / there["p50us"_L1].toDouble()) / 1000.0}};
    }
    std::printf("%s", QJsonDocument(report).toJson().constData());
    std::fflush(stdout);
    std::_Exit(0); // idle keep-alive connections would be waited for
}
