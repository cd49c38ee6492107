// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/picture.h"

#include "services/sandbox/world/dice.h"
#include "services/sandbox/world/palette.h"
#include "services/sandbox/world/shapepainter.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace tradewind::sandbox {

namespace {

constexpr int kIdBytes = 12;

quint8 keyAt(quint8 check, int place)
{
    return quint8(hashOf({0x5069, check, quint64(place)}));
}

quint8 checkOf(const std::array<quint8, kIdBytes>& bytes)
{
    quint64 sum = 0x7077;
    for (int i = 0; i < kIdBytes - 1; ++i)
        sum = hashOf({sum, bytes[std::size_t(i)]});
    return quint8(sum);
}

const Colour& colourAt(quint8 place)
{
    return palette()[place % palette().size()];
}

QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

/// The canvas is 133⅓ × 100 units; the goods' box stands in the middle of it.
constexpr qreal kWide = 400.0 / 3;

void paintGround(QPainter& painter, const Colour& colour)
{
    painter.fillRect(QRectF(0, 0, kWide, 100), rgb(colour.ground));
    QLinearGradient floor(0, 66, 0, 100);
    QColor end = rgb(colour.dark);
    end.setAlphaF(0.28F);
    floor.setColorAt(0, rgb(colour.ground));
    floor.setColorAt(1, end);
    painter.fillRect(QRectF(0, 66, kWide, 34), floor);
}

/// A warehouse bench: what inspection pictures are taken on.
void paintBench(QPainter& painter)
{
    QLinearGradient wall(0, 0, 0, 70);
    wall.setColorAt(0, QColor(0xDD, 0xE2, 0xE8));
    wall.setColorAt(1, QColor(0xC9, 0xD0, 0xD8));
    painter.fillRect(QRectF(0, 0, kWide, 70), wall);
    QLinearGradient bench(0, 70, 0, 100);
    bench.setColorAt(0, QColor(0x9F, 0xA9, 0xB4));
    bench.setColorAt(1, QColor(0x80, 0x8B, 0x98));
    painter.fillRect(QRectF(0, 70, kWide, 30), bench);
    painter.fillRect(QRectF(0, 70, kWide, 1), QColor(255, 255, 255, 90));
}

void paintGoods(QPainter& painter, Kind kind, const Colour& colour, const Colour& second, QPointF floor, qreal scale)
{
    painter.save();
    painter.translate(floor);
    painter.scale(scale, scale);
    painter.translate(-50, -84);
    paintShapes(painter, shapesOf(kind), colour, second);
    painter.restore();
}

/// Digits as a scale's display shows them; drawn, so that no font is needed.
void paintDigits(QPainter& painter, const QByteArray& digits, QPointF at, qreal height, const QColor& lit)
{
    constexpr std::array<quint8, 10> kSegments = {0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F};
    const qreal w = height * 0.52;
    const qreal thick = height * 0.12;
    painter.save();
    painter.setPen(QPen(lit, thick, Qt::SolidLine, Qt::RoundCap));
    for (const char c : digits) {
        const qreal x = at.x();
        if (c >= '0' && c <= '9') {
            const quint8 on = kSegments[std::size_t(c - '0')];
            const qreal top = at.y();
            const qreal mid = top + height / 2;
            const qreal low = top + height;
            const std::array<QLineF, 7> lines = {QLineF(x, top, x + w, top),     QLineF(x + w, top, x + w, mid),
                                                 QLineF(x + w, mid, x + w, low), QLineF(x, low, x + w, low),
                                                 QLineF(x, mid, x, low),         QLineF(x, top, x, mid),
                                                 QLineF(x, mid, x + w, mid)};
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (on & (1U << i)) {
                    const QLineF line = lines[i];
                    const QPointF inset = (line.p2() - line.p1()) * 0.12;
                    painter.drawLine(line.p1() + inset, line.p2() - inset);
                }
            }
            at.rx() += w + thick * 2.4;
        } else if (c == '.') {
            painter.drawPoint(QPointF(x - thick * 0.4, at.y() + height));
            at.rx() += thick * 1.4;
        }
    }
    painter.restore();
}

void paintScale(QPainter& painter, const PictureSpec& spec)
{
    paintBench(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 40));
    painter.drawEllipse(QPointF(kWide / 2, 93), 46, 4);
    painter.setBrush(QColor(0xE7, 0xEA, 0xEE));
    painter.drawRoundedRect(QRectF(kWide / 2 - 42, 70, 84, 23), 4, 4);
    QLinearGradient plate(0, 64, 0, 70);
    plate.setColorAt(0, QColor(0xF4, 0xF6, 0xF8));
    plate.setColorAt(1, QColor(0xA9, 0xB1, 0xBA));
    painter.setBrush(plate);
    painter.drawRoundedRect(QRectF(kWide / 2 - 38, 64.500, 76, 6), 2, 2);
    painter.setBrush(QColor(0x1E, 0x2A, 0x22));
    painter.drawRoundedRect(QRectF(kWide / 2 - 23, 75, 46, 14), 2, 2);
    const bool kilos = spec.value >= 10'000;
    const QByteArray reading = kilos ? QByteArray::number(spec.value / 1'000) + '.' +
                                           QByteArray::number(spec.value % 1'000 / 10).rightJustified(2, '0')
                                     : QByteArray::number(spec.value);
    const qreal wide = 7.4 * qreal(reading.size()) - (kilos ? 5 : 0);
    paintDigits(painter, reading, QPointF(kWide / 2 - wide / 2 + 1, 77.500), 9, QColor(0x7D, 0xF0, 0x9A));
    if (spec.value >= 2'500)
        paintGoods(painter, Kind::Carton, colourAt(spec.colour), colourAt(spec.second), QPointF(kWide / 2, 67), 0.68);
    else
        paintGoods(painter, spec.kind, colourAt(spec.colour), colourAt(spec.second), QPointF(kWide / 2, 66), 0.62);
}

void paintMeasure(QPainter& painter, const PictureSpec& spec)
{
    paintBench(painter);
    paintGoods(painter, spec.kind, colourAt(spec.colour), colourAt(spec.second), QPointF(kWide / 2, 80), 0.86);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xF2, 0xD3, 0x5E));
    painter.drawRect(QRectF(14, 86, kWide - 28, 8));
    painter.setPen(QPen(QColor(0x4A, 0x3D, 0x0E), 0.5));
    for (int i = 0; i <= 50; ++i) {
        const qreal x = 16 + (kWide - 32) * i / 50;
        painter.drawLine(QLineF(x, 86, x, i % 10 == 0 ? 91 : i % 5 == 0 ? 89.5 : 88));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xFF, 0xFF, 0xFF, 235));
    painter.drawRoundedRect(QRectF(6, 6, 34, 13), 2, 2);
    paintDigits(painter, QByteArray::number(spec.value), QPointF(10, 8.500), 8, QColor(0x2B, 0x2F, 0x36));
}

void paintDefect(QPainter& painter, const PictureSpec& spec)
{
    Dice dice{0x4466, spec.place, quint64(spec.kind)};
    const QPointF at(kWide / 2 + dice.between(-9, 9), 52 + dice.between(-10, 10));
    painter.save();
    if (spec.view == PictureSpec::View::Scratch) {
        painter.setPen(QPen(QColor(0x33, 0x33, 0x33, 190), 0.8, Qt::SolidLine, Qt::RoundCap));
        for (int i = 0; i < 4; ++i) {
            const qreal shift = i * 1.9 - 3;
            const qreal tilt = dice.between(-10, 10) / 10.0;
            painter.drawLine(QLineF(at.x() - 8 + shift, at.y() + 6 + tilt, at.x() + 6 + shift, at.y() - 6 - tilt));
        }
        painter.setPen(QPen(QColor(255, 255, 255, 150), 0.4));
        painter.drawLine(QLineF(at.x() - 7, at.y() + 6.600, at.x() + 7, at.y() - 5.600));
    } else if (spec.view == PictureSpec::View::Dent) {
        QRadialGradient dent(at, 8, at + QPointF(2, 2));
        dent.setColorAt(0, QColor(0, 0, 0, 130));
        dent.setColorAt(0.7, QColor(0, 0, 0, 55));
        dent.setColorAt(0.85, QColor(255, 255, 255, 110));
        dent.setColorAt(1, QColor(255, 255, 255, 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(dent);
        painter.drawEllipse(at, 8, 6.500);
    } else {
        painter.setPen(Qt::NoPen);
        for (int i = 0; i < 7; ++i) {
            const qreal dx = dice.between(-60, 60) / 10.0;
            const qreal dy = dice.between(-45, 45) / 10.0;
            const qreal r = dice.between(12, 36) / 10.0;
            painter.setBrush(QColor(0x6B, 0x4A, 0x22, 105));
            painter.drawEllipse(at + QPointF(dx, dy), r, r * 0.8);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 230), 2.8));
    painter.drawEllipse(at, 14, 14);
    painter.setPen(QPen(QColor(0xD6, 0x2F, 0x2F), 1.7));
    painter.drawEllipse(at, 14, 14);
    const QPointF edge = at + QPointF(9.900, -9.900);
    painter.drawLine(QLineF(edge, edge + QPointF(12, -12)));
    painter.setBrush(QColor(0xD6, 0x2F, 0x2F));
    painter.drawEllipse(edge + QPointF(12, -12), 2.200, 2.200);
    painter.restore();
}

void paintCompany(QPainter& painter, const PictureSpec& spec)
{
    Dice dice{0x436f, spec.place};
    const Colour& colour = colourAt(spec.colour);
    QLinearGradient sky(0, 0, 0, 84);
    sky.setColorAt(0, QColor(0xCF, 0xE0, 0xEE));
    sky.setColorAt(1, QColor(0xF1, 0xF5, 0xF8));
    painter.fillRect(QRectF(0, 0, kWide, 100), sky);
    painter.fillRect(QRectF(0, 84, kWide, 16), QColor(0xB9, 0xC0, 0xC8));
    painter.setPen(Qt::NoPen);
    const int bays = dice.between(3, 5);
    const qreal wide = 100.0 / bays;
    const qreal left = (kWide - 100) / 2;
    painter.setBrush(rgb(colour.dark));
    painter.drawRect(QRectF(left + 78, 18, 6, 40));
    for (int i = 0; i < bays; ++i) {
        QPainterPath roof;
        roof.moveTo(left + i * wide, 48);
        roof.lineTo(left + i * wide, 36);
        roof.lineTo(left + (i + 1) * wide, 48);
        roof.closeSubpath();
        painter.setBrush(rgb(colour.dark));
        painter.drawPath(roof);
    }
    painter.setBrush(rgb(colour.base));
    painter.drawRect(QRectF(left, 48, 100, 36));
    painter.setBrush(QColor(0xF7, 0xFA, 0xFC));
    for (int i = 0; i < bays * 2; ++i)
        painter.drawRect(QRectF(left + 4 + i * (100.0 / (bays * 2)), 54, 100.0 / (bays * 2) - 5, 8));
    painter.setBrush(rgb(colour.dark));
    painter.drawRect(QRectF(left + 40, 67, 20, 17));
    painter.setBrush(QColor(0xFA, 0xFA, 0xF7));
    for (int i = 0; i < 4; ++i)
        painter.drawRect(QRectF(left + 41, 69 + i * 3.8, 18, 1));
}

} // namespace

QString pictureId(const PictureSpec& spec)
{
    std::array<quint8, kIdBytes> bytes = {quint8(spec.kind),
                                          spec.colour,
                                          spec.second,
                                          quint8(spec.view),
                                          spec.shape,
                                          quint8(spec.place >> 8),
                                          quint8(spec.place),
                                          quint8(spec.value >> 24),
                                          quint8(spec.value >> 16),
                                          quint8(spec.value >> 8),
                                          quint8(spec.value),
                                          0};
    const quint8 check = checkOf(bytes);
    bytes.back() = check;
    for (int i = 0; i < kIdBytes - 1; ++i)
        bytes[std::size_t(i)] = quint8(bytes[std::size_t(i)] ^ keyAt(check, i));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(bytes.data()), kIdBytes).toHex());
}

std::optional<PictureSpec> pictureOfId(QStringView id)
{
    if (id.size() != kIdBytes * 2)
        return std::nullopt;
    const QByteArray raw = QByteArray::fromHex(id.toLatin1());
    if (raw.size() != kIdBytes || QString::fromLatin1(raw.toHex()) != id)
        return std::nullopt;
    std::array<quint8, kIdBytes> bytes{};
    for (int i = 0; i < kIdBytes; ++i)
        bytes[std::size_t(i)] = quint8(raw.at(i));
    const quint8 check = bytes.back();
    for (int i = 0; i < kIdBytes - 1; ++i)
        bytes[std::size_t(i)] = quint8(bytes[std::size_t(i)] ^ keyAt(check, i));
    if (checkOf(bytes) != check || bytes[0] >= kKinds || bytes[3] >= PictureSpec::kViews)
        return std::nullopt;
    PictureSpec spec;
    spec.kind = Kind(bytes[0]);
    spec.colour = bytes[1];
    spec.second = bytes[2];
    spec.view = PictureSpec::View(bytes[3]);
    spec.shape = bytes[4];
    spec.place = quint16(bytes[5] << 8 | bytes[6]);
    spec.value = quint32(bytes[7]) << 24 | quint32(bytes[8]) << 16 | quint32(bytes[9]) << 8 | bytes[10];
    return spec;
}

QImage paintPicture(const PictureSpec& spec, int width)
{
    QImage image(width, width * 3 / 4, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width / kWide, width / kWide);
    const Colour& colour = colourAt(spec.colour);
    const Colour& second = colourAt(spec.second);
    const qreal size = 0.86 + 0.05 * std::min<int>(spec.shape, 4);
    const QPointF floor(kWide / 2, 85);
    switch (spec.view) {
    case PictureSpec::View::Front:
        paintGround(painter, colour);
        paintGoods(painter, spec.kind, colour, second, floor, size);
        break;
    case PictureSpec::View::Pair:
        paintGround(painter, colour);
        paintGoods(painter, spec.kind, second, colour, floor + QPointF(21, -3), size * 0.72);
        paintGoods(painter, spec.kind, colour, second, floor + QPointF(-18, 2), size * 0.80);
        break;
    case PictureSpec::View::Detail:
        paintGround(painter, colour);
        paintGoods(painter, spec.kind, colour, second, QPointF(kWide / 2 - 6, 132), 1.9);
        break;
    case PictureSpec::View::Boxed:
        paintGround(painter, colour);
        paintGoods(painter, Kind::Carton, colour, second, floor + QPointF(22, -4), 0.82);
        paintGoods(painter, spec.kind, colour, second, floor + QPointF(-22, 4), size * 0.70);
        break;
    case PictureSpec::View::Carton:
        paintBench(painter);
        paintGoods(painter, Kind::Carton, colour, second, QPointF(kWide / 2, 86), 1.0);
        break;
    case PictureSpec::View::Scale:
        paintScale(painter, spec);
        break;
    case PictureSpec::View::Measure:
        paintMeasure(painter, spec);
        break;
    case PictureSpec::View::Checked:
        paintBench(painter);
        paintGoods(painter, spec.kind, colour, second, QPointF(kWide / 2, 84), 0.94);
        break;
    case PictureSpec::View::Scratch:
    case PictureSpec::View::Dent:
    case PictureSpec::View::Stain:
        paintBench(painter);
        paintGoods(painter, spec.kind, colour, second, QPointF(kWide / 2, 84), 0.94);
        paintDefect(painter, spec);
        break;
    case PictureSpec::View::Company:
        paintCompany(painter, spec);
        break;
    }
    return image;
}

QByteArray encodePicture(const PictureSpec& spec, int width)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(88);
    if (!writer.write(paintPicture(spec, width)))
        bytes.clear();
    return bytes;
}

int servedWidth(int wished)
{
    constexpr std::array<int, 6> kWidths = {80, 160, 240, 480, 800, 1'200};
    // Between two widths that are equally near, the larger.
    return *std::min_element(kWidths.rbegin(), kWidths.rend(),
                             [wished](int a, int b) { return std::abs(a - wished) < std::abs(b - wished); });
}

} // namespace tradewind::sandbox
