// SPDX-License-Identifier: Apache-2.0
#include "services/async/lastanswers.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace tradewind {

LastAnswers::~LastAnswers()
{
    QThreadPool::globalInstance()->waitForDone();
    // Answers are resumed in the order they came, with those that come of them; then goes what is to be deleted later.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace tradewind
