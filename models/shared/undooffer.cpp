// SPDX-License-Identifier: Apache-2.0
#include "models/shared/undooffer.h"

#include <chrono>
#include <utility>

namespace tradewind {

using namespace std::chrono_literals;

UndoOffer::UndoOffer(QObject* parent)
    : QObject(parent)
{
    m_ends.setSingleShot(true);
    m_ends.setInterval(10s);
    connect(&m_ends, &QTimer::timeout, this, &UndoOffer::forget);
}

void UndoOffer::make(const QString& sentence, std::function<bool()> undo)
{
    m_sentence = sentence;
    m_undo = std::move(undo);
    m_ends.start();
    Q_EMIT changed();
}

void UndoOffer::undo()
{
    // The act itself may make another offer, or none.
    const auto act = m_undo;
    if (act && act())
        forget();
}

void UndoOffer::forget()
{
    m_ends.stop();
    if (!std::exchange(m_undo, nullptr))
        return;
    m_sentence.clear();
    Q_EMIT changed();
}

} // namespace tradewind
