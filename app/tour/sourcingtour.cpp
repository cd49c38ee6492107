// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"

namespace tradewind {
using namespace Qt::StringLiterals;

/// From the offer to an accepted second round: buying list, request with two scenarios and a split, counter, accept.
void Tour::addSourcing()
{
    Hands& hands = m_runner->hands();
    step(
        u"offer-quantity"_s, [&hands] { return hands.editCell(u"offer.skus"_s, 0, 1, u"1000"_s); },
        [&hands] { return hands.isEnabled(u"offer.addToList"_s); }, {u"offer."_s});
    step(
        u"added-to-list"_s, [&hands] { return hands.click(u"offer.addToList"_s); }, {}, {}, false);
    step(
        u"buying-list"_s, [&hands] { return hands.click(u"nav.buying"_s); },
        [&hands] { return hands.rowCount(u"buying.table"_s) > 0; }, {u"buying."_s});
    step(
        u"quote-items"_s, [&hands] { return hands.click(u"buying.quote"_s); },
        [&hands] { return hands.isShown(u"quoteWizard.title"_s); }, {u"quoteWizard."_s});
    step(
        u"quote-quantities"_s, [&hands] { return hands.click(u"wizardNext"_s); },
        [&hands] { return hands.isShown(u"quoteWizard.quantities"_s); }, {}, false);
    step(
        u"quote-second-scenario"_s, [&hands] { return hands.click(u"quoteWizard.addScenario"_s); },
        [&hands] { return hands.table(u"quoteWizard.quantities"_s, 1).at(0).toArray().size() > 3; }, {}, false);
    step(u"quote-two-scenarios"_s, [&hands] { return hands.editCell(u"quoteWizard.quantities"_s, 0, 2, u"3000"_s); },
         {}, {u"quoteWizard."_s});
    step(
        u"quote-packaging"_s, [&hands] { return hands.click(u"wizardNext"_s); },
        [&hands] { return hands.isShown(u"quoteWizard.addFile"_s); }, {u"quoteWizard."_s});
    step(
        u"quote-splits"_s, [&hands] { return hands.click(u"wizardNext"_s); },
        [&hands] { return hands.isShown(u"quoteWizard.addSplit"_s); }, {}, false);
    step(
        u"quote-first-delivery"_s, [&hands] { return hands.click(u"quoteWizard.addSplit"_s); },
        [&hands] { return hands.isShown(u"quoteWizard.split.0.quantity"_s); }, {}, false);
    step(
        u"quote-second-delivery"_s, [&hands] { return hands.click(u"quoteWizard.addSplit"_s); },
        [&hands] { return hands.isShown(u"quoteWizard.split.1.quantity"_s); }, {}, false);
    step(u"quote-split"_s,
         [&hands] {
             return hands.type(u"quoteWizard.split.0.quantity"_s, u"1800"_s) &&
                    hands.type(u"quoteWizard.split.1.quantity"_s, u"1200"_s) &&
                    hands.type(u"quoteWizard.place"_s, u"Hamburg"_s);
         },
         {}, {u"quoteWizard."_s});
    step(
        u"quote-review"_s, [&hands] { return hands.click(u"wizardNext"_s); },
        [&hands] { return hands.text(u"wizardNext"_s).contains(u"Send"_s) || hands.isShown(u"quoteWizard.note"_s); },
        {u"quoteWizard."_s});
    step(
        u"quote-sent"_s, [&hands] { return hands.isEnabled(u"wizardNext"_s) && hands.click(u"wizardNext"_s); },
        [&hands] { return hands.isShown(u"rfq.state"_s); }, {u"rfq."_s});
    settle(u"quote-confirmed"_s);
    beat(u"supplier-quotes"_s, u"supplier_answer"_s);
    settle(u"round-1-arrived"_s);
    step(u"round-1"_s, {}, [&hands] { return hands.isEnabled(u"rfq.counter"_s); }, {u"rfq."_s});
    step(
        u"counter-form"_s, [&hands] { return hands.click(u"rfq.counter"_s); },
        [&hands] { return !hands.firstNamed(u"rfq.counter.price."_s).isEmpty(); }, {}, false);
    step(
        u"counter"_s,
        [&hands] {
            return hands.type(hands.firstNamed(u"rfq.counter.price."_s), u"20.50"_s) &&
                   hands.type(u"rfq.counter.note"_s, u"We take 3,000 if you come down."_s);
        },
        [&hands] { return hands.isEnabled(u"rfq.counter.send"_s); }, {u"rfq."_s});
    step(
        u"counter-sent"_s, [&hands] { return hands.click(u"rfq.counter.send"_s); },
        [&hands] { return !hands.isShown(u"rfq.counter.send"_s); }, {u"rfq."_s});
    settle(u"counter-confirmed"_s);
    beat(u"supplier-answers"_s, u"supplier_answer"_s);
    settle(u"round-2-arrived"_s);
    step(u"round-2"_s, {}, [&hands] { return hands.isEnabled(u"rfq.accept"_s) && hands.isEnabled(u"rfq.counter"_s); },
         {u"rfq."_s});
    step(
        u"round-2-accepted"_s, [&hands] { return hands.click(u"rfq.accept"_s); }, {}, {}, false);
    settle(u"acceptance-confirmed"_s);
    step(u"accepted"_s, {}, [&hands] { return hands.isEnabled(u"rfq.order"_s); }, {u"rfq."_s});
}

} // namespace tradewind
