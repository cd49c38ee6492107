// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace tradewind {

/// What `tradewind` was asked to do on its command line.
struct CommandLine
{
    QString profile;              ///< profile directory; empty: the user's own
    std::optional<QUrl> platform; ///< connect to this platform at once
    bool demo = false;            ///< open the demo workspace at once
    QString tourDirectory;        ///< not empty: run the tour, write its pictures here, then end
    std::optional<QSize> size;    ///< size of the window
    QString theme;                ///< "light", "dark", or empty: follow the system
    QString language;             ///< "en", "zh_CN", or empty: follow the system
    bool openBrowser = true;      ///< false: print the sign-in address instead of opening it
    QString link;                 ///< a link of ours to go to, as it came
    bool showHelp = false;
    bool showVersion = false;
};

/// Reads the command line (without the program's name). Error::Validation with one sentence for the user on bad input.
Result<CommandLine> parseCommandLine(const QStringList& arguments);
/// The text of --help.
QString commandLineHelp();

} // namespace tradewind
