// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

class AmountLabel;
class Banner;
class DataTable;
class FactList;
class FormField;
class PlainLabel;
class QuantityEdit;
class RadioCards;
class SectionHeader;
class ShipmentSession;
class ShipmentsDesk;
class StateStack;
class WizardFrame;

/// Puts a shipment together: goods, destination, how it travels, declaration, review. Route: shipment-wizard/DRAFT.
class ShipmentWizardPage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit ShipmentWizardPage(ShipmentsDesk& desk);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* goodsStep();
    QWidget* destinationStep();
    QWidget* freightStep();
    QWidget* declarationStep();
    QWidget* reviewStep();
    DataTable* table(const QString& name, const QString& accessibleName, QAbstractItemModel* model,
                     const QList<int>& widths, int stretch, bool twoLines = false);
    void refresh();
    void refreshQuantity();
    void refreshDestination();
    void refreshFreight();
    void refreshReview();
    void next();

    ShipmentSession& m_session;
    StateStack* m_state;
    WizardFrame* m_frame;
    Banner* m_banner;
    DataTable* m_goods;
    QuantityEdit* m_quantity;
    FormField* m_quantityField;
    QVBoxLayout* m_addressPlace;
    RadioCards* m_addresses = nullptr;
    QString m_addressesOf;
    RadioCards* m_incoterms;
    QVBoxLayout* m_extraPlace;
    QList<QCheckBox*> m_extras;
    QCheckBox* m_insured;
    QVBoxLayout* m_linePlace;
    RadioCards* m_lines = nullptr;
    QString m_linesOf;
    PlainLabel* m_waiting;
    Banner* m_previewProblem;
    QWidget* m_packagesPart;
    DataTable* m_packages;
    PlainLabel* m_weights;
    PlainLabel* m_dutySentence;
    FactList* m_review;
    AmountLabel* m_total;
    PlainLabel* m_most;
};

} // namespace tradewind
