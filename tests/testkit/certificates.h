// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>
#include <QString>

namespace tradewind::testkit {

/// The folder with what certificates.sh makes; made once a process. Empty when that failed.
QString certificateFolder();

/// From now on this process trusts the test authority besides those of the system. False when there is none.
bool trustTestAuthority();

/// A server's side of TLS with one of the certificates, by name.
QSslConfiguration serverTls(const QString& certificate);

} // namespace tradewind::testkit
