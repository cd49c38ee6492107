// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/preparedline.h"

namespace tradewind {
using namespace Qt::StringLiterals;

std::vector<PreparedLine> prepareLines(const QList<std::pair<QString, QByteArray>>& lines)
{
    OfferLineReader reader;
    std::vector<PreparedLine> prepared;
    prepared.reserve(std::size_t(lines.size()));
    for (const auto& [topic, json] : lines) {
        PreparedLine& made = prepared.emplace_back();
        made.topic = topic;
        if (topic != "offer_summary"_L1) {
            made.json = json;
        } else if (auto line = reader.read(json)) {
            auto words = searchtext::terms(line->title, line->titleOriginal);
            made.offer = PreparedOffer{json, std::move(line).value(), std::move(words)};
        }
    }
    return prepared;
}

} // namespace tradewind
