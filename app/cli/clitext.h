// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"
#include "services/sync/recordstore.h"

#include <QJsonObject>

#include <cstdio>

namespace tradewind::clitext {

void printLine(std::FILE* to, const QString& line);
/// Writes out what was printed. Error::Storage when any of it could not be written: a disk is full, a pipe is shut.
Result<void> flush();

/// What a terminal shows of untrusted text: one line, without control characters.
QString plain(const QString& text);
/// Columns of words, aligned.
QStringList table(const QStringList& head, const QList<QStringList>& rows);
QString money(const QJsonValue& money);

/// An entity's row in the list of its topic, and the head of that list.
QStringList head(const QString& topic);
QStringList row(const QString& topic, const QJsonObject& entity);
/// A row of the export of a topic: cells as CsvWriter wants them.
QStringList exportHead(const QString& topic);
QStringList exportRow(const QString& topic, const QJsonObject& entity);
/// "name: value" for every member a person can read.
QStringList lines(const QJsonObject& entity);

QJsonObject intentJson(const Intent& intent);
/// What became of the acts that waited when `sync` began.
struct SentActs
{
    int confirmed = 0;
    int rejected = 0;
    int waiting = 0;  ///< not sent, or without an answer
    int needsYou = 0; ///< of any time
};
QJsonObject sentJson(const SentActs& acts);
QString sentLine(const SentActs& acts);

QJsonObject errorJson(const Error& error);
/// The error as one line for stderr.
QString errorLine(const Error& error);

} // namespace tradewind::clitext
