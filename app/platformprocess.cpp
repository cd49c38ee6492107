// SPDX-License-Identifier: Apache-2.0
#include "app/platformprocess.h"

#include "services/core/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kDemoSeed = "7"_L1;
constexpr auto kDemoOffers = "5000"_L1;
} // namespace

PlatformProcess::PlatformProcess(QString program, QString dataDirectory, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_dataDirectory(std::move(dataDirectory))
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PlatformProcess::readOutput);
    connect(&m_process, &QProcess::finished, this, &PlatformProcess::finished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_lost = m_url.isValid();
        Q_EMIT failed(m_process.errorString());
    });
}

PlatformProcess::~PlatformProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(2000))
        m_process.kill();
    m_process.waitForFinished(2000);
}

void PlatformProcess::start()
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    QDir().mkpath(m_dataDirectory);
    m_stopping = false;
    m_ready = false;
    m_lost = false;
    m_output.clear();
    const int port = m_url.port(0);
    QStringList arguments{u"--listen"_s,   u"127.0.0.1:%1"_s.arg(port),
                          u"--data"_s,     m_dataDirectory,
                          u"--seed"_s,     kDemoSeed,
                          u"--offers"_s,   kDemoOffers,
                          u"--controls"_s, u"--exit-with-parent"_s};
    if (m_lively)
        arguments.append(u"--lively"_s);
    m_process.start(m_program, arguments);
}

void PlatformProcess::stop()
{
    m_stopping = true;
    m_ready = false;
    m_process.kill();
    m_process.waitForFinished(5000);
}

bool PlatformProcess::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

QString PlatformProcess::installedProgram()
{
    const QString here =
        QStandardPaths::findExecutable(u"tradewind-sandbox"_s, {QCoreApplication::applicationDirPath()});
    return here.isEmpty() ? QStandardPaths::findExecutable(u"tradewind-sandbox"_s) : here;
}

void PlatformProcess::readOutput()
{
    m_output += m_process.readAllStandardOutput();
    const auto end = m_output.indexOf('\n');
    if (end < 0)
        return;
    const auto line = QJsonDocument::fromJson(m_output.left(end)).object();
    m_output.clear();
    const QUrl url(line.value("url"_L1).toString());
    if (!line.value("ready"_L1).toBool() || !url.isValid())
        return;
    m_url = url;
    m_ready = true;
    Q_EMIT ready(m_url);
}

void PlatformProcess::finished()
{
    const bool wasReady = std::exchange(m_ready, false);
    if (m_stopping)
        return;
    qCInfo(lcApp) << "the demo platform ended with" << m_process.exitCode();
    m_lost = m_url.isValid(); // one that was there once can be started again
    if (wasReady)
        Q_EMIT ended();
    else
        Q_EMIT failed(u"the demo platform ended with %1"_s.arg(m_process.exitCode()));
}

} // namespace tradewind
