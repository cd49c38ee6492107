// SPDX-License-Identifier: Apache-2.0
#include "app/profiledata.h"

#include <QJsonArray>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QJsonObject settingsJson(const QSettings& settings)
{
    QJsonObject json;
    for (const QString& key : settings.allKeys()) {
        const QVariant value = settings.value(key);
        if (value.typeId() == QMetaType::QByteArray)
            json.insert(key, QString::fromLatin1(value.toByteArray().toBase64()));
        else
            json.insert(key, QJsonValue::fromVariant(value));
    }
    return json;
}

} // namespace

DataExport profileData(Profile& profile)
{
    DataExport data;
    data.settings = settingsJson(profile.settings());
    for (const AccountRecord& account : profile.accounts()) {
        const QString folder = profile.accountFolder(account.id);
        const QSettings own(folder + u"/settings.ini"_s, QSettings::IniFormat);
        data.accounts.append({QJsonObject{{u"platform"_s, account.platform.toString()},
                                          {u"userId"_s, account.userId},
                                          {u"name"_s, account.userName},
                                          {u"company"_s, account.companyName},
                                          {u"roles"_s, QJsonArray::fromStringList(account.roles)},
                                          {u"settings"_s, settingsJson(own)}},
                              folder});
    }
    return data;
}

} // namespace tradewind
