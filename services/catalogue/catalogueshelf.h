// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/storage/rawconnection.h"

#include <QDateTime>
#include <QStringList>

namespace tradewind {

/// What catalogue.db keeps of offers that were opened and of pictures: the longest unused goes first, what an account
/// wants kept stays. Runs on the writer thread; transactions are the caller's.
class CatalogueShelf
{
public:
    explicit CatalogueShelf(RawConnection& connection)
        : m_connection(connection)
    {
    }

    Result<void> storeOffer(const QString& id, qint64 version, const QByteArray& json, const QDateTime& now);
    /// Full offers came in another language: they stay readable, and are fetched again when somebody asks for them.
    Result<void> fetchAllAnew();
    Result<void> storePicture(const QString& key, const QByteArray& bytes, const QDateTime& now);
    /// Marks what was looked at.
    Result<void> touch(const QStringList& pictureKeys, const QDateTime& now);
    /// Full offers and pictures that the trimming leaves alone, for one account.
    Result<void> keep(const QString& account, const QStringList& offerIds);
    /// Lets go of what is older than the newest so many offers and bytes of pictures, kept ones not counted.
    Result<void> trim(qint64 pictureBytes, qint64 offers);

private:
    /// By which SKU codes the offer is found.
    Result<void> keepCodes(const QString& id, const QByteArray& json);

    RawConnection& m_connection;
};

} // namespace tradewind
