// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>
#include <QString>

class QWidget;

namespace tradewind {

/// The widgets inside `root` that Tab stops at, in the order they are laid out, hidden and disabled ones too. Qt's own
/// chain has the order in which they were made, where what is made anew comes last.
QList<QWidget*> tabStops(QWidget* root);
/// It can take the focus now.
bool isUsable(const QWidget* stop);
/// The first of them that is usable; nullptr when none is.
QWidget* firstStop(QWidget* root);

/// Tab or its reverse at the edge of `page` or outside it: goes on in the window's ring of stops, in which the page is
/// one piece in the order of tabStops(). Qt's own chain is only read: setTabOrder() tears it apart around scroll areas.
/// False when there is nowhere to go.
bool stepTab(QWidget* page, bool next);

/// Around making widgets anew: when one of them had the focus, the one that carries its name afterwards gets it.
class FocusKeeper
{
public:
    /// `place` holds what is made anew and outlives the keeper.
    explicit FocusKeeper(QWidget* place);
    ~FocusKeeper();
    FocusKeeper(const FocusKeeper&) = delete;
    FocusKeeper& operator=(const FocusKeeper&) = delete;

private:
    QWidget* m_place;
    QPointer<QWidget> m_focused;
    QString m_name;
};

} // namespace tradewind
