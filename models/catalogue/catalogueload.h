// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>

namespace tradewind {

class SnapshotControl;

/// The first load of the catalogue in words: how much is here, how fast it comes, how long it takes. It can be held up,
/// or put off until somebody asks for it, which is kept over a restart.
class CatalogueLoad final : public QObject
{
    Q_OBJECT

public:
    /// Without `control` nothing is ever loading here; without `settings` nothing is kept. Both must outlive it.
    CatalogueLoad(SnapshotControl* control, QSettings* settings, QObject* parent = nullptr);

    bool isLoading() const;
    bool isPaused() const;
    /// "412,000 of about 1,000,000 offers are here, 38,000 a second, about 16 s to go".
    QString text() const;
    /// Of a thousand; -1 while the end is not known.
    int permille() const;
    /// How many offers are here by now.
    qint64 offers() const;

    void pause();
    void resume();
    /// Not now, nor at the next start: only when it is asked for.
    void putOff();

Q_SIGNALS:
    void changed();

private:
    void setPutOff(bool putOff);

    SnapshotControl* m_control;
    QSettings* m_settings;
};

} // namespace tradewind
