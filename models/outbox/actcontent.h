// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"

#include <QCoreApplication>
#include <QLocale>

namespace tradewind {

/// What an act says, in human words: its content, what must still hold, and what stands against it. All of it is plain
/// text.
class ActContent
{
    Q_DECLARE_TR_FUNCTIONS(ActContent)

public:
    /// One thing an act says: its name and its value.
    struct Line
    {
        QString name;
        QString value;
        int level = 0; ///< 1: belongs to the line above of level 0
        bool operator==(const Line&) const = default;
    };
    /// One thing it was bound to. `now` and `change` are empty while the platform has not said.
    struct Condition
    {
        QString name;
        QString allowed;
        QString now;
        QString change; ///< "+CNY 0.40, +2.8 %"
        bool failed = false;
        bool holds = false;
        bool operator==(const Condition&) const = default;
    };
    /// One member of an edit that met another edit.
    struct Difference
    {
        QString name;
        QString base;   ///< as it was when the edit was begun
        QString mine;   ///< as this edit wants it
        QString theirs; ///< as the platform has it now
        bool mineChanged = false;
        bool theirsChanged = false;
        bool isConflict() const { return mineChanged && theirsChanged && mine != theirs; }
        bool operator==(const Difference&) const = default;
    };

    /// Everything it carries to the platform but what must hold, with what was noted when it was made.
    static QList<Line> lines(const Intent& intent, const QLocale& locale = {});
    /// What must hold: with what the platform said of it when it refused, else as it was agreed.
    static QList<Condition> conditions(const Intent& intent, const QLocale& locale = {});
    /// Of an edit that was refused because of another one; empty for everything else.
    static QList<Difference> conflict(const Intent& intent, const QLocale& locale = {});
    /// The new value a person would say yes to, "CNY 4.50"; empty when there is none, or more than one.
    static QString newValue(const Intent& intent, const QLocale& locale = {});
};

} // namespace tradewind
