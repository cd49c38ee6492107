// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/problem.h"
#include "services/sandbox/platform/store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace tradewind::sandbox {

/// What goes back over the wire. Nothing of the HTTP library shows here.
struct Answer
{
    int status = 200;
    std::string body;
    std::string type = "application/json";
    std::vector<std::pair<std::string, std::string>> headers;
    /// When set, the body is chunked: each call appends the next bytes and answers whether more may come. It runs on
    /// the connection's own thread and may wait.
    std::function<bool(std::string&)> stream;
    bool cutShort = false; ///< a fault: promise the whole body, then close the connection in the middle

    std::string header(const std::string& name) const;
    void setHeader(std::string name, std::string value);
};

/// JSON with a status.
Answer jsonAnswer(const QJsonObject& body, int status = 200);
/// What a viewer is shown of an entity: its body; what belongs to everybody carries the viewer's own company.
QJsonObject shown(const Entity& entity, const QString& company);
/// An entity as `shown`, with the version as ETag.
Answer entityAnswer(const Entity& entity, const QString& company, int status = 200);
/// 204.
Answer emptyAnswer();
/// A page as every list answers it: {items, nextCursor, asOf}.
Answer pageAnswer(const EntityPage& page, const Reader& reader, const QString& company);
/// Bytes of any type.
Answer bytesAnswer(std::string bytes, std::string type);

/// An RFC 9457 problem with the slug's own status (or another), the facts needed to act (`errors` among them goes to
/// its own member) and a sentence for people.
Answer problemAnswer(Problem::Slug slug, const QJsonObject& facts = {}, const QString& title = {}, int status = 0);
/// One entry of a validation problem's `errors`.
QJsonObject fieldError(const QString& pointer, const QString& code, const QString& detail);

/// Thrown by a handler to say no. The pipeline rolls the effect back and, for an intent, keeps the answer under its
/// key.
struct Refusal
{
    Answer answer;
};
[[noreturn]] void refuse(Problem::Slug slug, const QJsonObject& facts = {}, const QString& title = {}, int status = 0);
/// A validation problem about one member of the body.
[[noreturn]] void refuseField(const QString& pointer, const QString& code, const QString& detail);

/// The status a slug travels with.
int statusOf(Problem::Slug slug);

} // namespace tradewind::sandbox
