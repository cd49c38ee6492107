// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/promise.h"
#include "services/core/clock.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace tradewind {

/// How far a snapshot is.
struct SnapshotProgress
{
    bool isLoading = false; ///< or waiting to go on
    bool isPaused = false;
    qint64 offers = 0;              ///< loaded by now
    std::optional<qint64> expected; ///< as the categories say, which come first
    qint64 perSecond = 0;           ///< offers, since it last went on; 0: not known yet

    /// By the rate so far; nothing while that or the end is not known.
    std::optional<qint64> secondsLeft() const;
    bool operator==(const SnapshotProgress&) const = default;
};

/// What a person sees of a snapshot that is loaded, and how they hold it up. Paused, nothing is fetched until it goes
/// on, where it was. Lives in the GUI thread.
class SnapshotControl final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit SnapshotControl(const Clock& clock, QObject* parent = nullptr);

    const SnapshotProgress& progress() const { return m_progress; }
    bool isPaused() const { return m_progress.isPaused; }
    void setPaused(bool paused);

    /// Told by the reader: it began (or is taken up, with so many offers of so many), these entities were loaded, it
    /// came to its end or broke off.
    void begin(qint64 offers = 0, std::optional<qint64> expected = {});
    void loaded(const QList<std::pair<QString, QByteArray>>& entities);
    void end();
    /// Answers when it goes on; at once when it is not paused. A stop ends the wait.
    [[nodiscard]] Async<void> resumed(std::stop_token stop);

Q_SIGNALS:
    /// At most a few times a second while rows come.
    void progressChanged();

private:
    void publish();

    const Clock& m_clock;
    SnapshotProgress m_progress;
    QDateTime m_since;        ///< when it last went on
    qint64 m_offersSince = 0; ///< what had been loaded then
    QDateTime m_published;
    std::optional<Promise<void>> m_waiting;
};

} // namespace tradewind
