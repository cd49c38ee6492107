// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offerpreview.h"

#include "models/catalogue/offerlistmodel.h"
#include "models/catalogue/picturecache.h"
#include "ui/catalogue/landedpanels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPicture = 128;
}

OfferPreview::OfferPreview(OfferListModel& list, PictureCache& pictures, QWidget* parent)
    : Popover({}, parent)
    , m_list(list)
    , m_pictures(pictures)
{
    setObjectName(u"catalogue.preview"_s);
    connect(&m_pictures, &PictureCache::arrived, this, &OfferPreview::refreshPicture);
    connect(&m_list, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        if (m_row < first.row() || m_row > last.row())
            return;
        if (m_content)
            refreshCompared();
        else
            refresh();
    });
    connect(&m_list, &QAbstractItemModel::modelReset, this, &Popover::close);
}

void OfferPreview::showRow(int row)
{
    m_row = row;
    refresh();
}

void OfferPreview::refresh()
{
    const OfferGlance glance = m_list.glanceAt(m_row);
    delete m_content;
    m_content = nullptr;
    m_picture = nullptr;
    m_compare = nullptr;
    if (glance.id.isEmpty())
        return; // its page of the list is on its way
    const Theme theme = Theme::of(this);
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    auto* top = new QHBoxLayout;
    top->setSpacing(theme.px(12));
    m_imageId = glance.imageId;
    m_picture = new Thumbnail(QSize(kPicture, kPicture));
    top->addWidget(m_picture, 0, Qt::AlignTop);
    auto* facts = new FactList;
    for (const auto& [name, value] : glance.facts)
        facts->addFact(name, value);
    top->addWidget(facts, 1);
    auto* title = new PlainLabel(glance.title, TextStyle::Heading);
    title->setObjectName(u"catalogue.preview.title"_s);
    title->setWordWrap(true);
    column->addWidget(title);
    if (!glance.titleOriginal.isEmpty())
        column->addWidget(new PlainLabel(glance.titleOriginal, TextStyle::Small, Ink::Tertiary));
    if (!glance.supplier.isEmpty())
        column->addWidget(new PlainLabel(glance.supplier, TextStyle::Small, Ink::Secondary));
    column->addLayout(top);
    QStringList tiers;
    for (const auto& [from, price] : glance.tiers)
        tiers.append(tr("%1 %2", "from how many, price").arg(from, price));
    if (!tiers.isEmpty()) {
        auto* prices = new PlainLabel(tiers.join(u"   "_s), TextStyle::Small, Ink::Secondary);
        prices->setWordWrap(true);
        column->addWidget(prices);
    }
    column->addWidget(new Separator);
    addBreakdown(glance.landed, column);
    auto* acts = new QHBoxLayout;
    auto* open = makeButton(tr("Open"), u"catalogue.preview.open"_s, ButtonRole::Primary, {}, ButtonSize::Small);
    m_compare = makeButton({}, u"catalogue.preview.compare"_s, ButtonRole::Normal, u"columns"_s, ButtonSize::Small);
    m_compare->setCheckable(true);
    refreshCompared();
    connect(open, &QPushButton::clicked, this, &OfferPreview::openRequested);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        Q_EMIT compareRequested();
        refreshCompared(); // it may not have fitted
    });
    acts->addWidget(open);
    acts->addWidget(new KeyHint(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)));
    acts->addStretch(1);
    acts->addWidget(m_compare);
    acts->addWidget(new KeyHint(QKeySequence(Qt::Key_C).toString(QKeySequence::NativeText)));
    column->addLayout(acts);
    body()->addWidget(m_content);
    setAccessibleName(glance.title);
    refreshPicture();
    if (!isVisible())
        return;
    m_content->show(); // a layout counts only what is shown
    body()->activate();
    // Another offer may need more room, or less: the foot stays where it is only when the window ends there.
    const int wanted = hasHeightForWidth() ? heightForWidth(width()) : sizeHint().height();
    const int most = window()->height() - 2 * theme.px(8);
    resize(width(), std::min(wanted, most));
    move(x(), std::clamp(y(), theme.px(8), std::max(theme.px(8), window()->height() - height() - theme.px(8))));
    setFocus(Qt::OtherFocusReason);
}

void OfferPreview::refreshCompared()
{
    if (!m_compare)
        return;
    const bool isCompared = m_list.glanceAt(m_row).isCompared;
    m_compare->setChecked(isCompared);
    m_compare->setText(isCompared ? tr("Compared") : tr("Compare"));
}

void OfferPreview::refreshPicture()
{
    if (m_picture && !m_imageId.isEmpty())
        m_picture->setPicture(m_pictures.picture(m_imageId, static_cast<int>(kPicture * devicePixelRatioF() * 2)));
}

void OfferPreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        close();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT openRequested();
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Right:
        Q_EMIT moveRequested(1);
        return;
    case Qt::Key_C:
        if (event->modifiers() == Qt::NoModifier) {
            Q_EMIT compareRequested();
            return;
        }
        break;
    default:
        break;
    }
    Popover::keyPressEvent(event);
}

} // namespace tradewind
