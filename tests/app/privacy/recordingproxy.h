// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace tradewind {

/// Stands between a program and its platform, passes every byte on and remembers which of them are secrets: tokens,
/// codes, verifiers and states, as they really were. Lives in the test's thread.
class RecordingProxy final : public QTcpServer
{
    Q_OBJECT

public:
    explicit RecordingProxy(const QUrl& platform);

    QUrl url() const;
    /// What must be found nowhere.
    const QSet<QByteArray>& secrets() const { return m_secrets; }
    /// How many different access tokens were given out.
    qsizetype accessTokens() const { return m_accessTokens.size(); }

private:
    void accept();
    void collect(const QByteArray& said);

    QUrl m_platform;
    QSet<QByteArray> m_secrets;
    QSet<QByteArray> m_accessTokens;
};

} // namespace tradewind
