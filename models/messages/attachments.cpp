// SPDX-License-Identifier: Apache-2.0
#include "models/messages/attachments.h"

#include "models/shared/picturedecode.h"
#include "services/async/promise.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 8 * 1024 * 1024;
constexpr int kCacheKilobytes = 16 * 1024;
constexpr int kAtOnce = 2;

bool endsWithAny(const QString& name, std::initializer_list<QLatin1StringView> suffixes)
{
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&name](QLatin1StringView suffix) { return name.endsWith(suffix, Qt::CaseInsensitive); });
}

} // namespace

AttachmentPictures::AttachmentPictures(AttachmentService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_pictures(kCacheKilobytes)
{
}

AttachedFile AttachmentPictures::shown(const FileRef& file)
{
    AttachedFile shown;
    shown.file = file;
    shown.name = AttachmentService::safeName(file.name);
    shown.size = QLocale().formattedDataSize(file.size);
    shown.isPicture = endsWithAny(shown.name, {".png"_L1, ".jpg"_L1, ".jpeg"_L1, ".webp"_L1});
    shown.canOpen =
        shown.isPicture || endsWithAny(shown.name, {".gif"_L1, ".bmp"_L1, ".pdf"_L1, ".txt"_L1, ".csv"_L1, ".docx"_L1,
                                                    ".xlsx"_L1, ".pptx"_L1, ".odt"_L1, ".ods"_L1});
    if (shown.isPicture && file.size <= kMostBytes)
        shown.picture = picture(file);
    return shown;
}

QImage AttachmentPictures::picture(const FileRef& file)
{
    const QString key = file.sha256.toHex();
    if (const QImage* known = m_pictures.object(key))
        return *known;
    if (!m_asked.contains(key)) {
        m_asked.insert(key);
        m_waiting.append(file);
        // Not at once: whoever asks is usually painting.
        QMetaObject::invokeMethod(this, &AttachmentPictures::startNext, Qt::QueuedConnection);
    }
    return {};
}

void AttachmentPictures::startNext()
{
    while (m_underWay < kAtOnce && !m_waiting.isEmpty()) {
        const FileRef file = m_waiting.takeLast();
        ++m_underWay;
        deliver(m_service.bytes(file), this, [this, file](const Result<QByteArray>& bytes) {
            if (!bytes) {
                // Without a network it is asked for again when it is looked at again.
                if (bytes.error().kind != Error::Kind::Parse)
                    m_asked.remove(file.sha256.toHex());
                --m_underWay;
                startNext();
                return;
            }
            const auto work = [data = *bytes] { return decodePicture(data, {kSide, kSide}); };
            deliver(runInPool(QThreadPool::globalInstance(), work), this, [this, file](const Result<QImage>& image) {
                --m_underWay;
                if (image) {
                    const QString key = file.sha256.toHex();
                    m_asked.remove(key); // once it has been thrown out it may be asked for again
                    m_pictures.insert(key, new QImage(*image), static_cast<int>(image->sizeInBytes() / 1024) + 1);
                    Q_EMIT arrived(file.sha256);
                }
                startNext();
            });
        });
    }
}

} // namespace tradewind
