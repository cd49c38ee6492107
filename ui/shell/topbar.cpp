// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/topbar.h"

#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// A round badge with the initials of a person.
class PersonButton final : public QToolButton
{
public:
    PersonButton()
    {
        setObjectName(u"personMenu"_s);
        setFocusPolicy(Qt::StrongFocus);
    }
    QSize sizeHint() const override
    {
        const int side = Theme::of(this).px(28);
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        paintPanel(&painter, rect().adjusted(1, 1, -1, -1),
                   underMouse() ? theme.color(ColorRole::Pressed) : theme.tint(Tone::Mute), {}, 14, theme);
        if (text().isEmpty()) {
            const double side = theme.px(16);
            paintIcon(&painter, u"user"_s, QRectF((width() - side) / 2, (height() - side) / 2, side, side),
                      theme.ink(Ink::Secondary));
            return;
        }
        painter.setFont(theme.font(TextStyle::Caption, Emphasis::Strong));
        painter.setPen(theme.text(Tone::Mute));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_back(makeIconButton(u"arrow-left"_s, {}, u"back"_s))
    , m_forward(makeIconButton(u"arrow-right"_s, {}, u"forward"_s))
    , m_crumbs(new QWidget)
    , m_crumbRow(new QHBoxLayout(m_crumbs))
    , m_freshness(new PlainLabel({}, TextStyle::Caption, Ink::Tertiary))
    , m_search(new QLineEdit)
    , m_searchIcon(new IconLabel(u"search"_s, Ink::Tertiary, 16, m_search))
    , m_searchHint(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText), m_search))
    , m_help(makeIconButton(u"help"_s, {}, u"help"_s))
    , m_person(new PersonButton)
{
    const Theme theme = Theme::of(this);
    setObjectName(u"topBar"_s);
    setFixedHeight(theme.px(48));
    m_freshness->setObjectName(u"freshness"_s);
    m_search->setObjectName(u"search"_s);
    m_search->setFixedWidth(theme.px(340));
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    auto* row = m_row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), 0, theme.px(16), theme.line());
    row->setSpacing(theme.px(4));
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(theme.px(6));
    m_crumbRow->setContentsMargins(0, 0, 0, 0);
    m_crumbRow->setSpacing(theme.px(4));
    m_crumbs->setObjectName(u"breadcrumbs"_s);
    row->addWidget(m_crumbs, 1);
    row->addWidget(m_freshness);
    row->addSpacing(theme.px(8));
    row->addWidget(m_search);
    row->addSpacing(theme.px(4));
    row->addWidget(m_help);
    row->addSpacing(theme.px(4));
    row->addWidget(m_person);
    connect(m_back, &QToolButton::clicked, this, &TopBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardRequested);
    connect(m_help, &QToolButton::clicked, this,
            [this] { Q_EMIT helpMenuRequested(m_help->mapToGlobal(QPoint(0, m_help->height()))); });
    connect(m_person, &QToolButton::clicked, this,
            [this] { Q_EMIT personMenuRequested(m_person->mapToGlobal(QPoint(0, m_person->height()))); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_search->text().trimmed().isEmpty())
            Q_EMIT searchRequested(m_search->text().trimmed());
    });
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_searchHint->setVisible(text.isEmpty()); });
    retranslate();
}

void TopBar::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setText(text);
        setServerToolTip(button, text);
        button->setAccessibleName(text);
    };
    name(m_back, tr("Back (Alt+Left)"));
    name(m_forward, tr("Forward (Alt+Right)"));
    name(m_help, tr("Help"));
    m_search->setPlaceholderText(tr("Search offers, suppliers, numbers"));
    m_search->setAccessibleName(tr("Search"));
}

void TopBar::setPlace(const QList<Crumb>& crumbs, const QString& title)
{
    if (crumbs == m_shownCrumbs && title == m_shownTitle)
        return;
    m_shownCrumbs = crumbs;
    m_shownTitle = title;
    while (QLayoutItem* item = m_crumbRow->takeAt(0)) {
        // A crumb may be the very button whose press led here.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int number = 0;
    for (const Crumb& crumb : crumbs) {
        auto* step =
            makeButton(QString(crumb.title).replace(u'&', "&&"_L1), u"crumb.%1"_s.arg(number++), ButtonRole::Quiet);
        step->setProperty("tw.size", u"small"_s);
        step->setAccessibleName(crumb.title);
        step->setEnabled(!crumb.route.isEmpty());
        connect(step, &QPushButton::clicked, this, [this, route = crumb.route] { Q_EMIT placeRequested(route); });
        m_crumbRow->addWidget(step);
        m_crumbRow->addWidget(new IconLabel(u"chevron-right"_s, Ink::Tertiary, 14));
    }
    auto* here = new PlainLabel(title);
    here->setObjectName(u"crumbHere"_s);
    here->setWeight(Emphasis::Strong);
    here->setContentsMargins(crumbs.isEmpty() ? 0 : Theme::of(this).px(6), 0, 0, 0);
    here->setElided(true);
    m_crumbRow->addWidget(here, 1);
}

void TopBar::setFreshness(const QString& words)
{
    m_freshness->setText(words);
    m_freshness->setVisible(!words.isEmpty());
}

void TopBar::setHistory(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void TopBar::setPerson(const QString& initials, const QString& name)
{
    m_person->setText(initials);
    m_person->setAccessibleName(tr("Person: %1").arg(name));
    setServerToolTip(m_person, name);
    m_person->update();
}

QLineEdit* TopBar::searchField() const
{
    return m_pageSearch ? m_pageSearch.data() : m_search;
}

void TopBar::setSearchShown(bool shown)
{
    m_isSearchShown = shown;
    m_search->setVisible(shown && !m_pageSearch);
    if (m_pageSearch)
        m_pageSearch->setVisible(shown);
}

void TopBar::setSearchField(QLineEdit* field)
{
    if (field && field == m_pageSearch)
        return;
    if (m_pageSearch) {
        m_row->removeWidget(m_pageSearch);
        m_pageSearch->hide();
        m_pageSearch->setParent(m_searchOwner);
    }
    m_pageSearch = field;
    m_searchOwner = nullptr;
    if (field) {
        m_searchOwner = field->parentWidget();
        connect(m_searchOwner, &QObject::destroyed, field, &QObject::deleteLater, Qt::UniqueConnection);
        m_row->insertWidget(m_row->indexOf(m_search) + 1, field);
        field->setFixedWidth(m_search->maximumWidth());
    }
    setSearchShown(m_isSearchShown);
}

void TopBar::clearSearch()
{
    m_search->clear();
}

void TopBar::focusSearch()
{
    searchField()->setFocus(Qt::ShortcutFocusReason);
    searchField()->selectAll();
}

void TopBar::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(event->rect(), theme.color(ColorRole::Window));
    painter.fillRect(QRect(0, height() - theme.line(), width(), theme.line()), theme.color(ColorRole::Line));
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Theme theme = Theme::of(this);
    m_search->setFixedWidth(std::clamp(width() - theme.px(560), theme.px(160), theme.px(340)));
    if (m_pageSearch)
        m_pageSearch->setFixedWidth(m_search->maximumWidth());
}

bool TopBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::Resize) {
        const QSize hint = m_searchHint->sizeHint();
        const QRect box(m_search->width() - hint.width() - Theme::of(this).px(7),
                        (m_search->height() - hint.height()) / 2, hint.width(), hint.height());
        m_searchHint->setGeometry(QStyle::visualRect(layoutDirection(), m_search->rect(), box));
        const int side = Theme::of(this).px(16);
        const QRect icon(Theme::of(this).px(10), (m_search->height() - side) / 2, side, side);
        m_searchIcon->setGeometry(QStyle::visualRect(layoutDirection(), m_search->rect(), icon));
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        m_search->setTextMargins(rtl ? hint.width() : side + Theme::of(this).px(8), 0,
                                 rtl ? side + Theme::of(this).px(8) : hint.width(), 0);
    }
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tradewind
