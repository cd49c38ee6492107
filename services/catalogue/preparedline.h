// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerline.h"
#include "services/catalogue/searchtext.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace tradewind {

/// An offer summary, read for the tables.
struct PreparedOffer
{
    QByteArray json;
    OfferLine line;
    std::optional<searchtext::Terms> words; ///< of its titles; nothing: not cut yet
};

/// A line of a snapshot. What can be done with it away from the writer has been.
struct PreparedLine
{
    QString topic;                      ///< category, supplier or offer_summary
    QByteArray json;                    ///< of a category or supplier
    std::optional<PreparedOffer> offer; ///< nothing for an offer that breaks the contract
};

/// From any thread.
std::vector<PreparedLine> prepareLines(const QList<std::pair<QString, QByteArray>>& lines);

} // namespace tradewind
