// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/cancelpanel.h"

#include "models/orders/orderdetail.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace tradewind {
using namespace Qt::StringLiterals;

CancelPanel::CancelPanel(OrderDetail& detail, QWidget* parent)
    : Popover(tr("Cancel %1").arg(detail.order().number), parent)
    , m_detail(detail)
    , m_reason(new QLineEdit)
{
    setObjectName(u"order.cancelPanel"_s);
    setScrim(true);
    auto* rule = new PlainLabel(detail.cancelRule());
    rule->setObjectName(u"order.cancel.rule"_s);
    rule->setWordWrap(true);
    body()->addWidget(rule);
    m_reason->setObjectName(u"order.cancel.reason"_s);
    m_reason->setMaxLength(2000);
    auto* field = new FormField(tr("Reason"), m_reason);
    field->setHint(tr("The supplier and our colleagues read it."));
    body()->addWidget(field);
    auto* row = new QHBoxLayout;
    auto* keep = makeButton(tr("Keep the order"), u"order.cancel.keep"_s);
    auto* confirm = makeButton(tr("Cancel the order"), u"order.cancel.confirm"_s, ButtonRole::Danger);
    setDisabledReason(confirm, tr("Say why, in a few words."));
    row->addStretch(1);
    row->addWidget(keep);
    row->addWidget(confirm);
    body()->addLayout(row);
    connect(m_reason, &QLineEdit::textChanged, this, [confirm](const QString& text) {
        setDisabledReason(confirm, text.trimmed().isEmpty() ? tr("Say why, in a few words.") : QString());
    });
    connect(keep, &QPushButton::clicked, this, &Popover::close);
    connect(confirm, &QPushButton::clicked, this, [this] {
        m_detail.cancel(m_reason->text().trimmed());
        close();
    });
}

} // namespace tradewind
