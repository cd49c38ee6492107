// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/call.h"

#include <QJsonDocument>

#include <httplib.h>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

Call::Call(const httplib::Request& request)
    : m_request(request)
    , m_path(QString::fromStdString(request.path))
{
}

QString Call::method() const
{
    return QString::fromStdString(m_request.method);
}

QByteArray Call::target() const
{
    return QByteArray::fromStdString(m_request.target);
}

QString Call::query(const char* name) const
{
    const auto found = m_request.params.find(name);
    return found == m_request.params.end() ? QString() : QString::fromStdString(found->second);
}

bool Call::hasQuery(const char* name) const
{
    return m_request.params.find(name) != m_request.params.end();
}

int Call::queryNumber(const char* name, int fallback, int low, int high) const
{
    if (!hasQuery(name))
        return fallback;
    bool ok = false;
    const int number = query(name).toInt(&ok);
    if (!ok || number < low || number > high) {
        refuseField(QString::fromLatin1(name), u"out_of_range"_s,
                    u"must be a whole number from %1 to %2"_s.arg(low).arg(high));
    }
    return number;
}

QString Call::header(const char* name) const
{
    const auto found = m_request.headers.find(name);
    return found == m_request.headers.end() ? QString() : QString::fromStdString(found->second);
}

const std::string& Call::rawBody() const
{
    return m_request.body;
}

const QJsonObject& Call::json() const
{
    if (m_parsed)
        return m_json;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(m_request.body), &error);
    if (error.error != QJsonParseError::NoError)
        refuseField(QString(), u"malformed"_s, u"the body is not JSON: %1"_s.arg(error.errorString()));
    if (!document.isObject())
        refuseField(QString(), u"type"_s, u"the body must be a JSON object"_s);
    m_json = document.object();
    m_parsed = true;
    return m_json;
}

bool Call::fromLoopback() const
{
    const QString host = header("Host").section(u':', 0, 0);
    const bool local = host == "127.0.0.1"_L1 || host == "localhost"_L1;
    return local && (m_request.remote_addr == "127.0.0.1" || m_request.remote_addr == "::1");
}

void Call::requireMatch(const Entity& entity) const
{
    const QString wanted = header("If-Match");
    if (wanted == u'"' + QString::number(entity.version) + u'"')
        return;
    if (wanted.isEmpty())
        refuseField(u"If-Match"_s, u"required"_s, u"an edit names the version it was made from"_s);
    refuse(Problem::Slug::VersionConflict,
           {{u"currentVersion"_s, entity.version}, {u"current"_s, shown(entity, company())}},
           u"it was changed in the meantime"_s);
}

Entity Call::require(const Reader& reader, const QString& topic, const QString& id) const
{
    std::optional<Entity> found = reader.getFor(m_who.viewer, topic, id);
    if (!found)
        refuse(Problem::Slug::NotFound, {}, u"there is no such object"_s);
    return *std::move(found);
}

} // namespace tradewind::sandbox
