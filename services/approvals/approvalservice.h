// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/approvals/approvalstore.h"
#include "services/approvals/knowngoods.h"
#include "services/core/clock.h"
#include "services/domain/entities/order.h"
#include "services/outbox/outbox.h"
#include "services/outbox/pendingact.h"

#include <QObject>

namespace tradewind {

class ApprovalApi;

/// An approval as the user sees it: what the platform says, and what is on its way there.
struct ApprovalView
{
    QString key; ///< clientRef where there is one, else the id: stays when the platform confirms
    Approval approval;
    bool onPlatform = false; ///< false: it is being asked for; title, amounts and hash alone are known
    QList<PendingAct> pending;

    bool operator==(const ApprovalView&) const = default;
};

/// What is asked of an approver: these figures, at most this much, not after this time.
struct ApprovalRequest
{
    Prepared prepared;
    Money maxTotal; ///< in the payment currency
    QDateTime validUntil;
    QString note;
    QString title; ///< for showing it until the platform has it
};

/// What an approval's landed cost is reckoned from.
struct ApprovalPricing
{
    PriceSources sources;
    QList<KnownGoods> goods;
};

/// Approvals inside the merchant's company. Reading works without the network; every act is an intent in the outbox,
/// bound to what the user saw. Lives in the GUI thread, one for each account.
class ApprovalService final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ApprovalApi& api;
        ApprovalStore& store;
        RecordStore& records;
        Outbox& outbox;
        CatalogueService& catalogue;
        const Clock& platformClock; ///< deadlines run by the platform's time
    };
    /// All parts must outlive the service.
    explicit ApprovalService(const Parts& parts, QObject* parent = nullptr);
    ~ApprovalService() override;

    QDateTime now() const { return m_parts.platformClock.now(); }

    /// Every approval, newest first.
    [[nodiscard]] Async<QList<ApprovalView>> approvals();
    /// By id or by key; nothing when it is not known here.
    [[nodiscard]] Async<std::optional<ApprovalView>> approval(QString idOrKey);
    /// Asks the platform for it as it stands now.
    [[nodiscard]] Async<void> refresh(ApprovalId id, std::stop_token stop);
    [[nodiscard]] Async<std::optional<Me>> me();
    /// The company's rules, also those that are switched off.
    [[nodiscard]] Async<QList<ApprovalRule>> rules();
    [[nodiscard]] Async<ApprovalPricing> pricing(Approval approval);
    CatalogueService& catalogue() const { return m_parts.catalogue; }

    [[nodiscard]] Async<Intent> request(ApprovalRequest request);
    /// A rejection needs a comment: Error::Validation.
    [[nodiscard]] Async<Intent> decide(Approval approval, ApprovalDecisionKind decision, QString comment);
    [[nodiscard]] Async<Intent> withdraw(Approval approval, QString reason);
    /// Puts away an act that needs a person or did not leave.
    void putAway(qint64 intentId) { m_parts.outbox.withdraw(intentId); }
    /// Whether an act that needs a person surely was not executed, so that it can be put away and made anew.
    bool canMakeAnew(qint64 intentId) const { return m_parts.outbox.canEdit(intentId); }

Q_SIGNALS:
    /// Approvals came or changed, or acts on them stand differently.
    void changed();

private:
    Parts m_parts;
};

} // namespace tradewind
