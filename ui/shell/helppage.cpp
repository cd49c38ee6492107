// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/helppage.h"

#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

HelpPage::HelpPage(const ActionRegistry* actions, QWidget* parent)
    : Page(parent)
    , m_actions(actions)
    , m_keys(new FactList)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PageHead(tr("Keyboard and help")));
    auto* scroll = new ScrollColumn;
    column->addWidget(scroll, 1);
    m_keys->setMaximumWidth(Theme::of(this).px(520));
    m_keys->setObjectName(u"keys"_s);
    scroll->body()->addWidget(new SectionHeader(tr("Keys")));
    scroll->body()->addWidget(m_keys);
    scroll->body()->addSpacing(Theme::of(this).px(16));
    scroll->body()->addWidget(new SectionHeader(tr("Without a mouse")));
    for (const QString& line :
         {tr("Tab goes from control to control and leaves every table. Arrow keys walk inside tables, steps and "
             "timelines; Enter opens."),
          tr("Decisions are cards with a number: press it to choose. Ctrl+Enter goes to the next step of a wizard."),
          tr("In the catalogue whatever you type is searched for. Space shows an offer at a glance, Alt+Enter goes to "
             "its supplier, C compares it, Shift+C goes to the comparison; Ctrl+Page Up and Ctrl+Page Down go from "
             "view to view."),
          tr("Where quantities are entered, Ctrl+T changes them to what the coach advises."),
          tr("In pending changes 1 accepts, reviews or tries again, 2 edits, 3 gives up or takes back."),
          tr("Every figure, chart and picture has a name for screen readers; a chart can be read as a table.")}) {
        auto* label = new PlainLabel(line, TextStyle::Body, Ink::Secondary);
        label->setWordWrap(true);
        label->setMaximumWidth(Theme::of(this).px(640));
        scroll->body()->addWidget(label);
    }
    scroll->body()->addStretch(1);
}

void HelpPage::activate(const Route& route)
{
    Page::activate(route);
    setTitle(tr("Keyboard and help"));
    m_keys->clear();
    for (const QAction* action : m_actions->actions()) {
        if (!action->shortcut().isEmpty())
            m_keys->addFact(action->text(), action->shortcut().toString(QKeySequence::NativeText));
    }
}

} // namespace tradewind
