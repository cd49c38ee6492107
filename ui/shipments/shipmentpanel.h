// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

class AmountLabel;
class Banner;
class Card;
class Chip;
class DataTable;
class LegsBar;
class PlainLabel;
class SectionHeader;
class ShipmentDetail;
class Timeline;

/// One shipment: what a person has to do, what is due, the joined journey, the carrier's words, packages and charges.
class ShipmentPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The detail must outlive the panel.
    explicit ShipmentPanel(ShipmentDetail& shipment, QWidget* parent = nullptr);
    /// Why nothing can be paid; empty when it can.
    void setPayDisabledReason(const QString& why);

Q_SIGNALS:
    void routeRequested(const QString& route);

private:
    struct Section
    {
        SectionHeader* head = nullptr;
        QWidget* card = nullptr;
        DataTable* table = nullptr;
    };
    Section section(QVBoxLayout* body, const QString& title, const QString& name, QAbstractItemModel* model,
                    const QList<int>& widths, int stretch, bool twoLines = false);
    void refresh();
    void refreshTasks();
    void askCancel();

    ShipmentDetail& m_shipment;
    PlainLabel* m_number;
    Chip* m_chip;
    Chip* m_pending;
    PlainLabel* m_subtitle;
    PlainLabel* m_arrival;
    PlainLabel* m_limit;
    QPushButton* m_write;
    QPushButton* m_cancel;
    Banner* m_banner;
    QWidget* m_tasks;
    Card* m_due;
    AmountLabel* m_dueAmount;
    PlainLabel* m_dueLine;
    QPushButton* m_pay;
    LegsBar* m_legs;
    Section m_events;
    Section m_dues;
    Section m_packages;
    PlainLabel* m_weights;
    Section m_charges;
    PlainLabel* m_total;
    Section m_goods;
    Section m_declaration;
    Timeline* m_timeline;
    SectionHeader* m_timelineHead;
};

} // namespace tradewind
