// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/system/activation.h"

#include <QLocalServer>

#include <chrono>
#include <optional>

namespace tradewind {

/// The message of a program that finds its profile taken to the one that has it: three lines, at most kMostBytes. It
/// can say nothing but what an Activation holds.
namespace handover {
inline constexpr qsizetype kMostBytes = 4096;

QByteArray encode(const Activation& activation);
/// Nothing when it is not exactly one message.
std::optional<Activation> decode(const QByteArray& message);

/// Where the program that has this profile listens: a socket in the profile itself, which only its owner can open, or,
/// where that path is too long for a socket, in the user's folder for such things. On Windows the name of a pipe.
/// Empty when there is no such place.
QString address(const QString& profileDirectory);

/// Hands the activation to the program that listens there and blocks until it has it, at most `limit`; false, often at
/// once, when nobody took it.
bool send(const QString& address, const Activation& activation, std::chrono::milliseconds limit);
} // namespace handover

/// Listens for other starts with the same profile. Only whoever has taken the profile may listen: what an ended program
/// left at the address is removed.
class HandOverServer final : public ActivationSource
{
    Q_OBJECT

public:
    static constexpr int kMostConnections = 8;

    /// A connection that has said nothing whole within `patience` is closed.
    explicit HandOverServer(std::chrono::milliseconds patience = std::chrono::seconds(2));
    /// False when the system gives no such socket; the program then works without hand-over.
    bool listen(const QString& address);

private:
    void accept();
    void read(QLocalSocket* socket);

    int m_open = 0;
    std::chrono::milliseconds m_patience;
    QLocalServer m_server;
};

} // namespace tradewind
