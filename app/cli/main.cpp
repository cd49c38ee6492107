// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clirunner.h"
#include "app/cli/clitext.h"
#include "app/system/process.h"
#include "services/async/lastanswers.h"
#include "services/core/logfile.h"
#include "services/core/operatingsystem.h"
#include "services/storage/rawdatabase.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdio>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

int refuse(const QString& sentence, int exitCode)
{
    std::fprintf(stderr, "tradewind-cli: %s\n", qPrintable(sentence));
    return exitCode;
}

int written()
{
    const auto done = clitext::flush();
    return done ? CliRunner::Done : refuse(done.error().detail, CliRunner::Failed);
}

} // namespace

int main(int argc, char** argv)
{
    process::harden(TRADEWIND_IDENTIFIER);
    const auto options = parseCliOptions(programArguments(argc, argv));
    if (!options)
        return refuse(options.error().detail, CliRunner::BadArguments);
    if (options->command == CliOptions::Command::Help) {
        std::printf("%s", qPrintable(cliHelp()));
        return written();
    }
    if (options->command == CliOptions::Command::Version) {
        std::printf("tradewind-cli %s\n", TRADEWIND_VERSION);
        return written();
    }

    prepareSqlite();
    QCoreApplication app(argc, argv);
    const LastAnswers lastAnswers;
    QCoreApplication::setApplicationName(u"tradewind"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TRADEWIND_VERSION));
    QLocale::setDefault(QLocale::c()); // what it prints is read by programs
    Profile profile(options->profile);
    if (const auto taken = profile.take(); !taken)
        return refuse(taken.error().detail, CliRunner::Failed);
    const SystemClock clock;
    LogFile log(profile.logFolder(), clock);
    ProgramScope scope(profile);
    scope.setLog(&log);
    CliRunner runner(scope, *options);
    QObject::connect(
        &runner, &CliRunner::finished, &app, [](int exitCode) { QCoreApplication::exit(exitCode); },
        Qt::QueuedConnection);
    runner.start();
    return QCoreApplication::exec();
}
