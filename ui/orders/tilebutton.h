// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"

#include <QAbstractButton>

namespace tradewind {

/// A small card that is pressed: icon, name, a note or state below. For documents and for things with a page of their
/// own.
class TileButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// Texts may come from the platform; they are plain.
    TileButton(const QString& icon, const QString& name, const CellParts& note, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Cell cell() const;

    QString m_icon;
    CellParts m_note;
};

} // namespace tradewind
