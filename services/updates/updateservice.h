// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/core/clock.h"
#include "services/updates/minisign.h"
#include "services/updates/updatemanifest.h"

#include <QString>

namespace tradewind {

class UpdateApi;

/// What the makers say of releases, after every check.
struct UpdateNews
{
    bool isNewer = false; ///< newer than the program that asks
    UpdateManifest manifest;
    std::optional<UpdatePackage> package; ///< for the system that asks
};

/// Asks whether there is a newer release, when somebody wants to know and never by itself. It tells; nothing is fetched
/// but the manifest and its signature, and nothing is installed. Lives in the GUI thread.
class UpdateService
{
public:
    struct Options
    {
        QList<MinisignKey> keys; ///< the key in use and the one kept in reserve
        QVersionNumber installed;
        QString system; ///< see UpdatePackage
        Ed25519Check check;
        const Clock* clock = nullptr; ///< must outlive the service
        /// The newest manifest believed so far, kept for the next start.
        std::function<UpdateMark()> seen;
        std::function<void(const UpdateMark&)> remember;
    };

    /// The API must outlive the service.
    UpdateService(UpdateApi& api, Options options);

    /// Errors of UpdateApi, verifyMinisign(), UpdateManifest::parse() and checkFreshness(), in this order. What cannot
    /// be verified here is not asked for.
    [[nodiscard]] Async<UpdateNews> ask(std::stop_token stop);

    /// The system this program was built for.
    static QString thisSystem();

private:
    UpdateApi& m_api;
    Options m_options;
};

} // namespace tradewind
