// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"
#include "services/core/error.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace tradewind {

/// What a person reads when something did not work. The one place where errors become sentences.
struct ErrorText
{
    QString title;    ///< what failed, in a few words: "The price has changed"
    QString sentence; ///< the facts, and what was not changed
    QString act;      ///< what to do, as a button; empty when there is nothing to press
    Tone tone = Tone::Bad;

    /// Title and sentence on one line, for a banner.
    QString line() const;
};

class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)

public:
    /// Texts for any error. Nothing is shown for Cancelled: title and sentence are empty.
    static ErrorText describe(const Error& error, const QLocale& locale = {});
    /// The sentence for a problem alone, with old and new values where the platform gave them.
    static ErrorText describe(const Problem& problem, const QLocale& locale = {});
    /// What is wrong with one field, from the stable code, else the platform's own words.
    static QString field(const Problem::FieldError& error);
};

} // namespace tradewind
