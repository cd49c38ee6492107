// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/checkout/checkoutdraft.h"
#include "services/core/clock.h"
#include "services/domain/entities/approval.h"
#include "services/outbox/draftstore.h"
#include "services/outbox/outbox.h"
#include "services/sync/recordstore.h"

#include <QObject>

namespace tradewind {

/// A checkout that was begun here and whose order is not on its way.
struct OpenCheckout
{
    enum class Stage {
        Editing,
        Asked,    ///< an approver has to decide
        Approved, ///< given and still valid: it can go on
        Refused
    };

    CheckoutDraft draft;
    Stage stage = Stage::Editing;
    std::optional<Money> total; ///< as bound last; nothing before, or when it was edited since
    ApprovalId approvalId;      ///< of Approved and Refused, and of Asked once the platform has it
    QString approvalNumber;
    QDateTime until; ///< Approved: the approval counts until then

    QString route() const { return QStringLiteral("checkout/") + draft.id; }
    bool operator==(const OpenCheckout&) const = default;
};

/// Whether an approval was asked for from a draft, or covers just what the platform has bound for it.
bool isApprovalOf(const CheckoutDraft& draft, const std::optional<Prepared>& prepared, const Approval& approval,
                  const QString& key);

/// What the orders of a draft act on.
QString checkoutEntity(const QString& draftId);
/// The order of a draft that is on its way, placed, or waits for somebody to decide about it: no second one is made.
/// The draft may not know it, as the program can have ended between storing the one and the other.
[[nodiscard]] Async<std::optional<Intent>> sentOrder(Outbox* outbox, QString draftId);

/// Every draft of a checkout, newest first; one that cannot be read is left out and logged. `drafts` must outlive the
/// call.
[[nodiscard]] Async<QList<CheckoutDraft>> checkoutDrafts(DraftStore* drafts);

/// Finds checkouts again that were left: after another page, a restart, or while somebody else decides. Lives in the
/// GUI thread, one for each account.
class OpenCheckouts final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the object; `platformClock` is the time approvals run by.
    OpenCheckouts(DraftStore& drafts, RecordStore& records, Outbox& outbox, const Clock& platformClock,
                  QObject* parent = nullptr);

    /// Newest first.
    [[nodiscard]] Async<QList<OpenCheckout>> list();

Q_SIGNALS:
    void changed();

private:
    DraftStore& m_drafts;
    RecordStore& m_records;
    Outbox& m_outbox;
    const Clock& m_clock;
};

} // namespace tradewind
