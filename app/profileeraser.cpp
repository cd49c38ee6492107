// SPDX-License-Identifier: Apache-2.0
#include "app/profileeraser.h"

#include "services/async/promise.h"

#include <QDir>

namespace tradewind {
using namespace Qt::StringLiterals;

ProfileEraser::ProfileEraser(ProgramScope& program, QObject* parent)
    : QObject(parent)
    , m_program(program)
{
}

void ProfileEraser::erase(std::function<void(const Result<void>&)> then)
{
    m_then = std::move(then);
    m_failure.reset();
    m_missedKeychain = false;
    m_accounts.clear();
    for (const AccountRecord& account : m_program.profile().accounts())
        m_accounts.append(account.id);
    removeNextKey();
}

void ProfileEraser::removeNextKey()
{
    if (m_accounts.isEmpty()) {
        removeFiles();
        return;
    }
    deliver(m_program.tokens().remove(m_accounts.takeFirst()), this, [this](const Result<void>& removed) {
        m_missedKeychain = m_missedKeychain || !removed;
        removeNextKey();
    });
}

void ProfileEraser::removeFiles()
{
    const auto work = [folder = m_program.profile().directory(), log = m_program.log()]() -> Result<void> {
        if (log)
            log->erase();
        return Profile::removeData(folder);
    };
    deliver(runInPool(&m_program.pool(), work), this, [this](const Result<void>& removed) {
        m_program.profile().forgetSettings();
        if (!removed)
            m_failure = removed.error();
        m_then(m_failure ? Result<void>(*m_failure) : Result<void>());
    });
}

} // namespace tradewind
