// SPDX-License-Identifier: Apache-2.0
#include "app/appscope.h"

#include <QNetworkProxyFactory>

namespace tradewind {

AppScope::AppScope(Profile& profile, ThemeController::Preference theme)
    : m_profile(profile)
    , m_tokens(makeKeychainTokenStore())
    , m_theme(theme)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    m_pool.setMaxThreadCount(2);
}

std::shared_ptr<CatalogueCache> AppScope::catalogue(const QUrl& platform, const QString& catalogueId)
{
    const QString folder = m_profile.cacheFolder(platform, catalogueId);
    std::weak_ptr<CatalogueCache>& slot = m_catalogues[folder];
    std::shared_ptr<CatalogueCache> cache = slot.lock();
    if (!cache) {
        cache = std::make_shared<CatalogueCache>(folder, m_clock);
        slot = cache;
    }
    return cache;
}

} // namespace tradewind
