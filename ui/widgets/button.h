// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QToolButton>

namespace tradewind {

enum class ButtonRole { Normal, Primary, Quiet, Danger, Link };
enum class ButtonSize { Small, Normal, Large };

/// A button that names its act. `name` is its object name, by which tests and the tour find it.
QPushButton* makeButton(const QString& text, const QString& name, ButtonRole role = ButtonRole::Normal,
                        const QString& icon = {}, ButtonSize size = ButtonSize::Normal);
/// A 28 px button with an icon alone; `text` is its tool tip and accessible name.
QToolButton* makeIconButton(const QString& icon, const QString& text, const QString& name);
void setButtonRole(QAbstractButton* button, ButtonRole role);
void setButtonSize(QAbstractButton* button, ButtonSize size);
/// Disabled buttons say why; an empty reason enables.
void setDisabledReason(QWidget* widget, const QString& reason);

} // namespace tradewind
