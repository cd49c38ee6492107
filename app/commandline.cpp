// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"

#include "app/deeplink.h"
#include "models/shell/platformaddress.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

std::optional<QSize> parseSize(const QString& text)
{
    const auto parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    bool widthOk = false;
    bool heightOk = false;
    const QSize size(parts[0].toInt(&widthOk), parts[1].toInt(&heightOk));
    if (!widthOk || !heightOk || size.width() < 640 || size.height() < 480 || size.width() > 7680 ||
        size.height() > 4320)
        return std::nullopt;
    return size;
}

Error bad(const QString& sentence)
{
    return makeError(Error::Kind::Validation, sentence);
}

/// Applies one option that takes a value; an empty result means success.
Result<void> applyValue(CommandLine& line, const QString& name, const QString& value)
{
    if (name == "--profile"_L1) {
        line.profile = value;
    } else if (name == "--tour"_L1) {
        line.tourDirectory = value;
    } else if (name == "--platform"_L1) {
        const auto address = PlatformAddress::parse(value);
        if (address.issue != PlatformAddress::Issue::None)
            return bad(u"--platform wants an https:// address (http:// on this machine only), not \"%1\""_s.arg(value));
        line.platform = address.url;
    } else if (name == "--size"_L1) {
        line.size = parseSize(value);
        if (!line.size)
            return bad(u"--size wants WIDTHxHEIGHT between 640x480 and 7680x4320, not \"%1\""_s.arg(value));
    } else if (name == "--theme"_L1) {
        if (value != "light"_L1 && value != "dark"_L1)
            return bad(u"--theme is light or dark, not \"%1\""_s.arg(value));
        line.theme = value;
    } else if (name == "--lang"_L1) {
        if (value != "en"_L1 && value != "zh_CN"_L1)
            return bad(u"--lang is en or zh_CN, not \"%1\""_s.arg(value));
        line.language = value;
    }
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    static const QStringList valued{u"--profile"_s, u"--tour"_s,  u"--platform"_s,
                                    u"--size"_s,    u"--theme"_s, u"--lang"_s};
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i];
        if (looksLikeLink(name)) {
            // Whoever writes a link may try to write options behind it.
            if (i + 1 < arguments.size())
                return bad(u"a link is the last argument"_s);
            line.link = name;
            break;
        }
        std::optional<QString> value;
        if (const auto equals = name.indexOf(u'='); name.startsWith("--"_L1) && equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        if (valued.contains(name)) {
            if (!value && i + 1 < arguments.size())
                value = arguments[++i];
            if (!value || value->isEmpty())
                return bad(u"%1 needs a value"_s.arg(name));
            if (const auto applied = applyValue(line, name, *value); !applied)
                return applied.error();
        } else if (name == "--demo"_L1) {
            line.demo = true;
        } else if (name == "--no-browser"_L1) {
            line.openBrowser = false;
        } else if (name == "--help"_L1 || name == "-h"_L1) {
            line.showHelp = true;
        } else if (name == "--version"_L1) {
            line.showVersion = true;
        } else {
            return bad(u"unknown argument \"%1\"; see --help"_s.arg(name));
        }
    }
    if (line.demo && line.platform)
        return bad(u"--demo and --platform exclude each other"_s);
    if (!line.tourDirectory.isEmpty() && !line.demo && !line.platform)
        return bad(u"--tour needs --demo or --platform"_s);
    return line;
}

QString commandLineHelp()
{
    return u"Usage: tradewind [options] [LINK]\n"
           "  LINK                go to a place: tradewind://order/ID, tradewind://quotes, tradewind://search?q=WORDS\n"
           "  --demo              open the demo workspace\n"
           "  --platform URL      connect to a platform\n"
           "  --profile DIR       keep settings, cache and journal in DIR\n"
           "  --size WxH          size of the window\n"
           "  --theme light|dark  instead of the system's\n"
           "  --lang en|zh_CN     instead of the system's\n"
           "  --no-browser        print the sign-in address instead of opening it\n"
           "  --tour DIR          drive the whole job through the window, write pictures and tour.json to DIR, end\n"
           "  --version, --help\n"_s;
}

} // namespace tradewind
