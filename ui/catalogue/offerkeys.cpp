// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offerkeys.h"

#include "ui/catalogue/offerpreview.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/panels.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>
#include <QTableView>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr quint64 kWordMillis = 1000;
}

OfferKeys::OfferKeys(CatalogueDesk& desk, OfferSearch& search, const QList<QAbstractItemView*>& views, Banner* notice,
                     QWidget* page)
    : QObject(page)
    , m_desk(desk)
    , m_search(search)
    , m_notice(notice)
{
    for (QAbstractItemView* view : views)
        view->installEventFilter(this);
    auto* compare = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_C), page);
    compare->setContext(Qt::WidgetWithChildrenShortcut);
    connect(compare, &QShortcut::activated, this, [this] { Q_EMIT goRequested(u"compare"_s); });
}

bool OfferKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        if (auto* view = qobject_cast<QAbstractItemView*>(watched))
            return handleKey(view, *static_cast<QKeyEvent*>(event));
    }
    return QObject::eventFilter(watched, event);
}

bool OfferKeys::handleKey(QAbstractItemView* view, const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isBare = modifiers == Qt::NoModifier;
    const std::optional<quint64> comparedAt = std::exchange(m_comparedAt, std::nullopt);
    if (isBare && event.key() == Qt::Key_Space) {
        preview(view);
        return true;
    }
    if (isBare && event.key() == Qt::Key_C) {
        toggleCompared(view);
        m_comparedAt = event.timestamp();
        return true;
    }
    const QString supplier = view->currentIndex().data(OfferListModel::SupplierRouteRole).toString();
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isEnter && modifiers == Qt::AltModifier && !supplier.isEmpty()) {
        Q_EMIT goRequested(supplier);
        return true;
    }
    const QString text = event.text();
    const bool isLetter = (isBare || modifiers == Qt::ShiftModifier) && !text.isEmpty() && text.at(0).isPrint();
    if (!isLetter || !m_typingSearches)
        return false;
    if (comparedAt && event.timestamp() - *comparedAt < kWordMillis) {
        toggleCompared(view);
        Q_EMIT typed(u'c' + text);
    } else {
        Q_EMIT typed(text);
    }
    return true;
}

void OfferKeys::preview(QAbstractItemView* view)
{
    const QModelIndex index = view->currentIndex();
    if (!index.isValid())
        return;
    auto* glance = new OfferPreview(m_search.list(), m_desk.pictures(), view->window());
    connect(glance, &OfferPreview::openRequested, this, [this, view, glance] {
        const QString route = view->currentIndex().siblingAtColumn(0).data(role(Role::Route)).toString();
        glance->close();
        Q_EMIT goRequested(route);
    });
    connect(glance, &OfferPreview::compareRequested, this, [this, view] { toggleCompared(view); });
    connect(glance, &OfferPreview::moveRequested, this, [this, view, glance](int by) {
        const int row = view->currentIndex().row() + by;
        if (row < 0 || row >= m_search.list().rowCount())
            return;
        view->setCurrentIndex(m_search.list().index(row, 0));
        glance->showRow(row);
    });
    glance->showRow(index.row());
    // Beside the end of the row, so that the names stay in sight.
    QRect row = view->visualRect(index.siblingAtColumn(0));
    if (qobject_cast<QTableView*>(view))
        row = QRect(0, row.y(), view->viewport()->width(), row.height());
    glance->openAt(view->viewport(), row, 360);
    glance->setFocus(Qt::PopupFocusReason);
}

void OfferKeys::toggleCompared(const QAbstractItemView* view)
{
    const QString offer = view->currentIndex().siblingAtColumn(0).data(role(Role::Id)).toString();
    if (offer.isEmpty())
        return;
    if (m_desk.comparison().toggle(offer))
        m_notice->hide();
    else
        m_notice->showMessage(Tone::Warn, tr("%n offer(s) are compared already, and more do not fit side by side.",
                                             nullptr, static_cast<int>(OfferComparison::kMost)));
}

} // namespace tradewind
