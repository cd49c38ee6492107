// SPDX-License-Identifier: Apache-2.0
#include "models/about/updatedesk.h"

#include "services/core/logging.h"

namespace tradewind {

UpdateDesk::UpdateDesk(UpdateService* service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_state(service ? State::NotAsked : State::NoAddress)
{
}

void UpdateDesk::ask()
{
    if (!m_service || m_state == State::Asking)
        return;
    m_state = State::Asking;
    Q_EMIT changed();
    deliver(m_service->ask(m_stop.token()), this, [this](const Result<UpdateNews>& news) { answered(news); });
}

void UpdateDesk::answered(const Result<UpdateNews>& news)
{
    if (!news) {
        qCInfo(lcApp).noquote() << "no news about updates:" << news.error().detail;
        m_error = news.error();
        m_state = news.error().kind == Error::Kind::Cancelled ? State::NotAsked : State::Failed;
    } else {
        const UpdateManifest& manifest = news->manifest;
        const UpdatePackage package = news->package.value_or(UpdatePackage());
        m_release = {manifest.version.toString(),        manifest.issuedAt, manifest.page, package.name, package.size,
                     QString::fromLatin1(package.sha256)};
        m_state = news->isNewer ? State::Newer : State::Newest;
    }
    Q_EMIT changed();
}

} // namespace tradewind
