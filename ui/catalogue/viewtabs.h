// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

class QTabBar;
class QToolButton;

namespace tradewind {

class SavedViews;

/// A name that is asked for in a popover.
struct NameQuestion
{
    QString title;
    QString act;    ///< of the button
    QString name;   ///< to begin with
    QString prefix; ///< of the object names
};
/// `then` gets what was typed; nothing happens when it is closed.
void askForName(const NameQuestion& question, QWidget* anchor, const std::function<void(const QString&)>& then);

/// The saved views as tabs over the list, the whole catalogue first: how many offers each finds, how many are new.
/// Arrow keys go from tab to tab; Ctrl+Page Up and Page Down do so from anywhere on the page.
class ViewTabs : public QWidget
{
    Q_OBJECT

public:
    /// `views` must outlive the tabs.
    explicit ViewTabs(SavedViews& views, QWidget* parent = nullptr);

    /// Empty: the whole catalogue.
    QString current() const;
    void setCurrent(const QString& id);
    /// What is shown is no longer what the view was saved as.
    void setChanged(bool changed);
    void step(int by);

Q_SIGNALS:
    void chosen(const QString& id);
    void updateRequested(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void openMenu();
    void rename(const QString& id);

    SavedViews& m_views;
    QTabBar* m_bar;
    QToolButton* m_more;
    QString m_current;
    bool m_changed = false;
    bool m_refreshing = false;
};

} // namespace tradewind
