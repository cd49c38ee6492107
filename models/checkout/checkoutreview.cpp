// SPDX-License-Identifier: Apache-2.0
#include "models/checkout/checkoutreview.h"

#include "models/approvals/approvaltext.h"
#include "models/approvals/chargerows.h"
#include "models/checkout/checkouttext.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

Cell words(const QString& text, Ink ink = Ink::Primary, Emphasis weight = Emphasis::Regular)
{
    return {.first = {part::text(text, ink, weight)}};
}

Cell number(const std::optional<Money>& amount, Certainty certainty, Emphasis weight = Emphasis::Regular)
{
    if (!amount)
        return {.first = {part::unknown()}, .align = Cell::Align::Trailing};
    return {.first = {part::number(*amount, certainty, weight)}, .align = Cell::Align::Trailing};
}

Cell range(const std::optional<Money>& low, const std::optional<Money>& high)
{
    QString text;
    if (low && high && *low != *high)
        text = u"%1 – %2"_s.arg(moneyformat::number(*low, QLocale()), moneyformat::number(*high, QLocale()));
    return {.first = {part::figure(text, Ink::Secondary)}, .align = Cell::Align::Trailing};
}

/// An amount with its range, in one currency.
struct Likely
{
    std::optional<Money> amount;
    std::optional<Money> low;
    std::optional<Money> high;

    void add(const Likely& other)
    {
        const auto plus = [](std::optional<Money>& sum, const std::optional<Money>& more) {
            const auto next = sum && more ? tradewind::add(*sum, *more) : Result<Money>(Error{});
            sum = next ? std::optional(*next) : std::nullopt;
        };
        plus(amount, other.amount);
        plus(low, other.low);
        plus(high, other.high);
    }
};

std::optional<Money> convert(const Money& amount, const std::optional<FxRate>& rate, Currency target, bool client)
{
    if (amount.currency() == target)
        return amount;
    if (!rate)
        return std::nullopt;
    const auto made = client ? rate->convert(amount, Rounding::HalfUp) : rate->convertAtMid(amount, Rounding::HalfUp);
    return made && made->currency() == target ? std::optional(*made) : std::nullopt;
}

bool vatComesBack(const ReviewInput& input, const Estimate& estimate)
{
    if (!input.inputs)
        return false;
    for (const DutyRule& rule : input.inputs->sources.book.dutyRules) {
        if (rule.id == estimate.ruleId)
            return rule.vatRecoverable;
    }
    return false;
}

QString differenceName(const FigureDifference& difference, const Prepared& prepared)
{
    using What = FigureDifference::What;
    switch (difference.what) {
    case What::LineTotal:
        for (const OrderLine& line : prepared.lines) {
            if (line.lineNo == difference.lineNo)
                return CheckoutReview::tr("Line %1, %2").arg(QString::number(line.lineNo), line.title);
        }
        return CheckoutReview::tr("Line %1").arg(difference.lineNo);
    case What::Charge:
        return TradeWords::charge(difference.kind);
    case What::Total:
        return CheckoutReview::tr("Total");
    case What::Sum:
        return CheckoutReview::tr("Sum of its own lines");
    }
    return {};
}

QString signedAmount(const Money& difference)
{
    const QString text = moneyformat::number(difference, QLocale());
    return difference.isPositive() ? u'+' + text : text;
}

} // namespace

CheckoutReview::CheckoutReview(QObject* parent)
    : QObject(parent)
{
    m_differences.setColumns({{tr("Figure"), Cell::Align::Leading},
                              {tr("We reckon"), Cell::Align::Trailing},
                              {tr("The platform says"), Cell::Align::Trailing},
                              {tr("Difference"), Cell::Align::Trailing}});
}

void CheckoutReview::clear()
{
    m_empty = true;
    m_charges.setRows({});
    m_sums.clear();
    m_later.setRows({});
    m_differences.setRows({});
    m_notReckoned.clear();
    m_conditions.clear();
    m_silence.clear();
}

void CheckoutReview::build(const ReviewInput& input)
{
    const Prepared& prepared = input.prepared;
    m_empty = false;
    m_void = input.draft.preparedVoid;
    m_over = prepared.expiresAt <= input.now;
    m_preparedAt = DayText::moment(prepared.preparedAt, input.now);
    m_bindingUntil = DayText::moment(prepared.expiresAt, input.now);
    m_approvedBy.clear();
    if (input.approval && input.approval->approval.state.is(ApprovalState::Approved)) {
        for (const ApprovalStep& step : input.approval->approval.steps) {
            if (step.decision && step.decision->is(ApprovalDecisionKind::Approve))
                m_approvedBy =
                    tr("Approved by %1, %2").arg(step.approverName, DayText::moment(step.decidedAt, input.now));
        }
    }
    m_deliverTo = prepared.content.destination.city;
    if (input.inputs) {
        for (const Address& address : input.inputs->sources.addresses) {
            if (address.id == prepared.content.destination.addressId)
                m_deliverTo = address.company.isEmpty() ? address.label : address.company;
        }
    }
    m_deliverNote = u"%1 %2 · %3"_s.arg(prepared.content.destination.postalCode, prepared.content.destination.city,
                                        prepared.content.incoterm.toWire());
    m_silence = {
        tr("QC failures: %1 after %2 h")
            .arg(CheckoutText::qcChoice(prepared.silence.qcDefault), QString::number(prepared.silence.qcHours)),
        tr("Storage: free for %1 days").arg(prepared.silence.freeStorageDays)};
    addCharges(input);
    addPayment(input);
    addLater(input);
    addDifferences(input);
    addConditions(input);
}

void CheckoutReview::addCharges(const ReviewInput& input)
{
    const Prepared& prepared = input.prepared;
    ChargeSheet sheet;
    sheet.charges = prepared.charges;
    sheet.total = prepared.total;
    sheet.lines = prepared.content.lines;
    sheet.source = prepared.content.source;
    sheet.isVoid = m_void || m_over;
    if (input.inputs) {
        sheet.sources = input.inputs->sources;
        sheet.goods = input.inputs->goods;
    }
    m_charges.setColumns(ChargeRows::columns(tr("Charge"), prepared.total.currency().code()));
    const auto amount = [&sheet](const Money& money, Emphasis weight) {
        CellParts parts{part::number(money, Certainty::Binding, weight)};
        parts.last().struck = sheet.isVoid;
        return parts;
    };
    m_sums = {{u"total"_s, tr("Total"), amount(prepared.total, Emphasis::Strong)}};
    for (qsizetype i = 1; i < prepared.dues.size(); ++i)
        m_sums.append({u"due-%1"_s.arg(i), tr("Of it later: %1").arg(TradeWords::due(prepared.dues.at(i).kind)),
                       amount(prepared.dues.at(i).amount, Emphasis::Regular)});
    m_charges.setRows(ChargeRows::rows(sheet));
}

void CheckoutReview::addPayment(const ReviewInput& input)
{
    const PaymentSession& payment = input.payment;
    const bool struck = m_void || m_over;
    m_payName = CheckoutText::fromBalance(input.draft.paymentCurrency);
    m_payHow.clear();
    const auto rate = payment.rate();
    if (rate && !input.prepared.dues.isEmpty()) {
        const QString due = moneyformat::number(input.prepared.dues.first().amount, QLocale());
        const bool divides = rate->base == input.draft.paymentCurrency;
        // A formula can be done again by hand: with every digit of the rate.
        m_payHow = u"%1 %2 %3"_s.arg(due, divides ? u"÷"_s : u"×"_s, moneyformat::number(rate->client, QLocale()));
        if (const auto fee = payment.fee(); fee && !fee->isZero())
            m_payHow += tr(" + fee %1").arg(moneyformat::number(*fee, QLocale()));
    }
    const auto debit = payment.debit();
    m_payAmount = {
        debit ? part::money(*debit, payment.isBinding() ? Certainty::Binding : Certainty::Estimate, Emphasis::Strong)
              : part::unknown()};
    m_payAmount.last().struck = struck;
}

void CheckoutReview::addLater(const ReviewInput& input)
{
    const Prepared& prepared = input.prepared;
    const Currency target = input.draft.paymentCurrency;
    const auto rate = input.payment.rate();
    const auto likely = [&](const Money& amount, const Money& low, const Money& high, bool client) {
        return Likely{convert(amount, rate, target, client), convert(low, rate, target, client),
                      convert(high, rate, target, client)};
    };
    m_later.setColumns({{tr("Expected"), Cell::Align::Leading},
                        {tr("When"), Cell::Align::Leading},
                        {tr("Likely range, %1").arg(target.code()), Cell::Align::Trailing},
                        {target.code(), Cell::Align::Trailing}});
    QList<CellRow> rows;
    const auto debit = input.payment.debit();
    Likely sum{debit, debit, debit};
    const auto row = [&](const QString& key, const QString& name, const QString& when, const Likely& value,
                         bool counted) {
        rows.append({key,
                     {words(name, Ink::Primary, Emphasis::Medium), words(when, Ink::Secondary),
                      range(value.low, value.high), number(value.amount, Certainty::Estimate)},
                     {},
                     {}});
        if (counted)
            sum.add(value);
    };
    for (qsizetype i = 1; i < prepared.dues.size(); ++i) {
        const Money& amount = prepared.dues.at(i).amount;
        row(u"due-%1"_s.arg(i), TradeWords::due(prepared.dues.at(i).kind), tr("before the goods are shipped"),
            likely(amount, amount, amount, true), true);
    }
    std::optional<Likely> customs;
    bool complete = prepared.content.serviceMode.is(ServiceMode::SourceToForwarder) || !prepared.estimates.isEmpty();
    for (const Estimate& estimate : prepared.estimates) {
        if (estimate.kind.is(EstimateKind::Payment2)) {
            row(u"payment2"_s, tr("Payment 2, freight"), tr("when it is measured"),
                likely(estimate.amount, estimate.low, estimate.high, true), true);
        } else if (estimate.kind.is(EstimateKind::Duty) || estimate.kind.is(EstimateKind::Clearance)) {
            const Likely value = likely(estimate.amount, estimate.low, estimate.high, false);
            if (customs)
                customs->add(value);
            else
                customs = value;
        }
    }
    if (customs)
        row(u"duty"_s, tr("Duty and clearance"), tr("at customs, %1").arg(prepared.content.destination.city), *customs,
            true);
    for (const Estimate& estimate : prepared.estimates) {
        if (!estimate.kind.is(EstimateKind::Vat))
            continue;
        const bool back = vatComesBack(input, estimate);
        row(u"vat"_s, back ? tr("Import VAT, comes back") : tr("Import VAT"),
            back ? tr("at customs, not in the total") : tr("at customs"),
            likely(estimate.amount, estimate.low, estimate.high, false), !back);
    }
    QString each;
    const auto pieces = input.draft.pieces();
    if (!complete)
        sum = {};
    if (pieces && sum.amount) {
        const auto unit = UnitPrice::perUnit(*sum.amount, *pieces, Rounding::HalfUp);
        const auto shown =
            unit ? Decimal::scaled(unit->micros(), 6).unitsAt(3, Rounding::HalfUp) : Result<qint64>(Error{});
        if (shown)
            each = tr("%1 at ≈ %2 %3")
                       .arg(TradeWords::quantity(*pieces), target.code(),
                            moneyformat::number(Decimal::scaled(*shown, 3), QLocale()));
    }
    if (!complete)
        each = tr("The platform gave no estimate");
    Cell total = number(sum.amount, Certainty::Estimate, Emphasis::Strong);
    rows.append({u"landed"_s,
                 {words(tr("Landed in total"), Ink::Primary, Emphasis::Strong), words(each, Ink::Secondary),
                  range(sum.low, sum.high), total},
                 {},
                 {}});
    m_later.setRows(rows);
}

void CheckoutReview::addDifferences(const ReviewInput& input)
{
    m_notReckoned.clear();
    if (!input.inputs || !input.inputs->sources.hasFees) {
        m_differences.setRows({});
        m_notReckoned = {tr("Fees and rates are not here yet, so nothing was compared.")};
        return;
    }
    const OrderFigures ours = reckon(input.draft, input.prepared, *input.inputs);
    for (const Missing& missing : ours.missing)
        m_notReckoned.append(CheckoutText::missing(missing));
    QList<CellRow> rows;
    const QList<FigureDifference> differences = compareFigures(ours, input.prepared);
    for (const FigureDifference& difference : differences) {
        // Without every input our total is no statement; what could not be reckoned is said instead.
        const bool unknowable = !difference.ours && !ours.missing.isEmpty();
        if (unknowable)
            continue;
        std::optional<Money> gap;
        if (difference.theirs) {
            const Money mine = difference.ours.value_or(Money::zero(difference.theirs->currency()));
            if (const auto subtracted = subtract(*difference.theirs, mine))
                gap = *subtracted;
        } else if (difference.ours) {
            if (const auto negated = difference.ours->negated())
                gap = *negated;
        }
        const Ink ink = gap && gap->isPositive() ? Ink::Bad : Ink::Ok;
        CellRow row;
        row.key = u"%1-%2-%3"_s.arg(int(difference.what)).arg(difference.lineNo).arg(int(difference.kind));
        row.cells = {words(differenceName(difference, input.prepared), Ink::Primary, Emphasis::Medium),
                     number(difference.ours, Certainty::Plain), number(difference.theirs, Certainty::Binding),
                     gap ? Cell{.first = {part::icon(gap->isPositive() ? u"arrow-up"_s : u"arrow-down"_s, ink),
                                          part::figure(signedAmount(*gap), ink, Emphasis::Strong)},
                                .align = Cell::Align::Trailing}
                         : Cell{}};
        row.urgency = Tone::Warn;
        rows.append(row);
    }
    m_differences.setRows(rows);
}

void CheckoutReview::addConditions(const ReviewInput& input)
{
    const Prepared& prepared = input.prepared;
    const QString hash = ChargeRows::shortHash(prepared.contentHash);
    m_conditions.clear();
    const bool good = !m_void && !m_over && prepared.hashVerified;
    if (input.draft.isFromRound() && input.inputs && input.inputs->rfq) {
        for (const QuoteRound& round : input.inputs->rfq->rounds) {
            if (round.contentHash != prepared.content.source.roundHash)
                continue;
            m_conditions.append({u"quote"_s, tr("Quote, round %1").arg(round.no),
                                 tr("until %1").arg(DayText::moment(round.validTo, input.now)),
                                 round.validTo > input.now});
        }
    }
    m_conditions.append({u"figures"_s, tr("Figures, content %1").arg(hash),
                         m_void ? tr("edited since") : tr("until %1").arg(m_bindingUntil), good});
    if (input.payment.lockState() != PaymentSession::Lock::NotNeeded) {
        const bool locked = input.payment.lockState() == PaymentSession::Lock::Locked;
        const auto& quote = input.payment.quote();
        m_conditions.append(
            {u"lock"_s, quote ? tr("Rate lock %1").arg(quote->id.toString().toUpper()) : tr("Rate lock"),
             locked ? tr("until %1").arg(DayText::moment(quote->validTo, input.now)) : tr("not locked"), locked});
    }
    if (prepared.approval.required) {
        const bool approved = prepared.approval.state.is(ApprovalState::Approved);
        m_conditions.append({u"approval"_s, tr("Approval"), approved ? tr("bound to %1").arg(hash) : tr("not given"),
                             approved && good});
    }
    const auto debit = input.payment.debit();
    m_conditions.append({u"most"_s, tr("This payment at most"),
                         debit ? moneyformat::withCode(*debit, QLocale()) : u"–"_s,
                         input.payment.isBinding() && debit.has_value()});
    const auto left = input.payment.left();
    m_conditions.append({u"balance"_s, tr("Balance is enough"),
                         left ? tr("%1 left").arg(moneyformat::withCode(*left, QLocale())) : u"–"_s,
                         left && !left->isNegative()});
    if (!input.draft.isFromRound()) {
        if (const auto pieces = input.draft.pieces())
            m_conditions.append({u"stock"_s, tr("Stock at least"), TradeWords::quantity(*pieces), true});
        m_conditions.append({u"listed"_s, tr("Offers still listed"), tr("yes"), true});
    }
}

} // namespace tradewind
