// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/celltable.h"
#include "models/shared/rereading.h"
#include "services/approvals/approvalservice.h"
#include "services/checkout/opencheckouts.h"
#include "services/sourcing/estimates.h"

namespace tradewind {

/// One step of the chain beside an approval.
struct ApprovalChainStep
{
    Tone tone = Tone::Mute;
    QString icon;
    QString title;
    QString note;
    QString time;

    bool operator==(const ApprovalChainStep&) const = default;
};

/// A sentence with its icon: why an approval is asked for, what ends it.
struct ApprovalFact
{
    Tone tone = Tone::Mute;
    QString icon;
    QString title;
    QString note;

    bool operator==(const ApprovalFact&) const = default;
};

/// Everything the page of one approval shows. Plain data, ready to be put on a page.
struct ApprovalSheet
{
    QString key;
    QString id; ///< empty until the platform has it
    QString title;
    QString subtitle;
    CellPart chip;
    CellParts atMost;
    CellParts expected; ///< what it would be at today's rate; empty once it was used
    QString expectedNote;
    CellParts stillToCome; ///< estimates; a dash when not known
    QString stillToComeNote;
    CellParts perPiece;
    QString validUntil;
    QList<ApprovalFact> reasons;
    QList<ApprovalFact> ends;
    QList<ApprovalChainStep> chain;
    QString note;                ///< of who asks
    QString bound;               ///< "9f2c 71ab"
    QString voidBecause;         ///< what invalidated it; empty while it holds
    QList<ApprovalFact> earlier; ///< former ones of the same goods that were invalidated
    QString amount;              ///< "EUR 8,873.46"
    QString actLine;             ///< the act that is on its way, and what it needs; empty when none
    QString checkout;            ///< where the checkout it was asked for from goes on; empty when it is not open here
    QString order;               ///< where the order that it was used for is; empty before
    bool canDecide = false;
    bool canWithdraw = false;
    bool hashHolds = true; ///< false: the content does not match its hash, nothing may be approved

    bool operator==(const ApprovalSheet&) const = default;
};

/// One approval with its figures: made anew whenever the approval, the rates or the rules change.
class ApprovalDetail final : public QObject
{
    Q_OBJECT

public:
    /// `service` and `checkouts` (may be nullptr) must outlive the object.
    explicit ApprovalDetail(ApprovalService& service, OpenCheckouts* checkouts = nullptr, QObject* parent = nullptr);

    /// Shows another approval, by id or key, and asks the platform for it as it stands now.
    void setId(const QString& idOrKey);
    QString id() const { return m_id; }
    bool isLoaded() const { return m_view.has_value(); }
    /// Looked for and not there.
    bool isMissing() const { return m_missing; }
    const ApprovalSheet& sheet() const { return m_sheet; }
    CellTable& charges() { return m_charges; }
    /// Reads everything again.
    void reload();

    void approve(const QString& comment);
    /// Needs a comment: without one, `commentNeeded` and nothing else.
    void reject(const QString& comment);
    void withdraw(const QString& reason);
    /// Puts away an act that needs somebody.
    void putAway();

Q_SIGNALS:
    void changed();
    void commentNeeded();
    /// The decision is stored and on its way.
    void decided();
    void failed(const tradewind::Error& error);

private:
    void readCheckouts();
    void rebuild();
    void addFigures();
    void addChain();
    void addReasons();
    void addEnds();
    void addEarlier();
    void decide(ApprovalDecisionKind decision, const QString& comment);
    void submitted(const Result<Intent>& intent);

    ApprovalService& m_service;
    OpenCheckouts* m_checkouts;
    QList<OpenCheckout> m_open;
    QString m_id;
    std::optional<ApprovalView> m_view;
    QList<ApprovalView> m_all;
    std::optional<Me> m_me;
    std::optional<ApprovalPricing> m_pricing;
    ApprovalSheet m_sheet;
    CellTable m_charges;
    bool m_missing = false;
    bool m_deciding = false;
    Rereading m_reading{this, [this] { reload(); }};
    StopOwner m_stop;
};

} // namespace tradewind
