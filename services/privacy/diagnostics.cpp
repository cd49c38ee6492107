// SPDX-License-Identifier: Apache-2.0
#include "services/privacy/diagnostics.h"

#include "services/privacy/profiletables.h"

#include <QDir>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QByteArray section(const QString& title, const Diagnostics::Facts& facts)
{
    QString text = u"\n== "_s + title + u" ==\n"_s;
    for (const auto& [name, value] : facts)
        text += name + u": "_s + value.simplified() + u'\n';
    return text.toUtf8();
}

} // namespace

QByteArray Diagnostics::toText() const
{
    QByteArray text("Tradewind diagnostics\n");
    text += section(u"Program"_s, program);
    text += section(u"Settings"_s, settings);
    for (qsizetype i = 0; i < accounts.size(); ++i)
        text += section(u"Account %1"_s.arg(i + 1), accounts.at(i));
    text += "\n== Log ==\n";
    text += log.isEmpty() ? QByteArray("nothing was said\n") : log;
    return text;
}

Diagnostics::Facts countsOfAccount(const QString& accountFolder)
{
    Diagnostics::Facts facts;
    const QDir folder(accountFolder);
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files, QDir::Name)) {
        if (file.fileName().startsWith("journal"_L1) || file.fileName().startsWith("records"_L1))
            facts.append({file.fileName(), u"%1 bytes"_s.arg(file.size())});
    }
    for (const auto& [what, count] : profiletables::counts(accountFolder))
        facts.append({what, count < 0 ? u"cannot be read"_s : QString::number(count)});
    return facts;
}

} // namespace tradewind
