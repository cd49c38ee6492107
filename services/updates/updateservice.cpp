// SPDX-License-Identifier: Apache-2.0
#include "services/updates/updateservice.h"

#include "services/updates/updateapi.h"

#include <QSysInfo>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
/// Believes the files or says why not.
Result<UpdateNews> judge(const UpdateFiles& files, const UpdateService::Options& options)
{
    if (const auto verified = verifyMinisign(files.manifest, files.signature, options.keys, options.check); !verified)
        return verified.error();
    const auto manifest = UpdateManifest::parse(files.manifest);
    if (!manifest)
        return manifest.error();
    if (const auto fresh = checkFreshness(*manifest, options.clock->now(), options.seen()); !fresh)
        return fresh.error();
    return UpdateNews{manifest->version > options.installed, *manifest, manifest->packageFor(options.system)};
}
} // namespace

UpdateService::UpdateService(UpdateApi& api, Options options)
    : m_api(api)
    , m_options(std::move(options))
{
}

Async<UpdateNews> UpdateService::ask(std::stop_token stop)
{
    if (!m_options.check) {
        const auto refused = verifyMinisign({}, {}, m_options.keys, m_options.check);
        co_return refused.error();
    }
    const Options options = m_options; // the service may end while its question is under way
    auto fetching = m_api.fetch(stop);
    const Result<UpdateFiles> files = co_await fetching;
    if (stop.stop_requested())
        co_return cancelled();
    if (!files)
        co_return files.error();
    Result<UpdateNews> news = judge(*files, options);
    if (news)
        options.remember({news->manifest.version, news->manifest.issuedAt});
    co_return std::move(news);
}

QString UpdateService::thisSystem()
{
    QString kernel = QSysInfo::kernelType();
    if (kernel == "winnt"_L1)
        kernel = u"windows"_s;
    else if (kernel == "darwin"_L1)
        kernel = u"macos"_s;
    return kernel + u'-' + QSysInfo::buildCpuArchitecture();
}

} // namespace tradewind
