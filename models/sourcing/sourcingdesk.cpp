// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/sourcingdesk.h"

namespace tradewind {
using namespace Qt::StringLiterals;

SourcingDesk::SourcingDesk(SourcingService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_pictures(new PictureCache(
          [&service](const QString& id, int width, const std::stop_token&) { return service.picture(id, width); },
          this))
    , m_list(new RfqListModel(this))
    , m_detail(new RfqDetail(service, this))
    , m_session(new QuoteSession(service, *m_pictures, this))
{
    connect(&m_service, &SourcingService::changed, this, &SourcingDesk::refresh);
    connect(&m_service, &SourcingService::draftsChanged, this, &SourcingDesk::refresh);
}

void SourcingDesk::refresh()
{
    const auto turn = m_reading.begin();
    if (!turn)
        return;
    deliver(m_service.rfqs(), this, [this, turn](const Result<QList<RfqView>>& views) {
        if (!turn->isWanted())
            return;
        if (!views) {
            Q_EMIT failed(views.error());
            return;
        }
        const QList<RfqView> found = *views;
        deliver(m_service.drafts(), this, [this, turn, found](const Result<QList<RfqDraft>>& drafts) {
            if (!turn->isWanted())
                return;
            m_list->show(found, drafts ? *drafts : QList<RfqDraft>(), m_service.now());
            Q_EMIT listChanged();
        });
    });
}

QString SourcingDesk::newRequest()
{
    return m_service.createDraft({});
}

void SourcingDesk::requestQuote(const OfferId& offerId, const QList<std::pair<SkuId, Decimal>>& skus)
{
    deliver(m_service.createDraftFor(offerId, skus), this, [this](const Result<QString>& draftId) {
        if (draftId)
            Q_EMIT quoteStarted(*draftId);
        else if (draftId.error().kind != Error::Kind::Cancelled)
            Q_EMIT startFailed(draftId.error());
    });
}

void SourcingDesk::setApprovalsWaiting(int count)
{
    if (std::exchange(m_approvalsWaiting, count) != count)
        Q_EMIT approvalsWaitingChanged();
}

void SourcingDesk::requestCheckout()
{
    if (!m_detail->isLoaded() || !m_detail->rfq().acceptedRoundNo)
        return;
    const Rfq& rfq = m_detail->rfq();
    Q_EMIT checkoutRequested(rfq.id.toString(), *rfq.acceptedRoundNo, rfq.acceptedScenarioId);
}

} // namespace tradewind
