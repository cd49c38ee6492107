// SPDX-License-Identifier: Apache-2.0
// The part of the tour from an offer to an accepted quote: buying list, a request in two quantities with a split, a
// round, a counter with a deposit of 30 %, the round that answers it.
#include "app/tour/tour.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// A price a little below the one that is shown ("¥17.190000"), in whole cents, as a person would type it.
QString aLittleLess(const QString& shown, const QLocale& locale)
{
    QString digits;
    for (const QChar letter : shown.section(u' ', 0, 0)) {
        if (letter.isDigit())
            digits.append(letter);
    }
    const qint64 cents = digits.toLongLong() / 10000 * 95 / 100; // six decimals are shown
    return u"%1%2%3"_s.arg(QString::number(cents / 100), locale.decimalPoint(),
                           QString::number(cents % 100).rightJustified(2, u'0'));
}

} // namespace

void Tour::supplierAnswers(const QString& name, int columns)
{
    Hands& hands = m_runner->hands();
    m_runner->add(
        {.name = name + u"-answer"_s,
         .ready = {},
         .act =
             [this, &hands] {
                 const QString rfq = hands.text(u"pageTitle"_s).toLower();
                 return m_controls->post(u"/sandbox/story"_s, {{u"beat"_s, u"supplier_answer"_s}, {u"rfqId"_s, rfq}});
             },
         .done = [this] { return m_controls->isDone(); },
         .facts = {},
         .picture = false});
    m_runner->add({.name = name,
                   .ready = {},
                   .act = {},
                   .done =
                       [&hands, columns] {
                           const QJsonArray table = hands.table(u"rfq.comparison"_s);
                           return table.size() > 3 && table.at(1).toArray().size() == columns &&
                                  hands.isEnabled(u"rfq.accept"_s);
                       },
                   .facts = {u"rfq."_s},
                   .seconds = 60});
}

void Tour::addSourcing()
{
    Hands& hands = m_runner->hands();
    m_runner->add({.name = u"offer-to-list"_s,
                   .ready = [&hands] { return hands.isEnabled(u"offer.addToList"_s); },
                   .act = [&hands] { return hands.click(u"offer.addToList"_s) && hands.click(u"nav.buying"_s); },
                   .done = [&hands] { return hands.rowCount(u"buying.table"_s) > 1; },
                   .facts = {},
                   .picture = false});
    m_runner->add({.name = u"buying-list"_s,
                   .ready = {},
                   .act = [&hands] { return hands.editCell(u"buying.table"_s, 1, 1, u"600"_s); },
                   .done = [&hands] { return hands.isEnabled(u"buying.order"_s); },
                   .facts = {u"buying."_s}});
    press(u"quote-items"_s, u"buying.quote"_s, u"quoteWizard.title"_s, {u"quoteWizard."_s});
    press(u"quote-step-2"_s, u"wizardNext"_s, u"quoteWizard.quantities"_s, {u"quoteWizard."_s});
    press(u"quote-scenario"_s, u"quoteWizard.addScenario"_s, u"quoteWizard.scenario.B"_s, {u"quoteWizard."_s});
    m_runner->add({.name = u"quote-quantities"_s,
                   .ready = {},
                   .act =
                       [&hands] {
                           return hands.type(u"quoteWizard.scenario.B"_s, u"Year"_s) &&
                                  hands.editCell(u"quoteWizard.quantities"_s, 0, 2, u"3000"_s);
                       },
                   .done =
                       [&hands] {
                           const QJsonArray table = hands.table(u"quoteWizard.quantities"_s);
                           return table.size() > 2 && table.last().toArray().at(2).toString().contains(u"EUR"_s);
                       },
                   .facts = {u"quoteWizard."_s}});
    press(u"quote-step-3"_s, u"wizardNext"_s, u"quoteWizard.packaging.L1"_s, {u"quoteWizard."_s});
    m_runner->add(
        {.name = u"quote-packaging"_s,
         .ready = {},
         .act = [&hands] { return hands.type(u"quoteWizard.packaging.L1"_s, u"White box, laser logo on one side"_s); },
         .done = {},
         .facts = {u"quoteWizard."_s}});
    press(u"quote-step-4"_s, u"wizardNext"_s, u"quoteWizard.addSplit"_s, {u"quoteWizard."_s});
    press(u"quote-split-1"_s, u"quoteWizard.addSplit"_s, u"quoteWizard.split.0.quantity"_s, {u"quoteWizard."_s});
    m_runner->add({.name = u"quote-split-2"_s,
                   .ready = {},
                   .act =
                       [&hands] {
                           return hands.type(u"quoteWizard.split.0.quantity"_s, u"2000"_s) &&
                                  hands.click(u"quoteWizard.addSplit"_s);
                       },
                   .done = [&hands] { return hands.isShown(u"quoteWizard.split.1.quantity"_s); },
                   .facts = {u"quoteWizard."_s}});
    press(u"quote-review"_s, u"wizardNext"_s, u"quoteWizard.review.total.B"_s, {u"quoteWizard.review."_s});
    m_runner->add({.name = u"quote-sent"_s,
                   .ready = [&hands] { return hands.isEnabled(u"wizardNext"_s); },
                   .act = [&hands] { return hands.click(u"wizardNext"_s); },
                   .done = [&hands] { return hands.isEnabled(u"rfq.cancel"_s); },
                   .facts = {u"rfq."_s},
                   .seconds = 60});
    supplierAnswers(u"round-1"_s, 2);
    m_runner->add({.name = u"quotes"_s,
                   .ready = {},
                   .act =
                       [this, &hands] {
                           m_quote = hands.text(u"pageTitle"_s);
                           return hands.click(u"nav.quotes"_s);
                       },
                   .done = [&hands] { return hands.rowCount(u"quotes.table"_s) > 0; },
                   .facts = {u"quotes."_s}});
    m_runner->add({.name = u"quote-opened"_s,
                   .ready = {},
                   .act = [this, &hands] { return hands.openRow(u"quotes.table"_s, m_quote); },
                   .done = [&hands] { return hands.isEnabled(u"rfq.counter"_s); },
                   .facts = {},
                   .picture = false});
    press(u"counter-form"_s, u"rfq.counter"_s, u"rfq.counter.price.L1"_s, {u"rfq."_s});
    m_runner->add({.name = u"counter"_s,
                   .ready = {},
                   .act =
                       [&hands] {
                           // Headers, round, state, group, unit price.
                           const QString price = hands.table(u"rfq.comparison"_s).at(4).toArray().last().toString();
                           return hands.type(u"rfq.counter.price.L1"_s, aLittleLess(price, hands.window()->locale())) &&
                                  hands.type(u"rfq.counter.deposit"_s, u"30"_s);
                       },
                   .done = {},
                   .facts = {u"rfq."_s}});
    m_runner->add({.name = u"counter-sent"_s,
                   .ready = {},
                   .act = [&hands] { return hands.click(u"rfq.counter.send"_s); },
                   .done = [this, &hands] { return !hands.isShown(u"rfq.counter.send"_s) && isQuiet(); },
                   .facts = {},
                   .picture = false,
                   .seconds = 60});
    supplierAnswers(u"round-2"_s, 4);
    m_runner->add({.name = u"round-2-accepted"_s,
                   .ready = [&hands] { return hands.isEnabled(u"rfq.accept"_s); },
                   .act = [&hands] { return hands.click(u"rfq.accept"_s); },
                   .done = [&hands] { return hands.isEnabled(u"rfq.order"_s); },
                   .facts = {u"rfq."_s},
                   .seconds = 60});
}

} // namespace tradewind
