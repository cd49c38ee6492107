// SPDX-License-Identifier: Apache-2.0
#include "ui/privacy/erasedialog.h"

#include "models/privacy/privacydesk.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>

namespace tradewind {
using namespace Qt::StringLiterals;

EraseDialog::EraseDialog(PrivacyDesk& desk, int unsent, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_banner(new Banner)
    , m_sure(new QCheckBox(tr("I understand that this cannot be undone")))
    , m_erase(makeButton(tr("Erase"), u"erase.erase"_s, ButtonRole::Danger))
    , m_keep(makeButton(tr("Keep everything"), u"erase.keep"_s))
{
    const Theme theme = Theme::of(this);
    setObjectName(u"erase"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase this profile"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20));
    column->setSpacing(theme.px(12));
    column->addWidget(new PlainLabel(tr("Erase this profile?"), TextStyle::Heading));
    QStringList lines{
        tr("Every account of this profile is signed out, and all that lies on this computer is removed: drafts, "
           "notes, receipts, records, catalogue, pictures, settings, the key in the keychain, the log, and the demo "
           "workspace."),
        tr("Nothing is removed at the platform: your orders go on. To keep a copy, export your data before.")};
    if (unsent > 0)
        lines.append(tr("%n change(s) have not reached the platform and will be lost.", nullptr, unsent));
    for (const QString& line : std::as_const(lines)) {
        auto* words = new PlainLabel(line, TextStyle::Body, Ink::Secondary);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    m_banner->setObjectName(u"erase.banner"_s);
    m_banner->hide();
    column->addWidget(m_banner);
    m_sure->setObjectName(u"erase.sure"_s);
    column->addWidget(m_sure);
    column->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_keep);
    row->addWidget(m_erase);
    column->addLayout(row);
    m_keep->setDefault(true); // Enter keeps, unless the focus is on the other one
    m_erase->setEnabled(false);
    resize(theme.px(560), theme.px(340));

    connect(m_keep, &QPushButton::clicked, this, &QDialog::close);
    connect(m_sure, &QCheckBox::toggled, m_erase, &QPushButton::setEnabled);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::begin);
    connect(&m_desk, &PrivacyDesk::erased, this, &QDialog::close);
    connect(&m_desk, &PrivacyDesk::failed, this, [this](const Error& error) {
        m_keep->setText(tr("Close"));
        m_keep->setEnabled(true);
        m_banner->showMessage(Tone::Bad,
                              tr("Not everything could be removed. %1").arg(ErrorTexts::describe(error).line()));
    });
}

void EraseDialog::begin()
{
    m_erase->setEnabled(false);
    m_sure->setEnabled(false);
    m_keep->setEnabled(false);
    m_banner->showMessage(Tone::Info, tr("Erasing…"));
    m_desk.erase();
}

void EraseDialog::reject()
{
    if (!m_desk.isErasing())
        QDialog::reject();
}

} // namespace tradewind
