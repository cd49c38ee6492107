// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace tradewind {

class ChartWidget;
class FactList;
class OfferDetail;
class PictureCache;
class PlainLabel;
class ScoreBars;
class SectionHeader;
class Thumbnail;

/// The leading column of an offer: its pictures, who sells it, what a piece weighs and who says so.
class OfferFacts : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the widget.
    OfferFacts(OfferDetail& detail, PictureCache& pictures, QWidget* parent = nullptr);
    /// Shows the offer as it is known now.
    void refresh();
    /// Another offer begins with its first picture.
    void forgetPicture() { m_shownPicture.clear(); }

Q_SIGNALS:
    void supplierRequested(const QString& supplierId);

private:
    void refreshPictures();
    void openGallery();
    void refreshSupplier();
    void refreshPrices();

    OfferDetail& m_detail;
    PictureCache& m_pictures;
    QString m_shownPicture;
    Thumbnail* m_picture;
    QWidget* m_thumbs;
    QPushButton* m_supplierName;
    PlainLabel* m_supplierPlace;
    QWidget* m_badges;
    ScoreBars* m_scores;
    FactList* m_weights;
    SectionHeader* m_pricesHead;
    ChartWidget* m_prices;
};

} // namespace tradewind
