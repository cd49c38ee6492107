// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/updates/updateservice.h"

#include <QObject>
#include <QUrl>

namespace tradewind {

/// Whether there is a newer release, as somebody asked. It asks only when told to.
class UpdateDesk final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NoAddress, ///< this build knows nobody to ask
        NotAsked,
        Asking,
        Newest, ///< nothing newer is known
        Newer,  ///< see release()
        Failed, ///< see error()
    };
    /// The newest release, as its makers signed it.
    struct Release
    {
        QString version;
        QDateTime issuedAt;
        QUrl page;    ///< https
        QString file; ///< for this system; empty when there is none
        qint64 size = 0;
        QString sha256;
    };

    /// `service` may be null: no address is configured. It must outlive the desk.
    explicit UpdateDesk(UpdateService* service, QObject* parent = nullptr);

    State state() const { return m_state; }
    /// With State::Newer.
    const Release& release() const { return m_release; }
    /// With State::Failed.
    const Error& error() const { return m_error; }
    void ask();

Q_SIGNALS:
    void changed();

private:
    void answered(const Result<UpdateNews>& news);

    UpdateService* m_service;
    State m_state;
    Release m_release;
    Error m_error;
    StopOwner m_stop; // last: its end stops what uses the rest
};

} // namespace tradewind
