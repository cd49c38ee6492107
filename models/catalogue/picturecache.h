// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

#include <functional>

namespace tradewind {

class CatalogueService;

/// Pictures for lists and pages, decoded off the GUI thread and kept within a limit. What was asked for last is fetched
/// first, so that a fast scroll does not wait for what it passed.
class PictureCache final : public QObject
{
    Q_OBJECT

public:
    using Fetch = std::function<Async<QByteArray>(const QString& imageId, int width, std::stop_token stop)>;

    /// `service` must outlive the cache.
    explicit PictureCache(CatalogueService& service, QObject* parent = nullptr);
    /// What `fetch` asks must outlive the cache.
    explicit PictureCache(Fetch fetch, QObject* parent = nullptr);

    /// The picture about `width` pixels wide; null while it is on its way (then `arrived`) or when it cannot be had.
    QImage picture(const QString& imageId, int width);
    /// Whether nothing that was asked for is still on its way.
    bool isIdle() const { return m_waiting.isEmpty() && m_underWay == 0; }

Q_SIGNALS:
    void arrived(const QString& imageId);

private:
    struct Wanted
    {
        QString imageId;
        int width = 0;
        QString key() const { return imageId + u'@' + QString::number(width); }
    };
    void startNext();
    void load(const Wanted& wanted);
    void finish(const Wanted& wanted, const QImage& image);

    const Fetch m_fetch;
    QCache<QString, QImage> m_images; ///< cost in kilobytes
    QList<Wanted> m_waiting;          ///< the last is fetched first
    QSet<QString> m_known;            ///< waiting, under way, or not to be had
    int m_underWay = 0;
    StopOwner m_stop;
};

} // namespace tradewind
