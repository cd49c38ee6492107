// SPDX-License-Identifier: Apache-2.0
#include "tests/app/screens/hostileplatform.h"

#include "services/domain/values/contenthash.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QPointer>
#include <QTcpSocket>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// The members of the contract in which people write.
const QSet<QString>& texts()
{
    static const QSet<QString> names{u"answer"_s,
                                     u"approvedBy"_s,
                                     u"approverName"_s,
                                     u"basis"_s,
                                     u"caption"_s,
                                     u"carrier"_s,
                                     u"city"_s,
                                     u"code"_s,
                                     u"comment"_s,
                                     u"company"_s,
                                     u"companyName"_s,
                                     u"description"_s,
                                     u"descriptionCn"_s,
                                     u"descriptionEn"_s,
                                     u"descriptionOriginal"_s,
                                     u"endReason"_s,
                                     u"freightLineName"_s,
                                     u"holdReason"_s,
                                     u"incotermPlace"_s,
                                     u"inspector"_s,
                                     u"instructions"_s,
                                     u"label"_s,
                                     u"lastMessageText"_s,
                                     u"lines"_s,
                                     u"location"_s,
                                     u"memo"_s,
                                     u"name"_s,
                                     u"nameOriginal"_s,
                                     u"note"_s,
                                     u"packaging"_s,
                                     u"person"_s,
                                     u"platformName"_s,
                                     u"playbook"_s,
                                     u"province"_s,
                                     u"question"_s,
                                     u"region"_s,
                                     u"rule"_s,
                                     u"source"_s,
                                     u"spec"_s,
                                     u"supplierName"_s,
                                     u"supplierNameOriginal"_s,
                                     u"text"_s,
                                     u"textOriginal"_s,
                                     u"title"_s,
                                     u"titleOriginal"_s,
                                     u"value"_s,
                                     u"valueOriginal"_s,
                                     u"variant"_s};
    return names;
}

bool isText(const QString& name, const QString& text)
{
    // A word of an enum and a number are none, whatever they are called.
    const bool isWord = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLower() || c.isDigit() || c == u'_');
    });
    const bool isNumber = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return texts().contains(name) && !isNumber && !isWord;
}

void setHash(QJsonObject& object, const QJsonObject& hashed)
{
    if (const auto hash = ContentHash::ofJson(hashed))
        object.insert(u"contentHash"_s, hash->toHex());
}

/// As the contract says what the hashes are made over.
void makeHashesAnew(QJsonObject& object)
{
    if (!object.contains("contentHash"_L1))
        return;
    if (object.value("content"_L1).isObject()) {
        setHash(object, object.value("content"_L1).toObject());
    } else if (object.contains("no"_L1) && object.contains("terms"_L1)) {
        QJsonObject hashed;
        for (const QString& member :
             {u"author"_s, u"currency"_s, u"fees"_s, u"files"_s, u"freightOptions"_s, u"id"_s, u"lines"_s, u"no"_s,
              u"rfqId"_s, u"supersedes"_s, u"terms"_s, u"validFrom"_s, u"validTo"_s}) {
            if (object.contains(member))
                hashed.insert(member, object.value(member));
        }
        setHash(object, hashed);
    }
}

} // namespace

HostilePlatform::HostilePlatform(const QUrl& platform)
    : m_platform(platform)
    , m_server([this](const QByteArray& request, QTcpSocket* socket) { pass(request, socket); })
{
}

void HostilePlatform::pass(const QByteArray& request, QTcpSocket* socket)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    QList<QByteArray> lines = request.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    QNetworkRequest wire(m_platform.resolved(QUrl::fromEncoded(first.value(1))));
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setDecompressedSafetyCheckThreshold(-1);
    bool isStream = false;
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        isStream = isStream || (name == "accept" && value.contains("event-stream"));
        if (name != "connection" && name != "content-length" && name != "accept-encoding")
            wire.setRawHeader(name, value); // Host too: the platform tells by it who it is
    }
    wire.setRawHeader("accept-encoding", "identity");
    const QPointer<QTcpSocket> alive(socket);
    if (isStream) { // hints are not needed: it is asked again and again
        socket->write(testkit::WireServer::answer(404, "text/plain", "none"));
        return;
    }
    QNetworkReply* reply = m_network.sendCustomRequest(wire, first.value(0), request.mid(end + 4));
    connect(reply, &QNetworkReply::finished, this, [this, reply, alive] {
        reply->deleteLater();
        if (!alive)
            return;
        QByteArray extra;
        for (const auto& [name, value] : reply->rawHeaderPairs()) {
            const QByteArray lower = name.toLower();
            if (lower.startsWith("tradewind-") ? lower != "tradewind-api"
                                               : (lower == "date" || lower == "etag" || lower == "location" ||
                                                  lower == "retry-after" || lower == "last-modified"))
                extra += name + ": " + value + "\r\n";
        }
        const QByteArray type = reply->rawHeader("Content-Type");
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        alive->write(testkit::WireServer::answer(status, type, poisonBody(type, reply->readAll()), extra));
    });
}

QByteArray HostilePlatform::poisonBody(const QByteArray& type, const QByteArray& body)
{
    const auto one = [this](const QByteArray& json) {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        return document.isObject()
                   ? QJsonDocument(poison({}, document.object()).toObject()).toJson(QJsonDocument::Compact)
                   : json;
    };
    if (type.startsWith("application/x-ndjson") || type.startsWith("application/ndjson") || type.contains("jsonl")) {
        QByteArray lines;
        for (const QByteArray& line : body.split('\n'))
            lines += line.isEmpty() ? QByteArray() : one(line) + '\n';
        return lines;
    }
    return type.startsWith("application/") && type.contains("json") ? one(body) : body;
}

QJsonValue HostilePlatform::poison(const QString& name, const QJsonValue& value)
{
    if (value.isString())
        return isText(name, value.toString()) ? QJsonValue(hostile(value.toString())) : value;
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray())
            array.append(poison(name, item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        // Who one is must be the same in every answer.
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QJsonValue poisoned = poison(member.key(), member.value());
            if (member.value().isString() && poisoned != member.value())
                m_poisoned.insert(member.key());
            member.value() = poisoned;
        }
        makeHashesAnew(object);
        return object;
    }
    return value;
}

QString HostilePlatform::hostile(const QString& text)
{
    static const QStringList kForms{
        u"%1 <img src=\"/%2/a.png\"><img src='file:///%2/b.png'>"_s,
        u"<html><body background=\"/%2/c.png\"><b>%1</b><table background='/%2/d.png'><td>x</table>"_s,
        u"<a href=\"file:///%2/e\">%1</a> <a href='smb://%2.invalid/share/x'>y</a> //%2.invalid/share/x.png"_s,
        u"![x](/%2/f.png) [%1](file:///%2/g) <style>@import url(/%2/h.css); * { background: url(/%2/i.png) }</style>"_s,
        u"\u202e%1\u202c \u2066gnp.exe\u2069 <object data=\"/%2/j\"></object>"_s,
        u"%1 \u0001\u0007\u001b[31m\u0000\u000b\u0085 <link rel=stylesheet href=\"/%2/k.css\">"_s,
        u"<table style='border-image:url(/%2/l.png)'><tr><td>%1</td></tr></table>\n\n\t<br/><img src=//%2.invalid/m.png>"_s,
    };
    const qint64 number = m_made++;
    QString made = kForms.at(number % kForms.size()).arg(text, kMark);
    if (number % 997 == 13)
        made += QString(100'000, u'X');
    return made;
}

} // namespace tradewind
