// SPDX-License-Identifier: Apache-2.0
#include "app/cataloguecache.h"

#include <QDir>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
QString fileIn(const QString& folder)
{
    QDir().mkpath(folder);
    return QDir(folder).filePath(u"catalogue.db"_s);
}
} // namespace

CatalogueCache::CatalogueCache(const QString& folder, const Clock& clock)
    : m_database(fileIn(folder), clock)
{
}

void CatalogueCache::open(QObject* context, std::function<void(const Result<void>&)> then)
{
    if (m_opened) {
        then(*m_opened);
        return;
    }
    m_waiting.push_back({context, std::move(then)});
    if (m_opening)
        return;
    m_opening = true;
    deliver(m_database.open(), this, [this](const Result<OpenReport>& report) {
        m_opened = report ? Result<void>() : Result<void>(report.error());
        const auto waiting = std::exchange(m_waiting, {});
        for (const Waiting& one : waiting) {
            if (one.context)
                one.then(*m_opened);
        }
    });
}

bool CatalogueCache::beginFollowing()
{
    return !std::exchange(m_followed, true);
}

void CatalogueCache::endFollowing()
{
    m_followed = false;
    Q_EMIT followingEnded();
}

} // namespace tradewind
