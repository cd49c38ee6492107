// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"
#include "tests/faults/recovery/journalhistory.h"
#include "tests/faults/simulation/plantedbug.h"

#include <QTemporaryDir>

#include <memory>

namespace tradewind {
struct JournalOpened;
}

namespace tradewind::faults {

/// A journal that is damaged, cut, exchanged or of another day, opened by the shipped code: every row that was changed
/// is noticed, of those that were not 99 of 100 come back, nothing of them is sent by itself, and what the platform had
/// executed becomes confirmed.
class CorruptionCampaign final : public Campaign
{
public:
    explicit CorruptionCampaign(PlantedBug bug)
        : m_bug(bug)
    {
    }
    QString run(quint64 seed, qint64 number, Counts& counts) override;

private:
    struct Damaged
    {
        QString what;
        FolderImage image;
        bool isOfBackup = false; ///< what is in it is the state of the backup
        bool isNoOther = false;  ///< whatever was done, it is not the journal that was last used
    };

    QString begin();
    Damaged damage(quint64 seed, qint64 number) const;
    QString judge(const Damaged& damaged, const QString& folder, const JournalOpened& opened, const QList<Intent>& list,
                  Counts& counts) const;

    const PlantedBug m_bug;
    std::unique_ptr<JournalHistory> m_ours;
    std::unique_ptr<JournalHistory> m_theirs; ///< another account's
    QMap<QString, QMap<QByteArray, QByteArray>> m_records;
};

} // namespace tradewind::faults
