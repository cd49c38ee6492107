// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/closedpage.h"

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
    setTitle(tr("Not offered here"));
    m_words->setContent(u"info"_s, tr("Not offered here"), whyClosed(route.path), tr("Home"));
}

} // namespace tradewind
