// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <chrono>
#include <functional>

namespace tradewind::testkit {

/// A request as the code under test handed it to the network.
struct FakeRequest
{
    QByteArray method;
    QUrl url;
    QNetworkRequest request;
    QByteArray body;

    QByteArray header(const QByteArray& name) const { return request.rawHeader(name); }
    QString path() const { return url.path(); }
};

/// What the fake answers: a status with a body, an error, or nothing at all.
struct FakeAnswer
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< a transport error; no status arrives
    bool hang = false;                                          ///< never answers; only abort() ends it
    std::chrono::milliseconds delay{0};

    /// 200 with a JSON body and the headers every platform sends.
    static FakeAnswer json(const QByteArray& body, int status = 200);
    static FakeAnswer json(const QJsonObject& body, int status = 200);
    /// A problem document.
    static FakeAnswer problem(const QString& slug, int status, const QJsonObject& facts = {});
    static FakeAnswer broken(QNetworkReply::NetworkError error);
    static FakeAnswer hanging();
    FakeAnswer& with(const QByteArray& name, const QByteArray& value);
    FakeAnswer& without(const QByteArray& name);
    FakeAnswer& withStatus(int newStatus);
};

/// A network without a network: answers always on a later turn of the loop, and remembers what was asked.
class FakeNetwork final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    using QNetworkAccessManager::QNetworkAccessManager;

    /// Adds an answer for "GET /v1/me"; several for one key are given in turn, the last one for ever.
    void answer(const QByteArray& methodAndPath, const FakeAnswer& answer);
    /// Takes all answers back; the handler stays.
    void forget() { m_answers.clear(); }
    /// Answers what has no answer of its own; without it such a request is 404 not-found.
    void setHandler(std::function<FakeAnswer(const FakeRequest&)> handler);

    const QList<FakeRequest>& requests() const { return m_requests; }
    /// How often "POST /v1/orders" was asked.
    int count(const QByteArray& methodAndPath) const;

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice* body) override;

private:
    QHash<QByteArray, QList<FakeAnswer>> m_answers;
    std::function<FakeAnswer(const FakeRequest&)> m_handler;
    QList<FakeRequest> m_requests;
};

} // namespace tradewind::testkit
