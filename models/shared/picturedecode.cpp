// SPDX-License-Identifier: Apache-2.0
#include "models/shared/picturedecode.h"

#include <QBuffer>
#include <QImageReader>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostPixels = 16'000'000;
constexpr qint64 kMostPixelsOfPhoto = 40'000'000;
constexpr int kMostMegabytes = 64;

/// The only decoders that foreign bytes reach; null for anything else.
QByteArray formatOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

Error noPicture(const QString& why)
{
    return makeError(Error::Kind::Parse, u"not a picture: "_s + why);
}

} // namespace

Result<QImage> decodePicture(const QByteArray& bytes, const QSize& within)
{
    // Of the whole process, and the same for everybody.
    static const bool limited = [] {
        QImageReader::setAllocationLimit(kMostMegabytes);
        return true;
    }();
    Q_UNUSED(limited)
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return noPicture(u"none of the formats that are read"_s);
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return noPicture(buffer.errorString());
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return noPicture(reader.errorString());
    if (qint64(size.width()) * size.height() > (format == "jpeg" ? kMostPixelsOfPhoto : kMostPixels))
        return noPicture(u"%1 × %2 pixels are too many"_s.arg(size.width()).arg(size.height()));
    // It is read in the size that is wanted; the turn of the camera is applied afterwards.
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize room = isTurned ? within.transposed() : within;
    if (size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image;
    if (!reader.read(&image))
        return noPicture(reader.errorString());
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace tradewind
