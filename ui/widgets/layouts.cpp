// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/layouts.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

ScrollColumn::ScrollColumn(int margin, QWidget* parent)
    : QScrollArea(parent)
{
    const int space = Theme::of(this).px(margin);
    auto* content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(space, space, space, space);
    m_body->setSpacing(Theme::of(this).px(8));
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    // The ground is the page's.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ScrollColumn::keepReadable()
{
    const QMargins margins = m_body->contentsMargins();
    widget()->setMaximumWidth(Theme::of(this).px(kReadingWidth) + margins.left() + margins.right());
}

QWidget* keptReadable(QWidget* content)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    content->setMaximumWidth(Theme::of(content).px(kReadingWidth));
    row->addWidget(content, 1);
    row->addStretch(0); // what the content does not take
    box->setFocusProxy(content);
    return box;
}

PageHead::PageHead(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(title, TextStyle::Title))
    , m_note(new PlainLabel({}, TextStyle::Body, Ink::Tertiary))
    , m_row(new QHBoxLayout(this))
{
    const Theme theme = Theme::of(this);
    m_title->setObjectName(u"pageTitle"_s);
    m_note->setObjectName(u"pageNote"_s);
    m_row->setSpacing(theme.px(12));
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
    m_note->hide();
    setMargin(24);
    setFixedHeight(theme.px(60));
}

void PageHead::setTitle(const QString& title)
{
    setServerText(m_title, title);
}

QString PageHead::title() const
{
    return m_title->text();
}

void PageHead::setNote(const QString& note)
{
    setServerText(m_note, note);
    m_note->setVisible(!note.isEmpty());
}

void PageHead::setMargin(int margin)
{
    const int space = Theme::of(this).px(margin);
    m_row->setContentsMargins(space, 0, space, 0);
}

void PageHead::addBeside(QWidget* widget)
{
    m_row->insertWidget(1 + m_besides++, widget);
}

void PageHead::addAtEnd(QWidget* widget)
{
    m_row->addWidget(widget);
}

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent)
    , m_column(new ScrollColumn(20))
    , m_foot(new QWidget)
{
    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.line(), 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_column, 1);
    column->addWidget(m_foot);
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10));
    m_foot->hide();
    setFixedWidth(theme.px(332));
    setObjectName(u"sidePanel"_s);
}

void SidePanel::addRule()
{
    const int gap = Theme::of(this).px(8);
    body()->addSpacing(gap);
    body()->addWidget(new Separator);
    body()->addSpacing(gap);
}

void SidePanel::addAtFoot(QWidget* widget)
{
    widget->setSizePolicy(QSizePolicy::Expanding, widget->sizePolicy().verticalPolicy());
    m_foot->layout()->addWidget(widget);
    m_foot->show();
}

QSize SidePanel::sizeHint() const
{
    return {Theme::of(this).px(332), 400};
}

void SidePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(ColorRole::Sunken));
    const QRect edge(0, 0, theme.line(), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), theme.color(ColorRole::Line));
}

PanelFrame::PanelFrame(QWidget* page, SidePanel* panel, QWidget* parent)
    : QWidget(parent)
    , m_page(page)
    , m_panel(panel)
    , m_handle(makeIconButton(u"columns"_s, tr("Details (F8)"), u"panelHandle"_s))
{
    page->setParent(this);
    panel->setParent(this);
    m_handle->setParent(this);
    m_handle->setCheckable(true);
    m_handle->hide();
    connect(m_handle, &QToolButton::clicked, this, [this] { setDrawerOpen(!m_open); });
}

void PanelFrame::setDrawerOpen(bool open)
{
    m_open = open;
    arrange();
    if (open && m_drawer)
        m_panel->setFocus(Qt::OtherFocusReason);
}

void PanelFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PanelFrame::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    arrange();
}

void PanelFrame::keyPressEvent(QKeyEvent* event)
{
    if (m_drawer && event->key() == Qt::Key_F8) {
        setDrawerOpen(!m_open);
        return;
    }
    if (m_drawer && m_open && event->key() == Qt::Key_Escape) {
        setDrawerOpen(false);
        return;
    }
    QWidget::keyPressEvent(event);
}

void PanelFrame::arrange()
{
    const Theme theme = Theme::of(this);
    m_drawer = window()->width() < theme.px(1200);
    const int panel = std::min(m_panel->sizeHint().width(), width());
    const auto placed = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    m_page->setGeometry(placed({0, 0, width() - (m_drawer ? 0 : panel), height()}));
    m_panel->setGeometry(placed({width() - panel, 0, panel, height()}));
    m_panel->setVisible(!m_drawer || m_open);
    m_handle->setVisible(m_drawer);
    m_handle->setChecked(m_open);
    if (m_drawer) {
        const int side = theme.px(28);
        m_handle->setGeometry(placed({width() - side - theme.px(4), theme.px(16), side, side}));
        m_panel->raise();
        m_handle->raise();
    }
}

FigureStrip::FigureStrip(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
}

void FigureStrip::clear()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

PartLabel* FigureStrip::addFigure(const QString& name, const CellParts& figure, const CellParts& note,
                                  const QString& objectName)
{
    const Theme theme = Theme::of(this);
    if (m_row->count() > 0)
        m_row->addWidget(new Separator(Qt::Vertical));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(2));
    CellParts large = figure;
    for (CellPart& part : large) {
        if (part.kind == CellPart::Kind::Text || part.kind == CellPart::Kind::Amount)
            part.style = TextStyle::Title;
    }
    auto* value = new PartLabel(large);
    value->setObjectName(objectName);
    value->setAccessibleName(name + u": "_s + value->text());
    column->addWidget(new PlainLabel(name, TextStyle::Small, Ink::Tertiary));
    column->addWidget(value);
    if (!note.isEmpty())
        column->addWidget(new PartLabel(note));
    column->addStretch(1);
    m_row->addWidget(box, 1);
    return value;
}

void FigureStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintPanel(&painter, rect(), theme.color(ColorRole::Surface), theme.color(ColorRole::Line), 8, theme);
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace tradewind
