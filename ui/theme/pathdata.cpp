// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/pathdata.h"

#include <QPointF>

#include <array>
#include <cmath>

namespace tradewind {

namespace {

class Reader
{
public:
    explicit Reader(QStringView data)
        : m_data(data)
    {
    }

    bool atEnd()
    {
        skip();
        return m_at >= m_data.size();
    }
    bool atCommand() { return !atEnd() && m_data.at(m_at).isLetter(); }
    QChar command() { return m_data.at(m_at++); }
    bool number(double& value)
    {
        skip();
        qsizetype end = m_at;
        bool dot = false;
        while (end < m_data.size()) {
            const QChar c = m_data.at(end);
            const bool sign = (c == u'-' || c == u'+') && end == m_at;
            if (!c.isDigit() && !sign && (c != u'.' || dot))
                break;
            dot = dot || c == u'.';
            ++end;
        }
        bool ok = false;
        value = m_data.mid(m_at, end - m_at).toDouble(&ok);
        m_at = end;
        return ok;
    }
    /// The flags of an arc are one digit each and may stand without a space.
    bool flag(double& value)
    {
        skip();
        if (m_at >= m_data.size() || (m_data.at(m_at) != u'0' && m_data.at(m_at) != u'1'))
            return false;
        value = m_data.at(m_at++) == u'1' ? 1 : 0;
        return true;
    }

private:
    void skip()
    {
        while (m_at < m_data.size() && (m_data.at(m_at).isSpace() || m_data.at(m_at) == u','))
            ++m_at;
    }

    QStringView m_data;
    qsizetype m_at = 0;
};

/// An arc from the current point, from end points to a centre as in SVG 2, appendix B.2.4.
void addArc(QPainterPath& path, double rx, double ry, bool large, bool sweep, const QPointF& to)
{
    const QPointF from = path.currentPosition();
    if (from == to)
        return;
    rx = std::abs(rx);
    ry = std::abs(ry);
    if (rx == 0 || ry == 0) {
        path.lineTo(to);
        return;
    }
    const double x = (from.x() - to.x()) / 2;
    const double y = (from.y() - to.y()) / 2;
    const double reach = (x * x) / (rx * rx) + (y * y) / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const double over = rx * rx * y * y + ry * ry * x * x;
    double factor = std::sqrt(std::max(0.0, (rx * rx * ry * ry - over) / over));
    if (large == sweep)
        factor = -factor;
    const QPointF middle(factor * rx * y / ry, -factor * ry * x / rx);
    const QPointF centre = middle + (from + to) / 2;
    const auto angle = [&](const QPointF& point) {
        return std::atan2(-(point.y() - centre.y()) / ry, (point.x() - centre.x()) / rx) * 180 / M_PI;
    };
    const double start = angle(from);
    double span = angle(to) - start;
    if (sweep && span > 0)
        span -= 360;
    else if (!sweep && span < 0)
        span += 360;
    path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry), start, span);
}

} // namespace

std::optional<QPainterPath> pathFromData(QStringView data)
{
    Reader reader(data);
    QPainterPath path;
    QChar command;
    QPointF control; // the second control point of the last curve, for S
    while (!reader.atEnd()) {
        if (reader.atCommand())
            command = reader.command();
        else if (command.isNull() || command.toUpper() == u'Z')
            return std::nullopt;
        const bool relative = command.isLower();
        const QPointF origin = relative ? path.currentPosition() : QPointF();
        std::array<double, 7> n{};
        const auto read = [&](std::size_t count) {
            for (std::size_t i = 0; i < count; ++i) {
                if (!reader.number(n[i]))
                    return false;
            }
            return true;
        };
        const QPointF reflected = 2 * path.currentPosition() - control;
        bool curve = false;
        switch (command.toUpper().unicode()) {
        case u'M':
            if (!read(2))
                return std::nullopt;
            path.moveTo(origin + QPointF(n[0], n[1]));
            command = relative ? u'l' : u'L';
            break;
        case u'L':
            if (!read(2))
                return std::nullopt;
            path.lineTo(origin + QPointF(n[0], n[1]));
            break;
        case u'H':
            if (!read(1))
                return std::nullopt;
            path.lineTo(origin.x() + n[0], path.currentPosition().y());
            break;
        case u'V':
            if (!read(1))
                return std::nullopt;
            path.lineTo(path.currentPosition().x(), origin.y() + n[0]);
            break;
        case u'C':
            if (!read(6))
                return std::nullopt;
            control = origin + QPointF(n[2], n[3]);
            path.cubicTo(origin + QPointF(n[0], n[1]), control, origin + QPointF(n[4], n[5]));
            curve = true;
            break;
        case u'S':
            if (!read(4))
                return std::nullopt;
            control = origin + QPointF(n[0], n[1]);
            path.cubicTo(reflected, control, origin + QPointF(n[2], n[3]));
            curve = true;
            break;
        case u'A':
            if (!read(3) || !reader.flag(n[3]) || !reader.flag(n[4]) || !reader.number(n[5]) || !reader.number(n[6]))
                return std::nullopt;
            addArc(path, n[0], n[1], n[3] != 0, n[4] != 0, origin + QPointF(n[5], n[6]));
            break;
        case u'Z':
            path.closeSubpath();
            break;
        default:
            return std::nullopt;
        }
        if (!curve)
            control = path.currentPosition();
    }
    return path;
}

} // namespace tradewind
