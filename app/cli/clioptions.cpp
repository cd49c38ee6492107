// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clioptions.h"

#include "app/cli/clisearch.h"
#include "models/shell/platformaddress.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

using Command = CliOptions::Command;

/// A command, how many words follow it, and which options of its own it takes.
struct Spec
{
    QLatin1StringView name;
    Command command;
    int least;
    int most;
    QLatin1StringView wants; ///< for the sentence when they are missing
};

constexpr Spec kCommands[] = {
    {"sign-in"_L1, Command::SignIn, 0, 0, {}},
    {"sync"_L1, Command::Sync, 0, 0, {}},
    {"search"_L1, Command::Search, 1, 20, "the text to look for"_L1},
    {"offer"_L1, Command::Offer, 1, 1, "the id of an offer"_L1},
    {"orders"_L1, Command::Orders, 0, 0, {}},
    {"order"_L1, Command::Order, 1, 1, "the number or id of an order"_L1},
    {"shipments"_L1, Command::Shipments, 0, 0, {}},
    {"rates"_L1, Command::Rates, 0, 0, {}},
    {"export"_L1, Command::Export, 1, 1, "orders, ledger or profile"_L1},
    {"erase"_L1, Command::Erase, 0, 0, {}},
    {"outbox"_L1, Command::Outbox, 0, 2, {}},
    {"help"_L1, Command::Help, 0, 0, {}},
    {"version"_L1, Command::Version, 0, 0, {}},
};

Error bad(const QString& sentence)
{
    return makeError(Error::Kind::Validation, sentence);
}

Result<void> applyValue(CliOptions& options, const QString& name, const QString& value)
{
    if (name == "--profile"_L1) {
        options.profile = value;
    } else if (name == "--platform"_L1) {
        const auto address = PlatformAddress::parse(value);
        if (address.issue != PlatformAddress::Issue::None)
            return bad(u"--platform wants an https:// address (http:// on this machine only), not \"%1\""_s.arg(value));
        options.platform = address.url;
    } else if (name == "--account"_L1) {
        options.account = value;
    } else if (name == "--to"_L1) {
        options.file = value;
    } else if (name == "--limit"_L1) {
        bool ok = false;
        options.limit = value.toInt(&ok);
        if (!ok || options.limit < 1 || options.limit > 100'000)
            return bad(u"--limit is a number from 1 to 100000, not \"%1\""_s.arg(value));
    }
    return {};
}

Result<void> applyWords(CliOptions& options, const Spec& spec, const QStringList& words)
{
    if (words.size() < spec.least)
        return bad(u"%1 wants %2"_s.arg(spec.name, spec.wants));
    if (words.size() > spec.most)
        return bad(u"%1 does not take \"%2\""_s.arg(spec.name, words.at(spec.most)));
    options.subject = words.join(u' ').trimmed();
    if (spec.least > 0 && options.subject.isEmpty())
        return bad(u"%1 wants %2"_s.arg(spec.name, spec.wants));
    if (spec.command == Command::Search)
        options.query.text = options.subject;
    else if (options.facets || options.query != OfferQuery())
        return bad(u"filters, --sort and --facets belong to search"_s);
    if (spec.command == Command::Export) {
        if (options.subject == "profile"_L1)
            options.command = Command::ExportProfile;
        else if (options.subject != "orders"_L1 && options.subject != "ledger"_L1)
            return bad(u"export writes orders, ledger or profile, not \"%1\""_s.arg(options.subject));
        if (options.file.isEmpty())
            return bad(u"export wants --to FILE"_s);
    } else if (spec.command == Command::Erase && options.file.isEmpty()) {
        if (!options.force && !options.dryRun)
            return bad(u"erase removes everything of the profile from this machine; it wants --force"_s);
    } else if (!options.file.isEmpty() || options.force) {
        return bad(u"--to and --force belong to export"_s);
    }
    if (spec.command == Command::Outbox) {
        options.outboxVerb = words.value(0, u"list"_s);
        const bool list = options.outboxVerb == "list"_L1;
        if (!list && options.outboxVerb != "retry"_L1 && options.outboxVerb != "withdraw"_L1)
            return bad(u"outbox does list, retry or withdraw, not \"%1\""_s.arg(options.outboxVerb));
        if (list && words.size() > 1)
            return bad(u"outbox list does not take \"%1\""_s.arg(words.at(1)));
        if (!list) {
            bool ok = false;
            options.outboxId = words.value(1).toLongLong(&ok);
            if (!ok || options.outboxId < 1)
                return bad(u"outbox %1 wants the number of an act"_s.arg(options.outboxVerb));
        }
    }
    return {};
}

} // namespace

Result<CliOptions> parseCliOptions(const QStringList& arguments)
{
    static const QStringList valued{u"--profile"_s, u"--platform"_s, u"--account"_s, u"--to"_s, u"--limit"_s};
    CliOptions options;
    QStringList words;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        if (onlyWords || !name.startsWith(u'-') || name == "-"_L1) {
            words.append(name);
            continue;
        }
        if (name == "--"_L1) {
            onlyWords = true;
            continue;
        }
        std::optional<QString> value;
        if (const auto equals = name.indexOf(u'='); name.startsWith("--"_L1) && equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        if (valued.contains(name) || clisearch::options().contains(name)) {
            if (!value && i + 1 < arguments.size())
                value = arguments.at(++i);
            if (!value || value->isEmpty())
                return bad(u"%1 needs a value"_s.arg(name));
            const auto applied = clisearch::options().contains(name) ? clisearch::apply(options.query, name, *value)
                                                                     : applyValue(options, name, *value);
            if (!applied)
                return applied.error();
            continue;
        }
        if (value)
            return bad(u"unknown option \"%1\"; see --help"_s.arg(name));
        if (name == "--json"_L1)
            options.json = true;
        else if (name == "--dry-run"_L1)
            options.dryRun = true;
        else if (name == "--no-browser"_L1)
            options.openBrowser = false;
        else if (name == "--force"_L1)
            options.force = true;
        else if (name == "--facets"_L1)
            options.facets = true;
        else if (name == "--in-stock"_L1)
            options.query.inStock = true;
        else if (name == "--unrestricted"_L1)
            options.query.unrestricted = true;
        else if (name == "--help"_L1 || name == "-h"_L1)
            return CliOptions{};
        else if (name == "--version"_L1)
            words = {u"version"_s};
        else
            return bad(u"unknown option \"%1\"; see --help"_s.arg(name));
    }
    if (words.isEmpty())
        return bad(u"no command; see --help"_s);
    for (const Spec& spec : kCommands) {
        if (words.first() != spec.name)
            continue;
        options.command = spec.command;
        options.name = spec.name;
        if (const auto applied = applyWords(options, spec, words.mid(1)); !applied)
            return applied.error();
        return options;
    }
    return bad(u"unknown command \"%1\"; see --help"_s.arg(words.first()));
}

QString cliHelp()
{
    return u"Usage: tradewind-cli [options] COMMAND\n"
           "\n"
           "  sign-in                     sign in on the platform's own page\n"
           "  sync                        fetch what is new, send what waits\n"
           "  search TEXT [--category ID] [--supplier ID] [--price FROM:TO] [--moq N] [--lead DAYS] [--rating N]\n"
           "         [--in-stock] [--unrestricted] [--quantity N] [--sort KEY[:up|:down]] [--facets]\n"
           "                              look for offers in the catalogue on this machine; prices in yuan; KEY is\n"
           "                              popularity, price, rating, moq, lead, newest or drop\n"
           "  offer ID                    one offer in full\n"
           "  orders                      every order, the newest first\n"
           "  order NUMBER                one order in full\n"
           "  shipments                   every shipment\n"
           "  rates                       indicative exchange rates\n"
           "  export orders|ledger --to FILE [--force]\n"
           "                              write a CSV file\n"
           "  export profile --to DIR     write everything of the profile into a new folder in DIR, as JSON and CSV\n"
           "  erase --force               remove everything of the profile from this machine, keys too\n"
           "  outbox [list | retry ID | withdraw ID]\n"
           "                              acts the platform has not confirmed\n"
           "\n"
           "  --json             JSON instead of text\n"
           "  --profile DIR      keep everything in DIR\n"
           "  --platform URL     the platform, when there is no account of it yet, or which of several\n"
           "  --account NAME     which account; signs in by itself where no password is asked (demo)\n"
           "  --no-browser       only print the sign-in address\n"
           "  --limit N          at most so many rows (50)\n"
           "  --dry-run          say what would be done, do nothing\n"
           "  --version, --help\n"
           "\n"
           "Exit codes: 0 done, 1 failed or acts still wait, 2 bad arguments, 3 not signed in, 4 no connection.\n"_s;
}

} // namespace tradewind
