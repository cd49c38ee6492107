// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

#include <functional>

namespace tradewind {

/// Pictures of goods for rows: hands out what is there and tells when the rest has arrived. Decoding happens off the
/// GUI thread. A picture that cannot be had is asked for again only in the next run.
class PictureLoader : public QObject
{
    Q_OBJECT

public:
    using Fetch = std::function<Async<QByteArray>(QString imageId, int width)>;

    /// `width` in pixels: twice what is shown, so that fine screens are served too.
    explicit PictureLoader(Fetch fetch, int width = 96, QObject* parent = nullptr);

    /// Null while it is on its way.
    QImage picture(const QString& imageId);

Q_SIGNALS:
    void arrived(const QString& imageId);

private:
    Fetch m_fetch;
    int m_width;
    QHash<QString, QImage> m_pictures;
    QSet<QString> m_asked;
};

} // namespace tradewind
