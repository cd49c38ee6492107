// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"

#include <QScrollArea>
#include <QWidget>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace tradewind {

class PlainLabel;
class PartLabel;
class Separator;

/// No wider than this, in design pixels, is what is read or filled in row by row: beyond, a value is lost far from its
/// name.
constexpr int kReadingWidth = 960;

/// A page's scrolling column with the margins of the design (24). Fill `body()`.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollColumn(int margin = 24, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }
    /// What it holds stays within kReadingWidth, at the leading edge.
    void keepReadable();

private:
    QVBoxLayout* m_body;
};

/// `content` at the leading edge, as wide as there is room up to its maximum width, kReadingWidth unless it is set
/// later. Passes the focus on.
QWidget* keptReadable(QWidget* content);

/// The head of a page: title, what it is in a word or two, chips beside, acts at the end. 60 px, 24 px margins.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    explicit PageHead(const QString& title = {}, QWidget* parent = nullptr);
    /// Text may come from the platform.
    void setTitle(const QString& title);
    void setNote(const QString& note);
    void setMargin(int margin);
    void addBeside(QWidget* widget);
    void addAtEnd(QWidget* widget);
    QString title() const;

private:
    PlainLabel* m_title;
    PlainLabel* m_note;
    QHBoxLayout* m_row;
    int m_besides = 0;
};

/// The panel beside a page: decision, deadline, money; on the sunken ground; its main act at the foot. Put it into a
/// PanelFrame.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_column->body(); }
    /// A line between two sections of the panel.
    void addRule();
    /// Fixed below the scrolling part.
    void addAtFoot(QWidget* widget);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ScrollColumn* m_column;
    QWidget* m_foot;
};

/// A page with its side panel. Below 1200 px of window the panel becomes a drawer, opened by a button at the top of the
/// page or F8, closed by Esc.
class PanelFrame : public QWidget
{
    Q_OBJECT

public:
    PanelFrame(QWidget* page, SidePanel* panel, QWidget* parent = nullptr);
    bool isDrawer() const { return m_drawer; }
    void setDrawerOpen(bool open);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();

    QWidget* m_page;
    SidePanel* m_panel;
    QToolButton* m_handle;
    bool m_drawer = false;
    bool m_open = false;
};

/// Figures side by side in one card: a name, the figure, a note below. The hero figures of a page.
class FigureStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FigureStrip(QWidget* parent = nullptr);
    void clear();
    /// The figure is shown in the title size. Returns its label, for tests and the tour.
    PartLabel* addFigure(const QString& name, const CellParts& figure, const CellParts& note = {},
                         const QString& objectName = {});

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
};

/// Takes everything out of a layout; widgets end when nothing of theirs is running any more.
void clearLayout(QLayout* layout);

} // namespace tradewind
