// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace tradewind {

/// One row of a change stream (`platform-api` §3).
struct Change
{
    enum class Op {
        Upsert, ///< `entity` is how it stands now, as the caller may see it
        Delete, ///< gone for everybody
        Forget  ///< the caller may no longer see it; it may still exist
    };
    qint64 seq = 0;
    QString tx; ///< changes committed together on the platform
    QString topic;
    QString id;
    qint64 version = 0;
    Op op = Op::Upsert;
    QString companyId; ///< empty when the row names none
    QDateTime updatedAt;
    QByteArray entity; ///< JSON as received; empty unless Upsert
};

/// One page of a change stream.
struct ChangePage
{
    QList<Change> changes;
    QString nextCursor;
    bool more = false;     ///< ask again at once
    bool state = false;    ///< the current state of everything visible, not what changed
    bool stateEnd = false; ///< last page of the state: what was not seen in it is gone
    int rejected = 0;      ///< rows that broke the contract and were left out; logged
};

/// Reads a page. Error::Parse when the page itself breaks the contract. A row that does is left out and logged, so that
/// one bad record does not stop everything; a row with an op this version does not know is left out too.
Result<ChangePage> parseChangePage(const QByteArray& json);

/// An upsert made from an entity of a known topic, e.g. one that came with a receipt. Error::Parse without id or
/// version.
Result<Change> changeFromEntity(const QString& topic, const QByteArray& json);

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::ChangePage)
