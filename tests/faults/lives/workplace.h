// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"
#include "tests/faults/driver/dice.h"
#include "tests/faults/lives/life.h"
#include "tests/faults/mutations/faultproxy.h"
#include "tests/faults/mutations/flows.h"
#include "tests/faults/mutations/platformtruth.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace tradewind::faults {

/// A process of the driver that lives one life; what it says is kept.
class LivingProgram
{
public:
    LivingProgram(const QJsonObject& order);
    ~LivingProgram();

    /// Waits until it says this word, or ends; false when it ended first.
    bool waitFor(const QString& word);
    /// Waits until it stands still after it has said "stopping"; false when it ended instead.
    bool waitUntilStopped();
    /// Waits for its end.
    void wait();
    /// Lets it go on after "stopping".
    void goOn();
    bool wasKilled() const;
    LifeEnd end() const;
    /// What it has said so far, line by line.
    const QStringList& said() const { return m_said; }

private:
    void hear();

    QProcess m_process;
    QStringList m_said;
    QByteArray m_half;
};

/// The demo platform with money and goods on it, a wire that counts what goes over it, and people who want things. An
/// oracle for what programs on one folder have said and done.
class Workplace
{
public:
    ~Workplace();
    /// What kept it from starting; empty when it runs.
    QString begin();

    struct Act
    {
        Flow flow;
        QString marker;
        QJsonObject order; ///< for a life
    };
    /// What somebody wants next; empty `marker` when the platform does not let it come that far.
    Act want(Flow flow, bool withDraft, bool mustBePresent);
    QJsonObject orderOf(const QString& folder, const QList<Act>& acts, const QString& trouble, qint64 at,
                        const QString& bug, Dice& dice);
    /// The promises, after the last program has ended: everything that was called Queued is there once and settled,
    /// confirmed as often as it was executed, once at most, with a receipt the records have seen; nothing was claimed
    /// before or against the truth; a request an attempt, the same bytes each time; a draft or its intent; the chain
    /// of receipts whole; money exact.
    QString verdict(const QString& folder, const QList<Act>& acts, const QList<const LivingProgram*>& programs,
                    Counts& counts);

private:
    QString m_trouble;
    QTemporaryDir m_folder;
    QProcess m_platform;
    std::unique_ptr<sandbox::TestClient> m_person;
    std::unique_ptr<sandbox::TestClient> m_browser;
    std::unique_ptr<FlowMaker> m_flows;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<PlatformTruth> m_truth;
    int m_wanted = 0;
};

} // namespace tradewind::faults
