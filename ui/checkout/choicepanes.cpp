// SPDX-License-Identifier: Apache-2.0
#include "ui/checkout/choicepanes.h"

#include "models/checkout/checkoutsession.h"
#include "models/checkout/checkouttext.h"
#include "ui/checkout/choicecards.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

PlainLabel* sentence(const QString& text)
{
    auto* label = new PlainLabel(text, TextStyle::Body, Ink::Secondary);
    label->setWordWrap(true);
    return label;
}

constexpr QcPlan kPlans[] = {QcPlan::None, QcPlan::Basic, QcPlan::Full, QcPlan::Aql};

} // namespace

ModePane::ModePane(CheckoutSession& session, QWidget* parent)
    : ScrollColumn(24, parent)
    , m_session(session)
    , m_modes(new ChoiceCards(u"checkout.mode"_s))
    , m_currencies(new ChoiceCards(u"checkout.currency"_s))
    , m_reading(sentence(tr("The balances are being read.")))
    , m_qcBox(new QWidget)
    , m_qc(new SegmentedControl)
{
    const Theme theme = Theme::of(this);
    body()->setSpacing(theme.px(8));
    body()->addWidget(new PlainLabel(tr("What we do for you"), TextStyle::Title));
    body()->addWidget(sentence(tr("It decides which fees count and how far the goods come with us.")));
    m_modes->setAccessibleName(tr("Service mode"));
    body()->addWidget(m_modes);
    body()->addSpacing(theme.px(12));
    body()->addWidget(new SectionHeader(tr("Pay from")));
    m_currencies->setAccessibleName(tr("Balance to pay from"));
    body()->addWidget(m_currencies);
    m_reading->setObjectName(u"checkout.currency.reading"_s);
    body()->addWidget(m_reading);
    m_qc->setObjectName(u"checkout.qc"_s);
    m_qc->setAccessibleName(tr("Inspection"));
    for (const QcPlan plan : kPlans)
        m_qc->addSegment(QString(toWire(plan)), CheckoutText::qcPlan(plan));
    auto* qcColumn = new QVBoxLayout(m_qcBox);
    qcColumn->setContentsMargins(0, theme.px(12), 0, 0);
    qcColumn->setSpacing(theme.px(8));
    qcColumn->addWidget(new SectionHeader(tr("Inspection in the warehouse")));
    qcColumn->addWidget(m_qc, 0, Qt::AlignLeading);
    body()->addWidget(m_qcBox);
    body()->addStretch(1);
    connect(m_modes, &RadioCards::chosen, this, [this](const QString& id) { m_session.setServiceMode(id); });
    connect(m_currencies, &RadioCards::chosen, this, [this](const QString& id) { m_session.setCurrency(id); });
    connect(m_qc, &SegmentedControl::chosen, this, [this](const QString& id) {
        if (const auto plan = fromWire<QcPlan>(id))
            m_session.setQcPlan(*plan);
    });
}

void ModePane::refresh()
{
    m_modes->setChoices(m_session.serviceModes(), m_session.draft().serviceMode.toWire());
    m_currencies->setChoices(m_session.currencies(), m_session.draft().paymentCurrency.code());
    m_reading->setVisible(m_session.isReadingChoices());
    m_qcBox->setVisible(!m_session.draft().isFromRound());
    m_qc->setCurrent(QString(toWire(m_session.qcPlan())));
}

DeliveryPane::DeliveryPane(CheckoutSession& session, QWidget* parent)
    : ScrollColumn(24, parent)
    , m_session(session)
    , m_addresses(new ChoiceCards(u"checkout.address"_s))
    , m_incoterm(new QComboBox)
    , m_place(new QLineEdit)
    , m_placeField(new FormField(tr("Place"), m_place))
{
    const Theme theme = Theme::of(this);
    body()->setSpacing(theme.px(8));
    body()->addWidget(new PlainLabel(tr("Where the goods go"), TextStyle::Title));
    m_addresses->setAccessibleName(tr("Address"));
    body()->addWidget(m_addresses);
    body()->addSpacing(theme.px(12));
    m_incoterm->setObjectName(u"checkout.incoterm"_s);
    m_place->setObjectName(u"checkout.place"_s);
    m_place->setMaxLength(80);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(16));
    row->addWidget(new FormField(tr("Incoterm 2020"), m_incoterm), 1);
    row->addWidget(m_placeField, 1);
    body()->addLayout(row);
    body()->addStretch(1);
    connect(m_addresses, &RadioCards::chosen, this, [this](const QString& id) { m_session.setAddress(id); });
    connect(m_incoterm, &QComboBox::activated, this,
            [this](int index) { m_session.setIncoterm(m_incoterm->itemData(index).toString()); });
    connect(m_place, &QLineEdit::textEdited, this, [this](const QString& text) { m_session.setPlace(text); });
}

void DeliveryPane::refresh()
{
    m_addresses->setChoices(m_session.addresses(), m_session.draft().addressId.toString());
    const QSignalBlocker quiet(m_incoterm);
    const QList<CheckoutChoice> terms = m_session.incoterms();
    if (m_incoterm->count() != terms.size()) {
        m_incoterm->clear();
        for (const CheckoutChoice& each : terms)
            m_incoterm->addItem(each.title, each.id);
    }
    m_incoterm->setCurrentIndex(m_incoterm->findData(m_session.draft().incoterm.toWire()));
    if (m_place->text() != m_session.draft().incotermPlace)
        m_place->setText(m_session.draft().incotermPlace);
    const bool missing = m_session.draft().incotermPlace.trimmed().isEmpty();
    m_placeField->setError(missing ? tr("Name the place the Incoterm speaks of.") : QString());
}

FreightPane::FreightPane(CheckoutSession& session, QWidget* parent)
    : ScrollColumn(24, parent)
    , m_session(session)
    , m_note(sentence({}))
    , m_lines(new ChoiceCards(u"checkout.freight"_s))
    , m_memo(new QLineEdit)
{
    const Theme theme = Theme::of(this);
    body()->setSpacing(theme.px(8));
    body()->addWidget(new PlainLabel(tr("How they travel"), TextStyle::Title));
    body()->addWidget(m_note);
    m_lines->setAccessibleName(tr("Freight line"));
    body()->addWidget(m_lines);
    body()->addSpacing(theme.px(12));
    m_memo->setObjectName(u"checkout.memo"_s);
    m_memo->setMaxLength(2000);
    auto* memo = new FormField(tr("Memo on the order"), m_memo);
    memo->setNote(tr("optional"));
    body()->addWidget(memo);
    body()->addStretch(1);
    connect(m_lines, &RadioCards::chosen, this, [this](const QString& id) { m_session.setFreightLine(id); });
    connect(m_memo, &QLineEdit::textEdited, this, [this](const QString& text) { m_session.setMemo(text); });
}

void FreightPane::refresh()
{
    const bool needed = m_session.needsFreightLine();
    m_note->setText(needed ? tr("Freight and packing, estimated from the weights and sizes of the goods. They are "
                                "charged later, as payment 2, "
                                "when the packages have been measured.")
                           : tr("Your forwarder takes the goods over in China. We charge no freight."));
    m_lines->setVisible(needed);
    m_lines->setChoices(m_session.freightLines(), m_session.draft().freightLineId);
    if (m_memo->text() != m_session.draft().memo)
        m_memo->setText(m_session.draft().memo);
}

} // namespace tradewind
