// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/id.h"

class QAbstractItemModel;
class QComboBox;
class QLineEdit;

namespace tradewind {

class QuoteSession;
class Thumbnail;

/// The text as the model has it, unless a person is typing there.
void setTextQuietly(QLineEdit* edit, const QString& text);
void fillAddresses(QComboBox* box, const QuoteSession& session, const AddressId& current);
/// The picture that the row with this key leads with, now and when it arrives.
void showPicture(Thumbnail* thumbnail, const QAbstractItemModel* model, const QString& key);

} // namespace tradewind
