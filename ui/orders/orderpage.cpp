// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderpage.h"

#include "models/orders/ordersdesk.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "ui/messages/talkbeside.h"
#include "ui/orders/cancelpanel.h"
#include "ui/orders/papersaver.h"
#include "ui/orders/tilebutton.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timeline.h"

#include <QBoxLayout>
#include <QDir>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// A widget with the margins of the page at both sides.
QWidget* inset(QWidget* widget, const Theme& theme, int top, int bottom)
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(theme.px(24), theme.px(top), theme.px(24), theme.px(bottom));
    layout->addWidget(widget);
    return box;
}

void clearTiles(QWidget* box)
{
    while (QLayoutItem* item = box->layout()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QString iconOf(const OpenEnum<DocumentKind>& kind)
{
    if (kind.is(DocumentKind::InspectionReport))
        return u"camera"_s;
    if (kind.is(DocumentKind::PackingList))
        return u"boxes"_s;
    return u"file"_s;
}

} // namespace

OrderPage::OrderPage(OrdersDesk& desk, MessagesDesk* messages, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_messages(messages)
    , m_saver(new PaperSaver(this))
{
    setObjectName(u"order"_s);
    m_stack = new StateStack(new PanelFrame(makeContent(), makePanel()), 8, true);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    OrderDetail* detail = desk.detail();
    connect(detail, &OrderDetail::changed, this, &OrderPage::refresh);
    connect(detail, &OrderDetail::failed, this, [this](const Error& error) {
        if (error.kind == Error::Kind::Cancelled)
            return;
        if (m_desk.detail()->isLoaded())
            m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
        else
            m_stack->showError(error);
    });
    connect(detail, &OrderDetail::acted, this,
            [this](const QString& sentence) { m_banner->showMessage(Tone::Info, sentence); });
    connect(detail, &OrderDetail::reordered, this, [this](const QString& listId, const QStringList& notAdded) {
        if (!isVisible())
            return;
        if (notAdded.isEmpty()) {
            go(u"buying/"_s + listId);
            return;
        }
        m_again = listId;
        m_banner->showMessage(
            Tone::Warn,
            tr("These goods cannot be had any more and are not on the new list: %1").arg(TradeWords::list(notAdded)),
            tr("Open the list"));
        m_column->ensureWidgetVisible(m_banner);
    });
    connect(m_banner, &Banner::actRequested, this, [this] { go(u"buying/"_s + m_again); });
    connect(m_saver, &PaperSaver::saved, this, [this](const QString& path) {
        m_banner->showMessage(Tone::Ok, tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_saver, &PaperSaver::failed, this,
            [this](const Error& error) { m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line()); });
    connect(m_stack, &StateStack::actRequested, this, [this] {
        if (m_desk.detail()->isMissing())
            go(u"orders"_s);
        else
            m_desk.detail()->open(route().param(0));
    });
}

QWidget* OrderPage::makeContent()
{
    const Theme theme = Theme::of(this);
    m_column = new ScrollColumn(0);
    QVBoxLayout* body = m_column->body();
    body->setSpacing(0);

    m_banner = new Banner;
    m_banner->setObjectName(u"order.banner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    connect(m_banner, &Banner::closed, m_banner, &QWidget::hide);
    body->addWidget(m_banner);

    m_head = new PageHead;
    m_chips = new PartLabel;
    m_chips->setObjectName(u"order.state"_s);
    m_head->addBeside(m_chips);
    m_papers = makeButton(tr("Documents"), u"order.documents"_s, ButtonRole::Normal, u"file"_s);
    m_reorder = makeButton(tr("Reorder"), u"order.reorder"_s, ButtonRole::Normal, u"redo"_s);
    m_message = makeIconButton(u"message"_s, tr("Write about this order"), u"order.message"_s);
    m_cancel = makeIconButton(u"x-circle"_s, tr("Cancel the order"), u"order.cancel"_s);
    for (QWidget* button : {static_cast<QWidget*>(m_papers), static_cast<QWidget*>(m_reorder),
                            static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_cancel)})
        m_head->addAtEnd(button);
    body->addWidget(m_head);
    m_subtitle = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_subtitle->setObjectName(u"order.subtitle"_s);
    m_subtitle->setElided(true);
    body->addWidget(inset(m_subtitle, theme, 0, 12));
    m_milestones = new Milestones;
    m_milestones->setObjectName(u"order.milestones"_s);
    body->addWidget(inset(m_milestones, theme, 0, 12));

    m_lines = new DataTable(CellDelegate::RowKind::Picture);
    m_lines->setModel(m_desk.detail()->lines());
    m_lines->setStretchColumn(0);
    m_lines->setHasGroups(true);
    addTable(m_lines, u"order.lines"_s, tr("Goods by supplier order"));
    m_charges = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_charges->setObjectName(u"order.charges"_s);
    m_charges->setWordWrap(true);
    body->addWidget(inset(m_charges, theme, 10, 20));

    auto* costs = new SectionHeader(tr("What it costs"));
    m_sums = new PartLabel;
    m_sums->setObjectName(u"order.sums"_s);
    costs->addAtEnd(m_sums);
    body->addWidget(inset(costs, theme, 0, 4));
    m_dues = new DataTable;
    m_dues->setModel(m_desk.detail()->dues());
    m_dues->setColumnWidths({168, 0, 88, 102, 106, 118});
    m_dues->setStretchColumn(1);
    addTable(m_dues, u"order.dues"_s, tr("Dues of the order"));
    m_atCustoms =
        new PlainLabel(tr("Duty, clearance and import VAT are paid at customs; they are in none of these sums."),
                       TextStyle::Small, Ink::Secondary);
    m_atCustoms->setObjectName(u"order.atCustoms"_s);
    m_atCustoms->setWordWrap(true);
    body->addWidget(inset(m_atCustoms, theme, 10, 0));

    body->addWidget(inset(new SectionHeader(tr("Documents")), theme, 24, 8));
    m_documents = new QWidget;
    new FlowLayout(m_documents, theme.px(12));
    body->addWidget(inset(m_documents, theme, 0, 0));
    m_linksHead = new SectionHeader(tr("Receipts and shipments"));
    body->addWidget(inset(m_linksHead, theme, 20, 8));
    m_links = new QWidget;
    new FlowLayout(m_links, theme.px(12));
    body->addWidget(inset(m_links, theme, 0, 0));

    auto* memo = new SectionHeader(tr("Memo"), tr("for you and your colleagues"));
    m_saveMemo = makeButton(tr("Save memo"), u"order.memo.save"_s, ButtonRole::Normal, {}, ButtonSize::Small);
    memo->addAtEnd(m_saveMemo);
    body->addWidget(inset(memo, theme, 20, 8));
    m_memo = new QPlainTextEdit;
    m_memo->setObjectName(u"order.memo"_s);
    m_memo->setAccessibleName(tr("Memo"));
    m_memo->setTabChangesFocus(true);
    m_memo->setFixedHeight(theme.px(72));
    body->addWidget(inset(m_memo, theme, 0, 24));
    body->addStretch(1);

    connect(m_papers, &QPushButton::clicked, this, [this] {
        m_column->ensureWidgetVisible(m_documents);
        for (auto* tile : m_documents->findChildren<TileButton*>()) {
            if (tile->isEnabled()) {
                tile->setFocus();
                break;
            }
        }
    });
    connect(m_reorder, &QPushButton::clicked, m_desk.detail(), &OrderDetail::reorder);
    connect(m_message, &QToolButton::clicked, this,
            [this] { go(u"messages/about/order/"_s + m_desk.detail()->order().id.toString()); });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        auto* panel = new CancelPanel(*m_desk.detail(), this);
        panel->openAt(m_cancel, 420);
    });
    connect(m_memo, &QPlainTextEdit::textChanged, this, [this] {
        m_memoTouched = true;
        m_saveMemo->setEnabled(true);
    });
    connect(m_saveMemo, &QPushButton::clicked, this, &OrderPage::saveMemo);
    return m_column;
}

SidePanel* OrderPage::makePanel()
{
    const Theme theme = Theme::of(this);
    auto* panel = new SidePanel;
    m_next = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(12));
    m_nextIcon = new IconLabel(u"hand"_s, Ink::Warn, 20);
    row->addWidget(m_nextIcon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme.px(4));
    m_nextTitle = new PlainLabel({}, TextStyle::Body);
    m_nextTitle->setObjectName(u"order.next.title"_s);
    m_nextTitle->setWeight(Emphasis::Strong);
    m_nextTitle->setWordWrap(true);
    m_nextSentence = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_nextSentence->setObjectName(u"order.next.sentence"_s);
    m_nextSentence->setWordWrap(true);
    m_nextAct = makeButton(tr("Review and pay"), u"order.next.act"_s, ButtonRole::Primary);
    words->addWidget(m_nextTitle);
    words->addWidget(m_nextSentence);
    words->addSpacing(theme.px(4));
    words->addWidget(m_nextAct, 0, Qt::AlignLeading);
    row->addLayout(words, 1);
    m_next->body()->addLayout(row);
    panel->body()->addWidget(m_next);
    panel->body()->addSpacing(theme.px(8));
    panel->body()->addWidget(new SectionHeader(tr("Timeline")));
    m_timeline = new Timeline;
    m_timeline->setObjectName(u"order.timeline"_s);
    m_timeline->setAccessibleName(tr("Timeline"));
    panel->body()->addWidget(m_timeline);
    if (m_messages) {
        panel->addRule();
        m_talk = new TalkBeside(*m_messages, u"order.talk"_s);
        connect(m_talk, &TalkBeside::goRequested, this, &Page::goRequested);
        panel->body()->addWidget(m_talk);
    }
    panel->body()->addStretch(1);
    connect(m_nextAct, &QPushButton::clicked, this, [this] { go(m_nextRoute); });
    return panel;
}

void OrderPage::addTable(DataTable* table, const QString& name, const QString& accessible)
{
    table->setObjectName(name);
    table->setAccessibleName(accessible);
    table->setFitToRows(true);
    m_column->body()->addWidget(table);
}

void OrderPage::activate(const Route& route)
{
    const bool same = this->route().param(0) == route.param(0);
    Page::activate(route);
    if (!same) {
        m_memoTouched = false;
        m_banner->hide();
    }
    setCrumbs({{tr("Orders"), u"orders"_s}});
    m_stack->showLoading(route.param(0));
    m_desk.detail()->open(route.param(0));
    refresh();
}

void OrderPage::deactivate()
{
    saveMemo();
}

void OrderPage::placesChanged()
{
    m_message->setVisible(whyClosed(u"messages"_s).isEmpty());
    setDisabledReason(m_nextAct, whyClosed(m_nextRoute));
    refreshTalk();
}

QWidget* OrderPage::initialFocus()
{
    return m_nextAct->isVisibleTo(this) ? static_cast<QWidget*>(m_nextAct) : m_lines;
}

void OrderPage::saveMemo()
{
    if (!m_memoTouched || !m_desk.detail()->isLoaded())
        return;
    m_memoTouched = false;
    m_saveMemo->setEnabled(false);
    const QString text = m_memo->toPlainText().trimmed();
    if (!text.isEmpty() && text != m_desk.detail()->memo())
        m_desk.detail()->saveMemo(text);
}

void OrderPage::refresh()
{
    refreshTalk();
    const OrderDetail& detail = *m_desk.detail();
    if (detail.isMissing()) {
        setTitle(tr("Order"));
        m_stack->showEmpty(u"order"_s, tr("This order is not known here"),
                           tr("It may belong to another company, or has not arrived yet."), tr("All orders"));
        return;
    }
    if (!detail.isLoaded()) {
        setTitle(tr("Order"));
        return;
    }
    refreshHead();
    refreshNext();
    refreshSums();
    refreshTiles();
    arrangeLines();
    m_stack->showContent();
}

/// The page is used again for another order: what was said about the one before is never left beside it.
void OrderPage::refreshTalk()
{
    if (!m_talk)
        return;
    const OrderDetail& detail = *m_desk.detail();
    const bool open = detail.isLoaded() && detail.file().view.onPlatform && whyClosed(u"messages"_s).isEmpty();
    m_talk->showAbout(open ? EntityRef{u"order"_s, detail.order().id.toString()} : EntityRef{});
}

void OrderPage::refreshHead()
{
    const OrderDetail& detail = *m_desk.detail();
    const QString number = detail.order().number.isEmpty() ? tr("New order") : detail.order().number;
    setTitle(number);
    m_head->setTitle(number);
    m_chips->setParts(detail.chips());
    m_subtitle->setText(detail.subtitle());
    QList<Milestones::Step> steps;
    for (const OrderMilestone& milestone : detail.milestones()) {
        Milestones::State state = Milestones::State::ToCome;
        if (milestone.state == OrderMilestone::State::Done)
            state = Milestones::State::Done;
        else if (milestone.state == OrderMilestone::State::Now)
            state = Milestones::State::Now;
        steps.append({milestone.name, milestone.note, state, milestone.icon});
    }
    m_milestones->setSteps(steps);
    QList<Timeline::Entry> entries;
    for (const OrderHappening& each : detail.timeline())
        entries.append({each.tone, each.icon, each.title, each.note, each.time});
    m_timeline->setEntries(entries);
    m_charges->setText(detail.chargesLine());
    const bool onPlatform = detail.file().view.onPlatform;
    setDisabledReason(m_papers, onPlatform ? QString() : tr("There are documents once the order is confirmed."));
    setDisabledReason(m_message, onPlatform ? QString() : tr("You can write once the order is confirmed."));
    setDisabledReason(m_reorder, detail.canReorder() ? QString() : tr("These goods cannot be put on a buying list."));
    const QString notAllowed = detail.whyNotAllowed();
    setDisabledReason(m_cancel, detail.canCancel() ? notAllowed : detail.cancelRule());
    setDisabledReason(m_memo, onPlatform ? notAllowed : tr("You can write a memo once the order is confirmed."));
    if (!m_memoTouched) {
        if (m_memo->toPlainText() != detail.memo())
            m_memo->setPlainText(detail.memo());
        m_memoTouched = false;
        m_saveMemo->setEnabled(false);
    }
}

void OrderPage::refreshNext()
{
    const OrderNext next = m_desk.detail()->next();
    const bool asks = next.kind != OrderNext::Kind::Nothing;
    m_next->setTone(asks ? std::optional(Tone::Warn) : std::nullopt);
    m_nextIcon->setIcon(asks ? u"hand"_s : u"check"_s, asks ? Ink::Warn : Ink::Secondary);
    m_nextTitle->setInk(asks ? Ink::Warn : Ink::Primary);
    m_nextTitle->setText(next.title);
    m_nextSentence->setText(next.sentence);
    m_nextSentence->setVisible(!next.sentence.isEmpty());
    m_nextAct->setText(next.button);
    m_nextAct->setVisible(!next.button.isEmpty());
    m_nextRoute = next.route;
    setDisabledReason(m_nextAct, whyClosed(m_nextRoute));
}

void OrderPage::arrangeLines()
{
    const Theme theme = Theme::of(this);
    using Kind = SupplierRow::Kind;
    const SupplierOrdersModel& lines = *m_desk.detail()->lines();
    bool isSent = false;
    int state = theme.px(64);
    for (int row = 0; row < lines.rowCount(); ++row) {
        m_lines->setRowHeight(row, lines.at(row).kind == Kind::Line ? theme.pictureRowHeight() : theme.rowHeight());
        isSent = isSent || !lines.at(row).waybill.isEmpty();
        if (const auto& chip = lines.at(row).state)
            state = std::max(state, partWidth(*chip, theme));
    }
    // As wide as the words of this order's states: what is left belongs to the names.
    if (std::exchange(m_stateWidth, state) != state)
        m_lines->setColumnWidths({0, 68, 70, 98, qRound(state / theme.scale()) + 16, 116, 144});
    m_lines->setColumnHidden(static_cast<int>(SupplierOrdersModel::Column::Waybill),
                             !isSent || m_lines->width() < theme.px(840));
    m_lines->updateGeometry();
}

void OrderPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangeLines();
}

void OrderPage::refreshSums()
{
    const DueSums& sums = m_desk.detail()->dues()->sums();
    CellParts parts;
    const auto add = [&parts](const QString& name, const std::optional<Money>& amount, Certainty certainty) {
        parts.append(part::note(name));
        parts.append(amount ? part::money(*amount, certainty, Emphasis::Strong) : part::unknown());
    };
    if (!sums.paid || !sums.paid->isZero())
        add(tr("Paid"), sums.paid, Certainty::Plain);
    if (sums.due && !sums.due->isZero()) {
        const bool converted = sums.dueConverted && sums.dueConverted->currency() != sums.due->currency();
        add(tr("Due now"), converted ? sums.dueConverted : sums.due,
            converted ? Certainty::Estimate : Certainty::Plain);
    }
    if (sums.isOpen()) {
        add(tr("Expected in all"), sums.allExpected, Certainty::Estimate);
        add(tr("Worst case"), sums.allWorst, Certainty::Estimate);
    }
    if (!sums.leftOut.isEmpty())
        parts.append(part::note(tr("without %1, shared by %n order(s)", nullptr, sums.sharedBy).arg(sums.leftOut)));
    m_sums->setParts(parts);
    m_atCustoms->setVisible(sums.isOpen());
}

void OrderPage::refreshTiles()
{
    const OrderDetail& detail = *m_desk.detail();
    const QList<OrderDocument> documents = detail.documents();
    const QList<OrderLink> links = detail.links();
    QString shown = detail.order().id.toString();
    for (const OrderDocument& document : documents)
        shown += u'\n' + document.name + document.note + (document.canMake ? u'+' : u'-');
    for (const OrderLink& link : links)
        shown += u'\n' + link.route + link.state.text;
    if (shown == m_tiles)
        return;
    m_tiles = shown;
    clearTiles(m_documents);
    clearTiles(m_links);
    for (const OrderDocument& document : documents) {
        auto* tile = new TileButton(iconOf(document.kind), document.name, {part::note(document.note)});
        tile->setObjectName(u"order.document."_s + document.kind.toWire());
        setDisabledReason(tile, document.canMake ? QString() : document.note);
        const auto kind = document.kind.known().value_or(DocumentKind::Proforma);
        connect(tile, &QAbstractButton::clicked, this, [this, kind] { m_saver->save(m_desk.detail()->paper(kind)); });
        m_documents->layout()->addWidget(tile);
    }
    for (const OrderLink& link : links) {
        auto* tile = new TileButton(link.icon, link.name, {link.state});
        tile->setObjectName(u"order.link."_s + link.name);
        connect(tile, &QAbstractButton::clicked, this, [this, target = link.route] { go(target); });
        m_links->layout()->addWidget(tile);
    }
    m_linksHead->parentWidget()->setVisible(!links.isEmpty());
}

} // namespace tradewind
