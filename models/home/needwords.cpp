// SPDX-License-Identifier: Apache-2.0
#include "models/home/needwords.h"

#include "models/outbox/intentwords.h"
#include "models/shared/daytext.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
using Kind = HomeNeed::Kind;
constexpr qint64 kDay = 86'400;

QString silenceText(QcChoice choice)
{
    switch (choice) {
    case QcChoice::Accept:
        return NeedWords::tr("silence accepts it");
    case QcChoice::AcceptWithCredit:
        return NeedWords::tr("silence accepts it for a credit");
    case QcChoice::Rework:
        return NeedWords::tr("silence has it reworked");
    case QcChoice::ReturnToSupplier:
        return NeedWords::tr("silence sends it back");
    case QcChoice::Exchange:
        return NeedWords::tr("silence has it exchanged");
    case QcChoice::Discard:
        return NeedWords::tr("silence discards it");
    }
    return {};
}

QString joined(const QStringList& parts)
{
    QStringList filled;
    for (const QString& part : parts) {
        QString words = part.simplified();
        if (words.endsWith(u'.') || words.endsWith(u'。')) // a sentence of the platform's, and more follows it
            words.chop(1);
        if (!words.isEmpty())
            filled.append(words);
    }
    return filled.join(u" · "_s);
}
} // namespace

QString NeedWords::title(const HomeNeed& need)
{
    switch (need.kind) {
    case Kind::QuoteEnds:
        return tr("Answer round %1 of %2").arg(QString::number(need.round), need.number);
    case Kind::InfoRequested:
        return tr("Answer a question about %1").arg(need.number);
    case Kind::Approval:
        return need.detail.isEmpty() ? tr("Your approval is asked for")
                                     : tr("%1 asks for your approval").arg(need.detail);
    case Kind::Checkout:
        return tr("Approved: go on with the checkout");
    case Kind::CheckoutRefused:
        return tr("Not approved: change the checkout or give it up");
    case Kind::OrderDue:
        if (need.due.is(DueKind::Shortfall))
            return tr("Pay a shortfall on %1").arg(need.number);
        return tr("Pay for %1").arg(need.number);
    case Kind::ShipmentDue:
        if (need.due.is(DueKind::Adjustment))
            return tr("Pay a correction for shipment %1").arg(need.number);
        return tr("Pay freight for shipment %1").arg(need.number);
    case Kind::QcDecision:
        return tr("Decide on inspection %1").arg(need.number);
    case Kind::ShipmentException:
        return tr("Shipment %1 is held up").arg(need.number);
    case Kind::Act:
        return need.intent ? IntentWords::title(*need.intent) : QString();
    }
    return {};
}

QString NeedWords::facts(const HomeNeed& need)
{
    switch (need.kind) {
    case Kind::QuoteEnds:
        return joined({need.title, need.detail});
    case Kind::InfoRequested:
        return joined({need.title, need.detail});
    case Kind::Approval:
    case Kind::Checkout:
    case Kind::CheckoutRefused:
        return joined({need.title, need.number});
    case Kind::OrderDue:
    case Kind::ShipmentDue:
        return joined({need.title, need.detail});
    case Kind::QcDecision: {
        const auto choice = need.silence ? need.silence->known() : std::nullopt;
        return joined(
            {choice ? silenceText(*choice) : QString(), need.title, need.detail}); // what runs out stands first
    }
    case Kind::ShipmentException:
        return joined({need.detail, need.title});
    case Kind::Act:
        return need.intent ? IntentWords::why(need.intent->why) : QString();
    }
    return {};
}

QString NeedWords::icon(const HomeNeed& need)
{
    switch (need.kind) {
    case Kind::QuoteEnds:
        return u"quote"_s;
    case Kind::InfoRequested:
        return u"help"_s;
    case Kind::Approval:
        return u"approval"_s;
    case Kind::Checkout:
    case Kind::CheckoutRefused:
        return u"order"_s;
    case Kind::OrderDue:
    case Kind::ShipmentDue:
        return u"money"_s;
    case Kind::QcDecision:
        return u"camera"_s;
    case Kind::ShipmentException:
        return u"customs"_s;
    case Kind::Act:
        return u"outbox"_s;
    }
    return {};
}

bool NeedWords::isToday(const HomeNeed& need, const QDateTime& now)
{
    return need.kind == Kind::Act || (need.deadline.isValid() && now.secsTo(need.deadline) < kDay);
}

Tone NeedWords::tone(const HomeNeed& need, const QDateTime& now)
{
    if (need.kind == Kind::ShipmentException)
        return Tone::Hold;
    if (need.kind == Kind::QcDecision)
        return Tone::Bad;
    return isToday(need, now) ? Tone::Warn : Tone::Info;
}

QString NeedWords::deadlineName(const HomeNeed& need)
{
    if (!need.deadline.isValid()) {
        if (need.kind == Kind::Act)
            return tr("Waiting for you");
        return need.since.isValid() ? tr("Since") : QString();
    }
    switch (need.kind) {
    case Kind::QuoteEnds:
        return tr("Quote ends");
    case Kind::InfoRequested:
    case Kind::ShipmentException:
        return tr("Answer before");
    case Kind::Approval:
        return tr("Wanted before");
    case Kind::Checkout:
        return tr("Approval ends");
    case Kind::OrderDue:
    case Kind::ShipmentDue:
        return tr("Pay before");
    case Kind::QcDecision:
        return tr("Decide within");
    case Kind::CheckoutRefused:
    case Kind::Act:
        return tr("Waiting for you");
    }
    return {};
}

QString NeedWords::deadline(const HomeNeed& need, const QDateTime& now)
{
    if (!need.deadline.isValid()) {
        if (!need.since.isValid())
            return {};
        const bool today = need.since.toLocalTime().date() == now.toLocalTime().date();
        const QString when = today ? DayText::time(need.since) : DayText::day(need.since, now);
        return need.kind == Kind::Act ? tr("since %1").arg(when) : when;
    }
    const qint64 left = now.secsTo(need.deadline);
    if (left <= 0)
        return tr("overdue");
    if (left < 2 * kDay)
        return DayText::span(left);
    return DayText::day(need.deadline, now);
}

QString NeedWords::act(const HomeNeed& need)
{
    switch (need.kind) {
    case Kind::QuoteEnds:
        return need.round > 1 ? tr("Compare rounds") : tr("Look at the quote");
    case Kind::InfoRequested:
        return tr("Answer");
    case Kind::Approval:
        return tr("Review");
    case Kind::Checkout:
        return tr("Go on");
    case Kind::OrderDue:
    case Kind::ShipmentDue:
        return tr("Review and pay");
    case Kind::QcDecision:
    case Kind::Act:
        return tr("Decide");
    case Kind::CheckoutRefused:
    case Kind::ShipmentException:
        return tr("Look at it");
    }
    return {};
}

QString NeedWords::route(const HomeNeed& need)
{
    switch (need.kind) {
    case Kind::QuoteEnds:
    case Kind::InfoRequested:
        return u"quotes/"_s + need.id;
    case Kind::Approval:
        return u"approvals/"_s + need.id;
    case Kind::Checkout:
    case Kind::CheckoutRefused:
        return u"checkout/"_s + need.id;
    case Kind::OrderDue:
        return u"orders/"_s + need.id;
    case Kind::QcDecision:
        return u"warehouse/receipt/"_s + need.id;
    case Kind::ShipmentDue:
    case Kind::ShipmentException:
        return u"shipments/"_s + need.id;
    case Kind::Act:
        return u"pending/"_s + need.id;
    }
    return {};
}

} // namespace tradewind
