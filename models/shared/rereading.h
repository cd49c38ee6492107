// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

namespace tradewind {

/// Reads what changes while it is read. One read runs at a time: a change meanwhile is noted, the answer is shown all
/// the same, and then it is read once more. Were only the answer to the newest question shown, nothing would be while
/// changes keep coming. Only what is about another `key` (another order, another conversation) is not waited for.
///
/// `const auto turn = m_reading.begin(m_key); if (!turn) return;` and the handlers of the answer hold `turn`; in each,
/// `if (!turn->isWanted()) return;`. The read is over when the last of them is. Lives in the GUI thread.
class Rereading
{
    struct State
    {
        QPointer<QObject> context;
        std::function<void()> read;
        QString key;
        quint64 last = 0;
        quint64 running = 0; ///< 0: none
        bool again = false;
    };

public:
    class Turn
    {
    public:
        Turn(std::shared_ptr<State> state, quint64 number)
            : m_state(std::move(state))
            , m_number(number)
        {
        }
        ~Turn();
        Q_DISABLE_COPY_MOVE(Turn)

        /// Whether the answer is to be shown: nothing else was asked for since.
        bool isWanted() const { return m_state->running == m_number; }

    private:
        std::shared_ptr<State> m_state; // the turn may outlive its reader
        quint64 m_number;
    };
    /// Shared by the handlers that an answer passes.
    using Holder = std::shared_ptr<const Turn>;

    /// `read` reads once more; it calls begin().
    Rereading(QObject* context, std::function<void()> read);

    /// Null when a read of the same key runs: another one follows it.
    Holder begin(const QString& key = {});
    /// What runs is not wanted any more.
    void drop();

private:
    std::shared_ptr<State> m_state;
};

} // namespace tradewind
