// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/approvaldetail.h"
#include "models/approvals/approvallistmodel.h"
#include "models/catalogue/picturecache.h"
#include "models/shared/rereading.h"

namespace tradewind {

/// Everything the screens of approvals need, for one account.
class ApprovalsDesk final : public QObject
{
    Q_OBJECT

public:
    /// `service` and `checkouts` (may be nullptr) must outlive the desk.
    explicit ApprovalsDesk(ApprovalService& service, OpenCheckouts* checkouts = nullptr, QObject* parent = nullptr);

    /// Reads them again; they follow changes by themselves.
    void reload();

    /// What is shown in the list: mine (to decide, or asked for by me), or all.
    enum class Filter { Mine, All };
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }

    ApprovalListModel& list() { return m_list; }
    ApprovalDetail& detail() { return m_detail; }
    /// How many wait for me.
    int waiting() const { return m_waiting; }
    /// Read at least once.
    bool isLoaded() const { return m_loaded; }
    QDateTime now() const { return m_service.now(); }

Q_SIGNALS:
    void changed();
    void failed(const tradewind::Error& error);

private:
    void show();
    void findPictures();

    ApprovalService& m_service;
    PictureCache m_pictures;
    ApprovalListModel m_list;
    ApprovalDetail m_detail;
    QList<ApprovalView> m_views;
    QHash<OfferId, QString> m_images; ///< thumbnails of offers; empty while not known
    UserId m_me;
    Filter m_filter = Filter::Mine;
    int m_waiting = 0;
    bool m_loaded = false;
    Rereading m_reading{this, [this] { reload(); }};
};

} // namespace tradewind
