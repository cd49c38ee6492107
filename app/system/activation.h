// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace tradewind {

/// Somebody wants the program: started it again, pressed a link, chose it in the system's bar. Never more than "come to
/// the front" and "show this place".
struct Activation
{
    QString link;     ///< as it came, not yet read; empty: the window alone. See routeOfLink()
    QByteArray token; ///< the right to come to the front, as the desktop gave it; may be empty
};

/// A door through which activations come in. Lives in the GUI thread.
class ActivationSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void activated(const tradewind::Activation& activation);
};

} // namespace tradewind
