// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/papersaver.h"

#include "ui/orders/paperwriter.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace tradewind {
using namespace Qt::StringLiterals;

PaperSaver::PaperSaver(QWidget* parent)
    : QObject(parent)
    , m_parent(parent)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

void PaperSaver::save(const OrderPaper& paper)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new QFileDialog(m_parent, tr("Save %1").arg(paper.heading), m_folder, tr("PDF (*.pdf)"));
    m_dialog->setObjectName(u"order.saveDialog"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setDefaultSuffix(u"pdf"_s);
    m_dialog->selectFile(paper.fileName);
    connect(m_dialog, &QFileDialog::fileSelected, this, [this, paper](const QString& path) {
        if (path.isEmpty())
            return;
        m_folder = QFileInfo(path).absolutePath();
        const Result<void> written = writePaper(paper, path);
        if (written)
            Q_EMIT saved(path);
        else
            Q_EMIT failed(written.error());
    });
    m_dialog->open();
}

} // namespace tradewind
