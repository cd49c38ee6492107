// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/privacy/privacydesk.h"

namespace tradewind {

struct ProductInfo;
class ProgramScope;

/// What a person may do with what lies on this machine, over the whole profile: whoever is signed in, or nobody. Lives
/// in the GUI thread.
class PrivacyScope
{
public:
    using Erase = std::function<void(std::function<void(const Result<void>&)>)>;

    /// `erase` ends what is under way and removes everything. The program must outlive the scope.
    PrivacyScope(ProgramScope& app, const ProductInfo& product, Erase erase);

    PrivacyDesk& desk() { return m_desk; }

private:
    PrivacyDesk m_desk;
};

} // namespace tradewind
