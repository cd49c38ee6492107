// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/cataloguedatabase.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace tradewind {

/// The catalogue of one platform in its folder. Shared by the accounts of that platform, hence held by shared_ptr; one
/// of them at a time keeps it up to date. Lives in the GUI thread.
class CatalogueCache final : public QObject
{
    Q_OBJECT

public:
    CatalogueCache(const QString& folder, const Clock& clock);

    CatalogueDatabase& database() { return m_database; }

    /// Opens the file at the first call; tells everybody who asked when it is open, or why not.
    void open(QObject* context, std::function<void(const Result<void>&)> then);

    /// Whether the caller is to follow the catalogue's stream; true for one caller at a time.
    bool beginFollowing();
    void endFollowing();

Q_SIGNALS:
    /// Somebody else may follow it now: it freezes otherwise.
    void followingEnded();

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void(const Result<void>&)> then;
    };

    CatalogueDatabase m_database;
    std::optional<Result<void>> m_opened;
    std::vector<Waiting> m_waiting;
    bool m_opening = false;
    bool m_followed = false;
};

} // namespace tradewind
