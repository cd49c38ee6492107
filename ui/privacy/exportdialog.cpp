// SPDX-License-Identifier: Apache-2.0
#include "ui/privacy/exportdialog.h"

#include "models/privacy/privacydesk.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace tradewind {
using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(PrivacyDesk& desk, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_banner(new Banner)
    , m_export(makeButton(tr("Choose a folder…"), u"export.choose"_s, ButtonRole::Primary))
{
    const Theme theme = Theme::of(this);
    setObjectName(u"export"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export my data"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20));
    column->setSpacing(theme.px(12));
    column->addWidget(new PlainLabel(tr("Export my data"), TextStyle::Heading));
    for (const QString& line :
         {tr("Everything that this profile keeps of you, for every account in it: drafts, what you sent and what came "
             "of it, notes, orders, quotes, shipments, money, messages and files."),
          tr("As JSON for programs and as CSV for spreadsheets, in a new folder. The key of your sign-in and the "
             "platform's catalogue are not part of it.")}) {
        auto* words = new PlainLabel(line, TextStyle::Body, Ink::Secondary);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    m_banner->setObjectName(u"export.banner"_s);
    m_banner->hide();
    column->addWidget(m_banner);
    column->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* close = makeButton(tr("Close"), u"export.close"_s);
    row->addWidget(close);
    row->addWidget(m_export);
    column->addLayout(row);
    m_export->setDefault(true);
    resize(theme.px(560), theme.px(280));

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(&m_desk, &PrivacyDesk::exported, this, [this](const QString& folder, int files) {
        m_export->setEnabled(true);
        m_banner->showMessage(Tone::Ok,
                              tr("%n file(s) written to %1.", nullptr, files).arg(QDir::toNativeSeparators(folder)));
    });
    connect(&m_desk, &PrivacyDesk::failed, this, [this](const Error& error) {
        m_export->setEnabled(true);
        m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
    });
    if (m_desk.isExporting())
        showWriting();
}

void ExportDialog::showWriting()
{
    m_export->setEnabled(false);
    m_banner->showMessage(Tone::Info, tr("Writing…"));
}

void ExportDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Export my data"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"export.folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_desk.exportTo(folder);
        showWriting();
    });
    dialog->open();
}

} // namespace tradewind
