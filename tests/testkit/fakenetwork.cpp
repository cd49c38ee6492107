// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/fakenetwork.h"

#include <QJsonDocument>
#include <QTimer>

#include <cstring>

namespace tradewind::testkit {

using namespace Qt::StringLiterals;

namespace {

class FakeReply final : public QNetworkReply
{
    Q_OBJECT

public:
    FakeReply(const FakeRequest& request, FakeAnswer answer, QObject* parent)
        : QNetworkReply(parent)
        , m_answer(std::move(answer))
    {
        setRequest(request.request);
        setUrl(request.url);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        if (!m_answer.hang)
            QTimer::singleShot(m_answer.delay, this, &FakeReply::deliver);
    }

    void abort() override
    {
        if (isFinished())
            return;
        setError(OperationCanceledError, u"aborted"_s);
        setFinished(true);
        Q_EMIT errorOccurred(OperationCanceledError);
        Q_EMIT finished();
    }
    qint64 bytesAvailable() const override
    {
        return m_arrived ? m_answer.body.size() - m_position + QNetworkReply::bytesAvailable() : 0;
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const qint64 size = m_arrived ? std::min<qint64>(maxSize, m_answer.body.size() - m_position) : 0;
        if (size <= 0)
            return isFinished() ? -1 : 0;
        std::memcpy(data, m_answer.body.constData() + m_position, size_t(size));
        m_position += size;
        return size;
    }

private:
    void deliver()
    {
        if (isFinished())
            return;
        tellWhetherSent();
        if (m_answer.error != NoError) {
            setError(m_answer.error, u"scripted"_s);
            setFinished(true);
            Q_EMIT errorOccurred(m_answer.error);
            Q_EMIT finished();
            return;
        }
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
        for (const auto& [name, value] : std::as_const(m_answer.headers))
            setRawHeader(name, value);
        Q_EMIT metaDataChanged();
        m_arrived = true;
        if (!m_answer.body.isEmpty() && !isFinished())
            Q_EMIT readyRead();
        if (isFinished())
            return; // aborted meanwhile
        setFinished(true);
        Q_EMIT finished();
    }
    void tellWhetherSent()
    {
        using E = NetworkError;
        const bool never = m_answer.error == E::ConnectionRefusedError || m_answer.error == E::HostNotFoundError ||
                           m_answer.error == E::SslHandshakeFailedError;
        if (!never)
            Q_EMIT requestSent();
    }

    FakeAnswer m_answer;
    qint64 m_position = 0;
    bool m_arrived = false;
};

} // namespace

FakeAnswer FakeAnswer::json(const QByteArray& body, int status)
{
    FakeAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = {{"Tradewind-Api", "1"},
                      {"Content-Type", "application/json"},
                      {"Content-Length", QByteArray::number(body.size())}};
    return answer;
}

FakeAnswer FakeAnswer::json(const QJsonObject& body, int status)
{
    return json(QJsonDocument(body).toJson(QJsonDocument::Compact), status);
}

FakeAnswer FakeAnswer::problem(const QString& slug, int status, const QJsonObject& facts)
{
    QJsonObject object = facts;
    object.insert("type"_L1, slug);
    object.insert("title"_L1, slug);
    object.insert("status"_L1, status);
    FakeAnswer answer = json(object, status);
    answer.with("Content-Type", "application/problem+json");
    return answer;
}

FakeAnswer FakeAnswer::broken(QNetworkReply::NetworkError error)
{
    FakeAnswer answer;
    answer.error = error;
    return answer;
}

FakeAnswer FakeAnswer::hanging()
{
    FakeAnswer answer;
    answer.hang = true;
    return answer;
}

FakeAnswer& FakeAnswer::with(const QByteArray& name, const QByteArray& value)
{
    without(name);
    headers.append({name, value});
    return *this;
}

FakeAnswer& FakeAnswer::without(const QByteArray& name)
{
    headers.removeIf([&name](const auto& field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
    return *this;
}

FakeAnswer& FakeAnswer::withStatus(int newStatus)
{
    status = newStatus;
    return *this;
}

void FakeNetwork::answer(const QByteArray& methodAndPath, const FakeAnswer& answer)
{
    m_answers[methodAndPath].append(answer);
}

void FakeNetwork::setHandler(std::function<FakeAnswer(const FakeRequest&)> handler)
{
    m_handler = std::move(handler);
}

int FakeNetwork::count(const QByteArray& methodAndPath) const
{
    int found = 0;
    for (const FakeRequest& request : m_requests)
        found += request.method + ' ' + request.path().toUtf8() == methodAndPath;
    return found;
}

QNetworkReply* FakeNetwork::createRequest(Operation operation, const QNetworkRequest& request, QIODevice* body)
{
    FakeRequest seen;
    switch (operation) {
    case GetOperation:
        seen.method = "GET";
        break;
    case PostOperation:
        seen.method = "POST";
        break;
    case PutOperation:
        seen.method = "PUT";
        break;
    case DeleteOperation:
        seen.method = "DELETE";
        break;
    case HeadOperation:
        seen.method = "HEAD";
        break;
    case CustomOperation:
    case UnknownOperation:
        seen.method = request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
        break;
    }
    seen.url = request.url();
    seen.request = request;
    if (body)
        seen.body = body->readAll();
    m_requests.append(seen);

    FakeAnswer answer = FakeAnswer::problem(u"not-found"_s, 404);
    const auto scripted = m_answers.find(seen.method + ' ' + seen.path().toUtf8());
    if (scripted != m_answers.end())
        answer = scripted->size() > 1 ? scripted->takeFirst() : scripted->first();
    else if (m_handler)
        answer = m_handler(seen);
    return new FakeReply(seen, answer, this);
}

} // namespace tradewind::testkit

#include "fakenetwork.moc"
