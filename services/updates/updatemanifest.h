// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>
#include <QVersionNumber>

#include <optional>

namespace tradewind {

/// A file of a release, as its makers published it.
struct UpdatePackage
{
    QString system; ///< "linux-x86_64", "windows-x86_64", "macos-arm64"
    QString name;
    qint64 size = 0;   ///< bytes
    QByteArray sha256; ///< 64 hexadecimal digits in lower case
};

/// What is the newest release, said by whoever holds the signing key. Trust it only after verifyMinisign().
struct UpdateManifest
{
    static constexpr qsizetype kMostBytes = 64 * 1024;

    QVersionNumber version; ///< three numbers
    QDateTime issuedAt;
    QDateTime expiresAt; ///< at most kLongestDays after `issuedAt`
    QUrl page;           ///< where people read of it and fetch it; https
    QList<UpdatePackage> packages;

    static constexpr int kLongestDays = 200;

    /// Reads it strictly. Error::Parse `update-unreadable`, with the place in `detail`, for everything that is not a
    /// manifest of this program in this format.
    static Result<UpdateManifest> parse(const QByteArray& json);
    /// The first package for a system.
    std::optional<UpdatePackage> packageFor(const QString& system) const;
};

/// The newest manifest that was believed so far. A default-made one is "none yet".
struct UpdateMark
{
    QVersionNumber version;
    QDateTime issuedAt;
};

/// Whether the manifest may be believed now: not expired and not from the future (`update-expired`: somebody may hold
/// back newer ones), and neither of a lower version nor issued earlier than one seen before (`update-rolled-back`). All
/// are Error::Validation.
Result<void> checkFreshness(const UpdateManifest& manifest, const QDateTime& now, const UpdateMark& seen);

} // namespace tradewind
