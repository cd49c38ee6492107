// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"

#include <QCoreApplication>

#include <optional>

namespace tradewind {

struct JournalOpened;

/// What a person is told about the file of drafts and pending changes after it was opened.
class JournalNotice
{
    Q_DECLARE_TR_FUNCTIONS(JournalNotice)

public:
    Tone tone = Tone::Mute;
    QString words;

    /// Nothing when all is as it was left, or is known to be not.
    static std::optional<JournalNotice> of(const JournalOpened& journal);

private:
    /// Rows and receipts that were changed, a sentence for each kind.
    static QStringList damages(const JournalOpened& journal);
};

} // namespace tradewind
