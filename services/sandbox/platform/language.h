// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace tradewind::sandbox {

/// Whether an Accept-Language asks for Chinese before anything else. What is sold here has English and Chinese words;
/// whoever asks for another language is told in English.
bool prefersChinese(const QString& acceptLanguage);

/// JSON in which each text that stands beside a Chinese original ("title" and "titleOriginal") is that original, and
/// each that stands beside a Chinese translation is that translation.
QByteArray inOriginalWords(const QByteArray& json);

} // namespace tradewind::sandbox
