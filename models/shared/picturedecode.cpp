// SPDX-License-Identifier: Apache-2.0
#include "models/shared/picturedecode.h"

#include <QBuffer>
#include <QImageReader>

namespace tradewind {
using namespace Qt::StringLiterals;

Result<QImage> decodePicture(const QByteArray& bytes, const QSize& within)
{
    static const bool limited = [] {
        QImageReader::setAllocationLimit(picturelimits::kAllocationMegabytes);
        return true;
    }();
    Q_UNUSED(limited)
    const auto refused = [](const QString& why) { return makeError(Error::Kind::Parse, why); };
    if (bytes.size() > picturelimits::kMostBytes)
        return refused(u"a picture of %1 bytes"_s.arg(bytes.size()));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid()) {
        if (qint64(size.width()) * size.height() > picturelimits::kMostPixels)
            return refused(u"a picture of %1 × %2 pixels"_s.arg(size.width()).arg(size.height()));
        // Some formats are read smaller right away. The turn of the camera is applied afterwards.
        const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
        const QSize fitted = size.scaled(isTurned ? within.transposed() : within, Qt::KeepAspectRatio);
        if (fitted.width() < size.width())
            reader.setScaledSize(fitted);
    }
    QImage image = reader.read();
    if (image.isNull())
        return refused(reader.errorString());
    if (image.width() > within.width() || image.height() > within.height())
        image = image.scaled(within, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace tradewind
