// SPDX-License-Identifier: Apache-2.0
#include "ui/shipments/shipmentwizardpage.h"

#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "models/shipments/shipmentsdesk.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tabstops.h"
#include "ui/widgets/wizardframe.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

PlainLabel* lead(const QString& sentence)
{
    auto* label = new PlainLabel(sentence, TextStyle::Body, Ink::Secondary);
    label->setWordWrap(true);
    return label;
}

/// A scrolling page of the wizard with its title and one sentence.
ScrollColumn* stepPage(const QString& title, const QString& sentence)
{
    auto* scroll = new ScrollColumn;
    scroll->body()->setSpacing(Theme::of(scroll).px(12));
    scroll->body()->addWidget(new PlainLabel(title, TextStyle::Title));
    scroll->body()->addWidget(lead(sentence));
    return scroll;
}

} // namespace

ShipmentWizardPage::ShipmentWizardPage(ShipmentsDesk& desk)
    : m_session(desk.session())
    , m_frame(new WizardFrame)
    , m_banner(new Banner)
{
    setObjectName(u"shipmentWizard"_s);
    setTitle(tr("New shipment"));
    setCrumbs({{tr("Shipments"), u"shipments"_s}});
    m_frame->addStep(tr("Goods"), goodsStep());
    m_frame->addStep(tr("Destination"), destinationStep());
    m_frame->addStep(tr("Freight"), freightStep());
    m_frame->addStep(tr("Declaration"), declarationStep());
    m_frame->addStep(tr("Review"), reviewStep());
    m_frame->nextButton()->setObjectName(u"shipmentWizard.next"_s);
    m_state = new StateStack(m_frame, 6);
    m_banner->setObjectName(u"shipmentWizard.banner"_s);
    m_banner->hide();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_banner);
    whole->addWidget(m_state, 1);

    connect(m_frame, &WizardFrame::nextRequested, this, &ShipmentWizardPage::next);
    connect(m_frame, &WizardFrame::backRequested, this, [this] { m_session.setStep(m_session.step() - 1); });
    connect(m_frame, &WizardFrame::stepRequested, &m_session, &ShipmentSession::setStep);
    connect(m_frame, &WizardFrame::closeRequested, this, [this] { go(u"shipments"_s); });
    connect(&m_session, &ShipmentSession::changed, this, &ShipmentWizardPage::refresh);
    connect(&m_session, &ShipmentSession::previewChanged, this, &ShipmentWizardPage::refresh);
    connect(&m_session, &ShipmentSession::saved, this,
            [this] { m_frame->setSaved(m_session.savedLine(), tr("Opens at this step again, even after a crash.")); });
    connect(&m_session, &ShipmentSession::loadFailed, m_state, &StateStack::showError);
    connect(&m_session, &ShipmentSession::submitted, this, [this](const QString& key) { go(u"shipments/"_s + key); });
    m_frame->setDiscardable(true);
    connect(m_frame, &WizardFrame::discardRequested, &m_session, &ShipmentSession::discard);
    connect(&m_session, &ShipmentSession::discarded, this, [this] { go(u"shipments"_s); });
    connect(&m_session, &ShipmentSession::submitFailed, this, [this](const Error& error) {
        m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
        m_banner->show();
    });
}

DataTable* ShipmentWizardPage::table(const QString& name, const QString& accessibleName, QAbstractItemModel* model,
                                     const QList<int>& widths, int stretch, bool twoLines)
{
    auto* made = new DataTable(twoLines ? CellDelegate::RowKind::TwoLine : CellDelegate::RowKind::Plain);
    made->setObjectName(name);
    made->setAccessibleName(accessibleName);
    made->setModel(model);
    made->setStretchColumn(stretch);
    made->setColumnWidths(widths);
    made->setFitToRows(true);
    made->cellDelegate()->setPageMargin(12);
    return made;
}

namespace {
QWidget* carded(QWidget* content)
{
    auto* card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->addWidget(content);
    return card;
}
} // namespace

QWidget* ShipmentWizardPage::goodsStep()
{
    auto* scroll = stepPage(tr("What travels"), tr("Goods that travel together share packing and freight. Press a row "
                                                   "or use the space bar to tick it."));
    m_goods = table(u"shipmentWizard.goods"_s, tr("Goods in store; space ticks a row"), &m_session.goods(),
                    {0, 120, 120, 110}, 0, true);
    m_goods->cellDelegate()->setTicks(true);
    m_goods->installEventFilter(this);
    scroll->body()->addWidget(carded(m_goods));
    m_quantity = new QuantityEdit;
    m_quantity->setObjectName(u"shipmentWizard.quantity"_s);
    m_quantity->setOptional(true);
    m_quantityField = new FormField(tr("How many of them"), m_quantity);
    m_quantityField->setFixedWidth(Theme::of(this).px(280));
    scroll->body()->addWidget(m_quantityField);
    scroll->body()->addStretch(1);
    connect(m_goods, &DataTable::cellPressed, this, [this](const QModelIndex& index) {
        if (index.column() == 0)
            m_session.toggleItem(index.data(role(Role::Id)).toString());
    });
    connect(m_goods->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShipmentWizardPage::refreshQuantity);
    connect(m_quantity, &QuantityEdit::valueEdited, this,
            [this](const std::optional<Decimal>& value) { m_session.setQuantity(m_goods->idOfCurrentRow(), value); });
    return scroll;
}

QWidget* ShipmentWizardPage::destinationStep()
{
    auto* scroll = stepPage(tr("Where it goes"), tr("The address and who pays what on the way."));
    m_addressPlace = new QVBoxLayout;
    scroll->body()->addLayout(m_addressPlace);
    scroll->body()->addWidget(new SectionHeader(tr("Incoterm")));
    m_incoterms = new RadioCards;
    m_incoterms->setObjectName(u"shipmentWizard.incoterm"_s);
    m_incoterms->setAccessibleName(tr("Incoterm"));
    const QStringList incoterms = ShipmentSession::incoterms();
    for (const QString& word : incoterms)
        m_incoterms->addCard(word, word, ShipmentSession::incotermSentence(word));
    connect(m_incoterms, &RadioCards::chosen, &m_session, &ShipmentSession::setIncoterm);
    scroll->body()->addWidget(m_incoterms);
    scroll->body()->addWidget(new SectionHeader(tr("While packing")));
    m_extraPlace = new QVBoxLayout;
    scroll->body()->addLayout(m_extraPlace);
    m_insured = new QCheckBox;
    m_insured->setObjectName(u"shipmentWizard.insured"_s);
    connect(m_insured, &QCheckBox::toggled, &m_session, &ShipmentSession::setInsured);
    scroll->body()->addWidget(m_insured);
    scroll->body()->addStretch(1);
    return scroll;
}

QWidget* ShipmentWizardPage::freightStep()
{
    auto* scroll = stepPage(tr("How it travels"), tr("Estimates by the platform for these goods. The price binds when "
                                                     "everything is packed and measured; you pay it then."));
    m_waiting = lead(tr("Prices are on their way."));
    scroll->body()->addWidget(m_waiting);
    m_previewProblem = new Banner;
    m_previewProblem->setObjectName(u"shipmentWizard.previewProblem"_s);
    m_previewProblem->hide();
    connect(m_previewProblem, &Banner::actRequested, &m_session, &ShipmentSession::refreshPreview);
    scroll->body()->addWidget(m_previewProblem);
    m_linePlace = new QVBoxLayout;
    scroll->body()->addLayout(m_linePlace);
    m_packagesPart = new QWidget;
    auto* part = new QVBoxLayout(m_packagesPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(Theme::of(this).px(8));
    part->addWidget(new SectionHeader(tr("Packages as they are planned")));
    m_weights = lead({});
    m_weights->setObjectName(u"shipmentWizard.weights"_s);
    part->addWidget(m_weights);
    m_packages = table(u"shipmentWizard.packages"_s, tr("Packages"), &m_session.packages(), {100, 0, 120, 120, 120}, 1);
    part->addWidget(carded(m_packages));
    part->addWidget(new SectionHeader(tr("What it is made of")));
    part->addWidget(carded(table(u"shipmentWizard.charges"_s, tr("Charges"), &m_session.charges(), {160, 0, 150}, 1)));
    scroll->body()->addWidget(m_packagesPart);
    scroll->body()->addStretch(1);
    return scroll;
}

QWidget* ShipmentWizardPage::declarationStep()
{
    auto* scroll =
        stepPage(tr("What customs is told"), tr("As the goods are described on their orders. Customs decides "
                                                "by these lines."));
    auto* lines = table(u"shipmentWizard.declaration"_s, tr("Customs declaration"), &m_session.declaration(),
                        {100, 0, 80, 120, 130, 110}, 1, true);
    scroll->body()->addWidget(carded(lines));
    scroll->body()->addWidget(new SectionHeader(tr("Duty and taxes"), tr("estimate")));
    m_dutySentence = lead({});
    scroll->body()->addWidget(m_dutySentence);
    scroll->body()->addWidget(
        carded(table(u"shipmentWizard.duties"_s, tr("Duty and taxes"), &m_session.duties(), {160, 0, 150}, 1)));
    scroll->body()->addStretch(1);
    return scroll;
}

QWidget* ShipmentWizardPage::reviewStep()
{
    auto* scroll = stepPage(tr("Review"), tr("Nothing is paid now. When the goods are packed and measured, payment 2 "
                                             "is due; until then you may cancel."));
    auto* card = new Card(Card::Kind::Well);
    m_review = new FactList;
    m_review->setLeading();
    m_review->setObjectName(u"shipmentWizard.review"_s);
    card->body()->addWidget(m_review);
    scroll->body()->addWidget(card);
    m_total = new AmountLabel;
    m_total->setAlign(Cell::Align::Leading);
    m_total->setObjectName(u"shipmentWizard.total"_s);
    scroll->body()->addWidget(new PlainLabel(tr("Payment 2, expected"), TextStyle::Small, Ink::Tertiary));
    scroll->body()->addWidget(m_total);
    m_most = lead({});
    m_most->setObjectName(u"shipmentWizard.most"_s);
    scroll->body()->addWidget(m_most);
    scroll->body()->addStretch(1);
    return scroll;
}

void ShipmentWizardPage::activate(const Route& route)
{
    Page::activate(route);
    m_banner->hide();
    if (route.param(0) == m_session.draftId() && m_session.isLoaded()) {
        refresh();
        return;
    }
    m_state->showLoading(route.param(0));
    m_session.open(route.param(0));
}

QWidget* ShipmentWizardPage::initialFocus()
{
    return m_frame->firstControl();
}

void ShipmentWizardPage::next()
{
    if (!m_session.whyNotNext().isEmpty())
        return;
    if (m_session.step() == ShipmentSession::Review)
        m_session.submit();
    else
        m_session.setStep(m_session.step() + 1);
}

void ShipmentWizardPage::refresh()
{
    if (!m_session.isLoaded())
        return;
    m_state->showContent();
    m_frame->setSubject(tr("New shipment"), m_session.goodsLine());
    m_frame->setDone(m_session.tickedSteps());
    m_frame->setCurrent(m_session.step());
    const auto total = m_session.total();
    if (m_session.step() == ShipmentSession::Review && total)
        m_frame->setNext(tr("Create shipment, ≈ %1").arg(moneyformat::withCode(*total, locale())), u"check"_s);
    else
        m_frame->setNext({});
    m_frame->setNextDisabledReason(m_session.whyNotNext());
    m_frame->setErrors({});
    if (!m_goods->currentIndex().isValid() && m_goods->model()->rowCount() > 0)
        m_goods->setCurrentIndex(m_goods->model()->index(0, 0));
    refreshQuantity();
    refreshDestination();
    refreshFreight();
    refreshReview();
}

void ShipmentWizardPage::refreshQuantity()
{
    const QString id = m_goods->idOfCurrentRow();
    const auto shipped = m_session.quantityOf(id);
    const auto stored = m_session.storedOf(id);
    m_quantityField->setVisible(shipped && stored);
    if (!shipped || !stored)
        return;
    m_quantityField->setHint(tr("%1: all of it, or a part.").arg(m_session.titleOf(id)));
    m_quantityField->setNote(TradeWords::unit(shipped->unit()));
    const auto typed = m_quantity->input().value;
    if (!m_quantity->hasFocus() && (!typed || *typed != shipped->value())) {
        const QSignalBlocker quiet(m_quantity);
        m_quantity->setValue(shipped->value());
    }
}

void ShipmentWizardPage::refreshDestination()
{
    const auto addresses = m_session.addresses();
    QString words;
    for (const Address& address : addresses)
        words += address.id.toString() + address.label + address.city + u'\n';
    if (words != m_addressesOf || !m_addresses) {
        m_addressesOf = words;
        const FocusKeeper keeper(this);
        delete m_addresses;
        m_addresses = new RadioCards;
        m_addresses->setObjectName(u"shipmentWizard.address"_s);
        m_addresses->setAccessibleName(tr("Destination"));
        for (const Address& address : addresses) {
            const QString street = address.lines.join(u", "_s);
            m_addresses->addCard(address.id.toString(), address.label,
                                 tr("%1, %2, %3 %4, %5")
                                     .arg(address.company, street, address.postalCode, address.city, address.country));
        }
        connect(m_addresses, &RadioCards::chosen, &m_session, &ShipmentSession::setAddress);
        m_addressPlace->addWidget(m_addresses);
    }
    if (!m_session.addressId().isEmpty())
        m_addresses->setCurrent(m_session.addressId());
    m_incoterms->setCurrent(m_session.incoterm());
    const auto extras = m_session.extras();
    while (m_extras.size() < extras.size()) {
        auto* box = new QCheckBox;
        const QString id = extras.at(m_extras.size()).id;
        box->setObjectName(u"shipmentWizard.extra."_s + id);
        connect(box, &QCheckBox::toggled, this, [this, id](bool on) { m_session.setExtra(id, on); });
        m_extraPlace->addWidget(box);
        m_extras.append(box);
    }
    for (int i = 0; i < extras.size() && i < m_extras.size(); ++i) {
        const QSignalBlocker quiet(m_extras.at(i));
        //: a service and its price
        m_extras.at(i)->setText(tr("%1, %2").arg(extras.at(i).name, extras.at(i).price));
        m_extras.at(i)->setChecked(extras.at(i).chosen);
    }
    const QString insurance = m_session.insurancePrice();
    const QSignalBlocker quiet(m_insured);
    m_insured->setText(insurance.isEmpty() ? tr("Insure the goods") : tr("Insure the goods, %1").arg(insurance));
    m_insured->setChecked(m_session.isInsured());
}

void ShipmentWizardPage::refreshFreight()
{
    m_waiting->setVisible(m_session.isPreviewing());
    const auto error = m_session.previewError();
    m_previewProblem->setVisible(error.has_value());
    if (error)
        m_previewProblem->showMessage(Tone::Warn, ErrorTexts::describe(*error).line(), tr("Try again"));
    const auto lines = m_session.lines();
    QString words;
    for (const FreightChoice& line : lines)
        words += line.id + line.name + line.sentence + line.price + u'\n';
    if (words != m_linesOf || !m_lines) {
        m_linesOf = words;
        const FocusKeeper keeper(this);
        delete m_lines;
        m_lines = new RadioCards;
        m_lines->setObjectName(u"shipmentWizard.line"_s);
        m_lines->setAccessibleName(tr("Freight line"));
        int key = 1;
        for (const FreightChoice& line : lines) {
            RadioCard* card = m_lines->addCard(line.id, line.name, line.sentence, line.price);
            card->setKey(line.isRefused ? 0 : key++); // a number that does nothing is not shown
            if (line.isRefused)
                card->setEnabled(false);
        }
        connect(m_lines, &RadioCards::chosen, &m_session, &ShipmentSession::setLine);
        m_linePlace->addWidget(m_lines);
    }
    m_lines->setVisible(!lines.isEmpty());
    const bool chosen = m_session.total().has_value();
    if (chosen)
        m_lines->setCurrent(m_session.lineId());
    m_packagesPart->setVisible(chosen);
    m_packages->setColumnHidden(kPackageCharged, !m_session.isChargedByPackage());
    m_weights->setText(m_session.weightSentence());
    m_dutySentence->setText(m_session.dutySentence());
}

void ShipmentWizardPage::refreshReview()
{
    m_review->clear();
    // The last look before sending: nothing that goes along is left unsaid.
    const QStringList goods = m_session.goodsLines();
    for (qsizetype i = 0; i < goods.size(); ++i)
        m_review->addFact(i == 0 ? tr("Goods") : QString(), goods.at(i));
    m_review->addFact(tr("To"), m_session.addressLine());
    m_review->addFact(tr("Incoterm"), m_session.incoterm());
    m_review->addFact(tr("With"), m_session.lineName());
    m_review->addFact(tr("Takes"), m_session.daysLine());
    QStringList extras;
    const auto all = m_session.extras();
    for (const auto& extra : all) {
        if (extra.chosen)
            extras.append(extra.name);
    }
    if (m_session.isInsured())
        extras.append(tr("Insurance"));
    m_review->addFact(tr("While packing"), extras.isEmpty() ? tr("nothing more") : TradeWords::list(extras));
    const auto total = m_session.total();
    const auto most = m_session.most();
    if (total) {
        const AmountParts parts = moneyformat::parts(*total, locale());
        m_total->setAmount(parts.code, parts.number(), Certainty::Estimate, Emphasis::Strong, TextStyle::Title);
    } else {
        m_total->setUnknown();
    }
    m_most->setText(most
                        ? tr("You agree to at most %1. If it would cost more now, nothing is created and you are asked "
                             "again.")
                              .arg(moneyformat::withCode(*most, locale()))
                        : QString());
}

bool ShipmentWizardPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_goods && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            m_session.toggleItem(m_goods->idOfCurrentRow());
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace tradewind
