// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/mutations/trouble.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QLocale>
#include <QUuid>

#include <initializer_list>

namespace tradewind::faults {

using namespace Qt::StringLiterals;
using Intake = Trouble::Intake;
using Delivery = Trouble::Delivery;
using Answer = Trouble::Answer;

namespace {

template <typename T>
T oneOf(Dice& dice, std::initializer_list<T> choices)
{
    return choices.begin()[dice.below(qint64(choices.size()))];
}

Ending anyEnding(Dice& dice)
{
    return oneOf(dice, {Ending::Closes, Ending::Drops, Ending::Resets});
}

// ------------------------------------------------------------------------------------------------------- making
// answers

QByteArray message(const QByteArray& status, const QByteArray& fields, const QByteArray& body)
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

QByteArray problem(const QByteArray& status, const QByteArray& slug, const QByteArray& fields = {})
{
    return message(status, "Tradewind-Api: 1\r\nContent-Type: application/problem+json\r\n" + fields,
                   "{\"type\":\"https://tradewind.example/problems/" + slug + "\",\"title\":\"No\",\"facts\":{}}");
}

qsizetype bodyAt(const QByteArray& reply)
{
    return reply.indexOf("\r\n\r\n") + 4;
}

/// The head without fields of that name, and without the empty line at its end.
QByteArray headWithout(const QByteArray& reply, const QByteArray& name)
{
    QByteArray head;
    for (const QByteArray& line : reply.left(bodyAt(reply) - 4).split('\n')) {
        if (!line.toLower().startsWith(name.toLower() + ':'))
            head += line.trimmed() + "\r\n";
    }
    return head;
}

QByteArray withBody(const QByteArray& reply, const QByteArray& body)
{
    return headWithout(reply, "Content-Length") + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

QByteArray withStatus(const QByteArray& reply, const QByteArray& status)
{
    return "HTTP/1.1 " + status + reply.mid(reply.indexOf("\r\n"));
}

QByteArray withField(const QByteArray& reply, const QByteArray& name, const QByteArray& value)
{
    return headWithout(reply, name) + name + ": " + value + "\r\n\r\n" + reply.mid(bodyAt(reply));
}

/// The JSON of the answer with one member changed.
QByteArray edited(const QByteArray& reply, const std::function<void(QJsonObject&)>& edit)
{
    QJsonObject object = QJsonDocument::fromJson(reply.mid(bodyAt(reply))).object();
    edit(object);
    return withBody(reply, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// ------------------------------------------------------------------------------------------------------- making
// troubles

Trouble atOpening(Intake intake, std::optional<Ending> ending = {}, int delay = 0)
{
    Trouble trouble;
    trouble.intake = intake;
    trouble.ending = ending;
    trouble.delay = delay;
    return trouble;
}

Trouble undelivered(Answer answer, std::optional<Ending> ending)
{
    Trouble trouble;
    trouble.delivery = Delivery::Never;
    trouble.answer = answer;
    trouble.ending = ending;
    if (answer == Answer::Instead)
        trouble.instead = [](const QByteArray&) { return QByteArray(); };
    return trouble;
}

Trouble forged(const QByteArray& answer)
{
    Trouble trouble = undelivered(Answer::Instead, {});
    trouble.instead = [answer](const QByteArray&) { return answer; };
    return trouble;
}

Trouble executed(std::function<QByteArray(const QByteArray&)> instead, std::optional<Ending> ending = {})
{
    Trouble trouble;
    trouble.answer = Answer::Instead;
    trouble.instead = std::move(instead);
    trouble.ending = ending;
    return trouble;
}

Trouble cutAt(Dice& dice, qint64 from, qint64 until)
{
    // In thousandths, because the answer is not known yet; the middle of the head and body move with them.
    const qint64 share = dice.below(1000);
    const Ending ending = anyEnding(dice);
    return executed(
        [share, from, until](const QByteArray& reply) {
            const qint64 head = bodyAt(reply);
            const qint64 begin = from == 0 ? 0 : from == 1 ? reply.indexOf("\r\n") + 2 : head;
            const qint64 end = until == 1 ? reply.indexOf("\r\n") + 1 : until == 2 ? head - 1 : reply.size() - 1;
            return reply.left(begin + (end - begin) * share / 1000);
        },
        ending);
}

Trouble repeated(Delivery delivery, int delay)
{
    Trouble trouble;
    trouble.delivery = delivery;
    trouble.delay = delay;
    return trouble;
}

QByteArray inChunks(const QByteArray& reply, bool cut)
{
    const QByteArray body = reply.mid(bodyAt(reply));
    const QByteArray half = body.left(body.size() / 2);
    const QByteArray rest = body.mid(half.size());
    const auto chunk = [](const QByteArray& bytes) {
        return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
    };
    return headWithout(reply, "Content-Length") + "Transfer-Encoding: chunked\r\n\r\n" + chunk(half) +
           (cut ? QByteArray() : chunk(rest) + "0\r\n\r\n");
}

Trouble compressed(Dice& dice)
{
    const bool bomb = dice.percent(50);
    return executed([bomb](const QByteArray& reply) {
        // zlib's bytes are not gzip's, but nobody has asked for either.
        const QByteArray packed = qCompress(bomb ? QByteArray(20'000'000, ' ') : reply.mid(bodyAt(reply))).mid(4);
        return withField(withBody(reply, packed), "Content-Encoding", "deflate");
    });
}

Trouble garbled(Dice& dice)
{
    const int how = int(dice.below(5));
    return executed([how](const QByteArray& reply) {
        const QByteArray body = reply.mid(bodyAt(reply));
        switch (how) {
        case 0:
            return withBody(reply, "\xEF\xBB\xBF" + body);
        case 1:
            return withBody(reply, "\xFF\xFE" + body);
        case 2:
            return withBody(reply, body.chopped(1));
        case 3:
            return withBody(reply, "[" + body + "]");
        default:
            return withBody(reply, QByteArray(body).replace("\"", "'"));
        }
    });
}

Trouble drifted(Dice& dice)
{
    const QString member =
        QString::fromLatin1(oneOf(dice, {"clientRef", "operation", "executedAt", "topic", "id", "version", "entity"}));
    const QJsonValue value = oneOf(dice, {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Null),
                                          QJsonValue(7.5), QJsonValue(u""_s), QJsonValue(QJsonObject())});
    return executed([member, value](const QByteArray& reply) {
        return edited(reply, [&](QJsonObject& object) {
            if (value.isUndefined())
                object.remove(member);
            else
                object.insert(member, value);
        });
    });
}

Trouble skewed(Dice& dice)
{
    const qint64 days = oneOf<qint64>(dice, {-1095, -1, 1, 30, 1095});
    return executed([days](const QByteArray& reply) {
        const QDateTime wrong = QDateTime::currentDateTimeUtc().addDays(days);
        return withField(reply, "Date", QLocale::c().toString(wrong, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1());
    });
}

Trouble later(Dice& dice)
{
    const QByteArray wait =
        "Retry-After: " +
        oneOf<QByteArray>(dice, {"1", "0", "30", "1000000000", "-3", "soon", "Thu, 01 Jan 2099 00:00:00 GMT"}) + "\r\n";
    switch (dice.below(7)) {
    case 0:
        return forged(problem("503 Service Unavailable", "maintenance", wait));
    case 1:
        return forged(problem("429 Too Many Requests", "rate-limited", wait));
    case 2:
        return forged(problem("409 Conflict", "key-in-progress", wait));
    case 3:
        return forged(problem("425 Too Early", "too-soon", wait));
    case 4:
        return forged(message("408 Request Timeout", "Tradewind-Api: 1\r\nContent-Type: text/plain\r\n", "late"));
    case 5:
        return forged(message("500 Internal Server Error", "Tradewind-Api: 1\r\nContent-Type: text/html\r\n", "<h1>"));
    default:
        return forged(message("502 Bad Gateway", "Content-Type: text/html\r\n", "<h1>Bad gateway</h1>"));
    }
}

Trouble refused(Dice& dice)
{
    Trouble trouble;
    switch (dice.below(5)) {
    case 0:
        trouble = forged(problem("400 Bad Request", "validation"));
        break;
    case 1:
        trouble = forged(problem("403 Forbidden", "not-permitted"));
        break;
    case 2:
        trouble = forged(problem("404 Not Found", "not-found"));
        break;
    case 3:
        trouble = forged(problem("412 Precondition Failed", "version-conflict"));
        break;
    default:
        trouble = forged(problem("422 Unprocessable Content", "price-changed"));
        break;
    }
    trouble.isRefusal = true;
    return trouble;
}

Trouble portal(Dice& dice)
{
    const QByteArray page = "<html>Sign in to Wi-Fi</html>";
    switch (dice.below(3)) {
    case 0:
        return forged(message("200 OK", "Content-Type: text/html\r\n", page));
    case 1:
        return forged(message("302 Found", "Location: http://portal.example/\r\n", {}));
    default:
        return forged(message("511 Network Authentication Required", "Content-Type: text/html\r\n", page));
    }
}

Trouble redirected(Dice& dice)
{
    const QByteArray status = oneOf<QByteArray>(
        dice, {"301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"});
    const QByteArray target =
        oneOf<QByteArray>(dice, {"/v1/me", "https://evil.example/v1/orders", "http://127.0.0.1:9/"});
    return forged(message(status, "Tradewind-Api: 1\r\nLocation: " + target + "\r\n", {}));
}

Trouble late(std::optional<Ending> ending, int delay)
{
    Trouble trouble = undelivered(ending ? Answer::Instead : Answer::Withheld, ending);
    trouble.delivery = Delivery::Late;
    trouble.delay = delay;
    return trouble;
}

Trouble withheld()
{
    Trouble trouble;
    trouble.answer = Answer::Withheld;
    return trouble;
}

} // namespace

const std::array<Fault, kFaults> faultTable = {{
    // The request does not come through.
    {"nobody listens", [](Dice& dice) { return atOpening(Intake::NobodyListens, {}, 20 + int(dice.below(60))); }},
    {"the connection opens and nothing more", [](Dice&) { return atOpening(Intake::Silent); }},
    {"a stranger's greeting", [](Dice&) { return atOpening(Intake::Alert); }},
    {"a bad certificate", [](Dice&) { return atOpening(Intake::BadCertificate); }},
    {"ends when it opens", [](Dice& dice) { return atOpening(Intake::EndsAtOpening, anyEnding(dice)); }},
    {"ends after the head", [](Dice& dice) { return atOpening(Intake::EndsAfterHead, anyEnding(dice)); }},
    {"ends within the body", [](Dice& dice) { return atOpening(Intake::EndsWithinBody, anyEnding(dice)); }},
    {"stops reading", [](Dice&) { return atOpening(Intake::StopsReading); }},
    {"ends after the request", [](Dice& dice) { return undelivered(Answer::Instead, anyEnding(dice)); }},
    {"hangs after the request", [](Dice&) { return undelivered(Answer::Withheld, {}); }},
    // It comes at another time, or more often.
    {"ends, and arrives later", [](Dice& dice) { return late(anyEnding(dice), 5 + int(dice.below(400))); }},
    {"hangs, and arrives later", [](Dice& dice) { return late({}, 5 + int(dice.below(900))); }},
    {"arrives twice", [](Dice&) { return repeated(Delivery::Twice, 0); }},
    {"arrives again later", [](Dice& dice) { return repeated(Delivery::Again, 5 + int(dice.below(200))); }},
    {"slow", [](Dice& dice) { return repeated(Delivery::Once, 10 + int(dice.below(200))); }},
    // It is executed, and the answer does not come through.
    {"executed, closes",
     [](Dice&) { return executed([](const QByteArray&) { return QByteArray(); }, Ending::Closes); }},
    {"executed, drops", [](Dice&) { return executed([](const QByteArray&) { return QByteArray(); }, Ending::Drops); }},
    {"executed, resets",
     [](Dice&) { return executed([](const QByteArray&) { return QByteArray(); }, Ending::Resets); }},
    {"executed, hangs", [](Dice&) { return withheld(); }},
    {"executed, cut in the status line", [](Dice& dice) { return cutAt(dice, 0, 1); }},
    {"executed, cut in the head", [](Dice& dice) { return cutAt(dice, 1, 2); }},
    {"executed, cut in the body", [](Dice& dice) { return cutAt(dice, 2, 3); }},
    {"executed, drips",
     [](Dice&) {
         Trouble trouble;
         trouble.answer = Answer::Dripped;
         return trouble;
     }},
    {"executed, interim answers first",
     [](Dice& dice) {
         const QByteArray interim =
             oneOf<QByteArray>(dice, {"100 Continue", "102 Processing", "103 Early Hints", "199 Odd"});
         const QByteArray marked = dice.percent(50) ? "Tradewind-Api: 1\r\n\r\n" : "\r\n";
         return executed([=](const QByteArray& reply) { return "HTTP/1.1 " + interim + "\r\n" + marked + reply; });
     }},
    {"executed, only interim answers",
     [](Dice& dice) {
         return executed([](const QByteArray&) { return QByteArray("HTTP/1.1 100 Continue\r\n\r\n"); },
                         anyEnding(dice));
     }},
    {"executed, a server error",
     [](Dice& dice) {
         const QByteArray status = oneOf<QByteArray>(
             dice, {"500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout"});
         return executed([status](const QByteArray&) { return problem(status, "maintenance"); });
     }},
    {"executed, an empty success",
     [](Dice& dice) {
         const QByteArray status = oneOf<QByteArray>(dice, {"200 OK", "201 Created", "204 No Content"});
         const bool body = dice.percent(50);
         return executed([=](const QByteArray& reply) {
             return withStatus(status.startsWith("204") && body ? reply : withBody(reply, {}), status);
         });
     }},
    {"executed, another type",
     [](Dice& dice) {
         const QByteArray type =
             oneOf<QByteArray>(dice, {"text/html", "application/octet-stream", "application/problem+json", ""});
         return executed([type](const QByteArray& reply) { return withField(reply, "Content-Type", type); });
     }},
    {"executed, a page without the platform's mark",
     [](Dice&) {
         return executed([](const QByteArray& reply) {
             return headWithout(reply, "Tradewind-Api") + "\r\n" + reply.mid(bodyAt(reply));
         });
     }},
    {"executed, in chunks or until the end",
     [](Dice& dice) {
         switch (dice.below(3)) {
         case 0:
             return executed([](const QByteArray& reply) { return inChunks(reply, false); });
         case 1:
             return executed([](const QByteArray& reply) { return inChunks(reply, true); }, anyEnding(dice));
         default:
             return executed(
                 [](const QByteArray& reply) {
                     return headWithout(reply, "Content-Length") + "\r\n" + reply.mid(bodyAt(reply)).chopped(9);
                 },
                 Ending::Closes);
         }
     }},
    {"executed, compressed", &compressed},
    {"executed, an endless head",
     [](Dice&) {
         return executed([](const QByteArray&) {
             return "HTTP/1.1 201 Created\r\nTradewind-Api: 1\r\nX: " + QByteArray(300'000, 'x');
         });
     }},
    {"executed, two lengths",
     [](Dice& dice) {
         const int by = 1 + int(dice.below(20));
         return executed([by](const QByteArray& reply) {
             const QByteArray other = QByteArray::number(reply.size() - bodyAt(reply) - by);
             return reply.left(bodyAt(reply) - 2) + "Content-Length: " + other + "\r\n\r\n" + reply.mid(bodyAt(reply));
         });
     }},
    {"executed, not JSON", &garbled},
    {"executed, a member missing or of another type", &drifted},
    {"executed, somebody else's answer",
     [](Dice&) {
         return executed([](const QByteArray& reply) {
             return edited(reply, [](QJsonObject& object) {
                 object.insert("clientRef"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces));
             });
         });
     }},
    {"executed, the clock is wrong", &skewed},
    // The platform, or somebody in between, says no.
    {"redirected", &redirected},
    {"later, it says", &later},
    {"the token has ended, a portal, or a definite no",
     [](Dice& dice) {
         switch (dice.below(3)) {
         case 0:
             return forged(problem("401 Unauthorized", "unauthenticated", "WWW-Authenticate: Bearer\r\n"));
         case 1:
             return portal(dice);
         default:
             return refused(dice);
         }
     }},
}};

} // namespace tradewind::faults
