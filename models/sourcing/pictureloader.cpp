// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/pictureloader.h"

#include "models/shared/picturedecode.h"
#include "services/async/promise.h"

namespace tradewind {

namespace {
constexpr int kSide = 160;
}

PictureLoader::PictureLoader(Fetch fetch, int width, QObject* parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_width(width)
{
}

QImage PictureLoader::picture(const QString& imageId)
{
    if (imageId.isEmpty() || m_asked.contains(imageId))
        return m_pictures.value(imageId);
    m_asked.insert(imageId);
    deliver(m_fetch(imageId, m_width), this, [this, imageId](const Result<QByteArray>& bytes) {
        if (!bytes)
            return;
        const QByteArray data = *bytes;
        const auto decode = [data]() -> Result<QImage> { return decodePicture(data, QSize(kSide, kSide)); };
        deliver(runInPool(QThreadPool::globalInstance(), decode), this, [this, imageId](const Result<QImage>& image) {
            if (!image)
                return;
            m_pictures.insert(imageId, *image);
            Q_EMIT arrived(imageId);
        });
    });
    return m_pictures.value(imageId);
}

} // namespace tradewind
