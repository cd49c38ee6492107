// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/tour/hands.h"

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace tradewind {

/// One step of the tour: wait until `ready`, act once, wait until `done`, then take a picture and write down the facts.
struct TourStep
{
    QString name;                ///< becomes the picture's name
    std::function<bool()> ready; ///< empty: at once
    std::function<bool()> act;   ///< false: not possible yet, tried again until the time is over
    std::function<bool()> done;  ///< empty: at once
    QStringList facts;           ///< prefixes of object names whose texts are written down
    bool picture = true;
    int seconds = 30; ///< for the whole step
};

/// Drives the real window through a list of steps, without nested loops: a timer looks whether the next thing can be
/// done. Writes NNN-name.png per step and tour.json with the facts and where they were shown. Lives in the GUI thread.
class TourRunner final : public QObject
{
    Q_OBJECT

public:
    /// `window` must outlive the runner. `head` is copied into tour.json; `route` tells the address of the page on
    /// show; `arrived` whether nothing that belongs into a picture is still on its way.
    TourRunner(QWidget* window, const QString& directory, QJsonObject head, std::function<QString()> route,
               std::function<bool()> arrived, QObject* parent = nullptr);

    Hands& hands() { return m_hands; }
    QDir directory() const { return m_directory; }
    void add(TourStep step) { m_steps.push_back(std::move(step)); }
    /// Starts; ends in finished().
    void start();
    /// Adds to the facts of the step under way.
    void note(const QString& name, const QJsonValue& value) { m_noted.insert(name, value); }

Q_SIGNALS:
    /// `problem` is empty when every step was done.
    void finished(const QString& problem);

private:
    enum class Phase { Ready, Act, Done, Settle };

    void look();
    /// What could not be written; empty when everything was.
    QString record();
    void end(const QString& problem);
    bool write(const QString& problem);

    Hands m_hands;
    QDir m_directory;
    QJsonObject m_head;
    std::function<QString()> m_route;
    std::function<bool()> m_arrived;
    std::vector<TourStep> m_steps;
    QJsonArray m_records;
    QJsonObject m_noted;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::size_t m_at = 0;
    Phase m_phase = Phase::Ready;
    int m_settled = 0;
    int m_pictures = 0;
};

} // namespace tradewind
