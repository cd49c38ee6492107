// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>
#include <QString>

class QWidget;

namespace tradewind {

/// It can take the focus now.
bool isUsable(const QWidget* widget);
/// Tab stops at it: it is usable, and no part of another control.
bool isStop(const QWidget* widget);
/// The stops inside `root` in the order they are laid out, and among them what has the focus, whatever it is: text that
/// was pressed, a button that is disabled now. Qt's own chain has the order in which they were made, where what is made
/// anew comes last.
QList<QWidget*> tabStops(QWidget* root);
/// The first stop inside `root`; nullptr when there is none.
QWidget* firstStop(QWidget* root);

/// Tab or its reverse, round and round inside `root`. False when there is nowhere to go.
bool stepTab(QWidget* root, bool next);

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
