// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/orders/orderpaper.h"
#include "services/core/error.h"

#include <QObject>
#include <QPointer>

class QFileDialog;
class QWidget;

namespace tradewind {

/// Asks where a document goes and writes it there. The dialog does not block; its name is "order.saveDialog".
class PaperSaver final : public QObject
{
    Q_OBJECT

public:
    explicit PaperSaver(QWidget* parent);
    void save(const OrderPaper& paper);

Q_SIGNALS:
    void saved(const QString& path);
    void failed(const tradewind::Error& error);

private:
    QWidget* m_parent;
    QPointer<QFileDialog> m_dialog;
    QString m_folder;
};

} // namespace tradewind
