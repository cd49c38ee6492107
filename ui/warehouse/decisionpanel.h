// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/layouts.h"

#include <QTimer>

class QPlainTextEdit;
class QPushButton;

namespace tradewind {

class Banner;
class Chip;
class CountdownRing;
class FactList;
class FormField;
class PlainLabel;
class RadioCards;
class ReceiptDetail;

/// The decision about a receipt: the time that is left, what silence means, the ways to decide with their consequence,
/// a note, and one button that says what will happen.
class DecisionPanel final : public SidePanel
{
    Q_OBJECT

public:
    /// The detail must outlive the panel.
    explicit DecisionPanel(ReceiptDetail& receipt, QWidget* parent = nullptr);
    RadioCards* cards() const { return m_cards; }
    /// The clock runs only while the page is shown.
    void setTicking(bool ticking);
    /// Chooses the card with this number; false when it is none.
    bool chooseByKey(const QKeyEvent& event);

private:
    void refresh();
    void refreshCards();
    void refreshAct();
    void tick();

    ReceiptDetail& m_receipt;
    QWidget* m_clock;
    CountdownRing* m_ring;
    PlainLabel* m_deadline;
    PlainLabel* m_silence;
    QWidget* m_result;
    Chip* m_pending;
    PlainLabel* m_outcome;
    Banner* m_banner;
    QWidget* m_cardsPlace;
    RadioCards* m_cards = nullptr;
    QString m_cardsOf;
    FormField* m_noteField;
    QPlainTextEdit* m_note;
    FactList* m_facts;
    QPushButton* m_decide;
    PlainLabel* m_foot;
    QTimer m_second;
};

} // namespace tradewind
