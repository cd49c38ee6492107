// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/paperwriter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kDotsPerInch = 288; // four dots a point
constexpr double kPoint = 4.0;

/// Draws from the top of a page downwards and begins a new page when there is no room.
class Sheet
{
    Q_DECLARE_TR_FUNCTIONS(OrderPaper)

public:
    Sheet(QPdfWriter& writer, const OrderPaper& paper)
        : m_writer(writer)
        , m_paper(paper)
        , m_painter(&writer)
        , m_width(writer.width())
        , m_bottom(writer.height() - 30 * kPoint)
    {
    }

    bool draw()
    {
        if (!m_painter.isActive())
            return false;
        drawHead();
        drawTable();
        drawTotals();
        drawNotes();
        drawFoot();
        return m_painter.end();
    }

private:
    static QFont font(double points, QFont::Weight weight = QFont::Normal)
    {
        QFont made;
        made.setPointSizeF(points);
        made.setWeight(weight);
        return made;
    }

    double lineOf(const QFont& font) { return QFontMetricsF(font, &m_writer).lineSpacing(); }

    /// The height a text takes in a width.
    double heightOf(const QString& text, const QFont& font, double width)
    {
        const QRectF box(0, 0, width, 100'000);
        return QFontMetricsF(font, &m_writer).boundingRect(box, Qt::TextWordWrap, text).height();
    }

    void write(const QString& text, const QFont& font, double x, double y, double width, Qt::Alignment align,
               const QColor& ink = Qt::black)
    {
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const QRectF box(x, y, width, heightOf(text, font, width) + lineOf(font));
        m_painter.drawText(box, static_cast<int>(align | Qt::AlignTop) | Qt::TextWordWrap, text);
    }

    void rule(double y, double thickness, const QColor& ink)
    {
        m_painter.fillRect(QRectF(0, y, m_width, thickness * kPoint), ink);
    }

    void need(double height)
    {
        if (m_y + height <= m_bottom)
            return;
        drawFoot();
        m_writer.newPage();
        ++m_page;
        m_y = 0;
    }

    void drawHead()
    {
        const QFont title = font(20, QFont::DemiBold);
        write(m_paper.heading, title, 0, 0, m_width * 0.65, Qt::AlignLeft);
        write(m_paper.number, font(13, QFont::DemiBold), m_width * 0.6, 6 * kPoint, m_width * 0.4, Qt::AlignRight);
        m_y = lineOf(title) + 4 * kPoint;
        write(m_paper.from, font(8.5), 0, m_y, m_width, Qt::AlignLeft, kQuiet);
        m_y += 26 * kPoint;
        const QFont small = font(8);
        const QFont body = font(10);
        write(tr("For"), small, 0, m_y, m_width / 2, Qt::AlignLeft, kQuiet);
        double left = m_y + lineOf(small);
        for (const QString& line : m_paper.to) {
            write(line, body, 0, left, m_width / 2, Qt::AlignLeft);
            left += heightOf(line, body, m_width / 2);
        }
        double right = m_y;
        for (const auto& [name, value] : m_paper.facts) {
            write(name, body, m_width * 0.55, right, m_width * 0.17, Qt::AlignLeft, kQuiet);
            write(value, body, m_width * 0.72, right, m_width * 0.28, Qt::AlignRight);
            right += std::max(lineOf(body), heightOf(value, body, m_width * 0.28));
        }
        m_y = std::max(left, right) + 22 * kPoint;
    }

    void drawColumns(const QStringList& cells, const QFont& font, const QColor& ink)
    {
        int shares = 0;
        for (const OrderPaper::Column& column : m_paper.columns)
            shares += column.share;
        double x = 0;
        for (qsizetype i = 0; i < m_paper.columns.size(); ++i) {
            const OrderPaper::Column& column = m_paper.columns.at(i);
            const double width = m_width * column.share / shares;
            const double gap = i + 1 < m_paper.columns.size() ? 8 * kPoint : 0;
            write(cells.value(i), font, x, m_y, width - gap, column.number ? Qt::AlignRight : Qt::AlignLeft, ink);
            x += width;
        }
    }

    double rowHeight(const QStringList& cells, const QFont& font)
    {
        int shares = 0;
        for (const OrderPaper::Column& column : m_paper.columns)
            shares += column.share;
        double height = lineOf(font);
        for (qsizetype i = 0; i < m_paper.columns.size(); ++i) {
            const double width = m_width * m_paper.columns.at(i).share / shares - 8 * kPoint;
            height = std::max(height, heightOf(cells.value(i), font, width));
        }
        return height;
    }

    void drawTableHead()
    {
        const QFont small = font(8, QFont::DemiBold);
        QStringList names;
        for (const OrderPaper::Column& column : m_paper.columns)
            names.append(column.name);
        drawColumns(names, small, kQuiet);
        m_y += rowHeight(names, small) + 4 * kPoint;
        rule(m_y, 0.8, Qt::black);
        m_y += 5 * kPoint;
    }

    void drawTable()
    {
        const QFont body = font(9.5);
        drawTableHead();
        for (const QStringList& row : m_paper.rows) {
            const double height = rowHeight(row, body);
            const int page = m_page;
            need(height + 10 * kPoint);
            if (m_page != page)
                drawTableHead();
            drawColumns(row, body, Qt::black);
            m_y += height + 4 * kPoint;
            rule(m_y, 0.4, kLine);
            m_y += 5 * kPoint;
        }
    }

    void drawTotals()
    {
        m_y += 6 * kPoint;
        for (qsizetype i = 0; i < m_paper.totals.size(); ++i) {
            const auto& [name, amount] = m_paper.totals.at(i);
            const bool last = i + 1 == m_paper.totals.size();
            const QFont body = font(last ? 11.5 : 9.5, last ? QFont::DemiBold : QFont::Normal);
            const double height = heightOf(name, body, m_width * 0.45);
            need(height + 8 * kPoint);
            if (last)
                m_painter.fillRect(QRectF(m_width * 0.3, m_y, m_width * 0.7, 0.8 * kPoint), Qt::black);
            m_y += 4 * kPoint;
            write(name, body, m_width * 0.3, m_y, m_width * 0.45, Qt::AlignLeft, last ? QColor(Qt::black) : kQuiet);
            write(amount, body, m_width * 0.72, m_y, m_width * 0.28, Qt::AlignRight);
            m_y += height;
        }
        m_y += 18 * kPoint;
    }

    void drawNotes()
    {
        const QFont small = font(9);
        for (const QString& note : m_paper.notes) {
            const double height = heightOf(note, small, m_width);
            need(height + 3 * kPoint);
            write(note, small, 0, m_y, m_width, Qt::AlignLeft);
            m_y += height + 3 * kPoint;
        }
    }

    void drawFoot()
    {
        const QFont small = font(8);
        const double y = m_writer.height() - lineOf(small);
        write(u"%1 · %2"_s.arg(m_paper.heading, m_paper.number), small, 0, y, m_width / 2, Qt::AlignLeft, kQuiet);
        write(tr("Page %1").arg(m_page), small, m_width / 2, y, m_width / 2, Qt::AlignRight, kQuiet);
    }

    static inline const QColor kQuiet{90, 98, 110};
    static inline const QColor kLine{205, 210, 218};

    QPdfWriter& m_writer;
    const OrderPaper& m_paper;
    QPainter m_painter;
    double m_width;
    double m_bottom;
    double m_y = 0;
    int m_page = 1;
};

} // namespace

Result<void> writePaper(const OrderPaper& paper, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return makeError(Error::Kind::Storage, u"the document cannot be written: "_s + file.errorString());
    bool drawn = false;
    {
        QPdfWriter writer(&file);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
        writer.setTitle(paper.heading + u' ' + paper.number);
        writer.setCreator(u"Tradewind"_s);
        drawn = Sheet(writer, paper).draw();
    }
    if (!drawn || !file.commit())
        return makeError(Error::Kind::Storage, u"the document cannot be written: "_s + file.errorString());
    return {};
}

} // namespace tradewind
