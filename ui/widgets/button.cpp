// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/button.h"

#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

namespace tradewind {
using namespace Qt::StringLiterals;

QPushButton* makeButton(const QString& text, const QString& name, ButtonRole role, const QString& icon, ButtonSize size)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (!icon.isEmpty())
        button->setIcon(pathIcon(icon));
    setButtonRole(button, role);
    setButtonSize(button, size);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

QToolButton* makeIconButton(const QString& icon, const QString& text, const QString& name)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(pathIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setText(text);
    setServerToolTip(button, text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

void setButtonRole(QAbstractButton* button, ButtonRole role)
{
    QString word;
    switch (role) {
    case ButtonRole::Normal:
        break;
    case ButtonRole::Primary:
        word = u"primary"_s;
        break;
    case ButtonRole::Quiet:
        word = u"quiet"_s;
        break;
    case ButtonRole::Danger:
        word = u"danger"_s;
        break;
    case ButtonRole::Link:
        word = u"link"_s;
        button->setCursor(Qt::PointingHandCursor);
        break;
    }
    button->setProperty("tw.role", word);
    button->updateGeometry();
    button->update();
}

void setButtonSize(QAbstractButton* button, ButtonSize size)
{
    switch (size) {
    case ButtonSize::Small:
        button->setProperty("tw.size", u"small"_s);
        break;
    case ButtonSize::Normal:
        button->setProperty("tw.size", QVariant());
        break;
    case ButtonSize::Large:
        button->setProperty("tw.size", u"large"_s);
        break;
    }
    button->updateGeometry();
    button->update();
}

void setDisabledReason(QWidget* widget, const QString& reason)
{
    widget->setEnabled(reason.isEmpty());
    setServerToolTip(widget, reason);
    widget->setAccessibleDescription(reason);
}

} // namespace tradewind
