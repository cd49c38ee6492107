// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/layouts.h"

class QPlainTextEdit;
class QVBoxLayout;

namespace tradewind {

class CheckoutSession;
class Chip;
class FactList;
class FormField;
class PlainLabel;
class PriceEdit;
class Timeline;

/// Whether a rule asks for an approval, asking for it, and waiting for it. The wait survives a restart.
class ApprovalPane final : public ScrollColumn
{
    Q_OBJECT

public:
    explicit ApprovalPane(CheckoutSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    void refreshForm();

    CheckoutSession& m_session;
    PlainLabel* m_title;
    Chip* m_chip;
    PlainLabel* m_sentence;
    FactList* m_rules;
    QWidget* m_form;
    QVBoxLayout* m_formColumn;
    PriceEdit* m_most = nullptr;
    FormField* m_mostField = nullptr;
    QString m_mostCode;
    QPlainTextEdit* m_note;
    PlainLabel* m_until;
    Timeline* m_chain;
};

} // namespace tradewind
