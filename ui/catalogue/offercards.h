// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace tradewind {

/// Offers as cards: as many columns as have room, all of one size. Enter or a double click opens.
class OfferCards : public QListView
{
    Q_OBJECT

public:
    explicit OfferCards(QWidget* parent = nullptr);

Q_SIGNALS:
    void offerOpened(const QModelIndex& index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
};

} // namespace tradewind
