// SPDX-License-Identifier: Apache-2.0
#include "app/tour/platformcontrols.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace tradewind {
using namespace Qt::StringLiterals;

PlatformControls::PlatformControls(QNetworkAccessManager& network, QUrl base, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_base(std::move(base))
{
}

bool PlatformControls::post(const QString& path, const QJsonObject& body)
{
    return call("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

bool PlatformControls::get(const QString& path)
{
    return call("GET", path, {});
}

bool PlatformControls::call(const QByteArray& verb, const QString& path, const QByteArray& body)
{
    if (m_busy)
        return false;
    m_busy = true;
    m_answer.reset();
    m_problem.clear();
    QNetworkRequest request(m_base.resolved(QUrl(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(20000);
    QNetworkReply* reply = m_network.sendCustomRequest(request, verb, body);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        m_busy = false;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QByteArray text = reply->readAll();
        if (status < 200 || status > 299) {
            m_problem = u"%1 %2: %3"_s.arg(reply->url().path()).arg(status).arg(QString::fromUtf8(text.left(300)));
            return;
        }
        const QJsonDocument document = QJsonDocument::fromJson(text);
        m_answer = document.isArray() ? QJsonObject{{u"items"_s, document.array()}} : document.object();
    });
    return true;
}

} // namespace tradewind
