// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"
#include "ui/theme/themecontroller.h"

#include <QImage>
#include <QPixmap>

namespace tradewind::testkit {

/// Shows a page as it stands beside the rail of a 1280 or 1920 window and keeps its picture for a person to look at.
inline void keepPicture(QWidget& page, const QString& name, const QSize& size)
{
    page.resize(size);
    page.show();
    QCoreApplication::processEvents();
    page.grab().save(QStringLiteral(PICTURES_DIR "/") + name + QStringLiteral(".png"));
}

} // namespace tradewind::testkit
