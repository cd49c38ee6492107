// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

namespace tradewind {

class EmptyState;

/// Stands where a place would be that this platform does not offer, and says why.
class ClosedPage : public Page
{
    Q_OBJECT

public:
    explicit ClosedPage(QWidget* parent = nullptr);
    void activate(const Route& route) override;

private:
    EmptyState* m_words;
};

} // namespace tradewind
