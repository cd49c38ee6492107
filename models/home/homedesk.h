// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/home/arrivingmodel.h"
#include "models/home/needsmodel.h"
#include "models/shared/rereading.h"

#include <QTimer>

namespace tradewind {

/// What the home page gets: what needs this person, what is on its way, money at a glance; and the counts of the rail.
/// The service must outlive the desk.
class HomeDesk final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kArrivingShown = 6;

    explicit HomeDesk(HomeService& service, QObject* parent = nullptr);

    NeedsModel& needs() { return m_needs; }
    ArrivingModel& arriving() { return m_arriving; }
    /// As last read; its counts are those of the rail's places.
    const HomeState& state() const { return m_state; }
    bool isLoaded() const { return m_loaded; }
    /// "Seven things need you".
    QString headline() const;
    /// The day and when the first thing ends.
    QString subline() const;
    /// Days of the rate, as far as they are known.
    const RateHistory& history() const { return m_history; }
    /// Its days, oldest first, today's at the rate in force: what is shown as the rate is never outside of them.
    QList<FxPoint> rateDays() const;
    /// Asks for the rate's history again, at most every ten minutes.
    void refreshHistory();
    QDateTime now() const { return m_service.now(); }

Q_SIGNALS:
    void loaded();
    void loadFailed(const tradewind::Error& error);
    void historyChanged();

private:
    void load();
    void readHistory();

    HomeService& m_service;
    NeedsModel m_needs;
    ArrivingModel m_arriving;
    HomeState m_state;
    RateHistory m_history;
    bool m_loaded = false;
    QTimer m_minute;
    Rereading m_reading{this, [this] { load(); }};
    Rereading m_readingHistory{this, [this] { readHistory(); }};
};

} // namespace tradewind
