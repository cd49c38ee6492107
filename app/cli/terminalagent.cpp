// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminalagent.h"

#include <QProcess>
#include <QStandardPaths>

#include <cstdio>

namespace tradewind {
using namespace Qt::StringLiterals;

Async<void> TerminalAgent::open(QUrl url, std::stop_token)
{
    std::fprintf(stderr, "Open this address to sign in:\n%s\n", url.toEncoded().constData());
    if (m_openBrowser) {
        for (const QString& name : {u"xdg-open"_s, u"open"_s}) {
            const QString opener = QStandardPaths::findExecutable(name);
            if (!opener.isEmpty() && QProcess::startDetached(opener, {QString::fromLatin1(url.toEncoded())}))
                break;
        }
    }
    return ready();
}

} // namespace tradewind
