// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/core/clock.h"
#include "services/core/logfile.h"
#include "services/privacy/dataexport.h"
#include "services/privacy/diagnostics.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <functional>

namespace tradewind {

/// What lies on this machine, for its owner: told to somebody who helps, written out, removed. Lives in the GUI thread;
/// files are read and written off it. Works whether or not somebody is signed in.
class PrivacyDesk final : public QObject
{
    Q_OBJECT

public:
    /// Asked in the GUI thread, each time anew.
    struct Sources
    {
        std::function<Diagnostics()> diagnostics; ///< without counts and log, which are read off the GUI thread
        std::function<DataExport()> data;
        /// Ends what is under way and removes everything; tells when nothing is left, or what could not be removed.
        std::function<void(std::function<void(const Result<void>&)>)> erase;
        LogFile* log = nullptr; ///< may be null; outlives the desk and what it has begun
    };

    /// `pool` and `clock` outlive the desk.
    PrivacyDesk(Sources sources, QThreadPool& pool, const Clock& clock, QObject* parent = nullptr);

    /// Puts together what would be saved; ends in gathered().
    void gather();
    /// Saves the text that gathered() told, as it is; ends in saved() or failed().
    void saveDiagnostics(const QString& path);
    const QByteArray& diagnostics() const { return m_text; }
    /// Proposed, without a folder.
    QString diagnosticsName() const;

    /// Writes everything into a new folder in `place`; ends in exported() or failed().
    void exportTo(const QString& place);
    bool isExporting() const { return m_exporting; }

    /// Removes everything; ends in erased() or failed(). Once.
    void erase();
    bool isErasing() const { return m_erasing; }

Q_SIGNALS:
    void gathered(const QByteArray& text);
    void saved(const QString& path);
    void exported(const QString& folder, int files);
    void erased();
    void failed(const tradewind::Error& error);

private:
    Sources m_sources;
    QThreadPool& m_pool;
    const Clock& m_clock;
    QByteArray m_text;
    bool m_exporting = false;
    bool m_erasing = false;
};

} // namespace tradewind
