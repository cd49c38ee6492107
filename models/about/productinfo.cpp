// SPDX-License-Identifier: Apache-2.0
#include "models/about/productinfo.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tradewind {
using namespace Qt::StringLiterals;

Result<ProductInfo> ProductInfo::parse(const QByteArray& product, const QByteArray& dependencies)
{
    const QJsonObject said = QJsonDocument::fromJson(product).object();
    ProductInfo info;
    info.name = said.value("name"_L1).toString();
    info.version = said.value("version"_L1).toString();
    info.slogan = said.value("slogan"_L1).toString();
    info.copyright = said.value("copyright"_L1).toString();
    info.license = said.value("license"_L1).toString();
    const QJsonObject updates = said.value("updates"_L1).toObject();
    info.updateAddress = QUrl(updates.value("address"_L1).toString(), QUrl::StrictMode);
    for (const QJsonValue& key : updates.value("keys"_L1).toArray())
        info.updateKeys.append(key.toString());
    const QJsonArray others = QJsonDocument::fromJson(dependencies).object().value("dependencies"_L1).toArray();
    for (const QJsonValue& other : others) {
        if (!other["system"_L1].toBool())
            info.components.append(
                {other["name"_L1].toString(), other["supplier"_L1].toString(), other["license"_L1].toString()});
    }
    if (info.name.isEmpty() || info.version.isEmpty() || info.license.isEmpty() || info.components.isEmpty())
        return makeError(Error::Kind::Parse, u"the product's own description cannot be read"_s);
    return info;
}

} // namespace tradewind
