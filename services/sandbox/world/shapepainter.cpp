// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/shapepainter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>
#include <QtMath>

#include <cmath>

namespace tradewind::sandbox {

namespace {

QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

/// Reads numbers and letters of a path.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    char command()
    {
        skip();
        if (m_at < m_text.size() && isLetter(m_text[m_at]))
            return m_text[m_at++];
        return 0;
    }
    bool atNumber()
    {
        skip();
        return m_at < m_text.size() && !isLetter(m_text[m_at]);
    }
    bool atEnd()
    {
        skip();
        return m_at >= m_text.size();
    }
    qreal number()
    {
        skip();
        qsizetype end = m_at;
        bool point = false;
        while (end < m_text.size()) {
            const char c = m_text[end];
            if (c == '.' && point)
                break;
            if (!(c == '.' || (c >= '0' && c <= '9') || ((c == '-' || c == '+') && end == m_at)))
                break;
            point = point || c == '.';
            ++end;
        }
        const QByteArrayView digits = m_text.sliced(m_at, end - m_at);
        m_at = end == m_at ? m_text.size() : end;
        return digits.toDouble();
    }
    /// An arc's flag: one digit.
    bool flag()
    {
        skip();
        return m_at < m_text.size() && m_text[m_at++] == '1';
    }

private:
    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
    void skip()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == ','))
            ++m_at;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// SVG's elliptical arc from endpoint to centre form (SVG 1.1, appendix F.6), drawn with Qt's own arcs.
void arc(QPainterPath& path, qreal rx, qreal ry, bool large, bool sweep, QPointF to)
{
    const QPointF from = path.currentPosition();
    const QPointF half = (from - to) / 2;
    if (qFuzzyIsNull(rx) || qFuzzyIsNull(ry) || (qFuzzyIsNull(half.x()) && qFuzzyIsNull(half.y()))) {
        path.lineTo(to);
        return;
    }
    const qreal fit = half.x() * half.x() / (rx * rx) + half.y() * half.y() / (ry * ry);
    if (fit > 1) {
        rx *= std::sqrt(fit);
        ry *= std::sqrt(fit);
    }
    const qreal a = rx * rx * half.y() * half.y() + ry * ry * half.x() * half.x();
    qreal root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - a) / a));
    if (large == sweep)
        root = -root;
    const QPointF moved(root * rx * half.y() / ry, -root * ry * half.x() / rx);
    const QPointF centre = moved + (from + to) / 2;
    const qreal start = std::atan2((half.y() - moved.y()) / ry, (half.x() - moved.x()) / rx);
    const qreal end = std::atan2((-half.y() - moved.y()) / ry, (-half.x() - moved.x()) / rx);
    qreal span = end - start;
    if (sweep && span < 0)
        span += 2 * M_PI;
    if (!sweep && span > 0)
        span -= 2 * M_PI;
    // Qt counts angles anticlockwise with y upwards, SVG clockwise with y downwards.
    path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry), -qRadiansToDegrees(start),
               -qRadiansToDegrees(span));
}

} // namespace

QPainterPath pathOf(QByteArrayView text)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    Scanner scan(text);
    char command = 0;
    QPointF control;
    while (!scan.atEnd()) {
        const char next = scan.command();
        if (next)
            command = next;
        else if (!command || !scan.atNumber())
            return path;
        const bool relative = command >= 'a' && command <= 'z';
        const QPointF origin = relative ? path.currentPosition() : QPointF();
        const auto point = [&scan, origin] {
            const qreal x = scan.number();
            const qreal y = scan.number();
            return origin + QPointF(x, y);
        };
        QPointF lastControl = path.currentPosition();
        switch (command) {
        case 'M':
        case 'm':
            path.moveTo(point());
            command = relative ? 'l' : 'L';
            lastControl = path.currentPosition();
            break;
        case 'L':
        case 'l':
            path.lineTo(point());
            break;
        case 'H':
        case 'h':
            path.lineTo(origin.x() + scan.number(), path.currentPosition().y());
            break;
        case 'V':
        case 'v':
            path.lineTo(path.currentPosition().x(), origin.y() + scan.number());
            break;
        case 'C':
        case 'c': {
            const QPointF first = point();
            lastControl = point();
            const QPointF to = point();
            path.cubicTo(first, lastControl, to);
            break;
        }
        case 'S':
        case 's': {
            const QPointF first = 2 * path.currentPosition() - control;
            lastControl = point();
            const QPointF to = point();
            path.cubicTo(first, lastControl, to);
            break;
        }
        case 'A':
        case 'a': {
            const qreal rx = scan.number();
            const qreal ry = scan.number();
            scan.number();
            const bool large = scan.flag();
            const bool sweep = scan.flag();
            arc(path, rx, ry, large, sweep, point());
            break;
        }
        case 'e': {
            const qreal x = scan.number();
            const qreal y = scan.number();
            const qreal rx = scan.number();
            const qreal ry = scan.number();
            path.addEllipse(QPointF(x, y), rx, ry);
            break;
        }
        case 'r': {
            const qreal x = scan.number();
            const qreal y = scan.number();
            const qreal w = scan.number();
            const qreal h = scan.number();
            const qreal radius = scan.number();
            path.addRoundedRect(QRectF(x, y, w, h), radius, radius);
            break;
        }
        case 'Z':
        case 'z':
            path.closeSubpath();
            if (scan.atNumber())
                return path;
            break;
        default:
            return path;
        }
        const bool curve = command == 'C' || command == 'c' || command == 'S' || command == 's';
        control = curve ? lastControl : path.currentPosition();
    }
    return path;
}

namespace {

QBrush shine(const QRectF& box, const Colour& colour)
{
    QLinearGradient gradient(box.left(), 0, box.right(), 0);
    const QColor dark = rgb(colour.dark);
    const QColor base = rgb(colour.base);
    const auto mix = [](const QColor& a, const QColor& b, qreal part) {
        return QColor::fromRgbF(float(a.redF() * (1 - part) + b.redF() * part),
                                float(a.greenF() * (1 - part) + b.greenF() * part),
                                float(a.blueF() * (1 - part) + b.blueF() * part));
    };
    gradient.setColorAt(0, mix(dark, base, 0.35));
    gradient.setColorAt(0.22, base);
    gradient.setColorAt(0.40, mix(base, Qt::white, 0.42));
    gradient.setColorAt(0.52, base);
    gradient.setColorAt(1, mix(dark, base, 0.18));
    return gradient;
}

QBrush metal(const QRectF& box)
{
    QLinearGradient gradient(box.topLeft(), box.bottomRight());
    gradient.setColorAt(0, QColor(0xE9, 0xED, 0xF1));
    gradient.setColorAt(0.45, QColor(0xB9, 0xC1, 0xCA));
    gradient.setColorAt(0.6, QColor(0xDC, 0xE1, 0xE6));
    gradient.setColorAt(1, QColor(0x8D, 0x97, 0xA3));
    return gradient;
}

QBrush brushFor(char role, const QRectF& box, const Colour& colour, const Colour& second)
{
    switch (role) {
    case 'b':
        return shine(box, colour);
    case 'f':
        return rgb(colour.base);
    case 'd':
        return rgb(colour.dark);
    case 'l':
        return rgb(colour.base).lighter(112);
    case 'a':
        return shine(box, second);
    case 'w':
        return QColor(0xFA, 0xFA, 0xF7);
    case 'k':
        return QColor(0x2B, 0x2F, 0x36);
    case 'm':
        return metal(box);
    case 'g': {
        QLinearGradient glass(box.left(), 0, box.right(), 0);
        QColor tint = rgb(colour.base);
        tint.setAlphaF(0.62F);
        QColor bright = Qt::white;
        bright.setAlphaF(0.72F);
        glass.setColorAt(0, tint);
        glass.setColorAt(0.28, bright);
        glass.setColorAt(0.6, tint);
        glass.setColorAt(1, tint.darker(118));
        return glass;
    }
    case 'o': {
        QLinearGradient wood(box.topLeft(), box.bottomLeft());
        wood.setColorAt(0, QColor(0xD9, 0xB0, 0x7C));
        wood.setColorAt(1, QColor(0xB3, 0x84, 0x4E));
        return wood;
    }
    case 'p':
        return QColor(0x7E, 0xA3, 0x6B);
    case 'y':
        return QColor(0xFF, 0xE6, 0x9A, 215);
    case 'c': {
        QLinearGradient card(box.topLeft(), box.bottomRight());
        card.setColorAt(0, QColor(0xD8, 0xB7, 0x87));
        card.setColorAt(1, QColor(0xB8, 0x92, 0x60));
        return card;
    }
    case 'h':
        return QColor(255, 255, 255, 95);
    case 'x':
        return QColor(0, 0, 0, 30);
    default:
        return Qt::NoBrush;
    }
}

QColor strokeFor(char role, const Colour& colour)
{
    switch (role) {
    case 's':
        return rgb(colour.dark);
    case 't':
        return rgb(colour.base);
    case 'u':
        return QColor(0xFA, 0xFA, 0xF7);
    case 'n':
        return QColor(0x33, 0x38, 0x40);
    case 'z':
        return QColor(0x9A, 0xA3, 0xAE);
    default:
        return {};
    }
}

} // namespace

void paintShapes(QPainter& painter, const char* shapes, const Colour& colour, const Colour& second)
{
    painter.save();
    for (QByteArray shape : QByteArray::fromRawData(shapes, qsizetype(qstrlen(shapes))).split(';')) {
        shape = shape.trimmed();
        if (shape.isEmpty())
            continue;
        const char role = shape.at(0);
        if (role == '@') {
            const QList<QByteArray> parts = shape.mid(1).split(' ');
            const QPointF middle(parts.value(0).toDouble(), 84);
            const qreal wide = parts.value(1).toDouble();
            painter.setPen(Qt::NoPen);
            for (const qreal grow : {1.16, 1.0, 0.82}) {
                painter.setBrush(QColor(0, 0, 0, 20));
                painter.drawEllipse(middle, wide * grow, 3.6 * grow);
            }
            continue;
        }
        qsizetype at = 1;
        while (at < shape.size() && shape.at(at) != ' ' && !(shape.at(at) >= 'A' && shape.at(at) <= 'Z'))
            ++at;
        const QColor stroke = strokeFor(role, colour);
        const QPainterPath path = pathOf(QByteArrayView(shape).sliced(at));
        if (stroke.isValid()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(stroke, shape.mid(1, at - 1).toDouble(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(brushFor(role, path.boundingRect(), colour, second));
        }
        painter.drawPath(path);
    }
    painter.restore();
}

} // namespace tradewind::sandbox
