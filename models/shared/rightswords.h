// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace tradewind {

/// Why somebody may not do what others of the company may.
class RightsWords
{
    Q_DECLARE_TR_FUNCTIONS(RightsWords)

public:
    static QString notAllowed() { return tr("Your role does not allow this; ask the company's owner"); }
    /// Nothing when it is allowed.
    static QString unless(bool isAllowed) { return isAllowed ? QString() : notAllowed(); }
};

} // namespace tradewind
