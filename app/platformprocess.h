// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QUrl>

namespace tradewind {

/// The demo workspace's platform: `tradewind-sandbox` as a child on a free loopback port, with a data directory of its
/// own. It ends with this object: destroying it closes the pipe that the child watches. Lives in the GUI thread.
class PlatformProcess final : public QObject
{
    Q_OBJECT

public:
    PlatformProcess(QString program, QString dataDirectory, QObject* parent = nullptr);
    ~PlatformProcess() override;

    /// Lets suppliers, warehouse and carriers act by themselves after some seconds, for a person trying it out. Off for
    /// a tour, which plays each beat itself. Counts from the next start().
    void setLively(bool lively) { m_lively = lively; }
    /// Starts the child; ends in ready() or failed(). After stop() it comes back on the same port.
    void start();
    /// Ends the child at once, as a crash would. Nothing the platform had acknowledged is lost.
    void stop();
    bool isRunning() const;
    /// It was there once, has ended by itself, and was not started again since or could not be.
    bool isLost() const { return m_lost; }
    /// Running and answering at url().
    bool isReady() const { return m_ready; }
    QUrl url() const { return m_url; }

    /// The sandbox program that is installed beside this one.
    static QString installedProgram();

Q_SIGNALS:
    void ready(const QUrl& url);
    /// The child ended by itself after it had been ready.
    void ended();
    /// The child could not be started, or ended before it was ready. `detail` is for the log.
    void failed(const QString& detail);

private:
    void readOutput();
    void finished();

    QString m_program;
    QString m_dataDirectory;
    QProcess m_process;
    QByteArray m_output;
    QUrl m_url;
    bool m_stopping = false;
    bool m_ready = false;
    bool m_lost = false;
    bool m_lively = false;
};

} // namespace tradewind
