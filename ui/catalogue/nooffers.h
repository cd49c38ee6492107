// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/offersearch.h"

#include <QWidget>

class QVBoxLayout;

namespace tradewind {

class EmptyState;

/// Stands in place of the list when there is nothing in it: why, and what helps.
class NoOffers : public QWidget
{
    Q_OBJECT

public:
    /// `search` must outlive it.
    explicit NoOffers(OfferSearch& search, QWidget* parent = nullptr);
    /// What the latest answer, or the error, calls for.
    void refresh();

Q_SIGNALS:
    /// The whole catalogue is wanted.
    void everythingRequested();
    /// Other words may have been meant.
    void wordsChosen(const QString& text);
    /// The same in every category.
    void everyCategoryRequested();

private:
    void refreshHelp();
    void lift(const QString& filter);

    OfferSearch& m_search;
    EmptyState* m_empty;
    QVBoxLayout* m_help; ///< what might have been meant, which filter to lift
};

} // namespace tradewind
