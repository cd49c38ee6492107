// SPDX-License-Identifier: Apache-2.0
#include "services/storage/rowhash.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace tradewind {

namespace {
void addSized(QCryptographicHash& hash, char type, const QByteArray& bytes)
{
    char head[9];
    head[0] = type;
    qToBigEndian<qint64>(bytes.size(), head + 1);
    hash.addData(QByteArrayView(head, sizeof head));
    hash.addData(bytes);
}
} // namespace

QByteArray rowHash(const QVariantList& columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QVariant& column : columns) {
        const int type = column.typeId();
        if (column.isNull()) {
            hash.addData(QByteArrayView("n", 1));
        } else if (type == QMetaType::QByteArray) {
            addSized(hash, 'b', column.toByteArray());
        } else if (type == QMetaType::QString) {
            addSized(hash, 't', column.toString().toUtf8());
        } else {
            Q_ASSERT(column.canConvert<qint64>() && type != QMetaType::Double);
            char number[9];
            number[0] = 'i';
            qToBigEndian<qint64>(column.toLongLong(), number + 1);
            hash.addData(QByteArrayView(number, sizeof number));
        }
    }
    return hash.result();
}

} // namespace tradewind
