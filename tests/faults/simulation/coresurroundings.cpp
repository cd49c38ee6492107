// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/coresurroundings.h"

#include "tests/faults/driver/trace.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

Error silence()
{
    return makeError(Error::Kind::Unknown);
}

} // namespace

Async<void> CoreWorld::Records::forgetMark()
{
    mark = 0;
    return ready();
}

Async<void> CoreWorld::Records::applyReceipts(QList<Receipt> receipts)
{
    if (m_world.happens(m_world.m_weather.recordsFail))
        return failed<void>(makeError(Error::Kind::Storage));
    for (const Receipt& receipt : receipts) {
        if (m_world.m_goesOn ? receipt.number <= mark : receipt.number != mark + 1)
            m_world.wrong(u"the records were given receipt %1 after %2"_s.arg(receipt.number).arg(mark));
        mark = receipt.number;
        seen.insert(receipt.entityId);
    }
    return ready();
}

Async<QByteArray> CoreWorld::Wire::send(Intent intent, std::stop_token)
{
    CoreWorld& world = m_world;
    const QString ref = intent.clientRef;
    if (++world.m_wireRequests[ref] > intent.attempts)
        world.wrong(u"more requests than attempts in the journal"_s);
    if (world.m_bug == PlantedBug::NewKeyEachAttempt)
        intent.idempotencyKey += QString::number(intent.attempts);
    if (world.m_bug == PlantedBug::BodySerialisedAnew && intent.attempts > 1)
        intent.bodyBytes = QJsonDocument::fromJson(intent.bodyBytes).toJson(QJsonDocument::Indented);
    const WireRequest request = WireRequest::of(intent);
    world.witness(Witnessed::Sent, ref);
    Promise<QByteArray> promise;
    if (world.m_bug == PlantedBug::SentBeforeReply)
        promise.finish(CorePlatform::receiptOf(ref, u"e-"_s + ref));

    const Weather& weather = world.m_weather;
    if (world.isOffline() || world.happens(weather.unreachable)) {
        answer(1 + world.m_dice.below(kSecond), promise, makeError(Error::Kind::Offline));
    } else if (world.happens(weather.requestLost)) {
        answer(kClientPatience, promise, timedOut());
    } else if (world.happens(weather.late)) {
        arriveLater(request);
        if (world.happens(weather.doubled))
            arriveLater(request);
        answer(kClientPatience, promise, timedOut());
    } else {
        Result<QByteArray> told = arrive(request, ref);
        const bool turnedAway = !told && told.error().kind != Error::Kind::Unknown &&
                                (told.error().httpStatus == 429 || told.error().httpStatus == 401);
        if (!turnedAway && world.happens(weather.doubled))
            arriveLater(request);
        if (world.happens(weather.answerLost)) {
            told = timedOut();
        } else if (told && world.happens(weather.garbled)) {
            const QByteArray whole = told.value();
            told = world.m_dice.percent(50) ? whole.left(world.m_dice.below(whole.size()))
                                            : CorePlatform::receiptOf(u"somebody-else"_s, u"e-1"_s);
        }
        answer(1 + world.m_dice.below(2 * kSecond), promise, told);
    }
    return promise.future();
}

Async<QByteArray> CoreWorld::Wire::operation(QString clientRef, QString, std::stop_token)
{
    CoreWorld& world = m_world;
    Promise<QByteArray> promise;
    Result<QByteArray> told = makeError(Error::Kind::Offline);
    if (!world.isOffline()) {
        if (world.happens(world.m_weather.askFails))
            told = makeError(world.m_dice.percent(50) ? Error::Kind::Timeout : Error::Kind::Network);
        else if (world.happens(world.m_weather.garbled))
            told = QByteArray("{\"clientRef\":\"somebody-else\",\"state\":\"unknown\"}");
        else
            told = world.m_platform.operation(clientRef, world.m_now);
    }
    answer(1 + world.m_dice.below(kSecond), promise, told);
    return promise.future();
}

Async<void> CoreWorld::Wire::upload(WaitingFile file, QByteArray bytes, QString, std::stop_token)
{
    CoreWorld& world = m_world;
    Promise<void> promise;
    Result<void> told;
    if (bytes.size() != file.size)
        world.wrong(u"a file of another size"_s);
    if (world.isOffline())
        told = makeError(Error::Kind::Offline);
    else if (world.happens(world.m_weather.uploadFails))
        told = silence();
    else
        world.m_platform.keepFile(file.sha256);
    world.witness(Witnessed::Arrived, file.sha256);
    deliverLater(1 + world.m_dice.below(kSecond), [promise, told] { promise.finish(told); });
    return promise.future();
}

Error CoreWorld::Wire::timedOut() const
{
    Error error = silence();
    if (m_world.m_bug == PlantedBug::TimeoutIsFailure) {
        error.kind = Error::Kind::Refused;
        error.problem = Problem{Problem::Slug::Validation, u"validation"_s, {}, {}, {}};
    }
    return error;
}

Result<QByteArray> CoreWorld::Wire::arrive(const WireRequest& request, const QString& clientRef)
{
    CoreWorld& world = m_world;
    const Weather& weather = world.m_weather;
    const auto serverFault = [&] {
        Error error = silence();
        error.httpStatus = 503;
        if (world.m_dice.percent(30))
            error.retryAfter = std::chrono::seconds(world.m_dice.below(7200));
        return error;
    };
    if (world.happens(weather.faultBefore)) {
        dropRow(clientRef);
        return serverFault();
    }
    if (world.happens(weather.tooMany)) {
        Error error = makeError(Error::Kind::Http);
        error.httpStatus = 429;
        error.retryAfter = std::chrono::seconds(world.m_dice.percent(50) ? 1'000'000'000 : world.m_dice.below(60));
        return error;
    }
    if (world.happens(weather.unauthorised)) {
        Error error = makeError(Error::Kind::Auth);
        error.httpStatus = 401;
        if (world.m_dice.percent(50)) {
            error.retryAfter = std::chrono::seconds(0);
        } else {
            // When the faults are over somebody signs in at once.
            const qint64 latest = std::max<qint64>(0, world.m_faultsEnd - world.m_now) + kMinute;
            deliverLater(std::min(kMinute + world.m_dice.belowLarge(kHour), latest),
                         [&world, program = m_program] { world.signIn(program); });
        }
        return error;
    }
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    for (const QJsonValue& file : body.value("files"_L1).toArray()) {
        if (!world.m_platform.hasFile(file.toString()))
            world.wrong(u"sent before its file"_s);
    }
    Result<QByteArray> told = world.m_platform.handle(request, world.m_now);
    world.witness(Witnessed::Arrived, clientRef);
    if (world.happens(weather.running)) {
        world.m_platform.keepRunning(clientRef, world.m_now + world.m_dice.belowLarge(kLongestRunning));
        return serverFault();
    }
    if (world.happens(weather.faultAfter)) {
        dropRow(clientRef);
        return serverFault();
    }
    return told;
}

void CoreWorld::Wire::dropRow(const QString& clientRef)
{
    if (m_world.m_bug != PlantedBug::DroppedOnServerFault)
        return;
    if (auto other = SqlConnection::open(m_world.m_folder + u"/journal.db"_s, SqlConnection::Access::ReadWrite)) {
        const auto dropped = (*other)->exec(u"DELETE FROM intent WHERE client_ref = ?"_s, {clientRef});
        Q_UNUSED(dropped)
    }
}

void CoreWorld::Wire::arriveLater(const WireRequest& request)
{
    CoreWorld& world = m_world;
    world.atLast(world.m_now + world.m_dice.belowLarge(48 * kHour), [&world, request] {
        const auto told = world.m_platform.handle(request, world.m_now);
        Q_UNUSED(told)
    });
}

void CoreWorld::Wire::answer(qint64 wait, const Promise<QByteArray>& promise, const Result<QByteArray>& told)
{
    if (traces())
        trace(m_world.m_now - kStart,
              u"  answer in %1 ms: %2"_s.arg(wait).arg(told ? u"success"_s : kindName(told.error().kind)));
    deliverLater(wait, [promise, told] { promise.finish(told); });
}

void CoreWorld::Wire::deliverLater(qint64 wait, std::function<void()> action)
{
    CoreWorld& world = m_world;
    world.at(world.m_now + wait, [&world, program = m_program, life = m_life, action = std::move(action)] {
        if (world.m_lives[size_t(program)] != life)
            return;
        action();
        world.settle(program);
    });
}

} // namespace tradewind::faults
