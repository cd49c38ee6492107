// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/exact.h"
#include "services/sandbox/sandbox.h"
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace tradewind::sandbox {

/// A platform with a made-up past, a buyer who is signed in, and what they do over HTTP. Call begin() first.
class TradeHouse : public testkit::TestCase
{
protected:
    ~TradeHouse() override;

    bool begin();
    QJsonObject prepared(const QString& mode = QStringLiteral("full_service"));
    QJsonObject placed(const QJsonObject& figures);
    QJsonObject paid(const QJsonObject& owner);
    QJsonObject lockFor(const QJsonObject& total);
    QJsonObject read(const QString& path) const { return m_client->get(path).json(); }
    QJsonObject order(const QString& id) const { return read(QStringLiteral("/v1/orders/") + id); }
    QJsonArray all(const QString& path, const QString& language = {}) const;
    QJsonObject beat(const QString& name, QJsonObject arguments) const;
    void advance(qint64 seconds) const
    {
        m_client->control(QStringLiteral("/sandbox/clock"), {{QStringLiteral("advanceSeconds"), seconds}});
    }
    /// The chains of the ledger, and what the balances say of them.
    void checkLedger() const;
    static QJsonObject firstDue(const QJsonObject& owner);
    static QString stateOf(const QJsonObject& entity) { return entity[QLatin1StringView("state")].toString(); }
    static QString message(const Reply& reply) { return QString::fromUtf8(reply.body.left(600)); }

    QTemporaryDir m_dir;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<TestClient> m_client;
    QJsonObject m_line; ///< of a request: an offer that fits a small order
};

} // namespace tradewind::sandbox
