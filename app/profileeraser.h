// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/programscope.h"

#include <QObject>

#include <functional>

namespace tradewind {

/// Removes everything that a profile keeps: the keys in the keychain, then databases, journals, pictures, caches, the
/// demo platform's data, the log and the settings. Nobody may be working with any of it. Lives in the GUI thread; files
/// are removed off it.
class ProfileEraser final : public QObject
{
    Q_OBJECT

public:
    /// The program must outlive the eraser.
    explicit ProfileEraser(ProgramScope& program, QObject* parent = nullptr);

    /// Tells when nothing is left, or Error::Storage with what is: the rest is removed all the same.
    void erase(std::function<void(const Result<void>&)> then);
    /// Whether a keychain could not be asked. Mostly there is none, and nothing is in it; nobody can know.
    bool missedKeychain() const { return m_missedKeychain; }

private:
    void removeNextKey();
    void removeFiles();

    bool m_missedKeychain = false;
    ProgramScope& m_program;
    QStringList m_accounts; ///< whose keys are still to be removed
    std::optional<Error> m_failure;
    std::function<void(const Result<void>&)> m_then;
};

} // namespace tradewind
