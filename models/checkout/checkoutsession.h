// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/checkout/checkoutreview.h"
#include "models/shared/undooffer.h"
#include "services/checkout/checkoutservice.h"

namespace tradewind {

enum class CheckoutStep { Mode, Delivery, Freight, Approval, Fx, Review };

/// Something that can be chosen in a step.
struct CheckoutChoice
{
    QString id;
    QString title;
    QString sentence;
    QString consequence; ///< in money or time; may be empty
    QString refused;     ///< why it cannot be chosen; empty when it can

    bool operator==(const CheckoutChoice&) const = default;
};

/// One checkout: the draft, what the platform has bound, the approval, the lock, and what became of it once it was
/// sent. All of it survives a restart, a lock as long as it is valid; every edit is saved within 300 ms and voids what
/// was prepared.
class CheckoutSession final : public QObject
{
    Q_OBJECT

public:
    /// Where the approval of what was prepared stands.
    enum class ApprovalStage {
        NotPrepared,
        NotNeeded,
        ToAsk,
        OnItsWay,
        NotSent,
        Waiting,
        Approved,
        Rejected,
        Withdrawn,
        Invalidated
    };
    /// Where the order stands.
    enum class Stage {
        Editing,
        Sending,       ///< the order is on its way
        OrderFailed,   ///< it was not placed: `problem`
        Paying,        ///< placed; the payment is on its way
        PaymentFailed, ///< placed, not paid: payable until payBy
        Done
    };

    /// The services must outlive the session.
    CheckoutSession(CheckoutService& checkout, ApprovalService& approvals, PaymentService& payments,
                    QObject* parent = nullptr);

    /// Takes up a draft; the same one again changes nothing.
    void open(const QString& draftId);
    bool isLoaded() const { return m_loaded; }
    bool isMissing() const { return m_missing; }
    const CheckoutDraft& draft() const { return m_draft; }
    QString subject() const;
    QString subjectNote() const;

    CheckoutStep step() const { return static_cast<CheckoutStep>(m_draft.step); }
    int done() const { return m_draft.done; }
    void goTo(CheckoutStep step);
    void back();
    /// The one act of the foot: on to the next step, or what the step is about.
    void next();
    QString nextText() const;
    QString nextIcon() const;
    /// Empty when `next` can be pressed.
    QString nextDisabledReason() const;
    /// What is missing in the current step; empty when nothing is.
    QString errors() const;
    /// What the first step offers is not known yet.
    bool isReadingChoices() const;

    QList<CheckoutChoice> serviceModes() const;
    QList<CheckoutChoice> currencies() const;
    QList<CheckoutChoice> addresses() const;
    QList<CheckoutChoice> incoterms() const;
    /// Freight lines with our own estimate in the goods' currency.
    QList<CheckoutChoice> freightLines() const;
    void setServiceMode(const QString& mode);
    void setCurrency(const QString& code);
    void setQcPlan(QcPlan plan);
    QcPlan qcPlan() const;
    void setAddress(const QString& id);
    void setIncoterm(const QString& code);
    void setPlace(const QString& place);
    void setFreightLine(const QString& id);
    void setMemo(const QString& memo);
    bool needsFreightLine() const { return !m_draft.serviceMode.is(ServiceMode::SourceToForwarder); }

    const std::optional<Prepared>& prepared() const { return m_prepared; }
    /// Bound, not edited since, not over.
    bool isBinding() const;
    bool isPreparing() const { return m_preparing; }
    /// Why prepare failed; nothing when it did not.
    const std::optional<Error>& problem() const { return m_problem; }

    ApprovalStage approvalStage() const;
    const std::optional<ApprovalView>& approval() const { return m_approval; }
    /// What is to be approved at today's rate: a lower limit would approve nothing. Nothing without a rate.
    std::optional<Money> approvalLeast() const;
    Money approvalMax() const; ///< the proposal until it is changed
    QDateTime approvalUntil() const;
    void setApprovalMax(const Money& most);
    void setApprovalNote(const QString& note);

    PaymentSession& payment() { return m_payment; }
    CheckoutReview& review() { return m_review; }
    /// How the platform's figures and ours differ is in the review; this is the sentence over it.
    Stage stage() const;
    const CheckoutProgress& progress() const { return m_progress; }
    /// The problem that keeps the order or its payment back.
    std::optional<Problem> sendProblem() const;
    /// "orders/po-10101" once the order is known; empty before.
    QString orderRoute() const;
    bool canTakeBack() const;
    /// Whether what was sent from here may have been executed although it needs a person: it is not sent anew before
    /// the platform has said.
    bool mayHaveBeenExecuted() const;
    /// Takes an order back that surely was not placed. It can be edited, and `takenBack` says so, once it is put away.
    void takeBack();
    /// What was taken back before it left, until it is edited: undone, it waits again.
    UndoOffer& takenBack() { return m_takenBack; }
    QDateTime savedAt() const { return m_savedAt; }
    QDateTime now() const { return m_checkout.now(); }

Q_SIGNALS:
    /// Anything but the clock.
    void changed();
    void stepChanged();
    void saved();
    void openRequested(const QString& route);
    void failed(const tradewind::Error& error);

private:
    void edit(bool content = true);
    void save();
    void readInputs();
    void readBalances();
    void readApproval();
    void readProgress();
    void prepare(void (CheckoutSession::*then)());
    bool binds(const Prepared& prepared) const;
    void takePrepared(const PreparedAnswer& answer);
    void afterPrepare();
    void askApproval();
    void goToReview();
    void place();
    void beginPayment();
    void payAgain();
    void release();
    bool putBack(const TakenBackOrder& taken);
    void rebuild();
    QString stepIssue(CheckoutStep step) const;
    QString nextOfReview() const;
    std::optional<Money> freightEstimate(const FreightLine& line, QString& refused) const;

    CheckoutService& m_checkout;
    ApprovalService& m_approvals;
    PaymentService& m_payments;
    PaymentSession m_payment;
    CheckoutReview m_review;
    CheckoutDraft m_draft;
    std::optional<CheckoutInputs> m_inputs;
    QList<Balance> m_balances;
    std::optional<Prepared> m_prepared;
    std::optional<ApprovalView> m_approval;
    CheckoutProgress m_progress;
    std::optional<Error> m_problem;
    UndoOffer m_takenBack;
    QDateTime m_savedAt;
    bool m_loaded = false;
    bool m_missing = false;
    bool m_preparing = false;
    bool m_placing = false;
    /// Asked to be taken back; true: while it was on its way, so that this can be undone.
    std::optional<bool> m_takingBack;
    bool m_finished = false;
    Generation m_generation;
    StopOwner m_stop;
};

} // namespace tradewind
