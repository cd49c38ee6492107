// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/picturecache.h"

#include "models/shared/picturedecode.h"
#include "services/async/promise.h"
#include "services/catalogue/catalogueservice.h"

#include <QTimer>

namespace tradewind {

namespace {
constexpr int kCacheKilobytes = 64 * 1024;
constexpr int kAtOnce = 4;
constexpr qsizetype kMostWaiting = 200;
constexpr int kTryAgainMillis = 20'000;
} // namespace

PictureCache::PictureCache(CatalogueService& service, QObject* parent)
    : PictureCache([&service](const QString& imageId, int width,
                              std::stop_token stop) { return service.picture(imageId, width, std::move(stop)); },
                   parent)
{
}

PictureCache::PictureCache(Fetch fetch, QObject* parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_images(kCacheKilobytes)
{
}

QImage PictureCache::picture(const QString& imageId, int width)
{
    if (imageId.isEmpty())
        return {};
    const Wanted wanted{imageId, width};
    const QString key = wanted.key();
    if (const QImage* image = m_images.object(key))
        return *image;
    if (m_known.contains(key))
        return {};
    m_known.insert(key);
    m_waiting.append(wanted);
    if (m_waiting.size() > kMostWaiting)
        m_known.remove(m_waiting.takeFirst().key());
    // Not at once: whoever asks is usually painting.
    QMetaObject::invokeMethod(this, &PictureCache::startNext, Qt::QueuedConnection);
    return {};
}

void PictureCache::startNext()
{
    while (m_underWay < kAtOnce && !m_waiting.isEmpty())
        load(m_waiting.takeLast());
}

void PictureCache::load(const Wanted& wanted)
{
    ++m_underWay;
    deliver(m_fetch(wanted.imageId, wanted.width, m_stop.token()), this,
            [this, wanted](const Result<QByteArray>& bytes) {
                if (!bytes) {
                    finish(wanted, QImage());
                    return;
                }
                // No larger than the place it is for; tall ones may be twice as high as they are wide.
                const QSize within(wanted.width, wanted.width * 2);
                const auto decode = [data = *bytes, within] { return decodePicture(data, within); };
                deliver(runInPool(QThreadPool::globalInstance(), decode), this,
                        [this, wanted](const Result<QImage>& image) { finish(wanted, image.valueOr(QImage())); });
            });
}

void PictureCache::finish(const Wanted& wanted, const QImage& image)
{
    --m_underWay;
    const QString key = wanted.key();
    if (image.isNull()) {
        // Not to be had now; asked for again when it is wanted after a while.
        QTimer::singleShot(kTryAgainMillis, this, [this, key] { m_known.remove(key); });
    } else {
        m_known.remove(key);
        m_images.insert(key, new QImage(image), static_cast<int>(image.sizeInBytes() / 1024) + 1);
        Q_EMIT arrived(wanted.imageId);
    }
    startNext();
}

} // namespace tradewind
