// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/messages/attachmentservice.h"

#include <QCache>
#include <QImage>
#include <QSet>

namespace tradewind {

/// A file of a message as it is shown. Everything that comes from its sender is made harmless here.
struct AttachedFile
{
    FileRef file;
    QString name; ///< of one file, nothing invisible in it
    QString size; ///< "48 KB", in the user's locale
    bool isPicture = false;
    /// Whether it is of a kind that only shows something: a picture, a paper, a table without programs in it.
    bool canOpen = false;
    QImage picture{}; ///< null while it is on its way, or when it cannot be shown

    bool operator==(const AttachedFile&) const = default;
};

/// Small pictures of attached pictures: fetched when they are first asked for, decoded off the GUI thread, kept within
/// a limit. What is too large in bytes or pixels, or of another kind than it says, has none.
class AttachmentPictures final : public QObject
{
    Q_OBJECT

public:
    /// Longest side of what is handed out, in pixels: twice what is shown, so that fine screens are served too.
    static constexpr int kSide = 128;

    /// The service must outlive it.
    explicit AttachmentPictures(AttachmentService& service, QObject* parent = nullptr);

    AttachedFile shown(const FileRef& file);

Q_SIGNALS:
    void arrived(const tradewind::ContentHash& sha256);

private:
    QImage picture(const FileRef& file);
    void startNext();

    AttachmentService& m_service;
    QCache<QString, QImage> m_pictures; ///< by hash; cost in kilobytes
    QSet<QString> m_asked;              ///< not to be asked for again
    QList<FileRef> m_waiting;
    int m_underWay = 0;
};

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::AttachedFile)
