// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/picturecache.h"
#include "models/shared/rereading.h"
#include "models/sourcing/quotesession.h"
#include "models/sourcing/rfqdetail.h"
#include "models/sourcing/rfqlistmodel.h"

namespace tradewind {

/// Everything a screen of quotes needs: the list, the request that is open, the wizard.
class SourcingDesk : public QObject
{
    Q_OBJECT

public:
    explicit SourcingDesk(SourcingService& service, QObject* parent = nullptr);

    RfqListModel* list() const { return m_list; }
    RfqDetail* detail() const { return m_detail; }
    QuoteSession* session() const { return m_session; }
    QDateTime now() const { return m_service.now(); }

    /// Reads the list again.
    void refresh();
    /// An empty request; answers its draft's id.
    QString newRequest();
    /// A request for SKUs of an offer; `quoteStarted` follows.
    void requestQuote(const OfferId& offerId, const QList<std::pair<SkuId, Decimal>>& skus);
    /// How many requests there are that have not ended, and how many wait for the user.
    int openCount() const { return m_list->count(QStringLiteral("open")); }
    int needsYouCount() const { return m_list->count(QStringLiteral("needs_you")); }
    /// How many approvals wait for the user; app tells it.
    int approvalsWaiting() const { return m_approvalsWaiting; }
    void setApprovalsWaiting(int count);
    /// Order the accepted round: app hands it to the checkout.
    void requestCheckout();

Q_SIGNALS:
    void approvalsWaitingChanged();
    /// The list was read; counts are right.
    void listChanged();
    /// The list could not be read.
    void failed(const tradewind::Error& error);
    /// A request could not be started.
    void startFailed(const tradewind::Error& error);
    /// A request was started: go to quote-wizard/<draftId>.
    void quoteStarted(const QString& draftId);
    /// The user wants to order what was accepted: make a checkout draft of it and go there.
    void checkoutRequested(const QString& rfqId, qint64 roundNo, const QString& scenarioId);

private:
    SourcingService& m_service;
    PictureCache* m_pictures;
    RfqListModel* m_list;
    RfqDetail* m_detail;
    QuoteSession* m_session;
    int m_approvalsWaiting = 0;
    Rereading m_reading{this, [this] { refresh(); }};
};

} // namespace tradewind
