// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace tradewind {

class Banner;
class Chip;
class DataTable;
class PhotoButton;
class PhotoPane;
class PlainLabel;
class ReceiptDetail;
class ScrollColumn;
class WarehouseDesk;

/// What came and what was found: photos beside the offer's own picture, defects against their limits, measured against
/// declared, checks, lines.
class ReceiptPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The desk must outlive the view.
    explicit ReceiptPanel(WarehouseDesk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void orderRequested(const QString& route);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* table(DataTable* table, const QString& name, const QString& accessibleName, const QList<int>& widths);
    void refresh();
    void refreshPhotos();
    void showPhoto(int index);

    WarehouseDesk& m_desk;
    ReceiptDetail& m_receipt;
    PlainLabel* m_number;
    Chip* m_state;
    PlainLabel* m_subtitle;
    QPushButton* m_order;
    Banner* m_banner;
    QWidget* m_pictures;
    PhotoPane* m_offer;
    PhotoPane* m_photo;
    QWidget* m_strip;
    QList<PhotoButton*> m_buttons;
    QString m_photosOf;
    int m_current = 0;
    QBoxLayout* m_findings; ///< side by side where there is room
    DataTable* m_limits;
    DataTable* m_measured;
    DataTable* m_checks;
    DataTable* m_lines;
    QList<QWidget*> m_inspectionParts;
    PlainLabel* m_finding;
};

} // namespace tradewind
