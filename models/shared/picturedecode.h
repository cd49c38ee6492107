// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace tradewind {

/// Makes a picture of bytes that came from outside; every picture goes through here. Runs on any thread, not the GUI's.
///
/// PNG, JPEG and WebP, told by their first bytes and by nothing else. What says that it has more than 16 megapixels (40
/// for JPEG, which is scaled while it is read), or needs more than 64 MB while it is decoded, is refused before memory
/// is taken for it. A picture larger than `within` is shrunk into it, keeping its shape, and never enlarged; it stands
/// as the camera was held; premultiplied ARGB. Error::Kind::Parse for what is no such picture or ends too early.
Result<QImage> decodePicture(const QByteArray& bytes, const QSize& within);

} // namespace tradewind
