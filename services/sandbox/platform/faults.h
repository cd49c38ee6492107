// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>

#include <mutex>
#include <optional>
#include <vector>

namespace tradewind::sandbox {

/// Faults armed through `/sandbox/faults`; they live in memory and die with the process.
class Faults
{
public:
    struct Fault
    {
        QString kind;            ///< one of those in services/sandbox/README.md
        QString method;          ///< empty: any
        QRegularExpression path; ///< empty pattern: any
        int times = 1;           ///< how often it strikes; −1: until cleared
        int skip = 0;            ///< how many matching requests it lets pass first
        int status = 503;
        int millis = 0; ///< for the delaying kinds
        int retryAfter = 0;
        int minorUnits = 1; ///< for misprice
    };

    /// Arms a fault; answers what is wrong with it, or an empty text.
    QString arm(const QJsonObject& description);
    void clear();
    QJsonArray describe() const;
    /// The armed fault of that kind for a request, used up once by asking.
    std::optional<Fault> strike(const QString& kind, const QString& method, const QString& path);
    /// By how many minor units a prepared total is to be wrong; 0 normally. Stays until cleared or used up.
    int mispriceMinor();

private:
    mutable std::mutex m_mutex;
    std::vector<Fault> m_faults;
};

} // namespace tradewind::sandbox
