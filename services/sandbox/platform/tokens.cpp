// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/tokens.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>
#include <mutex>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString randomToken()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->generate(words.begin(), words.end());
    const QByteArray bytes(reinterpret_cast<const char*>(words.data()), sizeof words);
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString hashOf(const QString& token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

qint64 realSeconds()
{
    return QDateTime::currentSecsSinceEpoch();
}

// What `used` says of a token. A refresh token that was answered is spent only when its answer is known to have
// arrived; until then it may be used again, and what it brought before is void.
constexpr qint64 kFresh = 0;    // a refresh or access token nobody has used
constexpr qint64 kAnswered = 1; // a refresh token whose answer may have been lost; an access token that was used
constexpr qint64 kSpent = 2;    // a refresh token whose successors are in use

} // namespace

Tokens::Tokens(Store& store)
    : m_store(store)
{
    m_store.read([this](Reader& reader) {
        Statement rows =
            reader.connection().statement("SELECT hash, account, family, expires, used FROM token WHERE kind='access'");
        while (rows.step())
            m_access.insert(rows.text(0),
                            Access{rows.text(1), rows.text(2), rows.integer(3), rows.integer(4) != kFresh});
    });
}

QString Tokens::issueCode(const QString& account, const QString& redirect, const QString& challenge)
{
    const QString code = randomToken();
    const std::unique_lock lock(m_mutex);
    m_codes.insert(code, Code{account, redirect, challenge, randomToken(), realSeconds() + kCodeSeconds});
    return code;
}

std::optional<Tokens::Pair> Tokens::redeem(const QString& code, const QString& redirect, const QString& verifier)
{
    Code found;
    bool again = false;
    {
        const std::unique_lock lock(m_mutex);
        const auto known = m_codes.find(code);
        if (known == m_codes.end())
            return std::nullopt;
        found = *known;
        again = known->used;
        known->used = true;
    }
    std::optional<Pair> pair;
    m_store.write([&](Tx& tx) {
        if (again) {
            revokeFamily(tx, found.family);
            return;
        }
        const QByteArray digest = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
        const QByteArray challenge = digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const bool verifierFits = verifier.size() >= 43 && verifier.size() <= 128;
        if (realSeconds() > found.expires || found.redirect != redirect || !verifierFits ||
            QString::fromLatin1(challenge) != found.challenge)
            return;
        pair = issue(tx, found.account, found.family);
    });
    return pair;
}

std::optional<Tokens::Pair> Tokens::refresh(const QString& refreshToken)
{
    std::optional<Pair> pair;
    m_store.write([&](Tx& tx) {
        QString account;
        QString family;
        qint64 used = kFresh;
        {
            Statement row = tx.connection().statement("SELECT account, family, expires, used FROM token "
                                                      "WHERE hash=?1 AND kind='refresh'");
            row.bind(1, hashOf(refreshToken));
            if (!row.step())
                return;
            account = row.text(0);
            family = row.text(1);
            used = row.integer(3);
            if (used != kSpent && row.integer(2) < realSeconds())
                return;
        }
        if (used == kSpent) {
            revokeFamily(tx, family);
            return;
        }
        if (used == kAnswered)
            forgetUnused(tx, family);
        settle(tx, family);
        Statement spend = tx.connection().statement("UPDATE token SET used=?2 WHERE hash=?1");
        spend.bind(1, hashOf(refreshToken)).bind(2, kAnswered).run();
        pair = issue(tx, account, family);
    });
    return pair;
}

void Tokens::revoke(const QString& token)
{
    m_store.write([&](Tx& tx) {
        QString family;
        {
            Statement row = tx.connection().statement("SELECT family FROM token WHERE hash=?1");
            row.bind(1, hashOf(token));
            if (!row.step())
                return;
            family = row.text(0);
        }
        revokeFamily(tx, family);
    });
}

QString Tokens::accountOf(const QString& accessToken)
{
    const QString hash = hashOf(accessToken);
    Access found;
    {
        const std::shared_lock lock(m_mutex);
        const auto known = m_access.constFind(hash);
        if (known == m_access.constEnd() || known->expires < realSeconds())
            return {};
        found = *known;
    }
    if (!found.used) {
        m_store.write([&](Tx& tx) {
            {
                Statement fresh = tx.connection().statement("SELECT 1 FROM token WHERE hash=?1 AND used=?2");
                if (!fresh.bind(1, hash).bind(2, kFresh).step())
                    return;
            }
            settle(tx, found.family);
            Statement use = tx.connection().statement("UPDATE token SET used=?2 WHERE hash=?1");
            use.bind(1, hash).bind(2, kAnswered).run();
        });
        const std::unique_lock lock(m_mutex);
        if (const auto known = m_access.find(hash); known != m_access.end())
            known->used = true;
    }
    return found.account;
}

void Tokens::expireAccessTokens()
{
    m_store.write([this](Tx& tx) {
        tx.connection().execute("DELETE FROM token WHERE kind='access'");
        const std::unique_lock lock(m_mutex);
        m_access.clear();
    });
}

Tokens::Pair Tokens::issue(Tx& tx, const QString& account, const QString& family)
{
    const Pair pair{randomToken(), randomToken()};
    const qint64 now = realSeconds();
    const Access access{account, family, now + kAccessSeconds, false};
    const auto keep = [&](const QString& token, const QString& kind, qint64 expires) {
        Statement add = tx.connection().statement("INSERT INTO token(hash, kind, account, family, expires, used) "
                                                  "VALUES(?1,?2,?3,?4,?5,0)");
        add.bind(1, hashOf(token)).bind(2, kind).bind(3, account).bind(4, family).bind(5, expires).run();
    };
    keep(pair.access, u"access"_s, access.expires);
    keep(pair.refresh, u"refresh"_s, now + kRefreshSeconds);
    Statement old = tx.connection().statement("DELETE FROM token WHERE kind='access' AND expires<?1");
    old.bind(1, now - 3600).run();
    const std::unique_lock lock(m_mutex);
    m_access.insert(hashOf(pair.access), access);
    return pair;
}

void Tokens::settle(Tx& tx, const QString& family)
{
    Statement arrived =
        tx.connection().statement("UPDATE token SET used=?2 WHERE family=?1 AND used=?3 AND kind='refresh'");
    arrived.bind(1, family).bind(2, kSpent).bind(3, kAnswered).run();
    // Older access tokens say nothing about the answer that comes next.
    Statement older = tx.connection().statement("UPDATE token SET used=?2 WHERE family=?1 AND kind='access'");
    older.bind(1, family).bind(2, kAnswered).run();
    const std::unique_lock lock(m_mutex);
    for (Access& access : m_access) {
        if (access.family == family)
            access.used = true;
    }
}

void Tokens::forgetUnused(Tx& tx, const QString& family)
{
    Statement gone = tx.connection().statement("DELETE FROM token WHERE family=?1 AND used=?2");
    gone.bind(1, family).bind(2, kFresh).run();
    const std::unique_lock lock(m_mutex);
    m_access.removeIf([&family](const auto& entry) { return entry.value().family == family && !entry.value().used; });
}

void Tokens::revokeFamily(Tx& tx, const QString& family)
{
    Statement gone = tx.connection().statement("DELETE FROM token WHERE family=?1");
    gone.bind(1, family).run();
    const std::unique_lock lock(m_mutex);
    m_access.removeIf([&family](const auto& entry) { return entry.value().family == family; });
}

} // namespace tradewind::sandbox
