// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tradewind::sandbox {

class Dice;
class Taxonomy;

/// Domestic freight from a supplier to the warehouse; formula in the contract, schema FreightTemplate.
struct DomesticFreight
{
    QString id;
    QString name;
    QString nameZh;
    QString from;
    QString fromZh;
    bool sellerPays = false;
    bool byWeight = true; ///< units are grams; else pieces
    qint64 firstUnits = 0;
    qint64 firstFen = 0;
    qint64 nextUnits = 0;
    qint64 nextFen = 0;
    qint64 freeAboveFen = 0; ///< 0: never free
};

/// A factory or shop of the world.
struct WorldSupplier
{
    int index = 0;
    QString id;
    QString en;
    QString zh;
    QString city;
    QString cityZh;
    QString province;
    QString provinceZh;
    QStringList identities; ///< super_factory, powerful_merchant, tp_member
    int memberYears = 0;
    int middle = 0;          ///< ordinal of the middle category it works in
    int compositeTenths = 0; ///< 0 … 50, as are the next five
    int logisticsTenths = 0;
    int disputeTenths = 0;
    int offerTenths = 0;
    int consultingTenths = 0;
    int afterSalesTenths = 0;
    int repeatBp = 0; ///< basis points, as are the next four
    int pickupBp = 0;
    int refundBp = 0;
    int fulfilmentBp = 0;
    int delayedBp = 0;
    QList<DomesticFreight> freight;
    QString codeLetters; ///< two capitals its SKU codes begin with
};

/// The first roll of a supplier's dice: its composite score in tenths.
int firstScore(Dice& dice);
/// Suppliers that the pictures and stories of the design name; they come first in every world.
int featuredSuppliers();
/// The n-th supplier of a world with that seed.
WorldSupplier makeSupplier(quint64 seed, const Taxonomy& taxonomy, int index);

} // namespace tradewind::sandbox
