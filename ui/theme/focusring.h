// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace tradewind {

/// Keeps a ring around the control that has the focus: always around fields, around everything else only when the
/// focus came by the keyboard. Views, tabs and parts of our own paint theirs inside and are left alone.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent);
    ~FocusRing() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* now);

    QPointer<QFocusFrame> m_frame;
    bool m_byKeyboard = false;
};

/// Whether the control with the focus should show it: it came there by the keyboard. For parts that paint their own
/// ring.
bool showsFocus(const QWidget* widget);

} // namespace tradewind
