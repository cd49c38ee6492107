// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"
#include "models/shared/cell.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

class PlainLabel;
class PartLabel;
class IconLabel;

/// A box around what is one thing: surface and line; on `sunken` for estimates and wells; `line2` for binding blocks.
class Card : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Plain, Well, Binding };

    explicit Card(Kind kind = Kind::Plain, QWidget* parent = nullptr);
    void setKind(Kind kind);
    /// Paints the ground of a tone's tint (a notice that needs an answer).
    void setTone(std::optional<Tone> tone);
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    std::optional<Tone> m_tone;
    QVBoxLayout* m_body;
};

/// A hairline between sections, or between panels when upright.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Orientation m_orientation;
};

/// A plain ground in one of the theme's colours: side panels, bars, pages.
class Ground : public QWidget
{
    Q_OBJECT

public:
    explicit Ground(ColorRole color, QWidget* parent = nullptr);
    /// Round corners, in design pixels: for a band inside a card.
    void setRadius(int radius);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColorRole m_color;
    int m_radius = 0;
};

/// The head of a section: its name, a note beside it and what can be done at the end.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, const QString& note = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// Parts after the title (chips) and at the end (a lock with "binding until 16:51").
    void addBeside(QWidget* widget);
    void addAtEnd(QWidget* widget);

private:
    PlainLabel* m_title;
    PlainLabel* m_note;
    QHBoxLayout* m_row;
};

/// A line over a page that says what is the matter and offers one act. Announced to screen readers when shown.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);
    /// `act` may be empty. Text may come from the platform: it is plain.
    void showMessage(Tone tone, const QString& text, const QString& act = {});
    void setClosable(bool closable);
    QString text() const;

Q_SIGNALS:
    void actRequested();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Info;
    IconLabel* m_icon;
    PlainLabel* m_text;
    QPushButton* m_act;
    QWidget* m_close;
};

/// Nothing there yet, no match, an error, offline or not permitted: icon, one bold line, one sentence, one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    void setContent(const QString& icon, const QString& line, const QString& sentence, const QString& act = {},
                    bool primary = false);

Q_SIGNALS:
    void actRequested();

private:
    IconLabel* m_icon;
    PlainLabel* m_line;
    PlainLabel* m_sentence;
    QPushButton* m_act;
};

/// Grey rows of the true height, shown only when an answer takes longer than 300 ms. It does not shimmer.
class Skeleton : public QWidget
{
    Q_OBJECT

public:
    explicit Skeleton(int rows = 6, bool pictures = false, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_rows;
    bool m_pictures;
};

/// Names at the leading edge, values at the end: the facts of a side panel.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);
    /// Values begin beside their names instead of standing at the end: for lists as wide as a page. Before any fact.
    void setLeading();
    void clear();
    void addFact(const QString& name, const QString& value);
    /// `name` in strong weight when the row is a sum; `objectName` for tests and the tour.
    PartLabel* addFact(const QString& name, const CellParts& value, bool strong = false,
                       const QString& objectName = {});
    void addRule();

private:
    QGridLayout* m_grid;
    int m_row = 0;
    bool m_leading = false;
};

} // namespace tradewind
