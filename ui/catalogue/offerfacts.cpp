// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offerfacts.h"

#include "models/catalogue/offerdetail.h"
#include "models/catalogue/picturecache.h"
#include "ui/catalogue/scorebars.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPictureSide = 268;
constexpr int kThumbSide = 48;

/// A picture to press.
class ThumbButton final : public QAbstractButton
{
public:
    ThumbButton(const QImage& image, bool isShown)
        : m_shown(isShown)
    {
        auto* row = new QHBoxLayout(this);
        const int edge = Theme::of(this).px(3);
        row->setContentsMargins(edge, edge, edge, edge);
        auto* thumb = new Thumbnail(QSize(kThumbSide - 6, kThumbSide - 6));
        thumb->setPicture(image);
        thumb->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(thumb);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!m_shown)
            return;
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8));
    }

private:
    bool m_shown;
};
} // namespace

OfferFacts::OfferFacts(OfferDetail& detail, PictureCache& pictures, QWidget* parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_pictures(pictures)
{
    const Theme theme = Theme::of(this);
    setFixedWidth(theme.px(kPictureSide));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    m_picture = new Thumbnail(QSize(kPictureSide, kPictureSide));
    m_picture->setObjectName(u"offer.picture"_s);
    m_picture->setAccessibleName(tr("Picture of the goods"));
    column->addWidget(m_picture);
    m_thumbs = new QWidget;
    auto* thumbs = new QHBoxLayout(m_thumbs);
    thumbs->setContentsMargins(0, 0, 0, 0);
    thumbs->setSpacing(theme.px(6));
    column->addWidget(m_thumbs);

    column->addSpacing(theme.px(8));
    column->addWidget(new SectionHeader(tr("Supplier")));
    m_supplierName = makeButton({}, u"offer.supplier"_s, ButtonRole::Link);
    m_supplierPlace = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_supplierPlace->setWordWrap(true);
    m_badges = new QWidget;
    new FlowLayout(m_badges, theme.px(6));
    m_scores = new ScoreBars;
    column->addWidget(m_supplierName, 0, Qt::AlignLeft);
    column->addWidget(m_supplierPlace);
    column->addWidget(m_badges);
    column->addWidget(m_scores);
    connect(m_supplierName, &QPushButton::clicked, this, [this] {
        if (m_detail.supplier())
            Q_EMIT supplierRequested(m_detail.supplier()->id.toString());
    });

    column->addSpacing(theme.px(8));
    column->addWidget(new SectionHeader(tr("Weight per piece")));
    m_weights = new FactList;
    column->addWidget(m_weights);
    connect(&m_pictures, &PictureCache::arrived, this, &OfferFacts::refreshPictures);
}

void OfferFacts::refresh()
{
    refreshPictures();
    refreshSupplier();
}

void OfferFacts::refreshPictures()
{
    const QStringList images = m_detail.images();
    if (images.isEmpty())
        return;
    if (!images.contains(m_shownPicture))
        m_shownPicture = images.first();
    const qreal ratio = devicePixelRatioF();
    m_picture->setPicture(m_pictures.picture(m_shownPicture, static_cast<int>(kPictureSide * ratio)));
    clearLayout(m_thumbs->layout());
    m_thumbs->setVisible(images.size() > 1);
    auto* row = static_cast<QHBoxLayout*>(m_thumbs->layout());
    for (const QString& image : images.mid(0, 5)) {
        auto* thumb = new ThumbButton(m_pictures.picture(image, 80), image == m_shownPicture);
        thumb->setObjectName(u"offer.thumb."_s + image);
        thumb->setAccessibleName(tr("Show this picture"));
        thumb->setFixedSize(kThumbSide, kThumbSide);
        connect(thumb, &QAbstractButton::clicked, this, [this, image] {
            m_shownPicture = image;
            refreshPictures();
        });
        row->addWidget(thumb);
    }
    row->addStretch(1);
}

void OfferFacts::refreshSupplier()
{
    const auto& supplier = m_detail.supplier();
    m_supplierName->setVisible(supplier.has_value());
    m_scores->setVisible(supplier.has_value());
    clearLayout(m_badges->layout());
    if (supplier) {
        m_supplierName->setText(QString(supplier->name).replace(u'&', "&&"_L1));
        m_supplierPlace->setText(OfferDetail::supplierPlace(*supplier));
        for (const QString& badge : OfferDetail::badges(*supplier))
            m_badges->layout()->addWidget(new Chip(Tone::Mute, {}, badge));
        m_scores->setRows(OfferDetail::scores(*supplier).mid(0, 7));
    } else {
        m_supplierPlace->setText(m_detail.isLoading() ? QString() : tr("The supplier is not known here."));
    }
    m_weights->clear();
    for (const FactRow& weight : m_detail.weights())
        m_weights->addFact(weight.name, {part::figure(weight.value, Ink::Primary,
                                                      weight.isStrong ? Emphasis::Strong : Emphasis::Regular)});
    if (m_detail.weights().isEmpty())
        m_weights->addFact(tr("Not known"), u"–"_s);
}

} // namespace tradewind
