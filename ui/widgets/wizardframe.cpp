// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/wizardframe.h"

#include "ui/theme/focusring.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/discardrow.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tabstops.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

// StepList --------------------------------------------------------------------------------------------------------

StepList::StepList(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"wizardSteps"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepList::setSteps(const QStringList& names)
{
    m_names = names;
    updateGeometry();
    update();
}

void StepList::setCurrent(int step)
{
    m_current = step;
    m_walked = step;
    update();
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void StepList::setDone(int count)
{
    m_done = count;
    update();
}

QSize StepList::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(200), static_cast<int>(m_names.size()) * theme.px(38)};
}

QString StepList::accessibleWords() const
{
    return tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(stepName(m_current));
}

QRect StepList::stepRect(int step) const
{
    const Theme theme = Theme::of(this);
    return {0, step * theme.px(38), width(), theme.px(36)};
}

int StepList::stepAt(const QPoint& point) const
{
    for (int step = 0; step < m_names.size(); ++step) {
        if (stepRect(step).contains(point))
            return step;
    }
    return -1;
}

void StepList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    for (int step = 0; step < m_names.size(); ++step) {
        const QRect box = stepRect(step);
        const bool now = step == m_current;
        const bool done = step < m_done && !now;
        if (now)
            paintPanel(&painter, box, theme.color(ColorRole::Selected), {}, 6, theme);
        else if (step == m_hovered && canOpen(step))
            paintPanel(&painter, box, theme.color(ColorRole::Hover), {}, 6, theme);
        const int side = theme.px(20);
        const auto placed = [&](const QRect& part) { return QStyle::visualRect(layoutDirection(), box, part); };
        const QRect disc = placed({box.x() + theme.px(10), box.y() + (box.height() - side) / 2, side, side});
        paintPanel(&painter, disc, now ? theme.color(ColorRole::Accent) : QColor(),
                   now    ? theme.color(ColorRole::Accent)
                   : done ? theme.fill(Tone::Ok)
                          : theme.color(ColorRole::Edge),
                   10, theme);
        if (done) {
            const int icon = theme.px(12);
            paintIcon(&painter, u"check"_s,
                      QRectF(disc.x() + (side - icon) / 2.0, disc.y() + (side - icon) / 2.0, icon, icon),
                      theme.text(Tone::Ok));
        } else {
            painter.setFont(theme.font(TextStyle::Caption, Emphasis::Strong));
            painter.setPen(theme.ink(now ? Ink::OnAccent : Ink::Secondary));
            painter.drawText(disc, Qt::AlignCenter, locale().toString(step + 1));
        }
        painter.setFont(theme.font(TextStyle::Body, Emphasis::Medium));
        painter.setPen(theme.ink(now ? Ink::Primary : Ink::Secondary));
        const QRect words = box.adjusted(theme.px(40), 0, -theme.px(8), 0);
        painter.drawText(placed(words),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         QFontMetrics(painter.font()).elidedText(m_names.at(step), Qt::ElideRight, words.width()));
        if (step == m_walked && showsFocus(this))
            paintInnerFocus(&painter, box, 6, theme);
    }
}

void StepList::mouseReleaseEvent(QMouseEvent* event)
{
    const int step = stepAt(event->position().toPoint());
    if (canOpen(step))
        Q_EMIT stepRequested(step);
}

void StepList::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = stepAt(event->position().toPoint());
    setCursor(canOpen(m_hovered) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void StepList::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void StepList::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_names.size()) - 1;
    if (event->key() == Qt::Key_Up)
        m_walked = std::max(0, m_walked - 1);
    else if (event->key() == Qt::Key_Down)
        m_walked = std::min(last, m_walked + 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
             event->modifiers() == Qt::NoModifier && canOpen(m_walked))
        Q_EMIT stepRequested(m_walked);
    else
        return QWidget::keyPressEvent(event);
    update();
}

void StepList::focusInEvent(QFocusEvent* event)
{
    m_walked = m_current;
    QWidget::focusInEvent(event);
}

// WizardFrame -----------------------------------------------------------------------------------------------------

WizardFrame::WizardFrame(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, TextStyle::Body))
    , m_note(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_steps(new StepList)
    , m_savedRow(new QWidget)
    , m_saved(new PlainLabel({}, TextStyle::Small, Ink::Ok))
    , m_savedNote(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_discard(new DiscardRow)
    , m_pages(new QStackedWidget)
    , m_back(makeButton({}, u"wizardBack"_s, ButtonRole::Normal, u"arrow-left"_s))
    , m_errorRow(new QWidget)
    , m_errors(new PlainLabel({}, TextStyle::Small, Ink::Bad))
    , m_close(makeButton(tr("Close, keep draft"), u"wizardClose"_s))
    , m_next(makeButton({}, u"wizardNext"_s, ButtonRole::Primary))
    , m_row(new QHBoxLayout(this))
{
    const Theme theme = Theme::of(this);
    m_title->setWeight(Emphasis::Strong);
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_savedNote->setWordWrap(true);
    m_saved->setObjectName(u"wizardSaved"_s);
    m_errors->setObjectName(u"wizardErrors"_s);

    auto* rail = new Ground(ColorRole::Sunken);
    rail->setFixedWidth(theme.px(232));
    auto* railColumn = new QVBoxLayout(rail);
    railColumn->setContentsMargins(theme.px(12), theme.px(20), theme.px(12), theme.px(20));
    railColumn->setSpacing(0);
    const auto inset = [&theme](QWidget* widget) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(theme.px(10), 0, theme.px(10), 0);
        row->addWidget(widget);
        return row;
    };
    railColumn->addLayout(inset(m_title));
    railColumn->addLayout(inset(m_note));
    railColumn->addSpacing(theme.px(16));
    railColumn->addWidget(m_steps);
    railColumn->addStretch(1);
    auto* savedRow = new QHBoxLayout(m_savedRow);
    savedRow->setContentsMargins(0, 0, 0, 0);
    savedRow->setSpacing(theme.px(6));
    savedRow->addWidget(new IconLabel(u"check"_s, Ink::Ok, 14));
    savedRow->addWidget(m_saved, 1);
    m_savedRow->hide();
    railColumn->addLayout(inset(m_savedRow));
    railColumn->addSpacing(theme.px(4));
    railColumn->addLayout(inset(m_savedNote));
    railColumn->addSpacing(theme.px(8));
    railColumn->addWidget(m_discard);
    m_discard->hide();

    auto* foot = new Ground(ColorRole::Surface);
    foot->setFixedHeight(theme.px(56));
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(theme.px(24), 0, theme.px(24), 0);
    footRow->setSpacing(theme.px(8));
    auto* errorRow = new QHBoxLayout(m_errorRow);
    errorRow->setContentsMargins(0, 0, 0, 0);
    errorRow->setSpacing(theme.px(6));
    errorRow->addWidget(new IconLabel(u"alert"_s, Ink::Bad, 14));
    errorRow->addWidget(m_errors);
    m_errorRow->hide();
    footRow->addWidget(m_back);
    footRow->addStretch(1);
    footRow->addWidget(m_errorRow);
    footRow->addWidget(m_close);
    footRow->addWidget(m_next);

    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_pages, 1);
    middle->addWidget(new Separator);
    middle->addWidget(foot);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(rail);
    m_row->addWidget(new Separator(Qt::Vertical));
    m_row->addLayout(middle, 1);

    connect(m_back, &QPushButton::clicked, this, &WizardFrame::backRequested);
    connect(m_close, &QPushButton::clicked, this, &WizardFrame::closeRequested);
    connect(m_next, &QPushButton::clicked, this, &WizardFrame::nextRequested);
    connect(m_discard, &DiscardRow::discardRequested, this, &WizardFrame::discardRequested);
    connect(m_steps, &StepList::stepRequested, this, &WizardFrame::stepRequested);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_next, &QPushButton::click);
    }
    m_next->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
}

void WizardFrame::setSubject(const QString& title, const QString& note)
{
    setServerText(m_title, title);
    setServerText(m_note, note);
}

void WizardFrame::addStep(const QString& name, QWidget* page)
{
    if (auto* column = qobject_cast<ScrollColumn*>(page))
        column->keepReadable();
    m_names.append(name);
    m_pages->addWidget(page);
    m_steps->setSteps(m_names);
    refresh();
}

void WizardFrame::setCurrent(int step)
{
    if (step != m_steps->current()) {
        m_discard->settle();
        m_focusDue = true;
        m_stopgap = nullptr;
    }
    m_pages->setCurrentIndex(step);
    m_steps->setCurrent(step);
    refresh();
}

QWidget* WizardFrame::firstControl() const
{
    if (QWidget* first = m_pages->currentWidget() ? firstStop(m_pages->currentWidget()) : nullptr)
        return first;
    return isUsable(m_next) ? static_cast<QWidget*>(m_next) : m_steps;
}

void WizardFrame::focusStep()
{
    if (!m_focusDue || !isVisible())
        return;
    const QWidget* now = QApplication::focusWidget();
    const bool elsewhere =
        now && isUsable(now) && (m_stopgap ? now != m_stopgap && isUsable(m_stopgap) : !isAncestorOf(now));
    QWidget* first = firstControl();
    m_focusDue = !elsewhere && !m_pages->currentWidget()->isAncestorOf(first);
    if (elsewhere)
        return;
    m_stopgap = first;
    first->setFocus(Qt::OtherFocusReason);
}

void WizardFrame::setDone(int count)
{
    m_steps->setDone(count);
}

void WizardFrame::setNext(const QString& text, const QString& icon)
{
    m_nextText = text;
    m_next->setIcon(icon.isEmpty() ? QIcon() : pathIcon(icon, Ink::OnAccent));
    refresh();
}

void WizardFrame::setNextDisabledReason(const QString& reason)
{
    setDisabledReason(m_next, reason);
}

void WizardFrame::setErrors(const QString& sentence)
{
    setServerText(m_errors, sentence);
    m_errorRow->setVisible(!sentence.isEmpty());
}

void WizardFrame::setSaved(const QString& line, const QString& note)
{
    m_saved->setText(line);
    m_savedRow->setVisible(!line.isEmpty());
    m_savedNote->setText(note);
    m_savedNote->setVisible(!note.isEmpty());
}

void WizardFrame::setDiscardable(bool discardable)
{
    m_discard->setVisible(discardable);
}

void WizardFrame::setSidePanel(QWidget* panel)
{
    m_row->addWidget(panel);
}

void WizardFrame::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::of(this).color(ColorRole::Surface));
}

void WizardFrame::refresh()
{
    const int step = m_steps->current();
    m_back->setVisible(step > 0);
    m_back->setText(m_names.value(step - 1));
    m_back->setAccessibleName(tr("Back to %1").arg(m_names.value(step - 1)));
    m_next->setText(m_nextText.isEmpty() ? m_names.value(step + 1) : m_nextText);
    m_next->setVisible(!m_next->text().isEmpty());
    m_next->updateGeometry();
    // Later: the page is filled after its frame.
    if (m_focusDue)
        QMetaObject::invokeMethod(this, &WizardFrame::focusStep, Qt::QueuedConnection);
}

} // namespace tradewind
