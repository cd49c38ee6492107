// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/catalogue.h"
#include "services/outbox/outbox.h"

#include <QObject>

namespace tradewind {

class RecordStore;

/// Whether an offer is followed, as the platform knows it and as it was asked for here.
struct FollowView
{
    bool isFollowed = false;
    std::optional<IntentPhase> pending; ///< of the wish that is on its way; nothing when the platform knows it

    bool operator==(const FollowView&) const = default;
};

/// Offers one wants to hear of: price, stock, delisting. To follow, or no longer to, is an intent, so it works without
/// the network. Lives in the GUI thread, one for each account.
class FollowService final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the service and what it started.
    FollowService(RecordStore& records, Outbox& outbox, QObject* parent = nullptr);

    [[nodiscard]] Async<FollowView> view(OfferId id);
    /// Every offer that is followed, as wished here or known to the platform.
    [[nodiscard]] Async<QStringList> followed();
    /// `title` says in the outbox what it is about.
    [[nodiscard]] Async<Intent> follow(OfferId id, bool active, QString title);

Q_SIGNALS:
    void changed(const QString& offerId);

private:
    RecordStore& m_records;
    Outbox& m_outbox;
};

} // namespace tradewind
