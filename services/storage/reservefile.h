// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QString>

namespace tradewind {

/// Disk space kept back for the day the disk is full, so that what is on its way can still be recorded.
class ReserveFile
{
public:
    static constexpr qint64 kSize = 4 * 1024 * 1024;

    explicit ReserveFile(const QString& path);

    /// Makes the file if it is not there; failing is not an error, there is only no reserve then.
    void fill();
    /// Gives the space back; false when there was none.
    bool release();
    bool isHeld() const;

private:
    QString m_path;
};

} // namespace tradewind
