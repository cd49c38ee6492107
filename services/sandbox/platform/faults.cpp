// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/faults.h"

#include <QStringList>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {
const QStringList& kinds()
{
    static const QStringList all{u"status"_s,   u"status_after"_s, u"delay"_s,      u"drop_after"_s, u"hang_after"_s,
                                 u"misprice"_s, u"html"_s,         u"wrong_hash"_s, u"no_dues"_s,    u"over_at_once"_s};
    return all;
}
} // namespace

QString Faults::arm(const QJsonObject& description)
{
    Fault fault;
    fault.kind = description["kind"_L1].toString();
    if (!kinds().contains(fault.kind))
        return u"kind must be one of %1"_s.arg(kinds().join(u", "_s));
    fault.method = description["method"_L1].toString();
    fault.path = QRegularExpression(description["path"_L1].toString());
    if (!fault.path.isValid())
        return u"path is not a regular expression"_s;
    fault.times = description["times"_L1].toInt(1);
    fault.skip = description["skip"_L1].toInt(0);
    fault.status = description["status"_L1].toInt(503);
    fault.millis = qBound(0, description["millis"_L1].toInt(0), 600000);
    fault.retryAfter = description["retryAfter"_L1].toInt(0);
    fault.minorUnits = description["minorUnits"_L1].toInt(1);
    const std::scoped_lock lock(m_mutex);
    m_faults.push_back(fault);
    return {};
}

void Faults::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_faults.clear();
}

QJsonArray Faults::describe() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonArray all;
    for (const Fault& fault : m_faults) {
        all.append(QJsonObject{{u"kind"_s, fault.kind},
                               {u"method"_s, fault.method},
                               {u"path"_s, fault.path.pattern()},
                               {u"times"_s, fault.times},
                               {u"skip"_s, fault.skip},
                               {u"status"_s, fault.status},
                               {u"millis"_s, fault.millis},
                               {u"retryAfter"_s, fault.retryAfter},
                               {u"minorUnits"_s, fault.minorUnits}});
    }
    return all;
}

std::optional<Faults::Fault> Faults::strike(const QString& kind, const QString& method, const QString& path)
{
    const std::scoped_lock lock(m_mutex);
    for (auto fault = m_faults.begin(); fault != m_faults.end(); ++fault) {
        if (fault->kind != kind || (!fault->method.isEmpty() && fault->method != method))
            continue;
        if (!fault->path.pattern().isEmpty() && !fault->path.match(path).hasMatch())
            continue;
        if (fault->skip > 0) {
            --fault->skip;
            continue;
        }
        Fault hit = *fault;
        if (fault->times > 0 && --fault->times == 0)
            m_faults.erase(fault);
        return hit;
    }
    return std::nullopt;
}

int Faults::mispriceMinor()
{
    const std::optional<Fault> fault = strike(u"misprice"_s, {}, {});
    return fault ? fault->minorUnits : 0;
}

} // namespace tradewind::sandbox
