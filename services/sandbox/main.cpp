// SPDX-License-Identifier: Apache-2.0
#include "services/core/operatingsystem.h"
#include "services/sandbox/platform/sqlite.h"
#include "services/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QStringList>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>

using namespace Qt::StringLiterals;
using tradewind::sandbox::Options;
using tradewind::sandbox::Sandbox;

namespace {

constexpr auto kHelp =
    "Usage: tradewind-sandbox --listen 127.0.0.1:PORT --data DIR [options]\n"
    "  --listen 127.0.0.1:PORT  where to answer; port 0 takes a free one, which is printed when ready\n"
    "  --data DIR               keep the platform's world in DIR; one that is there already goes on\n"
    "  --seed N                 which world a new one is\n"
    "  --offers N               how many offers a new world has, 200 to 1000000 (2000)\n"
    "  --anchor TIME            business time at which a new world starts, as 2026-11-20T08:00:00Z\n"
    "  --import FILE.ndjson     take the offers of a new world from a file\n"
    "  --no-past                a new world without 18 months of trade behind it\n"
    "  --lively                 the platform's side answers by itself after some seconds\n"
    "  --controls               answer /sandbox/...: move the clock, act for the platform, make faults\n"
    "  --exit-with-parent       end when standard input closes\n"
    "  --version, --help\n";

/// Reads the command line; answers what is wrong with it, or an empty text.
QString parse(const QStringList& arguments, Options& options)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& flag = arguments[i];
        if (flag == "--controls"_L1) {
            options.controls = true;
            continue;
        }
        if (flag == "--lively"_L1) {
            options.lively = true;
            continue;
        }
        if (flag == "--no-past"_L1) {
            options.past = false;
            continue;
        }
        if (flag == "--exit-with-parent"_L1) {
            options.exitWithParent = true;
            continue;
        }
        if (i + 1 >= arguments.size())
            return u"%1 is unknown or lacks its value"_s.arg(flag);
        const QString value = arguments[++i];
        bool ok = true;
        if (flag == "--listen"_L1) {
            options.host = value.section(u':', 0, 0);
            options.port = value.section(u':', 1).toInt(&ok);
            ok = ok && options.host == "127.0.0.1"_L1 && options.port >= 0 && options.port < 65536;
        } else if (flag == "--data"_L1) {
            options.dataDir = value;
        } else if (flag == "--seed"_L1) {
            options.seed = value.toULongLong(&ok);
        } else if (flag == "--offers"_L1) {
            options.offers = value.toInt(&ok);
            ok = ok && options.offers >= 200 && options.offers <= 1000000;
        } else if (flag == "--anchor"_L1) {
            options.anchor = tradewind::sandbox::fromStamp(value);
            ok = options.anchor.isValid();
        } else if (flag == "--import"_L1) {
            options.importFile = value;
            ok = QFile::exists(value);
        } else {
            return u"%1 is unknown"_s.arg(flag);
        }
        if (!ok)
            return u"%1 %2 is not possible"_s.arg(flag, value);
    }
    if (options.host.isEmpty() || options.dataDir.isEmpty())
        return u"--listen and --data are needed"_s;
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    using namespace std::string_view_literals;
    if (argc == 2 && (argv[1] == "--help"sv || argv[1] == "-h"sv)) {
        std::printf("%s", kHelp);
        return 0;
    }
    if (argc == 2 && argv[1] == "--version"sv) {
        std::printf("tradewind-sandbox %s\n", TRADEWIND_VERSION);
        return 0;
    }
    Options options;
    if (const QString wrong = parse(tradewind::programArguments(argc, argv), options); !wrong.isEmpty()) {
        std::fprintf(stderr, "tradewind-sandbox: %s; see --help\n", qPrintable(wrong));
        return 2;
    }
    const bool exitWithParent = options.exitWithParent;
    try {
        static Sandbox sandbox(std::move(options));
        const int port = sandbox.start();
        if (port < 0) {
            std::fprintf(stderr, "tradewind-sandbox: the address is in use\n");
            return 1;
        }
        std::printf("{\"ready\":true,\"port\":%d,\"url\":\"http://127.0.0.1:%d\"}\n", port, port);
        std::fflush(stdout);
        if (exitWithParent) {
            // The parent holds the other end of standard input; when it is gone, so is the reason to run. Everything
            // that was acknowledged is on the disk already.
            std::string line;
            while (std::getline(std::cin, line)) {
            }
            std::_Exit(0);
        }
        while (true)
            std::this_thread::sleep_for(std::chrono::hours(1));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "tradewind-sandbox: %s\n", failure.what());
        return 1;
    }
}
