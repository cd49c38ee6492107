// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/focusring.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFocusFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tradewind {

namespace {

bool isField(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget);
}

bool wantsRing(const QWidget* widget)
{
    return (isField(widget) || qobject_cast<const QAbstractButton*>(widget) ||
            qobject_cast<const QComboBox*>(widget)) &&
           !widget->property("tw.ownFocus").toBool();
}

/// Enter presses the button that has the focus, as Space does; Qt leaves that to dialogs. What is ticked keeps to
/// Space.
bool pressesButton(QObject* watched, const QKeyEvent& key)
{
    auto* button = qobject_cast<QAbstractButton*>(watched);
    if (!button || (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter) ||
        (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || qobject_cast<QCheckBox*>(button) ||
        !button->isEnabled())
        return false;
    if (!key.isAutoRepeat()) // a key held down presses once
        button->click();
    return true;
}

} // namespace

bool showsFocus(const QWidget* widget)
{
    return widget->hasFocus() &&
           (widget->window()->testAttribute(Qt::WA_KeyboardFocusChange) || qApp->property("tw.keyboard").toBool());
}

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress) {
        m_byKeyboard = event->type() == QEvent::KeyPress;
        qApp->setProperty("tw.keyboard", m_byKeyboard);
    }
    if (event->type() == QEvent::KeyPress && pressesButton(watched, *static_cast<QKeyEvent*>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget* now)
{
    // A spin box or combo is one control: the ring goes around the whole.
    QWidget* target = now;
    if (now && (qobject_cast<QAbstractSpinBox*>(now->parentWidget()) || qobject_cast<QComboBox*>(now->parentWidget())))
        target = now->parentWidget();
    const bool wanted = target && wantsRing(target) && (isField(target) || m_byKeyboard);
    if (!wanted) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(target->parentWidget());
    m_frame->setWidget(target);
}

} // namespace tradewind
