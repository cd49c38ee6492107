// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/overlay.h"

#include <QStringList>

namespace tradewind {

class ImageView;
class PictureCache;
class PlainLabel;

/// The pictures of an offer over the whole window. Left and Right go from picture to picture, or move within one that
/// is zoomed; Page Up and Page Down always go on. + − 0 1 zoom, Esc closes.
class PictureGallery : public Overlay
{
    Q_OBJECT

public:
    /// `pictures` must outlive the gallery.
    PictureGallery(PictureCache& pictures, const QStringList& images, const QString& title, QWidget* window);

    void open(const QString& image);
    void close() override;

Q_SIGNALS:
    /// The picture that was looked at last.
    void closed(const QString& image);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void step(qsizetype by);
    void show(qsizetype at);
    void refresh(bool isSame);
    void refreshCaption();

    PictureCache& m_pictures;
    QStringList m_images;
    QString m_title;
    qsizetype m_at = 0;
    ImageView* m_view;
    PlainLabel* m_caption;
};

} // namespace tradewind
