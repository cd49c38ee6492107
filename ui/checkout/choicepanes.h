// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/layouts.h"

class QComboBox;
class QLineEdit;

namespace tradewind {

class Banner;
class CheckoutSession;
class ChoiceCards;
class FormField;
class PlainLabel;
class SegmentedControl;

/// Service mode, the balance that pays, inspection.
class ModePane final : public ScrollColumn
{
    Q_OBJECT

public:
    explicit ModePane(CheckoutSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    CheckoutSession& m_session;
    ChoiceCards* m_modes;
    ChoiceCards* m_currencies;
    PlainLabel* m_reading;
    QWidget* m_qcBox;
    SegmentedControl* m_qc;
};

/// Address, Incoterm and its place.
class DeliveryPane final : public ScrollColumn
{
    Q_OBJECT

public:
    explicit DeliveryPane(CheckoutSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    CheckoutSession& m_session;
    ChoiceCards* m_addresses;
    QComboBox* m_incoterm;
    QLineEdit* m_place;
    FormField* m_placeField;
};

/// The freight line, with our own estimate of what it will cost.
class FreightPane final : public ScrollColumn
{
    Q_OBJECT

public:
    explicit FreightPane(CheckoutSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    CheckoutSession& m_session;
    PlainLabel* m_note;
    ChoiceCards* m_lines;
    QLineEdit* m_memo;
};

} // namespace tradewind
