// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/loadbar.h"

#include "models/catalogue/catalogueload.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

LoadBar::LoadBar(CatalogueLoad& load, QWidget* parent)
    : QWidget(parent)
    , m_load(load)
    , m_text(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
    , m_bar(new QProgressBar)
{
    setObjectName(u"catalogue.load"_s);
    const Theme theme = Theme::of(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(24), theme.px(6), theme.px(24), theme.px(6));
    row->setSpacing(theme.px(12));
    m_text->setObjectName(u"catalogue.load.text"_s);
    m_text->setElided(true);
    m_bar->setObjectName(u"catalogue.load.bar"_s);
    m_bar->setAccessibleName(tr("How much of the catalogue is here"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(theme.px(140), theme.px(8));
    m_pause = makeButton({}, u"catalogue.load.pause"_s, ButtonRole::Normal, {}, ButtonSize::Small);
    m_putOff = makeButton(tr("Not now"), u"catalogue.load.putOff"_s, ButtonRole::Quiet, {}, ButtonSize::Small);
    m_putOff->setToolTip(tr("Nothing more is fetched until you ask for it, nor after the next start"));
    row->addWidget(m_bar);
    row->addWidget(m_text, 1);
    row->addWidget(m_pause);
    row->addWidget(m_putOff);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_load.isPaused())
            m_load.resume();
        else
            m_load.pause();
    });
    connect(m_putOff, &QPushButton::clicked, &m_load, &CatalogueLoad::putOff);
    connect(&m_load, &CatalogueLoad::changed, this, &LoadBar::refresh);
    refresh();
}

void LoadBar::refresh()
{
    setVisible(m_load.isLoading());
    if (!m_load.isLoading())
        return;
    m_text->setText(m_load.text());
    const int permille = m_load.permille();
    // Nothing moves by itself: without an end there is no bar.
    m_bar->setVisible(permille >= 0);
    m_bar->setRange(0, 1000);
    m_bar->setValue(std::max(0, permille));
    m_pause->setText(m_load.isPaused() ? tr("Go on") : tr("Pause"));
    m_putOff->setVisible(!m_load.isPaused());
}

void LoadBar::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(event->rect(), theme.color(ColorRole::Sunken));
    painter.fillRect(QRect(0, 0, width(), theme.line()), theme.color(ColorRole::Line));
}

} // namespace tradewind
