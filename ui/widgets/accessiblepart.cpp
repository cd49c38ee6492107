// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/accessiblepart.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace tradewind {

namespace {

class PartInterface final : public QAccessibleWidget
{
public:
    PartInterface(QWidget* widget, const AccessiblePart* part)
        : QAccessibleWidget(widget, part->accessibleRole())
        , m_part(part)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (kind == QAccessible::Name && own.isEmpty())
            return m_part->accessibleWords();
        if (kind == QAccessible::Value && own.isEmpty())
            return m_part->accessibleValue();
        return own;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (role() == QAccessible::RadioButton || role() == QAccessible::CheckBox) {
            state.checkable = true;
            state.checked = m_part->accessibleChecked();
        }
        return state;
    }

private:
    const AccessiblePart* m_part;
};

QAccessibleInterface* partFactory(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const auto* part = dynamic_cast<const AccessiblePart*>(object);
    return widget && part ? new PartInterface(widget, part) : nullptr;
}

} // namespace

AccessiblePart::AccessiblePart()
{
    static const bool installed = [] {
        QAccessible::installFactory(partFactory);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace tradewind
