// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/errortext.h"

#include "models/shared/daytext.h"
#include "models/shared/tradewords.h"
#include "services/core/localproblem.h"
#include "services/domain/values/moneyformat.h"

#include <QDateTime>
#include <QJsonArray>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// What a platform says beside the slug: under "facts", or beside it.
class Facts
{
public:
    Facts(const Problem& problem, const QLocale& locale)
        : m_facts(problem.facts.value("facts"_L1).isObject() ? problem.facts.value("facts"_L1).toObject()
                                                             : problem.facts)
        , m_locale(locale)
    {
    }

    QString word(QLatin1StringView name) const { return m_facts.value(name).toString(); }
    QString number(QLatin1StringView name) const
    {
        const auto value = Decimal::parse(word(name));
        return value ? moneyformat::number(*value, m_locale) : word(name);
    }
    QString money(QLatin1StringView name) const
    {
        const QJsonObject object = m_facts.value(name).toObject();
        const auto amount = Money::parse(object.value("amount"_L1).toString(), object.value("currency"_L1).toString());
        return amount ? moneyformat::withCode(*amount, m_locale) : QString();
    }
    QString moment(QLatin1StringView name) const
    {
        const QDateTime when = QDateTime::fromString(word(name), Qt::ISODate);
        return DayText::moment(when, {});
    }
    bool has(QLatin1StringView name) const { return m_facts.contains(name); }
    QJsonArray list(QLatin1StringView name) const { return m_facts.value(name).toArray(); }

private:
    QJsonObject m_facts;
    QLocale m_locale;
};

} // namespace

QString ErrorText::line() const
{
    return sentence.isEmpty() ? title : ErrorTexts::tr("%1. %2", "what failed, and the facts").arg(title, sentence);
}

ErrorText ErrorTexts::describe(const Error& error, const QLocale& locale)
{
    if (error.problem && error.kind != Error::Kind::Cancelled)
        return describe(*error.problem, locale);
    switch (error.kind) {
    case Error::Kind::Offline:
        return {tr("No connection"), tr("You see what was last synced. What you do is saved here and sent later."),
                tr("Try again"), Tone::Warn};
    case Error::Kind::Network:
        return {tr("The connection broke"), tr("Nothing was changed here."), tr("Try again"), Tone::Warn};
    case Error::Kind::Timeout:
        return {tr("The platform did not answer in time"), tr("Nothing was changed here."), tr("Try again"),
                Tone::Warn};
    case Error::Kind::Http:
        return {tr("The platform answered with an error"),
                error.httpStatus > 0 ? tr("It said %1. Nothing was changed here.").arg(error.httpStatus)
                                     : tr("Nothing was changed here."),
                tr("Try again"), Tone::Bad};
    case Error::Kind::Parse:
        return {tr("Could not read the reply"),
                tr("The platform sent something this program does not understand. Nothing was changed."),
                tr("Try again"), Tone::Bad};
    case Error::Kind::Auth:
        return {tr("You are signed out"), tr("Sign in again to go on. What waits to be sent is kept."), tr("Sign in"),
                Tone::Warn};
    case Error::Kind::Conflict:
        return {tr("Someone else changed it first"),
                tr("Nothing of yours was applied. Look at the new state and decide."), tr("Show the new state"),
                Tone::Warn};
    case Error::Kind::Refused:
        return {tr("The platform refused"), tr("Nothing was changed."), {}, Tone::Bad};
    case Error::Kind::Unknown:
        return {
            tr("Outcome unknown, asking"),
            tr("It was sent and no answer came. The platform is asked under the same key: it can never happen twice."),
            {},
            Tone::Mute};
    case Error::Kind::Storage:
        return {tr("Could not save on this computer"),
                tr("The disk may be full or read-only. What was shown as saved before is safe."), tr("Try again"),
                Tone::Bad};
    case Error::Kind::Validation:
        return {tr("Something is missing or wrong"), tr("Look at the marked fields."), {}, Tone::Bad};
    case Error::Kind::Cancelled:
        return {};
    case Error::Kind::Internal:
        return {tr("A mistake of this program"), tr("Nothing was sent. The details are in the log."), {}, Tone::Bad};
    }
    return {};
}

ErrorText ErrorTexts::describe(const Problem& problem, const QLocale& locale)
{
    const Facts facts(problem, locale);
    switch (problem.slug) {
    case Problem::Slug::Validation: {
        QStringList fields;
        for (const Problem::FieldError& error : problem.fieldErrors)
            fields.append(field(error));
        fields.removeDuplicates();
        return {tr("Something is missing or wrong"),
                fields.isEmpty() ? tr("Look at the marked fields.") : TradeWords::sentences(fields),
                {},
                Tone::Bad};
    }
    case Problem::Slug::NotFound:
        return {tr("It is not there any more"), tr("It was removed, or you may not see it."), {}, Tone::Bad};
    case Problem::Slug::Unauthenticated:
        return {tr("You are signed out"), tr("Sign in again to go on. What waits to be sent is kept."), tr("Sign in"),
                Tone::Warn};
    case Problem::Slug::NotPermitted:
        return {tr("Not for your role"), tr("Ask the owner of your company for the right to do this."), {}, Tone::Bad};
    case Problem::Slug::ConsentMissing:
        return {tr("The merchant has not agreed"),
                tr("Acting for a merchant needs their consent, which has ended or was never given."),
                {},
                Tone::Bad};
    case Problem::Slug::ModuleOff:
        return {tr("Not offered by this platform"),
                tr("The platform has switched this part off. Nothing was changed."),
                {},
                Tone::Warn};
    case Problem::Slug::ClientTooOld:
        return {tr("This version is too old"),
                facts.has("minClient"_L1)
                    ? tr("The platform asks for version %1 or newer.").arg(facts.word("minClient"_L1))
                    : tr("The platform asks for a newer version."),
                {},
                Tone::Bad};
    case Problem::Slug::PayloadTooLarge:
        return {tr("Too large"),
                tr("The platform does not take that much at once. Make the file or the list smaller."),
                {},
                Tone::Bad};
    case Problem::Slug::MoqNotMet:
        return {tr("Below the minimum order"),
                facts.has("moq"_L1)
                    ? tr("At least %1, you asked for %2.").arg(facts.number("moq"_L1), facts.number("quantity"_L1))
                    : tr("Order more of it."),
                {},
                Tone::Bad};
    case Problem::Slug::LotSize:
        return {tr("Not a whole number of lots"),
                facts.has("lotSize"_L1) ? tr("It is sold in lots of %1.").arg(facts.number("lotSize"_L1))
                                        : tr("It is sold in whole lots only."),
                {},
                Tone::Bad};
    case Problem::Slug::MixRule:
        return {tr("The mix does not fit"), tr("The supplier's rule for mixed batches is not met."), {}, Tone::Bad};
    case Problem::Slug::OutOfStock:
        return {tr("Not enough in stock"),
                facts.has("stock"_L1) ? tr("%1 are left.").arg(facts.number("stock"_L1))
                                      : tr("The supplier has no more of it."),
                {},
                Tone::Bad};
    case Problem::Slug::PriceChanged: {
        QStringList changes;
        for (const auto& value : facts.list("changes"_L1)) {
            const QJsonObject change = value.toObject();
            changes.append(tr("It was %1 and is now %2.")
                               .arg(change.value("old"_L1).toString(), change.value("new"_L1).toString()));
        }
        changes.append(tr("Nothing was ordered or paid."));
        return {tr("A price has changed"), TradeWords::sentences(changes), tr("Look again"), Tone::Warn};
    }
    case Problem::Slug::OfferDelisted:
        return {
            tr("No longer offered"), tr("The supplier has withdrawn the offer. Nothing was ordered."), {}, Tone::Bad};
    case Problem::Slug::QuoteExpired:
        return {tr("The quote has expired"),
                facts.has("validTo"_L1)
                    ? tr("It ended on %1. Ask for it to be renewed.").arg(facts.moment("validTo"_L1))
                    : tr("Ask for it to be renewed."),
                tr("Ask for renewal"), Tone::Warn};
    case Problem::Slug::FxQuoteExpired:
        return {tr("The rate lock has expired"), tr("Nothing was paid. Lock a new rate and look at the new amount."),
                tr("Lock a new rate"), Tone::Warn};
    case Problem::Slug::InsufficientBalance:
        return {tr("Not enough money in the balance"),
                facts.has("needed"_L1)
                    ? tr("%1 are needed, %2 are available.").arg(facts.money("needed"_L1), facts.money("available"_L1))
                    : tr("Nothing was paid."),
                tr("Top up"), Tone::Warn};
    case Problem::Slug::TotalOverLimit:
        if (facts.has("approvalId"_L1))
            return {tr("More than what was approved"),
                    tr("It would cost %1, and up to %2 was approved. Nothing was paid. Ask your customer manager: they "
                       "can change what is due.")
                        .arg(facts.money("total"_L1), facts.money("limit"_L1)),
                    tr("Look again"), Tone::Warn};
        return {tr("More than you agreed to"),
                facts.has("total"_L1) ? tr("It would cost %1. Nothing was paid.").arg(facts.money("total"_L1))
                                      : tr("The total is above the limit you set. Nothing was paid."),
                tr("Look again"), Tone::Warn};
    case Problem::Slug::ApprovalRequired:
        return {tr("Someone has to approve it"), tr("A rule of your company asks for an approval first."),
                tr("Ask for approval"), Tone::Warn};
    case Problem::Slug::ApprovalInvalidated:
        return {tr("The approval no longer holds"), tr("What was approved has changed. It has to be approved again."),
                tr("Ask for approval"), Tone::Warn};
    case Problem::Slug::SpendingLimit:
        return {tr("Above your spending limit"),
                facts.has("limit"_L1) ? tr("Your limit is %1.").arg(facts.money("limit"_L1))
                                      : tr("Ask the owner of your company."),
                {},
                Tone::Bad};
    case Problem::Slug::VersionConflict:
        return {tr("Someone else changed it first"),
                tr("Nothing of yours was applied. Look at the new state and decide."), tr("Show the new state"),
                Tone::Warn};
    case Problem::Slug::StateConflict:
        return {tr("It has moved on"), tr("This can no longer be done in its present state. Nothing was changed."),
                tr("Show the new state"), Tone::Warn};
    case Problem::Slug::PreconditionFailed: {
        QStringList changes;
        for (const auto& value : facts.list("changes"_L1)) {
            const QJsonObject change = value.toObject();
            changes.append(tr("It was %1 and is now %2.")
                               .arg(change.value("old"_L1).toString(), change.value("new"_L1).toString()));
        }
        changes.append(tr("Nothing was changed. You decide."));
        return {tr("A condition no longer holds"), TradeWords::sentences(changes), tr("Look again"), Tone::Warn};
    }
    case Problem::Slug::TooSoon:
        return {tr("Too soon"), tr("It can be done a little later."), {}, Tone::Warn};
    case Problem::Slug::KeyReused:
        return {tr("A mistake of this program"),
                tr("An act was to be sent under the key of another. It was not carried out."),
                {},
                Tone::Bad};
    case Problem::Slug::KeyInProgress:
        return {tr("The platform is still at it"), tr("It is asked again in a moment."), {}, Tone::Mute};
    case Problem::Slug::DeadlinePassed:
        return {tr("Its time had passed"), tr("It was not carried out and never will be."), {}, Tone::Warn};
    case Problem::Slug::RateLimited:
        return {tr("The platform asks to go slower"), tr("It is tried again by itself."), {}, Tone::Mute};
    case Problem::Slug::CursorExpired:
        return {tr("The list has to be fetched again"), tr("This happens by itself."), {}, Tone::Mute};
    case Problem::Slug::RestrictedGoods: {
        const QString reason = facts.word("reason"_L1);
        return {tr("Restricted goods"),
                reason.isEmpty() ? tr("These goods cannot be sent this way.") : reason,
                {},
                Tone::Bad};
    }
    case Problem::Slug::ChannelRefused:
        return {tr("The freight line does not take it"), tr("Choose another line for these goods."), {}, Tone::Bad};
    case Problem::Slug::Maintenance:
        return {tr("The platform is being worked on"), tr("What you do is saved here and sent when it is back."),
                tr("Try again"), Tone::Warn};
    case Problem::Slug::Other:
        break;
    }
    const QString& word = problem.rawSlug;
    const auto is = [&word](QStringView local) { return word == local; };
    if (is(localproblem::kCaptivePortal))
        return {tr("Something else answered"),
                tr("A network sign-in page or another server stands in the way. Nothing was sent."), tr("Try again"),
                Tone::Warn};
    if (is(localproblem::kMayBeKept))
        return {tr("It may be saved, or not"),
                tr("The disk failed while it was being saved. If it was kept, it is in Pending changes. Asking for the "
                   "same again is safe: it happens once."),
                tr("Try again"), Tone::Warn};
    if (is(localproblem::kTlsRefused))
        return {tr("The connection is not safe"),
                tr("The platform's certificate was not accepted, so nothing was sent."),
                {},
                Tone::Bad};
    if (is(localproblem::kSignInDenied))
        return {tr("Sign-in was declined"), tr("You said no on the sign-in page."), tr("Try again"), Tone::Warn};
    if (is(localproblem::kSignInTimeout))
        return {tr("The browser never came back"), tr("The sign-in page was open too long."), tr("Try again"),
                Tone::Warn};
    if (is(localproblem::kSignInForged))
        return {tr("Not this sign-in"), tr("The browser came back from another sign-in. It was not accepted."),
                tr("Try again"), Tone::Bad};
    if (is(localproblem::kSignInRefused))
        return {tr("The platform did not accept the sign-in"), tr("Try again, or ask the platform."), tr("Try again"),
                Tone::Bad};
    if (is(localproblem::kSignInUnusable))
        return {tr("This platform's sign-in is not supported"),
                tr("Ask the platform which programs it works with."),
                {},
                Tone::Bad};
    if (is(localproblem::kSignInOtherUser))
        return {tr("Somebody else signed in"),
                tr("This account belongs to another person. Add a new account instead."),
                {},
                Tone::Bad};
    if (is(localproblem::kUpdateUnverifiable))
        return {tr("This build cannot check for updates"),
                tr("It was made without the library that verifies signatures. Look at where you got the program from."),
                {},
                Tone::Warn};
    if (is(localproblem::kUpdateForged))
        return {tr("The news about updates is not genuine"),
                tr("It was not signed by the makers of this program, or it was changed on the way. It was not used."),
                {},
                Tone::Bad};
    if (is(localproblem::kUpdateUnreadable))
        return {tr("The news about updates cannot be read"),
                tr("It is signed, but not what this program understands. It was not used."),
                {},
                Tone::Bad};
    if (is(localproblem::kUpdateExpired))
        return {tr("The news about updates is out of date"),
                tr("Newer news may have been held back, or the clock of this computer is wrong. It was not used."),
                {},
                Tone::Bad};
    if (is(localproblem::kUpdateRolledBack))
        return {tr("The news about updates is older than what was seen before"),
                tr("Somebody may be offering you an older release again. It was not used."),
                {},
                Tone::Bad};
    return {tr("The platform refused"),
            problem.title.isEmpty() ? tr("It gave no reason this program knows.") : problem.title,
            {},
            Tone::Bad};
}

QString ErrorTexts::field(const Problem::FieldError& error)
{
    if (error.code == "required"_L1)
        return tr("This is needed.");
    if (error.code == "too_small"_L1)
        return tr("It is too small.");
    if (error.code == "too_large"_L1)
        return tr("It is too large.");
    if (error.code == "too_long"_L1)
        return tr("It is too long.");
    return error.detail.isEmpty() ? tr("It is not accepted.") : error.detail;
}

} // namespace tradewind
