// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/closedpage.h"

#include "models/shared/rightswords.h"
#include "ui/widgets/panels.h"

#include <QBoxLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

ClosedPage::ClosedPage(QWidget* parent)
    : Page(parent)
    , m_words(new EmptyState)
{
    setObjectName(u"closed"_s);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_words);
    connect(m_words, &EmptyState::actRequested, this, [this] { go(u"home"_s); });
}

void ClosedPage::activate(const Route& route)
{
    Page::activate(route);
    const QString why = whyClosed(route.path);
    const QString title = why == RightsWords::notAllowed() ? tr("Not for your role") : tr("Not offered here");
    setTitle(title);
    m_words->setContent(u"info"_s, title, why, tr("Home"));
}

} // namespace tradewind
