// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"
#include "tests/services/sandbox/testclient.h"

#include <QJsonArray>

#include <array>

namespace tradewind::faults {

/// What a merchant does that must happen exactly once.
enum class Flow { Order, Payment, Conversion, Shipment, QuoteAccept };
inline constexpr std::array kFlows = {Flow::Order, Flow::Payment, Flow::Conversion, Flow::Shipment, Flow::QuoteAccept};

/// Makes everything on the platform that an act needs, and the act itself.
class FlowMaker
{
public:
    /// `client` is signed in and must outlive this object.
    explicit FlowMaker(sandbox::TestClient& client)
        : m_client(client)
    {
    }

    /// What every act of this world needs: money, and goods in store. False when the platform does not give it.
    bool begin();
    /// An act that is ready to be wanted; without a path when the platform does not let it come that far.
    IntentDraft draft(Flow flow);
    QString trouble() const { return m_trouble; }

    /// The kind of the platform's journal row that is there exactly once when it was executed.
    static QString effectOf(Flow flow);

private:
    QJsonObject post(const QString& path, const QJsonObject& body);
    QJsonObject intent(const QString& path, const QJsonObject& body);
    QJsonObject get(const QString& path);
    QJsonObject buyingList(const QString& pieces);
    QJsonObject lock(const QJsonObject& body);
    QJsonObject placeOrder();
    IntentDraft payment();
    IntentDraft conversion();
    IntentDraft order();
    IntentDraft shipment();
    IntentDraft quoteAccept();
    bool fund();
    bool store();

    sandbox::TestClient& m_client;
    QJsonObject m_offer;
    QJsonArray m_stored;
    QString m_trouble;
};

} // namespace tradewind::faults
