// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/sandbox.h"

#include "services/sandbox/catalogue/routes.h"
#include "services/sandbox/modules/addresses.h"
#include "services/sandbox/modules/approvals.h"
#include "services/sandbox/modules/files.h"
#include "services/sandbox/modules/messages.h"
#include "services/sandbox/modules/sourcing.h"
#include "services/sandbox/modules/sourcingpast.h"
#include "services/sandbox/modules/trade.h"
#include "services/sandbox/platform/account.h"
#include "services/sandbox/platform/controls.h"
#include "services/sandbox/platform/feeds.h"
#include "services/sandbox/platform/scheduler.h"
#include "services/sandbox/platform/server.h"
#include "services/sandbox/platform/signin.h"
#include "services/sandbox/platform/tokens.h"

#include <QDir>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

Sandbox::Sandbox(Options options)
    : m_store([&options, this] {
        QDir().mkpath(options.dataDir);
        return std::make_unique<Store>(QDir(options.dataDir).filePath(u"sandbox.db"_s), m_clock);
    }())
    , m_context{.options = std::move(options),
                .store = *m_store,
                .clock = m_clock,
                .directory = m_directory,
                .faults = m_faults}
    , m_tokens(std::make_unique<Tokens>(*m_store))
    , m_server(std::make_unique<Server>(m_context, *m_tokens))
    , m_scheduler(std::make_unique<Scheduler>(m_context))
{
    registerSignIn(*m_server, m_context, *m_tokens);
    registerAccount(*m_server, m_context);
    registerFeeds(*m_server, m_context);
    registerCatalogue(*m_server, m_context);
    registerAddresses(*m_server, m_context);
    registerFiles(*m_server, m_context);
    registerMessages(*m_server, m_context);
    registerSourcing(*m_server, m_context);
    registerApprovals(*m_server, m_context);
    registerSourcingPast(*m_server, m_context);
    registerTrade(*m_server, m_context);
    registerControls(*m_server, m_context, *m_scheduler, *m_tokens);
}

Sandbox::~Sandbox()
{
    stop();
}

int Sandbox::start()
{
    const bool fresh = m_store->read([this](Reader& reader) {
        m_clock.set(reader.meta(u"clock.offset"_s).toLongLong(),
                    std::max<qint64>(1, reader.meta(u"clock.epoch"_s).toLongLong()));
        const QString seed = reader.meta(u"seed"_s);
        if (seed.isEmpty())
            return true;
        // A file that has a world keeps it, whatever the command line says.
        m_context.options.seed = seed.toULongLong();
        m_context.options.offers = reader.meta(u"offers"_s).toInt();
        return false;
    });
    if (fresh) {
        if (m_context.options.anchor.isValid()) {
            const qint64 offset = QDateTime::currentDateTimeUtc().msecsTo(m_context.options.anchor);
            m_clock.set(offset, 1);
            m_store->write([offset](Tx& tx) { tx.setMeta(u"clock.offset"_s, QString::number(offset)); });
        }
        makeWorld(m_context);
    } else {
        m_store->read([this](Reader& reader) { m_directory.reload(reader); });
        for (const auto& open : m_context.afterOpen)
            open();
    }
    const int port = m_server->bind(m_context.options.host, m_context.options.port);
    if (port < 0)
        return -1;
    m_scheduler->runDue();
    m_scheduler->start();
    m_thread = std::thread([this] { m_server->run(); });
    m_server->waitUntilReady();
    return port;
}

void Sandbox::stop()
{
    if (!m_thread.joinable())
        return;
    m_scheduler->stop();
    m_server->stop();
    m_thread.join();
}

} // namespace tradewind::sandbox
