// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/widgettools.h"

#include "models/shared/roles.h"
#include "models/sourcing/quotesession.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QLineEdit>

namespace tradewind {

void setTextQuietly(QLineEdit* edit, const QString& text)
{
    if (!edit->hasFocus() && edit->text() != text)
        edit->setText(text);
}

void fillAddresses(QComboBox* box, const QuoteSession& session, const AddressId& current)
{
    box->clear();
    for (const Address& address : session.addresses()) {
        box->addItem(session.addressText(address.id), address.id.toString());
        if (address.id == current)
            box->setCurrentIndex(box->count() - 1);
    }
    if (box->findData(current.toString()) < 0)
        box->setCurrentIndex(-1);
}

void showPicture(Thumbnail* thumbnail, const QAbstractItemModel* model, const QString& key)
{
    const auto show = [thumbnail, model, key] {
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (index.data(role(Role::Id)).toString() != key)
                continue;
            const Cell cell = index.data(role(Role::Cell)).value<Cell>();
            if (cell.lead && !cell.lead->picture.isNull())
                thumbnail->setPicture(cell.lead->picture);
        }
    };
    show();
    QObject::connect(model, &QAbstractItemModel::dataChanged, thumbnail, show);
}

} // namespace tradewind
