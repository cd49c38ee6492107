// SPDX-License-Identifier: Apache-2.0
#include "ui/privacy/diagnosticsdialog.h"

#include "models/privacy/privacydesk.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QStandardPaths>

namespace tradewind {
using namespace Qt::StringLiterals;

DiagnosticsDialog::DiagnosticsDialog(PrivacyDesk& desk, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_banner(new Banner)
    , m_preview(new QPlainTextEdit)
    , m_save(makeButton(tr("Save…"), u"diagnostics.save"_s, ButtonRole::Primary))
{
    const Theme theme = Theme::of(this);
    setObjectName(u"diagnostics"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save diagnostics"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20));
    column->setSpacing(theme.px(12));
    column->addWidget(new PlainLabel(tr("What will be saved"), TextStyle::Heading));
    auto* words = new PlainLabel(tr("Versions, a few settings, counts and the log: exactly what you see here, in one "
                                    "file. It goes nowhere unless you send it. No orders, names, prices or keys."),
                                 TextStyle::Body, Ink::Secondary);
    words->setWordWrap(true);
    column->addWidget(words);
    m_banner->setObjectName(u"diagnostics.banner"_s);
    m_banner->hide();
    column->addWidget(m_banner);
    m_preview->setObjectName(u"diagnostics.preview"_s);
    m_preview->setAccessibleName(tr("What will be saved"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    column->addWidget(m_preview, 1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* close = makeButton(tr("Close"), u"diagnostics.close"_s);
    row->addWidget(close);
    row->addWidget(m_save);
    column->addLayout(row);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    resize(theme.px(760), theme.px(560));

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &DiagnosticsDialog::chooseFile);
    connect(&m_desk, &PrivacyDesk::gathered, this, [this](const QByteArray& text) {
        m_preview->setPlainText(QString::fromUtf8(text));
        m_save->setEnabled(true);
    });
    connect(&m_desk, &PrivacyDesk::saved, this, [this](const QString& path) {
        m_banner->showMessage(Tone::Ok, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_desk, &PrivacyDesk::failed, this,
            [this](const Error& error) { m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line()); });
    m_desk.gather();
}

void DiagnosticsDialog::chooseFile()
{
    auto* dialog =
        new QFileDialog(this, tr("Save diagnostics"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Text (*.txt)"));
    dialog->setObjectName(u"diagnostics.saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(m_desk.diagnosticsName());
    connect(dialog, &QFileDialog::fileSelected, &m_desk, &PrivacyDesk::saveDiagnostics);
    dialog->open();
}

} // namespace tradewind
