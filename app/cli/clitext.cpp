// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clitext.h"

#include "models/outbox/intentwords.h"
#include "services/domain/values/money.h"
#include "services/privacy/csvwriter.h"

#include <QJsonArray>

#include <cerrno>

namespace tradewind::clitext {
using namespace Qt::StringLiterals;

namespace {

QString word(const QJsonObject& entity, QLatin1StringView name)
{
    return plain(entity.value(name).toString());
}

/// The sum of the dues in a state, as far as they are in one currency; empty when there are none.
QString dues(const QJsonObject& entity, QLatin1StringView state)
{
    std::optional<Money> total;
    for (const auto& value : entity.value("dues"_L1).toArray()) {
        const QJsonObject due = value.toObject();
        const QJsonObject amount = due.value("amount"_L1).toObject();
        const auto money = Money::parse(amount.value("amount"_L1).toString(), amount.value("currency"_L1).toString());
        if (due.value("state"_L1).toString() != state || !money)
            continue;
        const auto sum = total ? add(*total, *money) : money;
        if (!sum)
            return {};
        total = *sum;
    }
    return total ? total->toWire() : QString();
}

QString amount(const QJsonObject& entity, QLatin1StringView name)
{
    const QJsonObject object = entity.value(name).toObject();
    const auto money = Money::parse(object.value("amount"_L1).toString(), object.value("currency"_L1).toString());
    return money ? money->toWire() : QString();
}

} // namespace

void printLine(std::FILE* to, const QString& line)
{
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
    std::fputc('\n', to);
}

Result<void> flush()
{
    const bool isFlushed = std::fflush(stdout) == 0;
    const int why = errno;
    if (isFlushed && std::ferror(stdout) == 0)
        return {};
    return makeError(Error::Kind::Storage,
                     u"the output cannot be written"_s + (isFlushed ? QString() : u": "_s + qt_error_string(why)));
}

QString plain(const QString& text)
{
    QString line;
    for (const QChar c : text)
        line += c.isPrint() ? c : QChar(u' ');
    return line.simplified();
}

QStringList table(const QStringList& head, const QList<QStringList>& rows)
{
    QList<qsizetype> widths;
    for (const QString& name : head)
        widths.append(name.size());
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row.value(i).size());
    }
    const auto lineOf = [&](const QStringList& row) {
        QString line;
        for (qsizetype i = 0; i < widths.size(); ++i)
            line += i + 1 == widths.size() ? row.value(i) : row.value(i).leftJustified(widths[i] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        return line;
    };
    QStringList lines{lineOf(head)};
    for (const QStringList& row : rows)
        lines.append(lineOf(row));
    return lines;
}

QString money(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    return plain(object.value("currency"_L1).toString() + u' ' + object.value("amount"_L1).toString());
}

QStringList head(const QString& topic)
{
    if (topic == "order"_L1)
        return {u"NUMBER"_s, u"PLACED"_s, u"STATE"_s, u"TOTAL"_s, u"DUE"_s, u"TITLE"_s};
    if (topic == "shipment"_L1)
        return {u"NUMBER"_s, u"STATE"_s, u"TRACKING"_s, u"EXPECTED"_s, u"LINE"_s};
    return {u"PAIR"_s, u"MID"_s, u"AS OF"_s, u"SOURCE"_s};
}

QStringList row(const QString& topic, const QJsonObject& entity)
{
    if (topic == "order"_L1)
        return {word(entity, "number"_L1), word(entity, "placedAt"_L1).left(10),
                word(entity, "state"_L1),  money(entity.value("total"_L1)),
                dues(entity, "due"_L1),    word(entity, "title"_L1)};
    if (topic == "shipment"_L1) {
        const QJsonObject arrival = entity.value("arrival"_L1).toObject();
        const QString window =
            arrival.isEmpty() ? u"-"_s : word(arrival, "from"_L1) + u" to "_s + word(arrival, "to"_L1);
        return {word(entity, "number"_L1), word(entity, "state"_L1), word(entity, "trackingStatus"_L1), window,
                word(entity, "freightLineName"_L1)};
    }
    return {word(entity, "id"_L1), word(entity, "mid"_L1), word(entity, "asOf"_L1), word(entity, "source"_L1)};
}

QStringList exportHead(const QString& topic)
{
    if (topic == "order"_L1)
        return {u"number"_s, u"title"_s, u"state"_s, u"placedAt"_s, u"placedBy"_s, u"currency"_s,
                u"total"_s,  u"paid"_s,  u"due"_s,   u"lines"_s,    u"id"_s};
    return {u"at"_s,           u"kind"_s, u"direction"_s, u"currency"_s, u"amount"_s,
            u"balanceAfter"_s, u"text"_s, u"about"_s,     u"id"_s};
}

QStringList exportRow(const QString& topic, const QJsonObject& entity)
{
    const auto text = [&](QLatin1StringView name) { return CsvWriter::text(entity.value(name).toString()); };
    const auto inside = [&](QLatin1StringView object, QLatin1StringView name) {
        return CsvWriter::text(entity.value(object).toObject().value(name).toString());
    };
    if (topic == "order"_L1)
        return {text("number"_L1),
                text("title"_L1),
                text("state"_L1),
                text("placedAt"_L1),
                inside("placedBy"_L1, "name"_L1),
                inside("total"_L1, "currency"_L1),
                amount(entity, "total"_L1),
                dues(entity, "paid"_L1),
                dues(entity, "due"_L1),
                QString::number(entity.value("lines"_L1).toArray().size()),
                text("id"_L1)};
    return {text("at"_L1),
            text("kind"_L1),
            text("direction"_L1),
            inside("amount"_L1, "currency"_L1),
            amount(entity, "amount"_L1),
            amount(entity, "balanceAfter"_L1),
            text("text"_L1),
            inside("ref"_L1, "id"_L1),
            text("id"_L1)};
}

/// One of several parts in a line: what it is, how many, what it comes to, how it stands.
static QString partLine(const QJsonObject& part)
{
    QStringList words;
    for (const auto name : {"number"_L1, "title"_L1, "name"_L1, "kind"_L1, "supplierName"_L1}) {
        if (const QString word = plain(part[name].toString()); !word.isEmpty())
            words.append(word);
    }
    if (const QJsonObject quantity = part["quantity"_L1].toObject(); !quantity.isEmpty())
        words.append(plain(quantity["value"_L1].toString()) + u' ' + plain(quantity["unit"_L1].toString()));
    for (const auto name : {"unitPrice"_L1, "amount"_L1, "total"_L1}) {
        if (part[name].toObject().contains("amount"_L1))
            words.append(money(part[name]));
    }
    if (const QString state = plain(part["state"_L1].toString()); !state.isEmpty())
        words.append(state);
    return words.join(u"  "_s);
}

QStringList lines(const QJsonObject& entity)
{
    QStringList lines;
    for (auto it = entity.begin(); it != entity.end(); ++it) {
        QString value;
        if (it->isString())
            value = plain(it->toString());
        else if (it->isDouble())
            value = QString::number(it->toInteger());
        else if (it->isBool())
            value = it->toBool() ? u"yes"_s : u"no"_s;
        else if (it->toObject().contains("amount"_L1))
            value = money(*it);
        else if (it->isArray())
            value = QString::number(it->toArray().size());
        if (!value.isEmpty())
            lines.append(it.key().leftJustified(20) + value);
        for (const QJsonValue& part : it->toArray()) {
            if (const QString words = partLine(part.toObject()); !words.isEmpty())
                lines.append(QString(20, u' ') + words);
        }
    }
    return lines;
}

QJsonObject intentJson(const Intent& intent)
{
    QJsonObject json{{u"id"_s, intent.id},
                     {u"operation"_s, intent.request.operationId},
                     {u"title"_s, IntentWords::title(intent)},
                     {u"state"_s, phaseName(intent.phase)},
                     {u"attempts"_s, intent.attempts},
                     {u"clientRef"_s, intent.clientRef},
                     {u"createdAt"_s, intent.createdAt.toUTC().toString(Qt::ISODate)}};
    if (intent.why != NeedsYouWhy::None)
        json.insert(u"why"_s, whyName(intent.why));
    if (intent.problem)
        json.insert(u"problem"_s,
                    intent.problem->rawSlug.isEmpty() ? slugName(intent.problem->slug) : intent.problem->rawSlug);
    return json;
}

QJsonObject sentJson(const SentActs& acts)
{
    return {{u"sent"_s, acts.confirmed},
            {u"rejected"_s, acts.rejected},
            {u"waiting"_s, acts.waiting},
            {u"needsYou"_s, acts.needsYou}};
}

QString sentLine(const SentActs& acts)
{
    return u"sent %1, rejected %2, waiting %3, need you %4"_s.arg(acts.confirmed)
        .arg(acts.rejected)
        .arg(acts.waiting)
        .arg(acts.needsYou);
}

QJsonObject errorJson(const Error& error)
{
    QJsonObject json{{u"kind"_s, kindName(error.kind)}, {u"message"_s, errorLine(error)}};
    if (error.problem)
        json.insert(u"problem"_s,
                    error.problem->rawSlug.isEmpty() ? slugName(error.problem->slug) : error.problem->rawSlug);
    if (error.httpStatus > 0)
        json.insert(u"status"_s, error.httpStatus);
    return json;
}

QString errorLine(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
        return u"no connection to the platform"_s;
    case Error::Kind::Auth:
        return u"not signed in; use: tradewind-cli sign-in"_s;
    default:
        break;
    }
    if (error.problem && !error.problem->title.isEmpty())
        return plain(error.problem->title);
    if (error.problem)
        return error.problem->rawSlug.isEmpty() ? slugName(error.problem->slug) : plain(error.problem->rawSlug);
    return error.detail.isEmpty() ? kindName(error.kind) : plain(error.detail);
}

} // namespace tradewind::clitext
