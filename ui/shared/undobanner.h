// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/panels.h"

namespace tradewind {

class UndoOffer;

/// Says over a page what was just done, and undoes it: by its button or the system's key for it.
class UndoBanner final : public Banner
{
    Q_OBJECT

public:
    /// `page` is where the key works; the offer must outlive the banner.
    UndoBanner(UndoOffer& offer, const QString& name, QWidget* page);

Q_SIGNALS:
    /// It goes, and the focus was in it.
    void focusLost();

private:
    void refresh();

    UndoOffer& m_offer;
};

} // namespace tradewind
