// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/offercolumns.h"
#include "services/core/result.h"

#include <QByteArray>

#include <memory>

namespace tradewind {

/// What the catalogue's tables keep of an offer summary besides its JSON.
struct OfferLine
{
    QByteArray id;
    qint64 version = 0;
    QByteArray categoryId;
    QByteArray supplierId;
    QByteArray title;
    QByteArray titleOriginal;
    QByteArray currency;
    qint64 stock = 0; ///< whole units, rounded down
    bool isListed = true;
    OfferColumns columns; ///< but for row, category, supplier, identities and price drop
};

/// Reads offer summaries out of their JSON: several times as fast as the codec where a line is what the platform
/// usually writes, and by the codec itself where it is anything else, which then says what is wrong with it. One
/// thread.
class OfferLineReader
{
public:
    OfferLineReader();
    ~OfferLineReader();
    Q_DISABLE_COPY_MOVE(OfferLineReader)

    /// Error::Parse when it breaks the contract.
    Result<OfferLine> read(const QByteArray& json);
    /// By the codec alone.
    static Result<OfferLine> readSlowly(const QByteArray& json);

private:
    struct Parser;
    bool readQuickly(const QByteArray& json, OfferLine& out);

    std::unique_ptr<Parser> m_parser;
};

} // namespace tradewind
