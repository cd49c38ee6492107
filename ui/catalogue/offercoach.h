// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tradewind {

class OfferDetail;

/// What would make the quantities on an offer's page cheaper or keep the order rules, each with a button that does it;
/// Ctrl+T, anywhere on the page, does the first.
class OfferCoach : public QWidget
{
    Q_OBJECT

public:
    /// `detail` must outlive the widget; the key works in `page` and all it holds.
    OfferCoach(OfferDetail& detail, QWidget* page);

private:
    void refresh();
    void take(qsizetype which);

    OfferDetail& m_detail;
    QVBoxLayout* m_rows;
};

} // namespace tradewind
