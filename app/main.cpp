// SPDX-License-Identifier: Apache-2.0
#include "app/appcontroller.h"
#include "app/appscope.h"
#include "app/commandline.h"
#include "app/system/desktop.h"
#include "app/system/frontdoor.h"
#include "app/system/handover.h"
#include "app/system/openevents.h"
#include "app/system/process.h"
#include "app/tour/tour.h"
#include "app/watchedapplication.h"
#include "services/async/lastanswers.h"
#include "services/core/logfile.h"
#include "services/core/logging.h"
#include "services/core/operatingsystem.h"
#include "services/storage/rawdatabase.h"
#include "ui/theme/tradewindstyle.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QMessageBox>
#include <QThread>
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

enum class Start { Ours, HandedOver, Refused };

/// Takes the profile, or gives what this program was asked for to the one that has it. That one may have only just
/// started and not listen yet, or be ending and listen no more.
Start takeProfile(Profile& profile, const CommandLine& options)
{
    constexpr std::chrono::seconds kPatience(5);
    const QDeadlineTimer patience(kPatience);
    const bool mayHandOver = options.tourDirectory.isEmpty();
    while (true) {
        const auto taken = profile.take();
        if (taken)
            return Start::Ours;
        if (mayHandOver && taken.error().kind == Error::Kind::Conflict) {
            if (handover::send(handover::address(profile.directory()),
                               {options.link, process::passOnFront(profile.holder())}, kPatience))
                return Start::HandedOver;
            if (!patience.hasExpired()) {
                QThread::msleep(50);
                continue;
            }
        }
        if (mayHandOver)
            QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), taken.error().detail);
        refuse(taken.error().detail);
        return Start::Refused;
    }
}

/// How others reach this program. A tour is left alone.
void openDoors(FrontDoor& door, const Profile& profile, const CommandLine& options)
{
    if (!options.tourDirectory.isEmpty())
        return;
    auto others = std::make_unique<HandOverServer>();
    others->listen(handover::address(profile.directory()));
    door.add(std::move(others));
    door.add(std::make_unique<OpenEvents>());
    // The system knows one Tradewind: the one with the user's own profile.
    if (!options.profile.isEmpty())
        return;
    if (auto own = desktop::openDoor(QStringLiteral(TRADEWIND_IDENTIFIER)))
        door.add(std::move(own));
    desktop::enter(QStringLiteral(TRADEWIND_IDENTIFIER));
}

} // namespace

int main(int argc, char** argv)
{
    process::harden(TRADEWIND_IDENTIFIER);
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
#ifdef QT_NO_DEBUG
    QApplication app(nameOnly, name);
#else
    WatchedApplication app(nameOnly, name);
#endif
    const LastAnswers lastAnswers;
    QApplication::setApplicationName(u"tradewind"_s);
    QApplication::setApplicationDisplayName(u"Tradewind"_s);
    QApplication::setApplicationVersion(QStringLiteral(TRADEWIND_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(TRADEWIND_IDENTIFIER));
    // The controller ends the program, when everything is saved.
    QApplication::setQuitOnLastWindowClosed(false);

    Profile profile(options->profile);
    if (const Start start = takeProfile(profile, *options); start != Start::Ours)
        return start == Start::HandedOver ? 0 : 2;
    const SystemClock clock;
    LogFile log(profile.logFolder(), clock);
    AppScope scope(profile, themeOf(*options));
    scope.setLog(&log);
    AppController controller(scope, *options);
    FrontDoor door(
        controller.window(), controller.model(), [&controller] { return controller.current() != nullptr; },
        desktop::makePresence(QStringLiteral(TRADEWIND_IDENTIFIER)));
    QObject::connect(&controller, &AppController::accountShown, &door, &FrontDoor::followWaiting);
    openDoors(door, profile, *options);
    controller.start();
    if (!options->link.isEmpty())
        door.activate({options->link, {}});
    std::unique_ptr<Tour> tour;
    if (!options->tourDirectory.isEmpty()) {
        tour = std::make_unique<Tour>(controller, scope, *options);
        tour->start();
    }
    // For measurements: the first turn of the loop has painted the window.
    QTimer::singleShot(0, &app, [] { qCDebug(lcApp) << "the window is shown"; });
    return QApplication::exec();
}
