// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What a target is fed, and how it says that a rule does not hold. Each target is a file with the function that
/// libFuzzer calls; tests/fuzz/replay.cpp calls all of them with what the corpora keep.
namespace tradewind::fuzz {

/// Takes the bytes apart from the front. At the end everything is empty or zero.
class Input
{
public:
    Input(const uint8_t* data, size_t size)
        : m_bytes(reinterpret_cast<const char*>(data), qsizetype(size))
    {
    }

    /// Up to the next newline, which is swallowed.
    QByteArray line()
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        const QByteArray taken = m_bytes.mid(m_at, end < 0 ? -1 : end - m_at);
        m_at = end < 0 ? m_bytes.size() : end + 1;
        return taken;
    }
    QString text() { return QString::fromUtf8(line()); }
    uint8_t byte() { return m_at < m_bytes.size() ? uint8_t(m_bytes.at(m_at++)) : uint8_t(0); }
    QByteArray rest() { return m_bytes.mid(std::exchange(m_at, m_bytes.size())); }
    bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

/// A rule that must hold whatever came in: ends the program when it does not.
inline void require(bool holds, const char* rule)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", rule);
    std::abort();
}

} // namespace tradewind::fuzz
