// SPDX-License-Identifier: Apache-2.0
#include "models/shell/closedplaces.h"

#include "models/shared/rightswords.h"
#include "services/domain/entities/rights.h"

#include <array>

namespace tradewind {
using namespace Qt::StringLiterals;

QHash<QString, QString> ClosedPlaces::of(const QList<OpenEnum<Module>>& offered, const std::optional<Me>& me)
{
    struct Rooms
    {
        Module module;
        QString what;
        QStringList places;
    };
    const std::array rooms{
        Rooms{Module::Catalogue,
              tr("a catalogue"),
              {u"catalogue"_s, u"offer"_s, u"supplier"_s, u"compare"_s, u"followed"_s}},
        Rooms{Module::Sourcing, tr("quotes"), {u"quotes"_s, u"quote-wizard"_s}},
        Rooms{Module::Approvals, tr("approvals"), {u"approvals"_s}},
        Rooms{Module::Orders, tr("orders"), {u"orders"_s, u"checkout"_s}},
        Rooms{Module::Money, tr("balances and payments"), {u"money"_s, u"pay"_s}},
        Rooms{Module::Warehouse, tr("a warehouse"), {u"warehouse"_s}},
        Rooms{Module::Shipping, tr("shipments"), {u"shipments"_s, u"shipment-wizard"_s}},
        Rooms{Module::Messages, tr("messages"), {u"messages"_s}},
    };
    static const std::array acts{std::pair{"checkout"_L1, Permission::PlaceOrder}, std::pair{"pay"_L1, Permission::Pay},
                                 std::pair{"quote-wizard"_L1, Permission::RequestQuote},
                                 std::pair{"shipment-wizard"_L1, Permission::Ship}};
    QHash<QString, QString> closed;
    for (const auto& [place, needed] : acts) {
        if (me && !may(*me, needed))
            closed.insert(place, RightsWords::notAllowed());
    }
    for (const Rooms& each : rooms) {
        if (offered.contains(OpenEnum<Module>(each.module)))
            continue;
        for (const QString& place : each.places)
            closed.insert(place, tr("This platform does not offer %1 at present.").arg(each.what));
    }
    return closed;
}

} // namespace tradewind
