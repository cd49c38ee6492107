// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace tradewind {

/// Lets every coroutine that is still suspended run to its end, so that what it holds is released (see Promise). Its
/// destructor does so; it stands directly after the application object in main(), before everything that asks and
/// answers.
class LastAnswers
{
public:
    LastAnswers() = default;
    ~LastAnswers();
    Q_DISABLE_COPY_MOVE(LastAnswers)
};

} // namespace tradewind
