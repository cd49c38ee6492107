// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace tradewind::bench {

class Timer
{
public:
    Timer() { m_timer.start(); }
    double ms() const { return double(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

/// Times in milliseconds.
struct Times
{
    std::vector<double> all;

    /// The time that `part` of them do not exceed.
    double at(double part) const;
    /// Percent of them beyond a frame of 16 ms.
    double late() const;
    QJsonObject json() const;
};

void printTimes(const char* name, const Times& times);

/// Milliseconds of processor time that this process has used, all threads together; 0 where the system does not tell.
double processorMs();
/// A figure of this process out of /proc in megabytes; 0 where the system does not tell.
double memoryMb(const QString& file, const QByteArray& name);
/// The peak of the memory begins anew.
void forgetPeak();

} // namespace tradewind::bench
