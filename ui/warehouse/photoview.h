// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "ui/widgets/accessiblepart.h"

#include <QAbstractButton>
#include <QImage>

namespace tradewind {

/// A large picture with what it shows written on it; a red edge around what is wrong.
class PhotoPane final : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit PhotoPane(QWidget* parent = nullptr);
    /// `caption` may come from the platform: it is painted as plain text.
    void setPhoto(const QImage& picture, const QString& caption, bool isBad = false);
    QString caption() const { return m_caption; }

    QSize sizeHint() const override;
    /// As high as a photo of its width, within bounds.
    int heightForWidth(int width) const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Graphic; }
    QString accessibleWords() const override { return m_caption; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QString m_caption;
    bool m_bad = false;
};

/// A small photo that can be chosen, with a mark for the defect it shows.
class PhotoButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PhotoButton(QWidget* parent = nullptr);
    void setPicture(const QImage& picture);
    void setMark(const std::optional<CellPart>& mark);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    std::optional<CellPart> m_mark;
};

} // namespace tradewind
