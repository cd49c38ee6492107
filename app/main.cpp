// SPDX-License-Identifier: Apache-2.0
#include "app/appcontroller.h"
#include "app/appscope.h"
#include "app/commandline.h"
#include "app/tour/tour.h"
#include "services/async/lastanswers.h"
#include "services/core/logging.h"
#include "services/core/operatingsystem.h"
#include "services/storage/rawdatabase.h"
#include "ui/theme/tradewindstyle.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

int refuse(const QString& sentence)
{
    std::fprintf(stderr, "tradewind: %s\n", qPrintable(sentence));
    return 2;
}

ThemeController::Preference themeOf(const CommandLine& options)
{
    if (options.theme == "dark"_L1)
        return ThemeController::Preference::Dark;
    return options.theme == "light"_L1 ? ThemeController::Preference::Light : ThemeController::Preference::System;
}

} // namespace

int main(int argc, char** argv)
{
    const auto options = parseCommandLine(programArguments(argc, argv));
    if (!options)
        return refuse(options.error().detail);
    if (options->showHelp || options->showVersion) {
        std::printf("%s\n", options->showHelp ? qPrintable(commandLineHelp()) : "tradewind " TRADEWIND_VERSION);
        return 0;
    }

    prepareSqlite();
    // Every argument has been read above; Qt would take --platform for the name of one of its own plugins.
    int nameOnly = 1;
    char* name[] = {argv[0], nullptr};
    QApplication app(nameOnly, name);
    const LastAnswers lastAnswers;
    QApplication::setApplicationName(u"tradewind"_s);
    QApplication::setApplicationDisplayName(u"Tradewind"_s);
    QApplication::setApplicationVersion(QStringLiteral(TRADEWIND_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(TRADEWIND_IDENTIFIER));
    // The controller ends the program, when everything is saved.
    QApplication::setQuitOnLastWindowClosed(false);

    Profile profile(options->profile);
    if (const auto taken = profile.take(); !taken) {
        if (options->tourDirectory.isEmpty())
            QMessageBox::critical(nullptr, u"Tradewind"_s, taken.error().detail);
        return refuse(taken.error().detail);
    }
    AppScope scope(profile, themeOf(*options));
    AppController controller(scope, *options);
    controller.start();
    std::unique_ptr<Tour> tour;
    if (!options->tourDirectory.isEmpty()) {
        tour = std::make_unique<Tour>(controller, scope, *options);
        tour->start();
    }
    // For measurements: the first turn of the loop has painted the window.
    QTimer::singleShot(0, &app, [] { qCDebug(lcApp) << "the window is shown"; });
    return QApplication::exec();
}
