// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offerfacts.h"

#include "models/catalogue/offerdetail.h"
#include "models/catalogue/picturecache.h"
#include "services/domain/values/moneyformat.h"
#include "ui/catalogue/picturegallery.h"
#include "ui/catalogue/scorebars.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPictureSide = 268;
constexpr int kThumbSide = 48;

/// The large picture: pressing it opens the gallery.
class PictureButton final : public QAbstractButton
{
public:
    explicit PictureButton(Thumbnail* picture)
    {
        setCursor(Qt::PointingHandCursor);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(picture);
        picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent*) override {}
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
};

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
    auto* large = new PictureButton(m_picture);
    large->setObjectName(u"offer.openGallery"_s);
    large->setAccessibleName(tr("Look at the pictures closely"));
    connect(large, &QAbstractButton::clicked, this, &OfferFacts::openGallery);
    column->addWidget(large);
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
    column->addSpacing(theme.px(8));
    m_pricesHead = new SectionHeader(tr("Price as you knew it"));
    column->addWidget(m_pricesHead);
    m_prices = new ChartWidget(ChartWidget::Kind::Line);
    m_prices->setObjectName(u"offer.priceMemory"_s);
    m_prices->setFixedHeight(theme.px(150));
    column->addWidget(m_prices);
    connect(&m_pictures, &PictureCache::arrived, this, &OfferFacts::refreshPictures);
}

void OfferFacts::refresh()
{
    refreshPictures();
    refreshSupplier();
    refreshPrices();
}

/// The own memory of the price: only what was seen here, so a first price alone says nothing.
void OfferFacts::refreshPrices()
{
    const QList<PricePoint>& points = m_detail.priceMemory();
    m_pricesHead->setVisible(points.size() > 1);
    m_prices->setVisible(points.size() > 1);
    if (points.size() < 2)
        return;
    const QLocale locale;
    const Currency currency = m_detail.offer()     ? m_detail.offer()->currency
                              : m_detail.summary() ? m_detail.summary()->currency
                                                   : currency::cny();
    const auto text = [&locale, currency](qint64 micros) {
        return moneyformat::factoryPrice(UnitPrice(micros, currency), locale);
    };
    ChartData shown;
    shown.pointName = tr("Since");
    ChartData::Series series;
    series.name = tr("Factory price");
    series.stepped = true;
    const auto [least, most] = std::minmax_element(
        points.begin(), points.end(), [](const PricePoint& a, const PricePoint& b) { return a.micros < b.micros; });
    for (const PricePoint& point : points) {
        shown.points.append(locale.toString(point.at.toLocalTime().date(), QLocale::ShortFormat));
        shown.positions.append(static_cast<double>(point.at.toSecsSinceEpoch()));
        series.values.append(static_cast<double>(point.micros) / 1e6);
        series.texts.append(text(point.micros));
    }
    for (const qint64 micros : {least->micros, most->micros}) {
        shown.tickValues.append(static_cast<double>(micros) / 1e6);
        shown.ticks.append(text(micros));
    }
    shown.series = {series};
    m_prices->setData(shown);
    m_prices->setFinding(
        tr("From %1 on %2 to %3 now; never below %4")
            .arg(text(points.first().micros), shown.points.first(), text(points.last().micros), text(least->micros)));
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

void OfferFacts::openGallery()
{
    const QStringList images = m_detail.images();
    if (images.isEmpty())
        return;
    const QString title = m_detail.offer() ? m_detail.offer()->title : m_detail.summary()->title;
    auto* gallery = new PictureGallery(m_pictures, images, title, window());
    connect(gallery, &PictureGallery::closed, this, [this](const QString& image) {
        m_shownPicture = image;
        refreshPictures();
    });
    gallery->open(m_shownPicture);
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
