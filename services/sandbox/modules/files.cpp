// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/files.h"

#include "services/sandbox/platform/server.h"

#include <QCryptographicHash>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFile = 25 * 1024 * 1024;

bool isSeenBy(const Reader& reader, const QString& sha256, const QString& company)
{
    Statement row = reader.connection().statement("SELECT 1 FROM file_seen WHERE sha256=?1 AND company=?2");
    row.bind(1, sha256).bind(2, company);
    return row.step();
}

Answer putFile(Call& call, Tx& tx)
{
    const QString sha256 = call.param(u"sha256"_s);
    const QByteArray bytes = QByteArray::fromRawData(call.rawBody().data(), qsizetype(call.rawBody().size()));
    if (bytes.size() > kMaxFile)
        refuse(Problem::Slug::PayloadTooLarge, {{u"maxBytes"_s, kMaxFile}}, u"a file has at most 25 MB"_s);
    const QString real = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (real != sha256)
        refuseField(u"sha256"_s, u"mismatch"_s, u"these bytes have another SHA-256"_s);
    const bool known = isSeenBy(tx, sha256, call.company());
    if (!known) {
        Statement add = tx.connection().statement(
            "INSERT OR IGNORE INTO file(sha256, type, name, bytes, at) VALUES(?1,?2,'',?3,?4)");
        add.bind(1, sha256).bind(2, call.header("Content-Type")).bindBlob(3, bytes).bind(4, tx.nowStamp()).run();
        Statement seen = tx.connection().statement("INSERT INTO file_seen(sha256, company) VALUES(?1, ?2)");
        seen.bind(1, sha256).bind(2, call.company()).run();
        tx.journal(u"file.put"_s, {{u"sha256"_s, sha256}, {u"size"_s, qint64(bytes.size())}});
    }
    return jsonAnswer({{u"sha256"_s, sha256}, {u"size"_s, qint64(bytes.size())}}, known ? 200 : 201);
}

Answer getFile(const Call& call, const Reader& reader)
{
    const QString sha256 = call.param(u"sha256"_s);
    bool visible = false;
    for (const QString& company : call.viewer().companies)
        visible = visible || isSeenBy(reader, sha256, company);
    Statement row = reader.connection().statement("SELECT bytes FROM file WHERE sha256=?1");
    row.bind(1, sha256);
    if (!visible || !row.step())
        refuse(Problem::Slug::NotFound, {}, u"there is no such file"_s);
    Answer answer = bytesAnswer(row.bytes(0).toStdString(), "application/octet-stream");
    answer.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    return answer;
}

} // namespace

QJsonArray checkedFiles(const Reader& reader, const QString& company, const Body& body, const QString& name)
{
    QJsonArray files;
    for (const Body& file : body.objects(name, 0, 50)) {
        const QString sha256 = file.text(u"sha256"_s, 64);
        file.text(u"name"_s, 255);
        file.text(u"mediaType"_s, 127);
        file.number(u"size"_s, 0, kMaxFile);
        if (!isSeenBy(reader, sha256, company))
            file.wrong(u"sha256"_s, u"not_uploaded"_s, u"put the file before naming it"_s);
        files.append(file.json());
    }
    return files;
}

void registerFiles(Server& server, Context&)
{
    server.session(u"PUT"_s, u"/v1/files/{sha256}"_s, {u"files"_s, {}}, putFile);
    server.get(u"/v1/files/{sha256}"_s, {u"files"_s, {}}, getFile);
}

} // namespace tradewind::sandbox
