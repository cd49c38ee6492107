// SPDX-License-Identifier: Apache-2.0
#include "app/updatescope.h"

#include "app/programscope.h"
#include "services/updates/updateapi.h"
#include "services/wire/httpclient.h"

#include <QFile>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kSeenVersion = "updates/seenVersion"_L1;
constexpr auto kSeenIssued = "updates/seenIssued"_L1;

QByteArray partOfProgram(const QString& name)
{
    QFile file(u":/product/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<MinisignKey> keysOf(const ProductInfo& product)
{
    QList<MinisignKey> keys;
    for (const QString& text : product.updateKeys) {
        if (const auto key = MinisignKey::parse(text.toLatin1()))
            keys.append(*key);
    }
    return keys;
}

UpdateService::Options optionsOf(ProgramScope& app, const ProductInfo& product)
{
    UpdateService::Options options;
    options.keys = keysOf(product);
    options.installed = QVersionNumber::fromString(product.version);
    options.system = UpdateService::thisSystem();
    options.check = ed25519Check();
    options.clock = &app.clock();
    QSettings* settings = &app.profile().settings();
    options.seen = [settings] {
        return UpdateMark{QVersionNumber::fromString(settings->value(kSeenVersion).toString()),
                          QDateTime::fromString(settings->value(kSeenIssued).toString(), Qt::ISODate)};
    };
    options.remember = [settings](const UpdateMark& mark) {
        settings->setValue(kSeenVersion, mark.version.toString());
        settings->setValue(kSeenIssued, mark.issuedAt.toUTC().toString(Qt::ISODate));
    };
    return options;
}
} // namespace

UpdateScope::UpdateScope(ProgramScope& app)
{
    auto product = ProductInfo::parse(partOfProgram(u"product.json"_s), partOfProgram(u"dependencies.json"_s));
    Q_ASSERT(product);
    if (product)
        m_product = std::move(product).value();
    const QUrl address = m_product.updateAddress;
    if (HttpClient::checkedAddress(address.toString()) && !keysOf(m_product).isEmpty()) {
        HttpClient::Options options;
        options.base = address.adjusted(QUrl::RemovePath);
        options.clock = &app.clock();
        m_client = std::make_unique<HttpClient>(app.network(), options);
        m_api = std::make_unique<UpdateApi>(*m_client, address);
        m_service = std::make_unique<UpdateService>(*m_api, optionsOf(app, m_product));
    }
    m_desk = std::make_unique<UpdateDesk>(m_service.get());
}

UpdateScope::~UpdateScope() = default;

} // namespace tradewind
