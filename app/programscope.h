// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cataloguecache.h"
#include "app/profile.h"
#include "services/core/clock.h"
#include "services/core/logfile.h"
#include "services/session/tokenstore.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QThreadPool>

#include <map>
#include <memory>

namespace tradewind {

/// The profile's setting of the user's language; empty or missing: the system's.
inline constexpr QLatin1StringView kLanguageSetting{"language"};

/// What lives as long as a program, with a window or without: profile, clock, network manager, keychain, and the
/// catalogues that accounts share. Lives in the GUI thread; members stand in the order of their dependence.
class ProgramScope
{
public:
    /// `profile` must outlive the scope.
    explicit ProgramScope(Profile& profile);

    Profile& profile() { return m_profile; }
    const Clock& clock() const { return m_clock; }
    QNetworkAccessManager& network() { return m_network; }
    SafeTokenStore& tokens() { return m_tokens; }
    QThreadPool& pool() { return m_pool; }
    /// Where the program's messages are kept; null when they are not. Outlives the scope.
    LogFile* log() const { return m_log; }
    void setLog(LogFile* log) { m_log = log; }
    /// What platforms are asked for, as in Accept-Language; at first that of the profile's choice.
    QByteArray language() const { return m_language; }
    void setLanguage(const QLocale& locale);

    /// The catalogue of a platform; one object for all accounts that name the same, for as long as one of them is open.
    std::shared_ptr<CatalogueCache> catalogue(const QUrl& platform, const QString& catalogueId);

private:
    Profile& m_profile;
    QByteArray m_language;
    LogFile* m_log = nullptr;
    SystemClock m_clock;
    QNetworkAccessManager m_network;
    SafeTokenStore m_tokens;
    QThreadPool m_pool;
    std::map<QString, std::weak_ptr<CatalogueCache>> m_catalogues;
};

} // namespace tradewind
