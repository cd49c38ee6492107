// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QString>

namespace tradewind {

/// What a painted widget tells assistive technology. A widget that also derives from this needs no accessible class of
/// its own; an accessible name set on the widget comes before its words.
class AccessiblePart
{
public:
    AccessiblePart();
    virtual ~AccessiblePart() = default;
    virtual QAccessible::Role accessibleRole() const { return QAccessible::StaticText; }
    /// What is shown, as a sentence or words.
    virtual QString accessibleWords() const = 0;
    /// The value, where the role has one; empty otherwise.
    virtual QString accessibleValue() const { return {}; }
    virtual bool accessibleChecked() const { return false; }

protected:
    AccessiblePart(const AccessiblePart&) = default;
    AccessiblePart& operator=(const AccessiblePart&) = default;
};

} // namespace tradewind
