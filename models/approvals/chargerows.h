// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/celltable.h"
#include "services/approvals/approvalservice.h"

#include <QCoreApplication>
#include <QLocale>

namespace tradewind {

/// What a table of binding charges is made of.
struct ChargeSheet
{
    QList<Charge> charges;
    Money total;
    QList<ContentLine> lines; ///< for "3,000 × ¥21.85"
    OrderSource source;
    std::optional<PriceSources> sources;
    QList<KnownGoods> goods; ///< for the names of freight templates
    bool isVoid = false;     ///< struck through
};

/// Binding charges as rows: what, how, by which rule, amount in the goods' currency. A row's key is the charge's id.
class ChargeRows
{
    Q_DECLARE_TR_FUNCTIONS(ChargeRows)

public:
    static QList<CellTable::Column> columns(const QString& first, const QString& code);
    static QList<CellRow> rows(const ChargeSheet& sheet, const QLocale& locale = {});
    /// The sum row alone, under `key`.
    static CellRow totalRow(const QString& key, const QString& name, const Money& total, bool isVoid,
                            const QLocale& locale = {});

    /// "Fee book 2026-07", "Round 3", the template's name; empty when nothing is known of it.
    static QString ruleName(const Charge& charge, const ChargeSheet& sheet);
    /// The first eight digits of a hash in groups of four.
    static QString shortHash(const ContentHash& hash);
};

} // namespace tradewind
