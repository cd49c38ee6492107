// SPDX-License-Identifier: Apache-2.0
#include "models/shared/rereading.h"

#include <utility>

namespace tradewind {

Rereading::Turn::~Turn()
{
    if (!isWanted())
        return;
    m_state->running = 0;
    // Not from here: whoever held the turn last is still going out of scope.
    if (std::exchange(m_state->again, false) && m_state->context)
        QMetaObject::invokeMethod(m_state->context, m_state->read, Qt::QueuedConnection);
}

Rereading::Rereading(QObject* context, std::function<void()> read)
    : m_state(std::make_shared<State>())
{
    m_state->context = context;
    m_state->read = std::move(read);
}

Rereading::Holder Rereading::begin(const QString& key)
{
    State& state = *m_state;
    if (state.running != 0 && state.key == key) {
        state.again = true;
        return nullptr;
    }
    state.key = key;
    state.again = false;
    state.running = ++state.last;
    return std::make_shared<const Turn>(m_state, state.running);
}

void Rereading::drop()
{
    m_state->running = 0;
    m_state->again = false;
}

} // namespace tradewind
