// SPDX-License-Identifier: Apache-2.0
#include "services/sync/change.h"

#include "services/core/logging.h"

#include <simdjson.h>

namespace tradewind {
using namespace Qt::StringLiterals;
using namespace simdjson;

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Error parseError(const QString& what)
{
    return makeError(Error::Kind::Parse, what);
}

QDateTime parseTime(std::string_view text)
{
    return QDateTime::fromString(toText(text), Qt::ISODateWithMs).toUTC();
}

/// What every entity says about itself.
struct EntityHead
{
    QString id;
    QString companyId;
    QDateTime updatedAt;
    std::optional<qint64> version;
};

EntityHead readHead(ondemand::object& object)
{
    EntityHead head;
    for (auto field : object) {
        std::string_view key;
        if (field.unescaped_key().get(key) != SUCCESS)
            break;
        std::string_view text;
        int64_t number = 0;
        if (key == "id" && field.value().get_string().get(text) == SUCCESS)
            head.id = toText(text);
        else if (key == "companyId" && field.value().get_string().get(text) == SUCCESS)
            head.companyId = toText(text);
        else if (key == "updatedAt" && field.value().get_string().get(text) == SUCCESS)
            head.updatedAt = parseTime(text);
        else if (key == "version" && field.value().get_int64().get(number) == SUCCESS)
            head.version = number;
    }
    return head;
}

/// Reads the row; gives what is wrong with it, or nothing.
QString readChange(ondemand::object& row, Change& change)
{
    QString op;
    bool hasVersion = false;
    for (auto field : row) {
        std::string_view key;
        if (field.unescaped_key().get(key) != SUCCESS)
            return u"key"_s;
        ondemand::value value;
        if (field.value().get(value) != SUCCESS)
            return toText(key);
        std::string_view text;
        int64_t number = 0;
        error_code error = SUCCESS;
        if (key == "seq") {
            if ((error = value.get_int64().get(number)) == SUCCESS)
                change.seq = number;
        } else if (key == "version") {
            if ((error = value.get_int64().get(number)) == SUCCESS) {
                change.version = number;
                hasVersion = true;
            }
        } else if (key == "tx" || key == "topic" || key == "id" || key == "op" || key == "companyId") {
            const std::string name(key);
            if ((error = value.get_string().get(text)) == SUCCESS) {
                QString& target = name == "tx"      ? change.tx
                                  : name == "topic" ? change.topic
                                  : name == "id"    ? change.id
                                  : name == "op"    ? op
                                                    : change.companyId;
                target = toText(text);
            }
        } else if (key == "entity") {
            std::string_view raw;
            ondemand::object entity;
            if ((error = value.get_object().get(entity)) == SUCCESS && (error = entity.raw_json().get(raw)) == SUCCESS)
                change.entity = QByteArray(raw.data(), qsizetype(raw.size()));
        }
        if (error != SUCCESS)
            return u"wrong type of a member"_s;
    }
    if (change.topic.isEmpty() || change.id.isEmpty() || !hasVersion)
        return u"topic, id or version is missing"_s;
    if (op == "upsert"_L1)
        change.op = Change::Op::Upsert;
    else if (op == "delete"_L1)
        change.op = Change::Op::Delete;
    else if (op == "forget"_L1)
        change.op = Change::Op::Forget;
    else
        return u"unknown op "_s + op;
    if (change.op == Change::Op::Upsert && change.entity.isEmpty())
        return u"an upsert without entity"_s;
    if (change.op != Change::Op::Upsert)
        change.entity.clear();
    return {};
}

/// Fills in what the entity says about itself.
void completeFromEntity(ondemand::parser& parser, Change& change)
{
    const padded_string padded(change.entity.constData(), size_t(change.entity.size()));
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded).get(document) != SUCCESS || document.get_object().get(object) != SUCCESS)
        return;
    const EntityHead head = readHead(object);
    change.updatedAt = head.updatedAt;
    if (change.companyId.isEmpty())
        change.companyId = head.companyId;
}

} // namespace

Result<ChangePage> parseChangePage(const QByteArray& json)
{
    const padded_string padded(json.constData(), size_t(json.size()));
    ondemand::parser parser;
    ondemand::parser entityParser;
    ondemand::document document;
    ondemand::object root;
    if (parser.iterate(padded).get(document) != SUCCESS || document.get_object().get(root) != SUCCESS)
        return parseError(u"a page of changes is not a JSON object"_s);
    ChangePage page;
    bool hasChanges = false;
    bool hasMore = false;
    for (auto field : root) {
        std::string_view key;
        ondemand::value value;
        if (field.unescaped_key().get(key) != SUCCESS || field.value().get(value) != SUCCESS)
            return parseError(u"a page of changes is broken JSON"_s);
        error_code error = SUCCESS;
        if (key == "changes") {
            ondemand::array rows;
            if (value.get_array().get(rows) != SUCCESS)
                return parseError(u"/changes is no array"_s);
            hasChanges = true;
            for (auto item : rows) {
                ondemand::object row;
                if (const error_code bad = item.get_object().get(row); bad != SUCCESS) {
                    if (bad != INCORRECT_TYPE)
                        return parseError(u"/changes is broken JSON"_s);
                    ++page.rejected;
                    continue;
                }
                Change change;
                const QString wrong = readChange(row, change);
                if (wrong.isEmpty()) {
                    if (change.op == Change::Op::Upsert)
                        completeFromEntity(entityParser, change);
                    page.changes.append(std::move(change));
                } else {
                    ++page.rejected;
                    qCInfo(lcSync) << "a change was left out:" << change.topic << change.id << wrong;
                }
            }
        } else if (key == "nextCursor") {
            std::string_view text;
            if ((error = value.get_string().get(text)) == SUCCESS)
                page.nextCursor = toText(text);
        } else if (key == "more") {
            error = value.get_bool().get(page.more);
            hasMore = error == SUCCESS;
        } else if (key == "state") {
            error = value.get_bool().get(page.state);
        } else if (key == "stateEnd") {
            error = value.get_bool().get(page.stateEnd);
        }
        if (error != SUCCESS)
            return parseError(u"wrong type of a member of a page of changes"_s);
    }
    if (!hasChanges || !hasMore || page.nextCursor.isEmpty())
        return parseError(u"/changes, /more or /nextCursor is missing"_s);
    return page;
}

Result<Change> changeFromEntity(const QString& topic, const QByteArray& json)
{
    const padded_string padded(json.constData(), size_t(json.size()));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded).get(document) != SUCCESS || document.get_object().get(object) != SUCCESS)
        return parseError(u"an entity is not a JSON object"_s);
    const EntityHead head = readHead(object);
    if (head.id.isEmpty() || !head.version)
        return parseError(u"an entity without id or version"_s);
    Change change;
    change.topic = topic;
    change.id = head.id;
    change.version = *head.version;
    change.companyId = head.companyId;
    change.updatedAt = head.updatedAt;
    change.entity = json;
    return change;
}

} // namespace tradewind
