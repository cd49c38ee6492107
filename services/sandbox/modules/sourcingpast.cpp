// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/sourcingpast.h"

#include "services/sandbox/modules/sourcing.h"
#include "services/sandbox/platform/amounts.h"
#include "services/sandbox/platform/scheduler.h"
#include "services/sandbox/platform/server.h"

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// How a request ended, or where it stands.
enum class Fate { Waiting, Sourcing, Asked, Quoted, Countered, LastHours, Accepted, Declined, Cancelled, Expired };

struct Story
{
    const char* user;
    const char* address;
    int daysAgo;
    int offer; ///< place in the catalogue
    int pieces;
    int morePieces; ///< second scenario; 0: none
    const char* spec;
    Fate fate;
};

/// RFQ-0301 to RFQ-0318, numbered by the day they were asked.
constexpr Story kStories[] = {
    {"u-jonas", "adr-nordhafen-1", 96, 21, 1200, 0, "Matt lacquer, no logo.", Fate::Expired},
    {"u-luis", "adr-cascade-1", 88, 34, 800, 1600, "Carton label in English.", Fate::Declined},
    {"u-jonas", "adr-nordhafen-2", 81, 12, 2000, 0, "Colours as in the sample.", Fate::Cancelled},
    {"u-marta", "adr-nordhafen-1", 74, 8, 600, 1200, "Print of our pattern, two colours.", Fate::Expired},
    {"u-dana", "adr-cascade-1", 66, 45, 1500, 0, "As listed.", Fate::Expired},
    {"u-jonas", "adr-nordhafen-1", 59, 17, 2400, 4800, "Natural, logo print 80 × 60 mm.", Fate::Declined},
    {"u-jonas", "adr-nordhafen-1", 45, 5, 3200, 0, "As listed, neutral carton.", Fate::Expired},
    {"u-luis", "adr-cascade-1", 38, 27, 900, 0, "Custom sleeve.", Fate::Cancelled},
    {"u-marta", "adr-nordhafen-2", 31, 30, 500, 1000, "With EU plug.", Fate::Declined},
    {"u-jonas", "adr-nordhafen-1", 24, 3, 1800, 0, "Three glazes, equal parts.", Fate::Expired},
    {"u-dana", "adr-cascade-1", 12, 52, 2000, 3000, "Laser logo on the lid.", Fate::Countered},
    {"u-jonas", "adr-nordhafen-1", 9, 2, 3200, 0, "As listed, set of six.", Fate::Accepted},
    {"u-marta", "adr-nordhafen-1", 6, 14, 700, 1400, "Emboss our mark at the bottom.", Fate::Quoted},
    {"u-luis", "adr-cascade-1", 4, 61, 1000, 0, "As listed.", Fate::Quoted},
    {"u-jonas", "adr-nordhafen-2", 2, 9, 2500, 0, "One colour logo print.", Fate::Asked},
    {"u-dana", "adr-cascade-1", 1, 40, 600, 1200, "Hang tag with our barcode.", Fate::Sourcing},
    {"u-jonas", "adr-nordhafen-1", 0, 19, 1500, 0, "Recycled packaging, no plastic.", Fate::Waiting},
    {"u-marta", "adr-nordhafen-1", 17, 0, 3000, 5000, "Laser logo 42 × 18 mm on the body; three colours, equal parts.",
     Fate::LastHours},
};

/// The acts of a past, each with its moment.
class Past
{
public:
    Past(Server& server, const Context& context, Tx& tx)
        : m_server(server)
        , m_context(context)
        , m_tx(tx)
        , m_anchor(tx.now())
    {
    }

    void tell(const Story& story)
    {
        const QDateTime start = m_anchor.addDays(-story.daysAgo)
                                    .addSecs(story.daysAgo == 0             ? -600
                                             : story.fate == Fate::Sourcing ? 23 * 3600
                                                                            : -5 * 3600);
        const auto id = std::make_shared<QString>();
        at(start, [this, story, id] { *id = create(story); });
        switch (story.fate) {
        case Fate::Waiting:
        case Fate::Sourcing:
        case Fate::Quoted:
        case Fate::Expired:
            break;
        case Fate::Asked:
            at(start.addSecs(3600), [this, id] { m_context.story[u"info_request"_s].play(m_tx, {{u"rfqId"_s, *id}}); });
            break;
        case Fate::Countered:
            at(start.addDays(2), [this, story, id] { counter(story, *id, 93, true); });
            break;
        case Fate::LastHours:
            at(start.addDays(2), [this, story, id] { counter(story, *id, 91, false); });
            at(start.addDays(2).addSecs(600), [this, story, id] {
                say(story, *id, u"Can they hold the price when we take 5,000 before February?"_s);
            });
            at(start.addDays(7), [this, story, id] { counter(story, *id, 93, true); });
            at(m_anchor.addSecs(-19 * 3600), [this, story, id] { act(story, *id, u"renewal"_s, {{u"hours"_s, 24}}); });
            break;
        case Fate::Accepted:
            at(start.addDays(3), [this, story, id] { act(story, *id, u"renewal"_s, {{u"hours"_s, 14 * 24}}); });
            at(start.addDays(5), [this, story, id] { act(story, *id, u"accept"_s, {{u"scenarioId"_s, u"A"_s}}); });
            break;
        case Fate::Declined:
            at(start.addDays(3), [this, story, id] {
                act(story, *id, u"decline"_s, {{u"reason"_s, u"Too dear for this season."_s}});
            });
            break;
        case Fate::Cancelled:
            at(start.addSecs(3 * 3600), [this, story, id] {
                const QJsonObject body{{u"clientRef"_s, ref()}, {u"reason"_s, u"The customer changed their mind."_s}};
                perform(story, u"/v1/rfqs/%1/cancel"_s.arg(*id), body);
            });
            break;
        }
    }

    void play()
    {
        std::stable_sort(m_acts.begin(), m_acts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [time, act] : m_acts) {
            passTime(m_context, m_tx, time);
            act();
        }
        passTime(m_context, m_tx, m_anchor);
    }

private:
    void at(const QDateTime& time, std::function<void()> act) { m_acts.emplace_back(time, std::move(act)); }

    QString ref() { return u"past-%1"_s.arg(m_tx.nextNumber(u"past"_s), 8, 10, QLatin1Char('0')); }

    QJsonObject perform(const Story& story, const QString& path, const QJsonObject& body)
    {
        return m_server.perform(m_tx, QString::fromLatin1(story.user), u"POST"_s, path, body);
    }

    QString create(const Story& story)
    {
        const QString offerId = m_context.offers->offerId(story.offer);
        const QJsonObject offer = m_context.offers->offer(offerId);
        QJsonArray scenarios;
        QJsonArray quantities;
        for (const auto& [name, pieces] : {std::pair(u"A"_s, story.pieces), std::pair(u"B"_s, story.morePieces)}) {
            if (pieces == 0)
                continue;
            scenarios.append(
                QJsonObject{{u"id"_s, name}, {u"name"_s, u"%1 %2"_s.arg(pieces).arg(offer["unit"_L1].toString())}});
            quantities.append(
                QJsonObject{{u"scenarioId"_s, name},
                            {u"quantity"_s, amounts::quantity(pieces * 1000LL, offer["unit"_L1].toString())}});
        }
        const QJsonObject line{{u"id"_s, u"L1"_s},
                               {u"offerId"_s, offerId},
                               {u"skuId"_s, offer["skus"_L1][0]["id"_L1]},
                               {u"title"_s, offer["title"_L1]},
                               {u"spec"_s, QString::fromUtf8(story.spec)},
                               {u"quantities"_s, quantities},
                               {u"sample"_s, story.morePieces > 0},
                               {u"qcPlan"_s, u"aql"_s},
                               {u"files"_s, QJsonArray()}};
        const bool inGermany = QLatin1StringView(story.address).startsWith("adr-nordhafen"_L1);
        const QJsonObject body{{u"clientRef"_s, ref()},
                               {u"title"_s, offer["title"_L1].toString().left(200)},
                               {u"serviceMode"_s, u"full_service"_s},
                               {u"currency"_s, u"CNY"_s},
                               {u"addressId"_s, QString::fromLatin1(story.address)},
                               {u"incoterm"_s, u"DAP"_s},
                               {u"incotermPlace"_s, inGermany ? u"Hamburg"_s : u"Portland"_s},
                               {u"scenarios"_s, scenarios},
                               {u"lines"_s, QJsonArray{line}},
                               {u"splits"_s, QJsonArray()},
                               {u"note"_s, QString()},
                               {u"files"_s, QJsonArray()}};
        return perform(story, u"/v1/rfqs"_s, body)["id"_L1].toString();
    }

    QJsonObject expectLatest(const QString& id) const
    {
        const QJsonObject round = latestRound(*m_tx.get(u"rfq"_s, id));
        return {{u"roundNo"_s, round["no"_L1]}, {u"contentHash"_s, round["contentHash"_L1]}};
    }

    void act(const Story& story, const QString& id, const QString& what, QJsonObject body)
    {
        body["clientRef"_L1] = ref();
        body["expect"_L1] = expectLatest(id);
        perform(story, u"/v1/rfqs/%1/%2"_s.arg(id, what), body);
    }

    void counter(const Story& story, const QString& id, int percent, bool withoutTooling)
    {
        QJsonArray lines;
        for (const QJsonValue& quoted : latestRound(*m_tx.get(u"rfq"_s, id))["lines"_L1].toArray()) {
            const qint64 micros = amounts::parseScaled(quoted["unitPrice"_L1]["amount"_L1].toString(), 6).value_or(0);
            QJsonObject line{{u"lineId"_s, quoted["lineId"_L1]},
                             {u"scenarioId"_s, quoted["scenarioId"_L1]},
                             {u"unitPrice"_s,
                              amounts::unitPrice(amounts::mulDivHalfUp(micros, percent, 1000000) * 10000, u"CNY"_s)}};
            if (withoutTooling || quoted["toolingFee"_L1].isObject())
                line["toolingFee"_L1] = amounts::money(0, u"CNY"_s);
            lines.append(line);
        }
        act(story, id, u"counter"_s, {{u"lines"_s, lines}, {u"note"_s, u"We order again before the spring fair."_s}});
    }

    void say(const Story& story, const QString& id, const QString& text)
    {
        perform(story, u"/v1/threads"_s,
                {{u"clientRef"_s, ref()},
                 {u"subject"_s, QJsonObject{{u"topic"_s, u"rfq"_s}, {u"id"_s, id}}},
                 {u"text"_s, text},
                 {u"lang"_s, u"en"_s},
                 {u"visibility"_s, u"shared"_s},
                 {u"files"_s, QJsonArray()}});
    }

    Server& m_server;
    const Context& m_context;
    Tx& m_tx;
    QDateTime m_anchor;
    std::vector<std::pair<QDateTime, std::function<void()>>> m_acts;
};

} // namespace

void registerSourcingPast(Server& server, Context& context)
{
    context.seeders.append([&server, &context](Tx& tx) {
        if (!context.offers || !context.options.past)
            return;
        context.directory.reload(tx);
        Past past(server, context, tx);
        for (const Story& story : kStories)
            past.tell(story);
        past.play();
    });
}

} // namespace tradewind::sandbox
