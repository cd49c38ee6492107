// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/rail.h"

#include "models/shared/daytext.h"
#include "models/shell/shellmodel.h"
#include "ui/theme/figures.h"
#include "ui/theme/focusring.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

int leadingFlags(const QWidget* widget)
{
    return static_cast<int>(QStyle::visualAlignment(widget->layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
}

/// A button of the rail: it paints itself and its own ring.
class RailButton : public QAbstractButton
{
public:
    RailButton()
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("tw.ownFocus", true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    QRect placed(const QRect& box) const { return QStyle::visualRect(layoutDirection(), rect(), box); }
    void paintGround(QPainter* painter, const Theme& theme, bool on) const
    {
        if (on)
            paintPanel(painter, rect(), theme.color(ColorRole::Selected), {}, 6, theme);
        else if (isDown())
            paintPanel(painter, rect(), theme.color(ColorRole::Pressed), {}, 6, theme);
        else if (underMouse() && isEnabled())
            paintPanel(painter, rect(), theme.color(ColorRole::Hover), {}, 6, theme);
        if (showsFocus(this))
            paintInnerFocus(painter, rect(), 6, theme);
    }
};

class PlaceButton final : public RailButton
{
public:
    explicit PlaceButton(const Place& place)
        : m_place(place)
    {
        setText(place.title);
        setObjectName(u"nav."_s + place.route);
        setCheckable(true);
    }
    const QString& route() const { return m_place.route; }
    void setTitle(const QString& title)
    {
        m_place.title = title;
        setText(title);
    }
    void setState(const ShellModel::Count& count, bool narrow)
    {
        m_count = count;
        m_narrow = narrow;
        setServerToolTip(this, narrow ? m_place.title : QString());
        QString name = m_place.title;
        if (count.needMe > 0)
            name = Rail::tr("%1, %n need(s) you", nullptr, count.needMe).arg(m_place.title);
        else if (count.all > 0)
            name = u"%1, %2"_s.arg(m_place.title, QString::number(count.all));
        setAccessibleName(name);
        update();
    }
    QSize sizeHint() const override
    {
        const Theme theme = Theme::of(this);
        return {theme.px(m_narrow ? 40 : 184), theme.px(32)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        paintGround(&painter, theme, isChecked());
        const Ink ink = !isEnabled() ? Ink::Disabled : isChecked() ? Ink::Primary : Ink::Secondary;
        const double side = theme.px(18);
        const double x = m_narrow ? (width() - side) / 2 : theme.px(8);
        const QRect box(static_cast<int>(x), static_cast<int>((height() - side) / 2), static_cast<int>(side),
                        static_cast<int>(side));
        paintIcon(&painter, m_place.icon, placed(box), isChecked() ? theme.ink(Ink::Link) : theme.ink(ink));
        if (m_narrow) {
            if (m_count.needMe > 0) {
                const int dot = theme.px(8);
                paintPanel(&painter, placed({width() - dot - theme.px(6), theme.px(5), dot, dot}),
                           theme.fill(Tone::Warn), {}, 4, theme);
            }
            return;
        }
        int room = width() - theme.px(36) - theme.px(8);
        if (m_count.needMe > 0) {
            const QFont font = theme.font(TextStyle::Caption, Emphasis::Strong);
            const QString words = locale().toString(m_count.needMe);
            const int wide = std::max(theme.px(20), static_cast<int>(figuresWidth(words, font)) + theme.px(10));
            const QRect pill =
                placed({width() - wide - theme.px(8), (height() - theme.px(18)) / 2, wide, theme.px(18)});
            paintPanel(&painter, pill, theme.tint(Tone::Warn), {}, 4, theme);
            painter.setFont(font);
            painter.setPen(theme.text(Tone::Warn));
            painter.drawText(pill, Qt::AlignCenter, words);
            room -= wide + theme.px(6);
        } else if (m_count.all > 0) {
            painter.setFont(theme.font(TextStyle::Small, Emphasis::Medium));
            painter.setPen(theme.ink(Ink::Tertiary));
            const QString words = locale().toString(m_count.all);
            const int wide = QFontMetrics(painter.font()).horizontalAdvance(words);
            painter.drawText(placed({width() - wide - theme.px(8), 0, wide + 1, height()}), Qt::AlignCenter, words);
            room -= wide + theme.px(6);
        }
        painter.setFont(theme.font(TextStyle::Body, Emphasis::Medium));
        painter.setPen(theme.ink(ink));
        painter.drawText(placed({theme.px(36), 0, room, height()}), leadingFlags(this),
                         QFontMetrics(painter.font()).elidedText(m_place.title, Qt::ElideRight, room));
    }

private:
    Place m_place;
    ShellModel::Count m_count;
    bool m_narrow = false;
};

class AccountButton final : public RailButton
{
public:
    explicit AccountButton(ShellModel* model)
        : m_model(model)
    {
        setObjectName(u"accountMenu"_s);
    }
    void setNarrow(bool narrow)
    {
        m_narrow = narrow;
        const ShellModel::Account account = m_model->currentAccount();
        setAccessibleName(Rail::tr("Account: %1, %2, %3").arg(account.company, account.person, account.role));
        setServerToolTip(this, narrow ? account.company + u" · "_s + account.role : QString());
        update();
    }
    QSize sizeHint() const override
    {
        const Theme theme = Theme::of(this);
        return {theme.px(m_narrow ? 40 : 184), theme.px(40)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        paintGround(&painter, theme, false);
        const int side = theme.px(26);
        const int x = m_narrow ? (width() - side) / 2 : theme.px(8);
        paintMark(&painter, placed({x, (height() - side) / 2, side, side}), theme.color(ColorRole::Accent),
                  theme.color(ColorRole::OnAccent));
        if (m_narrow)
            return;
        const ShellModel::Account account = m_model->currentAccount();
        const int room = width() - theme.px(44) - theme.px(30);
        const int line = lineHeight(theme, TextStyle::Body);
        const int below = lineHeight(theme, TextStyle::Caption);
        const int top = (height() - line - below) / 2;
        painter.setFont(theme.font(TextStyle::Body, Emphasis::Strong));
        painter.setPen(theme.ink(Ink::Primary));
        painter.drawText(placed({theme.px(44), top, room, line}), leadingFlags(this),
                         QFontMetrics(painter.font()).elidedText(account.company, Qt::ElideRight, room));
        painter.setFont(theme.font(TextStyle::Caption));
        painter.setPen(theme.ink(Ink::Tertiary));
        const QString detail = account.role.isEmpty() ? account.person : account.role + u" · "_s + account.person;
        painter.drawText(placed({theme.px(44), top + line, room, below}), leadingFlags(this),
                         QFontMetrics(painter.font()).elidedText(detail, Qt::ElideRight, room));
        const int chevron = theme.px(14);
        paintIcon(&painter, u"chevron-down"_s,
                  placed({width() - chevron - theme.px(8), (height() - chevron) / 2, chevron, chevron}),
                  theme.ink(Ink::Tertiary));
    }

private:
    ShellModel* m_model;
    bool m_narrow = false;
};

/// Online or offline since when, what waits and what needs a decision. Opens the pending changes.
class StatusButton final : public RailButton
{
public:
    explicit StatusButton(ShellModel* model)
        : m_model(model)
    {
        setObjectName(u"statusChip"_s);
    }
    void setNarrow(bool narrow)
    {
        m_narrow = narrow;
        setText(QStringList{link(), synced(), waiting(), needs()}.join(u' ').simplified());
        setAccessibleName(text());
        setServerToolTip(this, narrow ? text() : Rail::tr("Pending changes"));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const Theme theme = Theme::of(this);
        return {theme.px(m_narrow ? 40 : 184), theme.px(48)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        paintGround(&painter, theme, false);
        const bool online = m_model->isOnline();
        const Ink linkInk = online ? Ink::Ok : m_model->isSignedOut() ? Ink::Secondary : Ink::Warn;
        const int side = theme.px(14);
        const int line = height() / 2 - theme.px(2);
        for (int row = 0; row < 2; ++row) {
            const int top = theme.px(2) + row * line;
            const int x =
                m_narrow ? (width() - side) / 2 - (row == 1 && m_model->waiting() > 0 ? theme.px(6) : 0) : theme.px(8);
            const QString name = row == 0 ? (online ? u"online"_s : u"offline"_s) : u"outbox"_s;
            paintIcon(&painter, name, placed({x, top + (line - side) / 2, side, side}),
                      theme.ink(row == 0 ? linkInk : Ink::Secondary));
            painter.setFont(theme.font(TextStyle::Small));
            const QFontMetrics metrics(painter.font());
            if (m_narrow) {
                if (row == 1 && m_model->waiting() > 0) {
                    painter.setPen(theme.ink(m_model->needsYou() > 0 ? Ink::Warn : Ink::Secondary));
                    painter.drawText(placed({x + side + theme.px(3), top, theme.px(20), line}), leadingFlags(this),
                                     QString::number(m_model->waiting()));
                }
                continue;
            }
            const QString end = row == 0 ? synced() : needs();
            const int endWidth = metrics.horizontalAdvance(end);
            painter.setPen(theme.ink(row == 0 && !online ? linkInk : Ink::Secondary));
            const int room = width() - theme.px(30) - theme.px(8) - (end.isEmpty() ? 0 : endWidth + theme.px(8));
            painter.drawText(placed({theme.px(30), top, room, line}), leadingFlags(this),
                             metrics.elidedText(row == 0 ? link() : waiting(), Qt::ElideRight, room));
            if (!end.isEmpty()) {
                if (row == 1)
                    painter.setFont(theme.font(TextStyle::Small, Emphasis::Strong));
                painter.setPen(theme.ink(row == 1 ? Ink::Warn : Ink::Secondary));
                const int wide = QFontMetrics(painter.font()).horizontalAdvance(end);
                painter.drawText(placed({width() - wide - theme.px(8), top, wide + 1, line}), leadingFlags(this), end);
            }
        }
    }

private:
    QString link() const
    {
        if (m_model->isSignedOut())
            return Rail::tr("Signed out");
        if (m_model->isOnline())
            return m_model->isSyncing() ? Rail::tr("Syncing") : Rail::tr("Online");
        return Rail::tr("Offline since %1").arg(DayText::time(*m_model->offlineSince()));
    }
    QString synced() const
    {
        if (!m_model->isOnline() || !m_model->syncedAt())
            return {};
        return Rail::tr("synced %1").arg(DayText::time(*m_model->syncedAt()));
    }
    QString waiting() const
    {
        return m_model->waiting() > 0 ? Rail::tr("%n waiting", nullptr, m_model->waiting()) : Rail::tr("Nothing waits");
    }
    QString needs() const
    {
        return m_model->needsYou() > 0 ? Rail::tr("%n needs you", nullptr, m_model->needsYou()) : QString();
    }

    ShellModel* m_model;
    bool m_narrow = false;
};

} // namespace

Rail::Rail(ShellModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_account(new AccountButton(model))
    , m_list(new QVBoxLayout)
    , m_status(new StatusButton(model))
{
    const Theme theme = Theme::of(this);
    setObjectName(u"rail"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    column->setSpacing(0);
    column->addWidget(m_account);
    column->addSpacing(theme.px(8));
    m_list->setSpacing(theme.px(1));
    column->addLayout(m_list);
    column->addStretch(1);
    column->addWidget(m_status);
    connect(m_model, &ShellModel::changed, this, &Rail::refresh);
    connect(m_account, &QAbstractButton::clicked, this,
            [this] { Q_EMIT accountMenuRequested(m_account->mapToGlobal(QPoint(0, m_account->height()))); });
    connect(m_status, &QAbstractButton::clicked, this, &Rail::pendingRequested);
    setNarrow(false);
}

void Rail::setPlaces(const QList<Place>& places)
{
    // The same places in another language keep their buttons.
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (i < m_items.size()) {
            static_cast<PlaceButton*>(m_items.at(i))->setTitle(places.at(i).title);
            continue;
        }
        auto* item = new PlaceButton(places.at(i));
        m_items.append(item);
        m_list->addWidget(item);
        connect(item, &QAbstractButton::clicked, this, [this, item] {
            item->setChecked(item->route() == m_current);
            Q_EMIT placeRequested(item->route());
        });
    }
    refresh();
}

void Rail::setCurrent(const QString& route)
{
    m_current = route;
    refresh();
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    const Theme theme = Theme::of(this);
    setFixedWidth(theme.px(narrow ? 56 : 200));
    refresh();
}

void Rail::refresh()
{
    static_cast<AccountButton*>(m_account)->setNarrow(m_narrow);
    static_cast<StatusButton*>(m_status)->setNarrow(m_narrow);
    for (QAbstractButton* button : std::as_const(m_items)) {
        auto* item = static_cast<PlaceButton*>(button);
        item->setState(m_model->count(item->route()), m_narrow);
        item->setVisible(m_model->whyClosed(item->route()).isEmpty());
        item->setChecked(item->route() == m_current);
    }
}

void Rail::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(event->rect(), theme.color(ColorRole::Window));
    const QRect edge(width() - theme.line(), 0, theme.line(), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), theme.color(ColorRole::Line));
    const QRect rule(theme.px(8), m_status->y() - theme.px(5), width() - theme.px(16), theme.line());
    painter.fillRect(rule, theme.color(ColorRole::Line));
}

void Rail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tradewind
