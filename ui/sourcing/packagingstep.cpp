// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/sourcingtext.h"
#include "ui/sourcing/widgettools.h"
#include "ui/sourcing/wizardsteps.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

namespace tradewind {
using namespace Qt::StringLiterals;

PackagingStep::PackagingStep(QuoteSession& session)
    : WizardStep(session, tr("Packaging, QC, files"),
                 tr("How each line is packed and inspected, and what the supplier should look at."))
    , m_lines(new QVBoxLayout)
    , m_files(new QVBoxLayout)
    , m_note(new QPlainTextEdit)
{
    const Theme theme = Theme::of(this);
    setAcceptDrops(true);
    m_lines->setSpacing(theme.px(12));
    body()->addLayout(m_lines);
    body()->addSpacing(theme.px(8));
    auto* header = new SectionHeader(tr("Files"), tr("kept here, sent with the request; 25 MB each"));
    auto* add =
        makeButton(tr("Add files"), u"quoteWizard.addFile"_s, ButtonRole::Normal, u"attach"_s, ButtonSize::Small);
    header->addAtEnd(add);
    body()->addWidget(header);
    body()->addLayout(m_files);
    m_note->setObjectName(u"quoteWizard.note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme.px(72));
    body()->addWidget(new FormField(tr("Note to the supplier"), m_note));
    body()->addStretch(1);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_note->hasFocus())
            m_session.setNote(m_note->toPlainText());
    });
    connect(add, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Files for the supplier"));
        dialog->setFileMode(QFileDialog::ExistingFiles);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
            for (const QString& path : paths)
                m_session.addFile(path);
        });
        dialog->open();
    });
}

void PackagingStep::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PackagingStep::dropEvent(QDropEvent* event)
{
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            m_session.addFile(url.toLocalFile());
    }
}

void PackagingStep::refresh(bool structure)
{
    const RfqDraft& draft = m_session.draft();
    if (!m_note->hasFocus() && m_note->toPlainText() != draft.note)
        m_note->setPlainText(draft.note);
    if (!structure)
        return;
    const Theme theme = Theme::of(this);
    clearLayout(m_lines);
    for (const RfqDraftLine& line : draft.lines) {
        const QString id = line.line.id;
        auto* row = new QWidget;
        auto* box = new QVBoxLayout(row);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(theme.px(4));
        box->addWidget(new SectionHeader(SourcingText::lineName(line)));
        auto* fields = new QHBoxLayout;
        fields->setSpacing(theme.px(16));
        auto* packaging = new QLineEdit(line.line.packaging);
        packaging->setObjectName(u"quoteWizard.packaging."_s + id);
        packaging->setMaxLength(2000);
        packaging->setPlaceholderText(tr("e.g. white box, EAN label, 24 to a carton"));
        auto* plan = new QComboBox;
        plan->setObjectName(u"quoteWizard.qc."_s + id);
        for (const QcPlan each : {QcPlan::None, QcPlan::Basic, QcPlan::Full, QcPlan::Aql}) {
            plan->addItem(SourcingText::qcPlan(each), static_cast<int>(each));
            if (line.line.qcPlan.is(each))
                plan->setCurrentIndex(plan->count() - 1);
        }
        auto* sample = new QCheckBox(tr("Sample first"));
        sample->setObjectName(u"quoteWizard.sample."_s + id);
        sample->setChecked(line.line.sample);
        fields->addWidget(new FormField(tr("Packaging"), packaging), 3);
        fields->addWidget(new FormField(tr("Inspection"), plan), 2);
        fields->addWidget(sample, 0, Qt::AlignBottom);
        box->addLayout(fields);
        m_lines->addWidget(row);
        connect(packaging, &QLineEdit::textEdited, this,
                [this, id](const QString& text) { m_session.setPackaging(id, text); });
        connect(plan, &QComboBox::activated, this,
                [this, id, plan] { m_session.setQcPlan(id, static_cast<QcPlan>(plan->currentData().toInt())); });
        connect(sample, &QCheckBox::toggled, this, [this, id](bool wanted) { m_session.setSample(id, wanted); });
    }
    clearLayout(m_files);
    if (draft.files.isEmpty())
        m_files->addWidget(new PlainLabel(tr("None. Drop files here or add them."), TextStyle::Small, Ink::Tertiary));
    for (qsizetype i = 0; i < draft.files.size(); ++i) {
        const FileRef& file = draft.files.at(i);
        auto* row = new QWidget;
        auto* box = new QHBoxLayout(row);
        box->setContentsMargins(0, 0, 0, 0);
        auto* words = new PartLabel({part::icon(u"attach"_s, Ink::Tertiary), part::text(file.name),
                                     part::note(QLocale().formattedDataSize(file.size))});
        box->addWidget(words, 1);
        auto* remove =
            makeIconButton(u"trash"_s, tr("Remove %1").arg(file.name), u"quoteWizard.removeFile.%1"_s.arg(i));
        box->addWidget(remove);
        connect(remove, &QToolButton::clicked, this, [this, at = static_cast<int>(i)] { m_session.removeFile(at); });
        m_files->addWidget(row);
    }
}

} // namespace tradewind
