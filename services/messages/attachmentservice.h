// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/outbox/journalstore.h"

#include <QObject>

#include <functional>

namespace tradewind {

/// The files of messages: those of this computer wait in the journal until the outbox has uploaded them, those of
/// others are fetched when they are asked for and kept in the account, so that they can be seen without the network
/// again. Lives in the GUI thread; files are read and written off it.
class AttachmentService final : public QObject
{
    Q_OBJECT

public:
    using Fetch = std::function<Async<QByteArray>(QString sha256, std::stop_token stop)>;

    /// The journal, and what `fetch` uses, must outlive the service.
    AttachmentService(JournalStore& journal, Fetch fetch, QObject* parent = nullptr);

    /// Copies a file of this computer into the account. Error::Validation when it cannot be read or is too large.
    [[nodiscard]] Async<FileRef> add(QString path);
    /// Removes the bytes of what is sent with nothing and stands in no draft; of all of it when no file is named. What
    /// was added and is not in a saved draft yet goes too.
    void removeUnused(const ContentHash& sha256 = {});
    /// The bytes, which are those of its hash; Error::Parse when the platform gave others.
    [[nodiscard]] Async<QByteArray> bytes(FileRef file);
    /// Writes a copy.
    [[nodiscard]] Async<void> save(FileRef file, QString path);
    /// A copy under its own name, for another program to open; answers its path. It stays until the account goes.
    [[nodiscard]] Async<QString> unpack(FileRef file);

    /// A name somebody else gave, as a name of one file on any system: no folders, nothing invisible, at most 120
    /// letters. Never empty.
    static QString safeName(const QString& name);

private:
    JournalStore& m_journal;
    Fetch m_fetch;
    const QString m_folder;
    StopOwner m_stop;
};

} // namespace tradewind
