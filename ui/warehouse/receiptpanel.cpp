// SPDX-License-Identifier: Apache-2.0
#include "ui/warehouse/receiptpanel.h"

#include "models/warehouse/warehousedesk.h"
#include "ui/shared/datatable.h"
#include "ui/theme/theme.h"
#include "ui/warehouse/photoview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kLarge = 640;
constexpr int kSmall = 160;
} // namespace

ReceiptPanel::ReceiptPanel(WarehouseDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_receipt(desk.receipt())
    , m_number(new PlainLabel({}, TextStyle::Title))
    , m_state(new Chip)
    , m_subtitle(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_order(makeButton(tr("Order"), u"receipt.order"_s, ButtonRole::Quiet, u"order"_s))
    , m_banner(new Banner)
    , m_pictures(new QWidget)
    , m_offer(new PhotoPane)
    , m_photo(new PhotoPane)
    , m_strip(new QWidget)
    , m_limits(new DataTable)
    , m_measured(new DataTable)
    , m_checks(new DataTable)
    , m_lines(new DataTable)
    , m_finding(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
{
    const Theme theme = Theme::of(this);
    auto* scroll = new ScrollColumn(20);
    auto* body = scroll->body();
    body->setSpacing(theme.px(12));

    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(10));
    m_number->setObjectName(u"receipt.number"_s);
    m_state->setObjectName(u"receipt.state"_s);
    m_subtitle->setObjectName(u"receipt.subtitle"_s);
    m_subtitle->setElided(true);
    head->addWidget(m_number);
    head->addWidget(m_state);
    head->addWidget(m_subtitle, 1);
    head->addWidget(m_order);
    body->addLayout(head);
    m_banner->setObjectName(u"receipt.discrepancy"_s);
    body->addWidget(m_banner);

    auto* pictures = new QVBoxLayout(m_pictures);
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setSpacing(theme.px(8));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(theme.px(8));
    m_offer->setObjectName(u"receipt.offerPicture"_s);
    m_photo->setObjectName(u"receipt.photo"_s);
    pair->addWidget(m_offer, 1);
    pair->addWidget(m_photo, 1);
    pictures->addLayout(pair);
    m_strip->setObjectName(u"receipt.photos"_s);
    new FlowLayout(m_strip, theme.px(4));
    pictures->addWidget(m_strip);
    body->addWidget(m_pictures);

    m_limits->setModel(&m_receipt.limits());
    m_measured->setModel(&m_receipt.measured());
    m_checks->setModel(&m_receipt.checks());
    m_lines->setModel(&m_receipt.lines());
    auto* two = new QBoxLayout(QBoxLayout::TopToBottom);
    m_findings = two;
    two->setSpacing(theme.px(12));
    auto* limits = table(m_limits, u"receipt.limits"_s, tr("Defects by class"), {0, 60, 60, 100});
    two->addWidget(limits, 1);
    two->addWidget(table(m_measured, u"receipt.measured"_s, tr("Measured against declared"), {0, 72, 150, 60}), 1);
    body->addLayout(two);
    m_finding->setObjectName(u"receipt.finding"_s);
    m_finding->setWordWrap(true);
    body->addWidget(m_finding);
    auto* checksHead = new SectionHeader(tr("What was checked"));
    auto* checks = table(m_checks, u"receipt.checks"_s, tr("What was checked"), {0, 110, 240});
    body->addWidget(checksHead);
    body->addWidget(checks);
    m_inspectionParts = {limits, m_finding, checksHead, checks};
    body->addWidget(new SectionHeader(tr("Goods")));
    body->addWidget(table(m_lines, u"receipt.lines"_s, tr("Goods of this receipt"), {0, 120, 120}));
    body->addStretch(1);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_order, &QPushButton::clicked, this, [this] { Q_EMIT orderRequested(m_receipt.orderRoute()); });
    connect(&m_receipt, &ReceiptDetail::changed, this, &ReceiptPanel::refresh);
    connect(&m_desk.pictures(), &PictureCache::arrived, this, [this] { showPhoto(m_current); });
    refresh();
}

QWidget* ReceiptPanel::table(DataTable* table, const QString& name, const QString& accessibleName,
                             const QList<int>& widths)
{
    auto* card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setStretchColumn(0);
    table->setColumnWidths(widths);
    table->setFitToRows(true);
    table->cellDelegate()->setPageMargin(12);
    card->body()->addWidget(table);
    return card;
}

void ReceiptPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_findings->setDirection(width() >= Theme::of(this).px(720) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ReceiptPanel::refresh()
{
    m_number->setText(m_receipt.number());
    const CellPart chip = m_receipt.stateChip();
    m_state->setState(chip.tone, chip.icon, chip.text);
    m_subtitle->setText(m_receipt.subtitle());
    m_order->setVisible(m_receipt.isLoaded());
    const QString discrepancy = m_receipt.discrepancy();
    m_banner->setVisible(!discrepancy.isEmpty());
    if (!discrepancy.isEmpty())
        m_banner->showMessage(Tone::Warn, discrepancy);
    const QString finding = m_receipt.finding();
    m_finding->setText(finding);
    for (QWidget* widget : std::as_const(m_inspectionParts))
        widget->setVisible(!finding.isEmpty());
    refreshPhotos();
}

void ReceiptPanel::refreshPhotos()
{
    const auto photos = m_receipt.photos();
    m_pictures->setVisible(!photos.isEmpty() || !m_receipt.offerImage().isEmpty());
    if (m_photosOf != m_receipt.id() || m_buttons.size() != photos.size()) {
        m_photosOf = m_receipt.id();
        qDeleteAll(m_buttons);
        m_buttons.clear();
        m_current = 0;
        for (int i = 0; i < photos.size(); ++i) {
            auto* button = new PhotoButton;
            button->setObjectName(u"receipt.photo.%1"_s.arg(i + 1));
            m_strip->layout()->addWidget(button);
            connect(button, &PhotoButton::clicked, this, [this, i] { showPhoto(i); });
            m_buttons.append(button);
        }
    }
    showPhoto(m_current);
}

void ReceiptPanel::showPhoto(int index)
{
    const auto photos = m_receipt.photos();
    PictureCache& cache = m_desk.pictures();
    m_offer->setVisible(!m_receipt.offerImage().isEmpty());
    m_offer->setPhoto(cache.picture(m_receipt.offerImage(), kLarge), tr("As offered"));
    m_photo->setVisible(!photos.isEmpty());
    if (photos.isEmpty())
        return;
    m_current = std::clamp(index, 0, int(photos.size()) - 1);
    for (int i = 0; i < photos.size() && i < m_buttons.size(); ++i) {
        const ReceiptPhoto& photo = photos.at(i);
        PhotoButton* button = m_buttons.at(i);
        button->setPicture(cache.picture(photo.imageId, kSmall));
        button->setMark(photo.defect);
        button->setChecked(i == m_current);
        //: number and caption of a photo
        button->setAccessibleName(tr("Photo %1: %2").arg(i + 1).arg(photo.caption));
        setServerToolTip(button, photo.caption);
    }
    const ReceiptPhoto& shown = photos.at(m_current);
    const QString caption = tr("%1 · photo %2 of %3").arg(shown.caption).arg(m_current + 1).arg(photos.size());
    m_photo->setPhoto(cache.picture(shown.imageId, kLarge), caption, shown.defect.has_value());
}

} // namespace tradewind
