// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/system/activation.h"

namespace tradewind {

/// Links that the system hands to the running program as an event (macOS). Files are not opened this way.
class OpenEvents final : public ActivationSource
{
    Q_OBJECT

public:
    /// Listens at the application object, which must exist.
    OpenEvents();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace tradewind
