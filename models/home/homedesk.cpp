// SPDX-License-Identifier: Apache-2.0
#include "models/home/homedesk.h"

#include "models/home/needwords.h"
#include "models/shared/daytext.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kMinuteMs = 60'000;
} // namespace

HomeDesk::HomeDesk(HomeService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&m_service, &HomeService::changed, this, &HomeDesk::load);
    connect(&m_service, &HomeService::rateHistoryChanged, this, &HomeDesk::readHistory);
    // Deadlines come nearer without anything changing.
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_needs.setNeeds(m_state.needs, m_service.now());
        Q_EMIT loaded();
    });
    m_minute.start(kMinuteMs);
    load();
}

void HomeDesk::load()
{
    const auto turn = m_reading.begin();
    if (!turn)
        return;
    deliver(m_service.state(), this, [this, turn](const Result<HomeState>& state) {
        if (!turn->isWanted())
            return;
        if (!state) {
            Q_EMIT loadFailed(state.error());
            return;
        }
        m_state = *state;
        m_loaded = true;
        m_needs.setNeeds(m_state.needs, m_service.now());
        m_arriving.setRows(m_state.arriving.mid(0, kArrivingShown));
        Q_EMIT loaded();
        readHistory();
        refreshHistory();
    });
}

void HomeDesk::refreshHistory()
{
    if (m_state.rate)
        m_service.refreshRateHistory(*m_state.rate);
}

void HomeDesk::readHistory()
{
    if (!m_state.rate)
        return;
    const auto turn = m_readingHistory.begin(m_state.rate->base.code() + m_state.rate->quote.code());
    if (!turn)
        return;
    deliver(m_service.rateHistory(*m_state.rate), this, [this, turn](const Result<RateHistory>& history) {
        if (!turn->isWanted() || !history || m_history == *history)
            return;
        m_history = *history;
        Q_EMIT historyChanged();
    });
}

QList<FxPoint> HomeDesk::rateDays() const
{
    QList<FxPoint> days = m_history.rates.points;
    if (!m_state.rate || days.isEmpty())
        return days;
    const FxPoint inForce{m_state.rate->asOf.toUTC().date(), m_state.rate->mid};
    if (days.last().date == inForce.date)
        days.last() = inForce;
    else if (days.last().date < inForce.date)
        days.append(inForce);
    return days;
}

QString HomeDesk::headline() const
{
    const int count = static_cast<int>(m_state.needs.size());
    return count == 0 ? tr("Nothing needs you") : tr("%n thing(s) need you", nullptr, count);
}

QString HomeDesk::subline() const
{
    const QDateTime now = m_service.now();
    const QString day = QLocale().toString(now.toLocalTime(), tr("dddd d MMMM, HH:mm", "format of a moment"));
    QDateTime first;
    for (const HomeNeed& need : m_state.needs) {
        if (need.deadline > now && (!first.isValid() || need.deadline < first))
            first = need.deadline;
    }
    if (!first.isValid())
        return day;
    return tr("%1 · the first one ends in %2").arg(day, DayText::span(now.secsTo(first)));
}

} // namespace tradewind
