// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/advicetext.h"

#include "services/domain/values/moneyformat.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
/// An estimate, as everything is that is reckoned up to the door.
QString sizeOf(const Money& amount)
{
    return u"≈\u00a0"_s +
           moneyformat::withCode(amount.isNegative() ? amount.negated().valueOr(amount) : amount, QLocale());
}

QString changeText(const QuantityChange& change, const QString& name)
{
    const bool isMore = change.to > change.from;
    const auto size = isMore ? subtract(change.to, change.from) : subtract(change.from, change.to);
    const QString number = moneyformat::number(size.valueOr(change.to).normalized(), QLocale());
    if (name.isEmpty())
        return isMore ? AdviceText::tr("%1 more").arg(number) : AdviceText::tr("%1 fewer").arg(number);
    return isMore ? AdviceText::tr("%1 more of %2", "number, goods").arg(number, name)
                  : AdviceText::tr("%1 fewer of %2", "number, goods").arg(number, name);
}

QString effectText(const OrderAdvice& advice)
{
    const bool isDearer = advice.extra && advice.extra->isPositive();
    const QString extra = advice.extra ? sizeOf(*advice.extra) : QString();
    const QString saves = advice.saves ? sizeOf(*advice.saves) : QString();
    switch (advice.goal) {
    case OrderAdvice::Goal::KeepRules:
        if (!advice.extra)
            return AdviceText::tr("keeps every order rule");
        return isDearer ? AdviceText::tr("keeps every order rule, for %1 more in all").arg(extra)
                        : AdviceText::tr("keeps every order rule and costs %1 less in all").arg(extra);
    case OrderAdvice::Goal::NextTier: {
        const QString price = advice.price ? moneyformat::factoryPrice(*advice.price, QLocale()) : u"–"_s;
        return isDearer ? AdviceText::tr("then %1 each: saves %2, for %3 more in all").arg(price, saves, extra)
                        : AdviceText::tr("then %1 each: %2 less in all, for more goods").arg(price, extra);
    }
    case OrderAdvice::Goal::FillStep:
        return AdviceText::tr("for the same freight: saves %1, for %2 more in all").arg(saves, extra);
    case OrderAdvice::Goal::DropStep:
        return AdviceText::tr("and a step of freight less: %1 less in all").arg(extra);
    }
    return {};
}
} // namespace

AdviceView AdviceText::view(const OrderAdvice& advice, const QStringList& names)
{
    QStringList acts;
    for (const QuantityChange& change : advice.changes)
        acts.append(changeText(change, names.value(change.line)));
    return {advice, QLocale().createSeparatedList(acts), effectText(advice)};
}

QString AdviceText::variant(const Offer& offer, const SkuId& id)
{
    if (offer.skus.size() < 2)
        return {};
    for (const Sku& sku : offer.skus) {
        if (sku.id != id)
            continue;
        QStringList words;
        for (const SkuAttribute& attribute : sku.attributes)
            words.append(attribute.value);
        return words.isEmpty() ? sku.code : words.join(u" · "_s);
    }
    return {};
}

std::optional<Money> freightIn(const LandedCost& cost)
{
    if (!cost.total)
        return std::nullopt;
    Money sum = Money::zero(cost.total->currency());
    for (const CostLine& line : cost.lines) {
        if (line.kind == ChargeKind::Freight || line.kind == ChargeKind::DomesticFreight)
            sum = add(sum, line.amount).valueOr(sum);
    }
    return sum;
}

} // namespace tradewind
