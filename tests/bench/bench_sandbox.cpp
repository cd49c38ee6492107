// SPDX-License-Identifier: Apache-2.0
// How fast the embedded platform answers, beside a bare cpp-httplib server that sends the same bytes: medians and
// ratios of one run, as one JSON object. Build it optimised; figures of a debug build mean nothing.
//   bench_sandbox [rounds] [connections]
#include "services/sandbox/sandbox.h"
#include "tests/services/sandbox/testclient.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

namespace {

using Time = std::chrono::steady_clock;

struct Sample
{
    double perSecond = 0;
    double p50 = 0; ///< microseconds, as is p99
    double p99 = 0;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Asks one address over keep-alive connections for a second.
Sample measure(int port, const std::string& path, const httplib::Headers& headers, int connections, size_t bytes)
{
    std::atomic<bool> stop = false;
    std::vector<std::vector<double>> times(static_cast<size_t>(connections));
    std::vector<std::thread> clients;
    const auto begin = Time::now();
    for (int i = 0; i < connections; ++i) {
        clients.emplace_back([&, i] {
            httplib::Client client("127.0.0.1", port);
            client.set_keep_alive(true);
            client.set_tcp_nodelay(true);
            auto& mine = times[static_cast<size_t>(i)];
            while (!stop) {
                const auto asked = Time::now();
                const httplib::Result answer = client.Get(path, headers);
                if (!answer || answer->status != 200 || answer->body.size() != bytes) {
                    std::fprintf(stderr, "bench_sandbox: %s answered %d, %zu bytes\n", path.c_str(),
                                 answer ? answer->status : 0, answer ? answer->body.size() : 0);
                    std::_Exit(1);
                }
                mine.push_back(std::chrono::duration<double, std::micro>(Time::now() - asked).count());
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::seconds(1));
    stop = true;
    for (std::thread& client : clients)
        client.join();
    const double seconds = std::chrono::duration<double>(Time::now() - begin).count();
    std::vector<double> all;
    for (const auto& mine : times)
        all.insert(all.end(), mine.begin(), mine.end());
    std::sort(all.begin(), all.end());
    return {double(all.size()) / seconds, all[all.size() / 2], all[all.size() * 99 / 100]};
}

/// A server that does nothing but send.
class BareServer
{
public:
    explicit BareServer(const std::string& body)
    {
        m_server.new_task_queue = [] { return new httplib::ThreadPool(64); };
        m_server.set_tcp_nodelay(true);
        m_server.set_keep_alive_max_count(1'000'000'000);
        m_server.Get("/page", [body](const httplib::Request&, httplib::Response& answer) {
            answer.set_content(body, "application/json");
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
    }
    ~BareServer()
    {
        m_server.stop();
        m_thread.join();
    }
    BareServer(const BareServer&) = delete;
    BareServer& operator=(const BareServer&) = delete;

    int port() const { return m_port; }

private:
    httplib::Server m_server;
    std::thread m_thread;
    int m_port = 0;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? std::max(1, atoi(argv[1])) : 5;
    const int connections = argc > 2 ? std::max(1, atoi(argv[2])) : 16;
    const QTemporaryDir directory;
    Options options;
    options.host = u"127.0.0.1"_s;
    options.dataDir = directory.path();
    options.offers = 20'000;
    Sandbox sandbox(options);
    const int port = sandbox.start();
    TestClient client(port);
    if (port < 0 || !client.signIn(u"u-marta"_s))
        return 1;
    const httplib::Headers signedIn{{"Authorization", "Bearer " + client.accessToken().toStdString()}};

    QJsonObject report;
    for (const auto& [name, path] : {std::pair{u"offersPage"_s, "/v1/offers?categoryId=c-01&sort=price&limit=35"},
                                     std::pair{u"offer"_s, "/v1/offers/o-683904177725"},
                                     std::pair{u"changesPage"_s, "/v1/changes/records?limit=35"}}) {
        const Reply once = client.get(QString::fromLatin1(path));
        const auto size = static_cast<size_t>(once.body.size());
        const BareServer bare(once.body.toStdString());
        std::vector<Sample> ours;
        std::vector<Sample> theirs;
        for (int round = 0; round <= rounds; ++round) {
            const Sample bareSample = measure(bare.port(), "/page", {}, connections, size);
            const Sample sandboxSample = measure(port, path, signedIn, connections, size);
            if (round == 0) // the first round warms up
                continue;
            theirs.push_back(bareSample);
            ours.push_back(sandboxSample);
        }
        const auto of = [](const std::vector<Sample>& samples, double Sample::*member) {
            std::vector<double> values;
            for (const Sample& sample : samples)
                values.push_back(sample.*member);
            return median(values);
        };
        const double here = of(ours, &Sample::perSecond);
        const double there = of(theirs, &Sample::perSecond);
        report[name] = QJsonObject{{u"bytes"_s, qint64(size)},
                                   {u"perSecond"_s, qRound(here)},
                                   {u"p50us"_s, qRound(of(ours, &Sample::p50))},
                                   {u"p99us"_s, qRound(of(ours, &Sample::p99))},
                                   {u"barePerSecond"_s, qRound(there)},
                                   {u"bareP99us"_s, qRound(of(theirs, &Sample::p99))},
                                   {u"ratio"_s, qRound(here / there * 1000) / 1000.0}};
    }
    const auto begin = Time::now();
    const Reply snapshot = client.send(u"GET"_s, u"/v1/catalogue/snapshot"_s, {}, {{u"Accept-Encoding"_s, u"gzip"_s}});
    const double seconds = std::chrono::duration<double>(Time::now() - begin).count();
    const auto again = Time::now();
    client.send(u"GET"_s, u"/v1/catalogue/snapshot"_s, {}, {{u"Accept-Encoding"_s, u"gzip"_s}});
    const double prepared = std::chrono::duration<double>(Time::now() - again).count();
    report[u"snapshot"_s] = QJsonObject{{u"offers"_s, options.offers},
                                        {u"bytes"_s, snapshot.body.size()},
                                        {u"firstSeconds"_s, seconds},
                                        {u"preparedSeconds"_s, prepared}};
    std::printf("%s", QJsonDocument(report).toJson().constData());
    std::fflush(stdout);
    std::_Exit(0); // idle keep-alive connections would be waited for
}
