// SPDX-License-Identifier: Apache-2.0
#include "app/privacyscope.h"

#include "app/profiledata.h"
#include "app/programscope.h"
#include "models/about/productinfo.h"

#include <QGuiApplication>
#include <QSysInfo>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

Diagnostics diagnosticsOf(ProgramScope& app, const QString& version)
{
    Diagnostics diagnostics;
    diagnostics.program = {
        {u"version"_s, version},
        {u"Qt"_s, QString::fromLatin1(qVersion()) + u", built with "_s + QStringLiteral(QT_VERSION_STR)},
        {u"system"_s, QSysInfo::prettyProductName()},
        {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
        {u"processor"_s, QSysInfo::currentCpuArchitecture()},
        {u"window system"_s, QGuiApplication::platformName()},
        {u"locale"_s, QLocale::system().name()},
        {u"time"_s, app.clock().now().toUTC().toString(Qt::ISODate)},
    };
    // By name, one by one: a setting that is not named here is nobody's business.
    const QList<AccountRecord> accounts = app.profile().accounts();
    const auto demos = std::count_if(accounts.begin(), accounts.end(), [](const auto& each) { return each.demo; });
    diagnostics.settings = {
        {u"language"_s, app.profile().settings().value(kLanguageSetting, u"like the system"_s).toString()},
        {u"accounts"_s, QString::number(accounts.size())},
        {u"of the demo workspace"_s, QString::number(demos)},
        {u"keychain"_s, app.tokens().isPersistent() ? u"works"_s : u"cannot be used"_s},
    };
    return diagnostics;
}

} // namespace

PrivacyScope::PrivacyScope(ProgramScope& app, const ProductInfo& product, Erase erase)
    : m_desk({[&app, version = product.version] { return diagnosticsOf(app, version); },
              [&app] { return profileData(app.profile()); }, std::move(erase), app.log()},
             app.pool(), app.clock())
{
}

} // namespace tradewind
