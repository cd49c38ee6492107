// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/scorebars.h"

#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QPainter>
#include <QStyle>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kRow = 24;
}

ScoreBars::ScoreBars(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreBars::setRows(const QList<FactRow>& rows)
{
    m_rows = rows;
    updateGeometry();
    update();
}

QSize ScoreBars::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(260), static_cast<int>(m_rows.size()) * theme.px(kRow)};
}

QString ScoreBars::accessibleWords() const
{
    QStringList words;
    for (const FactRow& row : m_rows)
        words.append(tr("%1: %2").arg(row.name, row.value));
    return words.join(u", "_s);
}

void ScoreBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    QRect line(0, 0, width(), theme.px(kRow));
    const LineLook leading{.direction = layoutDirection()};
    const LineLook trailing{.align = Cell::Align::Trailing, .direction = layoutDirection()};
    for (const FactRow& row : std::as_const(m_rows)) {
        const int name = width() / 2;
        paintLine(&painter, QStyle::visualRect(layoutDirection(), line, QRect(line.x(), line.y(), name, line.height())),
                  {part::text(row.name, Ink::Secondary)}, theme, leading);
        paintLine(&painter, line, {part::figure(row.value, Ink::Primary, Emphasis::Medium)}, theme, trailing);
        if (row.permille >= 0) {
            const QRect track(name, line.center().y() - theme.px(1), std::max(0, width() - name - theme.px(64)),
                              theme.px(4));
            const QRect filled(track.x(), track.y(),
                               static_cast<int>(qint64(track.width()) * std::min(row.permille, 1000) / 1000),
                               track.height());
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), track), theme.color(ColorRole::Pressed));
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), filled), theme.color(ColorRole::MuteFill));
        }
        line.translate(0, line.height());
    }
}

} // namespace tradewind
