// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"
#include "tests/faults/driver/dice.h"
#include "tests/faults/mutations/faultproxy.h"
#include "tests/faults/mutations/flows.h"
#include "tests/faults/mutations/platformtruth.h"

#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace tradewind::faults {

/// Acts of a merchant, sent by the shipped outbox, journal, sign-in and client through a wire that goes wrong, plain
/// and with TLS, to the real demo platform. After each, the platform's own journal is held against what the client
/// says:
///
/// - what was told Queued comes to an end, and the end is the platform's: confirmed exactly when it was executed, and
///   executed at most once (I1, I2, I5);
/// - each movement of money starts from the balance the last one left, and the balance at the end is the last one's
/// (I3);
/// - nobody says confirmed before the platform has executed it, nor rejected while it may still be (I4);
/// - no attempt puts more than one request on the wire, and all requests under a key are the same, byte by byte (I6,
/// I7);
/// - no token is found in the journal, nor in what is logged (I8).
///
/// Cases below kSingles have one of the forty faults, others a pair of different ones.
class MutationCampaign final : public Campaign
{
public:
    static constexpr qint64 kSingles = 20'000;

    MutationCampaign();
    ~MutationCampaign() override;

    QString run(quint64 seed, qint64 number, Counts& counts) override;

private:
    struct Stack;

    QString begin();
    /// What goes wrong in a case, and what it is called.
    static void strike(Dice& dice, qint64 number, QList<Strike>& strikes, QString& name);
    QString checkPlatform(const Intent& intent, Flow flow, Counts& counts);

    QTemporaryDir m_folder;
    QProcess m_platform;
    std::unique_ptr<sandbox::TestClient> m_person; ///< the merchant in another window: makes what acts need, and looks
    std::unique_ptr<FlowMaker> m_flows;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Stack> m_stacks[2]; ///< plain, TLS
    std::unique_ptr<PlatformTruth> m_truth;
};

} // namespace tradewind::faults
