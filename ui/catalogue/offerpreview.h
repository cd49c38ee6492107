// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/popover.h"

class QPushButton;

namespace tradewind {

class OfferListModel;
class PictureCache;
class Thumbnail;

/// An offer at a glance over the list: picture, terms, prices, landed cost, all of it known here. Up and Down go
/// through the list while it is open, Enter opens the offer, C compares it, Space or Esc closes.
class OfferPreview : public Popover
{
    Q_OBJECT

public:
    /// Both must outlive the preview.
    OfferPreview(OfferListModel& list, PictureCache& pictures, QWidget* parent = nullptr);
    void showRow(int row);

Q_SIGNALS:
    void openRequested();
    void compareRequested();
    /// So many rows on, or back.
    void moveRequested(int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void refreshPicture();
    void refreshCompared();

    OfferListModel& m_list;
    PictureCache& m_pictures;
    int m_row = -1;
    QString m_imageId;
    QWidget* m_content = nullptr;
    Thumbnail* m_picture = nullptr;
    QPushButton* m_compare = nullptr;
};

} // namespace tradewind
