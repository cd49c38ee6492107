// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QImage>
#include <QSize>

namespace tradewind {

/// What a picture may cost, whoever sent it: a file of a few bytes can claim a size that fills the memory.
namespace picturelimits {
inline constexpr qsizetype kMostBytes = 32 * 1024 * 1024; ///< of the file
inline constexpr qint64 kMostPixels = 64'000'000;         ///< as the file says it is
inline constexpr int kAllocationMegabytes = 256;          ///< what a decoder may take at once
} // namespace picturelimits

/// Decodes a picture, shrunk to fit into `within` (never enlarged), ready to be painted. Call it off the GUI thread.
/// Error::Kind::Parse for what is no picture or is beyond the limits.
Result<QImage> decodePicture(const QByteArray& bytes, const QSize& within);

} // namespace tradewind
