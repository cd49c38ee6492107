// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "ui/widgets/accessiblepart.h"

#include <QWidget>

#include <optional>

namespace tradewind {

/// Shows a cell of parts outside a view, painted by the same hand as in tables.
class PartLabel : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit PartLabel(QWidget* parent = nullptr);
    explicit PartLabel(const CellParts& parts, QWidget* parent = nullptr);

    void setParts(const CellParts& parts);
    void setCell(const Cell& cell);
    const Cell& cell() const { return m_cell; }
    void setAlign(Cell::Align align);
    /// What a test or screen reader reads.
    QString text() const { return plainText(m_cell); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleWords() const override { return text(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Cell m_cell;
};

/// A state: one word, one icon, one tint. Never elided.
class Chip : public PartLabel
{
    Q_OBJECT

public:
    explicit Chip(QWidget* parent = nullptr);
    Chip(Tone tone, const QString& icon, const QString& word, QWidget* parent = nullptr);
    void setState(Tone tone, const QString& icon, const QString& word);
};

/// An amount of money: code in small tertiary ink, number in tabular figures.
class AmountLabel : public PartLabel
{
    Q_OBJECT

public:
    explicit AmountLabel(QWidget* parent = nullptr);
    /// `number` is formatted already; `style` may be Title or Display for the hero figure of a page.
    void setAmount(const QString& code, const QString& number, Certainty certainty = Certainty::Plain,
                   Emphasis weight = Emphasis::Strong, TextStyle style = TextStyle::Body);
    void setInk(Ink ink);
    /// Nothing is known: a dash, never a zero.
    void setUnknown();
};

/// What a price is made of. At 8 px and more, estimates are hatched.
class PartsBar : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit PartsBar(int height = 8, QWidget* parent = nullptr);
    void setSegments(const QList<BarSegment>& segments);

    QSize sizeHint() const override;
    QString accessibleWords() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Chart; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_height;
    QList<BarSegment> m_segments;
};

/// A key of the keyboard, as in a menu or beside a field.
class KeyHint : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit KeyHint(const QString& keys, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QString accessibleWords() const override { return m_keys; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

/// An icon of the set, in an ink.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QString& name, Ink ink = Ink::Secondary, int size = 16, QWidget* parent = nullptr);
    void setIcon(const QString& name, Ink ink);
    /// On a square of a tone's tint, as the lead of a list row.
    void setBadge(Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Ink m_ink;
    int m_size;
    std::optional<Tone> m_badge;
};

/// A picture with rounded corners; a quiet placeholder until it is set.
class Thumbnail : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit Thumbnail(const QSize& size = {40, 40}, QWidget* parent = nullptr);
    /// Decoded elsewhere to about the size it is shown at; null shows the placeholder.
    void setPicture(const QImage& picture);
    QSize sizeHint() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Graphic; }
    QString accessibleWords() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QSize m_size;
    QImage m_picture;
};

} // namespace tradewind
