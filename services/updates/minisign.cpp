// SPDX-License-Identifier: Apache-2.0
#include "services/updates/minisign.h"

#include "services/core/localproblem.h"

#include <QCryptographicHash>

#include <optional>

#ifdef TRADEWIND_SODIUM
#include <sodium.h>
#endif

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kAlgorithmBytes = 2;
constexpr qsizetype kIdBytes = 8;
constexpr qsizetype kKeyBytes = 32;
constexpr qsizetype kSignatureBytes = 64;
constexpr QByteArrayView kUntrusted("untrusted comment: ");
constexpr QByteArrayView kTrusted("trusted comment: ");

Error forged(const QString& detail)
{
    Error error = makeError(Error::Kind::Validation, detail);
    error.problem = localproblem::problem(localproblem::kUpdateForged);
    return error;
}

/// The bytes behind a line of base64, if there are exactly so many.
std::optional<QByteArray> bytesOf(const QByteArray& base64, qsizetype count)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    // Written again it must be the same: no spaces, no bits left over.
    if (!decoded || (*decoded).size() != count || (*decoded).toBase64() != base64)
        return std::nullopt;
    return *decoded;
}
} // namespace

#ifdef TRADEWIND_SODIUM
Ed25519Check ed25519Check()
{
    if (sodium_init() < 0)
        return {};
    return [](const QByteArray& signature, const QByteArray& message, const QByteArray& key) {
        const auto raw = [](const QByteArray& bytes) {
            return reinterpret_cast<const unsigned char*>(bytes.constData());
        };
        return signature.size() == crypto_sign_BYTES && key.size() == crypto_sign_PUBLICKEYBYTES &&
               crypto_sign_verify_detached(raw(signature), raw(message),
                                           static_cast<unsigned long long>(message.size()), raw(key)) == 0;
    };
}
#else
Ed25519Check ed25519Check()
{
    return {};
}
#endif

Result<MinisignKey> MinisignKey::parse(const QByteArray& base64)
{
    const auto bytes = bytesOf(base64, kAlgorithmBytes + kIdBytes + kKeyBytes);
    if (!bytes || !bytes->startsWith("Ed"))
        return makeError(Error::Kind::Validation, u"not a minisign public key"_s);
    return MinisignKey{bytes->mid(kAlgorithmBytes, kIdBytes), bytes->mid(kAlgorithmBytes + kIdBytes)};
}

Result<MinisignSignature> MinisignSignature::parse(const QByteArray& file)
{
    const Error unreadable = makeError(Error::Kind::Parse, u"not a minisign signature"_s);
    if (file.size() > kMostBytes)
        return unreadable;
    QList<QByteArray> lines = file.split('\n');
    if (lines.size() == 5 && lines.last().isEmpty())
        lines.removeLast();
    if (lines.size() != 4)
        return unreadable;
    for (QByteArray& line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const auto head = bytesOf(lines.at(1), kAlgorithmBytes + kIdBytes + kSignatureBytes);
    const auto global = bytesOf(lines.at(3), kSignatureBytes);
    if (!lines.at(0).startsWith(kUntrusted) || !lines.at(2).startsWith(kTrusted) || !head || !global)
        return unreadable;
    const bool prehashed = head->startsWith("ED");
    if (!prehashed && !head->startsWith("Ed"))
        return unreadable;
    return MinisignSignature{prehashed, head->mid(kAlgorithmBytes, kIdBytes), head->mid(kAlgorithmBytes + kIdBytes),
                             lines.at(2).mid(kTrusted.size()), *global};
}

Result<void> verifyMinisign(const QByteArray& file, const QByteArray& signatureFile, const QList<MinisignKey>& keys,
                            const Ed25519Check& check)
{
    if (!check) {
        Error error = makeError(Error::Kind::Validation, u"built without libsodium"_s);
        error.problem = localproblem::problem(localproblem::kUpdateUnverifiable);
        return error;
    }
    const auto signature = MinisignSignature::parse(signatureFile);
    if (!signature)
        return forged(signature.error().detail);
    const QByteArray message =
        signature->prehashed ? QCryptographicHash::hash(file, QCryptographicHash::Blake2b_512) : file;
    for (const MinisignKey& key : keys) {
        if (key.id != signature->keyId)
            continue;
        if (!check(signature->signature, message, key.key))
            return forged(u"the signature is not of this file"_s);
        if (!check(signature->globalSignature, signature->signature + signature->trustedComment, key.key))
            return forged(u"the trusted comment was changed"_s);
        return {};
    }
    return forged(u"signed with a key that is not ours"_s);
}

} // namespace tradewind
