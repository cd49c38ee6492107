// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/accessiblepart.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLayout>
#include <QWidget>

namespace tradewind {

/// One decision as a card: what it is, what it means, what it costs; chosen by a press or its number key. Put several
/// into RadioCards.
class RadioCard : public QAbstractButton
{
    Q_OBJECT

public:
    RadioCard(const QString& title, const QString& sentence, QWidget* parent = nullptr);
    /// The consequence in money or time, at the end of the card.
    void setConsequence(const QString& words);
    void setSentence(const QString& sentence);
    /// The number key shown on the card; 0 for none.
    void setKey(int key);
    int key() const { return m_key; }
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect textRect(int width) const;
    void nameIt();

    QString m_sentence;
    QString m_consequence;
    int m_key = 0;
};

/// A column of cards of which one is chosen. Number keys choose while the focus is inside.
class RadioCards : public QWidget
{
    Q_OBJECT

public:
    explicit RadioCards(QWidget* parent = nullptr);
    /// `id` is what `chosen` tells; the card's object name becomes "<objectName>.<id>".
    RadioCard* addCard(const QString& id, const QString& title, const QString& sentence,
                       const QString& consequence = {});
    QString current() const;
    void setCurrent(const QString& id);
    void clear();
    /// Chooses the card that shows this number, if the key is one and the card can be chosen; a page passes on what is
    /// pressed elsewhere on it.
    bool chooseByKey(const QKeyEvent& event);

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QButtonGroup* m_group;
    QStringList m_ids;
};

/// Two or three ways to look at the same: joined buttons, one of them on.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);
    void addSegment(const QString& id, const QString& text, const QString& icon = {});
    QString current() const;
    void setCurrent(const QString& id);

Q_SIGNALS:
    void chosen(const QString& id);

private:
    QButtonGroup* m_group;
    QStringList m_ids;
};

/// A filter in use, removable: press, Delete or Backspace takes it away.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// Lays widgets out like words: in rows, in reading direction, wrapping.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = 8);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool apply) const;

    QList<QLayoutItem*> m_items;
};

} // namespace tradewind
