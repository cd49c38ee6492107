// SPDX-License-Identifier: Apache-2.0
#include "services/session/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace tradewind {

namespace {
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
}

QByteArray randomSecret()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QByteArray(reinterpret_cast<const char*>(bits.data()), sizeof bits).toBase64(kBase64);
}

QByteArray pkceChallenge(const QByteArray& verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(kBase64);
}

Pkce makePkce()
{
    const QByteArray verifier = randomSecret();
    return {verifier, pkceChallenge(verifier)};
}

} // namespace tradewind
