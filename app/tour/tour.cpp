// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"

#include "app/accountdesks.h"
#include "services/core/logging.h"
#include "ui/shell/navigator.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kOwner = "u-marta"_L1;
constexpr int kSignInWithinMs = 60000;
} // namespace

Tour::Tour(AppController& controller, AppScope& app, const CommandLine& options)
    : m_controller(controller)
    , m_app(app)
    , m_options(options)
{
}

void Tour::start()
{
    connect(&m_controller, &AppController::accountShown, this, &Tour::begin, Qt::SingleShotConnection);
    QTimer::singleShot(kSignInWithinMs, this, [this] {
        if (!m_runner)
            finish(u"nobody could be signed in within a minute"_s);
    });
    // Without a person there is no browser: the tour walks the platform's own pages.
    if (m_options.platform)
        m_controller.signInScripted(*m_options.platform, false, kOwner);
}

void Tour::begin()
{
    const QUrl base = m_controller.current()->base();
    m_controls = std::make_unique<PlatformControls>(m_app.network(), base);
    const QJsonObject head{{u"tour"_s, 3},
                           {u"platform"_s, base.toString()},
                           {u"language"_s, m_options.language},
                           {u"theme"_s, m_options.theme},
                           {u"width"_s, m_controller.window().width()},
                           {u"height"_s, m_controller.window().height()}};
    m_runner = std::make_unique<TourRunner>(
        &m_controller.window(), m_options.tourDirectory, head, [this] { return route(); },
        [this] {
            CatalogueDesk& catalogue = m_controller.desks().catalogue;
            return catalogue.pictures().isIdle() && !catalogue.load().isLoading();
        });
    connect(m_runner.get(), &TourRunner::finished, this, &Tour::finish);
    addBrowsing();
    addSourcing();
    addCheckout();
    addBalance();
    addWarehouse();
    addShipment();
    addReview(u"reviewed"_s);
    addOffline();
    addJournal();
    m_runner->start();
}

void Tour::finish(const QString& problem)
{
    if (!problem.isEmpty())
        std::fprintf(stderr, "tradewind: the tour failed: %s\n", qPrintable(problem));
    m_controller.quit(problem.isEmpty() ? 0 : 1);
}

void Tour::goTo(const QString& name, const QString& place, const QString& awaited, const QStringList& facts)
{
    Hands& hands = m_runner->hands();
    m_runner->add({.name = name,
                   .ready = {},
                   .act = [&hands, place] { return hands.click(u"nav."_s + place); },
                   .done = [&hands, awaited] { return hands.isShown(awaited); },
                   .facts = facts});
}

void Tour::openListed(const QString& name, const QString& place, const QString& list, std::function<QString()> text,
                      std::function<bool()> done, const QStringList& facts, bool picture)
{
    Hands& hands = m_runner->hands();
    m_runner->add({.name = name,
                   .ready = [&hands, place] { return hands.click(u"nav."_s + place); },
                   .act = [&hands, list, text = std::move(text)] { return hands.openRow(list, text()); },
                   .done = std::move(done),
                   .facts = facts,
                   .picture = picture});
}

void Tour::press(const QString& name, const QString& button, const QString& awaited, const QStringList& facts)
{
    Hands& hands = m_runner->hands();
    m_runner->add({.name = name,
                   .ready = [&hands, button] { return hands.isEnabled(button); },
                   .act = [&hands, button] { return hands.click(button); },
                   .done = [&hands, awaited] { return hands.isShown(awaited); },
                   .facts = facts});
}

void Tour::control(const QString& name, const QString& path, std::function<QJsonObject()> body)
{
    m_runner->add({.name = name,
                   .ready = {},
                   .act = [this, path, body = std::move(body)] { return m_controls->post(path, body()); },
                   .done =
                       [this] {
                           if (!m_controls->problem().isEmpty())
                               m_runner->note(u"problem"_s, m_controls->problem());
                           return m_controls->isDone();
                       },
                   .facts = {},
                   .picture = false});
}

void Tour::beat(const QString& name, const QString& beat, const QString& aboutMember, const QString* about,
                const QJsonObject& more)
{
    control(name, u"/sandbox/story"_s, [beat, aboutMember, about, more] {
        QJsonObject body = more;
        body.insert(u"beat"_s, beat);
        if (about)
            body.insert(aboutMember, *about);
        return body;
    });
}

bool Tour::isQuiet()
{
    constexpr int kLooks = 30;
    const bool quiet = m_controller.current()->outbox().waitingCount() == 0 &&
                       m_controller.current()->sync().isOnline() && !m_controller.current()->sync().state().syncing;
    m_quietLooks = quiet ? m_quietLooks + 1 : 0;
    if (m_quietLooks < kLooks)
        return false;
    m_quietLooks = 0;
    return true;
}

bool Tour::isChinese() const
{
    return m_options.language.startsWith("zh"_L1);
}

QString Tour::route() const
{
    return m_controller.window().navigator()->currentRoute();
}

void Tour::settle(const QString& name)
{
    m_runner->add({.name = name,
                   .ready = {},
                   .act =
                       [this] {
                           m_controller.current()->sync().syncNow();
                           return true;
                       },
                   .done = [this] { return isQuiet(); },
                   .facts = {},
                   .picture = false,
                   .seconds = 60});
}

void Tour::step(const QString& name, std::function<bool()> act, std::function<bool()> done, const QStringList& facts,
                bool picture, int seconds)
{
    m_runner->add({.name = name,
                   .ready = {},
                   .act = std::move(act),
                   .done = std::move(done),
                   .facts = facts,
                   .picture = picture,
                   .seconds = seconds});
}

void Tour::addBrowsing()
{
    Hands& hands = m_runner->hands();
    m_runner->add({.name = u"notice-closed"_s,
                   .ready = {},
                   .act = [&hands] { return !hands.isShown(u"bannerClose"_s) || hands.click(u"bannerClose"_s); },
                   .done = [&hands] { return !hands.isShown(u"bannerClose"_s); },
                   .facts = {},
                   .picture = false});
    step(
        u"home"_s, [&hands] { return hands.click(u"nav.home"_s); },
        [this, &hands] {
            return hands.rowCount(u"home.needs"_s) > 0 && hands.isShown(u"home.rateChart"_s) && isQuiet();
        },
        {u"home."_s}, true, 60);
    m_runner->add({.name = u"catalogue"_s,
                   .ready = {},
                   .act = [&hands] { return hands.click(u"nav.catalogue"_s); },
                   .done = [&hands] { return hands.rowCount(u"catalogue.table"_s) > 10; },
                   .facts = {u"catalogue."_s},
                   .seconds = 60});
    m_runner->add({.name = u"catalogue-search"_s,
                   .ready = {},
                   .act =
                       [this, &hands] {
                           return hands.type(u"catalogue.search"_s,
                                             isChinese() ? u"真空保温杯"_s : u"vacuum tumbler"_s) &&
                                  hands.press(u"catalogue.search"_s, Qt::Key_Return);
                       },
                   .done =
                       [&hands] {
                           const int rows = hands.rowCount(u"catalogue.table"_s);
                           if (rows == 0 || rows >= 1000)
                               return false;
                           const QJsonArray first = hands.table(u"catalogue.table"_s, 1).at(1).toArray();
                           return std::any_of(first.begin(), first.end(),
                                              [](const QJsonValue& cell) { return !cell.toString().isEmpty(); });
                       },
                   .facts = {u"catalogue."_s}});
    m_runner->add({.name = u"catalogue-filter"_s,
                   .ready = {},
                   .act = [&hands] { return hands.click(u"catalogue.filter.moq.300"_s); },
                   .done = [&hands] { return hands.isShown(u"catalogue.clearFilters"_s); },
                   .facts = {u"catalogue."_s}});
    m_runner->add({.name = u"catalogue-cards"_s,
                   .ready = {},
                   .act = [&hands] { return hands.click(u"catalogue.view.cards"_s); },
                   .done = [&hands] { return hands.isShown(u"catalogue.cards"_s); },
                   .facts = {u"catalogue."_s}});
    m_runner->add({.name = u"catalogue-list-again"_s,
                   .ready = {},
                   .act = [&hands] { return hands.click(u"catalogue.view.list"_s); },
                   .done = [&hands] { return hands.isShown(u"catalogue.table"_s); },
                   .facts = {},
                   .picture = false});
    m_runner->add(
        {.name = u"offer"_s,
         .ready = [&hands] { return hands.rowCount(u"catalogue.table"_s) > 0; },
         .act = [this,
                 &hands] { return hands.openRow(u"catalogue.table"_s, isChinese() ? u"316不锈钢"_s : u"316 steel"_s); },
         .done =
             [this, &hands] {
                 m_goods = hands.text(u"offer.title"_s);
                 return hands.isEnabled(u"offer.requestQuote"_s) && !m_goods.isEmpty();
             },
         .facts = {u"offer."_s}});
}

void Tour::addOffline()
{
    if (!m_controller.demoPlatform())
        return; // only a platform that was started here can be stopped here
    Hands& hands = m_runner->hands();
    m_runner->add({.name = u"platform-stopped"_s,
                   .ready = {},
                   .act =
                       [this] {
                           m_controller.demoPlatform()->stop();
                           m_controller.current()->sync().syncNow();
                           return true;
                       },
                   .done = [this] { return !m_controller.current()->sync().isOnline(); },
                   .facts = {},
                   .picture = false,
                   .seconds = 60});
    addReview(u"offline"_s);
    m_runner->add({.name = u"message-written-offline"_s,
                   .ready = [&hands] { return hands.isEnabled(u"messages.text"_s); },
                   .act =
                       [&hands] {
                           return hands.type(u"messages.text"_s, u"Written while the platform was away."_s) &&
                                  hands.click(u"messages.send"_s);
                       },
                   .done = [this] { return m_controller.current()->outbox().waitingCount() > 0; },
                   .facts = {u"messages."_s}});
    step(
        u"pending"_s, [&hands] { return hands.click(u"statusChip"_s); },
        [&hands] { return hands.rowCount(u"pending.table"_s) > 0 && hands.isShown(u"pending.copy"_s); },
        {u"pending."_s});
    goTo(u"messages-again"_s, u"messages"_s, u"messages.threads"_s, {u"messages."_s});
    m_runner->add({.name = u"platform-back"_s,
                   .ready = {},
                   .act =
                       [this] {
                           m_controller.demoPlatform()->start();
                           return true;
                       },
                   .done = [this] { return m_controller.demoPlatform()->isRunning(); },
                   .facts = {},
                   .picture = false});
    m_runner->add({.name = u"message-delivered"_s,
                   .ready = {},
                   .act =
                       [this] {
                           m_controller.current()->sync().syncNow();
                           return true;
                       },
                   .done =
                       [this] {
                           return m_controller.current()->sync().isOnline() &&
                                  m_controller.current()->outbox().waitingCount() == 0;
                       },
                   .facts = {u"messages."_s},
                   .seconds = 90});
}

void Tour::addJournal()
{
    // What the platform says it did, for the checker; it is compared with what was shown.
    m_runner->add({.name = u"journal"_s,
                   .ready = {},
                   .act = [this] { return m_controls->get(u"/sandbox/journal?limit=10000"_s); },
                   .done =
                       [this] {
                           if (!m_controls->isDone())
                               return false;
                           QFile file(m_runner->directory().filePath(u"journal.json"_s));
                           return file.open(QIODevice::WriteOnly) &&
                                  file.write(QJsonDocument(m_controls->answer()).toJson()) > 0;
                       },
                   .facts = {},
                   .picture = false});
}

} // namespace tradewind
