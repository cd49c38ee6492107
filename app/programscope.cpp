// SPDX-License-Identifier: Apache-2.0
#include "app/programscope.h"

#include "services/wire/systemproxies.h"

namespace tradewind {

ProgramScope::ProgramScope(Profile& profile)
    : m_profile(profile)
    , m_tokens(makeKeychainTokenStore())
{
    useSystemProxies();
    const QString chosen = profile.settings().value(kLanguageSetting).toString();
    setLanguage(chosen.isEmpty() ? QLocale::system() : QLocale(chosen));
    m_pool.setMaxThreadCount(2);
}

void ProgramScope::setLanguage(const QLocale& locale)
{
    m_language = locale.language() == QLocale::Chinese ? "zh-CN" : "en";
    for (const auto& [folder, slot] : m_catalogues) {
        if (const auto cache = slot.lock())
            cache->database().setLanguage(m_language);
    }
}

std::shared_ptr<CatalogueCache> ProgramScope::catalogue(const QUrl& platform, const QString& catalogueId)
{
    const QString folder = m_profile.cacheFolder(platform, catalogueId);
    std::weak_ptr<CatalogueCache>& slot = m_catalogues[folder];
    std::shared_ptr<CatalogueCache> cache = slot.lock();
    if (!cache) {
        cache = std::make_shared<CatalogueCache>(folder, m_clock);
        slot = cache;
        cache->database().setLanguage(m_language);
    }
    return cache;
}

} // namespace tradewind
