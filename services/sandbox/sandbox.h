// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"

#include <memory>
#include <thread>

namespace tradewind::sandbox {

class Scheduler;
class Server;
class Tokens;

/// The whole platform in one object: opens its file, makes the world when there is none, listens. Tests run it
/// in-process; tradewind-sandbox wraps it.
class Sandbox
{
public:
    explicit Sandbox(Options options);
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// Starts serving; answers the port, or −1 when the address is taken. Throws StorageFailure when the file can't be
    /// used.
    int start();
    /// Stops serving and waits for the workers. Open connections that idle are waited for up to 30 s: close them first.
    void stop();

    Context& context() { return m_context; }
    Scheduler& scheduler() { return *m_scheduler; }

private:
    BusinessClock m_clock;
    std::unique_ptr<Store> m_store;
    Directory m_directory;
    Faults m_faults;
    Context m_context;
    std::unique_ptr<Tokens> m_tokens;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Scheduler> m_scheduler;
    std::thread m_thread;
};

} // namespace tradewind::sandbox
