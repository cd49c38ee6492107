// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cliexport.h"

#include "app/cli/clitext.h"
#include "services/privacy/csvwriter.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace tradewind {
using namespace Qt::StringLiterals;

Result<void> cliexport::mayWrite(const QString& file, bool replaces)
{
    const QFileInfo there(file);
    if (!there.exists())
        return {};
    if (!there.isFile()) // a file takes the place of another when it is complete: a device would be gone
        return makeError(Error::Kind::Validation, u"%1 is not a file"_s.arg(file));
    if (!replaces)
        return makeError(Error::Kind::Conflict, u"%1 is there already; --force replaces it"_s.arg(file));
    return {};
}

QString cliexport::topicOf(const QString& subject)
{
    return subject == "orders"_L1 ? u"order"_s : u"ledger_entry"_s;
}

QByteArray cliexport::csv(const QString& topic, const QList<Record>& records)
{
    CsvWriter csv(clitext::exportHead(topic));
    for (const Record& record : records)
        csv.addRow(clitext::exportRow(topic, QJsonDocument::fromJson(record.body).object()));
    return csv.bytes();
}

Result<void> cliexport::write(const QString& file, const QByteArray& bytes)
{
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly) || save.write(bytes) != bytes.size() || !save.commit())
        return makeError(Error::Kind::Storage, u"%1 cannot be written: %2"_s.arg(file, save.errorString()));
    return {};
}

} // namespace tradewind
