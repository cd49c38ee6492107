// SPDX-License-Identifier: Apache-2.0
#include "services/privacy/dataexport.h"

#include "services/privacy/csvwriter.h"
#include "services/privacy/profiletables.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kReadMe =
    "What Tradewind keeps of you on this computer.\n\n"
    "settings.json          how the program is set up\n"
    "account-N/account.json everything of one account: drafts, acts and their receipts, notes, and what the platform\n"
    "                       has said: orders, quotes, shipments, money, messages\n"
    "account-N/*.csv        the same as tables; what a spreadsheet would take for a formula has an apostrophe before "
    "it\n"
    "account-N/files        files that you added to an act, and those of messages, by their SHA-256\n\n"
    "Not in here: the key of your sign-in, which lies in the system's keychain, and the platform's catalogue.\n";

/// Amounts travel as text. One that is nothing but a number is written as one: no spreadsheet takes it for a formula.
bool isNumber(const QString& text)
{
    static const QRegularExpression number(QRegularExpression::anchoredPattern(u"-?[0-9]{1,15}(?:\\.[0-9]{1,6})?"_s));
    return number.match(text).hasMatch();
}

void flattenInto(QMap<QString, QString>& cells, const QString& name, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            flattenInto(cells, name.isEmpty() ? member.key() : name + u'.' + member.key(), member.value());
        return;
    }
    case QJsonValue::Array:
        cells.insert(name,
                     CsvWriter::text(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))));
        return;
    case QJsonValue::Double:
        cells.insert(
            name, QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1));
        return;
    case QJsonValue::Bool:
        cells.insert(name, value.toBool() ? u"true"_s : u"false"_s);
        return;
    case QJsonValue::String:
        cells.insert(name, isNumber(value.toString()) ? value.toString() : CsvWriter::text(value.toString()));
        return;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return;
    }
}

/// Writes the files of one export and counts them.
class Sheets
{
public:
    explicit Sheets(const QString& folder)
        : m_folder(folder)
    {
    }

    Result<void> put(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QSaveFile file(path);
        if (!m_folder.mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size() || !file.commit())
            return makeError(Error::Kind::Storage, u"an exported file cannot be written: "_s + file.errorString());
        ++m_written.files;
        return {};
    }

    Result<void> putTables(const QString& folder, const QString& prefix, const QJsonObject& tables)
    {
        for (auto table = tables.begin(); table != tables.end(); ++table) {
            const QJsonArray rows = table.value().toArray();
            m_written.rows += rows.size();
            if (rows.isEmpty())
                continue;
            // A topic comes from the platform: only letters of it become a file's name.
            QString name;
            for (const QChar letter : table.key())
                name += letter.isLetterOrNumber() && letter.unicode() < 128 ? letter : QChar(u'_');
            if (auto done = put(folder + prefix + name.left(40) + u".csv"_s, DataExport::toCsv(rows)); !done)
                return done;
        }
        return {};
    }

    Result<void> copyFiles(const QString& from, const QString& to)
    {
        const QDir source(from);
        for (const QFileInfo& info : source.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                return makeError(Error::Kind::Storage, u"a file cannot be read: "_s + file.errorString());
            if (auto done = put(to + info.fileName(), file.readAll()); !done)
                return done;
        }
        return {};
    }

    DataExport::Written written() const
    {
        DataExport::Written written = m_written;
        written.folder = m_folder.path();
        return written;
    }

private:
    QDir m_folder;
    DataExport::Written m_written;
};

Result<void> putAccount(Sheets& sheets, const QString& folder, const DataExport::Account& account)
{
    const auto journal = profiletables::journal(account.folder);
    if (!journal)
        return journal.error();
    const auto records = profiletables::records(account.folder);
    if (!records)
        return records.error();
    const QJsonObject all{{u"account"_s, account.about}, {u"journal"_s, *journal}, {u"records"_s, *records}};
    if (auto done = sheets.put(folder + u"account.json"_s, QJsonDocument(all).toJson()); !done)
        return done;
    if (auto done = sheets.putTables(folder, u"journal-"_s, *journal); !done)
        return done;
    if (auto done = sheets.putTables(folder, {}, *records); !done)
        return done;
    for (const QString& kept : {u"files"_s, u"attachments"_s}) {
        if (auto done = sheets.copyFiles(QDir(account.folder).filePath(kept), folder + u"files/"_s); !done)
            return done;
    }
    return {};
}

} // namespace

QByteArray DataExport::toCsv(const QJsonArray& rows)
{
    QList<QMap<QString, QString>> flat;
    QStringList columns;
    QSet<QString> known;
    for (const QJsonValue& row : rows) {
        QMap<QString, QString> cells;
        flattenInto(cells, {}, row);
        for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
            if (!known.contains(cell.key())) {
                known.insert(cell.key());
                columns.append(cell.key());
            }
        }
        flat.append(cells);
    }
    QStringList head;
    for (const QString& column : std::as_const(columns))
        head.append(CsvWriter::text(column)); // names of members may come from outside too
    CsvWriter csv(head);
    for (const auto& cells : std::as_const(flat)) {
        QStringList line;
        for (const QString& column : std::as_const(columns))
            line.append(cells.value(column));
        csv.addRow(line);
    }
    return csv.bytes();
}

QString DataExport::nameAt(const QDateTime& now)
{
    return u"tradewind-data-"_s + now.toUTC().toString(u"yyyy-MM-dd-hhmmss"_s);
}

Result<DataExport::Written> DataExport::write(const QString& place, const QString& name) const
{
    const QString folder = QDir(place).absoluteFilePath(name);
    if (QFileInfo::exists(folder))
        return makeError(Error::Kind::Validation, u"there is such a folder already"_s);
    Sheets sheets(folder);
    auto done = sheets.put(u"README.txt"_s, kReadMe);
    // It holds what others should not read.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (done)
        done = sheets.put(u"settings.json"_s, QJsonDocument(settings).toJson());
    if (!done)
        return done.error();
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const auto put = putAccount(sheets, u"account-%1/"_s.arg(i + 1), accounts.at(i));
        if (!put && done)
            done = put.error();
    }
    if (!done)
        return done.error();
    return sheets.written();
}

} // namespace tradewind
