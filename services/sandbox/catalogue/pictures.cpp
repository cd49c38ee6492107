// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/pictures.h"

#include "services/sandbox/platform/server.h"
#include "services/sandbox/world/picture.h"

#include <QCache>

#include <memory>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualWidth = 480;
constexpr int kCacheBytes = 48 << 20;

class PictureCache
{
public:
    QByteArray encoded(const QString& id, const PictureSpec& spec, int width)
    {
        const std::pair key(id, width);
        {
            const std::scoped_lock lock(m_mutex);
            if (const QByteArray* known = m_cache.object(key))
                return *known;
        }
        // Painted outside the lock: two threads may paint the same picture once each, and get the same bytes.
        const QByteArray bytes = encodePicture(spec, width);
        const std::scoped_lock lock(m_mutex);
        m_cache.insert(key, new QByteArray(bytes), bytes.size());
        return bytes;
    }

private:
    std::mutex m_mutex;
    QCache<std::pair<QString, int>, QByteArray> m_cache{kCacheBytes};
};

} // namespace

void registerPictures(Server& server)
{
    const auto cache = std::make_shared<PictureCache>();
    server.raw(u"GET"_s, u"/v1/images/{imageId}"_s, {u"catalogue"_s, {}}, [cache](Call& call) {
        const QString id = call.param(u"imageId"_s);
        const std::optional<PictureSpec> spec = pictureOfId(id);
        if (!spec)
            refuse(Problem::Slug::NotFound);
        const int width = servedWidth(call.queryNumber("w", kUsualWidth, 1, 100'000));
        const QByteArray bytes = cache->encoded(id, *spec, width);
        Answer answer = bytesAnswer(bytes.toStdString(), "image/jpeg");
        answer.setHeader("ETag", '"' + id.toStdString() + '-' + std::to_string(width) + '"');
        answer.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        return answer;
    });
}

} // namespace tradewind::sandbox
