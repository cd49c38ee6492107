// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/nooffers.h"

#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

NoOffers::NoOffers(OfferSearch& search, QWidget* parent)
    : QWidget(parent)
    , m_search(search)
    , m_empty(new EmptyState)
    , m_help(new QVBoxLayout)
{
    m_empty->setObjectName(u"catalogue.empty"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addWidget(m_empty);
    m_help->setContentsMargins(Theme::of(this).px(20), 0, Theme::of(this).px(24), 0);
    column->addLayout(m_help);
    column->addStretch(2);
    connect(m_empty, &EmptyState::actRequested, this, [this] {
        if (m_search.filtersInUse().isEmpty())
            Q_EMIT everythingRequested();
        else
            m_search.clearFilters();
    });
    connect(&m_search, &OfferSearch::helped, this, &NoOffers::refreshHelp);
}

void NoOffers::refresh()
{
    refreshHelp();
    const auto error = m_search.error();
    if (error && !m_search.hasAnswer()) {
        const ErrorText text = ErrorTexts::describe(*error);
        m_empty->setContent(u"alert"_s, text.title, text.sentence);
    } else if (m_search.all() == 0) {
        m_empty->setContent(u"catalogue"_s, tr("The catalogue is not here yet"),
                            tr("It is being fetched from the platform. You can work elsewhere meanwhile."));
    } else if (m_search.filtersInUse().isEmpty()) {
        m_empty->setContent(
            u"search"_s, tr("No offer matches"),
            tr("Try fewer words, or Chinese ones: the original titles are searched too. Enter looks for "
               "suppliers and numbers as well."),
            tr("Show everything"));
    } else {
        m_empty->setContent(u"filter"_s, tr("No offer passes the filters"),
                            tr("Take one away, or all of them at once."), tr("Clear all"));
    }
}

void NoOffers::refreshHelp()
{
    clearLayout(m_help);
    if (m_search.total() > 0)
        return;
    if (const QString meant = m_search.didYouMean(); !meant.isEmpty()) {
        auto* button =
            makeButton(tr("Did you mean “%1”: %n offer(s)", nullptr, static_cast<int>(m_search.didYouMeanHits()))
                           .arg(QString(meant).replace(u'&', "&&"_L1)),
                       u"catalogue.didYouMean"_s, ButtonRole::Link, u"search"_s);
        connect(button, &QPushButton::clicked, this, [this, meant] { Q_EMIT wordsChosen(meant); });
        m_help->addWidget(button, 0, Qt::AlignLeft);
    }
    for (const FilterInUse& wider : m_search.relaxations()) {
        auto* button = makeButton(QString(wider.label).replace(u'&', "&&"_L1), u"catalogue.relax."_s + wider.key,
                                  ButtonRole::Link, u"filter"_s);
        connect(button, &QPushButton::clicked, this, [this, key = wider.key] {
            // Later: the answer replaces this very button.
            QMetaObject::invokeMethod(
                this, [this, key] { lift(key); }, Qt::QueuedConnection);
        });
        m_help->addWidget(button, 0, Qt::AlignLeft);
    }
}

void NoOffers::lift(const QString& filter)
{
    if (filter == "category"_L1)
        Q_EMIT everyCategoryRequested();
    else
        m_search.removeFilter(filter);
}

} // namespace tradewind
