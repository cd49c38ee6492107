// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/checkout/checkoutreview.h"
#include "ui/widgets/layouts.h"

class QGridLayout;
class QPushButton;

namespace tradewind {

class AmountLabel;
class Banner;
class Card;
class CheckoutSession;
class Chip;
class DataTable;
class IconLabel;
class PartLabel;
class PlainLabel;
class SectionHeader;

/// Exactly what is bound, what comes later, where we reckon otherwise, what must still hold; and once it was sent, how
/// order and payment stand.
class ReviewPane final : public ScrollColumn
{
    Q_OBJECT

public:
    explicit ReviewPane(CheckoutSession& session, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void goRequested(const QString& route);

private:
    void refreshProgress();
    void refreshConditions();
    void refreshSums();

    CheckoutSession& m_session;
    QList<ReviewSum> m_shownSums;
    QList<ReviewCondition> m_shownConditions;
    PlainLabel* m_title;
    Chip* m_chip;
    PlainLabel* m_sentence;
    Card* m_progress;
    Chip* m_orderChip;
    PlainLabel* m_orderLine;
    Chip* m_paymentChip;
    PlainLabel* m_paymentLine;
    PlainLabel* m_trouble;
    QPushButton* m_takeBack;
    Banner* m_difference;
    DataTable* m_differences;
    PlainLabel* m_notReckoned;
    PlainLabel* m_binding;
    DataTable* m_charges;
    QWidget* m_sums;
    QGridLayout* m_sumGrid;
    PlainLabel* m_payName;
    PlainLabel* m_payHow;
    AmountLabel* m_payAmount;
    DataTable* m_later;
    PlainLabel* m_mode;
    PlainLabel* m_modeNote;
    PlainLabel* m_deliver;
    PlainLabel* m_deliverNote;
    PlainLabel* m_silence;
    PlainLabel* m_silenceNote;
    QWidget* m_conditions;
    QGridLayout* m_conditionGrid;
};

} // namespace tradewind
