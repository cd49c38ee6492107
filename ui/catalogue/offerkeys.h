// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"

#include <QObject>

#include <optional>

class QAbstractItemView;
class QKeyEvent;

namespace tradewind {

class Banner;

/// The keys of a list of offers, the same wherever one stands: Space shows an offer at a glance with its breakdown, C
/// compares it, Shift+C goes to the comparison, Alt+Enter to the supplier. Belongs to the page.
class OfferKeys final : public QObject
{
    Q_OBJECT

public:
    /// The views show the list of `search` with one selection. `notice` says what could not be done. All must outlive
    /// the keys.
    OfferKeys(CatalogueDesk& desk, OfferSearch& search, const QList<QAbstractItemView*>& views, Banner* notice,
              QWidget* page);
    /// From now on letters are told by `typed`, and a C with a letter soon behind it was the beginning of a word.
    void setTypingSearches() { m_typingSearches = true; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void goRequested(const QString& route);
    void typed(const QString& text);

private:
    bool handleKey(QAbstractItemView* view, const QKeyEvent& event);
    void preview(QAbstractItemView* view);
    void toggleCompared(const QAbstractItemView* view);

    CatalogueDesk& m_desk;
    OfferSearch& m_search;
    Banner* m_notice;
    bool m_typingSearches = false;
    std::optional<quint64> m_comparedAt; ///< when the last key was a C: milliseconds, as the system counts them
};

} // namespace tradewind
