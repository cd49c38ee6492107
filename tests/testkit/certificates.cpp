// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

namespace tradewind::testkit {

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString& name)
{
    QFile file(certificateFolder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString certificateFolder()
{
    static const QTemporaryDir folder;
    static const bool made = [] {
        QProcess maker;
        maker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        maker.start(u"bash"_s, {QStringLiteral(TRADEWIND_TESTKIT_DIR "/certificates.sh"), folder.path()});
        return maker.waitForFinished() && maker.exitStatus() == QProcess::NormalExit && maker.exitCode() == 0;
    }();
    return made ? folder.path() : QString();
}

bool trustTestAuthority()
{
    const QList<QSslCertificate> authority = QSslCertificate::fromData(contents(u"ca.pem"_s));
    if (authority.isEmpty())
        return false;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(authority);
    QSslConfiguration::setDefaultConfiguration(configuration);
    return true;
}

QSslConfiguration serverTls(const QString& certificate)
{
    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(QSslCertificate::fromData(contents(certificate + u".pem"_s)));
    configuration.setPrivateKey(QSslKey(contents(certificate + u".key"_s), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace tradewind::testkit
