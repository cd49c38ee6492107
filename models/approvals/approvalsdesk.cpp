// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/approvalsdesk.h"

#include "models/approvals/approvaltext.h"

#include <algorithm>

namespace tradewind {

namespace {

OfferId firstOffer(const ApprovalView& view)
{
    for (const ContentLine& line : view.approval.content.lines) {
        if (!line.offerId.isNull())
            return line.offerId;
    }
    return {};
}

} // namespace

ApprovalsDesk::ApprovalsDesk(ApprovalService& service, OpenCheckouts* checkouts, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_pictures(service.catalogue())
    , m_list(m_pictures)
    , m_detail(service, checkouts)
{
    connect(&m_service, &ApprovalService::changed, this, &ApprovalsDesk::reload);
    connect(&m_service.catalogue(), &CatalogueService::changed, this, &ApprovalsDesk::findPictures);
    reload();
}

void ApprovalsDesk::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    show();
    Q_EMIT changed();
}

void ApprovalsDesk::reload()
{
    const auto turn = m_reading.begin();
    if (!turn)
        return;
    deliver(m_service.me(), this, [this, turn](const Result<std::optional<Me>>& me) {
        if (!turn->isWanted())
            return;
        if (me && me->has_value())
            m_me = (*me)->id;
        deliver(m_service.approvals(), this, [this, turn](const Result<QList<ApprovalView>>& views) {
            if (!turn->isWanted())
                return;
            if (!views) {
                if (views.error().kind != Error::Kind::Cancelled)
                    Q_EMIT failed(views.error());
                return;
            }
            m_views = *views;
            m_loaded = true;
            show();
            findPictures();
            Q_EMIT changed();
        });
    });
}

void ApprovalsDesk::show()
{
    QList<ApprovalRow> rows;
    m_waiting = 0;
    for (const ApprovalView& view : std::as_const(m_views)) {
        const bool mine = ApprovalText::waitsFor(view, m_me);
        m_waiting += mine ? 1 : 0;
        if (m_filter == Filter::All || mine || view.approval.requestedBy.id == m_me || !view.pending.isEmpty())
            rows.append({view, m_images.value(firstOffer(view))});
    }
    std::stable_sort(rows.begin(), rows.end(), [this](const ApprovalRow& a, const ApprovalRow& b) {
        return ApprovalText::waitsFor(a.view, m_me) && !ApprovalText::waitsFor(b.view, m_me);
    });
    m_list.setMe(m_me, m_service.now());
    m_list.setRows(rows);
}

void ApprovalsDesk::findPictures()
{
    for (const ApprovalView& view : std::as_const(m_views)) {
        const OfferId offer = firstOffer(view);
        if (offer.isNull() || m_images.contains(offer))
            continue;
        m_images.insert(offer, {});
        deliver(m_service.catalogue().summary(offer), this,
                [this, offer](const Result<std::optional<OfferSummary>>& summary) {
                    if (!summary || !summary->has_value()) {
                        m_images.remove(offer); // the catalogue may still come
                        return;
                    }
                    m_images.insert(offer, (*summary)->imageId);
                    show();
                });
    }
}

} // namespace tradewind
