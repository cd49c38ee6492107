// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QMetaType>

namespace tradewind {

/// JSON in the one form that is hashed: RFC 8785 (members by UTF-16 code unit, no spaces, shortest escapes), limited to
/// what the contract uses. A number that is not whole or beyond ±2^53, a lone surrogate, or an undefined value is
/// Error::Kind::Validation: the contract carries no such thing. UTF-8.
Result<QByteArray> canonicalJson(const QJsonValue& value);

/// What exactly was seen, offered or approved: SHA-256 over canonical JSON or over bytes (a file's name).
class ContentHash
{
public:
    /// No hash.
    ContentHash() = default;
    static ContentHash ofBytes(QByteArrayView bytes);
    static Result<ContentHash> ofJson(const QJsonValue& value);
    /// 64 hexadecimal digits in either case; anything else is Error::Kind::Parse.
    static Result<ContentHash> fromHex(QStringView hex);

    /// 64 lower-case hexadecimal digits; empty for no hash.
    QString toHex() const { return QString::fromLatin1(m_bytes.toHex()); }
    /// The 32 bytes.
    const QByteArray& bytes() const { return m_bytes; }
    bool isNull() const { return m_bytes.isEmpty(); }

    friend bool operator==(const ContentHash&, const ContentHash&) = default;
    friend size_t qHash(const ContentHash& hash, size_t seed = 0) noexcept { return ::qHash(hash.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

/// One entry of a chain: what was recorded, and a hash over it and everything before it.
struct ChainLink
{
    ContentHash payload;
    ContentHash link;
    bool operator==(const ChainLink&) const = default;
};

/// An append-only record that shows when an entry was changed, removed or put in later: each link is SHA-256 over the
/// link before it and the payload's hash. The first has 32 zero bytes before it.
class HashChain
{
public:
    HashChain() = default;
    /// Goes on after a known last link.
    explicit HashChain(ContentHash head)
        : m_head(std::move(head))
    {
    }

    ChainLink append(QByteArrayView payload);
    /// The last link; null for an empty chain.
    const ContentHash& head() const { return m_head; }

    /// Index of the first link that does not follow from those before it, or −1 when all do. The payloads' own bytes
    /// are the caller's to compare with ChainLink::payload.
    static qsizetype firstBroken(const QList<ChainLink>& links);

private:
    ContentHash m_head;
};

} // namespace tradewind
