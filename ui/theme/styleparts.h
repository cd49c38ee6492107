// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyleOption>
#include <QWidget>

namespace tradewind {

// What the parts of the style ask of a widget: the properties that makeButton() sets, and the state it is painted in.

inline QString roleOf(const QWidget* widget)
{
    return widget ? widget->property("tw.role").toString() : QString();
}

inline QString sizeOf(const QWidget* widget)
{
    return widget ? widget->property("tw.size").toString() : QString();
}

inline bool isOn(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

} // namespace tradewind
