// SPDX-License-Identifier: Apache-2.0
#include "app/system/scheme.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace tradewind {
using namespace Qt::StringLiterals;

bool repairScheme(QSettings& classes, const QString& scheme, const QString& programName, const QString& program)
{
    const QString command = scheme + u"/shell/open/command/Default"_s;
    const QString entered = classes.value(command).toString();
    // "C:\…\program.exe" "%1"
    const QString target = entered.startsWith(u'"') ? entered.section(u'"', 1, 1) : QString();
    if (!target.isEmpty() && QFileInfo(target).isFile())
        return false;
    const QString native = QDir::toNativeSeparators(program);
    classes.setValue(scheme + u"/Default"_s, u"URL:"_s + programName);
    classes.setValue(scheme + u"/URL Protocol"_s, QString());
    classes.setValue(scheme + u"/DefaultIcon/Default"_s, u"\"%1\",0"_s.arg(native));
    classes.setValue(command, u"\"%1\" \"%2\""_s.arg(native, u"%1"_s));
    return true;
}

} // namespace tradewind
