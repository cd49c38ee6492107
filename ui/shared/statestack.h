// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"

#include <QStackedWidget>
#include <QTimer>

namespace tradewind {

class EmptyState;
class Skeleton;

/// One place of a page that may hold its content, nothing yet, a wait or an error, each as the design has it: a wait
/// shows nothing for 300 ms, then grey rows; content that is there stays while it is refreshed.
class StateStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes the content. `rows` and `pictures` shape the grey rows.
    explicit StateStack(QWidget* content, int rows = 6, bool pictures = false, QWidget* parent = nullptr);

    void showContent();
    /// Only while there is nothing else to show; does nothing over content that is up.
    void showLoading();
    /// The same for a page that shows one thing at a time: the content of anything but `subject` is taken down at once,
    /// so that nobody reads it, or presses a button of it, in the name of the other.
    void showLoading(const QString& subject);
    /// Nothing there yet, no match, not permitted. `act` is told by `actRequested`.
    void showEmpty(const QString& icon, const QString& line, const QString& sentence, const QString& act = {},
                   bool primary = false);
    /// What failed and what was not changed, with its act ("Try again"). Cancelled shows nothing new.
    void showError(const Error& error);
    bool isContentShown() const { return currentWidget() == m_content; }
    /// Nothing can be shown yet.
    bool isWaiting() const;

Q_SIGNALS:
    void actRequested();

private:
    QWidget* m_content;
    QWidget* m_blank;
    Skeleton* m_skeleton;
    EmptyState* m_empty;
    QTimer m_patience;
    QString m_subject;
};

} // namespace tradewind
