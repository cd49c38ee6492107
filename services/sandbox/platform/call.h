// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/answer.h"
#include "services/sandbox/platform/directory.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace httplib {
struct Request;
}

namespace tradewind::sandbox {

/// One request, as a handler sees it. Lives as long as the handler runs.
class Call
{
public:
    explicit Call(const httplib::Request& request);

    QString method() const;
    /// The path, decoded, without the query.
    const QString& path() const { return m_path; }
    /// Path and query exactly as they were sent.
    QByteArray target() const;
    /// A segment of the path, named in the route's pattern: "{id}".
    QString param(const QString& name) const { return m_params.value(name); }
    /// A query parameter; empty when absent.
    QString query(const char* name) const;
    bool hasQuery(const char* name) const;
    /// A whole-number query parameter between `low` and `high`; `fallback` when absent, a validation problem when not.
    int queryNumber(const char* name, int fallback, int low, int high) const;
    /// `?limit=`, 1 to 200, 50 when absent.
    int limit() const { return queryNumber("limit", 50, 1, 200); }
    /// A header; empty when absent.
    QString header(const char* name) const;
    const std::string& rawBody() const;
    /// The body as a JSON object. A validation problem when it is anything else.
    const QJsonObject& json() const;
    bool fromLoopback() const;

    /// Who calls; only for routes that ask for sign-in.
    const Principal& who() const { return m_who; }
    /// What the caller may see.
    const Viewer& viewer() const { return m_who.viewer; }
    /// The company the call is about: the caller's own, or the merchant a rep acts for.
    const QString& company() const { return m_who.company; }

    /// Refuses with 412 and the current entity when If-Match names another version.
    void requireMatch(const Entity& entity) const;
    /// The entity of the path's `{id}` that the caller may see, or a not-found refusal.
    Entity require(const Reader& reader, const QString& topic, const QString& id) const;

    void setParams(QHash<QString, QString> params) { m_params = std::move(params); }
    void setWho(Principal who) { m_who = std::move(who); }

private:
    const httplib::Request& m_request;
    QString m_path;
    QHash<QString, QString> m_params;
    Principal m_who;
    mutable bool m_parsed = false;
    mutable QJsonObject m_json;
};

} // namespace tradewind::sandbox
