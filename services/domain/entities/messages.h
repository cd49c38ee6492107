// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/id.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// Conversations, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class Visibility { Shared, Internal };
template <>
struct WireWords<Visibility>
{
    static constexpr WireWord<Visibility> table[] = {
        {Visibility::Shared, QLatin1StringView("shared")},
        {Visibility::Internal, QLatin1StringView("internal")},
    };
};

struct Participant
{
    UserId id;
    QString name;
    OpenEnum<AuthorRole> role;

    bool operator==(const Participant&) const = default;
};

/// Read up to and including this message.
struct ReadMark
{
    UserId userId;
    MessageId messageId;
    QDateTime at;

    bool operator==(const ReadMark&) const = default;
};

/// A conversation about an entity.
struct Thread
{
    ThreadId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    EntityRef subject;
    QString title;
    OpenEnum<Visibility> visibility;
    QList<Participant> participants;
    QDateTime lastMessageAt;
    QString lastMessageText;
    qint64 messageCount = 0;
    QList<ReadMark> readMarks;
    QDateTime firstAnswerDueAt; ///< may be absent

    bool operator==(const Thread&) const = default;
};

struct Translation
{
    QString lang;
    QString text;

    bool operator==(const Translation&) const = default;
};

/// One message. Immutable but for the translation, which may come later.
struct Message
{
    MessageId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    ThreadId threadId;
    Author author;
    QDateTime at;
    QString lang;
    QString text;
    std::optional<Translation> translation;
    OpenEnum<Visibility> visibility;
    QList<FileRef> files;

    bool operator==(const Message&) const = default;
};

struct ThreadCreate
{
    ClientRef clientRef;
    EntityRef subject;
    QString text;
    QString lang;
    OpenEnum<Visibility> visibility;
    QList<FileRef> files;

    bool operator==(const ThreadCreate&) const = default;
};

struct MessageCreate
{
    ClientRef clientRef;
    QString text;
    QString lang;
    OpenEnum<Visibility> visibility;
    QList<FileRef> files;

    bool operator==(const MessageCreate&) const = default;
};

struct ThreadRead
{
    ClientRef clientRef;
    MessageId messageId;

    bool operator==(const ThreadRead&) const = default;
};

} // namespace tradewind
