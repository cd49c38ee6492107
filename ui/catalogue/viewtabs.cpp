// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/viewtabs.h"

#include "models/catalogue/savedviews.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/popover.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

namespace tradewind {
using namespace Qt::StringLiterals;

ViewTabs::ViewTabs(SavedViews& views, QWidget* parent)
    : QWidget(parent)
    , m_views(views)
    , m_bar(new QTabBar)
{
    const Theme theme = Theme::of(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(8));
    row->setSpacing(theme.px(8));
    m_bar->setObjectName(u"catalogue.views"_s);
    m_bar->setAccessibleName(tr("Saved views"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    m_more = makeIconButton(u"more"_s, tr("Change this view"), u"catalogue.views.more"_s);
    row->addWidget(m_bar, 1);
    row->addWidget(m_more);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int at) {
        if (!m_refreshing)
            Q_EMIT chosen(m_bar->tabData(at).toString());
    });
    connect(m_more, &QToolButton::clicked, this, &ViewTabs::openMenu);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_views, signal, this, &ViewTabs::refresh);
    connect(&m_views, &QAbstractItemModel::rowsMoved, this, &ViewTabs::refresh);
    connect(&m_views, &QAbstractItemModel::modelReset, this, &ViewTabs::refresh);
    connect(&m_views, &QAbstractItemModel::dataChanged, this, &ViewTabs::refresh);
    refresh();
}

QString ViewTabs::current() const
{
    return m_current;
}

void ViewTabs::setCurrent(const QString& id)
{
    m_current = m_views.view(id) ? id : QString();
    refresh();
}

void ViewTabs::setChanged(bool changed)
{
    if (changed == m_changed)
        return;
    m_changed = changed;
    refresh();
}

void ViewTabs::step(int by)
{
    const int to = m_bar->currentIndex() + by;
    if (to >= 0 && to < m_bar->count())
        m_bar->setCurrentIndex(to);
}

void ViewTabs::refresh()
{
    m_refreshing = true;
    const QLocale locale;
    const int wanted = static_cast<int>(m_views.rows().size()) + 1;
    while (m_bar->count() > wanted)
        m_bar->removeTab(m_bar->count() - 1);
    while (m_bar->count() < wanted)
        m_bar->addTab({});
    m_bar->setTabText(0, tr("All offers"));
    m_bar->setTabData(0, QString());
    int current = 0;
    for (int tab = 1; tab < wanted; ++tab) {
        const SavedView& view = m_views.at(tab - 1);
        QString name = view.name;
        if (view.id == m_current && m_changed)
            name = tr("%1 (changed)", "a saved view").arg(name);
        QString text = view.count < 0   ? name
                       : view.fresh > 0 ? tr("%1  %2 · %3 new", "view, offers, new ones")
                                              .arg(name, locale.toString(view.count), locale.toString(view.fresh))
                                        : tr("%1  %2", "view, offers").arg(name, locale.toString(view.count));
        m_bar->setTabText(tab, text.replace(u'&', "&&"_L1));
        m_bar->setTabData(tab, view.id);
        if (view.id == m_current)
            current = tab;
    }
    m_bar->setCurrentIndex(current);
    m_more->setVisible(current > 0);
    setVisible(wanted > 1);
    m_refreshing = false;
}

void ViewTabs::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_views.setCountsShown(true);
}

void ViewTabs::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_views.setCountsShown(false);
}

void ViewTabs::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"catalogue.views.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = m_current;
    QAction* update = menu->addAction(tr("Save what is shown now"), this, [this, id] { Q_EMIT updateRequested(id); });
    update->setEnabled(m_changed);
    menu->addAction(tr("Rename…"), this, [this, id] { rename(id); });
    menu->addAction(tr("Move to the front"), this, [this, id] { m_views.move(id, -m_views.rowOf(id)); });
    menu->addSeparator();
    menu->addAction(tr("Remove this view"), this, [this, id] {
        m_views.remove(id);
        Q_EMIT chosen({});
    });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ViewTabs::rename(const QString& id)
{
    if (const SavedView* view = m_views.view(id))
        askForName({tr("Rename the view"), tr("Rename"), view->name, u"catalogue.renameView"_s}, m_more,
                   [this, id](const QString& name) { m_views.rename(id, name); });
}

void askForName(const NameQuestion& question, QWidget* anchor, const std::function<void(const QString&)>& then)
{
    auto* popover = new Popover(question.title, anchor->window());
    popover->setObjectName(question.prefix + u".popover"_s);
    auto* name = new QLineEdit(question.name);
    name->setObjectName(question.prefix + u".name"_s);
    name->setAccessibleName(ViewTabs::tr("Name of the view"));
    name->setMaxLength(60);
    auto* done = makeButton(question.act, question.prefix + u".done"_s, ButtonRole::Primary);
    popover->body()->addWidget(name);
    popover->body()->addWidget(done);
    const auto finish = [popover, name, then] {
        const QString text = name->text();
        popover->close();
        then(text);
    };
    QObject::connect(done, &QPushButton::clicked, anchor, finish);
    QObject::connect(name, &QLineEdit::returnPressed, anchor, finish);
    popover->openAt(anchor, 280);
    name->setFocus();
    name->selectAll();
}

} // namespace tradewind
