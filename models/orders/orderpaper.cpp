// SPDX-License-Identifier: Apache-2.0
#include "models/orders/orderpaper.h"

#include "models/orders/ordertext.h"
#include "models/shared/daytext.h"
#include "models/shared/tradewords.h"
#include "services/domain/values/moneyformat.h"
#include "services/domain/values/wideint.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString kilograms(qint64 grams)
{
    return moneyformat::number(Decimal::scaled(grams, 3), QLocale());
}

/// The decimals that matter.
QString priceText(const UnitPrice& price)
{
    const auto exact = Decimal::parse(price.toWire());
    return exact ? moneyformat::number(*exact, QLocale()) : price.toWire();
}

const Document* documentOf(const PurchaseOrder& order, DocumentKind kind)
{
    for (const Document& document : order.documents) {
        if (document.kind.is(kind))
            return &document;
    }
    return nullptr;
}

OrderPaper begun(const OrderFile& file, DocumentKind kind)
{
    const PurchaseOrder& order = file.view.order;
    OrderPaper paper;
    paper.heading = OrderText::document(kind);
    const Document* document = documentOf(order, kind);
    paper.number = document ? document->number : order.number;
    paper.from = OrderPapers::tr("Issued from the platform's figures for the order");
    if (file.company)
        paper.to.append(file.company->name);
    paper.to.append(
        OrderPapers::tr("%1 %2", "postal code and city").arg(order.destination.postalCode, order.destination.city));
    paper.to.append(TradeWords::country(order.destination.country));
    if (file.company) {
        for (const TaxId& tax : file.company->taxIds)
            paper.to.append(u"%1 %2"_s.arg(tax.kind.toUpper(), tax.value));
    }
    const QDateTime at = document && document->issuedAt.isValid() ? document->issuedAt : order.placedAt;
    paper.facts.append({OrderPapers::tr("Date"), DayText::full(at.toLocalTime().date())});
    paper.facts.append({OrderPapers::tr("Order"), order.number});
    paper.facts.append({OrderPapers::tr("Delivery"), u"%1 %2"_s.arg(order.incoterm.toWire(), order.incotermPlace)});
    paper.facts.append({OrderPapers::tr("Service"), OrderText::serviceMode(order.serviceMode)});
    paper.fileName = paper.number + u".pdf"_s;
    return paper;
}

} // namespace

OrderPaper OrderPapers::proforma(const OrderFile& file)
{
    const PurchaseOrder& order = file.view.order;
    const QLocale locale;
    OrderPaper paper = begun(file, DocumentKind::Proforma);
    if (order.payBy.isValid())
        paper.facts.append({tr("Pay by"), DayText::full(order.payBy.toLocalTime().date())});
    paper.columns = {{tr("No."), 5, true},    {tr("Goods"), 43, false},
                     {tr("HS"), 10, false},   {tr("Quantity"), 14, true},
                     {tr("Price"), 12, true}, {tr("Amount, %1").arg(order.currency.code()), 16, true}};
    for (const OrderLine& line : order.lines) {
        paper.rows.append(
            {QString::number(line.lineNo),
             line.variant.isEmpty() ? line.title : tr("%1, %2", "title and variant").arg(line.title, line.variant),
             line.hs, TradeWords::quantity(line.quantity), priceText(line.unitPrice),
             moneyformat::number(line.lineTotal, locale)});
    }
    for (const Charge& charge : order.charges) {
        const QString name = TradeWords::charge(charge.kind);
        paper.totals.append({charge.basis.isEmpty() ? name : tr("%1 (%2)", "charge and basis").arg(name, charge.basis),
                             moneyformat::withCode(charge.amount, locale)});
    }
    paper.totals.append({tr("Total"), moneyformat::withCode(order.total, locale)});
    for (const Due& due : order.dues) {
        if (due.state.is(DueState::Paid) && due.paid) {
            paper.notes.append(tr("%1: %2, paid with %3.")
                                   .arg(TradeWords::due(due.kind), moneyformat::withCode(due.amount, locale),
                                        moneyformat::withCode(*due.paid, locale)));
        } else if (due.state.is(DueState::Due)) {
            paper.notes.append(
                tr("%1: %2, due.").arg(TradeWords::due(due.kind), moneyformat::withCode(due.amount, locale)));
        } else if (due.state.is(DueState::Expected)) {
            paper.notes.append(
                tr("%1: about %2, an estimate: %3.")
                    .arg(TradeWords::due(due.kind), moneyformat::withCode(due.amount, locale), due.basis));
        }
    }
    return paper;
}

bool OrderPapers::canPack(const OrderFile& file)
{
    return std::any_of(file.receipts.cbegin(), file.receipts.cend(),
                       [](const InboundReceipt& receipt) { return receipt.measured.has_value(); });
}

OrderPaper OrderPapers::packingList(const OrderFile& file)
{
    OrderPaper paper = begun(file, DocumentKind::PackingList);
    paper.columns = {{tr("Receipt"), 12, false}, {tr("Goods"), 38, false},     {tr("Quantity"), 14, true},
                     {tr("Cartons"), 10, true},  {tr("Carton, cm"), 14, true}, {tr("Weight, kg"), 12, true}};
    std::optional<qint64> cartons = 0;
    std::optional<qint64> grams = 0;
    for (const InboundReceipt& receipt : file.receipts) {
        if (!receipt.measured) {
            paper.notes.append(
                tr("%1 from %2 is not measured yet and not listed.").arg(receipt.number, receipt.supplierName));
            continue;
        }
        const Measured& measured = *receipt.measured;
        cartons = cartons ? wideint::add(*cartons, measured.cartons) : cartons;
        grams = grams ? wideint::add(*grams, measured.grams) : grams;
        const auto cm = [](qint64 mm) { return QLocale().toString((mm + 5) / 10); };
        for (qsizetype i = 0; i < receipt.lines.size(); ++i) {
            const ReceiptLine& line = receipt.lines.at(i);
            const bool first = i == 0; // figures of the receipt stand once
            paper.rows.append(
                {first ? receipt.number : QString(), line.title, TradeWords::quantity(line.received),
                 first ? QLocale().toString(measured.cartons) : QString(),
                 first ? u"%1 × %2 × %3"_s.arg(cm(measured.cartonDims.lengthMm), cm(measured.cartonDims.widthMm),
                                               cm(measured.cartonDims.heightMm))
                       : QString(),
                 first ? kilograms(measured.grams) : QString()});
        }
    }
    // A sum that does not fit is none: the paper goes without it.
    if (cartons)
        paper.totals.append({tr("Cartons"), QLocale().toString(*cartons)});
    if (grams)
        paper.totals.append({tr("Gross weight"), tr("%1 kg").arg(kilograms(*grams))});
    return paper;
}

} // namespace tradewind
