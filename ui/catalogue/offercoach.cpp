// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offercoach.h"

#include "models/catalogue/offerdetail.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kShown = 2;
}

OfferCoach::OfferCoach(OfferDetail& detail, QWidget* page)
    : QWidget(page)
    , m_detail(detail)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"offer.coach"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::of(this).px(4));
    auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_T), page);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] { take(0); });
    connect(&m_detail, &OfferDetail::figuresChanged, this, &OfferCoach::refresh);
    refresh();
}

void OfferCoach::take(qsizetype which)
{
    // Later: taking it replaces the button that was pressed.
    QMetaObject::invokeMethod(
        this, [this, which] { m_detail.takeAdvice(which); }, Qt::QueuedConnection);
}

void OfferCoach::refresh()
{
    clearLayout(m_rows);
    const QList<AdviceView> advice = m_detail.advice().mid(0, kShown);
    setVisible(!advice.isEmpty());
    for (qsizetype i = 0; i < advice.size(); ++i) {
        const AdviceView& shown = advice.at(i);
        auto* row = new QHBoxLayout;
        row->setSpacing(Theme::of(this).px(8));
        const bool isMending = shown.advice.goal == OrderAdvice::Goal::KeepRules;
        row->addWidget(new IconLabel(u"bulb"_s, isMending ? Ink::Warn : Ink::Tertiary), 0, Qt::AlignTop);
        //: What to change about an order, and what comes of it: "50 more of Sand, then ¥21.85 each"
        auto* text = new PlainLabel(tr("%1, %2").arg(shown.act, shown.effect), TextStyle::Small, Ink::Secondary);
        text->setObjectName(u"offer.coach.%1"_s.arg(i));
        text->setWordWrap(true);
        row->addWidget(text, 1);
        auto* button = makeButton(tr("Change to this"), u"offer.coach.take.%1"_s.arg(i), ButtonRole::Normal, {},
                                  ButtonSize::Small);
        button->setAccessibleDescription(text->text());
        connect(button, &QPushButton::clicked, this, [this, i] { take(i); });
        if (i == 0)
            row->addWidget(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_T).toString(QKeySequence::NativeText)));
        row->addWidget(button);
        m_rows->addLayout(row);
    }
}

} // namespace tradewind
