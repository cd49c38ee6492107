// SPDX-License-Identifier: Apache-2.0
#include "tests/app/screens/programwalk.h"

#include "app/accountdesks.h"
#include "models/shared/roles.h"
#include "tests/testkit/await.h"
#include "ui/shared/statestack.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/wizardframe.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

namespace {

bool isAnswer(const QString& pattern, const QString& route)
{
    const QStringList wanted = pattern.split(u'/');
    const QStringList parts = route.section(u'?', 0, 0).split(u'/');
    if (wanted.size() != parts.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i) != "*"_L1 && wanted.at(i) != parts.at(i))
            return false;
    }
    return true;
}

} // namespace

// Says what did not happen.
#define REACH(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            return u"does not hold: "_s + QStringLiteral(#condition);                                                  \
    } while (false)

ProgramWalk::ProgramWalk(const QString& folder, const QUrl& platform)
    : m_platform(platform)
    , m_profile(std::make_unique<Profile>(folder))
{
    m_options.demo = platform.isEmpty();
    m_options.language = u"en"_s;
    m_options.tourDirectory = folder; // nobody at the platform acts by himself
}

ProgramWalk::~ProgramWalk()
{
    m_hands.reset();
    m_controller.reset();
    m_app.reset();
}

Navigator& ProgramWalk::navigator()
{
    return *m_controller->window().navigator();
}

QString ProgramWalk::start()
{
    REACH(m_profile->take().ok());
    m_app = std::make_unique<AppScope>(*m_profile, ThemeController::Preference::Light);
    m_controller = std::make_unique<AppController>(*m_app, m_options);
    m_hands = std::make_unique<Hands>(&m_controller->window());
    m_controller->start();
    if (!m_options.demo)
        m_controller->signInScripted(m_platform, false, u"u-marta"_s);
    REACH(awaitUntil(
        [this] { return m_controller->current() && m_controller->current()->sync().state().lastSyncedAt.isValid(); }));
    m_controller->window().activateWindow();
    REACH(awaitUntil([this] { return m_controller->window().isActiveWindow(); }));
    // The catalogue comes beside the records.
    REACH(show(u"catalogue"_s));
    REACH(awaitUntil([this] { return m_hands->rowCount(u"catalogue.table"_s) > 100; }));
    return {};
}

bool ProgramWalk::show(const QString& route)
{
    if (!navigator().open(route.section(u'#', 0, 0)) || !hasArrived())
        return false;
    return !route.contains(u'#') || (turnTo(route.section(u'#', 1).toInt()) && hasArrived());
}

bool ProgramWalk::hasArrived()
{
    return awaitUntil([this] {
        const auto stacks = navigator().currentPage()->findChildren<StateStack*>();
        for (const StateStack* stack : stacks) {
            if (stack->isVisible() && stack->isWaiting())
                return false;
        }
        return true;
    });
}

bool ProgramWalk::turnTo(int step)
{
    auto* frame = navigator().currentPage()->findChild<WizardFrame*>();
    if (!frame)
        return false;
    bool chosen = false;
    const auto canGoOn = [this, frame, &chosen] {
        if (frame->nextButton()->isEnabled())
            return true;
        // Of what is offered somebody has to choose.
        const QString line = m_hands->firstNamed(u"shipmentWizard.line."_s);
        chosen = chosen || (!line.isEmpty() && m_hands->click(line));
        return false;
    };
    while (frame->current() < step) {
        const int before = frame->current();
        if (!awaitUntil(canGoOn))
            return false;
        // What the step asks for may be on its way yet: it is filled in by itself.
        const auto hasGoneOn = [frame, before] {
            if (frame->current() == before && frame->nextButton()->isEnabled())
                frame->nextButton()->click();
            return frame->current() > before;
        };
        if (!awaitUntil(hasGoneOn))
            return false;
    }
    if (frame->current() > step)
        Q_EMIT frame->stepRequested(step);
    return awaitUntil([frame, step] { return frame->current() == step; });
}

void ProgramWalk::keep(const QString& route)
{
    // What is spelled out wins over "*", as in the navigator.
    QString best;
    for (const QString& pattern : navigator().patterns()) {
        if (isAnswer(pattern, route) && (best.isEmpty() || pattern.count(u'*') < best.count(u'*')))
            best = pattern;
    }
    if (!best.isEmpty() && !m_ways.contains(best))
        m_ways.insert(best, route);
}

/// Where the rows of the page on show lead.
void ProgramWalk::keepRows()
{
    keep(navigator().currentRoute());
    for (const QAbstractItemView* view : navigator().currentPage()->findChildren<QAbstractItemView*>()) {
        if (!view->isVisible() || !view->model())
            continue;
        for (int row = 0; row < std::min(50, view->model()->rowCount(view->rootIndex())); ++row)
            keep(view->model()->index(row, 0, view->rootIndex()).data(role(Role::Route)).toString());
    }
}

bool ProgramWalk::leadsTo(const QString& button, const QString& place)
{
    return awaitUntil([&] { return m_hands->isEnabled(button); }) && m_hands->click(button) &&
           awaitUntil([&] { return navigator().currentRoute().startsWith(place); });
}

QString ProgramWalk::findWays()
{
    for (const auto& find :
         {&ProgramWalk::findPlaces, &ProgramWalk::findOffer, &ProgramWalk::findWizards, &ProgramWalk::findSteps}) {
        if (const QString problem = (this->*find)(); !problem.isEmpty())
            return problem;
    }
    return {};
}

/// Orders what is on the buying list that is on show.
bool ProgramWalk::order()
{
    // An order that is pressed while the list is reckoned once more leads nowhere, and may be pressed again.
    return awaitUntil([this] {
        if (navigator().currentRoute().startsWith(u"checkout/"_s))
            return true;
        if (m_hands->isEnabled(u"buying.order"_s))
            m_hands->click(u"buying.order"_s);
        return false;
    });
}

QString ProgramWalk::findPlaces()
{
    for (const QString& place :
         {u"home"_s,     u"catalogue"_s, u"buying"_s,          u"quotes"_s,
          u"orders"_s,   u"warehouse"_s, u"warehouse/items"_s, u"shipments"_s,
          u"money"_s,    u"messages"_s,  u"approvals"_s,       u"pending"_s,
          u"help"_s,     u"about"_s,     u"closed"_s,          u"money/rates"_s,
          u"followed"_s, u"compare"_s,   u"search?q=PO-102"_s, u"catalogue/search?q=tumbler"_s}) {
        if (!show(place))
            return u"nothing is shown at "_s + place;
        keepRows();
    }
    REACH(show(u"approvals"_s));
    REACH(m_hands->click(u"approvals.filter.all"_s));
    REACH(awaitUntil([this] { return m_hands->rowCount(u"approvals.list"_s) > 0; }));
    keepRows();
    keep(u"pending/1"_s);
    keep(u"pay/order/"_s + m_ways.value(u"orders/*"_s).section(u'/', 1));
    keep(u"messages/about/order/"_s + m_ways.value(u"orders/*"_s).section(u'/', 1));
    return {};
}

QString ProgramWalk::findOffer()
{
    // Goods that are sold in any such quantity.
    REACH(show(u"catalogue/search?q=vacuum%20tumbler"_s));
    REACH(awaitUntil([this] {
        if (navigator().currentRoute().startsWith(u"offer/"_s))
            return true;
        const int rows = m_hands->rowCount(u"catalogue.table"_s);
        if (rows > 0 && rows < 1000)
            m_hands->openRow(u"catalogue.table"_s, u"316 steel"_s);
        return false;
    }));
    m_ways.insert(u"offer/*"_s, navigator().currentRoute());
    REACH(leadsTo(u"offer.supplier"_s, u"supplier/"_s));
    keepRows();
    REACH(show(m_ways.value(u"offer/*"_s)));
    REACH(awaitUntil([this] { return m_hands->isEnabled(u"offer.addToList"_s); }));
    return {};
}

QString ProgramWalk::findWizards()
{
    REACH(m_hands->click(u"offer.addToList"_s));
    REACH(show(u"buying"_s));
    REACH(awaitUntil([this] { return m_hands->rowCount(u"buying.table"_s) > 1; }));
    const QSignalSpy advised(&m_controller->desks().buying, &BuyingDesk::advised);
    REACH(m_hands->editCell(u"buying.table"_s, 1, 1, u"600"_s));
    // What the list allows is reckoned behind the edit, and what would be cheaper behind that.
    REACH(awaitUntil([&advised] { return !advised.isEmpty(); }));
    keep(u"buying/"_s + qobject_cast<QComboBox*>(m_hands->find(u"buying.lists"_s))->currentData().toString());
    REACH(order());
    keepRows();
    REACH(show(u"buying"_s));
    REACH(leadsTo(u"buying.quote"_s, u"quote-wizard/"_s));
    keepRows();
    REACH(show(u"shipments"_s));
    REACH(leadsTo(u"shipments.build"_s, u"warehouse/items"_s));
    REACH(awaitUntil([this] {
        // Goods of a shipment that is under way cannot be ticked.
        for (int row = 0; row < m_hands->rowCount(u"stored.table"_s); ++row) {
            if (m_hands->selectRowAt(u"stored.table"_s, row) && m_hands->isEnabled(u"stored.buildShipment"_s))
                return true;
        }
        return false;
    }));
    REACH(leadsTo(u"stored.buildShipment"_s, u"shipment-wizard/"_s));
    keepRows();
    return {};
}

QString ProgramWalk::findSteps()
{
    const QList<int> all{0, 1, 2, 3, 4};
    REACH(findSteps(u"quote-wizard/*"_s, all));
    REACH(findSteps(u"shipment-wizard/*"_s, all));
    // So small an order needs no approval; a large one is not let further than there.
    REACH(findSteps(u"checkout/*"_s, {0, 1, 2, 4, 5}));
    REACH(show(u"buying"_s));
    REACH(m_hands->click(u"buying.newList"_s));
    REACH(m_hands->type(u"buying.name"_s, u"Many"_s));
    REACH(m_hands->click(u"buying.nameDone"_s));
    REACH(show(m_ways.value(u"offer/*"_s)));
    REACH(awaitUntil([this] { return m_hands->isEnabled(u"offer.addToList"_s); }));
    REACH(m_hands->click(u"offer.addToList"_s));
    REACH(show(u"buying"_s));
    REACH(awaitUntil([this] { return m_hands->rowCount(u"buying.table"_s) > 1; }));
    REACH(m_hands->editCell(u"buying.table"_s, 1, 1, u"1080"_s)); // nearly all there are
    REACH(order());
    REACH(findSteps(navigator().currentRoute(), {3}));
    REACH(m_hands->isEnabled(u"checkout.approval.max"_s));
    return {};
}

bool ProgramWalk::findSteps(const QString& wizard, const QList<int>& steps)
{
    const QString way = m_ways.value(wizard, wizard);
    return std::all_of(steps.begin(), steps.end(), [&](int step) {
        const QString route = way + u'#' + QString::number(step);
        m_ways.insert(u"%1 step %2"_s.arg(way.section(u'/', 0, 0)).arg(step + 1), route);
        return show(route);
    });
}

#undef REACH

} // namespace tradewind
