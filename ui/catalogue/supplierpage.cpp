// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/supplierpage.h"

#include "models/shared/originaltext.h"
#include "ui/catalogue/landedpanels.h"
#include "ui/catalogue/offerkeys.h"
#include "ui/catalogue/offertable.h"
#include "ui/catalogue/scorebars.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

SupplierPage::SupplierPage(CatalogueDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_head(new PageHead)
{
    setObjectName(u"supplier"_s);
    const Theme theme = Theme::of(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_empty = new EmptyState;
    m_empty->hide();
    whole->addWidget(m_empty, 1);
    m_content = new QWidget;
    whole->addWidget(m_content, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);

    auto* about = new QHBoxLayout;
    about->setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(20));
    about->setSpacing(theme.px(48));
    auto* who = new QVBoxLayout;
    m_original = new PlainLabel({}, TextStyle::Body, Ink::Secondary);
    m_place = new PlainLabel({}, TextStyle::Body, Ink::Secondary);
    m_badges = new QWidget;
    new FlowLayout(m_badges, theme.px(6));
    who->setSpacing(theme.px(4));
    who->addWidget(m_original);
    who->addWidget(m_place);
    who->addSpacing(theme.px(4));
    who->addWidget(m_badges, 1);
    m_scores = new ScoreBars;
    m_scores->setObjectName(u"supplier.scores"_s);
    m_rates = new ScoreBars;
    m_rates->setObjectName(u"supplier.rates"_s);
    about->addLayout(who, 1);
    about->addWidget(m_scores, 1, Qt::AlignTop);
    about->addWidget(m_rates, 1, Qt::AlignTop);
    column->addLayout(about);
    auto* notice = new Banner;
    notice->setObjectName(u"supplier.notice"_s);
    notice->setClosable(true);
    notice->hide();
    connect(notice, &Banner::closed, notice, &QWidget::hide);
    column->addWidget(notice);
    column->addWidget(new AssumptionBar(desk.assumptions(), u"supplier"_s));
    m_table = new OfferTable(desk.supplierSearch());
    m_table->setObjectName(u"supplier.offers"_s);
    m_table->setSupplierShown(false);
    column->addWidget(m_table, 1);
    auto* keys = new OfferKeys(desk, desk.supplierSearch(), {m_table}, notice, this);
    connect(keys, &OfferKeys::goRequested, this, &SupplierPage::go);

    connect(m_table, &DataTable::rowOpened, this,
            [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); });
    connect(&desk.supplier(), &SupplierDetail::changed, this, &SupplierPage::refresh);
    connect(&desk.supplierSearch(), &OfferSearch::searched, this, &SupplierPage::refresh);
}

void SupplierPage::activate(const Route& route)
{
    Page::activate(route);
    const SupplierId id(route.param(0).left(SupplierId::kMaxLength));
    m_desk.supplier().load(id);
    m_desk.supplierSearch().lookFor({}, {}, id);
    refresh();
}

QWidget* SupplierPage::initialFocus()
{
    return m_table;
}

void SupplierPage::refresh()
{
    const auto& supplier = m_desk.supplier().supplier();
    setCrumbs({{tr("Catalogue"), u"catalogue"_s}});
    m_content->setVisible(supplier.has_value());
    m_empty->setVisible(!supplier && m_desk.supplier().error());
    if (!supplier) {
        setTitle(tr("Supplier"));
        if (const auto& error = m_desk.supplier().error()) {
            const ErrorText text = ErrorTexts::describe(*error);
            m_empty->setContent(u"factory"_s, text.title, text.sentence);
        }
        return;
    }
    setTitle(supplier->name);
    m_head->setTitle(supplier->name);
    m_head->setNote(tr("%n offer(s)", nullptr, static_cast<int>(m_desk.supplierSearch().total())));
    m_original->setText(originalBelow(supplier->name, supplier->nameOriginal));
    m_place->setText(tr("%1, %2", "city, province").arg(supplier->city, supplier->province));
    QLayout* flow = m_badges->layout();
    while (QLayoutItem* item = flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& badge : OfferDetail::badges(*supplier))
        flow->addWidget(new Chip(Tone::Mute, {}, badge));
    const QList<FactRow> rows = OfferDetail::scores(*supplier);
    m_scores->setRows(rows.mid(0, 4));
    m_rates->setRows(rows.mid(4));
}

} // namespace tradewind
