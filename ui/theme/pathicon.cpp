// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/pathicon.h"

#include "ui/theme/pathdata.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

// The set is compiled into a static library, which has to be told to bring its resources along.
static void loadIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct IconSet
{
    QStringList names;
    QHash<QString, QPainterPath> paths;
};

const IconSet& iconSet()
{
    static const IconSet set = [] {
        loadIconResource();
        IconSet read;
        QFile file(u":/tradewind/icons/icons.tsv"_s);
        if (!file.open(QIODevice::ReadOnly))
            return read;
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            const qsizetype tab = line.indexOf(u'\t');
            if (line.startsWith(u'#') || tab < 0)
                continue;
            if (const auto path = pathFromData(QStringView(line).mid(tab + 1))) {
                read.names.append(line.left(tab));
                read.paths.insert(line.left(tab), *path);
            }
        }
        return read;
    }();
    return set;
}

/// Those whose direction has a meaning turn with the reading direction.
bool isMirrored(const QString& name)
{
    static const QStringList names{u"arrow-left"_s, u"arrow-right"_s, u"chevron-left"_s, u"chevron-right"_s, u"undo"_s,
                                   u"redo"_s,       u"list"_s,        u"send"_s,         u"external"_s,      u"quote"_s,
                                   u"file"_s,       u"message"_s,     u"help"_s,         u"buying-list"_s};
    return names.contains(name);
}

class PathIconEngine final : public QIconEngine
{
public:
    PathIconEngine(QString name, Ink ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QRectF square(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, side,
                            side);
        paintIcon(painter, m_name, square, Theme::of(nullptr).ink(mode == QIcon::Disabled ? Ink::Disabled : m_ink));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        // QIcon asks in device pixels.
        const QColor color = Theme::of(nullptr).ink(mode == QIcon::Disabled ? Ink::Disabled : m_ink);
        const QString key = u"tradewind-icon/%1/%2/%3/%4"_s.arg(m_name, color.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(static_cast<int>(QGuiApplication::layoutDirection()));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QIconEngine* clone() const override { return new PathIconEngine(*this); }
    QString key() const override { return u"TradewindPathIcon"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QString m_name;
    Ink m_ink;
};

class MarkEngine final : public QIconEngine
{
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const Theme theme = Theme::of(nullptr);
        paintMark(painter, rect, theme.color(ColorRole::Accent), theme.color(ColorRole::OnAccent));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new MarkEngine(*this); }
};

} // namespace

QIcon pathIcon(const QString& name, Ink ink)
{
    Q_ASSERT_X(iconSet().paths.contains(name), "pathIcon", qPrintable(name));
    return QIcon(new PathIconEngine(name, ink));
}

void paintIcon(QPainter* painter, const QString& name, const QRectF& square, const QColor& color)
{
    const auto path = iconSet().paths.constFind(name);
    Q_ASSERT_X(path != iconSet().paths.cend(), "paintIcon", qPrintable(name));
    if (path == iconSet().paths.cend())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(square.topLeft());
    painter->scale(square.width() / 24.0, square.height() / 24.0);
    if (QGuiApplication::isRightToLeft() && isMirrored(name)) {
        painter->translate(24, 0);
        painter->scale(-1, 1);
    }
    const double stroke = square.width() <= 12 ? 2.5 : square.width() <= 14 ? 2.0 : 1.75;
    painter->setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(*path);
    painter->restore();
}

void paintMark(QPainter* painter, const QRectF& square, const QColor& ground, const QColor& waves)
{
    static const QPainterPath path =
        *pathFromData(u"M5 15.5c3.2-3.4 6-3.4 8.4 0 2.2 3 4.8 3 7.6-.4M5 10c3.2-3.4 6-3.4 8.4 0 2.2 3 4.8 3 7.6-.4");
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(square.topLeft());
    painter->scale(square.width() / 26.0, square.height() / 26.0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(0, 0, 26, 26), 6, 6);
    painter->setPen(QPen(waves, 2.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->restore();
}

QIcon applicationIcon()
{
    return QIcon(new MarkEngine);
}

QStringList iconNames()
{
    return iconSet().names;
}

QPixmap tintedIcon(const QIcon& icon, const QSize& size, const QColor& color, qreal ratio)
{
    QPixmap pixmap = icon.pixmap(size, ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect({}, pixmap.size()), color);
    return pixmap;
}

} // namespace tradewind
