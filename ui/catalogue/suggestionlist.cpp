// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/suggestionlist.h"

#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kRow = 32;
constexpr int kMargin = 4;
} // namespace

SuggestionList::SuggestionList(QLineEdit* field)
    : QWidget(field)
    , m_field(field)
    , m_list(new QListWidget)
{
    const int margin = Theme::of(this).px(kMargin);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_list);
    m_list->setObjectName(u"catalogue.suggestions"_s);
    m_list->setAccessibleName(tr("How the words may go on"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(m_list->row(item)); });
    m_field->installEventFilter(this);
    connect(m_field, &QObject::destroyed, this, &QObject::deleteLater);
    hide();
}

void SuggestionList::show(const QStringList& texts)
{
    m_list->clear();
    if (texts.isEmpty() || !m_field->hasFocus()) {
        hide();
        m_field->setAccessibleDescription({});
        return;
    }
    const Theme theme = Theme::of(this);
    for (const QString& text : texts) {
        auto* item = new QListWidgetItem(text, m_list);
        item->setSizeHint(QSize(0, theme.px(kRow)));
    }
    m_list->setCurrentRow(-1);
    describe();
    // The field may stand in the bar of the window: its list covers what is below.
    setParent(m_field->window());
    const QPoint below = m_field->mapTo(m_field->window(), QPoint(0, m_field->height() + theme.px(kMargin)));
    const int height = static_cast<int>(texts.size()) * theme.px(kRow) + 2 * theme.px(kMargin);
    setGeometry(QRect(below, QSize(m_field->width(), height)));
    QWidget::show();
    raise();
}

/// The focus is the field's, so it is the field that tells what is marked.
void SuggestionList::describe()
{
    const QListWidgetItem* marked = m_list->currentItem();
    m_field->setAccessibleDescription(marked ? marked->text() : tr("%n suggestion(s) below", nullptr, m_list->count()));
}

bool SuggestionList::handleKey(const QKeyEvent& event)
{
    if (!isVisible())
        return false;
    const int row = m_list->currentRow();
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (event.modifiers() & ~Qt::KeypadModifier)
            return false;
        // Round and round, with the field itself between the last and the first.
        const int stops = m_list->count() + 1;
        m_list->setCurrentRow((row + 1 + (event.key() == Qt::Key_Down ? 1 : stops - 1)) % stops - 1);
        describe();
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0)
            return false;
        choose(row);
        return true;
    default:
        return false;
    }
}

void SuggestionList::choose(int row)
{
    const QString text = m_list->item(row)->text();
    show({});
    Q_EMIT chosen(text);
}

bool SuggestionList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide))
        show({});
    return QWidget::eventFilter(watched, event);
}

void SuggestionList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintPanel(&painter, rect(), theme.color(ColorRole::Raised), theme.color(ColorRole::Line2), 8, theme);
}

} // namespace tradewind
