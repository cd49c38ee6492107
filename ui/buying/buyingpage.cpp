// SPDX-License-Identifier: Apache-2.0
#include "ui/buying/buyingpage.h"

#include "models/buying/buyingdesk.h"
#include "models/shared/moneycell.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/shared/undobanner.h"
#include "ui/sourcing/fieldtable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/popover.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalBlocker>

namespace tradewind {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

BuyingPage::BuyingPage(BuyingDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_head(new PageHead)
    , m_lists(new QComboBox)
    , m_undo(new UndoBanner(desk.undo(), u"buying.undo"_s, this))
    , m_notice(new Banner)
    , m_table(new FieldTable(CellDelegate::RowKind::Picture))
    , m_stack(new StateStack(m_table, 8, true))
{
    setTitle(tr("Buying list"));
    m_lists->setObjectName(u"buying.lists"_s);
    m_lists->setAccessibleName(tr("Which list"));
    m_lists->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* rename = makeIconButton(u"edit"_s, tr("Rename the list"), u"buying.rename"_s);
    auto* add = makeButton(tr("New list"), u"buying.newList"_s, ButtonRole::Quiet, u"plus"_s);
    auto* renew = makeButton(tr("Renew prices"), u"buying.renew"_s, ButtonRole::Quiet, u"sync"_s);
    auto* remove = makeIconButton(u"trash"_s, tr("Remove the list"), u"buying.removeList"_s);
    m_head->setTitle(tr("Buying list"));
    m_head->addBeside(m_lists);
    m_head->addBeside(rename);
    m_head->addAtEnd(renew);
    m_head->addAtEnd(add);
    m_head->addAtEnd(remove);

    m_notice->hide();
    m_notice->setClosable(true);
    m_notice->setObjectName(u"buying.notice"_s);

    m_table->setObjectName(u"buying.table"_s);
    m_table->setAccessibleName(tr("Goods of the list"));
    m_table->setModel(desk.lines());
    m_table->setHasGroups(true);
    m_table->setStretchColumn(static_cast<int>(BuyingLinesModel::Column::Item));
    m_table->setColumnWidths({0, 96, 80, 112, 124, 228});
    m_table->setStretchMinimum(260, {static_cast<int>(BuyingLinesModel::Column::Price)});
    m_table->setGrowingColumns({static_cast<int>(BuyingLinesModel::Column::Rules)});

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_undo);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(makePasteBox());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new PanelFrame(page, static_cast<SidePanel*>(makeSidePanel())));

    connect(m_undo, &UndoBanner::focusLost, m_table, [this] { m_table->setFocus(); });
    connect(m_notice, &Banner::closed, m_notice, &QWidget::hide);
    connect(&desk, &BuyingDesk::listsChanged, this, &BuyingPage::refreshLists);
    connect(&desk, &BuyingDesk::linesChanged, this, &BuyingPage::refreshLines);
    connect(&desk, &BuyingDesk::advised, this, &BuyingPage::refreshAdvice);
    connect(&desk, &BuyingDesk::savedChanged, this, [this] { m_saved->setText(m_desk.savedLine()); });
    connect(&desk, &BuyingDesk::pasted, this, &BuyingPage::showPasted);
    connect(&desk, &BuyingDesk::failed, this, [this](const Error& error) {
        const ErrorText text = ErrorTexts::describe(error);
        m_notice->showMessage(text.tone, text.line());
    });
    connect(m_lists, &QComboBox::activated, this,
            [this](int index) { go(u"buying/"_s + m_lists->itemData(index).toString()); });
    connect(rename, &QToolButton::clicked, this, [this, rename] { askForName(true, rename); });
    connect(add, &QPushButton::clicked, this, [this, add] { askForName(false, add); });
    connect(renew, &QPushButton::clicked, &desk, &BuyingDesk::renew);
    connect(remove, &QToolButton::clicked, &desk, &BuyingDesk::removeCurrent);
    connect(m_table, &FieldTable::opened, this,
            [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); });
    connect(m_table, &FieldTable::removeRequested, this, [this](const QString& id) { m_desk.removeLines({id}); });
    auto* take = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_T), this);
    take->setContext(Qt::WidgetWithChildrenShortcut);
    connect(take, &QShortcut::activated, this, [this] { m_desk.takeAdvice(m_table->idOfCurrentRow()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BuyingPage::refreshAdvice);
    connect(m_stack, &StateStack::actRequested, this, [this] { go(u"catalogue"_s); });
}

QWidget* BuyingPage::makePasteBox()
{
    const Theme theme = Theme::of(this);
    auto* box = new Ground(ColorRole::Sunken);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12));
    row->setSpacing(theme.px(8));
    m_paste = new QPlainTextEdit;
    m_paste->setObjectName(u"buying.paste"_s);
    m_paste->setAccessibleName(tr("Paste SKU codes or links"));
    m_paste->setPlaceholderText(tr("Paste SKU codes or 1688 links, one a line, each with its quantity behind it"));
    m_paste->setTabChangesFocus(true);
    m_paste->setFixedHeight(theme.px(56));
    m_pasteAdd = makeButton(tr("Add to list"), u"buying.pasteAdd"_s, ButtonRole::Normal, u"plus"_s);
    row->addWidget(m_paste, 1);
    row->addWidget(m_pasteAdd, 0, Qt::AlignBottom);
    connect(m_pasteAdd, &QPushButton::clicked, this, [this] { m_desk.paste(m_paste->toPlainText()); });
    return box;
}

QWidget* BuyingPage::makeSidePanel()
{
    auto* panel = new SidePanel;
    const auto caption = [panel](const QString& text) {
        panel->body()->addWidget(new PlainLabel(text, TextStyle::Small, Ink::Tertiary));
    };
    m_supplier = new QComboBox;
    m_supplier->setObjectName(u"buying.supplier"_s);
    m_supplier->setAccessibleName(tr("For which supplier"));
    m_goods = new AmountLabel;
    m_goods->setAlign(Cell::Align::Leading);
    m_goods->setObjectName(u"buying.goodsTotal"_s);
    m_landed = new AmountLabel;
    m_landed->setAlign(Cell::Align::Leading);
    m_landed->setObjectName(u"buying.landedTotal"_s);
    m_landedNote = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_landedNote->setWordWrap(true);
    m_rules = new PlainLabel;
    m_rules->setObjectName(u"buying.rules"_s);
    m_rules->setWordWrap(true);
    m_saved = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_saved->setObjectName(u"buying.saved"_s);
    panel->body()->addWidget(new PlainLabel(tr("This list"), TextStyle::Heading));
    caption(tr("Goods at published prices"));
    panel->body()->addWidget(m_goods);
    caption(tr("Landed, all of it"));
    panel->body()->addWidget(m_landed);
    panel->body()->addWidget(m_landedNote);
    panel->addRule();
    panel->body()->addWidget(m_rules);
    panel->addRule();
    m_advice = new QWidget;
    auto* advice = new QVBoxLayout(m_advice);
    advice->setContentsMargins(0, 0, 0, 0);
    advice->setSpacing(Theme::of(this).px(8));
    m_adviceText = new PlainLabel({}, TextStyle::Small, Ink::Secondary);
    m_adviceText->setObjectName(u"buying.advice"_s);
    m_adviceText->setWordWrap(true);
    auto* take =
        makeButton(tr("Change to this"), u"buying.takeAdvice"_s, ButtonRole::Normal, u"bulb"_s, ButtonSize::Small);
    connect(take, &QPushButton::clicked, this, [this] { m_desk.takeAdvice(m_table->idOfCurrentRow()); });
    auto* key = new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_T).toString(QKeySequence::NativeText));
    auto* takeRow = new QHBoxLayout;
    takeRow->addWidget(take);
    takeRow->addWidget(key);
    takeRow->addStretch(1);
    advice->addWidget(m_adviceText);
    advice->addLayout(takeRow);
    panel->body()->addWidget(m_advice);
    caption(tr("Go on with"));
    panel->body()->addWidget(m_supplier);
    panel->body()->addStretch(1);
    panel->body()->addWidget(m_saved);
    m_order =
        makeButton(tr("Order at published prices"), u"buying.order"_s, ButtonRole::Primary, {}, ButtonSize::Large);
    m_quote = makeButton(tr("Ask for a quote"), u"buying.quote"_s, ButtonRole::Normal, u"quote"_s);
    panel->addAtFoot(m_order);
    panel->addAtFoot(m_quote);
    connect(m_supplier, &QComboBox::activated, this, &BuyingPage::refreshLines);
    connect(m_order, &QPushButton::clicked, this, [this] { m_desk.order(m_supplier->currentData().toString()); });
    connect(m_quote, &QPushButton::clicked, this,
            [this] { m_desk.requestQuote(m_supplier->currentData().toString()); });
    connect(&m_desk, &BuyingDesk::quoteStarted, this,
            [this](const QString& draftId) { go(u"quote-wizard/"_s + draftId); });
    return panel;
}

void BuyingPage::activate(const Route& route)
{
    Page::activate(route);
    m_stack->showLoading();
    m_desk.start();
    m_desk.open(route.param(0));
    refreshLists();
    refreshLines();
}

QWidget* BuyingPage::initialFocus()
{
    return m_table;
}

void BuyingPage::refreshLists()
{
    const QSignalBlocker quiet(m_lists);
    m_lists->clear();
    for (const BuyingDesk::ListInfo& list : m_desk.lists()) {
        m_lists->addItem(tr("%1 (%2)", "list and number of lines").arg(list.name).arg(list.lines), list.id);
        if (list.id == m_desk.current())
            m_lists->setCurrentIndex(m_lists->count() - 1);
    }
    setTitle(m_desk.currentName().isEmpty() ? tr("Buying list") : m_desk.currentName());
    setCrumbs({{tr("Buying list"), u"buying"_s}});
}

void BuyingPage::refreshLines()
{
    const BuyingDesk::Totals totals = m_desk.totals();
    if (totals.lines > 0)
        m_stack->showContent();
    else if (!m_desk.current().isEmpty())
        m_stack->showEmpty(u"tag"_s, tr("Nothing in this list yet"),
                           tr("Add goods from an offer's page, or paste SKU codes below."), tr("Open the catalogue"));
    const QLocale locale;
    if (totals.goods && totals.lines > 0) {
        const AmountParts parts = moneyformat::parts(*totals.goods, locale);
        m_goods->setAmount(parts.code, parts.number(), Certainty::Plain, Emphasis::Strong, TextStyle::Title);
    } else {
        m_goods->setUnknown();
    }
    if (totals.landed) {
        const AmountParts parts = moneyformat::parts(*totals.landed, locale);
        m_landed->setAmount(parts.code, parts.number(), Certainty::Estimate, Emphasis::Strong, TextStyle::Title);
        m_landedNote->setText(tr("An estimate, to %1, each line on its own, without inspection").arg(totals.place));
    } else {
        m_landed->setUnknown();
        m_landedNote->setText(totals.missing);
    }
    m_rules->setInk(totals.broken > 0 ? Ink::Bad : Ink::Secondary);
    m_rules->setText(totals.lines == 0 ? QString()
                     : totals.broken > 0
                         ? tr("%n line(s) break an order rule", nullptr, static_cast<int>(totals.broken))
                         : tr("Every line keeps the suppliers' rules"));

    const QString chosen = m_supplier->currentData().toString();
    m_supplier->clear();
    m_supplier->addItem(tr("All suppliers"), QString());
    for (const BuyingDesk::SupplierInfo& supplier : m_desk.suppliers()) {
        m_supplier->addItem(supplier.name, supplier.id);
        if (supplier.id == chosen)
            m_supplier->setCurrentIndex(m_supplier->count() - 1);
    }
    const QString noOrders = whyClosed(u"checkout"_s);
    setDisabledReason(m_order,
                      noOrders.isEmpty() ? m_desk.whyNotOrder(m_supplier->currentData().toString()) : noOrders);
    const QString noQuotes = whyClosed(u"quote-wizard"_s);
    setDisabledReason(m_quote, !noQuotes.isEmpty() || totals.lines > 0 ? noQuotes : tr("The list is empty"));
    m_pasteAdd->setEnabled(!m_desk.isPasting());
    m_saved->setText(m_desk.savedLine());
    refreshAdvice();
}

void BuyingPage::refreshAdvice()
{
    const QModelIndex row = m_table->currentIndex();
    const QString advice = row.isValid() ? row.data(BuyingLinesModel::AdviceRole).toString() : QString();
    m_advice->setVisible(!advice.isEmpty());
    m_adviceText->setText(advice);
}

void BuyingPage::askForName(bool rename, QWidget* anchor)
{
    auto* popover = new Popover(rename ? tr("Rename the list") : tr("New list"), window());
    auto* name = new QLineEdit(rename ? m_desk.currentName() : QString());
    name->setObjectName(u"buying.name"_s);
    name->setAccessibleName(tr("Name of the list"));
    name->setMaxLength(80);
    auto* done = makeButton(rename ? tr("Rename") : tr("Create"), u"buying.nameDone"_s, ButtonRole::Primary);
    popover->body()->addWidget(name);
    popover->body()->addWidget(done);
    const auto finish = [this, popover, name, rename] {
        const QString text = name->text();
        popover->close();
        if (rename)
            m_desk.renameCurrent(text);
        else
            go(u"buying/"_s + m_desk.createList(text));
    };
    connect(done, &QPushButton::clicked, this, finish);
    connect(name, &QLineEdit::returnPressed, this, finish);
    popover->openAt(anchor, 280);
    name->setFocus();
    name->selectAll();
}

void BuyingPage::showPasted(int added, const QStringList& refused, const QString& rest)
{
    m_paste->setPlainText(rest);
    if (refused.isEmpty()) {
        m_notice->showMessage(Tone::Ok, tr("%n line(s) added", nullptr, added));
        return;
    }
    m_notice->showMessage(Tone::Warn, tr("%n line(s) added. Not added: %1", nullptr, added).arg(refused.join(u"; "_s)));
}

} // namespace tradewind
