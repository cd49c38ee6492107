// SPDX-License-Identifier: Apache-2.0
#include "models/privacy/privacydesk.h"

#include "services/async/promise.h"

#include <QSaveFile>

namespace tradewind {
using namespace Qt::StringLiterals;

PrivacyDesk::PrivacyDesk(Sources sources, QThreadPool& pool, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_sources(std::move(sources))
    , m_pool(pool)
    , m_clock(clock)
{
}

QString PrivacyDesk::diagnosticsName() const
{
    return u"tradewind-diagnostics-%1.txt"_s.arg(m_clock.now().toString(u"yyyy-MM-dd-hhmmss"_s));
}

void PrivacyDesk::gather()
{
    Diagnostics diagnostics = m_sources.diagnostics();
    QStringList folders;
    for (const DataExport::Account& account : m_sources.data().accounts)
        folders.append(account.folder);
    const auto work = [diagnostics, folders, log = m_sources.log]() mutable -> Result<QByteArray> {
        for (const QString& folder : folders)
            diagnostics.accounts.append(countsOfAccount(folder));
        if (log)
            diagnostics.log = log->text();
        return diagnostics.toText();
    };
    deliver(runInPool(&m_pool, work), this, [this](const Result<QByteArray>& text) {
        if (!text) {
            Q_EMIT failed(text.error());
            return;
        }
        m_text = *text;
        Q_EMIT gathered(m_text);
    });
}

void PrivacyDesk::saveDiagnostics(const QString& path)
{
    const auto work = [path, text = m_text]() -> Result<void> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            return makeError(Error::Kind::Storage, file.errorString());
        return {};
    };
    deliver(runInPool(&m_pool, work), this, [this, path](const Result<void>& written) {
        if (written)
            Q_EMIT saved(path);
        else
            Q_EMIT failed(written.error());
    });
}

void PrivacyDesk::exportTo(const QString& place)
{
    if (std::exchange(m_exporting, true))
        return;
    const auto work = [data = m_sources.data(), place, name = DataExport::nameAt(m_clock.now())] {
        return data.write(place, name);
    };
    deliver(runInPool(&m_pool, work), this, [this](const Result<DataExport::Written>& written) {
        m_exporting = false;
        if (written)
            Q_EMIT exported(written->folder, written->files);
        else
            Q_EMIT failed(written.error());
    });
}

void PrivacyDesk::erase()
{
    if (std::exchange(m_erasing, true))
        return;
    const QPointer<PrivacyDesk> self(this);
    m_sources.erase([self](const Result<void>& erased) {
        if (!self)
            return;
        self->m_erasing = false;
        if (erased)
            Q_EMIT self->erased();
        else
            Q_EMIT self->failed(erased.error());
    });
}

} // namespace tradewind
