// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace tradewind {

/// Whether `signature` (64 bytes) is the Ed25519 signature (RFC 8032) of `message` under `key` (32 bytes).
using Ed25519Check = std::function<bool(const QByteArray& signature, const QByteArray& message, const QByteArray& key)>;
/// The check through libsodium; empty when the program was built without it.
Ed25519Check ed25519Check();

/// A public key as minisign writes it: the base64 line of a .pub file.
struct MinisignKey
{
    QByteArray id;  ///< 8 bytes: tells keys apart, proves nothing
    QByteArray key; ///< 32 bytes

    /// Error::Validation when it is not exactly one key.
    static Result<MinisignKey> parse(const QByteArray& base64);
};

/// A .minisig file, in the legacy or the prehashed form (jedisct1.github.io/minisign, "Signature format").
struct MinisignSignature
{
    static constexpr qsizetype kMostBytes = 4096;

    bool prehashed = false; ///< the signature is of the BLAKE2b-512 hash of the file
    QByteArray keyId;
    QByteArray signature;
    QByteArray trustedComment;
    QByteArray globalSignature; ///< of the signature and the trusted comment after it

    /// Error::Parse when it is not exactly one signature.
    static Result<MinisignSignature> parse(const QByteArray& file);
};

/// Whether one of `keys` has signed `file`. Errors, all Error::Validation: `update-unverifiable` when there is nothing
/// to check with, `update-forged` when the signature cannot be read, is of another key or of something else.
Result<void> verifyMinisign(const QByteArray& file, const QByteArray& signatureFile, const QList<MinisignKey>& keys,
                            const Ed25519Check& check);

} // namespace tradewind
