// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shared/reference.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

QJsonObject Reference::feeRule(const QString& kind, const QString& serviceMode, const QDateTime& at) const
{
    for (const QJsonObject& book : feeBooks) {
        if (!inForce(book, at))
            continue;
        const QJsonArray rules = book["rules"_L1].toArray();
        for (const QJsonValue& rule : rules) {
            const QJsonArray modes = rule["serviceModes"_L1].toArray();
            if (rule["kind"_L1].toString() == kind && inForce(rule.toObject(), at) &&
                (serviceMode.isEmpty() || modes.isEmpty() || modes.contains(serviceMode)))
                return rule.toObject();
        }
    }
    return {};
}

QJsonObject Reference::freightLine(const QString& id) const
{
    for (const QJsonObject& line : freightLines) {
        if (line["id"_L1].toString() == id)
            return line;
    }
    return {};
}

Amount Reference::atMid(const Amount& amount, const QString& currency, const QDateTime& at) const
{
    if (amount.currency == currency)
        return amount;
    if (const qint64 rate = mid(amount.currency, currency, at))
        return {buyFor(amount.minor, amount.currency, currency, rate), currency};
    if (const qint64 rate = mid(currency, amount.currency, at))
        return {sellFor(amount.minor, currency, amount.currency, rate), currency};
    return {0, currency};
}

} // namespace tradewind::sandbox
