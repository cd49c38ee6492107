// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/panels.h"

#include "ui/widgets/button.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return u"check-circle"_s;
    case Tone::Warn:
        return u"hand"_s;
    case Tone::Bad:
        return u"alert"_s;
    case Tone::Hold:
        return u"pause"_s;
    case Tone::Info:
    case Tone::Mute:
        return u"info"_s;
    }
    return u"info"_s;
}

} // namespace

Card::Card(Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_body(new QVBoxLayout(this))
{
    const int margin = Theme::of(this).px(16);
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(Theme::of(this).px(8));
}

void Card::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Card::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    if (m_tone) {
        paintPanel(&painter, rect(), theme.tint(*m_tone), {}, 8, theme);
        return;
    }
    paintPanel(&painter, rect(), theme.color(m_kind == Kind::Well ? ColorRole::Sunken : ColorRole::Surface),
               theme.color(m_kind == Kind::Binding ? ColorRole::Line2 : ColorRole::Line), 8, theme);
}

Separator::Separator(Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    const bool flat = orientation == Qt::Horizontal;
    setSizePolicy(flat ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  flat ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

QSize Separator::sizeHint() const
{
    const int line = Theme::of(this).line();
    return {line, line};
}

void Separator::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QRect mark = rect();
    if (m_orientation == Qt::Horizontal)
        mark.setHeight(theme.line());
    else
        mark.setWidth(theme.line());
    QPainter(this).fillRect(mark, theme.color(ColorRole::Line));
}

Ground::Ground(ColorRole color, QWidget* parent)
    : QWidget(parent)
    , m_color(color)
{
}

void Ground::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Ground::paintEvent(QPaintEvent* event)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    if (m_radius > 0)
        paintPanel(&painter, rect(), theme.color(m_color), {}, m_radius, theme);
    else
        painter.fillRect(event->rect(), theme.color(m_color));
}

SectionHeader::SectionHeader(const QString& title, const QString& note, QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(title, TextStyle::Heading))
    , m_note(new PlainLabel(note, TextStyle::Small, Ink::Tertiary))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Theme::of(this).px(10));
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHeader::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::addBeside(QWidget* widget)
{
    m_row->insertWidget(m_row->indexOf(m_note), widget);
}

void SectionHeader::addAtEnd(QWidget* widget)
{
    m_row->addWidget(widget);
}

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"info"_s))
    , m_text(new PlainLabel)
    , m_act(makeButton({}, u"bannerAct"_s, ButtonRole::Normal, {}, ButtonSize::Small))
    , m_close(makeIconButton(u"x"_s, tr("Close"), u"bannerClose"_s))
{
    const Theme theme = Theme::of(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6));
    row->setSpacing(theme.px(10));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_act);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_close->hide();
    setMinimumHeight(theme.px(40));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setFocusProxy(m_act);
    connect(m_act, &QPushButton::clicked, this, &Banner::actRequested);
    connect(static_cast<QToolButton*>(m_close), &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void Banner::showMessage(Tone tone, const QString& text, const QString& act)
{
    m_tone = tone;
    m_icon->setIcon(iconOf(tone), inkOf(tone));
    m_text->setInk(inkOf(tone));
    setServerText(m_text, text);
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    setAccessibleName(text);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    // From edge to edge it is a strip: it has no corners.
    const bool whole = parentWidget() && x() == 0 && width() == parentWidget()->width();
    paintPanel(&painter, rect(), theme.tint(m_tone), {}, whole ? 0 : 8, theme);
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"info"_s, Ink::Tertiary, 20))
    , m_line(new PlainLabel({}, TextStyle::Body))
    , m_sentence(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_act(makeButton({}, u"emptyAct"_s, ButtonRole::Normal))
{
    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
    column->setSpacing(theme.px(4));
    m_line->setWeight(Emphasis::Strong);
    m_line->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(theme.px(420));
    m_line->setMaximumWidth(theme.px(420));
    column->addStretch(1);
    column->addWidget(m_icon);
    column->addSpacing(theme.px(6));
    column->addWidget(m_line);
    column->addWidget(m_sentence);
    column->addSpacing(theme.px(10));
    column->addWidget(m_act);
    column->addStretch(2);
    connect(m_act, &QPushButton::clicked, this, &EmptyState::actRequested);
}

void EmptyState::setContent(const QString& icon, const QString& line, const QString& sentence, const QString& act,
                            bool primary)
{
    m_icon->setIcon(icon, Ink::Tertiary);
    setServerText(m_line, line);
    setServerText(m_sentence, sentence);
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    setButtonRole(m_act, primary ? ButtonRole::Primary : ButtonRole::Normal);
    setAccessibleName(line);
    setAccessibleDescription(sentence);
}

Skeleton::Skeleton(int rows, bool pictures, QWidget* parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_pictures(pictures)
{
    setAccessibleName(tr("Loading"));
}

QSize Skeleton::sizeHint() const
{
    const Theme theme = Theme::of(this);
    const int row = m_pictures ? theme.pictureRowHeight() : theme.rowHeight();
    return {theme.px(320), m_rows * row};
}

void Skeleton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const QColor block = theme.color(ColorRole::Pressed);
    const int row = m_pictures ? theme.pictureRowHeight() : theme.rowHeight();
    for (int i = 0; i < m_rows; ++i) {
        const int middle = i * row + row / 2;
        int x = theme.px(24);
        if (m_pictures) {
            const int side = theme.px(40);
            paintPanel(&painter,
                       style()->visualRect(layoutDirection(), rect(), QRect(x, middle - side / 2, side, side)), block,
                       {}, 6, theme);
            x += side + theme.px(12);
        }
        const int first = theme.px(140 + (i * 37) % 60);
        const auto bar = [&](int y, int w) {
            paintPanel(&painter, style()->visualRect(layoutDirection(), rect(), QRect(x, y, w, theme.px(10))), block,
                       {}, 2, theme);
        };
        if (m_pictures) {
            bar(middle - theme.px(14), first);
            bar(middle + theme.px(4), first / 2);
        } else {
            bar(middle - theme.px(5), first);
        }
    }
}

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Theme theme = Theme::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(16));
    m_grid->setVerticalSpacing(theme.px(6));
    m_grid->setColumnStretch(1, 1);
}

void FactList::setLeading()
{
    m_leading = true;
    m_grid->setColumnMinimumWidth(0, Theme::of(this).px(160));
}

void FactList::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_row = 0;
}

void FactList::addFact(const QString& name, const QString& value)
{
    if (!m_leading) {
        addFact(name, CellParts{part::figure(value)});
        return;
    }
    auto* answer = new PlainLabel(value); // as long as whoever wrote it liked
    answer->setWordWrap(true);
    answer->setAccessibleName(name + u": "_s + value);
    m_grid->addWidget(new PlainLabel(name, TextStyle::Body, Ink::Tertiary), m_row, 0, Qt::AlignTop);
    m_grid->addWidget(answer, m_row, 1);
    ++m_row;
}

PartLabel* FactList::addFact(const QString& name, const CellParts& value, bool strong, const QString& objectName)
{
    auto* label = new PlainLabel(name, TextStyle::Body, strong ? Ink::Primary : Ink::Tertiary);
    if (strong)
        label->setWeight(Emphasis::Strong);
    auto* figure = new PartLabel(value);
    figure->setAlign(m_leading ? Cell::Align::Leading : Cell::Align::Trailing);
    figure->setObjectName(objectName);
    figure->setAccessibleName(name + u": "_s + figure->text());
    m_grid->addWidget(label, m_row, 0);
    m_grid->addWidget(figure, m_row, 1);
    ++m_row;
    return figure;
}

void FactList::addRule()
{
    m_grid->addWidget(new Separator, m_row++, 0, 1, 2);
}

} // namespace tradewind
