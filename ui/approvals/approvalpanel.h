// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/approvaldetail.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

class Banner;
class Chip;
class DataTable;
class FigureStrip;
class FormField;
class PlainLabel;
class SectionHeader;
class Separator;
class SidePanel;
class StateStack;
class Timeline;

/// One approval: the figures it binds, why it is asked for, the comment, the decision at the foot; chain and what ends
/// it beside. 1 leads to the button that approves, Ctrl+Enter presses it, 2 or R rejects.
class ApprovalPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The detail must outlive the view.
    explicit ApprovalPanel(ApprovalDetail& detail, QWidget* parent = nullptr);
    /// For keys nobody took: 1 leads to the button that approves, 2 or R rejects, where it can be decided; false when
    /// it is none of these.
    bool decideByKey(const QKeyEvent& event);
    void refresh();

Q_SIGNALS:
    void goRequested(const QString& route);

private:
    QWidget* makeBody();
    QWidget* makeFoot();
    void approve();
    void reject();
    void showTrouble(const Error& error);

    ApprovalDetail& m_detail;
    ApprovalSheet m_shown;
    QString m_titleOf; ///< the approval that is on show
    StateStack* m_stack;
    PlainLabel* m_title;
    Chip* m_chip;
    PlainLabel* m_subtitle;
    Banner* m_trouble;
    Banner* m_banner;
    FigureStrip* m_figures;
    DataTable* m_charges;
    QVBoxLayout* m_reasons;
    QWidget* m_commentBox;
    QPlainTextEdit* m_comment;
    FormField* m_commentField;
    SidePanel* m_side;
    Timeline* m_chain;
    SectionHeader* m_askedHead;
    SectionHeader* m_whyHead;
    Separator* m_endsRule;
    SectionHeader* m_endsHead;
    QVBoxLayout* m_ends;
    SectionHeader* m_earlierHead;
    QVBoxLayout* m_earlier;
    QWidget* m_foot;
    PlainLabel* m_bound;
    QPushButton* m_checkout;
    QPushButton* m_order;
    QPushButton* m_withdraw;
    QPushButton* m_reject;
    QPushButton* m_approve;
};

} // namespace tradewind
